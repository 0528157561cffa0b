"""The sources to read: links beside the one that is read, or all of them described."""

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import READ, Paths
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.tables import models


def ways(catalogue: Catalogue, view: View, paths: Paths, source: str) -> Tree:
    """Return links to all sources, the one that is read marked; nothing if it is the only one."""
    if len(catalogue.sources) < 2:
        return []
    query = address.write(view)
    return [
        html.A(
            row.label,
            href=paths.to(READ, key) + query,
            **attributes(aria_current="page" if key == source else None),
        )
        for key, row in catalogue.sources.items()
    ]


def cards(catalogue: Catalogue, view: View, paths: Paths) -> Tree:
    """Return all sources to choose from, each described."""
    query = address.write(view)
    return [
        _card(catalogue, row, paths.to(READ, row.id) + query) for row in catalogue.sources.values()
    ]


def _card(catalogue: Catalogue, source: models.Source, href: str) -> Element:
    passages = len(tellings.of_source(catalogue, source.id))
    about = " · ".join(filter(None, [text.events.authors(source.author), source.genre]))
    title = html.P(source.title, lang=source.language, className="source-title")
    rows = text.read.summary(source, passages, whole=source.id in catalogue.full_texts)
    return html.Section(
        [
            html.H2(html.A(source.label, href=href)),
            title if source.title != source.label else None,
            html.P(about, className="kind") if about else None,
            html.Dl([part for name, value in rows for part in (html.Dt(name), html.Dd(value))]),
        ],
        className="source-card",
    )
