"""Copies of a part of a dossier: what they hold is said as in the whole."""

import numpy as np
import pytest
from hypothesis import given

from components.base import address
from components.base.address import View
from components.base.routing import AT_ROOT
from components.compare import disagreement
from components.evidence import evidence
from components.reading_copy.export.restriction import EmptyError, opens_at, restricted
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.members import members
from data.selection import excerpt_selection, query, quotation_selection
from data.selection.facets import Selection
from data.sources import disagreements
from tests import trees
from tests.selections import selections

ALL = Selection()


def part_of(catalogue: Catalogue, selection: Selection) -> Catalogue | None:
    """The part of a dossier that is chosen; None if that is no event."""
    try:
        return restricted(catalogue, View(selection))
    except EmptyError:
        return None


def ids(catalogue: Catalogue, selection: Selection) -> list[str]:
    """The events that a selection picks of a dossier."""
    names: list[str] = (
        catalogue.events["id"].to_numpy()[query.select(catalogue, selection).positions].tolist()
    )
    return names


def said(catalogue: Catalogue, event: str) -> str:
    """All that is said of an event, but for the way to the next."""
    nobody = np.array([catalogue.position[event]], dtype=np.intp)
    return trees.words(evidence.of_event(catalogue, View(event=event), nobody))


@given(selections())
def test_what_is_chosen_is_all(disputed: Catalogue, selection: Selection) -> None:
    """A copy of a selection holds its events, arguments and documents; without event it is none."""
    part = part_of(disputed, selection)
    events = ids(disputed, selection)
    if part is None:
        assert not events
        return
    assert part.events["id"].tolist() == events
    if selection == ALL:
        return
    rows = query.select(disputed, selection).positions
    excerpts = excerpt_selection.of_events(disputed, selection, rows)
    assert set(disputed.excerpts["id"].to_numpy()[excerpts]) <= set(part.excerpts["id"])
    quotations = {row.id for row in quotation_selection.of_events(disputed, selection, rows)}
    assert quotations <= set(part.quotations)
    assert set(disagreements.of_selection(disputed, selection, rows)) <= set(part.disagreements)


@given(selections(), selections())
def test_filters_work_within_a_part(
    disputed: Catalogue, chosen: Selection, filtered: Selection
) -> None:
    """In a copy a filter picks what it picks in the dossier, as far as the copy holds it."""
    part = part_of(disputed, chosen)
    if part is not None:
        held = set(part.events["id"])
        assert ids(part, filtered) == [each for each in ids(disputed, filtered) if each in held]


@given(selections())
def test_no_passage_becomes_an_argument(disputed: Catalogue, selection: Selection) -> None:
    """What tells of an event that is left out is no argument for it, nor is it found as one."""
    part = part_of(disputed, selection)
    if part is not None:
        arguments = {row.id for row in disputed.arguments}
        assert {row.id for row in part.arguments} <= arguments
        rows = tellings.arguments(part)
        assert [row.id for row in part.arguments] == part.excerpts["id"].to_numpy()[rows].tolist()


@given(selections())
def test_the_same_is_said(disputed: Catalogue, selection: Selection) -> None:
    """Of each event and on each disagreement a copy says word for word what the dossier says."""
    part = part_of(disputed, selection)
    for event in part.events["id"] if part else ():
        assert said(part, event) == said(disputed, event)
    for key in part.disagreements if part else ():
        assert disagreement.table(part, key) == disagreement.table(disputed, key)


def test_the_same_is_said_of_the_events_of_a_story(large: Catalogue) -> None:
    """A copy of a story holds its stage, and says of its events what the dossier says."""
    for key, story in large.stories.items():
        part = restricted(large, View(story=key))
        assert part.stories == {key: story}
        assert 0 < len(part.events) <= len(large.events)
        for event in part.events["id"]:
            assert said(part, event) == said(large, event)
        for each in part.disagreements:
            assert disagreement.table(part, each) == disagreement.table(large, each)
        for step in story.steps:
            drawn = address.read(step.select, part)
            assert not drawn.dropped
            assert ids(part, drawn.selection) == ids(large, drawn.selection) or not step.select


def test_left_out_events_are_counted(shipped: Catalogue) -> None:
    """A difference that concerns events left out says how many, whatever the copy is of."""
    part = restricted(shipped, address.read("?type=forum", shipped))
    for key in part.disagreements:
        missing = len(shipped.disagreements[key].events) - len(part.disagreements[key].events)
        panel = trees.words(disagreement.panel(part, View(dispute=key), [key], AT_ROOT))
        assert (f"{missing} other event" in panel) == (missing > 0)


def test_members_are_counted_only_in_full(shipped: Catalogue) -> None:
    """Where some of the events by which states joined are left out, no number of members stands."""
    some = restricted(shipped, address.read("?from=1999&to=1999", shipped))
    assert any(some.events["joined"].map(len))
    assert members(shipped)
    assert members(some) == []


def test_no_full_text(whole: Catalogue) -> None:
    """A full text goes into no copy, neither of all nor of a part."""
    assert whole.full_texts
    for query_ in ("", "?type=forum"):
        assert not restricted(whole, address.read(query_, whole)).full_texts


def test_the_part_of_time_fits_what_is_held(shipped: Catalogue) -> None:
    """A copy of a few years opens with these, and the copy of all with the dossier's own window."""
    some = restricted(shipped, address.read("?from=1999&to=1999", shipped))
    assert some.dossier.window != shipped.dossier.window
    assert restricted(shipped, View()).dossier.window == shipped.dossier.window


def test_opens_at_what_is_looked_at(catalogue: Catalogue) -> None:
    """A copy of a selection opens at the same event without a filter: what was chosen is all."""
    view = address.read("?type=forum&event=council&theme=none", catalogue)
    assert address.write(opens_at(view)) == "?event=council"


def test_nothing_is_no_copy(shipped: Catalogue) -> None:
    """Of a selection that picks nothing there is no copy."""
    with pytest.raises(EmptyError):
        restricted(shipped, address.read("?from=2001&to=2000", shipped))
