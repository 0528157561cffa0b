"""Files as bytes, read as a dossier, for the tests of readers."""

import json
from pathlib import Path

from data.checks import check
from data.checks.report import Report
from data.readers import reading
from data.tables.files import Files
from data.tables.models import Row


def read(name: str, content: object) -> Report:
    """Check a file: text as it is, anything else as JSON."""
    if not isinstance(content, bytes):
        content = (content if isinstance(content, str) else json.dumps(content)).encode()
    tables = reading.of_content(Files(Path(name)), content)
    return check.of_tables(reading.complete(tables))


def rows(report: Report, model: type[Row], *fields: str) -> list[list[object]]:
    """Return some fields of the rows of a table."""
    return [list(cells) for _, *cells in report.tables[model].each(*fields)]


def problems(report: Report) -> list[str]:
    """Return the problems as they are said."""
    return list(map(str, report.problems))


def remarks(report: Report) -> list[str]:
    """Return what is said once of the file."""
    return list(map(str, report.warnings))
