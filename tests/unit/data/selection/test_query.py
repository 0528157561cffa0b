"""Selection: identical to a plain reading of the tables, whatever is chosen."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import FACETS, MANY, Selection
from tests.conftest import TODAY

LEAGUE = (date(1990, 1, 1), date(1995, 12, 31))  # when the envoy was of the league

DAYS = st.sampled_from(["", "1954", "1991", "1994", "1997-05", "1999-03-24", "2008-06", "2026"])
MANY_VALUES = {
    "type": ["joint", "crises", "talks", "forum", "break", "statement"],
    "actor": ["north", "south", "league", "envoy"],
    "theme": ["trust", "trade"],
    "source": ["alpha", "beta", "gamma"],
    "told": ["0", "1", "2", "more"],
    "status": ["attested", "disputed", "unattested", "planned", "feared"],
}
WORDS = ["", "letter", "ENVOY", "đặng", "dang viet", "hint dropped", "nothing", "A"]


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Any selection over the invented dossier."""
    many: dict[str, Any] = {
        key: tuple(sorted(draw(st.sets(st.sampled_from(values), max_size=2)), key=values.index))
        for key, values in MANY_VALUES.items()
    }
    return Selection(
        from_=draw(DAYS),
        to=draw(DAYS),
        role=draw(st.sampled_from(["", "acting"])),
        q=draw(st.sampled_from(WORDS)),
        contested=draw(st.sampled_from(["", "1"])),
        context=draw(st.sampled_from(["", "0"])),
        **many,
    )


def plainly(catalogue: Catalogue, selection: Selection) -> list[str]:
    """Read the tables row by row, without masks."""
    return [e.id for e in catalogue.events.itertuples(index=False) if fits(catalogue, e, selection)]


def fits(catalogue: Catalogue, event: Any, chosen: Selection) -> bool:
    """Whether one event fits every facet."""
    when = dates.interval(event.start, event.end, TODAY)
    excerpts = [e for e in catalogue.excerpts.itertuples(index=False) if event.id in e.events]
    sources = {e.source for e in excerpts}
    named = set(event.agents) if chosen.role else {*event.agents, *event.others, *event.joined}
    if "envoy" in named:
        named |= {"north"}
        if when.first <= LEAGUE[1] and LEAGUE[0] <= when.last:
            named |= {"league"}
    told = {0: "0", 1: "1", 2: "2"}.get(len(sources), "more")
    labels = [catalogue.actors[a].label for a in (*event.agents, *event.others)]
    said = [part for e in excerpts for part in (e.quote, e.translation)]
    text = query.fold(" ".join([event.title, event.short, event.summary, *labels, *said]))
    group = catalogue.types[event.type].group
    contested = any(event.id in d.events for d in catalogue.disagreements.values())
    return (
        (not chosen.from_ or dates.parse(chosen.from_).first <= when.last)
        and (not chosen.to or when.first <= dates.parse(chosen.to).last)
        and not _backwards(chosen)
        and (not chosen.type or bool({event.type, group} & set(chosen.type)))
        and (not chosen.actor or bool(named & set(chosen.actor)))
        and (not chosen.theme or bool(set(event.themes) & set(chosen.theme)))
        and (not chosen.source or bool(sources & set(chosen.source)))
        and (not chosen.told or told in chosen.told)
        and (not chosen.status or event.status in chosen.status)
        and all(word in text for word in query.fold(chosen.q).split())
        and (not chosen.contested or contested)
        and (not chosen.context or bool(excerpts))
    )


def _backwards(chosen: Selection) -> bool:
    if not chosen.from_ or not chosen.to:
        return False
    return dates.parse(chosen.from_).first > dates.parse(chosen.to).last


@given(selections())
def test_masks_agree_with_the_tables(catalogue: Catalogue, selection: Selection) -> None:
    """The masks pick exactly the events that a plain reading picks, in order of time."""
    result = query.select(catalogue, selection)
    picked = [catalogue.events["id"][n] for n in result.positions]
    assert picked == plainly(catalogue, selection)
    assert result.total == 8


@given(selections())
@settings(max_examples=40)
def test_counts_are_what_a_choice_would_give(catalogue: Catalogue, selection: Selection) -> None:
    """The count of a value is the number of events if it alone were chosen in its facet."""
    counts = query.select(catalogue, selection).counts
    for facet in MANY:
        for value, count in counts[facet.key].items():
            alone = Selection(**{**vars(selection), facet.field: (value,)})
            assert count == len(plainly(catalogue, alone)), (facet.key, value)


def test_counts_hold_every_value(catalogue: Catalogue) -> None:
    """Every value of every vocabulary has a count, also where it is nought."""
    counts = query.select(catalogue, Selection()).counts
    for facet in MANY:
        assert set(counts[facet.key]) == set(facet.vocabulary(catalogue))


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(from_="1997", to="1997"), ["hint", "visit", "council"]),
        (Selection(to="1990"), ["treaty", "hint"]),
        (
            Selection(actor=("north",), role="acting"),
            ["letter", "fair", "visit", "council", "speech"],
        ),
        (Selection(actor=("league",)), ["treaty", "letter"]),
        (Selection(q="dang thu"), ["letter", "council"]),
        (Selection(told=("2",)), ["letter", "council"]),
        (Selection(contested="1"), ["letter"]),
        (Selection(context="0", type=("talks",)), ["hint", "letter", "visit", "speech"]),
        (Selection(from_="2000", to="1999"), []),
    ],
)
def test_examples(catalogue: Catalogue, selection: Selection, expected: list[str]) -> None:
    """Periods overlap, actors bring their parts while they were parts, accents do not matter."""
    positions = query.select(catalogue, selection).positions
    assert sorted(catalogue.events["id"][positions]) == sorted(expected)


def test_one_row_a_facet() -> None:
    """Every facet is a field of the selection, and each key stands once."""
    assert [facet.field for facet in FACETS] == list(vars(Selection()))
