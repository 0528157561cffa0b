"""Selection: identical to a plain reading of the tables, whatever is chosen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from data.base import dates
from data.base.words import all_fit, patterns, words
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import facets, query
from data.selection.facets import FACETS, MANY, Selection
from tests import small
from tests.conftest import TODAY
from tests.selections import selections

TOLD = {0: "0", 1: "1", 2: "2"}
LEAGUE = (date(1990, 1, 1), date(1995, 12, 31))  # when the envoy was of the league


@dataclass(frozen=True)
class Facts:
    """What one event can be chosen by, read from the tables row by row, without masks."""

    event: Any
    when: dates.Interval
    acting: set[str]  # who acts, and whoever they belonged to then
    named: set[str]  # likewise all who are named
    sources: set[str]
    words: set[str]
    kinds: set[str]  # its type and the group of it
    contested: bool


def facts(catalogue: Catalogue) -> list[Facts]:
    """The facts of every event, in order."""
    excerpts = list(catalogue.excerpts.itertuples(index=False))
    return [
        facts_of(catalogue, event, [each for each in excerpts if event.id in each.events])
        for event in catalogue.events.itertuples(index=False)
    ]


def facts_of(catalogue: Catalogue, event: Any, excerpts: list[Any]) -> Facts:
    """The facts of an event that some excerpts tell."""
    when = dates.interval(event.start, event.end, TODAY)
    named = (*event.agents, *event.others, *event.joined)
    works = [catalogue.references[key] for key in event.references]
    searched = [
        *(event.title, event.short, event.summary, event.record, event.place),
        *(catalogue.actors[actor].label for actor in named),
        *(part for row in excerpts for part in (row.quote, row.translation, row.lead)),
        *(part for row in works for part in (row.title, row.author)),
    ]
    return Facts(
        event=event,
        when=when,
        acting=wholes(when, event.agents),
        named=wholes(when, [*event.agents, *event.others, *event.joined]),
        sources={e.source for e in excerpts},
        words=set(words(" ".join(searched))),
        kinds={event.type, catalogue.types[event.type].group},
        contested=any(event.id in d.events for d in catalogue.disagreements.values()),
    )


def wholes(when: dates.Interval, actors: Sequence[str]) -> set[str]:
    """Some actors and what the envoy, if among them, was part of at that time."""
    if "envoy" not in actors:
        return set(actors)
    then = when.first <= LEAGUE[1] and LEAGUE[0] <= when.last
    return {*actors, "north", *(["league"] if then else [])}


def fitting(events: list[Facts], chosen: Selection) -> list[str]:
    """The events that fit every facet."""
    start, end = (dates.parse(day) if day else None for day in (chosen.from_, chosen.to))
    if start and end and start.first > end.last:
        return []
    return [
        of.event.id
        for of in events
        if (not start or start.first <= of.when.last)
        and (not end or of.when.first <= end.last)
        and (not chosen.type or of.kinds & set(chosen.type))
        and (not chosen.actor or (of.acting if chosen.role else of.named) & set(chosen.actor))
        and (not chosen.theme or set(of.event.themes) & set(chosen.theme))
        and (not chosen.source or of.sources & set(chosen.source))
        and (not chosen.told or TOLD.get(len(of.sources), "more") in chosen.told)
        and (not chosen.status or of.event.status in chosen.status)
        and all_fit(patterns(chosen.q), of.words)
        and (not chosen.contested or of.contested)
        and (not chosen.context or of.sources)
    ]


@given(selections())
def test_masks_agree_with_the_tables(catalogue: Catalogue, selection: Selection) -> None:
    """The masks pick exactly the events that a plain reading picks, in order of time."""
    result = query.select(catalogue, selection)
    picked = [catalogue.events["id"][n] for n in result.positions]
    assert picked == fitting(facts(catalogue), selection)
    assert result.total == 8


@given(selections())
def test_counts_are_what_a_choice_would_give(catalogue: Catalogue, selection: Selection) -> None:
    """The count of a value is the number of events if it alone were chosen in its facet."""
    counts = query.select(catalogue, selection).counts
    events = facts(catalogue)
    for facet in MANY:
        for value, count in counts[facet.key].items():
            alone = Selection(**{**vars(selection), facet.field: (value,)})
            assert count == len(fitting(events, alone)), (facet.key, value)


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
        (Selection(q="dang thư"), ["letter", "council"]),
        (Selection(q="dan thu"), []),
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


def test_neighbours(catalogue: Catalogue) -> None:
    """Before and after an event stand the nearest chosen ones, whether it is chosen or not."""
    ids = [event.id for event in catalogue.every_event()]
    every = np.arange(len(ids))

    def beside(place: int, chosen: np.ndarray) -> list[list[str]]:
        found = query.neighbours(catalogue, ids[place], chosen)
        return [[event.id for event in events] for events in found]

    assert beside(2, every) == [[ids[1]], [ids[3]]]
    assert beside(0, every) == [[], [ids[1]]]
    assert beside(len(ids) - 1, every) == [[ids[-2]], []]
    assert beside(2, every[[0, 4]]) == [[ids[0]], [ids[4]]]
    assert beside(2, every[:0]) == [[], []]


def test_one_row_a_facet() -> None:
    """Every facet is a field of the selection, and each key stands once."""
    assert [facet.field for facet in FACETS] == list(vars(Selection()))


def grown(folder: Path, parents: Mapping[str, Sequence[str]]) -> Catalogue:
    """The invented dossier with more actors, each part of others; the envoy is of `a0`."""
    lines = [f"{key},{key},organisation,{'|'.join(of)},,,," for key, of in parents.items()]
    changes = small.changed("actors.csv", "league@1990/1995", "a0|league@1990/1995")
    content = changes["actors.csv"] + "".join(f"{line}\n" for line in lines)
    return load(small.write(folder, {"actors.csv": content}), TODAY)


def layers(count: int) -> dict[str, list[str]]:
    """Actors in layers of two, each part of both of the next: twice as many ways at each layer."""
    two = {f"{side}{n}": [f"a{n + 1}", f"b{n + 1}"] for n in range(count) for side in "ab"}
    return two | {f"a{count}": [], f"b{count}": []}


@pytest.mark.parametrize(
    ("parents", "top"),
    [
        ({f"a{n}": [f"a{n + 1}"] for n in range(1200)} | {"a1200": []}, "a1200"),
        (layers(16), "b16"),
        (layers(40), "b40"),
    ],
    ids=["chain", "diamonds", "deeper"],
)
def test_deep_memberships(
    tmp_path: Path,
    parents: dict[str, list[str]],
    top: str,
    catalogue: Catalogue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A long chain, or ways without number, lead to the same events, each actor looked at once."""
    deep = grown(tmp_path, parents)
    looks: list[str] = []
    one = query._parents

    def counted(of: Catalogue, actor: str) -> Iterator[tuple[str, date, date]]:
        looks.append(actor)
        return one(of, actor)

    monkeypatch.setattr(query, "_parents", counted)
    own = query.select(catalogue, Selection(actor=("envoy",))).positions.tolist()
    assert query.select(deep, Selection(actor=(top,))).positions.tolist() == own
    assert len(looks) == 4 * len(deep.actors)  # twice for those who act, twice for the others


