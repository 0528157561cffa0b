"""The figure on paper: every event with its label, nothing over anything, told without colour."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from components.drawing import text_width
from components.own.figure import NARROW, WIDE
from components.paper_figure import figure as paper_figure
from components.paper_figure.axis import PAPER, Sheet, frame_of
from components.paper_figure.marks import PaperMark, lanes
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests.benchmarks.generate import generate
from tests.conftest import TODAY
from tests.small import write_only
from tests.trees import classed, elements, of_type, words

ALL = "1950,2026"


def figure(catalogue: Catalogue, window: str = ALL, **notes: str) -> Any:
    """The one figure of all events."""
    (found,) = paper_figure.figures(catalogue, range(len(catalogue.events)), window, notes)
    return found


def marks(catalogue: Catalogue, window: str, sheet: Sheet = PAPER) -> Iterator[list[PaperMark]]:
    """The rows of marks of all events, type by type."""
    size, frame = sheet.sizes[-1], frame_of(catalogue, window, sheet)
    for lane in lanes(catalogue, catalogue.every_event(), frame, {}, size):
        yield from lane.rows


def test_every_event_has_its_label(catalogue: Catalogue) -> None:
    """Every event of the window is drawn with its short title; those outside are not."""
    labels = [each["children"] for each in classed(figure(catalogue), "paper-label")]
    assert sorted(labels) == sorted(
        ["Council", "Halt", "Fairs", "Letter ⚑", "Hint", "Speech", "Visit", "Treaty"]
    )
    later = words(figure(catalogue, "1996,2000"))
    assert "Treaty" not in later
    assert "Council" in later


def test_lanes_and_bands_have_names(catalogue: Catalogue) -> None:
    """Types and bands are named beside their rows, periods within the bands, years below."""
    said = words(figure(catalogue, "1990,2012"))
    for name in ("Forums", "Breaks", "Statements", "Capital", "First", "Second", "1996", "2010"):
        assert name in said


def test_steps_stand_in_brackets(catalogue: Catalogue) -> None:
    """What is noted on an event stands behind its label."""
    assert "Letter ⚑ [2, 4]" in words(figure(catalogue, letter="2, 4"))


def test_black_and_white(catalogue: Catalogue) -> None:
    """There is no colour in the figure: every ink is a grey."""
    inks = {
        each[name]
        for each in elements(figure(catalogue))
        for name in ("fill", "stroke")
        if name in each
    }
    assert inks - {"none"}
    for ink in inks - {"none"}:
        digits = ink.removeprefix("#")
        parts = re.findall("..", digits) if len(digits) == 6 else list(digits)
        assert len(set(parts)) == 1, ink


def test_states_are_told_apart(catalogue: Catalogue) -> None:
    """Active, suspended, uncertain and unattested look different without colour."""
    drawn = list(elements(figure(catalogue)))
    assert {e["className"] for e in drawn if str(e.get("className")).startswith("bar-")} == {
        "bar-full",
        "bar-hatched",
        "bar-thin",
    }
    hollow = [e for e in drawn if "points" in e and e["fill"] == "#fff"]
    circles = [e for e in drawn if "r" in e]
    assert len(hollow) + sum(e["fill"] == "#fff" for e in circles) == 2  # disputed, unattested
    hatching = [e["d"] for e in drawn if "d" in e]
    assert len(hatching) == 1
    assert hatching[0].count("M") > 2


@pytest.mark.parametrize("sheet", [PAPER, WIDE, NARROW])
@pytest.mark.parametrize("window", ["1989,2022", "1989,1997", "2013,2022", "1999-01,1999-12"])
def test_labels_do_not_meet(large: Catalogue, window: str, sheet: Sheet) -> None:
    """In each row marks with their labels keep apart, and none leaves the figure."""
    for row in marks(large, window, sheet):
        ends = [mark.ends for mark in row]
        assert all(a[1] < b[0] for a, b in pairwise(ends))
        for mark in row:
            room = text_width.most(mark.label, sheet.sizes[-1])
            start = mark.label_at - room if mark.before else mark.label_at
            assert start >= sheet.left - 0.01
            assert start + room <= sheet.width


def test_coloured(catalogue: Catalogue) -> None:
    """On other sheets than paper each lane has the colours of its type and its sign."""
    (found,) = paper_figure.figures(catalogue, range(len(catalogue.events)), ALL, sheet=NARROW)
    for lane in classed(found, "paper-lane"):
        assert set(lane["style"]) == {"--on-light", "--on-dark", "--on-projector"}
        names = [
            each for each in of_type(lane["children"], "Text") if "className" not in each["props"]
        ]
        assert len(names) == 1
        assert classed(lane["children"], "sign")


def test_figures_fit_a_page(tmp_path: Path) -> None:
    """A dossier of many events is cut into figures in order of time, each low enough for a page."""
    many = load(generate(tmp_path, 150), TODAY)
    found = paper_figure.figures(many, np.arange(150), "1989,2022")
    names = [each["props"]["aria-label"] for each in found]
    assert len(found) > 1
    assert names[0].endswith(", 1989–2005")
    assert names[-1].endswith("–2022")
    heights = [float(each["props"]["viewBox"].split()[3]) for each in found]
    assert max(heights) < 800


def test_short_times_are_signs(catalogue: Catalogue) -> None:
    """What would be too narrow to be seen is shown by the sign of its type."""

    def halt(window: str) -> PaperMark:
        return next(m for row in marks(catalogue, window) for m in row if m.event.id == "halt")

    assert (halt(ALL).segments, halt(ALL).point is None) == ([], False)
    assert halt("1998,2000").point is None
    assert [style for style, *_ in halt("1998,2000").segments] == ["thin", "thin", "full"]


def test_long_names_of_lanes(tmp_path: Path) -> None:
    """They stand in two lines, cut where they are longer, and lanes are as high."""
    lines = "".join(f"Event {n},19{n}0,{'A type with many words ' * 8}{n}\n" for n in range(1, 5))
    folder = write_only(tmp_path, {"events.csv": f"title,start,type\n{lines}"})
    tree = figure(load(folder, TODAY), "1900,1950")
    named = [
        each
        for each in elements(tree)
        if each.get("textAnchor") == "end" and float(each["x"]) < 128
    ]
    assert len(named) == 8
    assert [each["children"][-1] == "…" for each in named] == [False, True] * 4
    heights = [float(each["y"]) for each in named]
    assert all(upper + 9.5 < lower for upper, lower in pairwise(heights))
    for each in named:
        assert text_width.average(each["children"], 9.5) < float(each["x"])
