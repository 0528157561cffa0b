"""Routes of Your own timeline: the template, a file looked at, a file given back as a dossier.

Nothing is kept here: the browser sends the file again for each of them.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from urllib.parse import unquote

from dash import Dash
from flask import Response, request
from werkzeug.exceptions import ServiceUnavailable

from components.base.current import Current
from components.base.routing import OWN, Paths
from components.http import limits
from components.own import process
from components.own.process import Action, Answer, BusyError
from components.own.upload import RefusedError
from components.text import own
from data.writers.template import template

BYTES, JSON = "application/octet-stream", "application/json; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NAME = "X-File-Name"  # percent-encoded
LONGEST_NAME = 120
KINDS: Mapping[Action, str] = {
    "look": JSON,
    "save": "application/zip",
    "export": "text/html; charset=utf-8",
}


def register(app: Dash, _: Current, paths: Paths) -> None:
    """Add the routes of one's own timeline to the app's server."""

    def look() -> Response:
        return _of_file("look")

    def save() -> Response:
        return _of_file("save")

    def export() -> Response:
        return _of_file("export")

    app.server.add_url_rule(paths.to(OWN, "look"), "look at sheet", look, methods=["POST"])
    app.server.add_url_rule(paths.to(OWN, "dossier.zip"), "save sheet", save, methods=["POST"])
    app.server.add_url_rule(paths.to(OWN, "copy.html"), "copy of sheet", export, methods=["POST"])
    app.server.add_url_rule(paths.to(OWN, own.TEMPLATE_FILE), "template", _template)


def _of_file(action: Action) -> Response:
    """What comes of an action on the file that a request holds; 503 while another is read."""
    sent = limits.body((BYTES,), limits.LARGEST)
    try:
        answer = process.ask(action, file_name(request.headers.get(NAME, "")), sent)
    except BusyError:
        raise ServiceUnavailable from None
    except RefusedError as error:
        answer = Answer(json.dumps({"problems": [str(error)]}).encode(), refused=True)
    return Response(answer.body, content_type=JSON if answer.refused else KINDS[action])


def file_name(sent: str) -> str:
    """Return the name of a file as a browser sends it: without folders, in one printable line."""
    name = PurePath(unquote(sent, errors="replace").replace("\\", "/")).name
    letters = "".join(each for each in name if each.isprintable())[-LONGEST_NAME:]
    return letters.strip(" .") or own.UNNAMED


def _template() -> Response:
    response = Response(_template_file(), content_type=XLSX)
    response.headers["Content-Disposition"] = f"attachment; filename={own.TEMPLATE_FILE}"
    return response


@cache
def _template_file() -> bytes:
    return template()
