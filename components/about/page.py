"""The page About: how the texts are coded, what the sources are, what this dossier cannot show."""

from collections.abc import Iterable, Mapping

import numpy as np

from components import text
from components.about import witnesses
from components.base import address
from components.base.address import View
from components.base.elements import Element, Still, Tree, attributes, html, still
from components.base.routing import EXPLORE, OWN, Paths, Visit
from components.read import about_source
from components.text import about
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.selection.facets import Selection
from data.sources import profile
from data.tables import models

LISTED = 100  # events that no source tells, at once


def layout(visit: Visit) -> Still:
    """Return the whole page; it depends on nothing but the dossier."""
    data: Tree = [html.P(about.data(visit.catalogue)), _own(visit.paths)]
    return page(visit, about.reading(visit.catalogue), {"data": data})


def page(visit: Visit, reading: list[str], last: Mapping[str, Tree]) -> Still:
    """Return the page: how to read it, what the tables say of texts and words, the `last` parts."""
    catalogue, home = visit.catalogue, visit.paths.to(EXPLORE)
    dossier = catalogue.dossier
    sources = catalogue.sources.values()
    coded = bool(sources) and dossier.rules == "strict"  # the codebook is the house's
    parts: dict[str, Tree] = {
        "reading": [html.P(line) for line in reading],
        "method": [html.Dl(_pairs(about.METHOD))] if coded else [],
        "words": _definitions(catalogue),
        "sources": [_source(catalogue, source) for source in sources],
        "notes": witnesses.notes(catalogue, visit.paths) if coded else [],
        "voices": witnesses.voices(catalogue, visit.paths)
        if coded and catalogue.quotations
        else [],
        "untold": _untold(catalogue, home) if "silence" in contents(catalogue) else [],
        "limits": [html.P(line) for line in _limits(catalogue)] if coded else [],
        **last,
    }
    parts = {key: tree for key, tree in parts.items() if tree}
    version = about.VERSION.format(catalogue.version)
    return still(
        html.Div(
            [
                html.H1(about.HEADING.format(dossier.title)),
                html.P(dossier.subtitle) if dossier.subtitle else None,
                html.P(f"{dossier.version_note} {version}".strip()),
                _contents(parts),
                *(_part(key, tree) for key, tree in parts.items()),
            ],
            className="about",
            **attributes(data_title=visit.title()),
        )
    )


def _own(paths: Paths) -> Element:
    """The way to a timeline of one's own."""
    return html.P(html.A(text.own.INVITE, href=paths.to(OWN)))


def _contents(parts: Iterable[str]) -> Element:
    links = [html.Li(html.A(about.PARTS[key], href=f"#{key}")) for key in parts]
    return html.Nav(html.Ul(links), className="contents", **attributes(aria_label=about.CONTENTS))


def _part(key: str, tree: Tree) -> Element:
    heading = html.H2(about.PARTS[key], id=key, tabIndex=-1)
    return html.Section([heading, *tree], **attributes(aria_labelledby=key))


def _pairs(pairs: Iterable[tuple[str, str]]) -> Tree:
    return [part for term, meaning in pairs for part in (html.Dt(term), html.Dd(meaning))]


def _definitions(catalogue: Catalogue) -> Tree:
    """The words of the codebook, as the tables define them."""
    tables: dict[str, Mapping[str, models.Type | models.Theme | models.Aspect]] = {
        "types": catalogue.types,
        "themes": catalogue.themes,
        "aspects": catalogue.aspects,
    }
    tree: Tree = []
    for key, name in about.DEFINITIONS.items():
        rows = [row for row in tables[key].values() if row.definition]
        words = _pairs((row.label, row.definition) for row in rows)
        tree += [html.H3(name), html.Dl(words)] if words else []
    return tree


def _untold(catalogue: Catalogue, home: str) -> Tree:
    """The context events, each with why it belongs here if the table says so."""
    rows = np.flatnonzero(catalogue.events["told"].to_numpy() == 0)
    items = [
        html.Li(
            [
                html.A(event.title, href=home + address.write(View(event=event.id))),
                f" ({text.events.event_date(catalogue, event)})",
                f": {event.why}" if event.why else "",
            ]
        )
        for event in catalogue.events_at(rows[:LISTED].tolist())
    ]
    if not len(rows):
        return [html.P(about.NOTHING_UNTOLD)]
    told_why = catalogue.events["why"].to_numpy()[rows].all()
    tree: Tree = [html.P(about.UNTOLD_BUT_NEEDED if told_why else about.UNTOLD)]
    tree.append(html.Ul(items))
    if len(rows) > LISTED:
        way = home + address.write(View(Selection(told=("0",))))
        tree.append(html.P([html.A(text.events.first_of(LISTED, len(rows)), href=way), "."]))
    return tree


def _limits(catalogue: Catalogue) -> list[str]:
    """The limits, with shares counted from the tables."""
    sources = list(catalogue.sources.values())
    longest = max(sources, key=lambda source: source.words or 0)
    events = int(np.count_nonzero(catalogue.events["told"].to_numpy()))
    facts = {
        "longest": longest.label,
        "share": (longest.words or 0) / max(sum(source.words or 0 for source in sources), 1),
        "alone": text.common.number(len(profile.sole_events(catalogue, longest.id))),
        "told": text.common.number(events),
    }
    return [line.format(**facts) for line in about.LIMITS]


def _source(catalogue: Catalogue, source: models.Source) -> Element:
    heading = html.H3(source.label, id=f"source-{source.id}")
    return html.Section([heading, about_source.facts(catalogue, source)])
