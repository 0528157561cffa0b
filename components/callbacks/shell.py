"""The wiring of the shell: which page, and filters to address and back."""

from typing import Any

from dash import Dash, Input, Output, ctx, no_update

from components import address, filters, ids, text
from components.address import View
from components.ids import Id
from components.pages import about, explore
from components.routing import ABOUT, EXPLORE, Paths
from components.source import Source
from data import query
from data.query import FACETS, MANY, Selection

CONTROLS = {
    "from": Id.FROM,
    "to": Id.TO,
    "q": Id.SEARCH,
    **{f.key: ids.control(f.key) for f in FACETS if f.kind in ("many", "flag")},
}


def register(app: Dash, source: Source, paths: Paths) -> None:
    """Wire the shell of an app."""

    @app.callback(Output(Id.PAGE, "children"), Input(Id.URL, "pathname"))
    def show_page(path: str | None) -> Any:
        match paths.page(path):
            case page if page == EXPLORE:
                return explore.layout(source())
            case page if page == ABOUT:
                return about.layout(source())
        return about.not_found(paths.to(EXPLORE))

    @app.callback(
        output={
            "search": Output(Id.URL, "search"),
            "values": {f.key: Output(CONTROLS[f.key], "value") for f in FACETS},
            "options": {f.key: Output(ids.control(f.key), "options") for f in MANY},
            "chosen": {f.key: Output(ids.summary(f.key), "children") for f in (FACETS[0], *MANY)},
            "words": {
                name: Output(name, "children")
                for name in (Id.RESULT_COUNT, Id.SELECTION_IN_WORDS, Id.DROPPED)
            },
            "reset": Output(Id.RESET, "href"),
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "values": {f.key: Input(CONTROLS[f.key], "value") for f in FACETS},
        },
    )
    def keep_in_step(search: str | None, values: dict[str, Any]) -> dict[str, Any]:
        view = address.read(search or "", source())
        if ctx.triggered_id not in (None, Id.URL):
            view = from_controls(view, values, source)
        return describe(view, search or "", source)


def from_controls(view: View, values: dict[str, Any], source: Source) -> View:
    """Return the view with the selection that the controls show; all else as it was."""
    query_string = "&".join(
        f"{facet.key}={address.quote(_joined(values[facet.key]), safe=',')}" for facet in FACETS
    )
    chosen = address.read(query_string, source())
    return View(chosen.selection, view.event, view.window, chosen.dropped)


def _joined(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value or "")


def describe(view: View, search: str, source: Source) -> dict[str, Any]:
    """Return all that the shell shows of a view, and its address if that is new."""
    catalogue = source()
    result = query.select(catalogue, view.selection)
    written = address.write(view)
    same = written == address.write(address.read(search, catalogue)) and not view.dropped
    values = {f.key: _control_value(f, view.selection) for f in FACETS}
    chosen = {f.key: filters.chosen(f, view.selection, catalogue) for f in MANY}
    return {
        "search": no_update if same else written,
        "values": values,
        "options": {f.key: filters.options(f, catalogue, result.counts[f.key]) for f in MANY},
        "chosen": chosen | {"from": filters.period_words(view.selection)},
        "words": {
            Id.RESULT_COUNT: text.result_count(len(result.positions), result.total),
            Id.SELECTION_IN_WORDS: text.selection_in_words(catalogue, view.selection),
            Id.DROPPED: text.dropped(view.dropped),
        },
        "reset": address.write(View(Selection(), view.event, view.window)) or "?",
    }


def _control_value(facet: query.Facet, selection: Selection) -> Any:
    value = getattr(selection, facet.field)
    if facet.kind == "many":
        return list(value)
    if facet.kind == "flag":
        return [value] if value else []
    return value
