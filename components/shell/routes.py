"""What the server answers beside the pages: data, health, headers, 404."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from dash import Dash
from flask import Response, request

from components import text
from components.base.address import View
from components.base.current import Current, Problems
from components.base.routing import Paths
from components.citing import routes as citing_routes
from components.exports import calendar, linked_data, tables, timelinejs
from components.http import answers, headers
from components.slides import routes as slides_routes
from data.catalogue.catalogue import Catalogue

# Where a balancer looks whether a worker is alive: at the root too, whatever the prefix.
HEALTH = "/healthz"
EVERY_PATH = "<path:path>"  # what Dash answers with its page


Writer = Callable[[Catalogue, View, str], Iterable[str]]


class Export(NamedTuple):
    """What the events chosen can be taken away as: a path, a type, and what writes it in pieces.

    It is told the address of the app, to link to it. Its name in the menu stands in
    `text.shell.DOWNLOADS`.
    """

    path: str
    content_type: str
    write: Writer


def _without_links(write: Callable[[Catalogue, View], Iterable[str]]) -> Writer:
    return lambda catalogue, view, _: write(catalogue, view)


EXPORTS = (
    Export("events.csv", "text/csv", _without_links(tables.events_csv)),
    Export("excerpts.csv", "text/csv", _without_links(tables.excerpts_csv)),
    Export("quotations.csv", "text/csv", _without_links(tables.quotations_csv)),
    Export("events.json", "application/json", _without_links(tables.events_json)),
    Export("timelinejs.csv", "text/csv", timelinejs.write),
    Export("events.ics", "text/calendar", calendar.write),
    Export("events.jsonld", linked_data.CONTENT_TYPE, linked_data.write),
)


def register(
    app: Dash, current: Current, paths: Paths, problems: Problems, ailment: Callable[[], str]
) -> None:
    """Add the routes and headers to the app's server."""
    for export in EXPORTS:
        app.server.add_url_rule(paths.to(export.path), export.path, _answer(export, current, paths))
    citing_routes.register(app.server, current, paths)
    slides_routes.register(app, current, paths)

    def alive() -> Response:
        sentence = text.dossier.health(current(), problems(), ailment())
        response = answers.data(sentence, "text/plain; charset=utf-8")
        response.headers["Cache-Control"] = "no-store"
        return response

    for path in {HEALTH, paths.to(HEALTH.removeprefix("/"))}:
        app.server.add_url_rule(path, path, alive)
    _say_not_found(app, current, paths)
    headers.register(app, current, problems)


def _answer(export: Export, current: Current, paths: Paths) -> Callable[[], Response]:
    """What answers to an export: the view that the request asks for, written."""

    def answer() -> Response:
        view = answers.view_of_request(current())
        body = export.write(current(), view, answers.base(paths))
        return answers.data(body, f"{export.content_type}; charset=utf-8", view)

    return answer


def _say_not_found(app: Dash, current: Current, paths: Paths) -> None:
    """Dash answers every path with 200: an unknown one gets its page with 404."""
    server = app.server

    def not_found() -> tuple[str, int] | None:
        own = request.url_rule is not None and request.url_rule.rule != paths.to(EVERY_PATH)
        if own or paths.place(request.path, current()):
            return None
        return app.index(), 404

    server.before_request(not_found)
