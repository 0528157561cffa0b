"""The wiring of Compare: one callback draws all that depends on the address."""

from typing import Any

import numpy as np
from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from components.base import address, theme
from components.base.address import View
from components.base.current import Current, edition
from components.base.ids import Id
from components.base.routing import Paths
from components.compare import coverage, disagreement, staves, table
from components.compare import disagreements as compare_disagreements
from components.compare import figure as compare_figure
from components.drawing import frame
from components.timeline import edges
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import excerpt_selection, query
from data.sources import claims, through_one
from data.sources import disagreements as sources_disagreements

MOST = 150  # events that are drawn


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Compare of an app."""

    @app.callback(
        output={
            "figure": Output(Id.SCORE, "figure"),
            "staves": Output(Id.STAVES, "tree"),
            "drawn": Output(Id.STAVES, "data-drawn"),
            "outside": Output(Id.SCORE_OUTSIDE, "tree"),
            "events": Output(Id.SCORE_TABLE, "tree"),
            "table": Output(Id.DISPUTE_TABLE, "tree"),
            "disputes": Output(Id.DISPUTES, "tree"),
            "coverage": Output(Id.COVERAGE, "tree"),
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "colours": Input(Id.THEME, "data"),
            "drawn": State(Id.STAVES, "data-drawn"),
        },
    )
    def draw(search: str | None, colours: str | None, drawn: str | None) -> dict[str, Any]:
        view = address.read(search or "", current())
        return page(current(), view, colours, drawn or "", paths)

    app.clientside_callback(
        ClientsideFunction("score", "drawn"),
        Output(Id.STAVES, "data-focus"),
        Input(Id.URL, "search"),
        Input(Id.STAVES, "data-drawn"),
        Input(Id.DISPUTES, "tree"),
    )


def page(
    catalogue: Catalogue, view: View, colours: str | None, drawn: str, paths: Paths
) -> dict[str, Any]:
    """Return what Compare shows of a view; what a new focus leaves alone only if it has changed."""
    positions = query.select(catalogue, view.selection).positions
    drawn_of = View(view.selection, dim=view.dim, kind=view.kind, through=view.through)
    now = f"{edition(catalogue)} {address.write(drawn_of)} {colours}"
    shown = {
        "outside": edges.outside(catalogue, positions, view.window),
        "table": disagreement.table(catalogue, view.dispute) if view.dispute else [],
        "disputes": compare_disagreements.panel(catalogue, view, positions, paths),
    }
    if now == drawn:
        kept = ("figure", "staves", "drawn", "events", "coverage")
        return shown | dict.fromkeys(kept, no_update)
    arguments = excerpt_selection.arguments(catalogue, view.selection)
    look = theme.theme_of(colours)
    told = claims.weightiest(catalogue, positions, MOST)
    plan = _plan(catalogue, view, positions, told, look.scale)
    argued = dict(zip(catalogue.sources, tellings.by_source(catalogue, arguments), strict=True))
    figure = compare_figure.figure(catalogue, plan, look, view.window)
    return shown | {
        "drawn": now,
        "figure": figure,
        "staves": [frame.room(figure), *staves.names(catalogue, plan, argued)],
        "events": table.table(catalogue, view, positions, told),
        "coverage": coverage.section(catalogue, view, positions, arguments, paths),
    }


def _plan(
    catalogue: Catalogue, view: View, chosen: Rows, told: Rows, scale: float
) -> staves.StavePlan:
    """The staves; what is filtered out is pale (`dim=1`), what texts differ on is marked."""
    others = np.arange(len(catalogue.events)) if view.dim else chosen
    dimmed = claims.weightiest(catalogue, np.setdiff1d(others, chosen), MOST)
    rows = np.union1d(told, dimmed).tolist()
    reading = through_one.read(catalogue, view.through, catalogue.events_at(rows))
    pale = {event.id for event in catalogue.events_at(dimmed.tolist())}
    pale |= {event.id for event in reading.untold}
    fitting = sources_disagreements.of_selection(catalogue, view.selection, chosen, view.kind)
    between = [key for key in fitting if not sources_disagreements.within_one(catalogue, key)]
    differ = {event for key in between for event in catalogue.disagreements[key].events}
    return staves.place(claims.staves(catalogue, rows), pale, differ, scale)
