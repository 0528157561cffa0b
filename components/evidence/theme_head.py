"""The head of a theme: what it is about, questions to begin with, what to read, what there is."""

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, html
from components.base.ids import Id
from components.base.routing import COMPARE, HANDOUT, WORKSHEET, Paths
from components.evidence.folds import fold
from components.evidence.references import listed
from components.text.compare import kinds_short
from components.text.evidence import (
    CORE_DOCUMENTS,
    QUESTIONS,
    READING,
    gathered,
    theme_place,
    with_count,
)
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import excerpt_selection, quotation_selection
from data.tables.models import Theme


def head(catalogue: Catalogue, view: View, positions: Rows, paths: Paths) -> Tree:
    """Return the head of the theme, if exactly one is chosen."""
    if len(view.selection.theme) != 1:
        return []
    theme = catalogue.themes[view.selection.theme[0]]
    place = list(catalogue.themes).index(theme.id) + 1
    return [
        html.Header(
            [
                html.P(theme_place(place, len(catalogue.themes)), className="kind"),
                html.H2(theme.label, className="event-title"),
                html.P(theme.introduction or theme.definition, className="summary"),
                *_questions(catalogue, view, theme, paths),
                *_references(catalogue, CORE_DOCUMENTS, theme.documents),
                *_references(catalogue, READING, theme.reading),
                _gathered(catalogue, view, positions, paths),
            ],
            id=Id.THEME_HEAD,
            className="theme-head",
        )
    ]


def _questions(catalogue: Catalogue, view: View, theme: Theme, paths: Paths) -> Tree:
    """The disagreements to begin with, each a link to Compare, with its kind."""
    items = []
    for key in theme.questions:
        row = catalogue.disagreements[key]
        href = paths.to(COMPARE) + address.write(View(view.selection, dispute=key))
        kind = html.Span(f" ⚑ {kinds_short(row.kind)}", className="kind") if row.kind else None
        items.append(html.Li([html.A(row.question, href=href), kind]))
    return [html.H3(QUESTIONS), html.Ul(items, className="questions")] if items else []


def _references(catalogue: Catalogue, name: str, keys: list[str]) -> Tree:
    inside: Tree = [listed(catalogue, keys)] if keys else []
    return fold(with_count(name, len(keys)), inside, "reading")


def _gathered(catalogue: Catalogue, view: View, positions: Rows, paths: Paths) -> Element | None:
    """What is chosen, counted, and the sheets of it to print; None if nothing is."""
    rows = quotation_selection.of_events(catalogue, view.selection, positions)
    documents = {row.reference for row in quotations.of_kinds(rows, quotations.DOCUMENTS)}
    scholars = {row.speaker for row in quotations.of_kinds(rows, quotations.STUDIES)}
    excerpts = len(excerpt_selection.of_events(catalogue, view.selection, positions))
    query = address.write(View(view.selection))
    sheets = {HANDOUT: text.paper.HANDOUT, WORKSHEET: text.paper.WORKSHEET}
    links: Tree = [
        part
        for page, name in sheets.items()
        for part in (" · ", html.A(name, href=paths.to(page) + query))
    ]
    words = gathered(len(positions), excerpts, len(documents), len(scholars))
    return html.P([words, *links], className="gathered") if words else None
