"""The overview: events a year by group, and what the period leaves out."""

import re
from dataclasses import replace
from urllib.parse import unquote

import numpy as np
import pandas as pd
import pytest

from components.base import theme
from components.timeline import overview
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection


def strip(catalogue: Catalogue, selection: Selection) -> str:
    """The drawing of a selection, as SVG."""
    positions = query.select(catalogue, selection).positions
    address = overview.strip(catalogue, positions, selection, theme.LIGHT)
    assert address.startswith("data:image/svg+xml,")
    return unquote(address.removeprefix("data:image/svg+xml,"))


def test_years_add_up(catalogue: Catalogue) -> None:
    """Every chosen event counts once, in the year in which it possibly began."""
    counts = overview.years(catalogue, np.arange(8))
    assert {group: int(by_year.sum()) for group, by_year in counts.items()} == {
        "joint": 2,
        "crises": 1,
        "talks": 5,
    }
    assert counts["talks"][0] == 1  # the treaty of 1954, with which the dossier begins
    assert counts["crises"][1999 - 1954] == 1


def test_a_column_a_year_and_group(catalogue: Catalogue) -> None:
    """One bar for each year and group with events, none grey without a period."""
    drawn = strip(catalogue, Selection())
    assert len(re.findall("<path", drawn)) == len(catalogue.groups)
    assert len(re.findall(r"M[\d.]+,[\d.]+h[\d.]+v-[\d.]+h-[\d.]+z", drawn)) == 8
    assert "opacity" not in drawn


def test_outside_the_period_is_grey(catalogue: Catalogue) -> None:
    """What the period filter leaves out is covered, on both sides."""
    drawn = strip(catalogue, Selection(from_="1990", to="1999"))
    covers = re.findall(r'x="([\d.]+)" y="0" width="([\d.]+)"', drawn)
    (left, left_width), (right, right_width) = [(float(x), float(w)) for x, w in covers]
    assert left == 0
    assert left_width < right
    assert round(right + right_width) == overview.WIDTH
    assert "opacity" in strip(catalogue, Selection(from_="2000", to="1999"))


@pytest.mark.parametrize(
    ("first", "last", "broad"),
    [
        ("1954", "2026", ["1960", "1970", "1980", "1990", "2000", "2010", "2020"]),
        ("1", "3000", ["500", "1000", "1500", "2000", "2500", "3000"]),
        ("1901", "1903", ["Jul 1901", "Jan 1902", "Jul 1902", "Jan 1903", "Jul 1903"]),
    ],
)
def test_names_of_years_have_room(
    catalogue: Catalogue, first: str, last: str, broad: list[str]
) -> None:
    """Names below a strip stand as close as they have room at any span, and none is cut off."""
    window = f"{first:>04},{last:>04}"
    ended = catalogue.events.assign(earliest=pd.Timestamp(f"{last:>04}-01-01"))
    events = ended.assign(latest=pd.Timestamp(f"{last:>04}-01-01"))
    dossier = catalogue.dossier.model_copy(update={"window": window})
    long = replace(catalogue, dossier=dossier, events=events)
    names = [
        (each["props"]["children"], each["props"]["className"]) for each in overview.ticks(long)
    ]
    assert sorted(name for name, css in names if css != "tick tick-narrow") == sorted(broad)
    narrow = [name for name, css in names if css != "tick tick-broad"]
    assert 0 < len(narrow) <= len(broad)


def test_a_long_time_has_few_bars(catalogue: Catalogue) -> None:
    """Of thousands of years several stand in one bar, and no event is lost."""
    counts = np.arange(3_001)
    per, sums = overview.bar_sums(counts)
    assert per == 13
    assert len(sums) <= overview.MOST_BARS
    assert sums.sum() == counts.sum()
    assert overview.bar_sums(np.arange(73))[0] == 1


def test_a_long_time_with_hardly_an_event_is_short(
    catalogue: Catalogue, shipped: Catalogue
) -> None:
    """It is a stub, its events counted; a dossier of few events has none."""
    year = overview.stub(shipped)
    assert year is not None
    begun = shipped.events["earliest"].dt.year
    few = int((begun < year).sum())
    (button, *_) = overview.layout(shipped)
    assert f"{few} in all" in str(button)
    assert (begun.isin([year, year + 1, year + 2])).sum() >= overview.DENSE
    assert overview.place(shipped, 0) == 0
    assert overview.place(shipped, 1) == 1
    assert overview.stub(catalogue) is None
    assert overview.place(catalogue, 0.3) == 0.3
