"""The scale of stage and paper: where a day stands, where ticks are, how it is cut."""

from datetime import date

import pytest

from components.drawing import axis
from components.drawing.time_scale import TimeScale, periods
from data.base import dates
from data.catalogue.catalogue import Catalogue


def scale(window: str, zero: date | None = None) -> TimeScale:
    """The scale of a window."""
    return TimeScale(*axis.ends(window), zero=zero)


def names(window: str, most: int = 8, zero: date | None = None, ems: float = 50) -> list[str]:
    """The names of the ticks of a window."""
    return [name for _, name in scale(window, zero).ticks(most, ems)]


def test_places() -> None:
    """Days stand between the ends of the scale, those outside at its edges."""
    year = TimeScale(date(2001, 1, 1), date(2001, 12, 31), left=100, width=365)
    assert year.place(date(2001, 1, 1)) == 100
    assert year.place(date(2001, 1, 31), over=True) == 131
    assert year.place(date(1990, 1, 1)) == 100
    assert year.place(date(2030, 1, 1), over=True) == 465
    assert year.ends(dates.interval("2001-02", "2001-03", date(2026, 1, 1))) == (131, 190)
    assert year.shows(date(2001, 12, 31), date(2002, 5, 1))
    assert not year.shows(date(2002, 1, 1), date(2002, 5, 1))


def test_ends_of_time() -> None:
    """The first and the last day there is do no harm."""
    whole = scale("0001,9999")
    assert whole.place(whole.last, over=True) == 1
    assert names("0001,9999", most=12) == [f"{n}000" for n in range(1, 10)]


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        ("1990,2012", ["1990", "1995", "2000", "2005", "2010"]),
        ("1999-01,1999-06", [f"{m} 1999" for m in ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]]),
        ("1998-10-15,2000-03", ["Jan 1999", "Apr 1999", "Jul 1999", "Oct 1999", "Jan 2000"]),
        ("1950,2029", ["1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]),
    ],
)
def test_ticks(window: str, expected: list[str]) -> None:
    """Ticks stand on round years or months, no more of them than asked for."""
    assert names(window) == expected


def test_names_keep_apart() -> None:
    """Where names would touch there are fewer ticks, still evenly apart."""
    assert names("1999-01,1999-06", ems=20) == ["Jan 1999", "Mar 1999", "May 1999"]
    assert names("1990,1999", most=12) == [str(year) for year in range(1990, 2000)]
    assert names("1990,1999", most=12, ems=25) == ["1990", "1992", "1994", "1996", "1998"]


def test_ticks_from_an_event() -> None:
    """With a day at zero the ticks count years and months before and after it."""
    by_months = ["−3 m", "0", "+3 m", "+6 m", "+9 m", "+1 y", "+1 y 3 m", "+1 y 6 m"]
    assert names("1999,2000", zero=date(1999, 6, 15)) == by_months
    assert names("1990,2001", zero=date(1997, 5, 31)) == ["−6", "−4", "−2", "0", "+2", "+4"]


def test_halves() -> None:
    """A scale is cut at a new year; one of a few years is not cut."""
    first, second = scale("1989,2022").halves()
    assert (first.first, first.last) == (date(1989, 1, 1), date(2005, 12, 31))
    assert (second.first, second.last) == (date(2006, 1, 1), date(2022, 12, 31))
    assert scale("1999,2001").halves() == []


def test_periods(catalogue: Catalogue) -> None:
    """The periods of a band that the scale shows, cut at its edges; other bands are not there."""
    (first, second) = periods(catalogue, scale("1990,2009"), "capital")
    assert first[:2] == ("First", 0)
    assert second == ("Second", first[2], 1)
    assert list(periods(catalogue, scale("1950,1960"), "capital")) == []
    assert list(periods(catalogue, scale("1990,2012"), "nowhere")) == []
