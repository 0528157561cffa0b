"""The rows of the timeline for drawings without plotly.js."""

from dataclasses import replace
from typing import Any

from components.base import theme
from components.drawing import frame
from components.drawing.symbols import CORNERS
from components.explore import downwards
from data.catalogue.catalogue import Catalogue
from data.catalogue.forums import ties

FAINT = replace(theme.LIGHT, strength=frame.PALE)


def rows(catalogue: Catalogue) -> dict[str, Any]:
    """The rows of all events."""
    return downwards.rows(catalogue, theme.LIGHT, list(catalogue.every_event()), [])


def test_every_event_has_a_mark(catalogue: Catalogue) -> None:
    """A mark says of which type it is, at which day it stands and whether it must be named."""
    marks = rows(catalogue)["marks"]
    assert set(marks) == set(catalogue.position)
    for event in catalogue.every_event():
        mark = marks[event.id]
        assert mark["type"] == event.type
        assert str(event.earliest.date()) <= mark["at"] <= str(event.latest.date())
        assert mark["always"] or event.weight < downwards.WEIGHTY


def test_breaks_and_resumptions_must_be_named(shipped: Catalogue) -> None:
    """What broke or resumed a body leads to its ribbon and is named whatever it weighs."""
    drawn = rows(shipped)
    assert ties(shipped)
    for event in ties(shipped):
        assert drawn["marks"][event]["always"]
        assert drawn["marks"][event]["ties"]


def test_a_ribbon_for_each_body(catalogue: Catalogue) -> None:
    """Bodies have a ribbon, as many as there is room for; others have none."""
    events = list(catalogue.every_event())
    ribbons = downwards.ribbons(catalogue, events)
    bodies = {event for ribbon in ribbons for event in ribbon}
    assert bodies
    assert bodies <= set(catalogue.phases)
    assert len(ribbons) <= downwards.MOST_RIBBONS
    marks = rows(catalogue)["marks"]
    assert {key for key, mark in marks.items() if "ribbon" in mark} == bodies


def test_successors_share_a_ribbon(shipped: Catalogue) -> None:
    """A body that continues another stands on its ribbon, after it."""
    ribbons = downwards.ribbons(shipped, shipped.every_event())
    chain = next(ribbon for ribbon in ribbons if len(ribbon) > 1)
    starts = [shipped.event(key).earliest for key in chain]
    assert starts == sorted(starts)


def test_looks_of_types(catalogue: Catalogue) -> None:
    """A type has the corners of its symbol, its colour and, for what is not chosen, a paler one."""
    for key, look in rows(catalogue)["types"].items():
        kind = catalogue.types[key]
        assert look["corners"] == CORNERS[kind.symbol]
        assert (look["colour"], look["pale"]) == (theme.LIGHT.colour(kind), FAINT.colour(kind))


def test_without_bodies(catalogue: Catalogue) -> None:
    """A view without bodies has no ribbons, and what was tied to one leads nowhere."""
    some = [event for event in catalogue.every_event() if event.id not in catalogue.phases]
    drawn: dict[str, Any] = downwards.rows(catalogue, theme.LIGHT, some, [])
    assert drawn["ribbons"] == []
    assert not any("ties" in mark or "ribbon" in mark for mark in drawn["marks"].values())
