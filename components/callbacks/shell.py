"""The wiring of the shell: which page, and what the address sets in header and filters."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from components import address, back, disputes, filters, lens, story_steps, summary
from components.address import View
from components.ids import Id
from components.pages import layouts
from components.pages.shell import links
from components.routing import COMPARE, Paths
from components.source import Source
from data import query


def register(app: Dash, source: Source, paths: Paths) -> None:
    """Wire the shell of an app."""

    @app.callback(Output(Id.PAGE, "children"), Input(Id.URL, "pathname"))
    def show_page(path: str | None) -> Any:
        return layouts.page(source(), paths, path)

    @app.callback(
        output={
            "filters": Output(Id.FILTERS, "tree"),
            "drawn": Output(Id.FILTERS, "data-drawn"),
            "summary": Output(Id.SUMMARY, "tree"),
            "links": Output(Id.NAVIGATION, "tree"),
            "back": Output(Id.BACK, "tree"),
            "said": Output(Id.ANNOUNCER, "children"),
            "q": Output(Id.SEARCH, "value"),
            "step": Output(Id.ADD, "data-step"),
            "at": Output(Id.ADD, "data-at"),
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "path": Input(Id.URL, "pathname"),
            "q": State(Id.SEARCH, "value"),
            "drawn": State(Id.FILTERS, "data-drawn"),
        },
    )
    def describe_view(
        search: str | None, path: str | None, q: str | None, drawn: str | None
    ) -> dict[str, Any]:
        view = address.read(search or "", source())
        shown = describe(view, source, paths, path or paths.prefix)
        shown["at"] = f"{path or ''}{search or ''}"
        if shown["drawn"] == drawn:  # a new focus changes no filter
            shown |= {"filters": no_update, "drawn": no_update}
        if " ".join((q or "").split()) == view.selection.q:  # the user may still be typing
            shown["q"] = no_update
        return shown

    app.clientside_callback(ClientsideFunction("shell", "search"), Input(Id.SEARCH, "value"))
    app.clientside_callback(ClientsideFunction("shell", "arrived"), Input(Id.PAGE, "children"))


def describe(view: View, source: Source, paths: Paths, path: str = "/") -> dict[str, Any]:
    """Return all that the shell shows of a view."""
    catalogue = source()
    result = query.select(catalogue, view.selection)
    comparing = path == paths.to(COMPARE)
    chosen = catalogue.events["id"].iloc[result.positions]
    more = [disputes.menu(catalogue, view, chosen)] if comparing else []
    more.append(lens.menu(catalogue, view))
    opened = disputes.announcement(catalogue, view) if comparing else ""
    return {
        "filters": filters.menus(catalogue, view, result, path, *more),
        "drawn": drawn_as(view, path),
        "summary": summary.summary(catalogue, view, result, path),
        "links": links(paths, view, path),
        "back": back.bar(catalogue, view, paths, path),
        "said": opened or summary.announcement(catalogue, view, result),
        "q": view.selection.q,
        "step": story_steps.of_view(catalogue, view, comparing=comparing).model_dump_json(
            exclude_defaults=True
        ),
    }


def drawn_as(view: View, path: str) -> str:
    """Return what the filters depend on: the selection, not the focus."""
    wrong = ",".join(f"{key}={value}" for key, value in view.dropped)
    drawn = View(view.selection, dim=view.dim, kind=view.kind, through=view.through)
    return f"{path} {address.write(drawn)} {wrong}"
