"""Read through one source: its dates and words, and what it leaves out."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from components import text
from components.base.address import View
from components.explore.drawing import drawing
from components.explore.reading import listing
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.sources import through_one


def test_a_told_event_has_the_date_and_the_words_of_the_source(catalogue: Catalogue) -> None:
    """The date and the words of the source stand in place of ours."""
    reading = through_one.read(catalogue, "alpha", catalogue.every_event())
    told = {event.id: event for event in reading.told}
    assert list(told) == ["hint", "letter", "visit", "council", "halt", "speech"]
    assert text.events.event_date(catalogue, told["letter"]) == "1991"
    assert told["letter"].title == "“the envoy wrote that he wished to join”"
    assert text.events.event_date(catalogue, told["visit"]) == text.events.NO_DATE
    assert told["visit"].status == through_one.UNDATED


def test_what_it_leaves_out_is_told_from_what_comes_after_it(catalogue: Catalogue) -> None:
    """Silence counts up to the horizon; without a source nothing is left out."""
    reading = through_one.read(catalogue, "gamma", catalogue.every_event())
    assert [event.id for event in reading.told] == ["fair"]
    assert [event.id for event in reading.untold][-1] == "speech"
    assert reading.silent == 5
    assert len(reading.untold) == 7
    everything = through_one.read(catalogue, "", catalogue.every_event())
    assert everything.told == catalogue.every_event()
    assert everything.untold == []


def test_explore_through_a_source(catalogue: Catalogue) -> None:
    """Only what the source tells has a label in the chart; the list has its words."""
    view = View(through="beta")
    data = drawing(catalogue, view, "light", "").data
    assert data
    figure: Any = data["figure"]
    items = listing(catalogue, view, query.select(catalogue, view.selection)).items
    assert [label["id"] for label in figure["layout"]["meta"]["labels"]] == ["letter", "council"]
    words = [item["props"]["children"][1]["props"]["children"][0] for item in items]
    assert words.count("“sứ giả Đặng viết thư”") == 2
    assert len(words) == 8


@given(st.sets(st.integers(0, 7)), st.sampled_from(["alpha", "beta", "gamma"]))
def test_counts_are_those_of_a_reading(catalogue: Catalogue, chosen: set[int], source: str) -> None:
    """What a source tells, is silent on and cannot know is counted as reading would find it."""
    positions = np.array(sorted(chosen), dtype=np.intp)
    reading = through_one.read(catalogue, source, catalogue.events_at(positions))
    after = len(reading.untold) - reading.silent
    expected = (len(reading.told), reading.silent, after)
    assert through_one.counts(catalogue, source, positions) == expected
