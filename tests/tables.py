"""Writes the rows of a dossier as the tables of a folder, and says what is read of them."""

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from data.tables.models import TABLES, Event, Row, columns
from data.tables.tables import Cell, Tables

Rows = Iterable[tuple[type[Row], dict[str, Any]]]  # rows, each with its table


def write(folder: Path, about: str, rows: Rows) -> Path:
    """Write `dossier.yaml` and every table into a folder; cells that a row leaves out are empty."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dossier.yaml").write_text(about, encoding="utf-8")
    with ExitStack() as files:
        writers = {}
        for table in TABLES:
            path = folder / table.file
            file = files.enter_context(path.open("w", encoding="utf-8", newline=""))
            writers[table] = csv.DictWriter(file, list(columns(table)), lineterminator="\n")
            writers[table].writeheader()
        for table, cells in rows:
            writers[table].writerow(cells)
    return folder


def cells(tables: Tables) -> dict[str, dict[str, list[Cell]]]:
    """Return all cells of all tables."""
    return {name: table.cells for name, table in tables.by_file.items()}


def joined(tables: Tables) -> list[bool]:
    """Return of each event whether its start and its end stand in one cell."""
    events = tables[Event]
    return [line in events.joined for line in events.lines]
