"""The wiring of Explore: one callback draws all that depends on the address."""

from typing import Any

import numpy as np
from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from components import (
    address,
    edges,
    event_list,
    evidence,
    lanes,
    overview,
    summary,
    text,
    theme,
    timeline,
)
from components.address import View
from components.ids import Id
from components.pages import explore
from components.routing import AT_ROOT, Paths
from components.source import Source
from data import query
from data.catalogue import Catalogue
from data.facets import Selection


def register(app: Dash, source: Source, paths: Paths) -> None:
    """Wire the page Explore of an app."""

    @app.callback(
        Output(Id.TIMELINE, "figure"),
        Output(Id.LANES, "tree"),
        Output(Id.STRIP, "src"),
        Output(Id.OUTSIDE, "tree"),
        Output(Id.ZERO, "tree"),
        Output(Id.EVENT_LIST, "tree"),
        Output(Id.EVENT_LIST, "data-drawn"),
        Output(Id.EVIDENCE, "tree"),
        Output(Id.MORE, "n_clicks"),
        Output(Id.MORE, "children"),
        Output(Id.MORE, "hidden"),
        Input(Id.URL, "search"),
        Input(Id.THEME, "data"),
        State(Id.EVENT_LIST, "data-drawn"),
    )
    def draw(search: str | None, colours: str | None, drawn: str | None) -> tuple[Any, ...]:
        view = address.read(search or "", source())
        return page(source(), view, colours, drawn or "", paths)

    @app.callback(
        Output(Id.NEXT, "tree"),
        Output(Id.MORE, "children", allow_duplicate=True),
        Output(Id.MORE, "hidden", allow_duplicate=True),
        Input(Id.MORE, "n_clicks"),
        State(Id.URL, "search"),
        prevent_initial_call=True,
    )
    def more(clicks: int | None, search: str | None) -> tuple[Any, Any, Any]:
        return more_excerpts(source(), address.read(search or "", source()), clicks or 0, paths)

    app.clientside_callback(
        ClientsideFunction("explore", "focus"),
        Output(Id.EVENT_LIST, "data-focus"),
        Input(Id.URL, "search"),
        Input(Id.EVENT_LIST, "data-drawn"),
        Input(Id.EVIDENCE, "tree"),
    )


def page(
    catalogue: Catalogue, view: View, colours: str | None, drawn: str, paths: Paths = AT_ROOT
) -> tuple[Any, ...]:
    """Return what Explore shows of a view; figure and list only if the selection has changed."""
    result = query.select(catalogue, view.selection)
    look = theme.named(colours)
    drawn_of = View(view.selection, dim=view.dim, zero=view.zero, through=view.through)
    now = f"{address.write(drawn_of)} {look.name}"
    shown, left = _evidence(catalogue, view, result, paths)
    around = edges.outside(catalogue, result.positions, view.window), edges.zero(catalogue, view)
    focus = (shown, 0, text.more(left), not left)
    if now == drawn:
        return (no_update, no_update, no_update, *around, no_update, no_update, *focus)
    everything = np.arange(result.total)
    dimmed = np.setdiff1d(everything, result.positions) if view.dim else timeline.NONE
    figure = timeline.figure(catalogue, result.positions, look, view, dimmed)
    drawn_rows = everything if view.dim else result.positions
    names = explore.lanes(catalogue, lanes.plan_of(catalogue, drawn_rows, look.scale))
    items = event_list.items(catalogue, result.positions, view)
    strip = overview.strip(catalogue, result.any_time, view.selection, look)
    return (figure, names, strip, *around, items, now, *focus)


def _evidence(
    catalogue: Catalogue, view: View, result: query.Result, paths: Paths
) -> tuple[list[Any], int]:
    if view.event:
        return evidence.focused(catalogue, view, result.positions, paths), 0
    shown, left = evidence.overview(catalogue, view, result.positions, paths=paths)
    if not len(result.positions):
        shown = summary.nothing(catalogue, view) + shown
    elif view.selection == Selection():
        shown = evidence.introduction(catalogue) + shown
    return shown, left


def more_excerpts(
    catalogue: Catalogue, view: View, clicks: int, paths: Paths = AT_ROOT
) -> tuple[Any, Any, Any]:
    """Return the excerpts after the first page, as many pages as were asked for."""
    if not clicks or view.event:
        return [], no_update, no_update
    result = query.select(catalogue, view.selection)
    shown: list[Any] = []
    left = 0
    for asked in range(1, clicks + 1):
        skip = asked * evidence.PAGE
        entries, left = evidence.overview(catalogue, view, result.positions, skip, paths)
        shown += entries
    return shown, text.more(left), not left
