"""The rules for ids: each stands once, and names of other rows are there."""

from collections.abc import Iterable
from itertools import chain

from data.checks.report import Report
from data.tables import models
from data.tables.cells import SLUG, named
from data.tables.models import Row
from data.tables.tables import Cell


def ids_are_unique(report: Report) -> None:
    """No two rows of a table have one id."""
    for table in report.tables.by_file.values():
        ids = table.cells.get("id", [])
        if len(set(ids)) == len(ids):
            continue
        lines: dict[str, int] = {}
        for line, row_id in table.each("id"):
            if row_id in lines:
                line_above = lines[row_id]
                report.add(
                    table.model, line, "id", f"{named(row_id)} stands in line {line_above} already"
                )
            lines.setdefault(row_id, line)


def references_are_known(report: Report) -> None:
    """Where a column names rows of a table, they are there."""
    for model, name, target in models.KEYS:
        named_table = report.tables[target]
        if named_table.broken:
            continue
        table = report.tables[model]
        unknown = set(_values(table.cells[name])).difference(named_table.ids, [""])
        if unknown and not named_table.file:
            report.add(target, 0, "", f"the file is missing; {model.file} names rows of it")
            named_table.broken = True
        if not unknown or named_table.broken:
            continue
        column = models.column_names(model)[name]
        for line, cell in table.each(name):
            for value in _values([cell]):
                if value in unknown:
                    report.add(model, line, column, not_an_id(report, value, target))


def _values(cells: list[Cell]) -> Iterable[str]:
    """All values of cells that hold one value each, or several."""
    return chain.from_iterable(cells) if cells and isinstance(cells[0], list) else cells


def not_an_id(report: Report, value: str, target: type[Row]) -> str:
    """Return what is wrong with an id that no row of a table has."""
    meant = report.hint(value, report.tables[target].ids)
    return f"{named(value)} is not an id of {target.file}{meant}"


def speakers_are_known(report: Report) -> None:
    """A speaker is an actor's id or plain words; what looks like an id must be one."""
    actors = report.tables[models.Actor]
    if actors.broken:
        return
    for model in (models.Excerpt, models.Quotation, models.Link):
        for line, speaker in report.tables[model].each("speaker"):
            if SLUG.fullmatch(speaker) and speaker not in actors.ids:
                message = not_an_id(report, speaker, models.Actor)
                report.add(
                    model, line, "speaker", f"{message} (plain words need a capital or a blank)"
                )
