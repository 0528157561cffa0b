"""The list of events: any part of it is the same part of the whole; it follows what is asked."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.base import list_window
from components.base.address import View
from components.base.list_window import Question
from components.explore import event_list
from components.explore.event_list import ListWindow, Part
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection

SELECTIONS = st.sampled_from(
    [Selection(), Selection(theme=("trust",)), Selection(from_="1995", to="2001")]
)
THROUGH = st.sampled_from(["", "alpha", "beta"])


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows of four events, in lists of more than three."""
    for name, size in (("COMPLETE", 3), ("SIZE", 4), ("STEP", 2)):
        monkeypatch.setattr(list_window, name, size)


def events_of(part: Part | None) -> list[str]:
    """The events of a part, in order."""
    assert part is not None
    assert part.items is not None
    return [item["props"]["data-event"] for item in part.items]


def part(
    catalogue: Catalogue, window: ListWindow | None = None, question: Any = None, **view: Any
) -> Part | None:
    """The part of the list of all events; a question is a number, a place, maybe letters."""
    asked = dict(zip(("number", "place", "letters"), question or (), strict=False))
    positions = query.select(catalogue, Selection()).positions
    return event_list.part(
        catalogue, View(**view), positions, window or ListWindow(), Question(**asked)
    )


def window_of(catalogue: Catalogue, **fields: Any) -> ListWindow:
    """What a page holds of the list of all events."""
    return ListWindow(contents=event_list.contents_of(catalogue, View()), **fields)


ALL = ["treaty", "hint", "letter", "fair", "visit", "council", "halt", "speech"]


@given(SELECTIONS, THROUGH, st.integers(0, 8), st.integers(0, 8))
def test_a_part_is_a_part_of_the_whole(
    catalogue: Catalogue, selection: Selection, source: str, start: int, stop: int
) -> None:
    """Items of any window are those of the complete list, numbered as there."""
    view = View(selection, through=source)
    positions = query.select(catalogue, selection).positions
    whole = event_list.items(catalogue, positions, view)
    shown = range(len(positions))[start:stop]
    assert event_list.items(catalogue, positions, view, shown) == whole[start:stop]
    for number, item in enumerate(whole, 1):
        assert item["props"]["aria-posinset"] == str(number)
        assert item["props"]["aria-setsize"] == str(len(positions))


@given(SELECTIONS, st.sampled_from(ALL))
def test_places(catalogue: Catalogue, selection: Selection, event: str) -> None:
    """An event's place is that in the list; one that is not chosen has none."""
    positions = query.select(catalogue, selection).positions
    keys = [each.id for each in catalogue.events_at(positions)]
    place = event_list.place_of(catalogue, positions, event)
    assert place == (keys.index(event) if event in keys else None)
    assert event_list.place_of(catalogue, positions, "") is None


@pytest.mark.usefixtures("short")
def test_a_new_list_is_shown_around_the_focus(catalogue: Catalogue) -> None:
    """Without focus it begins at its beginning, with one it holds it, as with another order."""
    assert events_of(part(catalogue)) == ALL[:4]
    assert events_of(part(catalogue, event="halt")) == ALL[4:]
    assert events_of(part(catalogue, ListWindow(contents="other"), event="council")) == ALL[4:]
    first = part(catalogue)
    assert first
    assert first.bar
    assert first.window == window_of(catalogue)


@pytest.mark.usefixtures("short")
def test_what_stands_stays_or_follows(catalogue: Catalogue) -> None:
    """A focus within what is shown moves nothing; another, or what is asked for, comes into it."""
    first = window_of(catalogue)
    on_hint = window_of(catalogue, event="hint")
    assert part(catalogue, first, event="hint") == Part(on_hint)
    assert part(catalogue, on_hint, event="hint") is None
    assert events_of(part(catalogue, first, event="speech")) == ALL[4:]
    asked = part(catalogue, on_hint, (1, 4), event="hint")
    assert events_of(asked) == ALL[2:6]
    assert asked
    assert asked.window == window_of(catalogue, start=2, answer=1, event="hint", match=4)
    assert part(catalogue, asked.window, (1, 4), event="hint") is None
    later = window_of(catalogue, start=4, answer=1, event="speech")
    assert events_of(part(catalogue, later, (1, 4), event="hint")) == ALL[:4]


@pytest.mark.usefixtures("short")
def test_letters(catalogue: Catalogue) -> None:
    """The next title that begins with the letters is found, round the end; else nothing moves."""
    found = part(catalogue, window_of(catalogue), (1, 0, "the envoy s"))
    assert found
    assert (found.window.match, events_of(found)) == (7, ALL[4:])
    positions = np.arange(8)
    view = View()
    assert event_list.beginning(catalogue, positions, view, "A ", -1) == 1
    assert event_list.beginning(catalogue, positions, view, "a ", 1) == 4
    assert event_list.beginning(catalogue, positions, view, "a ", 4) == 1
    assert event_list.beginning(catalogue, positions, view, "none", 3) is None
    assert event_list.beginning(catalogue, positions, view, "a ", 10**11) == 1
    through = View(through="beta")
    assert event_list.beginning(catalogue, positions, through, "“sứ giả", 0) == 2
    none = part(catalogue, window_of(catalogue, start=2, answer=4), (5, 3, "none"))
    assert none
    assert (none.window.match, events_of(none)) == (None, ALL[2:6])


def test_a_complete_list_stays(catalogue: Catalogue) -> None:
    """A list that is complete is drawn once, whatever comes into focus."""
    assert part(catalogue, window_of(catalogue), event="speech") is None
    whole = part(catalogue, event="speech")
    assert whole
    assert whole.bar == []


@given(st.text())
def test_a_wrong_window_is_none(text: str) -> None:
    """Whatever a browser sends in place of a window is read as none, and never fails."""
    assert ListWindow.read(text) == ListWindow()
    assert ListWindow.read('{"start": -1}') == ListWindow()
