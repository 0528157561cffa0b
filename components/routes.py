"""What the server answers beside the pages: data, health, Bootstrap's files, headers, 404."""

import csv
import importlib.util
import io
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from dash import Dash
from flask import Response, request, send_from_directory

from components import address, answers, routes_cite, routes_present, routes_stories
from components.document import script_hash
from components.routing import Paths
from components.source import Problems, Source, state
from data import models, query
from data.catalogue import Catalogue

BOOTSTRAP = "bootstrap/bootstrap.min.css"
# Where a balancer looks whether a worker is alive: at the root too, whatever the prefix.
HEALTH = "/healthz"
STATE = "X-Dossier"
ADDED = ("sources", "contested")
JSON_KEYS = (
    *("id", "title", "short", "type", "status", "start", "end", "agents", "others", "themes"),
    *("summary", "record", "references", "sources", "contested"),
)
SERVED_BY_DASH = ("_dash", "_favicon", "_reload", "assets/")


def register(app: Dash, source: Source, paths: Paths, problems: Problems) -> None:
    """Add the routes and headers to the app's server."""
    server = app.server

    def data_route(name: str, kind: str, body: Callable[[Catalogue, address.View], str]) -> None:
        def answer() -> Response:
            view = answers.asked(source())
            return answers.data(body(source(), view), f"{kind}; charset=utf-8", view)

        server.add_url_rule(paths.to(name), name, answer)

    data_route("events.csv", "text/csv", events_csv)
    data_route("excerpts.csv", "text/csv", excerpts_csv)
    data_route("events.json", "application/json", events_json)
    routes_cite.register(server, source, paths)
    routes_present.register(server, source, paths)
    routes_stories.register(server, source, paths)

    def alive() -> Response:
        response = answers.data(f"ok {source().version}\n", "text/plain; charset=utf-8")
        response.headers["Cache-Control"] = "no-store"
        return response

    for path in {HEALTH, paths.to(HEALTH.removeprefix("/"))}:
        server.add_url_rule(path, path, alive)
    server.add_url_rule(
        paths.to(BOOTSTRAP),
        "bootstrap",
        lambda: send_from_directory(_bootstrap_folder(), "bootstrap.min.css", max_age=31_536_000),
    )
    _say_not_found(app, source, paths)
    _add_headers(app, source, problems)


def _bootstrap_folder() -> Path:
    """The folder of Bootstrap-Flask that holds the style sheet, found without importing it."""
    spec = importlib.util.find_spec("flask_bootstrap")
    assert spec is not None, "Bootstrap-Flask is in requirements.txt"
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "static" / "bootstrap5" / "css"


def _say_not_found(app: Dash, source: Source, paths: Paths) -> None:
    """Dash answers every path with 200: an unknown one gets its page with 404."""
    server = app.server

    def not_found() -> tuple[str, int] | None:
        path = request.path
        inside = path.removeprefix(paths.prefix)
        known = request.url_rule is not None and "<path:" not in request.url_rule.rule
        if known or inside.startswith(SERVED_BY_DASH) or paths.place(path, source()):
            return None
        return app.index(), 404

    server.before_request(not_found)


def _add_headers(app: Dash, source: Source, problems: Problems) -> None:
    """The policy of VERSIONS.md: nothing from elsewhere, no eval, no frames; what was shown."""
    policy: list[str] = []

    def safe(response: Response) -> Response:
        if not policy:  # the hashes of inline scripts are known once all callbacks are registered
            scripts = " ".join([*app.csp_hashes(), script_hash()])
            policy.append(
                f"default-src 'none'; script-src 'self' {scripts}; "
                "style-src 'self' 'unsafe-inline'; "
                "img-src 'self' data: blob:; connect-src 'self'; font-src 'self' data:; "
                "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
            )
        response.headers["Content-Security-Policy"] = policy[0]
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers[STATE] = state(source(), problems())
        return response

    app.server.after_request(safe)


# --- data ------------------------------------------------------------------------------------


def events_csv(catalogue: Catalogue, view: address.View) -> str:
    """Return the chosen events with the columns of `events.csv`, and who tells them."""
    return _csv([*models.columns(models.Event), *ADDED], _events(catalogue, view))


def excerpts_csv(catalogue: Catalogue, view: address.View) -> str:
    """Return the excerpts of the chosen events with the columns of `excerpts.csv`, each once."""
    seen = dict.fromkeys(e for event in _events(catalogue, view) for e in event["excerpts"])
    rows = catalogue.excerpts.iloc[[catalogue.excerpt_position[e] for e in seen]]
    return _csv(list(models.columns(models.Excerpt)), rows.to_dict("records"))


def events_json(catalogue: Catalogue, view: address.View) -> str:
    """Return the chosen events as a list of objects, their excerpts inside."""
    inner = ("id", "source", "quote", "paragraph", "translation")
    found = []
    for event in _events(catalogue, view):
        item = {key: event[key] for key in JSON_KEYS}
        excerpts = catalogue.excerpts_of(event["excerpts"])
        item["excerpts"] = [{key: getattr(e, key) for key in inner} for e in excerpts]
        found.append(item)
    return json.dumps(found, ensure_ascii=False, indent=1)


def _events(catalogue: Catalogue, view: address.View) -> list[dict[str, Any]]:
    positions = query.select(catalogue, view.selection).positions
    rows: list[dict[str, Any]] = catalogue.events.iloc[positions].to_dict("records")
    return rows


def _csv(names: list[str], rows: Iterable[dict[str, Any]]) -> str:
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows(_cells(names, row) for row in rows)
    return out.getvalue()


def _cells(names: list[str], row: dict[str, Any]) -> Iterator[str]:
    for name in names:
        value = row[name]
        cell = "|".join(value) if isinstance(value, list) else str(value)
        if isinstance(value, bool):
            cell = "1" if value else ""
        yield f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
