"""A dossier as the files of a folder: its tables, `dossier.yaml`, its stories, and a README."""

import csv
import io
from collections.abc import Iterable, Mapping

from data.base import formulas
from data.tables import models
from data.tables.files import DOSSIER, STORIES
from data.tables.models import TABLES, Row
from data.tables.tables import Table, Tables
from data.writers import about, notes, typed
from data.writers.typed import Columns

README, WORKBOOK = "README.txt", "workbook.xlsx"
_BOM = "utf-8-sig"  # by which spreadsheets know that a table is UTF-8


def files(tables: Tables, more: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a dossier by their names; read, they give the same rows.

    `more` are files that go with them: stories, a workbook.
    """
    assert tables.dossier is not None, "what cannot be read is not written"
    filled = [table for table in map(tables.__getitem__, TABLES) if _is_written(table)]
    made = {table.model.file: _csv(typed.used(table, strict=tables.strict)) for table in filled}
    return {
        README: _readme(tables.dossier.title, [table.model for table in filled], more),
        DOSSIER: about.text(tables.dossier).encode(),
        **made,
        **more,
    }


def _is_written(table: Table[Row]) -> bool:
    return bool(len(table)) or table.model is models.Event


def _csv(columns: Columns) -> bytes:
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(columns)
    lines.writerows(map(formulas.guard, row) for row in zip(*columns.values(), strict=True))
    return out.getvalue().encode(_BOM)


def _readme(title: str, tables: Iterable[type[Row]], more: Iterable[str]) -> bytes:
    """Return what is what in the folder, a file a line."""
    rows = {DOSSIER: "what the timeline is called and how it opens; each key is explained in it"}
    rows |= {table.file: notes.TABLES[table] for table in tables}
    if any(name.startswith(STORIES) for name in more):
        rows[STORIES] = "stories: steps that lead through the events on a screen"
    if WORKBOOK in more:
        rows[WORKBOOK] = "the tables once more as one workbook, each column explained; no stories"
    wide = max(map(len, rows))
    lines = [
        f"{title}: a folder of tables, which the timeline shows.",
        "",
        *(f"{name:{wide}}  {what}" for name, what in rows.items()),
        "",
        "python3 run.py FOLDER          shows it, and follows what you change (FOLDER: this one)",
        "python3 run.py check FOLDER    names what is wrong with it",
    ]
    if WORKBOOK in more:
        lines += [
            f"python3 run.py FOLDER/{WORKBOOK}",
            "    shows the workbook instead: change the tables or the workbook, not both",
        ]
    return "".join(f"{line}\r\n" for line in lines).encode(_BOM)
