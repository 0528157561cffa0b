"""What the rows of a sheet say of sources: quotes are excerpts, the rest references of the event.

A source that is quoted is one of the texts; one without a quote is a reference, with its page and
its address. An address alone is a reference too, called after its caption or its host.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple
from urllib.parse import urlsplit

from data.base.plain_text import address
from data.readers.draft import Draft
from data.readers.events.lines import Line, Lines
from data.readers.events.names import plain
from data.readers.events.values import parts
from data.readers.remarks import NO_ADDRESS
from data.tables.cells import named
from data.tables.models import Excerpt, Reference, Source
from data.tables.plain import NewIds

FIELDS = ("source", "quote", "page", "url", "media", "credit", "caption")
_SEVERAL = re.compile(r"[|\n]")  # a semicolon may stand within a source
UNNAMED = "Source not named"


class Page(NamedTuple):
    """A reference: its title, the page in it, and its `link`, the address as the sheet has it."""

    title: str
    page: str
    link: str


@dataclass
class Evidence:
    """Gathers the sources, excerpts and references of the rows in a draft."""

    lines: Lines
    draft: Draft
    ids: NewIds = field(default_factory=NewIds)
    references: dict[Page, str] = field(default_factory=dict)
    known: dict[tuple[tuple[str, str], ...], list[str]] = field(default_factory=dict)
    sources: dict[str, dict[str, int]] = field(default_factory=dict)  # label to addresses to lines
    unnamed: int = 0

    def add(self, line: Line, event: str) -> list[str]:
        """Add what a row says of sources; return the ids of its references."""
        cells = {name: line.cells[name] for name in FIELDS if name in line.cells}
        quoted = "quote" in cells
        if quoted:
            self._quote(line, event)
        key = tuple(cells.items())
        if key not in self.known:
            pages = [*([] if quoted else _pages(cells)), *_media(cells)]
            self.known[key] = [own for page in pages if (own := self._refer(line, page))]
        return self.known[key]

    def _quote(self, line: Line, event: str) -> None:
        """Add an excerpt of a source that is called by its name, or by the host of its address."""
        page = address(line.take("url"))
        source = line.take("source") or line.take("credit") or host(page)
        if not source:
            source = UNNAMED
            self.unnamed += 1
        self.sources.setdefault(source, {}).setdefault(page, line.number)
        cells = {"source": source, "quote": line.take("quote"), "paragraph": self._locator(line)}
        self.draft.add(Excerpt, line.number, events=event, **cells)

    def _locator(self, line: Line) -> str:
        """Return where a quote stands; a bare number is a paragraph where the sheet says so."""
        text, word = line.take("page"), plain(self.lines.head.columns.word("page"))
        return f"p. {text}" if text[:1].isdecimal() and word != "paragraph" else text

    def _refer(self, line: Line, page: Page) -> str:
        """Return the id of a reference, made if there is none; '' if nothing says what it is."""
        title, locator, link = page
        if not link and (inside := address(title)):
            link, title = inside, title.replace(inside, "").strip(" ,:()")
        url = address(link)
        if link and not url:
            column = next(n for n in ("media", "url", "source") if link in line.take(n))
            message = f"{named(link)} {NO_ADDRESS}"
            self.lines.remark_row(line.number, column, message)
        known = Page(title or host(url), locator, url)
        if known.title and known not in self.references:
            self.references[known] = own = self.ids.of(known.title)
            cells = {"title": known.title, "page": locator, "URL": url}
            self.draft.add(Reference, line.number, id=own, **cells)
        return self.references.get(known, "")

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
            rows = "a row" if self.unnamed == 1 else f"{self.unnamed} rows"
            self.lines.remark("quote", f"stands without a source in {rows}")


def host(page: str) -> str:
    """Return the host of an address, without `www`."""
    return (urlsplit(page).hostname or "").removeprefix("www.") if page else ""


def _pages(cells: Mapping[str, str]) -> list[Page]:
    """Return each reference of a row without a quote."""
    titles = parts(cells.get("source", ""), _SEVERAL)
    links = cells.get("url", "").replace("|", " ").split()
    if not all("://" in link for link in links):
        links = [cells["url"]]
    pairs = zip_longest(titles, links, fillvalue="")
    return [Page(title, cells.get("page", ""), link) for title, link in pairs]


def _media(cells: Mapping[str, str]) -> Iterator[Page]:
    """Yield the reference to a picture or a film, which is not shown itself."""
    if "media" in cells:
        named = filter(None, (cells.get("caption"), cells.get("credit")))
        yield Page(" – ".join(named), "", cells["media"])
