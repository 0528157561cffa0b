"""Reads `dossier.yaml`: what a dossier is called, how it opens, and by which rules."""

import json
from collections.abc import Mapping
from typing import get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from data.tables.cells import advice, split
from data.tables.files import DOSSIER, Files
from data.tables.models import Dossier
from data.tables.problems import DataError, Problem
from data.tables.yaml import yaml_lines
from data.tables.yaml.yaml_lines import Document

SHEET = "dossier"  # of a workbook: the keys of `dossier.yaml`, a row each


def read(files: Files, problems: list[Problem]) -> Dossier | None:
    """Return what the file says, its folder's name if there is none; None if it says nothing.

    A key that is wrong is one of the `problems`; under plain rules the others then hold.
    """
    title = files.title
    if files.dossier is None:
        return Dossier(title=title)
    try:
        document = yaml_lines.parse(files.dossier.text())
    except DataError as error:
        problems += error.problems
        return None
    except yaml_lines.NotYamlError as error:
        problems.append(Problem(DOSSIER, error.line, "", str(error)))
        return None
    problems += [Problem(DOSSIER, line, yaml_lines.path(p), m) for p, line, m in document.faults]
    if not isinstance(document.content, dict):
        problems.append(Problem(DOSSIER, 1, "", "needs lines of the form 'title: …'"))
        return None
    return _dossier({"title": title}, document.content, document, problems)


def _dossier(
    defaults: dict[str, str],
    content: dict[str, object],
    document: Document,
    problems: list[Problem],
) -> Dossier | None:
    try:
        return Dossier.model_validate(content)
    except ValidationError as error:
        for each in error.errors():
            line, place = document.line(each["loc"]), yaml_lines.path(each["loc"])
            problems.append(Problem(DOSSIER, line, place, _advice(each)))
        wrong = {each["loc"][0] for each in error.errors()}
    rest = {key: value for key, value in content.items() if key not in wrong}
    return Dossier.model_validate(defaults | rest)


def _advice(error: ErrorDetails) -> str:
    if error["type"] == "extra_forbidden":
        return f"is not a key here (known: {', '.join(Dossier.model_fields)})"
    return advice(error)


def cells(dossier: Dossier) -> dict[str, str]:
    """Return each key as a cell of a table: values joined by |, what has parts as JSON."""
    return {key: _cell(value) for key, value in dossier.model_dump().items()}


def _cell(value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    if all(isinstance(each, str) for each in value):
        return "|".join(value)
    parts = [{key: part for key, part in each.items() if part not in (None, [])} for each in value]
    return json.dumps(parts, ensure_ascii=False)


def of_cells(texts: Mapping[str, str]) -> dict[str, object]:
    """Return the content of `dossier.yaml` of the keys that `cells` gives, without empty ones."""
    return {key: _value(key, text) for key, text in texts.items() if text}


def _value(key: str, text: str) -> object:
    info = Dossier.model_fields.get(key)
    if info is None or get_origin(info.annotation) is not list:
        return text
    if not text.startswith("["):
        return split(text)
    try:
        return yaml_lines.parse(text).content
    except yaml_lines.NotYamlError:
        return text
