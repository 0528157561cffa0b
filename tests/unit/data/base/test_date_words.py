"""Dates in words: each with its precision, and with what is in doubt of it."""

from datetime import date

import pytest

from data.base import date_words, dates

TODAY = date(2026, 11, 22)


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
        ("19XX", "", "the 1900s"),
        ("190X", "", "the years 1900–1909"),
        ("1999-XX", "", "some month in 1999"),
        ("1999-XX-XX", "", "some day in 1999"),
        ("1999-05-XX", "", "some day in May 1999"),
        ("1999-05-XX", "1999-07", "some day in May 1999 to July 1999"),
        ("[1984..]", "", "1984 or later"),
        ("[..1984-05-03]", "", "3 May 1984 or before"),
        ("[..1984]", "..", "since 1984 or before"),
        ("[1996~..1999]", "", "some time between about 1996 and 1999"),
        ("{1667,1668}", "", "1667 and 1668"),
        ("{1667,1668, 1670..1672}", "", "1667, 1668 and each year from 1670 to 1672"),
        ("{1960,1961-12..}", "", "1960 and each month from December 1961 on"),
        ("{..1984-05-03}", "", "each day up to 3 May 1984"),
        ("2004-06~-11", "", "11 June 2004 (year and month approximate)"),
        ("?2004-06-~11", "", "11 June 2004 (year uncertain, day approximate)"),
        ("2004-%06", "", "June 2004 (month approximate and uncertain)"),
        ("?2008-21", "", "spring 2008 (year uncertain)"),
        ("1912-24", "", "winter 1912"),
        ("0988", "", "988"),
    ],
)
def test_words(start: str, end: str, words: str) -> None:
    """A date is said with its precision: a year as a year, never as its first day."""
    assert date_words.interval_in_words(dates.interval(start, end, TODAY)) == words


def test_claims() -> None:
    """The date a source gives may be two dates."""
    assert date_words.claim_in_words("1994/2009") == "1994 to 2009"
    assert date_words.claim_in_words("1991-12") == "December 1991"
    vague = "from between 1996 and 1999 to between 2000 and 2003"
    assert date_words.claim_in_words("[1996..1999]/[2000..2003]") == vague
    assert date_words.claim_in_words("[1996..1999]") == "some time between 1996 and 1999"


def test_winters() -> None:
    """Where there is room it is said which months a winter may mean; other seasons are one."""
    winter = dates.interval("1912-24~", "", TODAY)
    assert date_words.winters(winter) == "December to February of 1911–12 or 1912–13"
    both = date_words.winters(dates.interval("1999-24", "2001-24", TODAY))
    assert both == "December to February of 1998–99 or 1999–00 and 2000–01 or 2001–02"
    assert date_words.winters(dates.interval("2008-21", "..", TODAY)) == ""
