"""A selection picks events: the masks of its facets, and what every other choice would give.

Rules (DESIGN.md): OR inside a facet, AND between facets; an actor brings what is part of it; a
period takes every event whose possible interval overlaps it; every word of `q` begins a word.
Masks are bitmaps (one bit an event, `uint64`), made once a catalogue.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import TopologicalSorter

import numpy as np
import numpy.typing as npt

from data.base import dates
from data.base.memo import memoised
from data.base.words import patterns
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.rows import EventRow
from data.catalogue.tellings import Rows
from data.selection import bitmaps
from data.selection.bitmaps import Bitmaps, Bits
from data.selection.facets import FACETS, MANY, TOLD, Facet, Selection
from data.selection.word_index import WordIndex
from data.tables import models

ALWAYS = (date.min, date.max)
STATUSES = models.choices(models.Event, "status")


@dataclass(frozen=True)
class Result:
    """The events that a selection picks (row numbers, in order), and what other choices would.

    `counts[key][value]` is the number of events with this value under all *other* filters, for
    each facet of kind "many"; `any_time` are the events under all filters but the period.
    """

    positions: npt.NDArray[np.intp]
    any_time: npt.NDArray[np.intp]
    total: int
    counts: Mapping[str, Mapping[str, int]]


def period(selection: Selection) -> tuple[date, date]:
    """Return the first and last day of the chosen period."""
    first = dates.parse(selection.from_).first if selection.from_ else date.min
    last = dates.parse(selection.to).last if selection.to else date.max
    return first, last


class Index:
    """All that selecting needs of a catalogue, made once."""

    def __init__(self, catalogue: Catalogue) -> None:
        events = catalogue.events
        self.size = len(events)
        self.all = bitmaps.pack(np.ones(self.size, dtype=bool))
        self.earliest = events["earliest"].to_numpy().astype("datetime64[D]")
        self.latest = events["latest"].to_numpy().astype("datetime64[D]")
        self.contested = bitmaps.pack(events["contested"].to_numpy(dtype=bool))
        tellers = events["told"].to_numpy()
        self.told_by_some = bitmaps.pack(tellers > 0)
        agents = self._actors(catalogue, events["agents"])
        others = self._actors(catalogue, events["others"] + events["joined"])
        bits_of_values: dict[str, Mapping[str, Bits]] = {
            "type": _types(catalogue),
            "actor": {actor: bits | others[actor] for actor, bits in agents.items()},
            "acting": agents,
            "theme": bitmaps.by_value(catalogue.themes, events["themes"]),
            "source": bitmaps.by_value(catalogue.sources, events["sources"]),
            "told": {
                word: bitmaps.pack(np.minimum(tellers, 3) == n) for n, word in enumerate(TOLD)
            },
            "status": bitmaps.by_value(STATUSES, [(each,) for each in events["status"].to_numpy()]),
        }
        self.bitmaps = {key: Bitmaps(bits_of) for key, bits_of in bits_of_values.items()}

    def values(self, key: str, selection: Selection) -> Bitmaps:
        """The bitmaps of a facet of values; those of agents alone if only who acts is asked for."""
        return self.bitmaps["acting" if key == "actor" and selection.role else key]

    def overlap(self, years: tuple[date, date]) -> Bits:
        """The events that possibly were between two days."""
        first, last = (np.datetime64(day, "D") for day in years)
        if first > last:
            return np.zeros_like(self.all)
        return bitmaps.pack((self.earliest <= last) & (self.latest >= first))

    def _actors(
        self, catalogue: Catalogue, actors_of_each: Collection[list[str]]
    ) -> dict[str, Bits]:
        """For each actor the events that name it, or what was part of it on a possible day.

        Each actor hands its events on to what it was part of, once; those that come by ways of
        the same years are one bitmap.
        """
        own = bitmaps.by_value(catalogue.actors, actors_of_each)
        reach = {actor: {ALWAYS: bits} for actor, bits in own.items()}
        bits_of_actors = {}
        for actor in _parts_first(catalogue):
            ways = reach.pop(actor)
            for parent, since, until in _parents(catalogue, actor):
                wider = reach[parent]
                for (first, last), bits in ways.items():
                    years = max(first, since), min(last, until)
                    if years[0] <= years[1]:
                        wider[years] = wider[years] | bits if years in wider else bits
            masks = [bits & self.overlap(years) for years, bits in ways.items()]
            bits_of_actors[actor] = np.bitwise_or.reduce(masks)
        return {actor: bits_of_actors[actor] for actor in catalogue.actors}


@memoised()
def index(catalogue: Catalogue) -> Index:
    """Return the index of a catalogue."""
    return Index(catalogue)


@memoised()
def words(catalogue: Catalogue) -> WordIndex:
    """Return the words of every event, made for the first search."""
    return WordIndex(event_texts(catalogue))


@memoised(4)
def select(catalogue: Catalogue, selection: Selection) -> Result:
    """Return the events that a selection picks, and the counts of every value."""
    events = index(catalogue)
    passing = {facet.key: _passing(catalogue, facet, selection) for facet in FACETS}

    def under(*left_out: str) -> Bits:
        bits = events.all
        for key, mask in passing.items():
            if mask is not None and key not in left_out:
                bits = bits & mask
        return bits

    counts = {
        facet.key: events.values(facet.key, selection).counts(under(facet.key)) for facet in MANY
    }
    return Result(
        bitmaps.positions(under()), bitmaps.positions(under("from", "to")), events.size, counts
    )


@memoised()
def choices(catalogue: Catalogue) -> frozenset[str]:
    """Return the keys of the facets that part the events of a dossier.

    The others leave all of them, or none, whatever is chosen.
    """
    counts = select(catalogue, Selection()).counts
    parting = {key for key in counts if sum(map(bool, counts[key].values())) > 1}
    told = np.count_nonzero(catalogue.events["told"].to_numpy())
    flags = {
        "role": any(map(len, catalogue.events["others"])),
        "contested": bool(catalogue.events["contested"].any()),
        "context": 0 < told < len(catalogue.events),
    }
    if "lanes" not in contents(catalogue):  # a type and its group part nothing
        parting.discard("type")
    if "tellings" not in contents(catalogue):
        parting.discard("told")
    return frozenset(["from", "to", "q", *parting, *(key for key, some in flags.items() if some)])


def neighbours(
    catalogue: Catalogue, event: str, positions: Rows
) -> tuple[list[EventRow], list[EventRow]]:
    """Return the chosen event before an event and the one after it, where there are such."""
    row = catalogue.position[event]
    before, after = positions[positions < row][-1:], positions[positions > row][:1]
    return catalogue.events_at(before.tolist()), catalogue.events_at(after.tolist())


def _passing(catalogue: Catalogue, facet: Facet, selection: Selection) -> Bits | None:
    """The events that one facet lets through; None if it lets all through."""
    events, value = index(catalogue), getattr(selection, facet.field)
    if not value:
        return None
    match facet.key:
        case "from" | "to":
            return events.overlap(period(selection))
        case "q":
            return words(catalogue).events_with(patterns(value))
        case "contested":
            return events.contested
        case "context":
            return events.told_by_some
        case "role":
            return None
    return events.values(facet.key, selection).any_of(value)


# --- what the masks are made of --------------------------------------------------------------


def _types(catalogue: Catalogue) -> dict[str, Bits]:
    """For each group and each type the events of it."""
    types = catalogue.events["type"].to_numpy()
    groups = [(catalogue.types[each].group,) for each in types]
    of_types = bitmaps.by_value(catalogue.types, [(each,) for each in types])
    return bitmaps.by_value(catalogue.groups, groups) | of_types


def _parts_first(catalogue: Catalogue) -> Iterator[str]:
    """The actors, each after all that are part of it."""
    order: TopologicalSorter[str] = TopologicalSorter()
    for actor in catalogue.actors:
        order.add(actor)
        for parent, *_ in _parents(catalogue, actor):
            order.add(parent, actor)
    return iter(order.static_order())


def _parents(catalogue: Catalogue, actor: str) -> Iterator[tuple[str, date, date]]:
    """What an actor was part of, each with the first and last day of it."""
    for part in catalogue.actors[actor].part_of:
        parent, _, dated = part.partition("@")
        yield parent, *_membership(dated, catalogue.today)


def _membership(dated: str, today: date) -> tuple[date, date]:
    if not dated:
        return date.min, date.max
    start, _, end = dated.partition("/")
    when = dates.interval(start, end or start, today)
    return when.first, when.last if end != dates.OPEN else date.max


def excerpt_texts(catalogue: Catalogue) -> dict[str, str]:
    """Return for each excerpt, by id, all that a search looks through."""
    names = ("id", "quote", "translation", "lead")
    columns = (catalogue.excerpts[name].to_numpy() for name in names)
    return {key: " ".join(parts) for key, *parts in zip(*columns, strict=True)}


def event_texts(catalogue: Catalogue) -> Iterator[str]:
    """Yield for each event all that a search looks through (DESIGN.md, `q`)."""
    labels = {key: actor.label for key, actor in catalogue.actors.items()}
    works = {key: f"{row.title} {row.author}" for key, row in catalogue.references.items()}
    quotes = excerpt_texts(catalogue)
    voices: dict[str, list[str]] = {}
    for row in catalogue.quotations.values():
        for event in row.events:
            voices.setdefault(event, []).append(quotations.searched(catalogue, row))
    own = ("title", "short", "summary", "record", "place")
    named = ("agents", "others", "joined")
    # As arrays, since pandas' own strings come slowly.
    rows = zip(
        *(
            catalogue.events[name].to_numpy()
            for name in (*own, *named, "excerpts", "references", "id")
        ),
        strict=True,
    )
    for *texts, agents, others, joined, excerpts, references, event in rows:
        actors = [labels[actor] for actor in (*agents, *others, *joined)]
        rests_on = [works[key] for key in references]
        spoken = [*(quotes[each] for each in excerpts), *voices.get(event, [])]
        yield " ".join([*texts, *actors, *spoken, *rests_on])
