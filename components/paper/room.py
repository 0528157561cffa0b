"""How much room a tree takes on paper, estimated: nothing measures it before it is printed.

Two upright pages of two columns, as narrow as A4 and as low as Letter, so that both have room. The
faces in assets/css/paper/prints.css are as broad on every machine; sizes here and there agree.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, TypeVar

from components.base.elements import Element, Node, Tree
from components.paper_figure.axis import WIDTH as FIGURE_WIDTH

PAGES, COLUMNS = 2, 2
PAGE = 251.0  # mm: the height of Letter without its margins
WIDTH, COLUMN = 182.0, 88.0  # mm: of A4, and of one of its columns
SAFE = 0.91  # of the room: columns do not end evenly
MM = 0.3528  # a point
EM = 0.45  # a letter in the faces of the handout, on average
LEADING = 1.28
FOOT = 30.0  # mm: the address and its code
WHOLE = "FW"  # what Unicode calls full-width and wide: a letter is an em

Candidate = TypeVar("Candidate")

# Size in points and space around in mm, by type of element.
SIZES = {
    "H1": (16, 2),
    "H2": (10.5, 3.2),
    "P": (9, 0.8),
    "Blockquote": (9.5, 0.8),
    "Figcaption": (8, 1.6),
    "Li": (8.5, 0.8),
}


def height(nodes: Sequence[Node], width: float = COLUMN) -> float:
    """Return how high a tree is at most, in mm, in a column so broad."""
    return sum(_height(node, width) for node in nodes if isinstance(node, dict))


def _height(node: Element, width: float) -> float:
    if node["type"] not in SIZES:
        return height(_within(node), width)
    size, space = SIZES[node["type"]]
    ems = sum(map(_ems, _words(node)))
    return ceil(ems * size * MM / width) * size * LEADING * MM + space


def elements(node: Element) -> Iterator[Element]:
    """Yield an element and all within it."""
    yield node
    for each in _within(node):
        if isinstance(each, dict):
            yield from elements(each)


def _within(node: Element) -> list[Node]:
    # Any: what an element holds is one node or several
    children: Any = node["props"].get("children")
    return list(children) if isinstance(children, list | tuple) else [children]


def _ems(words: str) -> float:
    return sum(1 if unicodedata.east_asian_width(sign) in WHOLE else EM for sign in words)


def _words(node: object) -> Iterator[str]:
    """The words in a node, those of nodes within too."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        yield from _words(node["props"].get("children"))
    elif isinstance(node, list | tuple):
        for each in node:
            yield from _words(each)


# --- two pages -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pages:
    """What stands on the two pages: head and figure across, then what is quoted, what is asked."""

    across: Tree
    quoted: Tree
    asked: Tree

    def free(self) -> float:
        """Return the room that is left, in mm of a column; below 0 if there is too little."""
        figures = (each for each in self.across if isinstance(each, dict) and _is_drawing(each))
        across = height(self.across, WIDTH) + sum(map(_high, figures)) + FOOT
        left = SAFE * COLUMNS * (PAGES * PAGE - across)
        return left - height(self.quoted) - height(self.asked)


def fitting(
    candidates: Iterable[Candidate], made: Callable[[list[Candidate]], Pages]
) -> list[Candidate]:
    """Return as many candidates, the first first, as have room together."""
    kept: list[Candidate] = []
    for each in candidates:
        if made([*kept, each]).free() >= 0:
            kept.append(each)
    return kept


def _is_drawing(element: Element) -> bool:
    return element["props"].get("className") == "drawing"


def _high(drawing: Element) -> float:
    """How high the figures of a drawing are, in mm."""
    return sum(figure_height(node) for node in elements(drawing) if node["type"] == "Svg")


def figure_height(figure: Element) -> float:
    """Return how high a figure is in mm, as broad as the page."""
    return float(str(figure["props"]["viewBox"]).split()[3]) * WIDTH / FIGURE_WIDTH
