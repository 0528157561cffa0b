"""Reading a dossier: a folder of tables, or one file of whatever kind its content shows."""

from pathlib import Path

from data.readers import draft, kinds
from data.readers.bibliography import in_folder
from data.tables import csv_tables, plain
from data.tables.files import Files, of_dossier
from data.tables.models import TABLES, Event, needed
from data.tables.problems import DataError
from data.tables.tables import Table, Tables
from data.tables.yaml import dossier_yaml


def read(path: Path) -> Tables:
    """Read a dossier; what does not fit is in `problems`, the rest in the tables.

    `DataError` if it is one file that cannot be read, or of which nothing is known.
    """
    files = of_dossier(path)
    return complete(of_file(files) if files.sheet else of_folder(files))


def of_folder(files: Files) -> Tables:
    """Read the tables of a folder."""
    problems = list(files.problems)
    dossier = dossier_yaml.read(files, problems)
    tables = Tables(files, dossier, {}, problems, list(files.remarks))
    for model in TABLES:
        file = files.tables.get(model.file)
        tables.by_file[model.file] = (
            csv_tables.read_table(file, model, strict=tables.strict)
            if file
            else Table(model, file=False)
        )
    in_folder.add(tables)
    if not tables[Event].file and not files.problems:
        header = ",".join(needed(Event, strict=tables.strict))
        alone = f"; {files.sheets[0]} can be shown by itself: name it" if files.sheets else ""
        tables[Event].fail(0, "", f"the file is missing (it needs: {header}){alone}")
    return tables


def of_file(files: Files) -> Tables:
    """Read the tables that one file holds."""
    assert files.sheet is not None, "a dossier is a folder, or a file"
    try:
        content = files.sheet.content()
    except DataError as error:  # locked while it is being saved: the next look may find it free
        raise DataError(error.problems, passes=True) from None
    return of_content(files, content)


def of_content(files: Files, content: bytes) -> Tables:
    """Read the tables that the content of a file holds, wherever it comes from."""
    return draft.tables(kinds.draft(files.name, content), files)


def complete(tables: Tables) -> Tables:
    """Fill in what plain rules give, and gather what is wrong with the tables."""
    if not tables.strict:
        plain.complete(tables)
    for table in tables.by_file.values():
        tables.problems += table.problems
        tables.remarks += table.remarks
    return tables
