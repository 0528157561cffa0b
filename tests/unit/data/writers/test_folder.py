"""A dossier written as a folder: read again it is the same, and it passes the check."""

import csv
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app import DOSSIER
from components.shell.command_line import EXAMPLE
from data.checks.check import NO_EVENT, check
from data.readers.reading import read
from data.tables.models import Dossier, Event
from data.tables.problems import Problem
from data.tables.tables import Tables
from data.tables.yaml import dossier_yaml
from data.writers import about, folder, saving
from tests import chance_tables, invented, small, tables
from tests.tables import cells, joined

EMPTY = [Problem("events.csv", 0, "", NO_EVENT)]


def write(place: Path, source: Tables) -> Path:
    """Write the tables of a dossier as a new folder."""
    saving.folder(place, folder.files(source, {}))
    return place


def dossiers(home: Path) -> Iterable[Path]:
    """The dossiers at hand: shipped, larger and smaller ones."""
    yield from (DOSSIER, EXAMPLE, invented.write(home / "town"), small.write(home / "small"))


def test_written_and_read_again(tmp_path: Path) -> None:
    """Each dossier at hand has the same cells, and says the same of itself, when it was written."""
    for number, source in enumerate(dossiers(tmp_path)):
        first = read(source)
        again = read(write(tmp_path / str(number), first))
        assert cells(again) == cells(first)
        assert joined(again) == joined(first)
        assert again.dossier == first.dossier
        assert again.problems == first.problems == []


@settings(max_examples=30)
@given(chance_tables.rows())
def test_tables_by_chance(rows: tables.Rows) -> None:
    """Whatever rows a dossier has, with made ids and tables and without, they come back."""
    with tempfile.TemporaryDirectory() as home:
        first = read(tables.write(Path(home) / "first", "title: By chance\n", rows))
        again = read(write(Path(home) / "again", first))
        assert cells(again) == cells(first)
        assert joined(again) == joined(first)


@settings(max_examples=30)
@given(chance_tables.rows())
def test_what_can_be_shown_is_clean(rows: tables.Rows) -> None:
    """Whatever is wrong with a dossier, what is written of it passes the check."""
    with tempfile.TemporaryDirectory() as home:
        first = check(tables.write(Path(home) / "first", "title: By chance\n", rows))
        again = check(write(Path(home) / "again", first.tables))
        assert again.problems == ([] if first.sizes()["events"] else EMPTY)
        assert cells(again.tables) == cells(first.tables)


def test_what_is_made_is_written(tmp_path: Path) -> None:
    """What plain rules make of a sheet stands in tables of its own, and they pass the check."""
    sheet = "title,start,agents,type\nA fair,1910/1912,East Harbour|Łódź,Fairs\nA toll,soon,,\n"
    source = check(small.write_only(tmp_path / "sheet", {"events.csv": sheet}))
    place = write(tmp_path / "new", source.tables)
    assert (place / "events.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "id,title,short,type,status,start,agents,weight",
        "a-fair,A fair,A fair,fairs,attested,1910/1912,east-harbour|lodz,2",
    ]
    assert "lodz,Łódź" in (place / "actors.csv").read_text(encoding="utf-8-sig")
    report = check(place)
    assert (report.problems, report.warnings, report.rows()) == ([], [], (5, 5))


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    """What a spreadsheet would compute has an apostrophe before it in the file, and none read."""
    sheet = "title,start\n=1+1,1910\n'=2,1911\n"
    source = read(small.write_only(tmp_path / "sheet", {"events.csv": sheet}))
    place = write(tmp_path / "new", source)
    with (place / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["'=1+1", "'=2"]
    assert read(place)[Event].cells["title"] == ["=1+1", "=2"]


def test_what_is_what(tmp_path: Path) -> None:
    """README names every file of the folder, and no other."""
    more = {"stories/fairs.yaml": b"", folder.WORKBOOK: b""}
    files = folder.files(read(small.write(tmp_path)), more)
    text = files[folder.README].decode("utf-8-sig")
    names = [line.split()[0] for line in text.split("\r\n\r\n")[1].splitlines()]
    assert sorted(names) == sorted({name.partition("/")[0] for name in files} - {folder.README})


words = chance_tables.WORDS
slugs = st.lists(st.sampled_from(("east", "west-1")), max_size=2)
abouts: st.SearchStrategy[Mapping[str, object]] = st.fixed_dictionaries(
    {
        "title": words.map(lambda text: text or "x"),
        **dict.fromkeys(("subtitle", "lead", "version_note", "author", "licence"), words),
        "window": st.sampled_from(("", "1900,1950-02")),
        "bands": slugs,
        "balance": st.lists(
            st.fixed_dictionaries(
                {"share": words.map(lambda text: text or "x"), "of": slugs},
                optional={"members": st.booleans(), "at_most": st.integers(1, 100)},
            ),
            max_size=2,
        ),
        "rules": st.sampled_from(("plain", "strict")),
    }
)


@settings(max_examples=30)
@given(abouts)
def test_what_a_dossier_is_called(said: Mapping[str, object]) -> None:
    """`dossier.yaml` is read as it was written, and so are its keys as cells of a sheet."""
    dossier = Dossier.model_validate(said)
    with tempfile.TemporaryDirectory() as home:
        place = small.write_only(Path(home), {"dossier.yaml": about.text(dossier)})
        assert read(place).dossier == dossier
    assert Dossier.model_validate(dossier_yaml.of_cells(dossier_yaml.cells(dossier))) == dossier


def test_the_example_is_clean() -> None:
    """The example passes the check without a warning: two sources that differ, and a story."""
    report = check(EXAMPLE)
    assert (report.problems, report.warnings) == ([], [])
    sizes = report.sizes()
    assert (sizes["sources"], sizes["disagreements"], sizes["stories"]) == (2, 1, 1)


def test_every_key_is_explained() -> None:
    """`dossier.yaml` of a new dossier has each key, as a comment where it says nothing."""
    text = about.text(Dossier(title="New"))
    assert [key for key in Dossier.model_fields if f"{key}:" not in text] == []
