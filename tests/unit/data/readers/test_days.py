"""Dates of sheets: as Excel, LibreOffice, TimelineJS and people write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.data.readers.sheets import Timeline, sheet, text


def starts(*cells: str) -> list[object]:
    """What is made of the cells of a column of dates."""
    quoted = (f'"{cell}",Event {number}' for number, cell in enumerate(cells))
    timeline = text("start,title", *quoted)
    return ["/".join(map(str, filter(None, cells))) for cells in timeline.dates()]


def days(*cells: object) -> Timeline:
    """What a sheet of such cells in its column of dates becomes."""
    rows = [[cell, f"Event {number}"] for number, cell in enumerate(cells)]
    return sheet(["Start Date", "Title"], *rows)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("1997-05", "1997-05"),
        ("27.05.1997", "1997-05-27"),
        ("May 1997", "1997-05"),
        ("c. 1564", "1564~"),
        ("988", "0988"),
        ("1990s", "199X"),
        ("late 1990s", "[1996..1999]"),
        ("1997–1999", "1997/1999"),
        ("1914–18", "1914/1918"),
        ("27–29 May 1997", "1997-05-27/1997-05-29"),
        ("May 27-29, 1997", "1997-05-27/1997-05-29"),
        ("28 May – 2 June 1997", "1997-05-28/1997-06-02"),
        ("May–June 1997", "1997-05/1997-06"),
        ("c. 1200–1250", "1200~/1250~"),
        ("1985 – present", "1985/.."),
        ("between 1996 and 1999", "[1996..1999]"),
        ("Tue, 27 May 1997", "1997-05-27"),
        ("5/27/1997", "1997-05-27"),
        ("1997-05-27T14:30:00Z", "1997-05-27"),
        ("27.05.1997 14:30", "1997-05-27"),
        ("1905 (?)", "1905?"),
        ("um 1880", "1880~"),
        ("vor 1900", "[..1899]"),
        ("après 1900", "[1901..]"),
        ("27. März 1997", "1997-03-27"),
        ("Dezember 1997", "1997-12"),
        ("1er août 1997", "1997-08-01"),
        ("27 de mayo de 1997", "1997-05-27"),
        ("27 maja 1997", "1997-05-27"),
        ("27.–29. Mai 1997", "1997-05-27/1997-05-29"),
    ],
)
def test_everyday_forms(cell: str, edtf: str) -> None:
    """A form of every day is the date that it means."""
    assert starts(cell) == [edtf]


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("31.02.2001", "'31.02.2001' is not a date (February 2001 has 28 days)"),
        ("500 BC", "'500 BC' is not a date (years before 1 cannot be shown)"),
        ("-44", "'-44': years before 1 cannot be shown"),
        ("Y12000", "'Y12000': years after 9999 cannot be shown"),
        ("soon", "'soon' is not a date (EDTF, e.g. 1997-05)"),
        ("1900s", "'1900s' is not a date (X for any digit: write 190X or 19XX)"),
    ],
)
def test_what_is_no_date(cell: str, sentence: str) -> None:
    """A cell that cannot be read is named by sheet and cell, the others are shown."""
    timeline = days(1990, cell)
    assert timeline.problems == [f"Sheet1!A3: Start Date: {sentence}"]
    assert timeline.dates() == [("1990", "")]
    assert timeline.report.rows() == (1, 2)


def test_one_slash_settles_its_column() -> None:
    """One value above 12 says what comes first in start and end; it is said once a column."""
    timeline = text("start,end,title", "3/4/2001,3/5/2001,A", "1/2/2001,1/13/2001,B")
    assert timeline.dates() == [("2001-03-04", "2001-03-05"), ("2001-01-02", "2001-01-13")]
    message = "the month comes first where slashes part them, as some cells show"
    assert timeline.warnings == [f"my.csv: end: {message}", f"my.csv: start: {message}"]
    assert starts("3/4/2001", "13/4/2001") == ["2001-04-03", "2001-04-13"]


def test_slashes_that_nothing_settles() -> None:
    """Where no cell tells, or two contradict each other, each cell is named with both readings."""
    both = "(year last: write 2001-04-03 or 2001-03-04)"
    alone = text("start,title", "3/4/2001,A", "5/5/2001,B")
    assert alone.problems == [f"my.csv:2: start: '3/4/2001' is not a date {both}"]
    torn = text("start,title", "13/4/2001,A", "3/4/2001,B", "4/13/2001,C")
    assert torn.problems == [f"my.csv:3: start: '3/4/2001' is not a date {both}"]
    assert torn.dates() == [("2001-04-13", ""), ("2001-04-13", "")]


def test_days_of_excel() -> None:
    """Days and days with a time are days; the time is left out, and that is said once."""
    timed = [datetime.fromisoformat(text) for text in ("1997-05-28 14:30", "1997-05-29 09:00")]
    timeline = days(date(1997, 5, 27), *timed)
    assert timeline.dates() == [("1997-05-27", ""), ("1997-05-28", ""), ("1997-05-29", "")]
    assert timeline.warnings == [
        "Sheet1: Start Date: the time of day cannot be shown; it is left out"
    ]


def test_numbers_of_days() -> None:
    """A number among days, or in a column of such, is a day; among years it may be mistyped."""
    said = "Sheet1: Start Date: numbers of days are read as dates: 35577 is 1997-05-27"
    for timeline in (days(date(1997, 5, 30), 35577), days(35577, 35580)):
        assert ("1997-05-27", "") in timeline.dates()
        assert timeline.warnings == [said]
    (problem,) = days(1991, 19922).problems
    assert problem.startswith("Sheet1!A3: Start Date: '19922' is not a date")


def test_short_years_among_long_ones() -> None:
    """A number of two digits is a year of old where years are short, and none beside long ones."""
    assert starts("44", "988") == ["0044", "0988"]
    (problem,) = text("start,title", "1995,A", "97,B").problems
    assert problem == "my.csv:3: start: '97' is not a date (four digits: write 0097)"


def test_year_month_and_day() -> None:
    """Columns of a year, a month (by its number or name) and a day are one date."""
    timeline = text(
        "Year,Month,Day,Time,End Year,End Month,End Day,Headline",
        "1997,5,27,14:00,1998,,,A",
        "1997,May,,,1997,Sept.,2,B",
        "988,,,,,,,C",
        "c. 1564,,,,,,,D",
    )
    assert timeline.dates() == [
        ("1997-05-27", "1998"),
        ("1997-05", "1997-09-02"),
        ("0988", ""),
        ("1564~", ""),
    ]
    assert timeline.warnings == ["my.csv: Time: the time of day cannot be shown; it is left out"]


def test_parts_that_make_no_date() -> None:
    """A date whose parts do not fit is named at its year."""
    rows = [
        *(
            [1997, 2, 31, "A"],
            [1997, "", 5, "B"],
            ["", 5, "", "C"],
            [-500, "", "", "D"],
            [-44, 3, 15, "F"],
        ),
        [1997, 13, 1, "E"],
    ]
    assert sheet(["Year", "Month", "Day", "Title"], *rows).problems == [
        "Sheet1!A2: Year: '1997-02-31' is not a date (February 1997 has 28 days)",
        "Sheet1!A3: Year: '1997 without a month 5' is not a date (EDTF, e.g. 1997-05)",
        "Sheet1!A4: Year: '5 without a year' is not a date (EDTF, e.g. 1997-05)",
        "Sheet1!A5: Year: '-500': years before 1 cannot be shown",
        "Sheet1!A6: Year: '-0044-03-15': years before 1 cannot be shown",
        "Sheet1!A7: Year: 'year 1997, month 13, day 1' is not a date (EDTF, e.g. 1997-05)",
    ]


def test_month_that_is_none() -> None:
    """A month above 12 is named, not taken for a day."""
    (problem,) = text("start,title", "1997-05-27,A", "1997-13-05,B").problems
    assert problem.startswith("my.csv:3: start: '1997-13-05' is not a date")


def test_day_with_the_year_beside_it() -> None:
    """A day without a year takes the year that has a column of its own."""
    assert text("Year,Date,Title", "1997,27 May,A").dates() == [("1997-05-27", "")]


def test_display_date() -> None:
    """A date in words counts where there is no other, and is kept where it says something else."""
    timeline = text(
        "start,display date,title,summary",
        ",May 1997,A,",
        "1997-05-27,27 May 1997,B,It was.",
        "1564,around then,C,It was.",
    )
    assert timeline.rows_of("start", "summary") == [
        ("1997-05", ""),
        ("1997-05-27", "It was."),
        ("1564", "around then: It was."),
    ]


@given(st.dates(min_value=date(1901, 1, 1), max_value=date(9999, 12, 31)))
def test_every_day_of_excel(day: date) -> None:
    """Every day that Excel can keep is read as that day."""
    assert days(day).dates() == [(day.isoformat(), "")]
