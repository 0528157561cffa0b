"""A selection picks events: the masks of its facets, and what every other choice would give.

Rules (DESIGN.md): OR inside a facet, AND between facets; an actor brings what is part of it; a
period takes every event whose possible interval overlaps it; every word of `q` occurs.
Masks are bitmaps (one bit an event, `uint64`), made once a catalogue.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

from data import dates, masks
from data.catalogue import Catalogue
from data.facets import FACETS, MANY, TOLD, Facet, Selection
from data.masks import Bitmaps, Bits


@dataclass(frozen=True)
class Result:
    """The events that a selection picks (row numbers, in order), and what other choices would.

    `counts[key][value]` is the number of events with this value under all *other* filters;
    `any_time` are the events under all filters but the period.
    """

    positions: npt.NDArray[np.intp]
    any_time: npt.NDArray[np.intp]
    total: int
    counts: Mapping[str, Mapping[str, int]]


# Letters with a stroke, which Unicode does not take apart.
_STROKES = str.maketrans("đłø", "dlo")


def fold(text: str) -> str:
    """Return the text as searches compare it: no case, no accents, đ as d (ł as l, ø as o)."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_STROKES))
    return "".join(c for c in plain if not unicodedata.combining(c))


def search_words(q: str) -> list[str]:
    """Return the folded words of a search."""
    return fold(q).split()


def period(selection: Selection) -> tuple[date, date]:
    """Return the first and last day of the chosen period."""
    first = dates.parse(selection.from_).first if selection.from_ else date.min
    last = dates.parse(selection.to).last if selection.to else date.max
    return first, last


def told_value(sources: int) -> str:
    """Return the value of `told` for an event that so many sources tell."""
    return TOLD[sources] if sources < 3 else "more"


class Index:
    """All that selecting needs of a catalogue, made once."""

    def __init__(self, catalogue: Catalogue) -> None:
        events = catalogue.events
        self.size = len(events)
        self.all = masks.pack(np.ones(self.size, dtype=bool))
        self.earliest = events["earliest"].to_numpy().astype("datetime64[D]")
        self.latest = events["latest"].to_numpy().astype("datetime64[D]")
        self.contested = masks.pack(events["contested"].to_numpy(dtype=bool))
        self.told_by_some = masks.pack(events["told"].to_numpy() > 0)
        self.haystacks = _haystacks(catalogue)
        group_of = {key: row.group for key, row in catalogue.types.items()}
        values: dict[str, list[Iterable[str]]] = {
            "type": [(t, group_of[t]) for t in events["type"]],
            "actor": _actors(catalogue, events["agents"] + events["others"] + events["joined"]),
            "acting": _actors(catalogue, events["agents"]),
            "theme": list(events["themes"]),
            "source": list(events["sources"]),
            "told": [(told_value(n),) for n in events["told"]],
            "status": [(s,) for s in events["status"]],
        }
        vocabularies = {facet.key: facet.vocabulary(catalogue) for facet in MANY}
        vocabularies["acting"] = vocabularies["actor"]
        self.bitmaps = {key: Bitmaps(vocabularies[key], each) for key, each in values.items()}

    def facet(self, facet: Facet, selection: Selection) -> Bits | None:
        """The events that one facet lets through; None if it lets all through."""
        value = getattr(selection, facet.field)
        if not value:
            return None
        match facet.key:
            case "from" | "to":
                return self._overlap(period(selection))
            case "q":
                words = search_words(value)
                return masks.pack(
                    np.array([all(w in h for w in words) for h in self.haystacks], bool)
                )
            case "contested":
                return self.contested
            case "context":
                return self.told_by_some
            case "role":
                return None
        return self.values(facet.key, selection).any_of(value)

    def values(self, key: str, selection: Selection) -> Bitmaps:
        """The bitmaps of a facet of values; those of agents alone if only who acts is asked for."""
        return self.bitmaps["acting" if key == "actor" and selection.role else key]

    def _overlap(self, chosen: tuple[date, date]) -> Bits:
        first, last = (np.datetime64(day, "D") for day in chosen)
        if first > last:
            return np.zeros_like(self.all)
        return masks.pack((self.earliest <= last) & (self.latest >= first))


@lru_cache(maxsize=4)
def index(catalogue: Catalogue) -> Index:
    """Return the index of a catalogue (kept for the last few catalogues)."""
    return Index(catalogue)


def select(catalogue: Catalogue, selection: Selection) -> Result:
    """Return the events that a selection picks, and the counts of every value."""
    built = index(catalogue)
    chosen = {facet.key: built.facet(facet, selection) for facet in FACETS}

    def under(*left_out: str) -> Bits:
        bits = built.all
        for key, mask in chosen.items():
            if mask is not None and key not in left_out:
                bits = bits & mask
        return bits

    counts: dict[str, Mapping[str, int]] = {
        facet.key: built.values(facet.key, selection).counts(under(facet.key)) for facet in MANY
    }
    counts["contested"] = {"1": int(masks.count(built.contested & under("contested")))}
    counts["context"] = {"0": int(masks.count(built.told_by_some & under("context")))}
    return Result(
        masks.positions(under()), masks.positions(under("from", "to")), built.size, counts
    )


# --- what the masks are made of --------------------------------------------------------------


def _actors(catalogue: Catalogue, named: Iterable[list[str]]) -> list[Iterable[str]]:
    """For each event its actors and all they were part of on one of its possible days."""
    earliest = catalogue.events["earliest"].dt.date
    latest = catalogue.events["latest"].dt.date

    @cache
    def wholes(actor: str) -> list[tuple[str, date, date]]:
        found = [(actor, date.min, date.max)]
        for part in catalogue.actors[actor].part_of:
            parent, _, dated = part.partition("@")
            first, last = _membership(dated, catalogue.today)
            found += [(w, max(first, a), min(last, b)) for w, a, b in wholes(parent)]
        return found

    return [
        {w for actor in actors for w, a, b in wholes(actor) if a <= last and first <= b}
        for actors, first, last in zip(named, earliest, latest, strict=True)
    ]


def _membership(dated: str, today: date) -> tuple[date, date]:
    if not dated:
        return date.min, date.max
    start, _, end = dated.partition("/")
    when = dates.interval(start, end or start, today)
    return when.first, when.last if end != dates.OPEN else date.max


def _haystacks(catalogue: Catalogue) -> list[str]:
    """For each event all that a search looks through, folded."""
    labels = {key: actor.label for key, actor in catalogue.actors.items()}
    rows = catalogue.excerpts[["id", "quote", "translation"]].itertuples(index=False)
    said = {key: f"{quote} {translation}" for key, quote, translation in rows}
    names = ["title", "short", "summary", "agents", "others", "joined", "excerpts"]
    return [
        fold(
            " ".join(
                [
                    *(title, short, summary),
                    *(labels[a] for a in (*agents, *others, *joined)),
                    *(said[e] for e in excerpts),
                ]
            )
        )
        for title, short, summary, agents, others, joined, excerpts in catalogue.events[
            names
        ].itertuples(index=False)
    ]
