"""What the rows of a sheet say of sources: quotes are excerpts, the rest references of the event.

A source that is quoted is one of the texts; one without a quote is a reference, with its page and
its address. An address alone is a reference too, called after its caption or its host.
"""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from data.base.plain_text import address
from data.readers.draft import Draft
from data.readers.sheets.lines import Line, Lines
from data.readers.sheets.values import parts
from data.tables.models import Excerpt, Reference, Source
from data.tables.plain import Ids

FIELDS = ("source", "quote", "page", "url", "media", "credit", "caption")
UNNAMED = "Source not named"


@dataclass
class Evidence:
    """Gathers the sources, excerpts and references of the rows in a draft."""

    lines: Lines
    draft: Draft
    ids: Ids = field(default_factory=lambda: Ids(()))
    references: dict[tuple[str, str, str], str] = field(default_factory=dict)
    sources: dict[str, dict[str, int]] = field(default_factory=dict)  # label to addresses to lines
    unnamed: int = 0

    def add(self, line: Line, event: str) -> list[str]:
        """Add what a row says of sources; return the ids of its references."""
        if line.take("quote"):
            self._quote(line, event)
            pages = []
        else:
            pages = self._pages(line)
        if media := line.take("media"):
            title = " – ".join(filter(None, (line.take("caption"), line.take("credit"))))
            pages.append((title, "", media))
        return [own for page in pages if (own := self._refer(line, *page))]

    def _quote(self, line: Line, event: str) -> None:
        """Add an excerpt of a source that is called by its name, or by the host of its address."""
        page = address(line.take("url"))
        source = line.take("source") or line.take("credit") or host(page)
        if not source:
            source = UNNAMED
            self.unnamed += 1
        self.sources.setdefault(source, {}).setdefault(page, line.number)
        cells = {"source": source, "quote": line.take("quote"), "paragraph": line.take("page")}
        self.draft.add(Excerpt, line.number, events=event, **cells)

    def _pages(self, line: Line) -> list[tuple[str, str, str]]:
        """Return title, page and address of each reference of a row without a quote."""
        titles = parts(line.take("source").replace(";", "\0"))
        titles = [title.replace("\0", ";") for title in titles]
        addresses = line.take("url").replace("|", " ").split()
        if len(addresses) > 1 and not all("://" in each for each in addresses):
            addresses = [line.take("url")]
        count = max(len(titles), len(addresses))
        titles += [""] * (count - len(titles))
        addresses += [""] * (count - len(addresses))
        return [(title, line.take("page"), a) for title, a in zip(titles, addresses, strict=True)]

    def _refer(self, line: Line, title: str, page: str, place: str) -> str:
        """Return the id of a reference, made if there is none; '' if nothing says what it is."""
        if not place and (inside := address(title)):
            place, title = inside, title.replace(inside, "").strip(" ,:()")
        url = address(place)
        if place and not url:
            message = f"{place[:80]!r} is not an address (https://…); it is left out"
            self.lines.remark_row(line.number, "media" if "media" in line.cells else "url", message)
        title = title or host(url)
        key = (title, page, url)
        if title and key not in self.references:
            self.references[key] = own = self.ids.of(title)
            self.draft.add(Reference, line.number, id=own, title=title, page=page, URL=url)
        return self.references.get(key, "")

    def close(self) -> None:
        """Add the sources that are quoted, with the address of each that has one alone."""
        for label, addresses in self.sources.items():
            first, *others = [page for page in addresses if page] or [""]
            number = min(addresses.values())
            self.draft.add(Source, number, label=label, title=label, URL=first)
            for other in others:
                message = f"{other!r} is left out: {label!r} has the address {first!r}"
                self.lines.remark_row(addresses[other], "url", message)
        if self.unnamed:
            self.lines.remark("quote", f"stands without a source in {self.unnamed} rows")


def host(page: str) -> str:
    """Return the host of an address, without `www`."""
    return (urlsplit(page).hostname or "").removeprefix("www.") if page else ""
