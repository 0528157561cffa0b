"""The wiring of Explore: the drawing by one callback, what is read (list, evidence) by another.

Dash holds a callback back until every lazy component that it writes to is loaded: the list does not
wait for the timeline's script.
"""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from components import text
from components.base import address, list_window, theme
from components.base.address import View
from components.base.current import Current, edition
from components.base.ids import Id
from components.base.list_window import Asked
from components.base.routing import AT_ROOT, Paths
from components.drawing import frame
from components.evidence import evidence
from components.explore import event_list, page
from components.filters import summary
from components.timeline import detail, edges, overview
from components.timeline import figure as timeline_figure
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire the page Explore of an app."""

    @app.callback(
        Output(Id.TIMELINE, "figure"),
        Output(Id.LANES, "tree"),
        Output(Id.DENSE, "tree"),
        Output(Id.STRIP, "src"),
        Output(Id.LANES, "data-drawn"),
        Input(Id.URL, "search"),
        Input(Id.THEME, "data"),
        State(Id.LANES, "data-drawn"),
    )
    def draw(search: str | None, colours: str | None, drawn: str | None) -> tuple[Any, ...]:
        return drawing(current(), address.read(search or "", current()), colours, drawn or "")

    @app.callback(
        Output(Id.OUTSIDE, "tree"),
        Output(Id.ZERO, "tree"),
        Output(Id.EVENT_LIST, "tree"),
        Output(Id.EVENT_LIST, "data-drawn"),
        Output(Id.EVENT_LIST, "data-found"),
        Output(Id.EVENTS_SHOWN, "tree"),
        Output(Id.EVIDENCE, "tree"),
        Output(Id.NEXT, "tree"),
        Output(Id.NEXT, "data-of"),
        Output(Id.MORE, "children"),
        Output(Id.MORE, "hidden"),
        Input(Id.URL, "search"),
        Input(Id.MORE, "n_clicks"),
        Input(Id.EVENT_LIST, "data-asked"),
        State(Id.EVENT_LIST, "data-drawn"),
        State(Id.NEXT, "data-of"),
    )
    def read(
        search: str | None, clicks: int | None, asked: str | None, drawn: str | None, of: str | None
    ) -> tuple[Any, ...]:
        view = address.read(search or "", current())
        listed = listing(current(), view, drawn or "", list_window.asked(asked))
        return *listed, *reading(current(), view, clicks or 0, of or "", paths)

    app.clientside_callback(
        ClientsideFunction("explore", "focus"),
        Output(Id.EVENT_LIST, "data-focus"),
        Input(Id.URL, "search"),
        Input(Id.LANES, "data-drawn"),
        Input(Id.EVENT_LIST, "data-drawn"),
        Input(Id.EVIDENCE, "tree"),
    )


def drawing(catalogue: Catalogue, view: View, colours: str | None, drawn: str) -> tuple[Any, ...]:
    """Return figure, lanes, what is too dense, strip; nothing if they stand as `drawn` says."""
    look, shown = theme.theme_of(colours), detail.of(catalogue, view)
    now = f"{_drawn_of(catalogue, view)} {look.name} {shown.depends_on(view)}".rstrip()
    if now == drawn:
        return (no_update,) * 5
    figure, plan = timeline_figure.draw(catalogue, look, view)
    any_time = query.select(catalogue, view.selection).any_time
    strip = overview.strip(catalogue, any_time, view.selection, look)
    names = [frame.room(figure["layout"]["height"]), *page.lanes(catalogue, plan)]
    return figure, names, page.dense(shown), strip, now


def listing(
    catalogue: Catalogue, view: View, drawn: str, asked: Asked = list_window.NOT_ASKED
) -> tuple[Any, ...]:
    """Return what is beyond the timeline's edges, and the list if it does not stand as `drawn`.

    The list is the part of it that is asked for, or holds the event in focus, or its beginning.
    """
    positions = query.select(catalogue, view.selection).positions
    around = edges.outside(catalogue, positions, view.window), edges.zero(catalogue, view)
    part = event_list.part(catalogue, view, _drawn_of(catalogue, view), drawn, asked)
    changed = (part.items, part.drawn, part.found, part.bar) if part else (None,) * 4
    return *around, *(no_update if each is None else each for each in changed)


def _drawn_of(catalogue: Catalogue, view: View) -> str:
    """What list and drawing depend on: the selection and how it is shown, not the focus."""
    shown = View(view.selection, dim=view.dim, zero=view.zero, through=view.through)
    return f"{edition(catalogue)}{address.write(shown) or '?'}"


def reading(
    catalogue: Catalogue, view: View, clicks: int, of: str, paths: Paths = AT_ROOT
) -> tuple[Any, ...]:
    """Return the evidence, what follows it, what that is of, and the button for more of it.

    `of` is the address that the evidence stands for, and the clicks for more before it came: what
    follows is as many pages as clicks since. A new address begins with its first page.
    """
    result = query.select(catalogue, view.selection)
    now, (before, _, known) = f"{edition(catalogue)}{address.write(view)}", of.partition(" ")
    pages = clicks - int(before) if of and known == now else -1
    if not pages:  # it was the list that was asked
        return (no_update,) * 5
    if pages > 0 and not view.event:
        shown, left = _pages(catalogue, view, result, pages, paths)
        return no_update, shown, no_update, text.events.more(left), not left
    shown, left = _evidence(catalogue, view, result, paths)
    return shown, [], f"{clicks} {now}", text.events.more(left), not left


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


def _pages(
    catalogue: Catalogue, view: View, result: query.Result, count: int, paths: Paths
) -> tuple[list[Any], int]:
    """The excerpts after the first page, as many pages as were asked for, and how many are left."""
    shown: list[Any] = []
    left = 0
    for asked in range(1, count + 1):
        skip = asked * evidence.PAGE
        entries, left = evidence.overview(catalogue, view, result.positions, skip, paths)
        shown += entries
    return shown, left
