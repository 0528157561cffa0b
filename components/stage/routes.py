"""Routes of stories: the QR code of a view, and a story as data for the browser's draft."""

import io
import json

from dash import Dash
from flask import Response, request

from components.base import address
from components.base.current import Current
from components.base.routing import Paths
from components.http import answers
from data.tables.stories import Story

KEEP = "max-age=300"  # seconds: the machine's address may change with its network


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Add the routes of stories to the app's server."""

    def code() -> Response:
        path = request.args.get("path", "")
        if not paths.place(paths.to(path), current()):
            return answers.not_found("404")
        base = paths.base or answers.base(paths)
        return qr(f"{base}{path}{address.write(answers.view_of_request(current()))}")

    def story() -> Response:
        key = request.args.get("id", "")
        if key not in current().stories:
            return answers.not_found("404")
        return answers.data(story_json(key, current().stories[key]), "application/json")

    app.server.add_url_rule(paths.to("qr.svg"), "qr", code)
    app.server.add_url_rule(paths.to("story.json"), "story", story)


def qr(text: str) -> Response:
    """Return the picture of an address; what is too long for one is not found."""
    import segno

    try:
        code = segno.make_qr(text, error="m", encoding="utf-8")
    except segno.DataOverflowError:
        return answers.not_found("404")
    written = io.BytesIO()
    code.save(written, kind="svg", scale=8, border=4, dark="#000", light="#fff")
    response = Response(written.getvalue(), content_type="image/svg+xml")
    response.headers["Cache-Control"] = KEEP
    return response


def story_json(key: str, story: Story) -> str:
    """Return a story as data/tables/stories.py has it, and its id."""
    return json.dumps({"id": key, **story.model_dump(exclude_defaults=True)}, ensure_ascii=False)
