"""A workbook read again: the same cells in every table, from whatever dossier it was made."""

import tempfile
from pathlib import Path

from hypothesis import given, settings

from app import DOSSIER
from components.shell.command_line import EXAMPLE
from data.checks.check import check
from data.readers.reading import read
from data.tables import models
from data.tables.tables import Tables
from data.writers import template, workbook
from tests import chance_tables, invented, small, tables
from tests.tables import cells, joined


def again(home: Path, source: Tables) -> Tables:
    """What is read of the workbook of some tables."""
    path = home / "again.xlsx"
    path.write_bytes(workbook.content(source))
    return read(path)


def test_dossiers_at_hand(tmp_path: Path) -> None:
    """Workbooks of the shipped and the invented dossiers hold all cells, and no problem."""
    for folder in (
        DOSSIER,
        EXAMPLE,
        invented.write(tmp_path / "town"),
        small.write(tmp_path / "small", small.DISPUTED),
    ):
        first = read(folder)
        second = again(tmp_path, first)
        assert cells(second) == cells(first)
        assert joined(second) == joined(first)
        assert second.dossier == first.dossier
        assert second.problems == second.remarks == []


@settings(max_examples=20)
@given(chance_tables.rows())
def test_tables_by_chance(rows: tables.Rows) -> None:
    """Whatever rows a dossier has, its workbook holds their cells."""
    with tempfile.TemporaryDirectory() as home:
        first = read(tables.write(Path(home) / "first", "title: By chance\n", rows))
        second = again(Path(home), first)
        assert cells(second) == cells(first)
        assert joined(second) == joined(first)


def test_a_workbook_is_checked_as_its_dossier(tmp_path: Path) -> None:
    """What the check says of a workbook it says of the dossier that it was made of."""
    (tmp_path / "shipped.xlsx").write_bytes(workbook.content(read(DOSSIER)))
    report, of_dossier = check(tmp_path / "shipped.xlsx"), check(DOSSIER)
    assert report.problems == []
    sizes = report.sizes()
    assert sizes == of_dossier.sizes() | {"stories": 0}


def test_the_template_is_read(tmp_path: Path) -> None:
    """The template is a timeline of two events, of which two sources tell one; all is used."""
    path = tmp_path / "my.xlsx"
    path.write_bytes(template.template())
    report = check(path)
    assert (report.problems, report.warnings) == ([], [])
    sizes = report.sizes()
    assert (sizes["events"], sizes["excerpts"], sizes["sources"]) == (2, 2, 2)
    assert report.tables[models.Excerpt].cells["paragraph"] == ["p. 3", "p. 41"]
