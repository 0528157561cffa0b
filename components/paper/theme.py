"""The head of a selection on one theme: introduction, questions, core documents, reading list."""

from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, html
from components.base.routing import COMPARE
from components.notes.endnotes import with_links
from components.text.evidence import CORE_DOCUMENTS, QUESTIONS, READING
from data.catalogue.catalogue import Catalogue
from data.citing import chicago, csl
from data.selection.facets import Selection
from data.sources import theme as themes


def head(catalogue: Catalogue, selection: Selection, base: str) -> Tree:
    """Return what there is of one theme; nothing if none is chosen, several are, or all is empty.

    `base` is the absolute address of the app.
    """
    key = themes.chosen(selection)
    if not key:
        return []
    theme = catalogue.themes[key]
    parts: Tree = [
        html.P(theme.introduction, className="opening") if theme.introduction else None,
        *_list(QUESTIONS, _questions(catalogue, theme.questions, base)),
        *_list(CORE_DOCUMENTS, _works(catalogue, theme.documents)),
        *_list(READING, _works(catalogue, theme.reading)),
    ]
    return [html.Section(parts, className="theme-on-paper")] if any(parts) else []


def _list(name: str, items: list[Element]) -> Tree:
    return [html.H2(name), html.Ul(items)] if items else []


def _questions(catalogue: Catalogue, keys: list[str], base: str) -> list[Element]:
    return [
        html.Li(
            html.A(
                catalogue.disagreements[key].question,
                href=f"{base}{COMPARE}{address.write(View(dispute=key))}",
            )
        )
        for key in keys
    ]


def _works(catalogue: Catalogue, keys: list[str]) -> list[Element]:
    items = csl.items(catalogue)
    works: list[list[Node]] = [with_links(chicago.sentence(items[key])) for key in keys]
    return [html.Li(work) for work in works]
