"""The wiring of the shell: which page, and filters to address and back."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from dash import ClientsideFunction, Dash, Input, Output, State, ctx, no_update

from components import address, filters, ids, text
from components.address import View
from components.ids import Id
from components.pages import about, explore, table
from components.routing import ABOUT, EXPLORE, PAGES, TABLE, Paths
from components.source import Source
from data import query
from data.query import FACETS, MANY, Selection

CONTROLS = {
    "from": Id.FROM,
    "to": Id.TO,
    **{f.key: ids.control(f.key) for f in FACETS if f.kind in ("many", "flag")},
}


def register(app: Dash, source: Source, paths: Paths) -> None:
    """Wire the shell of an app."""

    @app.callback(Output(Id.PAGE, "children"), Input(Id.URL, "pathname"))
    def show_page(path: str | None) -> Any:
        match paths.page(path):
            case page if page == EXPLORE:
                return explore.layout(source())
            case page if page == TABLE:
                return table.layout(source())
            case page if page == ABOUT:
                return about.layout(source())
        return about.not_found(paths.to(EXPLORE))

    @app.callback(
        output={
            "search": Output(Id.URL, "search"),
            "q": Output(Id.SEARCH, "value"),
            "dim": Output(Id.DIM, "value"),
            "values": {key: Output(control, "value") for key, control in CONTROLS.items()},
            "options": {f.key: Output(ids.control(f.key), "options") for f in MANY},
            "chosen": {f.key: Output(ids.summary(f.key), "children") for f in (FACETS[0], *MANY)},
            "words": {
                name: Output(name, "children")
                for name in (Id.RESULT_COUNT, Id.SELECTION_IN_WORDS, Id.DROPPED)
            },
            "chips": Output(Id.CHIPS, "children"),
            "presets": Output(Id.PRESETS, "children"),
            "reset": Output(Id.RESET, "href"),
            "nothing_set": Output(Id.RESETTING, "hidden"),
            "drawn": Output(Id.FILTERS, "data-drawn"),
            "links": {page: Output(ids.link(page), "href") for page in PAGES},
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "values": {key: Input(control, "value") for key, control in CONTROLS.items()},
            "dim": Input(Id.DIM, "value"),
            "now": {
                "q": State(Id.SEARCH, "value"),
                "path": State(Id.URL, "pathname"),
                "drawn": State(Id.FILTERS, "data-drawn"),
            },
        },
    )
    def keep_in_step(
        search: str | None,
        values: dict[str, Any],
        dim: list[str] | None,
        now: dict[str, str | None],
    ) -> dict[str, Any]:
        view = address.read(search or "", source())
        if ctx.triggered_id not in (None, Id.URL):
            view = replace(from_controls(view, values, source), dim=_joined(dim))
        shown = describe(view, search or "", source, paths, now["path"] or paths.prefix)
        typed = " ".join((now["q"] or "").split())
        shown["q"] = no_update if typed == view.selection.q else view.selection.q
        return unless_drawn(shown, now["drawn"])

    app.clientside_callback(ClientsideFunction("shell", "search"), Input(Id.SEARCH, "value"))
    app.clientside_callback(ClientsideFunction("shell", "arrived"), Input(Id.PAGE, "children"))


# What depends on the selection alone: each update costs the browser a walk over all components.
OF_SELECTION = ("values", "dim", "options", "chosen", "presets", "nothing_set", "drawn")


def unless_drawn(shown: dict[str, Any], drawn: str | None) -> dict[str, Any]:
    """Leave what stands there already as it is (a new focus changes no filter)."""
    if shown["drawn"] != drawn:
        return shown
    for name in OF_SELECTION:
        parts = shown[name]
        shown[name] = dict.fromkeys(parts, no_update) if isinstance(parts, dict) else no_update
    for name in (Id.RESULT_COUNT, Id.SELECTION_IN_WORDS):
        shown["words"][name] = no_update
    if not shown["chips"]:
        shown["chips"] = no_update
    return shown


def from_controls(view: View, values: dict[str, Any], source: Source) -> View:
    """Return the view with the selection that the controls show; all else as it was."""
    chosen = address.read(urlencode({key: _joined(v) for key, v in values.items()}), source())
    selection = replace(chosen.selection, q=view.selection.q)
    return replace(view, selection=selection, dropped=chosen.dropped)


def _joined(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value or "")


def describe(
    view: View, search: str, source: Source, paths: Paths, path: str = "/"
) -> dict[str, Any]:
    """Return all that the shell shows of a view, and its address if that is new."""
    catalogue = source()
    result = query.select(catalogue, view.selection)
    written = address.write(view)
    same = written == address.write(address.read(search, catalogue))
    values = {f.key: _control_value(f, view.selection) for f in FACETS if f.key in CONTROLS}
    chosen = {f.key: filters.chosen(f, view.selection, catalogue) for f in MANY}
    return {
        "search": no_update if same else written,
        "values": values,
        "dim": [view.dim] if view.dim else [],
        "options": {f.key: filters.options(f, catalogue, result.counts[f.key]) for f in MANY},
        "chosen": chosen | {"from": filters.period_words(view.selection)},
        "words": {
            Id.RESULT_COUNT: text.result_count(len(result.positions), result.total),
            Id.SELECTION_IN_WORDS: text.selection_in_words(catalogue, view.selection),
            Id.DROPPED: text.dropped(view.dropped),
        },
        "chips": filters.chips(catalogue, view, path),
        "presets": filters.presets(catalogue, replace(view, event=""), path),
        "drawn": f"{path} {address.write(View(view.selection, dim=view.dim))}",
        "nothing_set": view.selection == Selection(),
        "reset": path + address.write(replace(view, selection=Selection())),
        "links": {page: paths.to(page) + written for page in PAGES},
    }


def _control_value(facet: query.Facet, selection: Selection) -> Any:
    value = getattr(selection, facet.field)
    if facet.kind == "many":
        return list(value)
    if facet.kind == "flag":
        return [value] if value else []
    return value
