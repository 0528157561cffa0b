"""How much room a tree takes on paper, estimated: nothing measures it before it is printed.

Two upright pages of two columns, as narrow as A4 and as low as Letter, so that both have room. The
faces in assets/css/paper/prints.css are as broad on every machine; sizes here and there agree.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

from components.base.elements import Element, Node

PAGES, COLUMNS = 2, 2
PAGE = 251.0  # mm: the height of Letter without its margins
WIDTH, COLUMN = 182.0, 88.0  # mm: of A4, and of one of its columns
SAFE = 0.91  # of the room: columns do not end evenly
MM = 0.3528  # a point
EM = 0.45  # a letter in the faces of the handout, on average
LEADING = 1.28
WHOLE = "FW"  # what Unicode calls full-width and wide: a letter is an em

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
