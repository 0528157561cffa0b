"""The last slide: what a story quotes and rests on, under which terms, where it stands."""

import re
from collections.abc import Iterable, Iterator, Sequence

from components import text
from components.base import address
from components.base.address import View
from components.base.routing import PRESENT
from components.presentation.measure import block, headline, height
from components.presentation.pieces import (
    HEIGHT,
    Box,
    Paragraph,
    Part,
    Piece,
    Run,
    Slide,
    Words,
    moved,
)
from components.slide_figure.scene import LEFT, ROOM, TOP, Scene
from components.slides.bibliography import entries

SIZES = (26.0, 24.0, 22.0, 20.0)
BETWEEN, GAP = 48.0, 20.0
COLUMN = (ROOM - BETWEEN) / 2
FOOT = HEIGHT - TOP
_ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;)])")


def slides(told: Sequence[Scene], key: str, base: str, *, core: bool) -> Iterator[Slide]:
    """Yield the slide of sources, or several where they are too many for one."""
    query = address.write(View(core="1")) if core else ""
    terms = _terms(told[0], f"{base}{PRESENT}/{key}{query}")
    listed = entries(told)
    for size in SIZES:
        pages = _pages(_paragraphs(listed, size), terms)
        if len(pages) == 1:
            break
    for number, columns in enumerate(pages, 1):
        name = text.slides.sources(number, len(pages))
        head = headline(name, ROOM)
        top = TOP + head.height + GAP
        pieces: list[Piece] = [moved(piece, LEFT, TOP) for piece in head.pieces]
        for n, column in enumerate(columns):
            box = Box(LEFT + n * (COLUMN + BETWEEN), top, COLUMN, height(column, COLUMN))
            pieces += [Words(box, tuple(column))] if column else []
        if number == len(pages):
            pieces += [moved(piece, LEFT, FOOT - terms.height) for piece in terms.pieces]
        yield Slide(tuple(pieces))


def _terms(scene: Scene, link: str) -> Part:
    """Whose the words are, where the story stands on a screen, of which version it is."""
    catalogue = scene.catalogue
    lines = [
        linked(text.slides.TERMS, 22),
        linked(text.slides.version(catalogue), 22, space=4),
        Paragraph((Run(link, link=link),), 22, space=4, leading=1.2),
    ]
    return block(lines, ROOM)


def _paragraphs(listed: Iterable[tuple[str, list[str]]], size: float) -> Iterator[Paragraph]:
    """A heading and its entries, in type of a size."""
    for heading, lines in listed:
        yield Paragraph((Run(heading, bold=True),), size * 1.1, space=size * 0.6)
        for line in lines:
            yield linked(line, size, space=size * 0.3)


def linked(words: str, size: float, *, space: float = 0) -> Paragraph:
    """Return words as a paragraph; an address in it is a link, named by its site."""
    parts = [part for part in _ADDRESS.split(words) if part]
    runs = (
        Run(text.quotations.host(part), link=part) if _ADDRESS.fullmatch(part) else Run(part)
        for part in parts
    )
    return Paragraph(tuple(runs), size, space=space, leading=1.2)


def _pages(words: Iterable[Paragraph], terms: Part) -> list[list[list[Paragraph]]]:
    """Fill two columns a page; below the last ones there is room for the terms."""
    head = headline(text.slides.sources(1, 1), ROOM).height
    room = FOOT - TOP - head - GAP
    rest = list(words)
    pages = []
    while _fill(rest, room - terms.height - GAP)[1]:
        page, rest = _fill(rest, room)
        if not rest:  # all has room but the terms
            page, rest = page[:1], page[1]
        pages.append(page)
    return [*pages, _fill(rest, room - terms.height - GAP)[0]]


def _fill(words: list[Paragraph], room: float) -> tuple[list[list[Paragraph]], list[Paragraph]]:
    """Two columns of paragraphs, and those that have no room in them; one at least is in each."""
    columns = []
    for _ in range(2):
        used, count = 0.0, 0
        for each in words:
            used += height([each], COLUMN)
            if used > room and count:
                break
            count += 1
        columns.append(words[:count])
        words = words[count:]
    return columns, words
