"""Reads `dossier.yaml`: what a dossier is called, how it opens, and by which rules."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from data.tables.cells import advice
from data.tables.files import DOSSIER, Files
from data.tables.models import Dossier
from data.tables.problems import DataError, Problem
from data.tables.yaml import yaml_lines
from data.tables.yaml.yaml_lines import Document


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
