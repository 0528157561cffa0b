"""Many events: which are drawn one by one, which are counted, and how many there are at a time."""

import base64
from typing import Any

import numpy as np
import pytest

from components.base import theme
from components.base.address import View
from components.explore.drawing import drawing
from components.timeline import density, detail, lanes
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from data.selection.facets import Selection
from tests.benchmarks.generate import generate
from tests.conftest import TODAY
from tests.timelines import detail_of, draw, plan_of

MANY = 1_000
NARROW = "2004-03,2004-04"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """An invented dossier of more events than are drawn one by one."""
    return load(generate(tmp_path_factory.mktemp("many"), MANY), TODAY)


def ids(catalogue: Catalogue, rows: Any) -> set[str]:
    """The ids of some rows."""
    return set(catalogue.events["id"].iloc[rows])


def overlapping(catalogue: Catalogue, window: str) -> set[str]:
    """The ids of the events of which some possible day lies in a window."""
    first, last = window.split(",")
    found = query.select(catalogue, Selection(from_=first, to=last))
    return ids(catalogue, found.positions)


def test_few_are_all_drawn(large: Catalogue) -> None:
    """Nothing is counted in a dossier of the size of a real one, whatever part of it is shown."""
    for view in (View(), View(window="1997,1998"), View(dim=True, window="2014,2014")):
        shown = detail_of(large, view)
        assert not len(shown.crowd)
        assert not len(shown.pale_crowd)
        assert shown.depends_on(view).strip() == view.window
    assert not plan_of(large, View()).ribbons


@pytest.mark.parametrize("window", ["", "1995,2015", NARROW, "2004-03-01,2004-03-02"])
def test_every_event_is_drawn_or_counted(many: Catalogue, window: str) -> None:
    """What is drawn lies in the part shown; with what is counted it is all that is chosen."""
    shown = detail_of(many, View(window=window))
    inside = overlapping(many, window or many.dossier.window)
    assert shown.in_window == len(inside)
    assert ids(many, shown.marks) <= inside
    assert shown.dense == (len(inside) > detail.MOST_DRAWN)
    if not shown.dense:
        assert ids(many, shown.marks) == inside
    together = np.sort(np.concatenate([shown.marks, shown.crowd]))
    assert together.tolist() == list(range(MANY))


def test_the_weightiest_of_each_lane(many: Catalogue) -> None:
    """No event that is counted weighs more than one of its lane that is drawn."""
    events, shown = many.events, detail_of(many, View())
    assert shown.dense
    drawn, counted = (events.iloc[rows] for rows in (shown.marks, shown.crowd))
    assert set(drawn["type"]) == set(events["type"])
    assert len(drawn) <= detail.WEIGHTIEST
    for lane, rows in drawn.groupby("type"):
        assert rows["weight"].min() >= counted.loc[counted["type"] == lane, "weight"].max()


def test_the_event_in_focus_is_drawn(many: Catalogue) -> None:
    """Where only the weightiest are drawn, so is the event in focus, if it is chosen."""
    counted = many.events["id"].iloc[detail_of(many, View()).crowd]
    light = next(key for key in counted if key in overlapping(many, many.dossier.window))
    lane = many.event(light).type
    assert light in ids(many, detail_of(many, View(event=light)).marks)
    other = next(key for key in many.types if key != lane)
    elsewhere = View(Selection(type=(other,)), event=light)
    assert light not in ids(many, detail_of(many, elsewhere).marks)


def test_densities_count(many: Catalogue) -> None:
    """A step's count is that of the events overlapping its days, lane by lane."""
    every = np.arange(MANY)
    found = density.count(many, every, NARROW)
    first = np.datetime64("1970-01-01")
    for step in (0, 30, 100, 150, found.counts.shape[1] - 1):
        begin = found.start + step * found.width
        from_, to = (first + int(np.floor(begin + part * found.width)) for part in (0, 0.999999))
        there = overlapping(many, f"{from_},{to}")
        for n, lane in enumerate(many.types):
            of_lane = set(many.events.loc[many.events["type"] == lane, "id"])
            assert found.counts[n, step] == len(there & of_lane)


