"""Dates: strict bounds, precision, words; days agree with the edtf library."""

import re
from datetime import date

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given, settings
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


PLAIN = st.one_of(
    st.builds("{}-{}".format, YEARS, st.sampled_from(["21", "22", "23"])),
    st.integers(1, 999).map("{:03d}X".format),
    st.integers(1, 99).map("{:02d}XX".format),
    st.builds("{}-XX{}".format, YEARS, st.sampled_from(["", "-XX"])),
    st.builds("{}-{:02d}-XX".format, YEARS, st.integers(1, 12)),
)


@st.composite
def qualified(draw: st.DrawFn) -> str:
    """A year, month or day that exists, with qualifiers in any place."""
    parts = draw(common()).strip("~?%").split("-")
    sign = st.sampled_from(["", "", *"~?%"])
    return "-".join(draw(sign) + part + draw(sign) for part in parts)


@st.composite
def sets(draw: st.DrawFn) -> str:
    """All of several dates, or one of the days (or years) from the first to the last."""
    if draw(st.booleans()):
        return f"{{{','.join(draw(st.lists(common(), min_size=2, max_size=4)))}}}"
    day = draw(st.sampled_from([YEARS, st.dates(min_value=date(1, 1, 1)).map(str)]))
    return "[{}..{}]".format(*sorted(draw(st.tuples(day, day))))


@given(common() | PLAIN | qualified())
def test_dates_agree_with_edtf(text: str) -> None:
    """Whatever the library is not asked for has the strict bounds that it gives."""
    try:
        expected = parse_edtf(text)
    except EDTFParseException:  # two signs at one part, which it does not know
        expected = parse_edtf(re.sub("[~?%]", "", text))
    span = dates.parse(text)
    assert (span.first, span.last) == (
        date(*expected.lower_strict()[:3]),
        date(*expected.upper_strict()[:3]),
    )


@settings(max_examples=25)  # the library takes a tenth of a second for each
@given(sets())
def test_sets_agree_with_edtf(text: str) -> None:
    """One or all of several dates reach from the earliest day of them to the latest."""
    items = re.findall(r"[^][{},.]+", text)
    bounds = [parse_edtf(item) for item in items]
    span = dates.parse(text)
    assert parse_edtf(text)
    assert span.first == min(date(*each.lower_strict()[:3]) for each in bounds)
    assert span.last == max(date(*each.upper_strict()[:3]) for each in bounds)


FORMS = st.from_regex(
    r"\A(0000|000X|[0-2][0-9]{3}|[0-2][0-9]{2}X|[0-2][0-9]XX)(-2[0-5]|-XX)?[~?%]?\Z"
)
SIGNS = "0123456789-X~?%[]{},."


@given(common() | qualified() | FORMS | st.text(alphabet=SIGNS, max_size=12))
def test_dates_are_those_that_parse(text: str) -> None:
    """What is called a date without the library is just what the library takes."""
    try:
        dates.parse(text)
    except dates.DateError:
        assert not dates.is_date(text)
    else:
        assert dates.is_date(text)


@given(st.text(alphabet=SIGNS, max_size=12))
def test_anything_else_is_refused(text: str) -> None:
    """What is parsed lies in order, and names days that it may mean; the rest is refused."""
    try:
        span = dates.parse(text)
    except dates.DateError as error:
        assert error.text == text  # noqa: PT017
    else:
        assert span.first <= span.days[0] <= span.middle <= span.days[1] <= span.last


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
        ("2008-24?", "2007-12-01", "2009-02-28", "season"),
        ("2007-24", "2006-12-01", "2008-02-29", "season"),
        ("0001-24", "0001-01-01", "0002-02-28", "season"),
        ("9999-24", "9998-12-01", "9999-12-31", "season"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("1999-XX", "1999-01-01", "1999-12-31", "year"),
        ("1999-02-XX?", "1999-02-01", "1999-02-28", "month"),
        ("[1984..]", "1984-01-01", "9999-12-31", "range"),
        ("[..1984-05]", "0001-01-01", "1984-05-31", "range"),
        ("{1667,1668, 1670..1672}", "1667-01-01", "1672-12-31", "set"),
        ("{..1984}", "0001-01-01", "1984-12-31", "set"),
        ("[199X..2001~]", "1990-01-01", "2001-12-31", "range"),
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
        "1999-XX-05",
        "19XX-05",
        "00XX",
        "1X99",
        "[1984]",
        "[1667,1670]",
        "[..]",
        "{}",
        "{1667,}",
        "{1670..1667}",
        "[[1984..1985]..1986]",
        "1997-05-2~7",
        "\u0661\u0669\u0669\u0667",
        "1997\n",
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
    ("text", "qualifier"),
    [
        ("1984", ""),
        ("1984%", "%"),
        ("?1984~", "%"),
        ("2004-06~-11", "~~-"),
        ("2004?-06-11", "?--"),
        ("?2004-06-~11", "?-~"),
        ("2004-%06-11", "-%-"),
        ("~2004-~06", "~"),
        ("?2004-06~", "%~"),
        ("~1999-XX", "~-"),
    ],
)
def test_qualifiers(text: str, qualifier: str) -> None:
    """A sign after a part is said of all up to it, one before a part of this alone."""
    assert dates.parse(text).qualifier == qualifier
    assert not dates.Span("", TODAY, TODAY, "day", qualifier).exact or not qualifier


def test_open_dates() -> None:
    """What may have been later may have been until today; its symbol stands at the date named."""
    later = dates.interval("[1984..]", "", TODAY)
    assert (later.first, later.last, later.certain) == (date(1984, 1, 1), TODAY, None)
    assert later.place == (date(1984, 1, 1), date(1984, 12, 31))
    assert later.start.middle == date(1984, 7, 1)
    assert dates.interval("[2030..]", "", TODAY).last == date(2030, 12, 31)
    before = dates.interval("[..1984]", "", TODAY)
    assert (before.first, before.last) == (date.min, date(1984, 12, 31))
    assert before.place == later.place
    ended = dates.interval("[..1984]", "[1990..]", TODAY)
    assert ended.certain == (date(1984, 12, 31), date(1990, 1, 1))
    assert (ended.first, ended.last) == ended.place == (date.min, TODAY)
    assert not dates.ends_before_it_starts("2001", "[1984..]")


def test_certain_of_a_winter() -> None:
    """Nothing is certain of a winter but what both readings of it agree on."""
    begun = dates.interval("1912-24", "1914", TODAY)
    assert begun.certain == (date(1913, 2, 28), date(1914, 1, 1))
    assert dates.interval("1910", "1912-24", TODAY).certain == (
        date(1910, 12, 31),
        date(1911, 12, 1),
    )
    assert dates.interval("1912-24", "1912-24", TODAY).certain is None


def test_years_named() -> None:
    """A season names the year in its text, an open date the year it is open from."""
    texts = ["1912-24", "0001-24", "9999-24", "2008-21~", "199X", "[..1984]", "{1667,1670..}"]
    assert [dates.parse(text).years for text in texts] == [
        *((year, year) for year in (1912, 1, 9999, 2008)),
        (1990, 1999),
        (1984, 1984),
        (1667, 1670),
    ]
