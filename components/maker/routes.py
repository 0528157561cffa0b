"""Routes of the story maker: a story checked and written as its file, a file read, what to add.

Nothing is kept here: what is sent is checked, answered and forgotten.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from dash import Dash
from flask import Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from components import text
from components.base.current import Current
from components.base.routing import STORIES, Paths
from components.http import answers, limits
from components.maker import steps
from components.maker.steps import Holdings
from components.stage import sections
from components.stage.drawing import marks
from data.catalogue.catalogue import Catalogue
from data.checks.stories import story_drafts
from data.checks.stories.story_drafts import Verdict
from data.selection import facets
from data.tables import stories
from data.tables.problems import Problem

LIMIT_KB = 200
MOST_NAMED = 100  # problems, or warnings
JSON, YAML = "application/json", "application/yaml"
Answer = Mapping[str, object]


class RefusedError(Exception):
    """What was sent cannot be looked at; says why."""


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Add the routes of the story maker to the app's server."""

    def check() -> Response:
        return _of_body(lambda body: verdict(current(), body, file=request.mimetype == YAML))

    def show() -> Response:
        return _of_body(lambda body: preview(current(), body))

    def offer() -> Response:
        view = answers.view_of_request(current())
        values = facets.parse(request.query_string.decode("ascii", "replace"))
        ids = {key: ",".join(values.get(key, [])).split(",") for key in text.maker.OFFERS}
        return _answer(steps.offers(current(), view, Holdings(**ids)))

    app.server.add_url_rule(paths.to(STORIES, "check"), "check story", check, methods=["POST"])
    app.server.add_url_rule(paths.to(STORIES, "preview"), "preview", show, methods=["POST"])
    app.server.add_url_rule(paths.to(STORIES, "offers.json"), "offers", offer)


def _of_body(answered: Callable[[bytes], Answer]) -> Response:
    """What is answered to what a request holds; why not, if it may not be looked at."""
    if refusal := _refusal():
        status, reason = refusal
        return _answer({"problems": [_line(reason)]}, status)
    request.max_content_length = LIMIT_KB * 1024
    try:
        body = request.get_data()
    except RequestEntityTooLarge:
        return _answer({"problems": [_line(text.maker.TOO_LARGE.format(LIMIT_KB))]}, 413)
    return _answer(answered(body))


def _answer(answer: Answer, status: int = 200) -> Response:
    response = answers.data(json.dumps(answer, ensure_ascii=False), f"{JSON}; charset=utf-8")
    response.status_code = status
    return response


def _refusal() -> tuple[int, str] | None:
    """Why this request is not looked at: from another page, of another kind."""
    if not limits.is_ours():
        return 403, text.maker.NOT_SAME_ORIGIN
    if request.mimetype not in (JSON, YAML):
        return 415, text.maker.UNKNOWN_KIND_OF_BODY
    return None


def verdict(catalogue: Catalogue, body: bytes, *, file: bool) -> Answer:
    """Return what is answered to a file, or to a story as JSON: the other of the two, or why not.

    `story` and `yaml` if it passes, `warnings` in words; otherwise `problems`: in words, with
    number of the step (from 0) and name of the field.
    """
    try:
        result = story_drafts.of_file(catalogue, body) if file else _of_json(catalogue, body)
    except RefusedError as error:
        return {"problems": [_line(str(error))]}
    if result.story is None:
        problems = _in_order(result)
        lines = [_problem(each, file) for each in problems[:MOST_NAMED]]
        if len(problems) > MOST_NAMED:
            lines.append(_line(text.maker.more_problems(len(problems) - MOST_NAMED)))
        return {"problems": lines}
    return {
        "story": result.story.model_dump(exclude_defaults=True),
        "yaml": stories.dump(result.story),
        "warnings": [_problem(each, file) for each in result.warnings[:MOST_NAMED]],
    }


def preview(catalogue: Catalogue, body: bytes) -> Answer:
    """Return the `tree` of the one step of a story as JSON, as the stage draws it, all of it shown.

    Or the `problems` for which it cannot be. `number` is that of the step; what names the story
    may be missing still.
    """
    try:
        fields = _fields(body)
    except RefusedError as error:
        return {"problems": [_line(str(error))]}
    number = fields.pop("number", 1)
    if not isinstance(number, int):
        return {"problems": [_line(text.maker.NOT_A_STORY)]}
    named = {key: fields.get(key) or text.maker.UNTITLED for key in ("title", "author", "summary")}
    language = fields.get("language") or catalogue.dossier.language
    result = story_drafts.of_fields(catalogue, {**fields, **named, "language": language})
    if result.story is None:
        own = f"steps[{number - 1}]"  # here it is the only one
        problems = [
            replace(each, column=each.column.replace("steps[0]", own))
            for each in result.problems[:MOST_NAMED]
        ]
        return {"problems": [_problem(each, file=False) for each in problems]}
    slide = sections.section(catalogue, result.story, number, result.story.steps[0], {})
    slide["props"]["hidden"] = False
    return {"tree": [marks.hatch(), slide]}


def _of_json(catalogue: Catalogue, body: bytes) -> Verdict:
    return story_drafts.of_fields(catalogue, _fields(body))


def _fields(body: bytes) -> dict[str, object]:
    """The fields of a story as JSON; `RefusedError` says why it is none."""
    try:
        fields = json.loads(body)
        json.dumps(fields, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise RefusedError(text.maker.NOT_TEXT) from None
    except (ValueError, RecursionError):
        raise RefusedError(text.maker.NOT_JSON) from None
    if not isinstance(fields, dict):
        raise RefusedError(text.maker.NOT_A_STORY)
    return fields


def _in_order(result: Verdict) -> list[Problem]:
    """First the fields of the story, then step by step; by line in a file."""

    def key(each: Problem) -> tuple[int, int]:
        number, _ = text.maker.place(each.column)
        return each.line, -1 if number is None else number

    return sorted(result.problems, key=key)


def _problem(problem: Problem, file: bool) -> Answer:
    number, field = text.maker.place(problem.column)
    return _line(text.maker.problem(problem, lines=file), number, field)


def _line(sentence: str, step: int | None = None, field: str = "") -> Answer:
    return {"said": sentence, "step": step, "field": field}
