"""Dates that are refused: each is named with what would do; examples of EDTF are read or named."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from data.base import date_forms, dates, everyday_dates
from data.base.date_forms import Place
from data.tables import cells

TIME = "the time of day cannot be shown: write 1985-04-12"
BEFORE = "years before 1 cannot be shown"
AFTER = "years after 9999 cannot be shown"
OPEN_DIGITS = "these digits cannot be left open: write "
ONE_OF = "one of several dates cannot be shown: write "
INTERVAL = "an interval stands in start and end: write "

# The examples of the specification (https://www.loc.gov/standards/datetime/), level by level: the
# first and the last day of what is read, or what is said of the rest.
EXAMPLES: tuple[tuple[str, tuple[str, str] | str], ...] = (
    ("1985-04-12", ("1985-04-12", "1985-04-12")),
    ("1985-04", ("1985-04-01", "1985-04-30")),
    ("1985", ("1985-01-01", "1985-12-31")),
    ("1985-04-12T23:20:30", TIME),
    ("1985-04-12T23:20:30Z", TIME),
    ("1985-04-12T23:20:30-04", TIME),
    ("1985-04-12T23:20:30+04:30", TIME),
    ("1964/2008", f"{INTERVAL}[1964..2008]"),
    ("2004-06/2006-08", f"{INTERVAL}[2004-06..2006-08]"),
    ("2004-02-01/2005-02-08", f"{INTERVAL}[2004-02-01..2005-02-08]"),
    ("2004-02-01/2005-02", f"{INTERVAL}[2004-02-01..2005-02]"),
    ("2004-02-01/2005", f"{INTERVAL}[2004-02-01..2005]"),
    ("2005/2006-02", f"{INTERVAL}[2005..2006-02]"),
    # level 1
    ("Y170000000002", AFTER),
    ("Y-170000000002", BEFORE),
    ("2001-21", ("2001-03-01", "2001-05-31")),
    ("1984?", ("1984-01-01", "1984-12-31")),
    ("2004-06~", ("2004-06-01", "2004-06-30")),
    ("2004-06-11%", ("2004-06-11", "2004-06-11")),
    ("201X", ("2010-01-01", "2019-12-31")),
    ("20XX", ("2000-01-01", "2099-12-31")),
    ("2004-XX", ("2004-01-01", "2004-12-31")),
    ("1985-04-XX", ("1985-04-01", "1985-04-30")),
    ("1985-XX-XX", ("1985-01-01", "1985-12-31")),
    ("1985-04-12/..", f"{INTERVAL}[1985-04-12..]"),
    ("1985-04/..", f"{INTERVAL}[1985-04..]"),
    ("1985/..", f"{INTERVAL}[1985..]"),
    ("../1985-04-12", "a start that is not known cannot be shown: write [..1985-04-12]"),
    ("../1985", "a start that is not known cannot be shown: write [..1985]"),
    ("1985-04-12/", "an end that is not known cannot be shown: write 1985-04-12"),
    ("1985/", "an end that is not known cannot be shown: write 1985"),
    ("/1985-04", "a start that is not known cannot be shown: write [..1985-04]"),
    ("-1985", BEFORE),
    ("1984~/2004-06", f"{INTERVAL}[1984~..2004-06]"),
    ("1984?/2004%", f"{INTERVAL}[1984?..2004%]"),
    ("-1985/-1980", BEFORE),
    # level 2
    ("Y-17E7", BEFORE),
    ("Y10E7", AFTER),
    ("1950S2", "digits that are not certain are an X: write 19XX"),
    ("1955S3", "digits that are not certain are an X: write 195X"),
    ("1955S1", f"{OPEN_DIGITS}[1000..1999]"),
    ("Y171010000S3", AFTER),
    ("Y3388E2S3", AFTER),
    ("2001-25", "seasons of the north are 21 to 24: write 2001-21"),
    ("2001-30", "this part of a year cannot be shown: write [2001-12..2002-02]"),
    ("2001-34", "this part of a year cannot be shown: write [2001-04..2001-06]"),
    ("2001-37", "this part of a year cannot be shown: write [2001-01..2001-04]"),
    ("2001-41", "this part of a year cannot be shown: write [2001-07..2001-12]"),
    ("[1667,1668, 1670..1672]", f"{ONE_OF}[1667..1672]"),
    ("[1667,1670]", f"{ONE_OF}[1667..1670]"),
    ("[..1760-12-03]", ("0001-01-01", "1760-12-03")),
    ("[1760-12..]", ("1760-12-01", "9999-12-31")),
    ("[1760-01, 1760-02, 1760-12..]", f"{ONE_OF}[1760-01..]"),
    ("[1667, 1760-12]", f"{ONE_OF}[1667..1760-12]"),
    ("[..1984]", ("0001-01-01", "1984-12-31")),
    ("{1667,1668, 1670..1672}", ("1667-01-01", "1672-12-31")),
    ("{1960, 1961-12}", ("1960-01-01", "1961-12-31")),
    ("{..1984}", ("0001-01-01", "1984-12-31")),
    ("2004-06~-11", ("2004-06-11", "2004-06-11")),
    ("2004?-06-11", ("2004-06-11", "2004-06-11")),
    ("?2004-06-~11", ("2004-06-11", "2004-06-11")),
    ("2004-%06-11", ("2004-06-11", "2004-06-11")),
    ("156X-12-25", f"{OPEN_DIGITS}[1560-12-25..1569-12-25]"),
    ("15XX-12-25", f"{OPEN_DIGITS}[1500-12-25..1599-12-25]"),
    ("15XX-12-XX", f"{OPEN_DIGITS}[1500-12-01..1599-12-31]"),
    ("XXXX-12-XX", "a date without a year cannot be shown"),
    ("1XXX-XX", f"{OPEN_DIGITS}[1000..1999]"),
    ("1XXX-12", f"{OPEN_DIGITS}[1000-12..1999-12]"),
    ("1984-1X", f"{OPEN_DIGITS}[1984-10..1984-12]"),
    ("2004-06-~01/2004-06-~20", f"{INTERVAL}[2004-06-~01..2004-06-~20]"),
    ("2004-06-XX/2004-07-03", f"{INTERVAL}[2004-06-XX..2004-07-03]"),
    # what the specification leads to
    ("0000", BEFORE),
    ("-0044", BEFORE),
    ("000X", f"{OPEN_DIGITS}[0001..0009]"),
    ("00XX", f"{OPEN_DIGITS}[0001..0099]"),
    ("1560-XX-25", f"{OPEN_DIGITS}[1560-01-25..1560-12-25]"),
    ("[1984]", "it is one date alone: write 1984"),
    ("[1999..1996]", "it ends before it starts"),
    ("2008/1964", "it ends before it starts"),
    ("..", "what goes on stands in end"),
)


@pytest.mark.parametrize(("text", "reading"), EXAMPLES, ids=lambda value: str(value)[:30])
def test_examples_of_edtf(text: str, reading: tuple[str, str] | str) -> None:
    """Each example is read with its strict bounds, or named with what would do, which is read."""
    if isinstance(reading, str):
        assert not dates.is_date(text)
        assert date_forms.refusal(text) == f"{text!r}: {reading}"
        _, _, advice = reading.partition("write ")
        assert not advice or dates.is_date(advice)
    else:
        span = dates.parse(text)
        assert (str(span.first), str(span.last)) == reading


EVERYDAY = {
    "988": "four digits: write 0988",
    "AD 988": "four digits: write 0988",
    "988 CE": "four digits: write 0988",
    "44 BC": BEFORE,
    "44 B.C.E.": BEFORE,
    "27.05.1997": "day first: write 1997-05-27",
    "27. 5. 1997": "day first: write 1997-05-27",
    "5.27.1997": "month first: write 1997-05-27",
    "27.05.1997?": "day first: write 1997-05-27?",
    "31.02.2001": "February 2001 has 28 days",
    "1997-02-30": "February 1997 has 28 days",
    "1997-02-30~": "February 1997 has 28 days",
    "5/27/1997": "year last: write 1997-05-27",
    "27/5/1997": "year last: write 1997-05-27",
    "5/6/1997": "year last: write 1997-06-05 or 1997-05-06",
    "5/5/1997": "year last: write 1997-05-05",
    "05/1997": "year last: write 1997-05",
    "1997-27-05": "month before day: write 1997-05-27",
    "1997-5-2": "two digits for a month or a day: write 1997-05-02",
    "1997-05-00": "what is not known is left out: write 1997-05",
    "1997-00-00": "what is not known is left out: write 1997",
    "1997/05/27": "hyphens: write 1997-05-27",
    "1997.05": "hyphens: write 1997-05",
    "1997–05": "hyphens: write 1997-05",
    "19970527": "hyphens: write 1997-05-27",
    "35577": "a spreadsheet’s number of a day: write 1997-05-27",
    "1997-05-27 00:00:00": "the time of day cannot be shown: write 1997-05-27",
    "May 1997": "in words: write 1997-05",
    "Sept. 1997": "in words: write 1997-09",
    "27th of May, 1997": "in words: write 1997-05-27",
    "May 27, 1997": "in words: write 1997-05-27",
    "1997 May 27": "in words: write 1997-05-27",
    "Fall of 1997": "seasons are 21 to 24: write 1997-23",
    "c. 1564": "about is a sign after the date: write 1564~",
    "circa May 1997": "about is a sign after the date: write 1997-05~",
    "1984?~": "one sign for the whole: write 1984%",
    "(1984)": "without brackets: write 1984",
    "1990s": "X for any digit: write 199X",
    "1900s": "X for any digit: write 190X or 19XX",
    "the 19th century": "X for any digit: write 18XX",
    "199x": "digits that are not known are a capital X: write 199X",
    "19uu": "digits that are not known are a capital X: write 19XX",
    "before 1984": "a date that is open on one side: write [..1983]",
    "after 1984": "a date that is open on one side: write [1985..]",
    "1997–2001": "an interval has a slash: write [1997..2001]",
    "May 1997 to June 1997": "an interval has a slash: write [1997-05..1997-06]",
    "1984-85": "an interval has two whole years and a slash: write [1984..1985]",
    "\u0661\u0669\u0669\u0667": "ASCII digits only: write 1997",
    "\u0661\u0669\u0669\u0667 or so": "ASCII digits only",
    "1997-13": "EDTF, e.g. 1997-05",
    "soon": "EDTF, e.g. 1997-05",
    "": "EDTF, e.g. 1997-05",
}


@pytest.mark.parametrize(("text", "reason"), EVERYDAY.items())
def test_everyday_forms(text: str, reason: str) -> None:
    """What is no EDTF is refused, with the date that is meant where one can tell."""
    assert date_forms.refusal(text) == f"{text!r} is not a date ({reason})"


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("../1985", "start", "write [..1985]/1985"),
        ("1985/", "start", "write 1985"),
        ("1997–2001", "start", "write 1997/2001"),
        ("1997–2001", "claim", "write 1997/2001"),
        ("1997–2001", "end", "write 2001"),
        ("1964/2008", "end", "write 2008"),
        ("1985/..", "end", "write .."),
        ("1985/..", "claim", "write 1985"),
        ("today", "end", "write .."),
    ],
)
def test_advice_fits_the_cell(text: str, place: Place, advice: str) -> None:
    """An interval is advised only where one may stand, and two dots only as an end."""
    assert advice in re.split("[:()] ?", date_forms.refusal(text, place))
    assert "write" not in date_forms.refusal("today", "start")


def test_meaning() -> None:
    """The one date that is meant is given alone; of two readings none is."""
    texts = ["27.05.1997", "988", "c. 1564", "1997", "\u0661\u0669\u0669\u0667", "5/6/1997", "soon"]
    meant = ["1997-05-27", "0988", "1564~", "1997", "1997", "", ""]
    assert [date_forms.rewrite(text) for text in texts] == meant


def test_long_texts_are_cut() -> None:
    """A text that is no date is not repeated whole, however long it is."""
    sentence = date_forms.refusal("9" * 10_000)
    assert len(sentence) < 150
    assert sentence.endswith("…' is not a date (EDTF, e.g. 1997-05)")
    assert date_forms.rewrite("9" * 10_000) == date_forms.reason("9" * 10_000) == ""


@pytest.mark.parametrize("text", ["c " * 20 + "~" * 18, "1 to " * 12, "c " * 10 + "- " * 10])
def test_forms_in_forms_are_read_once(text: str) -> None:
    """However forms are nested, each part of a text is read once, so that none takes long."""
    everyday_dates.read.cache_clear()
    date_forms.refusal(text)
    assert everyday_dates.read.cache_info().misses < len(text) ** 2


WORDS = ["1997", "5", "27", "May", "c.", "44", "BC", "to", "X", "-", "/", ".", "..", "~", "T", "["]


@given(st.lists(st.sampled_from(WORDS), max_size=7).map("".join) | st.text(max_size=20))
def test_advice_can_be_followed(text: str) -> None:
    """Whatever is refused, in whichever cell: what is advised is no longer refused there."""
    if not dates.is_date(text):
        sentence = date_forms.refusal(text)
        assert sentence.startswith(repr(text))
        _, _, advice = sentence.rpartition("write ")
        meant = (
            advice.rstrip(")").split(" or ")
            if "write " in sentence.removeprefix(repr(text))
            else []
        )
        assert all(map(dates.is_date, meant))


def test_what_the_page_on_dates_says() -> None:
    """Every form that docs/dates.md names as read is read, and every other one is refused."""
    page = (Path(__file__).parents[4] / "docs" / "dates.md").read_text(encoding="utf-8")
    read, refused = (
        [
            form
            for row in re.findall(r"^\| (`.*?) \|", part, re.MULTILINE)
            for form in re.findall("`([^`]+)`", row)
            if form not in ("start", "end", "..", "horizon")
        ]
        for part in page.split("## What is refused")
    )
    start, end = (TypeAdapter(kind) for kind in (cells.Start, cells.End))
    assert [start.validate_python(each) for each in read] == read
    assert refused.pop() == "[1984..]"  # of a horizon alone
    assert min(len(read), len(refused)) > 15
    for each in refused:
        with pytest.raises(ValidationError):
            end.validate_python(each)
