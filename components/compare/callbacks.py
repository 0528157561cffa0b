"""The wiring of Compare: one callback draws all that depends on the address."""

from dataclasses import replace

import numpy as np
from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from components.base import address, theme
from components.base.address import View
from components.base.current import Current, edition
from components.base.ids import Id
from components.base.routing import Paths
from components.compare import (
    disagreement,
    disagreements,
    downwards,
    figure,
    key,
    staves,
    table,
    tellings,
)
from components.compare.coverage import section
from components.drawing import axis, frame
from components.timeline import edges
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import excerpt_selection, query
from data.sources import claims, through_one
from data.sources.disagreements import years

MOST = 150  # events that are drawn


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Compare of an app."""

    @app.callback(
        output={
            "figure": Output(Id.SCORE, "figure"),
            "staves": Output(Id.STAVES, "tree"),
            "contents": Output(Id.STAVES, "data-drawn"),
            "down": Output(Id.SCORE_DOWN, "tree"),
            "lead": Output(Id.SCORE_LEAD, "tree"),
            "key": Output(Id.SCORE_KEY, "tree"),
            "edges": Output(Id.SCORE_OUTSIDE, "tree"),
            "events": Output(Id.SCORE_TABLE, "tree"),
            "tellings": Output(Id.TELLINGS, "tree"),
            "table": Output(Id.DISAGREEMENT_TABLE, "tree"),
            "disagreements": Output(Id.DISAGREEMENTS, "tree"),
            "coverage": Output(Id.COVERAGE_TABLES, "tree"),
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
    drawn, home = _concern(catalogue, view, rows)
    weightiest = claims.weightiest(catalogue, drawn, MOST)
    room = staves.room_of(view.window or home)
    without_focus = View(view.selection, dim=view.dim, kind=view.kind, through=view.through)
    look = theme.look(colours, in_room=bool(view.back))
    chosen = address.write(without_focus)
    now = f"{edition(catalogue)} {chosen} {colours} {look.scale} {view.dispute} {room}"
    focus: dict[str, object] = {
        "edges": edges.buttons_beyond(catalogue, weightiest, view.window or home),
        "table": disagreement.table(catalogue, view.dispute) if view.dispute else [],
        "tellings": [] if view.dispute else tellings.panel(catalogue, view, weightiest, paths),
        "disagreements": disagreements.panel(catalogue, view, rows, paths),
    }
    if now == contents:
        same = ("figure", "staves", "contents", "down", "lead", "key", "events", "coverage")
        return focus | dict.fromkeys(same, no_update)
    plan = _plan(catalogue, replace(view, dim="" if view.dispute else view.dim), drawn, look, room)
    score = figure.figure(catalogue, plan, look, view.window or home, home)
    names = [frame.room(score), *staves.names(catalogue, plan)]
    arguments = excerpt_selection.arguments(catalogue, view.selection)
    return focus | {
        "contents": now,
        "figure": score,
        "staves": names if len(weightiest) or not view.dispute else [],
        "down": downwards.score(
            catalogue, view, claims.staves(catalogue, weightiest.tolist()), look
        ),
        "lead": key.lead(catalogue, drawn),
        "key": key.key(catalogue, plan, look),
        "events": table.table(catalogue, view, drawn, weightiest)
        if len(drawn) or not view.dispute
        else [],
        "coverage": section.section(catalogue, view, rows, arguments, paths),
    }


def _concern(catalogue: Catalogue, view: View, rows: Rows) -> tuple[Rows, str]:
    """The events of the score and its window: all that are chosen, or what a disagreement is on."""
    if not view.dispute:
        return rows, axis.usual(catalogue, view.selection)
    events = catalogue.disagreements[view.dispute].events
    positions = sorted(catalogue.position[event] for event in events)
    concerned = np.array(positions, dtype=np.intp)
    span = years(catalogue, view.dispute)
    if not span:
        return concerned, catalogue.dossier.window
    least, most = (int(day[:4]) for day in axis.extent(catalogue))
    first, last = max(span[0] - 1, least), min(span[1] + 1, most)
    return concerned, f"{first:04},{last:04}"


def _plan(
    catalogue: Catalogue, view: View, rows: Rows, look: theme.Theme, room: int
) -> staves.StavePlan:
    """The staves; what is filtered out is pale (`dim=1`)."""
    weightiest = claims.weightiest(catalogue, rows, MOST)
    others = np.arange(len(catalogue.events)) if view.dim else rows
    dimmed = claims.weightiest(catalogue, np.setdiff1d(others, rows), MOST)
    events = np.union1d(weightiest, dimmed).tolist()
    reading = through_one.read(catalogue, view.through, catalogue.events_at(events))
    pale = {event.id for event in catalogue.events_at(dimmed.tolist())}
    pale |= {event.id for event in reading.untold}
    return staves.place(claims.staves(catalogue, events), pale, look.scale, room)
