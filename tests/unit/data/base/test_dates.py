"""Dates: strict bounds, precision, words; days agree with the edtf library."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from data.base import dates

TODAY = date(2026, 11, 22)
YEARS = st.integers(1, 9999).map("{:04d}".format)


@st.composite
def common(draw: st.DrawFn) -> str:
    """A year, month or day that exists, with or without a qualifier."""
    day = draw(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))
    text = f"{day.year:04d}-{day.month:02d}-{day.day:02d}"
    return draw(st.sampled_from([text[:4], text[:7], text])) + draw(st.sampled_from(["", *"~?%"]))


SEASONS = st.builds("{}-{}".format, YEARS, st.sampled_from(["21", "22", "23", "24"]))
DECADES = st.integers(1, 999).map("{:03d}X".format)


@given(common() | SEASONS | DECADES)
def test_dates_agree_with_edtf(text: str) -> None:
    """Years, months, days, seasons and decades have the strict bounds of the edtf library."""
    expected = parse_edtf(text)
    span = dates.parse(text)
    assert (span.first, span.last) == (
        date(*expected.lower_strict()[:3]),
        date(*expected.upper_strict()[:3]),
    )


FORMS = st.from_regex(r"\A(0000|000X|[0-2][0-9]{3}|[0-2][0-9]{2}X)(-2[0-5])?[~?%]?\Z")


@given(common() | FORMS | st.text(alphabet="0123456789-X~?%[].", max_size=12))
def test_proper_dates_are_those_that_parse(text: str) -> None:
    """What is called a date without the library is just what the library takes."""
    try:
        dates.parse(text)
    except dates.DateError:
        assert not dates.is_date(text)
    else:
        assert dates.is_date(text)


@given(st.text(alphabet="0123456789-X~?%[].", max_size=12))
def test_anything_else_is_refused_in_words(text: str) -> None:
    """What is parsed lies in order; what is not is refused with the value and an example."""
    try:
        span = dates.parse(text)
    except dates.DateError as error:
        assert str(error) == f"{text!r} is not a date (EDTF, e.g. 1997-05)"  # noqa: PT017
    else:
        assert span.first <= span.last


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1997-05-27", "1997-05-27", "1997-05-27", "day"),
        ("2008-02", "2008-02-01", "2008-02-29", "month"),
        ("1994", "1994-01-01", "1994-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("2008-21", "2008-03-01", "2008-05-31", "season"),
        ("[1996..1999]", "1996-01-01", "1999-12-31", "range"),
        ("[1996-05..1999-03]", "1996-05-01", "1999-03-31", "range"),
        ("[1996..1999]~", "1996-01-01", "1999-12-31", "range"),
        ("2008-24?", "2008-12-01", "2008-12-31", "season"),
        ("0001", "0001-01-01", "0001-12-31", "year"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "day"),
    ],
)
def test_bounds_and_precision(text: str, first: str, last: str, precision: str) -> None:
    """Every form of the profile has strict bounds and its precision."""
    span = dates.parse(text)
    assert (str(span.first), str(span.last), span.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "text",
    [
        "1997-13",
        "1997-02-30",
        "0000",
        "97",
        "1997-5",
        "..",
        "1996/1999",
        "[1999..1996]",
        "000X",
        "[1996..1997-13]",
        "1997~~",
        "",
        "1997-25",
    ],
)
def test_refused(text: str) -> None:
    """What is outside the profile is no date."""
    with pytest.raises(dates.DateError):
        dates.parse(text)


def test_intervals() -> None:
    """Possible: earliest start to latest end; certain: latest start to earliest end, if any."""
    when = dates.interval("1993", "1995-06", TODAY)
    assert (when.first, when.last) == (date(1993, 1, 1), date(1995, 6, 30))
    assert when.certain == (date(1993, 12, 31), date(1995, 6, 1))
    assert dates.interval("1993", "1993", TODAY).certain is None
    point = dates.interval("1993", "", TODAY)
    assert point.certain is None
    assert point.last == date(1993, 12, 31)
    ongoing = dates.interval("1994", "..", TODAY)
    assert ongoing.ongoing
    assert ongoing.last == TODAY
    assert dates.interval("2030", "..", TODAY).last == date(2030, 1, 1)


@given(common(), common())
def test_order_rule(start: str, end: str) -> None:
    """A row is refused exactly when its earliest start lies after its latest end."""
    wrong = dates.parse(start).first > dates.parse(end).last
    assert dates.ends_before_it_starts(start, end) is wrong


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("1997-05-27", "", "27 May 1997"),
        ("1997-05", "", "May 1997"),
        ("1994", "", "1994"),
        ("199X", "", "the 1990s"),
        ("2008-21", "", "spring 2008"),
        ("[1996..1999]", "", "some time between 1996 and 1999"),
        ("[2004-09-15..2004-09-16]", "", "15 or 16 September 2004"),
        ("[2004-09-30..2004-10-01]", "", "30 September or 1 October 2004"),
        ("1994~", "", "about 1994"),
        ("1994?", "", "1994 (uncertain)"),
        ("1994%", "", "about 1994 (uncertain)"),
        ("1991", "..", "since 1991"),
        ("1994", "1996-03", "1994 to March 1996"),
        ("1994", "1994", "1994"),
        ("1990-07-05", "1990-07-06", "5–6 July 1990"),
        ("1999-03", "1999-07", "March – July 1999"),
        ("1991-12-20", "1997-05-30", "20 December 1991 to 30 May 1997"),
        ("1999-03-24", "1999-06-10", "24 March – 10 June 1999"),
        ("1999-03", "2000-05", "March 1999 to May 2000"),
        ("1999-03-24", "1999-06-10~", "24 March 1999 to about 10 June 1999"),
    ],
)
def test_words(start: str, end: str, words: str) -> None:
    """A date is said with its precision: a year as a year, never as its first day."""
    assert dates.interval_in_words(dates.interval(start, end, TODAY)) == words


def test_claims() -> None:
    """The date a source gives may be two dates."""
    assert dates.claim_in_words("1994/2009") == "1994 to 2009"
    assert dates.claim_in_words("1991-12") == "December 1991"
    vague = "from between 1996 and 1999 to between 2000 and 2003"
    assert dates.claim_in_words("[1996..1999]/[2000..2003]") == vague
    assert dates.claim_in_words("[1996..1999]") == "some time between 1996 and 1999"
