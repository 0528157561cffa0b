"""The catalogue: the checked tables of a dossier, typed, joined and sorted, ready to be asked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from data.base import dates
from data.base.texts import FullText
from data.catalogue.rows import EventRow, ExcerptRow, reader
from data.tables import models
from data.tables.problems import Problem
from data.tables.stories import Story


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All of one dossier.

    `events`: one row per event, sorted by earliest, latest day, id; the columns of `events.csv`
    plus `earliest`, `latest` (datetime64[us]: the possible interval), `excerpts` (ids), `sources`
    (ids in order of `sources.csv`), `told` (their number), `disagreements` (ids), `contested`,
    `flagged` (by one on what happened), `one_cell` (whether start and end were typed as one
    interval, in `start`).
    `excerpts`: one row per excerpt, in order of the table. A row's number is its position.
    The smaller tables are objects by id. `openings`: the first words of each paragraph, in order,
    by source; `full_texts`: the texts by source, empty without `--texts`. `problems` name the rows
    that are left out, `warnings` what else is not as it might be; `rows`: how many are shown, and
    how many there are. `origin`: the catalogue that this one is a part of (data/selection/part.py).
    """

    dossier: models.Dossier
    events: pd.DataFrame
    excerpts: pd.DataFrame
    phases: Mapping[str, list[models.Phase]]
    sources: Mapping[str, models.Source]
    references: Mapping[str, models.Reference]
    quotations: Mapping[str, models.Quotation]
    disagreements: Mapping[str, models.Disagreement]
    findings: Mapping[str, list[models.Finding]]
    positions: Mapping[str, list[models.Position]]
    links: list[models.Link]
    types: Mapping[str, models.Type]
    groups: Mapping[str, models.Group]
    actors: Mapping[str, models.Actor]
    themes: Mapping[str, models.Theme]
    aspects: Mapping[str, models.Aspect]
    periods: Mapping[str, models.Period]
    stories: Mapping[str, Story]
    terms: Mapping[str, models.Term]
    openings: Mapping[str, list[str]]
    full_texts: Mapping[str, FullText]
    today: date
    version: str
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    rows: tuple[int, int] = (0, 0)
    origin: "Catalogue | None" = None

    @property
    def whole(self) -> "Catalogue":
        """The catalogue of the whole dossier, of which one speaks in what is said of it."""
        return self.origin or self

    @cached_property
    def position(self) -> Mapping[str, int]:
        """The row number of each event, by id."""
        return {event: n for n, event in enumerate(self.events["id"].to_numpy())}

    @cached_property
    def excerpt_position(self) -> Mapping[str, int]:
        """The row number of each excerpt, by id."""
        return {excerpt: n for n, excerpt in enumerate(self.excerpts["id"].to_numpy())}

    def event(self, event: str) -> EventRow:
        """Return one row of `events`."""
        return self._event_rows(self.position[event])

    def events_at(self, positions: Iterable[int]) -> list[EventRow]:
        """Return rows of `events`, in the order asked for."""
        return [self._event_rows(position) for position in positions]

    def every_event(self) -> list[EventRow]:
        """Return all rows of `events`."""
        return self.events_at(range(len(self.events)))

    def excerpts_of(self, ids: Iterable[str]) -> list[ExcerptRow]:
        """Return rows of `excerpts`, in the order asked for."""
        return [self._excerpt_rows(self.excerpt_position[each]) for each in ids]

    def excerpts_at(self, positions: Iterable[int]) -> list[ExcerptRow]:
        """Return rows of `excerpts`, in the order asked for."""
        return [self._excerpt_rows(position) for position in positions]

    def excerpts_from(self, source: str) -> list[ExcerptRow]:
        """Return the excerpts of a source, in order of the table."""
        return self.excerpts_of(self.excerpts.loc[self.excerpts["source"] == source, "id"])

    @cached_property
    def texts(self) -> list[str]:
        """The sources of which something is quoted, in order: only these tell anything."""
        quoted = set(self.whole.excerpts["source"].to_numpy())
        return [source for source in self.sources if source in quoted]

    @cached_property
    def lanes(self) -> list[str]:
        """The types of which there are events, in order."""
        types = set(self.events["type"].to_numpy())
        return [kind for kind in self.types if kind in types]

    @cached_property
    def lane_groups(self) -> list[str]:
        """The groups of which there are events, in order."""
        return list(dict.fromkeys(self.types[lane].group for lane in self.lanes))

    @cached_property
    def arguments(self) -> list[ExcerptRow]:
        """The excerpts that tell of no event, in order of the table."""
        every = self.whole.excerpts
        told = {key for key, events in every[["id", "events"]].to_numpy() if events}
        return self.excerpts_of(key for key in self.excerpts["id"].to_numpy() if key not in told)

    @cached_property
    def _event_rows(self) -> Callable[[int], EventRow]:
        return reader(self.events, EventRow)

    @cached_property
    def _excerpt_rows(self) -> Callable[[int], ExcerptRow]:
        return reader(self.excerpts, ExcerptRow)

    def interval(self, event: EventRow) -> dates.Interval:
        """Return when an event (a row of `events`) was."""
        return dates.interval(event.start, event.end, self.today)

    @cached_property
    def parts(self) -> Mapping[str, list[str]]:
        """For each event that has parts, their ids in order of time."""
        parts: dict[str, list[str]] = {}
        for event, whole in self.events[["id", "part_of"]].to_numpy():
            if whole:
                parts.setdefault(whole, []).append(event)
        return parts
