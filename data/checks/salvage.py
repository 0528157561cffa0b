"""Plain rules: the rows without problems are shown, and what rests on the others is named."""

from collections import defaultdict
from itertools import compress

from data.checks.report import Report
from data.checks.stories import rules_of_stories
from data.tables import models, plain
from data.tables.files import DOSSIER
from data.tables.tables import Cell, R, Table


def readable(report: Report) -> None:
    """Leave out rows with problems, and what cannot stand without them; the problems stay."""
    tables = report.tables
    wrong: dict[str, set[int]] = defaultdict(set)
    for problem in report.problems:
        if problem.line:
            wrong[problem.file].add(problem.line)
    for table in tables.by_file.values():
        _keep(table, [line not in wrong[table.model.file] for line in table.lines])
    while sum(_let_go(report, *key) for key in models.KEYS):
        pass  # what has gone may have been named in a column that was looked at before
    _let_go_of_parents(tables[models.Actor])
    _let_go_of_carriers(report)
    plain.give_lanes(tables)
    _mend_dossier(report)
    _keep_stories(report)


def _keep(table: Table[R], kept: list[bool]) -> None:
    """Keep some rows of a table; what is not kept is no id any more."""
    if not all(kept):
        table.lines = list(compress(table.lines, kept))
        table.cells = {name: list(compress(column, kept)) for name, column in table.cells.items()}
    table.ids = set(table.cells.get("id", ()))


def _let_go(report: Report, model: type[models.Row], field: str, target: type[models.Row]) -> bool:
    """Take ids that are left out from a column; return whether rows went with them."""
    table, ids = report.tables[model], report.tables[target].ids
    cells = table.cells[field]
    column = models.column_names(model)[field]
    kept = [True] * len(cells)
    for number, cell in enumerate(cells):
        lost = [value for value in _values(cell) if value not in ids]
        if not lost:
            continue
        rest: Cell = [value for value in cell if value in ids] if isinstance(cell, list) else ""
        message = f"{lost[0]!r} is left out, so it is missing here"
        cells[number] = rest
        if model.model_fields[field].is_required() and not rest:
            kept[number] = False
            report.add(model, table.lines[number], column, message)
        else:
            report.warn(model, table.lines[number], column, message)
    _keep(table, kept)
    return not all(kept)


def _values(cell: Cell) -> list[str]:
    if isinstance(cell, list):
        return cell
    return [cell] if cell else []


def _let_go_of_parents(table: Table[models.Actor]) -> None:
    parents = table.cells["part_of"]
    parents[:] = [[p for p in each if p.partition("@")[0] in table.ids] for each in parents]


def _let_go_of_carriers(report: Report) -> None:
    """A finding rests on what is left of the quotations and references that carry it, if any is."""
    tables = report.tables
    findings = tables[models.Finding]
    left = tables[models.Quotation].ids | tables[models.Reference].ids
    for column in ("carriers", "against"):
        cells = findings.cells[column]
        cells[:] = [[key for key in keys if key in left] for keys in cells]
    for line, carriers in findings.each("carriers"):
        if not carriers:
            report.add(models.Finding, line, "carriers", "what carries it is left out")
    _keep(findings, list(map(bool, findings.cells["carriers"])))


def _mend_dossier(report: Report) -> None:
    """Take from `dossier.yaml` what does not fit the tables."""
    dossier = report.tables.dossier
    wrong = {problem.column for problem in report.problems if problem.file == DOSSIER}
    assert dossier is not None, "without it the rules are strict"
    groups = set(report.tables[models.Period].cells["group"])
    changes: dict[str, object] = {"bands": [band for band in dossier.bands if band in groups]}
    if "window" in wrong:
        changes["window"] = ""
    report.tables.dossier = dossier.model_copy(update=changes)


def _keep_stories(report: Report) -> None:
    """Leave out the stories with problems, and those that name what is left out."""
    rules_of_stories.what_steps_name_is_known(report)
    rules_of_stories.selects_are_understood(report)
    report.problems[:] = dict.fromkeys(report.problems)
    wrong = {problem.file for problem in report.problems}
    report.stories = {k: file for k, file in report.stories.items() if file.name not in wrong}
