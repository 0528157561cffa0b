"""The commands that make something: a folder of tables to begin with, or a workbook."""

from pathlib import Path
from typing import TYPE_CHECKING

from components.shell.command_line import fail, say
from components.text import command_line as sentences
from data.checks.check import check
from data.tables.files import STORIES
from data.tables.problems import DataError
from data.writers import folder, saving, sheets, workbook

if TYPE_CHECKING:
    from data.checks.report import Report


def new(place: Path, source: Path) -> int:
    """Make a folder of what can be read of a sheet or a dossier; 1 if not all of it can."""
    if refusal := saving.refusal_of_folder(place):
        fail(refusal)
    report = read(source)
    more, lines = _stories(report), list[str]()
    try:
        more[folder.WORKBOOK] = workbook.content(report.tables)
    except sheets.TooLargeError as error:
        lines.append(sentences.no_workbook(str(error)))
    files = folder.files(report.tables, more)
    try:
        saving.folder(place, files)
    except saving.NotSavedError as error:
        fail(str(error))
    sizes = report.sizes()
    return tell(report, [*lines, sentences.made(place, sizes), sentences.show(place)])


def to_workbook(place: Path, source: Path) -> int:
    """Make a workbook of the tables of a dossier; 1 if not all of them can be read."""
    if refusal := saving.refusal_of_file(place):
        fail(refusal)
    report = read(source)
    try:
        saving.file(place, workbook.content(report.tables))
    except (saving.NotSavedError, sheets.TooLargeError) as error:
        fail(str(error))
    sizes = report.sizes()
    stories = sizes.pop(STORIES)
    return tell(report, [sentences.made(place, sizes), *sentences.without_stories(stories)])


def read(source: Path) -> "Report":
    """Read and check a dossier; exit 2 with its problems if there is nothing to show."""
    try:
        report = check(source)
    except DataError as error:
        fail(sentences.cannot_show(source, error.problems))
    if not report.usable():
        fail(sentences.cannot_show(source, report.problems))
    return report


def _stories(report: "Report") -> dict[str, bytes]:
    """Return the files of the stories that can be shown, by their names."""
    shown = {story.name for story in report.stories.values()}
    return {file.name: file.content() for file in report.tables.files.stories if file.name in shown}


def tell(report: "Report", lines: list[str]) -> int:
    """Say what is wrong or not understood, and what was made."""
    warnings = [f"warning: {warning}" for warning in report.warnings]
    left_out = sentences.left_out(*report.rows())
    if error := say([*warnings, *map(str, report.problems), *left_out, *lines]):
        fail(sentences.cannot_write(error))
    return 1 if report.problems else 0
