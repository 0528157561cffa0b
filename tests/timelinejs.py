"""A reader of TimelineJS's spreadsheet, after its documentation: what its slides would show.

A row has a date unless its type is `title`, a year at least; a row of the type `era` has two. A
display date is shown instead of the numbers. Headline and text are HTML; from group and display
date all markup is taken, and what is left is written into the page as HTML once more.
"""

import csv
import io
import re
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from typing import Literal

HEADER = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background"
)
Numbers = tuple[int, ...]


class Markup(HTMLParser):
    """What a browser makes of HTML: its text, and each element with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; one that breaks lines breaks them in the text too."""
        self.elements.append((tag, dict(attrs)))
        self.parts.append("\n" if tag in ("br", "p", "blockquote") else "")

    def handle_data(self, data: str) -> None:
        """Text."""
        self.parts.append(data)

    @property
    def text(self) -> str:
        """All text."""
        return "".join(self.parts)


@dataclass(frozen=True)
class Slide:
    """A row as it is shown; `start` and `end` are year, month and day as far as they are given."""

    kind: Literal["title", "era", "event"]
    start: Numbers
    end: Numbers
    display: str
    headline: str
    text: Markup
    group: str


def read(file: str) -> list[Slide]:
    """Return the slides of a file as its address gives it; `AssertionError` for a wrong row."""
    header, *rows = csv.reader(io.StringIO(file.removeprefix("\ufeff"), newline=""))
    assert ",".join(header) == HEADER
    return [_slide(dict(zip(header, map(str.strip, row), strict=True))) for row in rows]


def _slide(row: dict[str, str]) -> Slide:
    kind = row["Type"] or "event"
    start = _numbers(row["Year"], row["Month"], row["Day"])
    end = _numbers(row["End Year"], row["End Month"], row["End Day"])
    assert kind in ("title", "era", "event")
    assert bool(start) == (kind != "title"), row
    assert end or kind != "era", row
    assert not end or _day(end) >= _day(start), row
    assert row["Time"] + row["End Time"] == ""
    return Slide(
        kind,  # type: ignore[arg-type] # is one of them
        start,
        end,
        _stripped_twice(row["Display Date"]),
        _shown(Markup(row["Headline"]), ("br",)),
        Markup(row["Text"]),
        _stripped_twice(row["Group"]),
    )


def _numbers(*cells: str) -> Numbers:
    given = [cell for cell in cells if cell]
    assert all(re.fullmatch(r"-?\d+", cell) for cell in given), cells
    assert list(cells[: len(given)]) == given, "a day has its month, a month its year"
    return tuple(map(int, given))


def _day(numbers: Numbers) -> date:
    """Where TimelineJS puts what is given: at the first day of it."""
    return date(*(*numbers, 1, 1)[:3])


def _stripped_twice(cell: str) -> str:
    return _shown(Markup(Markup(cell).text), ())


def _shown(markup: Markup, allowed: tuple[str, ...]) -> str:
    assert {tag for tag, _ in markup.elements} <= set(allowed), markup.elements
    return markup.text
