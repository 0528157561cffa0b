"""What the tables say of standing bodies: which succeeds which, and what broke or resumed which.

A body is an event with phases. Nothing is derived from names.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Phase


class Tie(NamedTuple):
    """What joins an event to a body: at the `edge` of a phase, or within a phase that goes on."""

    forum: str
    edge: bool


@memoised()
def successors(catalogue: Catalogue) -> Mapping[str, str]:
    """For each event that another of its type succeeds, the id of that other.

    One succeeds another if a link says that it continues it, and it begins as the other ends.
    """
    after: dict[str, str] = {}
    for link in catalogue.links:
        if link.kind != "continues" or not {link.from_, link.to} <= catalogue.position.keys():
            continue
        one, other = sorted(map(catalogue.event, (link.from_, link.to)), key=_beginning)
        if one.id in after or other.id in after.values():
            continue
        if one.type == other.type and _ends_as_begins(catalogue, one, other):
            after[one.id] = other.id
    return after


def _beginning(event: EventRow) -> tuple[datetime, datetime, str]:
    return event.earliest, event.latest, event.id


def _ends_as_begins(catalogue: Catalogue, one: EventRow, other: EventRow) -> bool:
    first, second = catalogue.interval(one), catalogue.interval(other)
    if first.end is None or first.ongoing or second.end is None:
        return False
    gap = second.start.first.toordinal() - first.end.last.toordinal()
    overlap = first.end.first.toordinal() - second.start.last.toordinal()
    return gap <= 1 and overlap <= 1


@memoised()
def ties(catalogue: Catalogue) -> Mapping[str, list[Tie]]:
    """For each event that broke or resumed a body, or was within such a phase, what joins it.

    Such events are of the types beside those of bodies: in the same group, and below them.
    """
    bodies = [catalogue.event(key) for key in catalogue.phases if key in catalogue.position]
    groups = {catalogue.types[body.type].group for body in bodies}
    lanes = {body.type for body in bodies}
    found = {}
    for event in catalogue.every_event():
        group = catalogue.types[event.type].group
        if group in groups and event.type not in lanes and not event.end:
            near = [body for body in bodies if catalogue.types[body.type].group == group]
            if joined := _ties(catalogue, event, near):
                found[event.id] = joined
    return found


def _ties(catalogue: Catalogue, event: EventRow, bodies: list[EventRow]) -> list[Tie]:
    near = {body.id: _nearness(catalogue, event, body) for body in bodies}
    edges = [Tie(key, edge=True) for key in near if near[key] and _at_edge(catalogue, event, key)]
    if edges:
        return edges
    within = [key for key in near if near[key] and _within(catalogue, event, key)]
    best = max(within, key=lambda key: near[key] or (0,), default="")
    return [Tie(best, edge=False)] if best else []


def _nearness(catalogue: Catalogue, event: EventRow, body: EventRow) -> tuple[int, ...] | None:
    """How much joins an event and a body, to be compared; None if nothing does.

    It is part of the body, or they share agents (of a phase too), or themes.
    """
    agents = {*event.agents, *event.others}
    phases = (agent for phase in catalogue.phases[body.id] for agent in phase.agents)
    part = event.part_of == body.id
    by_agent, by_phase = len(agents & {*body.agents}), len(agents & {*phases})
    themes = len({*event.themes} & {*body.themes})
    near = part or by_agent or by_phase or themes
    return (part, by_agent > 0, themes, by_agent + by_phase, body.weight) if near else None


def _edges(phases: list[Phase]) -> Iterator[dates.Span]:
    """The times at which one phase gives way to another."""
    for _, phase in pairwise(phases):
        yield dates.parse(phase.start)


def _at_edge(catalogue: Catalogue, event: EventRow, body: str) -> bool:
    when = catalogue.interval(event)
    return any(
        when.first <= edge.first and edge.last <= when.last
        for edge in _edges(catalogue.phases[body])
    )


def _within(catalogue: Catalogue, event: EventRow, body: str) -> bool:
    """Whether an event certainly was within a phase in which a body did not fully work."""
    when = catalogue.interval(event)
    for phase in catalogue.phases[body]:
        days = dates.interval(phase.start, phase.end, catalogue.today).certain_days
        if phase.state != "active" and days and days[0] <= when.first and when.last <= days[1]:
            return True
    return False
