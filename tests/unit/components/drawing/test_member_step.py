"""The row that counts members."""

from itertools import pairwise
from typing import Any

import pytest

from components.base import theme
from components.base.address import View
from data.catalogue.catalogue import Catalogue
from data.catalogue.members import members
from data.selection.facets import Selection
from tests import timelines


def row(catalogue: Catalogue, window: str = "", **chosen: Any) -> tuple[Any, Any, Any]:
    """The plan of a view, the step, and its numbers; None where there is none."""
    view = View(Selection(**chosen), window=window)
    figure, plan = timelines.draw(catalogue, theme.LIGHT, view)
    step = next((t for t in figure["data"] if t.get("fill") == "tonexty"), None)
    numbers = next((t for t in figure["data"] if t.get("mode") == "text"), None)
    return plan, step, numbers


def test_it_does_not_follow_the_filters(town: Catalogue) -> None:
    """It counts over the whole dossier, from zero up, wherever something of its group is chosen."""
    assert [step.total for step in members(town)] == [*(4, 6, 7, 8, 11, 13, 14)]
    for chosen in ({}, {"type": ("accession",), "from_": "2004", "to": "2005"}):
        plan, step, _ = row(town, **chosen)
        top, bottom = plan.members
        assert step["y"][-1] == top
        assert bottom - step["y"][0] == pytest.approx((bottom - top) * 4 / 14)
        assert all(a >= b for a, b in pairwise(step["y"]))
    assert row(town, type=("forum",))[1:] == (None, None)


def test_nothing_runs_through_it(town: Catalogue) -> None:
    """No mark stands in the row of the members, and its lane is below."""
    plan, _, _ = row(town)
    top, bottom = plan.members
    assert not [y for y in plan.rows.values() if top < y < bottom]
    assert plan.spans["accession"][0] > bottom


def test_numbers(town: Catalogue) -> None:
    """The numbers stand at the steps in view, the one that held before at the left edge."""
    _, _, numbers = row(town, window="2002,2012")
    first, *later = (step for step in members(town) if step.day.year >= 2002)
    before = [step.total for step in members(town) if step.day < first.day][-1]
    assert numbers["text"][-1] == str(before)
    assert numbers["x"][-1].startswith("2002-01")
    assert set(numbers["text"]) <= {str(step.total) for step in (first, *later)} | {str(before)}


def test_words(town: Catalogue) -> None:
    """Pointing at a step names the states that joined."""
    _, step, _ = row(town)
    assert step["hovertext"][0].startswith("4 members, ")
    assert "Joined: " in step["hovertext"][0]
    for state in town.event(members(town)[0].event).joined:
        assert town.actors[state].label in step["hovertext"][0]


def test_it_stays_where_no_step_is_in_view(town: Catalogue) -> None:
    """Where the window has no step, lane and symbols close up and the row of the members stays."""
    days = [step.day.year for step in members(town)]
    gap = next(a + 1 for a, b in pairwise(days) if b - a > 2)
    plan, _, numbers = row(town, window=f"{gap},{gap}", type=("accession",))
    assert plan.members
    assert len(numbers["text"]) == 1