def test_memberships_of_a_time(tmp_path: Path) -> None:
    """Of ways of different years each brings its own events, and no way those of another."""
    changes = small.changed("actors.csv", "league@1990/1995", "one@1990/1995|two@1996/2012")
    more = "one,One,organisation,all,,,,\ntwo,Two,organisation,all@1999/2000,,,,\n"
    more += "all,All,organisation,,,,,\n"
    folder = small.write(tmp_path, {"actors.csv": changes["actors.csv"] + more})
    dated = load(folder, TODAY)

    def of(actor: str) -> set[str]:
        rows = query.select(dated, Selection(actor=(actor,))).positions
        return set(dated.events["id"].to_numpy()[rows])

    envoy = of("envoy")
    years = {key: dated.interval(dated.event(key)) for key in envoy}
    early = {key for key, when in years.items() if when.first <= date(1995, 12, 31)}
    late = {
        key
        for key, when in years.items()
        if when.last >= date(1999, 1, 1) and when.first <= date(2000, 12, 31)
    }
    assert of("one") == early
    assert of("all") == early | late
    assert len(of("two")) < len(envoy)


@pytest.mark.parametrize(
    ("query_string", "q", "rest"),
    [
        ("q=a%20b", "a b", []),
        ("q=" + "+".join("abcdefghijklmnop"), "a b c d e f g h i j k l", ["m n o p"]),
        ("q=" + "a+" * 5000, "a " * 99 + "a", ["a " * 4899 + "a"]),
        ("q=" + "a" * 201, "", ["a" * 201]),
        ("q=%E2%80%94", "", ["—"]),
    ],
)
def test_a_search_is_bounded(
    catalogue: Catalogue, query_string: str, q: str, rest: list[str]
) -> None:
    """200 characters and 12 different words are searched for; the rest is named as dropped."""
    selection, dropped = facets.read(
        facets.parse(query_string), lambda facet: facet.vocabulary(catalogue)
    )
    assert selection.q == q
    assert dropped == [("q", each) for each in rest]


@pytest.mark.parametrize(
    ("from_", "to", "fits"),
    [
        ("1911-11", "1911-11", False),
        ("1911-12", "1911-12", True),
        ("1912-01", "1912-02", True),
        ("1912-06", "1912-06", True),
        ("1913-01", "1913-02", True),
        ("1913-03", "1913-03", False),
    ],
)
def test_a_winter_may_be_either_of_two(tmp_path: Path, from_: str, to: str, fits: bool) -> None:
    """A period leaves out no winter that its words may mean: that before and that after it."""
    catalogue = load(small.write(tmp_path, small.dated(("1912-24", ""))), TODAY)
    result = query.select(catalogue, Selection(from_=from_, to=to))
    assert (catalogue.position["d0"] in result.positions) is fits
