"""Sheets of hdtimelines become events and lives."""

import pytest

from data.tables.models import Event, Reference
from tests.unit.data.readers.files import problems, read, remarks, rows

HEADER = "label,hdate,hdate_end,hdate_birth,hdate_death,url,description,color\n"


def test_events_and_lives() -> None:
    """A row gives an event, a life, or both; who has no death is alive."""
    text = (
        f"{HEADER}Ida Quill,c. 1886,26 oct 1899,1849,26 Oct 1899,https://example.org/q,Reeve,red\n"
        "Ann Reed,,,1950,,,,\nA toll,2 May 1910,ongoing,,,,,\nOld toll,55 BC,54 BC,,,,,\n"
    )
    report = read("people.csv", text)
    assert rows(report, Event, "title", "type", "start", "end") == [
        ["Ida Quill", "events", "1886~", "1899-10-26"],
        ["Ida Quill", "lives", "1849", "1899-10-26"],
        ["Ann Reed", "lives", "1950", ".."],
        ["A toll", "events", "1910-05-02", ".."],
    ]
    assert rows(report, Reference, "title", "URL") == [["Ida Quill", "https://example.org/q"]]
    assert problems(report) == []
    early = "1 of 4 rows is left out, as years before 1 cannot be shown (the first: row 5: '55 BC')"
    assert remarks(report) == [
        f"people.csv: {early}",
        "people.csv: color: cannot be used; it is left out (once)",
    ]


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("Between 47 and 50", "[0047..0050]"),
        ("924 after 17 jul 924", "[0924-07-17..0924]"),
        ("1999 before May 1999", "[1999..1999-05]"),
        ("circa1m 17 December 1770", "1770-12-17~"),
        ("1066", "1066"),
    ],
)
def test_dates(written: str, start: str) -> None:
    """Dates of its package become EDTF."""
    assert rows(read("a.csv", f"{HEADER}X,{written},,,,,,\n"), Event, "start") == [[start]]


def test_date_that_is_none() -> None:
    """A date that cannot be told is named as it stands, by line and by its own column."""
    report = read("a.csv", f"{HEADER}X,1066,,,,,,\nY,some day,,,,,,\n")
    assert problems(report) == ["a.csv:3: hdate: 'some day' is not a date (EDTF, e.g. 1997-05)"]
    assert report.rows() == (1, 2)
