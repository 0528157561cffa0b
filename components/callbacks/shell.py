"""The wiring of the shell: which page, and what the address sets in header and filters."""

import hashlib
import json
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update
from plotly.utils import PlotlyJSONEncoder

from components import address, back, disputes, filters, lens, problems, story_steps, summary, text
from components.address import View
from components.ids import Id
from components.pages import layouts
from components.pages.shell import links
from components.routing import COMPARE, Paths
from components.source import Problems, Source, edition
from components.text import watching
from data import query
from data.catalogue import Catalogue


def register(app: Dash, source: Source, paths: Paths, wrong: Problems) -> None:
    """Wire the shell of an app; `wrong` gives what keeps a changed dossier from being shown."""

    @app.callback(
        Output(Id.PAGE, "children"),
        Output(Id.PAGE, "data-drawn"),
        Input(Id.URL, "pathname"),
        State(Id.PAGE, "data-drawn"),
    )
    def show_page(path: str | None, drawn: str | None) -> tuple[Any, Any]:
        page = layouts.page(source(), paths, path)
        now = f"{path} {fingerprint(page)}"
        return (no_update, no_update) if now == drawn else (page, now)

    @app.callback(
        output={
            "filters": Output(Id.FILTERS, "tree"),
            "drawn": Output(Id.FILTERS, "data-drawn"),
            "summary": Output(Id.SUMMARY, "tree"),
            "links": Output(Id.NAVIGATION, "tree"),
            "back": Output(Id.BACK, "tree"),
            "said": Output(Id.ANNOUNCER, "children"),
            "brand": Output(Id.BRAND, "children"),
            "colophon": Output(Id.COLOPHON, "children"),
            "problems": Output(Id.PROBLEMS, "tree"),
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
        shown["problems"] = problems.banner(wrong())
        shown |= whose(source(), drawn)
        if shown["drawn"] == drawn:  # a new focus changes no filter
            shown |= {"filters": no_update, "drawn": no_update}
        if " ".join((q or "").split()) == view.selection.q:  # the user may still be typing
            shown["q"] = no_update
        return shown

    app.clientside_callback(ClientsideFunction("shell", "search"), Input(Id.SEARCH, "value"))
    app.clientside_callback(ClientsideFunction("shell", "arrived"), Input(Id.PAGE, "children"))


def fingerprint(page: Any) -> str:
    """Return what tells one page from another, the same in every process."""
    written = json.dumps(page, cls=PlotlyJSONEncoder, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def whose(catalogue: Catalogue, drawn: str | None) -> dict[str, Any]:
    """Return what names the dossier; after a change of its tables, that is said instead of all."""
    before = (drawn or "").partition(" ")[0]
    if before == edition(catalogue):
        return {"brand": no_update, "colophon": no_update}
    named = {"brand": catalogue.dossier.title, "colophon": text.colophon(catalogue)}
    return named | ({"said": watching.changed(len(catalogue.events))} if before else {})


def describe(view: View, source: Source, paths: Paths, path: str = "/") -> dict[str, Any]:
    """Return all that the shell shows of a view."""
    catalogue = source()
    result = query.select(catalogue, view.selection)
    comparing = path == paths.to(COMPARE)
    more = [disputes.menu(catalogue, view, result.positions)] if comparing else []
    more.append(lens.menu(catalogue, view))
    opened = disputes.announcement(catalogue, view) if comparing else ""
    return {
        "filters": filters.menus(catalogue, view, result, path, *more),
        "drawn": f"{edition(catalogue)} {drawn_as(view, path)}",
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
