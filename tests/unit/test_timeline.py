"""The timeline: packing, plans, marks by kind of date and status, text that stays text."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app import DOSSIER
from components import lanes, theme, timeline
from components import marks as marks_module
from data import catalogue as catalogues
from data import query
from data.catalogue import Catalogue
from data.facets import Selection
from tests import small
from tests.conftest import TODAY

DAY = marks_module.DAY_MS


def draw(catalogue: Catalogue, **chosen: Any) -> dict[str, Any]:
    """The figure of a selection on a light page."""
    positions = query.select(catalogue, Selection(**chosen)).positions
    return timeline.figure(catalogue, positions, theme.LIGHT)


def marks(figure: dict[str, Any], event: str) -> list[dict[str, Any]]:
    """All that is drawn of one event, with the style of its trace."""
    found = []
    for trace in figure["data"]:
        for n, key in enumerate(trace["customdata"]):
            if key == event:
                mark = {k: trace[k][n] for k in ("base", "x", "y") if k in trace}
                found.append(
                    mark
                    | {
                        "kind": trace["type"],
                        "marker": trace["marker"],
                        "width": trace.get("width"),
                    }
                )
    return found


def test_a_year_is_drawn_as_a_year(catalogue: Catalogue) -> None:
    """An imprecise point is a thin bar over all its possible days, and a symbol in their middle."""
    bar, symbol = marks(draw(catalogue), "visit")
    assert (bar["base"], bar["x"]) == ("1996-01-01", (366 + 365 + 365) * DAY)
    assert bar["width"] == marks_module.THIN
    assert symbol["kind"] == "scatter"
    assert symbol["x"].startswith("1997-07-02")


def test_an_exact_point_is_a_symbol_alone(catalogue: Catalogue) -> None:
    """A day is one symbol of its type; what is not attested is hollow."""
    (letter,) = marks(draw(catalogue), "letter")
    assert letter["kind"] == "scatter"
    assert letter["marker"]["symbol"] == "circle-open"
    assert letter["marker"]["line"]["width"] == 2
    assert marks(draw(catalogue), "treaty")[0]["marker"]["symbol"] == "circle"


def test_uncertain_ends(catalogue: Catalogue) -> None:
    """A range is full where it is certain and thin over all that is possible."""
    thin, full = sorted(marks(draw(catalogue), "fair"), key=lambda mark: mark["width"])
    assert (thin["base"], thin["width"]) == ("1994-01-01", marks_module.THIN)
    assert (full["base"], full["width"]) == ("1994-12-31", marks_module.BAR)
    assert full["x"] == 367 * DAY  # 31 December 1994 to 1 January 1996, both included


def test_phases(catalogue: Catalogue) -> None:
    """A forum is drawn by its phases; what goes on ends in an arrowhead at today."""
    drawn = marks(draw(catalogue), "council")
    bars = sorted((m for m in drawn if m["kind"] == "bar"), key=lambda mark: mark["base"])
    assert [bar["base"] for bar in bars] == ["1997-05-27", "1999-03-24", "2000-05-01"]
    assert ["pattern" in bar["marker"] for bar in bars] == [False, True, False]
    (arrow,) = (m for m in drawn if m["kind"] == "scatter")
    assert arrow["marker"]["symbol"] == "triangle-right"
    assert arrow["x"] == "2026-11-23"


def test_rows_do_not_depend_on_the_filter(catalogue: Catalogue) -> None:
    """An event keeps its row within its lane, whatever is chosen; emptied rows close up."""
    packed = lanes.pack(catalogue)
    assert packed["visit"] != packed["hint"]
    all_rows = lanes.plan_of(catalogue, np.arange(8)).rows
    positions = query.select(catalogue, Selection(type=("statement",), from_="2000")).positions
    few = lanes.plan_of(catalogue, positions)
    assert list(few.rows) == ["speech"]
    assert few.lanes[0][0] == "statement"
    assert few.height < lanes.plan_of(catalogue, np.arange(8)).height
    assert len({all_rows[event] for event in ("hint", "visit")}) == 2


@pytest.mark.parametrize("which", ["small", "shipped"])
def test_no_two_marks_overlap(catalogue: Catalogue, shipped: Catalogue, which: str) -> None:
    """In one row of a lane, the possible times of events never overlap."""
    chosen = {"small": catalogue, "shipped": shipped}[which]
    rows: dict[tuple[str, int], list[tuple[Any, Any]]] = {}
    packed = lanes.pack(chosen)
    for event in chosen.events.itertuples(index=False):
        rows.setdefault((event.type, packed[event.id]), []).append((event.earliest, event.latest))
    for spans in rows.values():
        spans.sort()
        assert all(a[1] < b[0] for a, b in pairwise(spans))


def test_every_chosen_event_is_drawn_and_labelled(shipped: Catalogue) -> None:
    """All events of the shipped dossier have a mark and a label at the height of their row."""
    figure = timeline.figure(shipped, np.arange(len(shipped.events)), theme.DARK)
    drawn = {key for trace in figure["data"] for key in trace["customdata"]}
    assert drawn - {""} == set(shipped.events["id"])
    labels = {label["id"]: label for label in figure["layout"]["meta"]["labels"]}
    assert set(labels) == set(shipped.events["id"])
    for key in labels:
        assert {mark["y"] for mark in marks(figure, key)} == {labels[key]["y"]}


def test_markup_is_text(tmp_path: Path) -> None:
    """Plotly reads tags in texts: those of a table are shown, not obeyed."""
    title = "<b>Bold</b> <a href='javascript:alert(1)'>x</a>"
    change = small.changed("events.csv", "The envoy spoke again", title)
    catalogue = catalogues.load(small.write(tmp_path, change), TODAY)
    trace = next(t for t in draw(catalogue)["data"] if "speech" in t["customdata"])
    hover = trace["hovertext"][trace["customdata"].index("speech")]
    assert "&lt;b&gt;Bold&lt;/b&gt;" in hover
    assert "<a" not in hover


def test_dimmed(catalogue: Catalogue) -> None:
    """What is filtered out can be drawn too: pale, in its row, without a label."""
    chosen = query.select(catalogue, Selection(theme=("trade",))).positions
    rest = np.setdiff1d(np.arange(8), chosen)
    figure = timeline.figure(catalogue, chosen, theme.LIGHT, dimmed=rest)
    pale = {k for t in figure["data"] if t.get("opacity") == timeline.PALE for k in t["customdata"]}
    assert pale == set(catalogue.events["id"][rest])
    labels = {label["id"] for label in figure["layout"]["meta"]["labels"]}
    assert labels == set(catalogue.events["id"][chosen])
    assert figure["layout"]["height"] > draw(catalogue, theme=("trade",))["layout"]["height"]


def test_member_line(shipped: Catalogue) -> None:
    """The step line counts members over the whole dossier, whatever is chosen."""
    assert [count for _, count in timeline.members(shipped)] == [
        *(12, 14, 15, 16, 19, 26, 28, 29, 30, 31, 32)
    ]
    few = draw(shipped, type=("enlargement",), from_="2008", to="2009")
    line = next(trace for trace in few["data"] if trace.get("mode") == "lines")
    assert line["hovertext"][0] == "12 members"
    assert line["hovertext"][-1] == "32 members"
    assert all(a >= b for a, b in pairwise(line["y"]))
    assert not any(t.get("mode") == "lines" for t in draw(shipped, type=("forum",))["data"])


def test_edge_counts(catalogue: Catalogue) -> None:
    """Events before and after the part of time shown are counted in words."""
    assert timeline.outside(catalogue, np.arange(8), "") == "◂ 1 earlier"
    assert timeline.outside(catalogue, np.arange(8), "1995,1996") == "◂ 2 earlier · 3 later ▸"
    assert timeline.outside(catalogue, np.arange(8), "1950,2026") == ""


def test_contrast_of_marks() -> None:
    """Marks stand out by 3:1 from both pages, text on them by 4.5:1, texts by 4.5:1."""
    types = catalogues.load(DOSSIER, TODAY).types.values()
    for page in (theme.LIGHT, theme.DARK):
        for row in types:
            assert contrast(page.colour(row), page.page) >= 3, row.id
            assert contrast(page.colour(row), page.on_mark) >= 4.5, row.id
        assert contrast(page.text, page.page) >= 4.5
        assert contrast(page.muted, page.page) >= 4.5
        assert contrast(page.muted, page.band) >= 4.5


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
