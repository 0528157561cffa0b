"""Disagreements in a copy: their list, each with its table, and what each text says of an event."""

from dataclasses import replace

import numpy as np
from dash import html

from components import text
from components.base.address import View
from components.base.elements import Tree, attributes, still
from components.base.ids import Id
from components.base.routing import COMPARE, Place, Visit
from components.compare import callbacks, disagreement, disagreements, tellings
from components.reading_copy.carried import carried, probe
from components.reading_copy.made import Made
from components.reading_copy.prune import prune
from data.sources import disagreements as sources


def layout(made: Made) -> html.Div:
    """Return the skeleton of the page, which has no score (js/replies/beside/compare.js)."""
    visit = Visit(made.catalogue, made.paths, Place(COMPARE), text.compare.TITLE)
    table = still(html.Div(id=Id.DISAGREEMENT_TABLE))
    said = html.Section(
        still(html.Div(id=Id.TELLINGS)),
        className="tellings",
        **attributes(aria_label=text.compare.TELLINGS),
    )
    listed = html.Aside(
        still(html.Div(id=Id.DISAGREEMENTS)),
        className="right",
        **attributes(aria_label=text.compare.DISAGREEMENTS),
    )
    return html.Div(
        [
            html.Header(html.H1(text.compare.TITLE), className="compare-head"),
            html.Div([table, said], className="left"),
            listed,
        ],
        className="compare",
        **attributes(data_title=visit.title()),
    )


def section(made: Made) -> object:
    """Return the list, tables and panels of disagreements, and what is told of each event.

    `disputes`: by id, `item` its line in the list, `table` and `panel` of it in focus, `within`
    whether one text differs with itself, `rank` how much it is on how a thing is told. `told`: by
    row, head and columns of the events that some text tells. `counts` and `within`: the line
    above the list, by how many there are.
    """
    catalogue = made.catalogue
    every = range(len(catalogue.disagreements) + 1)
    none = text.compare.disagreement_count
    return {
        "disputes": {key: _dispute(made, key) for key in catalogue.disagreements},
        "told": {
            catalogue.position[event.id]: _told(made, event.id)
            for event in catalogue.every_event()
            if event.told
        },
        "shared": [event.told > 1 for event in catalogue.every_event()],
        "weights": catalogue.events["weight"].tolist(),
        "shorts": [text.events.short(event) for event in catalogue.every_event()],
        "counts": [none(count, 0) for count in every],
        "within": [none(0, count).removeprefix(none(count, 0)) for count in every],
        "listed": disagreements.LISTED,
        "first": [text.compare.first_disagreements(disagreements.LISTED, n) for n in every],
        "questions": tellings.QUESTIONS,
        "questionOf": {key: row.question for key, row in catalogue.disagreements.items()},
        "most": callbacks.MOST,
    }


def _dispute(made: Made, key: str) -> dict[str, object]:
    catalogue = made.catalogue
    item = disagreements.item(catalogue, View(), key, first=False)
    parts = disagreement.panel(catalogue, replace(probe(), dispute=key), [key], made.paths)
    return {
        "item": _kept(made, [item]),
        "table": _kept(made, disagreement.table(catalogue, key)),
        "panel": _kept(made, carried(parts[:-1])),  # without the steps to others
        "within": sources.within_one(catalogue, key),
        "rank": sources.generality(catalogue.disagreements[key].kind),
    }


def _told(made: Made, event: str) -> object:
    """The head and the columns of an event, without the steps to others."""
    nowhere = np.array([], dtype=np.intp)
    parts = tellings.panel(made.catalogue, probe(event), nowhere, made.paths)
    return _kept(made, carried(parts[:2]))


def _kept(made: Made, tree: Tree) -> object:
    return made.trees.fold(prune(tree, made.catalogue))
