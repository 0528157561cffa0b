"""Rows: packed over what is in view, kept where they can be, shared by what succeeds another."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from components.base.address import View
from components.timeline import lanes, rows
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection.facets import Selection
from tests import small
from tests.conftest import TODAY
from tests.timelines import plan_of


def test_a_mark_keeps_its_row_where_it_can(large: Catalogue) -> None:
    """Without some events, or a year later, most marks have the row that they had."""
    every = rows.all_rows(large)
    some = tuple(n for n in range(len(large.events)) if n % 10)
    first, last = large.dossier.window.split(",")
    for packed in (
        rows.pack(large, some, large.dossier.window),
        rows.pack(large, tuple(range(len(large.events))), f"{int(first) + 1},{last}"),
    ):
        same = sum(every[event] == row for event, row in packed.items())
        assert same >= 0.7 * len(packed)


def test_rows_close_up(catalogue: Catalogue) -> None:
    """Emptied rows and lanes close up, whether a filter or the window empties them."""
    whole = plan_of(catalogue, View())
    few = plan_of(catalogue, View(Selection(type=("statement",), from_="2000")))
    assert list(few.rows) == ["speech"]
    assert few.height < whole.height
    narrow = plan_of(catalogue, View(window="2007,2010"))
    assert [lane for lane, _ in narrow.lanes] == ["forum", "statement"]
    assert {"halt"} & narrow.rows.keys() == set()
    top, bottom = narrow.spans["statement"]
    assert bottom - top == lanes.ROW
    assert narrow.height < whole.height


def test_what_is_out_of_view_opens_no_row(large: Catalogue) -> None:
    """Every row has an event in the part of time shown."""
    every = tuple(range(len(large.events)))
    for first, last in ((1989, 2022), (1997, 2003), (2008, 2008)):
        packed = rows.pack(large, every, f"{first},{last}")
        begin, end = (np.datetime64(f"{year}-01-01") for year in (first, last + 1))
        events = large.events
        seen = (events["latest"] >= begin) & (events["earliest"] < end)
        in_view = {(large.event(key).type, packed[key]) for key in events["id"][seen]}
        assert {(large.event(key).type, row) for key, row in packed.items()} == in_view


@pytest.mark.parametrize("which", ["catalogue", "town", "shipped"])
@pytest.mark.parametrize("window", ["", "1997,2003"])
def test_no_two_marks_overlap(request: pytest.FixtureRequest, which: str, window: str) -> None:
    """In one row of a lane, the possible times of events in view never overlap.

    What succeeds another may begin on its last day.
    """
    chosen: Catalogue = request.getfixturevalue(which)
    window = window or chosen.dossier.window
    packed = rows.pack(chosen, tuple(range(len(chosen.events))), window)
    spans: dict[tuple[str, int], list[tuple[Any, Any]]] = {}
    first, last = window.split(",")
    for event in chosen.events.itertuples(index=False):
        if event.id in packed and str(event.latest) > first and event.earliest.year <= int(last):
            place = event.type, packed[event.id]
            spans.setdefault(place, []).append((event.earliest, event.latest))
    for row in spans.values():
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(row)))


def test_room_for_labels(large: Catalogue) -> None:
    """Weighty events leave room for their labels: nothing begins between the mark and its end."""
    boxes: dict[str, list[rows.Box]] = {}
    for kind, box in rows._boxes(large, large.every_event(), large.dossier.window):
        boxes.setdefault(kind, []).append(box)
    packed = rows.all_rows(large)
    weighty = [(box, found) for found in boxes.values() for box in found if box.weighty]
    assert weighty
    for box, found in weighty:
        if not box.label or not box.seen:
            continue
        row = [b for b in found if packed[b.events[0]] == packed[box.events[0]] and b is not box]
        sides = [(box.first - box.label, box.first), (box.last, box.last + box.label)]
        free = [all(b.last <= a or b.first >= z for b in row if b.seen) for a, z in sides]
        assert any(free), box.events


def test_a_name_has_its_lines(tmp_path: Path) -> None:
    """A lane of one row is as high as two lines where its name needs them."""
    name = "Words that were spoken"
    change = small.changed("types.csv", "statement,Statements", f"statement,{name}")
    plain, long = (
        plan_of(load(small.write(tmp_path / n, files), TODAY), View(window="2007,2010"))
        for n, files in (("plain", small.FILES), ("long", change))
    )
    heights = [bottom - top for top, bottom in (plain.spans["statement"], long.spans["statement"])]
    assert heights == [lanes.ROW, 2 * lanes.NAME_LINE]


def test_room_for_titles(shipped: Catalogue) -> None:
    """Where a year is shown, titles have the room that labels have where ten are."""
    event = max(shipped.every_event(), key=lambda each: len(each.title))
    box = rows.Box((event.id,), 100, 112)
    title = rows._label(event, box, 0, titled=True)
    assert title > rows._label(event, box, 0, titled=False)
    assert title <= rows.TITLE * rows.WIDTH + rows.GAP
