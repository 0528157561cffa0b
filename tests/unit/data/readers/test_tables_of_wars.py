"""Tables as political science publishes them: names run together, dates numbered, NA."""

from data.tables.models import Event
from tests.unit.data.readers.files import problems, read, remarks, rows

WARS = (
    "WarNum,WarName,StateName,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1,Side\n"
    "1,First Toll War,East Harbour,4,7,1823,11,13,1823,2\n"
    "1,First Toll War,West Harbour,4,7,1823,11,13,1823,1\n"
)


def test_names_run_together() -> None:
    """`WarName` and `StartYear1` are a name and the year of a start; a war of two states is one."""
    report = read("wars.csv", WARS)
    assert rows(report, Event, "title", "start", "end", "agents") == [
        ["First Toll War", "1823-04-07", "1823-11-13", ["east-harbour", "west-harbour"]]
    ]
    assert {
        "wars.csv: Side: cannot be used; it is left out",
        "wars.csv: WarNum: cannot be used; it is left out",
    } <= {*remarks(report)}


def test_cells_that_say_they_are_empty() -> None:
    """NA is an empty cell, which is said once; so a row without an end is shown."""
    report = read("wars.csv", "Name,Location,Start,End\nA,NA,1811,NA\nB,East,1812,1813\n")
    assert rows(report, Event, "title", "place", "end") == [["A", "", ""], ["B", "East", "1813"]]
    assert problems(report) == []
    assert remarks(report) == [
        "wars.csv: 2 cells say that they hold nothing (NA); they are taken as empty"
    ]


def test_flat_objects_are_a_sheet() -> None:
    """A list of objects of an unknown maker is read as a sheet; an item is called by its number."""
    items = [
        {"event": "A fair", "date": "3 May 1910", "tags": ["fish", "light"]},
        {"event": "A toll", "date": "some day"},
    ]
    report = read("list.json", items)
    assert rows(report, Event, "title", "start", "themes") == [
        ["A fair", "1910-05-03", ["fish", "light"]]
    ]
    assert problems(report) == [
        "list.json: item 2: date: 'some day' is not a date (EDTF, e.g. 1997-05)"
    ]