def test_peaks_are_of_the_part_shown(many: Catalogue) -> None:
    """What a lane's name says is the most at a time in the part of time shown."""
    figure, plan = draw(many, theme.LIGHT, View())
    assert set(plan.peaks) == set(many.types)
    ribbons = [t for t in figure["data"] if (t.get("meta") or {}).get("dense")]
    assert len(ribbons) == len(many.types)
    for trace, peak in zip(ribbons, plan.peaks.values(), strict=True):
        counts = decoded(trace["customdata"])
        assert peak <= counts.max()
        assert peak in counts
        top, bottom = decoded(trace["y"]).min(), decoded(trace["y"]).max()
        assert bottom - top <= lanes.RIBBON * lanes.ROW


def test_ribbons_lie_behind_where_all_in_sight_is_drawn(many: Catalogue) -> None:
    """In a part of time with few events all are drawn, and the ribbons show what lies beyond."""
    view = View(window="2004-03-01,2004-03-02")
    figure, plan = draw(many, theme.LIGHT, view)
    assert not detail_of(many, view).dense
    assert not any(plan.peaks.values())
    assert plan.ribbons.items() <= plan.spans.items()
    assert len(figure["layout"]["meta"]["labels"]) == len(detail_of(many, view).marks)


def test_left_out_and_untold_are_pale(many: Catalogue) -> None:
    """With `dim` and through a source, what is left out is counted as a pale ribbon behind."""
    plain, dim = (
        draw(many, theme.LIGHT, View(Selection(type=("forum",)), dim=dim))[0]
        for dim in (False, True)
    )
    assert dense(dim) - dense(plain) == len(many.types) - 1
    through = View(through=next(iter(many.sources)))
    shown = detail_of(many, through)
    told = {n for n, tell in enumerate(many.events["sources"]) if through.through in tell}
    assert set(shown.crowd) <= told
    assert not set(shown.pale_crowd) & told


def dense(figure: dict[str, Any]) -> int:
    """The number of a figure's ribbons."""
    return sum(1 for trace in figure["data"] if (trace.get("meta") or {}).get("dense"))


def decoded(array: dict[str, str]) -> Any:
    """A typed array of Plotly's as numbers."""
    return np.frombuffer(base64.b64decode(array["bdata"]), dtype=array["dtype"]).astype(int)


@pytest.mark.parametrize("most", [0, 255, 256, 70_000, 5_000_000_000])
def test_typed_arrays(most: int) -> None:
    """Whole numbers take the narrowest type that holds them."""
    values = np.array([0, most // 2, most])
    made = density.typed_array(values)
    assert decoded(made).tolist() == values.tolist()
    assert made["dtype"] == {0: "u1", 255: "u1", 256: "u2", 70_000: "u4"}.get(most, "f8")


def test_drawing_follows_zoom_and_focus(many: Catalogue, town: Catalogue) -> None:
    """Zooming draws anew, as rows are packed over what is in view; a focus where it is dense."""
    for catalogue, again in ((many, True), (town, False)):
        first = drawing(catalogue, View(), "light", "").contents or ""
        zoomed = drawing(catalogue, View(window="1990,1991"), "light", first)
        assert zoomed.data is not None
        focused = View(event=catalogue.events["id"].iloc[-1])
        assert (drawing(catalogue, focused, "light", first).data is not None) is again
    narrow = View(window="2004-03-01,2004-03-02")
    first = drawing(many, narrow, "light", "").contents or ""
    focused = View(window=narrow.window, event=many.events["id"].iloc[0])
    assert drawing(many, focused, "light", first).data is None


def test_rows_close_up_among_those_drawn(many: Catalogue) -> None:
    """In a large dossier those drawn are packed alone: a lane has no more rows than it needs."""
    view = View(Selection(type=("forum",)), window="2004-03-01,2004-03-02")
    plan = plan_of(many, view)
    assert len(set(plan.rows.values())) <= len(plan.rows)
    (top, bottom) = plan.spans["forum"]
    assert bottom - top == len(set(plan.rows.values())) * lanes.ROW
