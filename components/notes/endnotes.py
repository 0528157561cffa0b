"""The notes of a printed page: numbered as they are called, listed at its end, with ways back."""

import re
from collections.abc import Iterable
from functools import partial

from components import text
from components.base.elements import Element, Tree, attributes, html
from components.citing import notes
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.citing import chicago, csl
from data.tables.models import Finding, Quotation, Reference

_ADDRESS = re.compile(r"(https?://[^\s<>]+)")


class Notes:
    """Collects notes. What is cited again keeps its number; a source stands in full once.

    `short`: of a work its title, date and the site alone, for a handout of two pages.
    """

    def __init__(self, catalogue: Catalogue, *, short: bool = False) -> None:
        self.catalogue = catalogue
        self.short = short
        self.texts: dict[str, str] = {}
        self.calls: dict[str, int] = {}
        self.sources: dict[str, int] = {}
        self.printed: set[str] = set()
        self.works: dict[str, int] = {}
        self.found: list[Finding] = []

    def excerpt(self, row: ExcerptRow) -> Element:
        """Return the call of the note that says who speaks in an excerpt, and where."""
        key = f"excerpt {row.id}"
        if key not in self.texts:
            number = len(self.texts) + 1
            first = self.sources.setdefault(row.source, number)
            label = self.catalogue.sources[row.source].label
            short = partial(text.paper.back_reference, label, first) if first != number else None
            self.texts[key] = notes.witness(self.catalogue, row, short)
        return _superscript([self._call(key)])

    def comes_first(self, excerpt: str) -> bool:
        """Whether an excerpt is printed for the first time; from now on it is not."""
        first = excerpt not in self.printed
        self.printed.add(excerpt)
        return first

    def unprinted(self, rows: Iterable[Finding]) -> list[Finding]:
        """Return the findings that are not printed yet."""
        return [row for row in rows if row not in self.found]

    def print(self, rows: Iterable[Finding]) -> None:
        """Keep that some findings are printed."""
        self.found += rows

    def of(self, ids: Iterable[str]) -> Element | None:
        """Return the calls of the notes of some quotations or references; None of none."""
        keys = [self._note(key) for key in ids]
        calls = [self._call(key) for key in sorted(keys, key=self._number)]
        return _superscript(calls) if calls else None

    def _note(self, key: str) -> str:
        """The key of the note of a quotation or reference, which is written if it is new.

        A work that a quotation’s note has in full needs no other.
        """
        row = self.catalogue.quotations.get(key)
        name = f"quotation {key}" if row else f"reference {key}"
        if not row and key in self.works:
            return list(self.texts)[self.works[key] - 1]
        if name not in self.texts:
            self.texts[name] = self._of_quotation(row) if row else self._of_reference(key)
        return name

    def _of_reference(self, key: str) -> str:
        self.works[key] = len(self.texts) + 1
        if self.short:
            return self._brief(self.catalogue.references[key])
        return chicago.sentence(csl.items(self.catalogue)[key])

    def _of_quotation(self, row: Quotation) -> str:
        """A document as a document: of what kind, who speaks when, the work, the copy seen."""
        reference = self.catalogue.references[row.reference]
        number = len(self.texts) + 1
        first = self.works.setdefault(row.reference, number)
        if self.short:
            return self._brief(reference, row)
        if first != number:
            work = text.paper.back_reference(reference.title, first, row.locator)
        else:
            work = chicago.note(csl.items(self.catalogue)[row.reference], row.locator)
        return text.cite.noted(self.catalogue, row, work)

    def _brief(self, reference: Reference, row: Quotation | None = None) -> str:
        """A work by title, date and site, with the place of a quotation in it."""
        seen = row.seen_at if row else ""
        site = text.quotations.host(seen or reference.URL)
        item = csl.items(self.catalogue)[reference.id]
        return f"{chicago.brief(item, row.locator if row else '', site)}."

    def _number(self, key: str) -> int:
        return list(self.texts).index(key) + 1

    def _call(self, key: str) -> Element:
        number = self._number(key)
        self.calls[key] = self.calls.get(key, 0) + 1
        return html.A(
            str(number),
            href=f"#note-{number}",
            id=f"call-{number}-{self.calls[key]}",
            **attributes(aria_label=text.paper.note(number)),
        )

    def section(self) -> list[Element]:
        """Return the notes in order, each with links to where it is called; nothing if none are."""
        if not self.texts:
            return []
        lines = [
            html.Li([*with_links(note), *self._ways_back(key, n)], id=f"note-{n}", tabIndex=-1)
            for n, (key, note) in enumerate(self.texts.items(), 1)
        ]
        return [html.H2(text.paper.NOTES), html.Ol(lines, className="endnotes")]

    def _ways_back(self, key: str, number: int) -> list[Element]:
        return [
            html.A(
                "↩",
                href=f"#call-{number}-{call}",
                className="way-back",
                **attributes(aria_label=text.paper.back(number, call)),
            )
            for call in range(1, self.calls[key] + 1)
        ]


def _superscript(calls: list[Element]) -> Element:
    between: Tree = [part for call in calls for part in (", ", call)]
    return html.Sup(between[1:], className="calls")


def with_links(note: str) -> Tree:
    """Return the text of a note, its addresses as links; the full stop stays outside."""
    parts: Tree = []
    for part in _ADDRESS.split(note):
        address = part.rstrip(".,;")
        if _ADDRESS.fullmatch(part):
            away = {"target": "_blank", "rel": "noreferrer noopener"}
            parts += [html.A(address, href=address, **away), part[len(address) :]]
        else:
            parts.append(part)
    return parts
