"""The page Read: a source's text with its passages, its words, and what is known of it."""

from dash import html
from dash.development.base_component import Component

from components import text
from components.base.elements import Still, attributes, still
from components.base.ids import Id
from components.base.routing import Visit
from data.tables import models

PARTS = ((Id.READ_TEXT, text.read.TEXT), (Id.WORDS, text.read.WORDS), (Id.WHO, text.read.WHO))


def layout(visit: Visit) -> html.Div:
    """Return the skeleton of a source's page, or of the page to choose one; callbacks fill it."""
    source = visit.catalogue.sources.get(visit.place.of)
    return html.Div(
        _source(source) if source else _choice(visit),
        className="read" if source else "read-choice",
        **attributes(
            data_title=visit.title(text.read.title(source.label) if source else ""),
            data_source=visit.place.of,
        ),
    )


def _choice(visit: Visit) -> list[Component]:
    return [
        html.H1(visit.name),
        html.P(text.read.INTRODUCTION),
        still(html.Div(id=Id.SOURCES)),
        still(html.Section(id=Id.WORDS, className="words")),
    ]


def _source(source: models.Source) -> list[Component]:
    return [
        html.Div(
            [
                still(html.Nav(id=Id.SOURCES, **attributes(aria_label=text.read.SOURCES))),
                _head(source),
                html.Div([_text(), _ribbon()], className="text-and-years"),
                still(html.Section(id=Id.WORDS, className="words")),
                still(html.Section(id=Id.WHO, className="who")),
            ],
            className="left",
        ),
        html.Aside(
            [_beside(), still(html.Div(id=Id.PASSAGE, tabIndex=-1))],
            className="right",
            **attributes(aria_label=text.read.PASSAGE),
        ),
    ]


def _text() -> Still:
    return still(html.Section(html.P(text.shell.LOADING, className="loading"), id=Id.READ_TEXT))


def _ribbon() -> Still:
    name = attributes(aria_label=text.read.RIBBON_NAME)
    return still(html.Section(id=Id.RIBBON, className="ribbon", **name))


def _beside() -> Still:
    """Another text, at a place; it scrolls by itself, which the keyboard does from within."""
    name = attributes(aria_labelledby=Id.BESIDE_NAME)
    return still(html.Section(id=Id.BESIDE, className="beside", tabIndex=-1, **name))


def _head(source: models.Source) -> Still:
    """Title and descriptor, and the way to the parts of the page."""
    author = text.events.authors(source.author)
    about = list(filter(None, [author, source.genre, text.read.date_of(source)]))
    titled = source.title and source.title != source.label
    title = html.Small(f" {source.title}", lang=source.language) if titled else None
    parts = [html.A(name, href=f"#{part}") for part, name in PARTS]
    return still(
        html.Header(
            [
                html.H1([source.label, title]),
                html.P(" · ".join(about)) if about else None,
                html.Nav(parts, className="parts", **attributes(aria_label=text.read.PARTS)),
            ],
            className="read-head",
        )
    )
