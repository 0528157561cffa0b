"""The routes of reading copies: of the whole dossier, of what is chosen, of one story."""

import threading
from collections.abc import Callable
from dataclasses import replace

from flask import Flask, Response
from werkzeug.exceptions import ServiceUnavailable

from components.base.address import View
from components.base.current import Current
from components.base.routing import PRESENT, Paths
from components.http import answers
from components.reading_copy.export import making
from components.reading_copy.export.restriction import EmptyError
from components.text import reading_copy as words
from data.catalogue.catalogue import Catalogue

MOST = 2_000  # events
PATIENCE = 3.0  # seconds for one that another waits for; a copy takes some, and is then kept
_ONE = threading.Lock()  # one is made at a time
TYPE = "text/html; charset=utf-8"


def register(server: Flask, current: Current, paths: Paths) -> None:
    """Add the routes of reading copies to the app's server."""
    url = paths.public_url.url

    def whole() -> Response:
        catalogue = current()
        view, name = answers.view_of_request(catalogue), making.name(catalogue)
        return _answer(catalogue, view, name, lambda: making.of_all(catalogue, view, url))

    def selection() -> Response:
        catalogue = current()
        return part(catalogue, replace(answers.view_of_request(catalogue), story=""))

    def story(key: str) -> Response:
        catalogue = current()
        if key not in catalogue.stories:
            return answers.not_found(words.NO_STORY)
        return part(catalogue, View(story=key))

    def part(catalogue: Catalogue, view: View) -> Response:
        name = making.name(catalogue, view, part=True)
        return _answer(catalogue, view, name, lambda: making.of_part(catalogue, view, url))

    server.add_url_rule(paths.to(words.WHOLE), "copy", whole)
    server.add_url_rule(paths.to(words.CHOSEN), "copy of selection", selection)
    server.add_url_rule(paths.to(PRESENT, f"<key>{making.SUFFIX}"), "copy of story", story)


def _answer(catalogue: Catalogue, view: View, name: str, write: Callable[[], str]) -> Response:
    if len(catalogue.events) > MOST:
        return answers.not_found(words.too_large(len(catalogue.events), MOST))
    if not _ONE.acquire(timeout=PATIENCE):
        raise ServiceUnavailable
    try:
        response = answers.data(write(), TYPE, view)
    except EmptyError:
        return answers.not_found(words.NOTHING_CHOSEN)
    finally:
        _ONE.release()
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
