"""Intervals in `start`: parted into start and end, in every table that has both."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.base import intervals
from data.dossier.load import load
from data.readers import reading
from data.tables import models, records
from tests import small
from tests.conftest import TODAY

FIRST = st.sampled_from(["1964", "2004-06~", "[..1984]", "19XX"])
LAST = st.sampled_from(["2008", "..", "2004-%06-11"])


@given(st.lists(st.tuples(FIRST, LAST, st.booleans()), max_size=5))
def test_parted_and_joined(rows: list[tuple[str, str, bool]]) -> None:
    """What is typed in one cell is parted, and joined again as it was typed; the rest stays."""
    cells = [intervals.join(first, last) if one else (first, last) for first, last, one in rows]
    parted = intervals.part([start for start, _ in cells], [end for _, end in cells])
    assert list(zip(parted.starts, parted.ends, strict=True)) == [row[:2] for row in rows]
    assert parted.joined == [n for n, row in enumerate(rows) if row[2]]
    assert parted.twice == []


def test_every_table_takes_an_interval_in_start(tmp_path: Path) -> None:
    """Events, phases, disagreements, actors and periods have it as their start and end."""
    files = small.dated(("1964/2008", ""), ("1985/..", ""), ("[..1984]/1990~", "")) | {
        "phases.csv": small.FILES["phases.csv"].replace("2000-05,..,,", "2000-05/..,,,"),
        "periods.csv": small.FILES["periods.csv"].replace("1990-01-01,1999-12-31", "1990/1999,"),
        "actors.csv": small.FILES["actors.csv"].replace(
            "South,state,,,", "South,state,,1900/1999,"
        ),
        "disagreements.csv": small.FILES["disagreements.csv"].replace(
            "trust,,,", "trust,1991/..,,"
        ),
    }
    assert all(files[name] != small.FILES[name] for name in files)
    catalogue = load(small.write(tmp_path, files), TODAY)
    ends = [(row.start, row.end) for row in map(catalogue.event, ("d0", "d1", "d2"))]
    assert ends == [("1964", "2008"), ("1985", ".."), ("[..1984]", "1990~")]
    rows = (
        catalogue.phases["council"][2],
        catalogue.periods["first"],
        catalogue.actors["south"],
        catalogue.disagreements["who-wrote"],
    )
    assert [(row.start, row.end) for row in rows] == [
        ("2000-05", ".."),
        ("1990", "1999"),
        ("1900", "1999"),
        ("1991", ".."),
    ]
    assert catalogue.event("d0").one_cell
    assert not catalogue.event("fair").one_cell


@pytest.mark.parametrize(
    ("start", "end", "problem"),
    [
        ("1964/2008", "2009", "'1964/2008' holds an end, and '2009' stands in end too"),
        ("2008/1964", "", "start: '2008/1964': it ends before it starts"),
        ("1964/1970/2008", "", "start: '1964/1970/2008' is not a date"),
        ("1964", "1970/2008", "end: '1970/2008': an interval stands in start and end: write 2008"),
        ("1964", "today", "end: 'today' is not a date (what goes on ends with two dots: write ..)"),
        ("../1985", "", "write [..1985]/1985"),
        ("-0044/0014", "", "start: '-0044/0014': years before 1 cannot be shown"),
    ],
)
def test_what_is_no_interval(tmp_path: Path, start: str, end: str, problem: str) -> None:
    """An interval that cannot be, or an end given twice, is one problem in words."""
    tables = reading.read(small.write(tmp_path, small.dated((start, end))))
    (found,) = map(str, tables.problems)
    assert problem in found
    assert found.startswith("events.csv:10: ")


def test_a_horizon_has_a_last_day(tmp_path: Path) -> None:
    """How far a text reaches is a last day: `[1984..]` has none."""
    files = small.changed("sources.csv", "9 notes,2010,", "9 notes,[2010..],")
    (found,) = map(str, reading.read(small.write(tmp_path, files)).problems)
    assert found.startswith("sources.csv:2: horizon: '[2010..]' has no last day")


def test_rows_of_a_second_chunk_are_joined_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which rows were typed in one cell is known however the file is cut into chunks."""
    monkeypatch.setattr(records, "CHUNK", 3)
    folder = small.write(tmp_path, small.dated(("1964", "2008"), ("1964/2008", "")))
    table = reading.read(folder)[models.Event]
    assert table.joined == {table.lines[table.cells["id"].index("d1")]}
