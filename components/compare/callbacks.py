"""The wiring of Compare: one callback draws all that depends on the address."""

import numpy as np
from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from components.base import address, theme
from components.base.address import View
from components.base.current import Current, edition
from components.base.ids import Id
from components.base.routing import Paths
from components.compare import coverage, disagreement, disagreements, figure, staves, table
from components.drawing import axis, frame
from components.timeline import edges
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import excerpt_selection, query
from data.sources import claims, through_one
from data.sources.disagreements import of_selection, within_one

MOST = 150  # events that are drawn


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Compare of an app."""

    @app.callback(
        output={
            "figure": Output(Id.SCORE, "figure"),
            "staves": Output(Id.STAVES, "tree"),
            "contents": Output(Id.STAVES, "data-drawn"),
            "edges": Output(Id.SCORE_OUTSIDE, "tree"),
            "events": Output(Id.SCORE_TABLE, "tree"),
            "table": Output(Id.DISAGREEMENT_TABLE, "tree"),
            "disagreements": Output(Id.DISAGREEMENTS, "tree"),
            "coverage": Output(Id.COVERAGE, "tree"),
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "colours": Input(Id.THEME, "data"),
            "contents": State(Id.STAVES, "data-drawn"),
        },
    )
    def draw(search: str | None, colours: str | None, contents: str | None) -> dict[str, object]:
        view = address.read(search or "", current())
        return page(current(), view, colours, contents or "", paths)

    app.clientside_callback(
        ClientsideFunction("score", "follow"),
        Output(Id.STAVES, "data-focus"),
        Input(Id.URL, "search"),
        Input(Id.STAVES, "data-drawn"),
        Input(Id.DISAGREEMENTS, "tree"),
    )


def page(
    catalogue: Catalogue, view: View, colours: str | None, contents: str, paths: Paths
) -> dict[str, object]:
    """Return what Compare shows of a view.

    `contents` says of what the staves on the page are drawn: a new focus leaves them alone.
    """
    rows = query.select(catalogue, view.selection).positions
    without_focus = View(view.selection, dim=view.dim, kind=view.kind, through=view.through)
    now = f"{edition(catalogue)} {address.write(without_focus)} {colours}"
    usual = axis.home(catalogue, view)
    focus: dict[str, object] = {
        "edges": edges.buttons_beyond(catalogue, rows, view.window or usual),
        "table": disagreement.table(catalogue, view.dispute) if view.dispute else [],
        "disagreements": disagreements.panel(catalogue, view, rows, paths),
    }
    if now == contents:
        same = ("figure", "staves", "contents", "events", "coverage")
        return focus | dict.fromkeys(same, no_update)
    arguments = excerpt_selection.arguments(catalogue, view.selection)
    look = theme.theme_of(colours)
    weightiest = claims.weightiest(catalogue, rows, MOST)
    plan = _plan(catalogue, view, rows, weightiest, look.scale)
    counts = dict(zip(catalogue.sources, tellings.by_source(catalogue, arguments), strict=True))
    score = figure.figure(catalogue, plan, look, view.window or usual, usual)
    return focus | {
        "contents": now,
        "figure": score,
        "staves": [frame.room(score), *staves.names(catalogue, plan, counts)],
        "events": table.table(catalogue, view, rows, weightiest),
        "coverage": coverage.section(catalogue, view, rows, arguments, paths),
    }


def _plan(
    catalogue: Catalogue, view: View, rows: Rows, weightiest: Rows, scale: float
) -> staves.StavePlan:
    """The staves; what is filtered out is pale (`dim=1`), what texts differ on is marked."""
    others = np.arange(len(catalogue.events)) if view.dim else rows
    dimmed = claims.weightiest(catalogue, np.setdiff1d(others, rows), MOST)
    events = np.union1d(weightiest, dimmed).tolist()
    reading = through_one.read(catalogue, view.through, catalogue.events_at(events))
    pale = {event.id for event in catalogue.events_at(dimmed.tolist())}
    pale |= {event.id for event in reading.untold}
    keys = of_selection(catalogue, view.selection, rows, view.kind)
    between = [key for key in keys if not within_one(catalogue, key)]
    differ = {event for key in between for event in catalogue.disagreements[key].events}
    return staves.place(claims.staves(catalogue, events), pale, differ, scale)
