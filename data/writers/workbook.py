"""A dossier as one workbook: a sheet for `dossier.yaml` and one for each table, read back alike.

Stories are not in it.
"""

from collections.abc import Sequence

from data.base import formulas
from data.tables import models
from data.tables.models import TABLES, Dossier, Row, sheet_name
from data.tables.tables import Tables
from data.tables.yaml import dossier_yaml
from data.writers import notes, offers, sheets, typed
from data.writers.sheets import ROOM, Column, Sheet


def content(tables: Tables) -> bytes:
    """Return the workbook of a dossier; `TooLargeError` if a workbook cannot hold it."""
    assert tables.dossier is not None, "what cannot be read is not written"
    about = _about(tables.dossier)
    rows = (_table(tables, model) for model in TABLES)
    return sheets.workbook([about, *rows], tables.dossier.title)


def _about(dossier: Dossier) -> Sheet:
    """Return the sheet of what a dossier is called: a key a row, its value, and what it holds."""
    values = dossier_yaml.cells(dossier)
    return Sheet(
        dossier_yaml.SHEET,
        [
            Column("key", list(values)),
            Column("value", list(map(_cell, values.values()))),
            Column("note", [notes.DOSSIER[key] for key in values]),
        ],
    )


def _table(tables: Tables, model: type[Row]) -> Sheet:
    columns = typed.columns(tables[model], strict=tables.strict)
    return Sheet(
        sheet_name(model),
        [
            Column(
                column,
                list(map(_cell, columns[column])),
                notes.of(model, column),
                _offer(tables, model, field),
                offers.several(model, field),
            )
            for field, column in models.column_names(model).items()
        ],
        open=model is models.Event,
    )


def _offer(tables: Tables, model: type[Row], field: str) -> str | Sequence[str]:
    target = offers.target(model, field)
    if target is None:
        return offers.words(model, field)
    return f"={sheet_name(target)}!$A$2:$A${len(tables[target]) + ROOM}"


def _cell(text: str) -> str:
    """Return a text as a cell that is read back as it: line ends of one kind, no guard lost."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return lines if formulas.unguard(lines) == lines else formulas.guard(lines)
