"""The page Read: a source's text with its passages, its words, and what is known of it."""

from typing import Any

from dash import html

from components import text
from components.ids import Id
from components.still import Still, attributes, still
from components.text import read as said
from data import models
from data.catalogue import Catalogue

PARTS = ((Id.READ_TEXT, said.TEXT), (Id.WORDS, said.WORDS), (Id.WHO, said.WHO))


def layout(catalogue: Catalogue, source: str) -> html.Div:
    """Return the skeleton of a source's page, or of the page to choose one; callbacks fill it."""
    row = catalogue.sources.get(source)
    title = said.title(row.label) if row else text.READ
    return html.Div(
        _source(row) if row else _choice(),
        className="read" if row else "read-choice",
        **attributes(data_title=f"{title} – {catalogue.dossier.title}", data_source=source),
    )


def skeleton(source: models.Source) -> html.Div:
    """Return the elements that callbacks name."""
    return html.Div(_source(source))


def _choice() -> list[Any]:
    return [
        html.H1(text.READ),
        html.P(said.INTRODUCTION),
        still(html.Div(id=Id.SOURCES)),
        still(html.Section(id=Id.WORDS, className="words")),
    ]


def _source(source: models.Source) -> list[Any]:
    return [
        html.Div(
            [
                still(html.Nav(id=Id.SOURCES, **attributes(aria_label=said.SOURCES))),
                _head(source),
                still(html.Section(html.P(text.LOADING, className="loading"), id=Id.READ_TEXT)),
                still(html.Section(id=Id.WORDS, className="words")),
                still(html.Section(id=Id.WHO, className="who")),
            ],
            className="left",
        ),
        html.Aside(
            still(html.Div(id=Id.PASSAGE)),
            className="right",
            **attributes(aria_label=said.PASSAGE),
        ),
    ]


def _head(source: models.Source) -> Still:
    """Title and descriptor, and the way to the parts of the page."""
    author = text.authors(source.author)
    parts = [html.A(name, href=f"#{part}") for part, name in PARTS]
    return still(
        html.Header(
            [
                html.H1([source.label, html.Small(f" {source.title}", lang=source.language)]),
                html.P(" · ".join(filter(None, [author, source.genre, said.date_of(source)]))),
                html.Nav(parts, className="parts", **attributes(aria_label=said.PARTS)),
            ],
            className="read-head",
        )
    )
