"""The wiring of the shell: which page, and what the address sets in header and filters."""

import hashlib
import json

from dash import ClientsideFunction, Dash, Input, Output, State, no_update
from plotly.utils import PlotlyJSONEncoder

from components import text
from components.base import address
from components.base.address import View
from components.base.current import Current, Problems, edition
from components.base.ids import Id
from components.base.routing import COMPARE, EXPLORE, PRESENT, Paths
from components.compare import disagreements
from components.filters import menus, summary, through_one
from components.maker import steps
from components.shell import pages, way_back
from components.shell.header import links
from components.shell.problems import banner
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.selection import query


def register(app: Dash, current: Current, paths: Paths, problems: Problems) -> None:
    """Wire the shell of an app; `problems` keep a changed dossier from being shown."""

    @app.callback(
        output={"page": Output(Id.PAGE, "children"), "contents": Output(Id.PAGE, "data-drawn")},
        inputs={
            "path": Input(Id.URL, "pathname"),
            "search": State(Id.URL, "search"),
            "contents": State(Id.PAGE, "data-drawn"),
        },
    )
    def show_page(path: str | None, search: str | None, contents: str | None) -> dict[str, object]:
        now = f"{path} {fingerprint(pages.layout(current(), paths, path))}"
        if now == contents:
            return {"page": no_update, "contents": no_update}
        return {"page": pages.layout(current(), paths, path, search or ""), "contents": now}

    @app.callback(
        output={
            "filters": Output(Id.FILTERS, "tree"),
            "contents": Output(Id.FILTERS, "data-drawn"),
            "summary": Output(Id.SUMMARY, "tree"),
            "links": Output(Id.NAVIGATION, "tree"),
            "back": Output(Id.BACK, "tree"),
            "announcement": Output(Id.ANNOUNCER, "children"),
            "brand": Output(Id.BRAND, "children"),
            "colophon": Output(Id.COLOPHON, "children"),
            "problems": Output(Id.PROBLEMS, "tree"),
            "q": Output(Id.SEARCH, "value"),
            "step": Output(Id.ADD, "data-step"),
            "refusal": Output(Id.ADD, "data-refusal"),
            "at": Output(Id.ADD, "data-at"),
        },
        inputs={
            "search": Input(Id.URL, "search"),
            "path": Input(Id.URL, "pathname"),
            "q": State(Id.SEARCH, "value"),
            "contents": State(Id.FILTERS, "data-drawn"),
        },
    )
    def describe_view(
        search: str | None, path: str | None, q: str | None, contents: str | None
    ) -> dict[str, object]:
        view = address.read(search or "", current())
        known = path if paths.place(path, current()) else None  # it stands in every link
        answer = describe(current(), view, paths, known or paths.prefix)
        answer["at"] = f"{path or ''}{search or ''}"
        answer["problems"] = banner(current(), problems())
        answer |= naming(current(), contents)
        if answer["contents"] == contents:  # a new focus changes no filter
            answer |= {"filters": no_update, "contents": no_update}
        if " ".join((q or "").split()) == view.selection.q:  # the user may still be typing
            answer["q"] = no_update
        return answer

    app.clientside_callback(ClientsideFunction("shell", "search"), Input(Id.SEARCH, "value"))
    app.clientside_callback(ClientsideFunction("shell", "arrive"), Input(Id.PAGE, "children"))


def fingerprint(page: object) -> str:
    """Return what tells one page from another, the same in every process."""
    written = json.dumps(page, cls=PlotlyJSONEncoder, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def naming(catalogue: Catalogue, contents: str | None) -> dict[str, object]:
    """Return what names the dossier; after a change of its tables, that is announced."""
    if (contents or "").startswith(f"{edition(catalogue)} "):
        return {"brand": no_update, "colophon": no_update}
    names: dict[str, object] = {
        "brand": catalogue.dossier.title,
        "colophon": text.shell.colophon(catalogue),
    }
    change = text.dossier.change(len(catalogue.events))
    return names | ({"announcement": change} if contents else {})


def describe(catalogue: Catalogue, view: View, paths: Paths, path: str = "/") -> dict[str, object]:
    """Return all that the shell shows of a view."""
    result = query.select(catalogue, view.selection)
    comparing = path == paths.to(COMPARE)
    there = contents(catalogue)
    differing = comparing and any(row.kind for row in catalogue.disagreements.values())
    kinds = [disagreements.menu(catalogue, view, result.positions)] if differing else []
    # Explore has the switch above its timeline
    switch = "tellings" in there and path != paths.to(EXPLORE)
    through = [through_one.choices(catalogue, view)] if switch else []
    focus = disagreements.announcement(catalogue, view) if comparing else ""
    place = paths.place(path, catalogue)
    offering = steps.of_page(catalogue, view, place)
    silent = place is not None and place.page == PRESENT  # there the stage speaks for itself
    return {
        "filters": menus.menus(catalogue, view, result, path, *kinds, inside=through),
        "contents": f"{edition(catalogue)} {filter_contents(view, path)}",
        "summary": summary.summary(catalogue, view, result, path),
        "links": links(catalogue, paths, view, path),
        "back": way_back.bar(catalogue, view, paths, path),
        "announcement": "" if silent else focus or summary.announcement(catalogue, view, result),
        "q": view.selection.q,
        "step": offering.step.model_dump_json(exclude_defaults=True) if offering.step else "",
        "refusal": offering.refusal,
    }


def filter_contents(view: View, path: str) -> str:
    """Return what the filters depend on: the selection, not the focus."""
    unknown = fingerprint(view.dropped) if view.dropped else ""
    selection = View(
        view.selection, dim=view.dim, bands=view.bands, kind=view.kind, through=view.through
    )
    return f"{path} {address.write(selection)} {unknown}"
