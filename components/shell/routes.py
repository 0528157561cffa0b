"""What the server answers beside the pages: data, health, headers, 404."""

from collections.abc import Callable, Iterable

from dash import Dash
from flask import Response, request

from components import text
from components.base.address import View
from components.base.current import Current, Problems
from components.base.routing import Paths
from components.citing import routes as citing_routes
from components.http import answers, exports, headers
from data.catalogue.catalogue import Catalogue

# Where a balancer looks whether a worker is alive: at the root too, whatever the prefix.
HEALTH = "/healthz"
SERVED_BY_DASH = ("_dash", "_favicon", "_reload", "assets/")


def register(
    app: Dash, current: Current, paths: Paths, problems: Problems, ailment: Callable[[], str]
) -> None:
    """Add the routes and headers to the app's server."""
    server = app.server

    def data_route(name: str, kind: str, body: Callable[[Catalogue, View], Iterable[str]]) -> None:
        def answer() -> Response:
            view = answers.asked(current())
            return answers.data(body(current(), view), f"{kind}; charset=utf-8", view)

        server.add_url_rule(paths.to(name), name, answer)

    data_route("events.csv", "text/csv", exports.events_csv)
    data_route("excerpts.csv", "text/csv", exports.excerpts_csv)
    data_route("events.json", "application/json", exports.events_json)
    citing_routes.register(server, current, paths)

    def alive() -> Response:
        said = text.dossier.health(current(), problems(), ailment())
        response = answers.data(said, "text/plain; charset=utf-8")
        response.headers["Cache-Control"] = "no-store"
        return response

    for path in {HEALTH, paths.to(HEALTH.removeprefix("/"))}:
        server.add_url_rule(path, path, alive)
    _say_not_found(app, current, paths)
    headers.register(app, current, problems)


def _say_not_found(app: Dash, current: Current, paths: Paths) -> None:
    """Dash answers every path with 200: an unknown one gets its page with 404."""
    server = app.server

    def not_found() -> tuple[str, int] | None:
        path = request.path
        inside = path.removeprefix(paths.prefix)
        known = request.url_rule is not None and "<path:" not in request.url_rule.rule
        if known or inside.startswith(SERVED_BY_DASH) or paths.place(path, current()):
            return None
        return app.index(), 404

    server.before_request(not_found)
