"""The timeline: packing, plans, marks by kind of date and status, text that stays text."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app import DOSSIER
from components.base import theme
from components.base.address import View
from components.base.theme import Theme
from components.drawing import frame, shapes
from components.timeline import edges, labels
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from data.selection.facets import Selection
from tests import timelines
from tests.conftest import TODAY
from tests.timelines import plan_of

DAY = shapes.DAY_MS
EVERYTHING = View()


def figure_of(catalogue: Catalogue, look: Theme, view: View = EVERYTHING) -> dict[str, Any]:
    """The figure of a view."""
    figure, _ = timelines.draw(catalogue, look, view)
    return {**figure}


def draw(catalogue: Catalogue, **chosen: Any) -> dict[str, Any]:
    """The figure of a selection on a light page."""
    return figure_of(catalogue, theme.LIGHT, View(Selection(**chosen)))


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
    assert bar["width"] == shapes.THIN
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
    """A range is full where it is certain and thin around it; nothing lies on anything else."""
    before, full, after = sorted(marks(draw(catalogue), "fair"), key=lambda mark: mark["base"])
    assert (before["base"], before["width"]) == ("1994-01-01", shapes.THIN)
    assert (full["base"], full["width"]) == ("1994-12-31", shapes.BAR)
    assert (after["base"], after["width"]) == ("1996-01-01", shapes.THIN)
    assert full["x"] == 367 * DAY  # 31 December 1994 to 1 January 1996, both included


def test_phases(catalogue: Catalogue) -> None:
    """A forum is drawn by its phases, thin where it may be either; what goes on has a head."""
    drawn = marks(draw(catalogue), "council")
    bars = sorted((m for m in drawn if m["kind"] == "bar"), key=lambda mark: mark["base"])
    assert [bar["base"] for bar in bars] == ["1997-05-27", "1999-03-24", "2000-05-01", "2000-05-31"]
    assert ["pattern" in bar["marker"] for bar in bars] == [False, True, False, False]
    assert [bar["width"] == shapes.THIN for bar in bars] == [False, False, True, False]
    (arrow,) = (m for m in drawn if m["kind"] == "scatter")
    assert arrow["marker"]["symbol"] == "triangle-right"
    assert arrow["x"] == "2026-11-23"


def test_every_chosen_event_is_drawn_and_labelled(large: Catalogue) -> None:
    """All events have a mark and a label at the height of their row."""
    figure = figure_of(large, theme.DARK)
    drawn = {key for trace in figure["data"] for key in trace["customdata"]}
    assert drawn - {""} == set(large.events["id"])
    labels = {label["id"]: label for label in figure["layout"]["meta"]["labels"]}
    assert set(labels) == set(large.events["id"])
    for key in labels:
        assert {mark["y"] for mark in marks(figure, key)} == {labels[key]["y"]}


def test_labels_know_every_full_phase(town: Catalogue) -> None:
    """A label may stand in any active phase, up to where a later phase is drawn over it."""
    figure = figure_of(town, theme.LIGHT)
    solid = {label["id"]: label["solid"] for label in figure["layout"]["meta"]["labels"]}
    assert [first for first, _ in solid["joint-council-2002"]] == ["2002-05-28", "2009-03-05"]
    assert solid["wide-council-1997"] == [["1997-05-30", "2015-01-02"]]


def drawn_in(trace: dict[str, Any]) -> set[str]:
    """The colours of a trace of marks."""
    look = trace["marker"]
    return {
        look["color"],
        look.get("line", {}).get("color"),
        look.get("pattern", {}).get("fgcolor"),
    }


def test_dimmed(catalogue: Catalogue) -> None:
    """What is filtered out can be drawn too: evenly pale, in its row, without a label."""
    chosen = query.select(catalogue, Selection(theme=("trade",))).positions
    rest = np.setdiff1d(np.arange(8), chosen)
    figure = figure_of(catalogue, theme.LIGHT, View(Selection(theme=("trade",)), dim=True))
    faint = replace(theme.LIGHT, strength=frame.PALE)
    colours = {faint.colour(kind) for kind in catalogue.types.values()}
    pale = {k for t in figure["data"] if colours & drawn_in(t) for k in t["customdata"]}
    assert pale == set(catalogue.events["id"][rest])
    assert not any("opacity" in trace for trace in figure["data"])
    labels = {label["id"] for label in figure["layout"]["meta"]["labels"]}
    assert labels == set(catalogue.events["id"][chosen])
    assert figure["layout"]["height"] > draw(catalogue, theme=("trade",))["layout"]["height"]


def test_edge_counts(catalogue: Catalogue) -> None:
    """Events before and after the part of time shown are counted, and a click away."""

    def said(window: str) -> list[tuple[str, str]]:
        found = [
            part["props"]
            for part in edges.buttons_beyond(catalogue, np.arange(8), window)
            if part["type"] == "Button"
        ]
        return [(props["children"], props.get("data-show", "")) for props in found]

    assert said("") == [("◂ 1 earlier", "1942-09-30,1965-09-29"), ("none later", "")]
    (before, to_before), (after, to_after) = said("1995,1996")
    assert (before, after) == ("◂ 2 earlier", "3 later ▸")
    assert to_before == "1990-12-20,1992-12-19"  # two years, around the letter of December 1991
    assert to_after < "1997-05-27" < to_after.split(",")[1]
    assert [button for button, _ in said("1950,2026")] == ["none earlier", "none later"]


def test_short_ranges(catalogue: Catalogue, large: Catalogue) -> None:
    """What lasted a few days has a bar and a symbol, of which the zoom shows one."""
    traces = draw(catalogue)["data"]
    of_halt = [trace for trace in traces if "halt" in trace["customdata"]]
    assert {trace["type"] for trace in of_halt} == {"bar", "scatter"}
    assert {days for t in of_halt for days in t["meta"]["days"]} == {153}  # March to July
    assert not [t for t in traces if "fair" in t["customdata"] and "meta" in t]  # three years
    symbols = {
        key for t in draw(large)["data"] if t["type"] == "scatter" for key in t["customdata"]
    }
    short = large.events[(large.events["latest"] - large.events["earliest"]).dt.days < 700]
    assert set(short["id"]) <= symbols


def test_links(catalogue: Catalogue) -> None:
    """Links go with the figure where both ends are drawn."""
    link = {"from": "council", "to": "halt", "kind": "enables", "text": "Alpha 2010: made possible"}
    assert draw(catalogue)["layout"]["meta"]["links"] == [link]
    assert draw(catalogue, type=("forum",))["layout"]["meta"]["links"] == []


def test_zero(catalogue: Catalogue) -> None:
    """The event at zero is a line, on a strip over all days on which it may have begun."""
    for event, day, first, last in (
        ("council", "1997-05-27", "1997-05-27", "1997-05-28"),
        ("visit", "1997-07-01", "1996-01-01", "1999-01-01"),
    ):
        layout = figure_of(catalogue, theme.LIGHT, View(zero=event))["layout"]
        strip, line = layout["shapes"][-2:]
        assert (strip["x0"], strip["x1"]) == (first, last)
        assert line["x0"] == line["x1"] == layout["meta"]["zero"]["day"] == day
    plain = draw(catalogue)["layout"]
    assert plain["meta"]["zero"] is None
    assert plain["height"] < layout["height"]
    assert labels.zero_label(catalogue, "") is None


def test_words_at_zero(catalogue: Catalogue) -> None:
    """The page says from what years are counted, that order is not cause, and shows the way out."""
    assert edges.zero_note(catalogue, View()) == []
    (line,) = edges.zero_note(catalogue, View(zero="council", event="letter"))
    said, _, link = line["props"]["children"]
    assert said["props"]["children"] == (
        "Years before and after “Council”, since 27 May 1997 (signed). Order is not cause."
    )
    assert link["props"] == {"children": "Back to dates", "href": "?event=letter"}


@pytest.mark.parametrize("page", theme.THEMES.values(), ids=lambda page: page.name)
def test_contrast_of_marks(page: theme.Theme) -> None:
    """Marks stand out by 3:1 from the page, text by 4.5:1 or, in a bright room, by 7:1."""
    least = 7 if page.name == "projector" else 4.5
    for row in load(DOSSIER, TODAY).types.values():
        assert theme.contrast(page.colour(row), page.page) >= 3, row.id
        assert theme.contrast(page.colour(row), page.on_mark) >= least, row.id
    for text, ground in ((page.text, page.page), (page.muted, page.page), (page.muted, page.band)):
        assert theme.contrast(text, ground) >= least


def test_contrast() -> None:
    """Contrast is WCAG's; a colour is darkened no more than it has to be."""
    assert round(theme.contrast("#000000", "#ffffff"), 1) == 21
    assert round(theme.contrast("#777777", "#ffffff"), 2) == 4.48
    assert theme.darken("#777777", "#ffffff", 4) == "#777777"
    assert 7 <= theme.contrast(theme.darken("#777777", "#ffffff", 7), "#ffffff") < 7.6


def test_bright_room_is_larger(catalogue: Catalogue) -> None:
    """For a bright room rows, marks, lines and text are larger, in figure and lanes alike."""
    light, bright = (figure_of(catalogue, page) for page in (theme.LIGHT, theme.PROJECTOR))
    assert bright["layout"]["height"] > 1.1 * light["layout"]["height"]
    for name, size in light["layout"]["meta"]["size"].items():
        assert bright["layout"]["meta"]["size"][name] > size
    rows = plan_of(catalogue, View(), theme.PROJECTOR.scale).rows
    assert {rows[label["id"]] == label["y"] for label in bright["layout"]["meta"]["labels"]} == {
        True
    }
