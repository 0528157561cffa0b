"""The head of a theme: what it is about, questions to begin with, what to read, what there is.

It stands above timeline and panel and can be folded; the switch of voices begins the panel.
"""

from collections.abc import Mapping

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, field, html
from components.base.ids import Id
from components.base.routing import COMPARE, HANDOUT, WORKSHEET, Paths
from components.evidence.folds import fold
from components.evidence.references import listed
from components.lessons import ways
from components.text.compare import kinds_short
from components.text.evidence import (
    CORE_DOCUMENTS,
    DOCUMENTS_SHORT,
    EVERYTHING,
    IN_ORDER,
    OTHERS_SHORT,
    QUESTIONS,
    READING,
    SHOW,
    TEXTS_SHORT,
    gathered,
    jump,
    theme_place,
    with_count,
)
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import excerpt_selection, quotation_selection
from data.sources import theme as themes
from data.tables.models import Theme

NAMES = {
    "texts": TEXTS_SHORT,
    "documents": DOCUMENTS_SHORT,
    "later": OTHERS_SHORT,
    "scholars": text.quotations.SCHOLARS,
}


def head(catalogue: Catalogue, view: View, positions: Rows, paths: Paths) -> Tree:
    """Return the head of the theme, if exactly one is chosen."""
    key = themes.chosen(view.selection)
    if not key:
        return []
    return [panel(catalogue, view, key, _gathered(catalogue, view, positions, paths), paths)]


def panel(
    catalogue: Catalogue, view: View, key: str, gathered: Element | None, paths: Paths
) -> Element:
    """Return the head of a theme, with what is gathered on it."""
    theme = catalogue.themes[key]
    place = list(catalogue.themes).index(theme.id) + 1
    title: Tree = [
        html.H2(theme.label, className="event-title"),
        html.Span(theme_place(place, len(catalogue.themes)), className="kind"),
    ]
    about = html.P(theme.introduction or theme.definition, className="summary")
    parts: list[Tree] = [
        [about, gathered],
        _questions(catalogue, view, theme, paths),
        [
            *_references(catalogue, CORE_DOCUMENTS, theme.documents),
            *_references(catalogue, READING, theme.reading),
        ],
    ]
    columns: Tree = [html.Div(part) for part in parts if part]
    return html.Details(
        [html.Summary(title), html.Div(columns, className="theme-columns")],
        open=True,
        id=Id.THEME_HEAD,
        className="theme-head",
    )


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
    counts = _counts(catalogue, view, positions)
    query = address.write(View(view.selection))
    sheets = {HANDOUT: text.paper.HANDOUT, WORKSHEET: text.paper.WORKSHEET}
    links: Tree = [
        part
        for page, name in sheets.items()
        for part in (" · ", html.A(name, href=paths.to(page) + query))
    ]
    words = gathered(len(positions), counts["texts"], counts["documents"], counts["scholars"])
    lessons = ways.links(catalogue, View(view.selection), paths)
    links += [html.Br(), *lessons] if lessons else []
    return in_sum(words, links) if words else None


def in_sum(words: str, links: Tree) -> Element:
    """Return the line that counts what is gathered, and what leads on from there."""
    return html.P([words, *links], className="gathered")


def _counts(catalogue: Catalogue, view: View, positions: Rows) -> dict[str, int]:
    """Count what is read on the theme: excerpts, works of documents and later words, scholars."""
    rows = quotation_selection.of_events(catalogue, view.selection, positions)
    return {
        "texts": len(excerpt_selection.of_events(catalogue, view.selection, positions)),
        "documents": len(quotations.works(rows, quotations.DOCUMENTS)),
        "later": len(quotations.works(rows, quotations.OTHERS)),
        "scholars": len({r.speaker for r in quotations.of_kinds(rows, quotations.STUDIES)}),
    }


def switch(catalogue: Catalogue, view: View, positions: Rows) -> Tree:
    """Return what says which kinds of voices on the theme are shown, if one is chosen.

    css/evidence/evidence.css hides the rest. Nothing if there is one kind at most.
    """
    if not themes.chosen(view.selection):
        return []
    counts = _counts(catalogue, view, positions)
    if sum(map(bool, counts.values())) < 2:
        return []
    return [choices({key: count for key, count in counts.items() if count})]


def choices(counts: Mapping[str, int]) -> Element:
    """Return the switch, with how much there is of each kind."""
    names = {"all": EVERYTHING} | {key: jump(NAMES[key], count) for key, count in counts.items()}
    labels: Tree = [html.Legend(SHOW, className="visually-hidden")]
    for key, name in names.items():
        checked = "1" if key == "all" else ""
        box = field("radio", name="voices", value=key, data_checked=checked)
        labels.append(html.Label([box, html.Span(name)]))
    heading = html.H2(IN_ORDER, className="section")
    return html.Div([heading, html.Fieldset(labels, className="voices")], className="voices-head")
