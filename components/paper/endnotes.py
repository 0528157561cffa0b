"""The notes of a printed page: numbered as they are called, listed at its end, with ways back."""

import re
from collections.abc import Iterable
from functools import partial
from typing import Any

from components import text
from components.base.elements import Element, attributes, html
from components.citing import notes
from data.catalogue.catalogue import Catalogue
from data.citing import chicago, csl

_ADDRESS = re.compile(r"(https?://[^\s<>]+)")


class Notes:
    """Collects notes. What is cited again has the number it has; a source is told in full once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.texts: dict[str, str] = {}
        self.calls: dict[str, int] = {}
        self.sources: dict[str, int] = {}
        self.told: set[str] = set()

    def excerpt(self, row: Any) -> Element:
        """Return the call of the note that says who speaks in an excerpt, and where."""
        key = f"excerpt {row.id}"
        if key not in self.texts:
            number = len(self.texts) + 1
            first = self.sources.setdefault(row.source, number)
            label = self.catalogue.sources[row.source].label
            short = partial(text.paper.again, label, first) if first != number else None
            self.texts[key] = notes.witness(self.catalogue, row, short)
        return _raised([self._call(key)])

    def remarked(self, excerpt: str) -> bool:
        """Whether an excerpt was told of before; from now on it was."""
        before = excerpt in self.told
        self.told.add(excerpt)
        return before

    def references(self, ids: Iterable[str]) -> Element | None:
        """Return the calls of the notes of some references; None if there are none."""
        items = csl.items(self.catalogue)
        keys = [f"reference {key}" for key in ids]
        for key in keys:
            self.texts.setdefault(key, f"{chicago.note(items[key.removeprefix('reference ')])}.")
        return (
            _raised([self._call(key) for key in sorted(keys, key=self._number)]) if keys else None
        )

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

    def listed(self) -> list[Element]:
        """Return the notes in order, each with links to where it is called; none: nothing."""
        if not self.texts:
            return []
        lines = [
            html.Li([*_linked(said), *self._back(key, number)], id=f"note-{number}", tabIndex=-1)
            for number, (key, said) in enumerate(self.texts.items(), 1)
        ]
        return [html.H2(text.paper.NOTES), html.Ol(lines, className="endnotes")]

    def _back(self, key: str, number: int) -> list[Any]:
        return [
            html.A(
                "↩",
                href=f"#call-{number}-{call}",
                className="way-back",
                **attributes(aria_label=text.paper.back(number, call)),
            )
            for call in range(1, self.calls[key] + 1)
        ]


def _raised(calls: list[Element]) -> Element:
    commas = [part for call in calls for part in (", ", call)][1:]
    return html.Sup(commas, className="calls")


def _linked(said: str) -> list[Any]:
    """The text of a note, its addresses as links; the full stop stays outside."""
    parts: list[Any] = []
    for part in _ADDRESS.split(said):
        address = part.rstrip(".,;")
        if _ADDRESS.fullmatch(part):
            away = {"target": "_blank", "rel": "noreferrer noopener"}
            parts += [html.A(address, href=address, **away), part[len(address) :]]
        else:
            parts.append(part)
    return parts
