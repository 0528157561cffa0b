"""The wiring of the shell: which page, and what the address sets in header and filters."""

import hashlib
import json
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update
from plotly.utils import PlotlyJSONEncoder

from components import text
from components.base import address
from components.base.address import View
from components.base.current import Current, Problems, edition
from components.base.ids import Id
from components.base.routing import COMPARE, Paths
from components.compare import disagreements
from components.filters import menus, summary, through_one
from components.maker import steps
from components.shell import pages, problems, way_back
from components.shell.header import links
from data.catalogue.catalogue import Catalogue
from data.selection import query


def register(app: Dash, current: Current, paths: Paths, wrong: Problems) -> None:
    """Wire the shell of an app; `wrong` gives what keeps a changed dossier from being shown."""

    @app.callback(
        Output(Id.PAGE, "children"),
        Output(Id.PAGE, "data-drawn"),
        Input(Id.URL, "pathname"),
        State(Id.PAGE, "data-drawn"),
    )
    def show_page(path: str | None, drawn: str | None) -> tuple[Any, Any]:
        page = pages.layout(current(), paths, path)
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
        view = address.read(search or "", current())
        shown = describe(view, current, paths, path or paths.prefix)
        shown["at"] = f"{path or ''}{search or ''}"
        shown["problems"] = problems.banner(wrong())
        shown |= title_of(current(), drawn)
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


def title_of(catalogue: Catalogue, drawn: str | None) -> dict[str, Any]:
    """Return what names the dossier; after a change of its tables, that is said instead of all."""
    before = (drawn or "").partition(" ")[0]
    if before == edition(catalogue):
        return {"brand": no_update, "colophon": no_update}
    named = {"brand": catalogue.dossier.title, "colophon": text.shell.colophon(catalogue)}
    return named | ({"said": text.dossier.changed(len(catalogue.events))} if before else {})


def describe(view: View, current: Current, paths: Paths, path: str = "/") -> dict[str, Any]:
    """Return all that the shell shows of a view."""
    catalogue = current()
    result = query.select(catalogue, view.selection)
    comparing = path == paths.to(COMPARE)
    more = [disagreements.menu(catalogue, view, result.positions)] if comparing else []
    more.append(through_one.menu(catalogue, view))
    opened = disagreements.announcement(catalogue, view) if comparing else ""
    return {
        "filters": menus.menus(catalogue, view, result, path, *more),
        "drawn": f"{edition(catalogue)} {drawn_as(view, path)}",
        "summary": summary.summary(catalogue, view, result, path),
        "links": links(paths, view, path),
        "back": way_back.bar(catalogue, view, paths, path),
        "said": opened or summary.announcement(catalogue, view, result),
        "q": view.selection.q,
        "step": steps.of_view(catalogue, view, comparing=comparing).model_dump_json(
            exclude_defaults=True
        ),
    }


def drawn_as(view: View, path: str) -> str:
    """Return what the filters depend on: the selection, not the focus."""
    wrong = ",".join(f"{key}={value}" for key, value in view.dropped)
    drawn = View(view.selection, dim=view.dim, kind=view.kind, through=view.through)
    return f"{path} {address.write(drawn)} {wrong}"
