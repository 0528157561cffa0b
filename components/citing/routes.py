"""Routes of citations: one thing cited, the bibliography of a selection, its annotations."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from flask import Flask, Response

from components import text
from components.base.address import View
from components.base.current import Current
from components.base.routing import Paths
from components.citing import annotations, notes
from components.http import answers
from data.catalogue.catalogue import Catalogue
from data.citing import bibliography, bibtex, ris
from data.citing.item import Item

PLAIN = "text/plain; charset=utf-8"


class Format(NamedTuple):
    """How items are written, and as what they are sent."""

    content_type: str
    write: Callable[[Sequence[Item]], str]


def _csl_json(items: Sequence[Item]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=1)


FORMATS: Mapping[str, Format] = {
    "bib": Format("application/x-bibtex; charset=utf-8", bibtex.write),
    "ris": Format("application/x-research-info-systems; charset=utf-8", ris.write),
    "json": Format("application/vnd.citationstyles.csl+json; charset=utf-8", _csl_json),
}
SELECTION = "selection"


def register(server: Flask, current: Current, paths: Paths) -> None:
    """Add the routes of citations to the app's server."""

    def one(kind: str, key: str, form: str) -> Response:
        catalogue, base = current(), answers.base(paths)
        if not notes.exists(catalogue, kind, key):
            return answers.not_found(text.cite.unknown(kind, key))
        if form == "txt":
            note = notes.citation(catalogue, kind, key, base)["note"]
            return answers.data(f"{note}\n", PLAIN)
        item = notes.entry(catalogue, kind, key, base)
        return _answer(form, [item, *bibliography.of_one(catalogue, kind, key)])

    def selection(form: str) -> Response:
        catalogue, base = current(), answers.base(paths)
        view = answers.view_of_request(catalogue)
        citation = notes.citation_of_selection(catalogue, view.selection, base)
        if form == "txt":
            return answers.data(f"{citation['note']}\n", PLAIN, view)
        item = notes.page(catalogue, SELECTION, citation["title"], citation["permalink"])
        items = bibliography.of_selection(catalogue, view.selection)
        return _answer(form, [item, *items], view)

    def whole(form: str) -> Response:
        view = answers.view_of_request(current())
        return _answer(form, bibliography.of_selection(current(), view.selection), view)

    def annotated() -> Response:
        view = answers.view_of_request(current())
        body = annotations.write(current(), view, answers.base(paths))
        return answers.data(body, annotations.CONTENT_TYPE, view)

    server.add_url_rule(paths.to("cite/<kind>/<key>.<form>"), "cite", one)
    server.add_url_rule(paths.to("cite/selection.<form>"), "cite selection", selection)
    for form in FORMATS:
        name = f"bibliography.{form}"
        server.add_url_rule(paths.to(name), name, whole, defaults={"form": form})
    server.add_url_rule(paths.to("annotations.jsonld"), "annotations", annotated)


def examples(catalogue: Catalogue, paths: Paths) -> Iterator[str]:
    """Yield the path of one citation of each kind in each form, as far as there is any."""
    for form in ("txt", *FORMATS):
        yield paths.to(f"cite/{SELECTION}.{form}")
        for kind in notes.KINDS:
            for key in islice(notes.keys(catalogue, kind), 1):
                yield paths.to(f"cite/{kind}/{key}.{form}")


def _answer(form: str, items: Sequence[Item], view: View = answers.NOTHING_DROPPED) -> Response:
    if form not in FORMATS:
        return answers.not_found(text.cite.no_format(form, ("txt", *FORMATS)))
    return answers.data(FORMATS[form].write(items), FORMATS[form].content_type, view)
