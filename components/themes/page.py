"""The page Themes: the themes as small multiples, each a link to Explore with that theme."""

from dash import html as dash_html

from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, attributes, html, still
from components.base.ids import Id
from components.base.routing import EXPLORE, Paths, Visit
from components.filters import answers
from components.text import themes as words
from components.themes.gathering import Gathering, gather
from components.themes.miniature import miniatures
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents


def layout(visit: Visit) -> dash_html.Div:
    """Return the skeleton; callbacks.py fills it."""
    return dash_html.Div(
        [dash_html.H1(visit.name), still(html.Div(id=Id.THEMES))],
        className="themes-page",
        **attributes(data_title=visit.title()),
    )


def themes(catalogue: Catalogue, view: View, paths: Paths) -> Tree:
    """Return a card per theme, under the other filters of the view; a theme chosen is marked."""
    gathered = gather(catalogue, view.selection)
    drawings = miniatures(catalogue, gathered)
    home = paths.to(EXPLORE)
    cards: Tree = [
        _card(each, drawing, home, chosen=each.theme.id in view.selection.theme)
        for each, drawing in zip(gathered, drawings, strict=True)
    ]
    fits = any(len(each.events) for each in gathered)
    return [
        *answers.answers(catalogue, view, paths, fits=fits),
        html.P(lead(catalogue), className="lead"),
        key(catalogue, documents=any(each.documents for each in gathered)),
        html.Ul(cards, className="theme-cards"),
    ]


def lead(catalogue: Catalogue) -> str:
    """Say where themes lead, and what of all this a dossier has."""
    rows = list(catalogue.quotations.values())
    return words.lead(
        introductions=any(theme.introduction for theme in catalogue.themes.values()),
        documents=bool(quotations.of_kinds(rows, quotations.DOCUMENTS)),
        scholars=bool(quotations.of_kinds(rows, quotations.STUDIES)),
    )


def _card(gathering: Gathering, drawing: Element, home: str, *, chosen: bool) -> Element:
    theme = gathering.theme
    counts = words.counts(
        len(gathering.events),
        len(gathering.documents),
        gathering.scholars,
        gathering.differences,
    )
    link = html.A(
        theme.label,
        href=home + address.write(View(gathering.selection)),
        **attributes(aria_describedby=f"theme-{theme.id}", aria_current="true" if chosen else None),
    )
    return html.Li(
        [
            html.H2(link),
            html.P(words.opening(theme), className="opening"),
            drawing,
            html.P(counts, id=f"theme-{theme.id}", className="counts"),
        ],
        className="theme-card theme-card-chosen" if chosen else "theme-card",
        **attributes(data_theme=theme.id),
    )


def key(catalogue: Catalogue, *, documents: bool) -> Element:
    """Return what the strokes of the drawings mean."""
    signs = {"told": words.TOLD, "untold": words.UNTOLD} if "texts" in contents(catalogue) else {}
    signs = signs or {"told": words.EVENT}
    signs |= {"sheets": words.DOCUMENT} if documents else {}
    parts: list[Node] = [
        html.Span([html.Span(className=f"stroke {css}", **attributes(aria_hidden="true")), name])
        for css, name in signs.items()
    ]
    return html.P([*parts, html.Span(words.SAME_YEARS)], className="themes-key")
