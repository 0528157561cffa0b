"""The page Read: a source's text with its passages, its words, and what is known of it."""

from typing import Any

from dash import html

from components import address, text, who
from components.address import View
from components.ids import Id
from components.routing import READ, Paths
from components.still import Still, attributes, still
from components.text import read as said
from data import dates, models
from data.catalogue import Catalogue

PARTS = ((Id.READ_TEXT, said.TEXT), (Id.WORDS, said.WORDS), (Id.WHO, said.WHO))


def layout(catalogue: Catalogue, paths: Paths, source: str) -> html.Div:
    """Return the skeleton of a source's page, or of the page to choose one; callbacks fill it."""
    row = catalogue.sources.get(source)
    title = said.title(row.label) if row else text.READ
    return html.Div(
        _source(catalogue, paths, row) if row else _choice(),
        className="read" if row else "read-choice",
        **attributes(data_title=f"{title} – {catalogue.dossier.title}", data_source=source),
    )


def _choice() -> list[Any]:
    return [
        html.H1(text.READ),
        html.P(said.INTRODUCTION),
        still(html.Div(id=Id.SOURCES)),
        still(html.Section(id=Id.WORDS, className="words")),
    ]


def _source(catalogue: Catalogue, paths: Paths, source: models.Source) -> list[Any]:
    about = who.section(catalogue, paths, source.id)
    return [
        html.Div(
            [
                still(html.Nav(id=Id.SOURCES, **attributes(aria_label=said.SOURCES))),
                _head(source),
                still(html.Section(html.P(text.LOADING, className="loading"), id=Id.READ_TEXT)),
                still(html.Section(id=Id.WORDS, className="words")),
                still(html.Section(about, id=Id.WHO, className="who")),
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


def ways(catalogue: Catalogue, view: View, paths: Paths, here: str) -> list[Any]:
    """Return links to all sources, the one that is read marked."""
    query = address.write(view)
    return [
        html.A(
            source.label,
            href=paths.to(READ, key) + query,
            **attributes(aria_current="page" if key == here else None),
        )
        for key, source in catalogue.sources.items()
    ]


def cards(catalogue: Catalogue, view: View, paths: Paths) -> list[Any]:
    """Return all sources to choose from, each described."""
    query = address.write(view)
    return [
        _card(catalogue, row, paths.to(READ, row.id) + query) for row in catalogue.sources.values()
    ]


def _card(catalogue: Catalogue, source: models.Source, href: str) -> html.Section:
    at_hand = said.FULL_TEXT if source.id in catalogue.full_texts else said.QUOTES_ONLY
    passages = text.plural(len(catalogue.excerpts_from(source.id)), "coded passage")
    rows = [
        ("Date", said.date_of(source)),
        ("Evidence it gives", source.evidence),
        ("Horizon", dates.words(dates.parse(source.horizon))),
        ("Size", f"{source.words} words, {passages}; {at_hand}"),
    ]
    return html.Section(
        [
            html.H2(html.A(source.label, href=href)),
            html.P(source.title, lang=source.language, className="source-title"),
            html.P(
                " · ".join(filter(None, [text.authors(source.author), source.genre])),
                className="kind",
            ),
            html.Dl([part for name, value in rows for part in (html.Dt(name), html.Dd(value))]),
        ],
        className="source-card",
    )
