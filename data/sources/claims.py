"""The score: for each source, a stave of the events it tells, by the dates it gives itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from data.base import dates
from data.base.dates import Interval
from data.base.memo import memoised
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.tellings import Rows

# How near a date must be to an event to be its own, where one passage tells of several.
NEAR = timedelta(days=100)
DATES_AT_HAND = 1 << 14


@dataclass(frozen=True)
class Claim:
    """An event on a source's stave: when the source puts it.

    `dates` are those that it gives, the one shown first; `own` is when the event was by the record.
    An event stands at its own date, unless the source gives another.
    """

    event: str
    when: Interval
    dates: tuple[str, ...] = ()
    own: Interval | None = None

    @property
    def dated(self) -> bool:
        """Whether the source gives a date."""
        return bool(self.dates)

    @property
    def parts(self) -> bool:
        """Whether the source gives another date than the event's own: no day could be both."""
        own = self.own
        return own is not None and (self.when.last < own.first or own.last < self.when.first)

    @property
    def anchor(self) -> date:
        """The day at which its symbol stands: the middle of what the date may mean."""
        when = self.when if self.parts or self.own is None else self.own
        return when.start.middle


@dataclass(frozen=True)
class Stave:
    """One source: the events it tells, and those up to its horizon that only others tell.

    Of a source whose horizon is not known nothing is silence.
    """

    source: str
    horizon: date | None
    claims: tuple[Claim, ...]
    silent: tuple[str, ...]


def staves(catalogue: Catalogue, positions: Iterable[int]) -> list[Stave]:
    """Return a stave for every source, of the events in the given rows that some source tells."""
    events = [event for event in catalogue.events_at(positions) if event.sources]
    return [_stave(catalogue, source, events) for source in catalogue.sources]


def _stave(catalogue: Catalogue, source: str, events: Iterable[EventRow]) -> Stave:
    claims, silent = [], []
    for event in events:
        if own := claim(catalogue, source, event):
            claims.append(own)
        elif is_silent(catalogue, source, event):
            silent.append(event.id)
    return Stave(source, horizon(catalogue, source), tuple(claims), tuple(silent))


def weightiest(catalogue: Catalogue, positions: Rows, most: int) -> Rows:
    """Return the rows of the weightiest of some events that some source tells, in order of time."""
    rows = positions[catalogue.events["told"].to_numpy()[positions] > 0]
    return tellings.weightiest(catalogue, rows, most)


def claim(catalogue: Catalogue, source: str, event: EventRow) -> Claim | None:
    """Return when a source puts an event; None if the source does not tell it."""
    if source not in event.sources:
        return None
    texts = dates_of(catalogue, source, event)
    if not texts:
        return Claim(event.id, own_day(event))
    start, _, end = texts[0].partition("/")
    own = _own(catalogue, event)
    return Claim(event.id, dates.interval(start, end, catalogue.today), texts, own)


def _own(catalogue: Catalogue, event: EventRow) -> Interval:
    """Return when an event was; of one that goes on, when it began."""
    return own_day(event) if event.end == dates.OPEN else catalogue.interval(event)


def own_day(event: EventRow) -> Interval:
    """Return when an event began by its own date: where it stands if a source gives none."""
    return Interval(dates.parse(event.start), None)


def horizon(catalogue: Catalogue, source: str) -> date | None:
    """Return the last day that a source reaches; None if that is not known."""
    day = catalogue.sources[source].horizon
    return dates.parse(day).last if day else None


def is_after(catalogue: Catalogue, source: str, event: EventRow) -> bool:
    """Whether an event lies after all that a source knows, so that its silence says nothing."""
    last = horizon(catalogue, source)
    return last is not None and bool(last < event.earliest.date())


def is_silent(catalogue: Catalogue, source: str, event: EventRow) -> bool:
    """Whether a source does not tell an event that it could know."""
    last = horizon(catalogue, source)
    return source not in event.sources and last is not None and last >= event.earliest.date()


Telling = Literal["tells", "silent", "after", "unknown"]


def telling(catalogue: Catalogue, source: str, event: EventRow) -> Telling:
    """Say whether a source tells an event, is silent on it, or ends before it.

    Of a source whose horizon is not known nothing is silence: that is unknown.
    """
    if source in event.sources:
        return "tells"
    if is_silent(catalogue, source, event):
        return "silent"
    return "after" if is_after(catalogue, source, event) else "unknown"


def dates_of(catalogue: Catalogue, source: str, event: EventRow) -> tuple[str, ...]:
    """Return the dates that a source gives for an event, best first, each once.

    Best is the date of a passage that tells of few events, and the narrowest.
    """
    return _dates_of(catalogue, source, event.id)


@memoised(DATES_AT_HAND)
def _dates_of(catalogue: Catalogue, source: str, event_id: str) -> tuple[str, ...]:
    whole = catalogue.whole  # in a part of it a passage may seem to tell of fewer events
    event, dates_by_worth = whole.event(event_id), []
    for excerpt in whole.excerpts_of(event.excerpts):
        if excerpt.source == source and excerpt.claim_date:
            events = [whole.event(each) for each in excerpt.events]
            own = claim_of(excerpt.claim_date, event, events)
            if own:
                dates_by_worth.append(((len(events), _width(own)), own))
    return tuple(dict.fromkeys(own for _, own in sorted(dates_by_worth, key=lambda each: each[0])))


def claim_of(claim: str, event: EventRow, events: list[EventRow]) -> str:
    """Return what a passage's date says of one of the events it tells; '' if it is another's.

    Where a passage tells of several events, its two dates ("2008/2014") may be one date each: an
    event that begins near one of them has that one, unless it lasted to the other. A date far from
    an event but near another of them is that other's.
    """
    parts = claim.split("/")
    near_parts = [part for part in parts if _is_near(part, event.start)]
    if len(events) == 1 or len(near_parts) == len(parts):
        return claim
    if len(parts) == 1:
        return "" if any(_is_near(claim, other.start) for other in events) else claim
    ends = event.end not in ("", dates.OPEN) and _is_near(parts[1], event.end)
    return near_parts[0] if near_parts and not (ends and near_parts == parts[:1]) else claim


def _is_near(claim: str, day: str) -> bool:
    one, other = dates.parse(claim), dates.parse(day)
    return max(one.first - other.last, other.first - one.last) <= NEAR


def _width(claim: str) -> timedelta:
    spans = [dates.parse(part) for part in claim.split("/")]
    return spans[-1].last - spans[0].first


def on_several(staves: Iterable[Stave]) -> list[str]:
    """Return the events that stand on more than one stave, in order of the staves."""
    count: dict[str, int] = {}
    for stave in staves:
        for each in stave.claims:
            count[each.event] = count.get(each.event, 0) + 1
    return [event for event, times in count.items() if times > 1]
