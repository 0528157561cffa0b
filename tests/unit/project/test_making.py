"""`app.py new` and `app.py workbook`: what they make, what they say, and that nothing is lost."""

from pathlib import Path

import pytest

import app
from data.checks.check import check
from data.writers import sheets
from data.writers.sheets import Column, Sheet
from tests import small
from tests.programs import run

Said = pytest.CaptureFixture[str]
NO_WORKBOOK = (
    "Argument OUT.xlsx: 'a.csv' is not the name of a workbook (e.g. my.xlsx) "
    "(see: python app.py workbook --help)."
)


def make(said: Said, *arguments: str | Path) -> tuple[int, list[str], list[str]]:
    """Run a command: its exit code, and the lines that it says and complains with."""
    try:
        code = app.main(list(map(str, arguments)))
    except SystemExit as end:
        code = int(end.code or 0)
    told = said.readouterr()
    return code, told.out.splitlines(), told.err.splitlines()


def test_the_example(tmp_path: Path, capsys: Said) -> None:
    """Without a sheet it is the example, with its story and a workbook, and it is clean."""
    place = tmp_path / "my history"
    code, lines, faults = make(capsys, "new", place)
    assert (code, faults) == (0, [])
    assert lines[0].startswith(f"{place} is made: events (8), excerpts (4), sources (2), ")
    assert lines[1:] == [f"Show it: python3 run.py '{place}'"]
    report = check(place)
    assert (report.problems, report.warnings, len(report.stories)) == ([], [], 1)
    assert {"README.txt", "dossier.yaml", "workbook.xlsx"} < {p.name for p in place.iterdir()}
    assert "# " in (place / "stories" / "first-light.yaml").read_text(encoding="utf-8")
    code, lines, faults = make(capsys, "new", place)
    assert (code, lines) == (2, [])
    assert faults == [f"{place} is not empty, and nothing is overwritten: name another."]


def test_a_sheet_with_faults(tmp_path: Path, capsys: Said) -> None:
    """What can be read is written, and clean; the rest is named, exit 1."""
    sheet = "title,start,colour\nA fair,1910,red\nA market,1911,\nA toll,soon,\n"
    source = small.write_only(tmp_path / "mine", {"events.csv": sheet})
    code, lines, faults = make(capsys, "new", tmp_path / "new", source)
    assert (code, faults) == (1, [])
    assert lines[0] == "warning: events.csv:1: colour: cannot be used; it is left out"
    assert lines[1].startswith("events.csv:4: start: 'soon' is not a date")
    assert lines[2] == "2 of 3 rows can be read."
    assert lines[3] == f"{tmp_path / 'new'} is made: events (2), types (1), groups (1)."
    assert check(tmp_path / "new").problems == []


def test_a_sheet(tmp_path: Path, capsys: Said) -> None:
    """Of a sheet of events tables are made; a row that cannot be read is named by its cell."""
    columns = {
        "Date": ("1910", "31.02.2001", "1920-05"),
        "Event": ("A fair", "A toll", "A market"),
        "Who": ("East Harbour|Łódź", "", "Łódź"),
        "Source": ("Blue Book", "", ""),
        "Quote": ("There was a fair.", "", ""),
        "Mood": ("glad", "", ""),
    }
    sheet = Sheet("Sheet1", [Column(name, cells) for name, cells in columns.items()])
    (tmp_path / "my.xlsx").write_bytes(sheets.workbook([sheet]))
    place = tmp_path / "new"
    code, lines, faults = make(capsys, "new", place, tmp_path / "my.xlsx")
    assert (code, faults) == (1, [])
    assert [line for line in lines if "Mood" in line]
    assert [line for line in lines if line.startswith("Sheet1!A3: ")]
    report = check(place)
    sizes = {name: size for name, size in report.sizes().items() if size}
    assert report.problems == report.warnings == []
    assert sizes == {
        "events": 2,
        "excerpts": 1,
        "sources": 1,
        "types": 1,
        "groups": 1,
        "actors": 2,
    }
    assert report.tables.dossier is not None
    assert report.tables.dossier.title == "my"


def test_nothing_to_write(tmp_path: Path, capsys: Said) -> None:
    """Of what cannot be shown nothing is made: its problems, exit 2."""
    source = small.write_only(tmp_path / "mine", {"events.csv": "title\nA fair\n"})
    for command, place in (("new", tmp_path / "new"), ("workbook", tmp_path / "new.xlsx")):
        given = ["--dossier", source] if command == "workbook" else [source]
        code, lines, faults = make(capsys, command, place, *given)
        assert (code, lines) == (2, [])
        assert faults[0].startswith(f"{source} cannot be shown, 1 problem")
        assert not place.exists()


def test_a_workbook(tmp_path: Path, capsys: Said) -> None:
    """A workbook says how many rows it holds, and that the stories are not in it."""
    place, source = tmp_path / "my.xlsx", small.write(tmp_path / "mine")
    code, lines, faults = make(capsys, "workbook", place, "--dossier", source)
    assert (code, faults) == (0, [])
    assert lines[0].startswith(f"{place} is made: events (8), phases (3), excerpts (7), ")
    assert lines[1:] == ["1 story is not in it: a workbook holds tables alone."]
    made = place.read_bytes()
    code, lines, faults = make(capsys, "workbook", place, "--dossier", source)
    assert (code, lines) == (2, [])
    assert faults == [f"{place} exists, and nothing is overwritten: name another."]
    assert place.read_bytes() == made


def test_too_large_for_a_workbook(tmp_path: Path, capsys: Said) -> None:
    """A cell that no workbook can hold leaves the folder without one, which is said."""
    sheet = f"title,start,summary\nA fair,1910,{'x' * 40_000}\n"
    source = small.write_only(tmp_path / "mine", {"events.csv": sheet})
    reason = "events, row 2: summary has 40000 signs, and a cell of a workbook holds 32767."
    code, lines, _ = make(capsys, "new", tmp_path / "new", source)
    assert (code, lines[0]) == (0, f"The folder has no workbook: {reason}")
    assert not (tmp_path / "new" / "workbook.xlsx").exists()
    code, _, faults = make(capsys, "workbook", tmp_path / "my.xlsx", "--dossier", source)
    assert (code, faults) == (2, [reason])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["new"], "The following arguments are required: DIR (see: python app.py new --help)."),
        (["new", "a", "b", "c"], "Unrecognized arguments: c (see: python app.py new --help)."),
        (["new", "a", "nowhere"], "nowhere is neither a folder nor a file."),
        (["workbook", "a.xlsx", "--dossier", "no"], "no is neither a folder nor a file."),
        (["workbook", "a.csv"], NO_WORKBOOK),
    ],
)
def test_what_is_not_understood(arguments: list[str], sentence: str, capsys: Said) -> None:
    """What a command cannot take is said in one sentence, exit 2."""
    assert make(capsys, *arguments) == (2, [], [sentence])


def test_as_a_program(tmp_path: Path) -> None:
    """As a process of its own it ends like that too; the environment names the dossier."""
    source = small.write(tmp_path / "mine")
    ended = run("workbook", tmp_path / "my.xlsx", DOSSIER=str(source))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "my.xlsx").is_file()
