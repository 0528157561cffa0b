"""Words of a page as runs on a slide: what is strong, marked, quoted or ours there, is so here."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from components import text
from components.base.elements import Element, Node
from components.presentation.pieces import MUTED, Face, Paragraph, Run

Words = Node | Iterable[Node]
PLAIN, GREY = Run(""), Run("", colour=MUTED)


def runs(words: Words, look: Run) -> tuple[Run, ...]:
    """Return the words of a tree in one look, changed as its elements say."""
    return tuple(run for node in _nodes(words) for run in _of(node, look))


def _nodes(words: object) -> Iterable[Node]:
    """What a tree holds: one node, several, or none."""
    if isinstance(words, list | tuple):
        return words
    return [words] if words else []  # type: ignore[list-item]


def _of(node: Node, look: Run) -> Iterator[Run]:
    if isinstance(node, str):
        yield from [replace(look, words=node)] if node else []
    elif node:
        opening, closing = _marks(node)
        inner = _look(node, look)
        yield from runs(opening, inner)
        for child in _nodes(node["props"].get("children")):
            yield from _of(child, inner)
        yield from runs(closing, inner)


def _marks(node: Element) -> tuple[str, str]:
    """The quotation marks of an element; those within are double."""
    if node["type"] != "Q":
        return "", ""
    return ("‘", "’") if node["props"].get("className") == "holds-quotes" else ("“", "”")


def _look(node: Element, look: Run) -> Run:
    match node["type"], node["props"].get("className"):
        case "Strong", _:
            return replace(look, bold=True)
        case "Mark", _:
            return replace(look, marked=True)
        case "Span", "lead":
            return replace(look, colour=MUTED)
    return look


def paragraph(
    words: Words,
    size: float,
    *,
    face: Face = "sans",
    look: Run = PLAIN,
    space: float = 0,
) -> Paragraph:
    """Return words of a page as a paragraph."""
    return Paragraph(runs(words, look), size, face, space=space)


def cut(words: Paragraph, most: int) -> Paragraph:
    """Return a paragraph with so many words at most (0: all); the notes have what is left out."""
    if not most or len(words.words.split()) <= most:
        return words
    runs: list[Run] = []
    for run in words.runs:
        parts = run.words.split()
        runs.append(replace(run, words=" ".join(parts[:most])) if len(parts) > most else run)
        most -= len(parts)
        if most <= 0:
            break
    return replace(words, runs=(*runs, Run(text.slides.CUT)))
