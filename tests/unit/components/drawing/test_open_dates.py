"""Dates that are open on one side: how far the axis reaches, and where marks stand."""

from datetime import date
from pathlib import Path

import pytest

from components.base import theme
from components.base.address import View
from components.compare import figure as compare_figure
from components.compare import staves
from components.drawing import axis
from components.drawing.stretches import Stretch, stretches
from components.drawing.time_scale import TimeScale
from components.timeline import labels, overview
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from data.selection.facets import Selection
from data.sources import claims
from tests import small, timelines
from tests.conftest import TODAY

BEFORE, AFTER, ENDED, SOME, ALL = (f"d{n}" for n in range(5))


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with dates that are open on one side."""
    files = small.dated(
        ("[..1984-05]", ""), ("[1984..]", ""), ("[..1950]", "1960"), ("19XX", ""), ("{..1970}", "")
    )
    return load(small.write(tmp_path_factory.mktemp("open"), files), TODAY)


def pieces(catalogue: Catalogue, event: str) -> list[Stretch]:
    """The stretches of an event."""
    row = catalogue.event(event)
    return list(stretches(catalogue, row, catalogue.interval(row)))


def test_the_axis_stays_near_the_events(catalogue: Catalogue, tmp_path: Path) -> None:
    """It reaches from the earliest date named, not from year 1, which an open date may mean."""
    assert catalogue.event(BEFORE).earliest.date() == date.min
    assert axis.extent(catalogue) == ("1900-01-01", "2026-12-31")
    early = small.write(tmp_path, small.dated(("[..1700]", ""), ("0001-05", "")))
    assert axis.extent(load(early, TODAY))[0] == "0001-01-01"
    alone = small.write(tmp_path / "alone", small.dated(("[..1700]", "")))
    assert axis.extent(load(alone, TODAY))[0] == "1700-01-01"


def test_what_is_possible_is_thin_as_far_as_one_can_go(catalogue: Catalogue) -> None:
    """A point is thin over its possible days; what lasted is full where it is certain."""
    first = date(1900, 1, 1)
    assert pieces(catalogue, BEFORE) == [Stretch("thin", first, date(1984, 5, 31))]
    assert pieces(catalogue, AFTER) == [Stretch("thin", date(1984, 1, 1), TODAY)]
    assert pieces(catalogue, ENDED) == [
        Stretch("thin", first, date(1950, 12, 31)),
        Stretch("full", date(1950, 12, 31), date(1960, 1, 1)),
        Stretch("thin", date(1960, 1, 1), date(1960, 12, 31)),
    ]
    assert pieces(catalogue, ALL) == [Stretch("thin", first, date(1970, 12, 31))]


def test_the_symbol_stands_at_the_date_named(catalogue: Catalogue) -> None:
    """On the timeline, on paper and on the stage it stands in the middle of what is named."""
    figure, _ = timelines.draw(catalogue, theme.LIGHT, View(Selection(theme=("trade",))))
    places = {
        event: x
        for trace in figure["data"]
        if trace.get("mode") == "markers"
        for event, x in zip(trace.get("customdata", trace["x"]), trace["x"], strict=True)
    }
    assert places[BEFORE].startswith("1984-05-16")
    assert places[AFTER].startswith("1984-07-02")
    scale = TimeScale(date(1980, 1, 1), date(1989, 12, 31))
    when = catalogue.interval(catalogue.event(AFTER))
    assert scale.middle(when) == pytest.approx(0.45, abs=0.01)
    later = TimeScale(date(1990, 1, 1), date(1999, 12, 31))
    assert later.middle(when) == pytest.approx(0.5, abs=0.01)  # the date named is not seen


def test_labels_and_zero_stand_within_reach(catalogue: Catalogue) -> None:
    """What is written beside a mark begins where the mark does; years count from what is named."""
    row = catalogue.event(BEFORE)
    label = labels.event_label(catalogue, row, 0, [])
    assert (label["from"], label["to"]) == ("1900-01-01", "1984-06-01")
    zero = labels.zero_label(catalogue, AFTER)
    assert zero
    assert (zero["day"], zero["from"], zero["to"]) == ("1984-07-01", "1984-01-01", "2026-11-23")


def test_years_count_what_may_have_been_ever_before(catalogue: Catalogue) -> None:
    """The overview counts it in its first year, and no event twice or not at all."""
    rows = query.select(catalogue, Selection()).positions
    totals = overview.totals(catalogue, rows)
    assert sum(totals) == len(rows)
    assert totals[0] == 4  # three that are open, and the one of some day in the century


def test_a_band_that_is_open_begins_within_reach(tmp_path: Path) -> None:
    """A period since ever is drawn from the first day that can be reached, or not at all."""
    periods = small.changed("periods.csv", "1990-01-01,1999-12-31", "[..1900],1999-12-31")
    catalogue = load(small.write(tmp_path, periods), TODAY)
    _, plan = timelines.draw(catalogue, theme.LIGHT, View())
    first = labels.band_labels(catalogue, plan)[0]
    assert (first["from"], first["to"]) == (axis.extent(catalogue)[0], "1999-12-31")
    gone = dates.interval("[..0800]", "0900", TODAY)
    assert axis.first_day(catalogue, gone) == gone.last


def test_the_score_stays_within_reach(tmp_path: Path) -> None:
    """A date that a text gives and that is open is drawn as on the timeline."""
    files = small.changed("excerpts.csv", ",1,1991,own", ",1,[..1991],own")
    catalogue = load(small.write(tmp_path, files), TODAY)
    rows = query.select(catalogue, Selection()).positions
    plan = staves.place(claims.staves(catalogue, rows))
    drawing = str(compare_figure.figure(catalogue, plan, theme.LIGHT))
    assert "1991 or before" in drawing
    assert "'0001-" not in drawing
