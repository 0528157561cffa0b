"""The route of a story as a file of slides."""

from dash import Dash
from flask import Response, request

from components.base.current import Current
from components.base.routing import PRESENT, SLIDES, Paths
from components.http import answers
from components.slides import deck
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue

TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
KEPT = 8  # files of a dossier


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Add the route of stories as slides to the app's server."""

    def slides(key: str) -> Response:
        catalogue = current()
        if key not in catalogue.stories:
            return answers.not_found("404")
        view = answers.view_of_request(catalogue)
        core = bool(view.core) and catalogue.stories[key].has_core
        written = file(catalogue, key, paths.base or answers.base(paths), core)
        return _download(written, f"{key}-core{SLIDES}" if core else f"{key}{SLIDES}")

    app.server.add_url_rule(paths.to(PRESENT, f"<key>{SLIDES}"), "slides", slides)


@memoised(KEPT)
def file(catalogue: Catalogue, key: str, base: str, core: bool) -> bytes:
    """Return a story, or its core, as a file; `base` is the absolute address of the app."""
    from components.presentation import (
        writer,  # with python-pptx: only who asks for slides waits for it
    )

    story = catalogue.stories[key]
    return writer.write(
        deck.slides(catalogue, key, base, core=core),
        title=story.title,
        author=story.author,
        language=story.language,
        day=catalogue.today,
    )


def _download(written: bytes, name: str) -> Response:
    response = Response(written, content_type=TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.add_etag()
    response.make_conditional(request)
    return response
