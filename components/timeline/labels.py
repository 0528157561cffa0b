"""What the browser writes over the figure: labels, witnesses, names of bands, links, the zero.

Everything is plain data for layout.meta; js/explore/labels.js measures and places it.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from components import text
from components.drawing import axis
from components.timeline.lanes import LanePlan
from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

Label = dict[str, object]


def event_label(
    catalogue: Catalogue, event: EventRow, y: float, solid: Iterable[tuple[date, date]]
) -> Label:
    """Return what is written beside the mark of an event, `solid` being its full bars."""
    when = catalogue.interval(event)
    return {
        "id": event.id,
        "from": str(axis.first_day(catalogue, when)),
        "to": _after(when.last),
        "y": y,
        "text": text.events.label(event),
        "kinds": text.events.kinds_of_disagreement(catalogue, event.disagreements),
        "told": event.told,
        "weight": event.weight,
        "solid": [[str(first), _after(last)] for first, last in solid],
    }


def band_labels(catalogue: Catalogue, plan: LanePlan) -> list[Label]:
    """Return the names of the periods in the bands."""
    heights = dict(plan.bands)
    labels = []
    for period in catalogue.periods.values():
        if period.group in heights:
            span = dates.interval(period.start, period.end, catalogue.today)
            when = {"from": str(axis.first_day(catalogue, span)), "to": str(span.last)}
            labels.append(when | {"y": heights[period.group], "text": period.label})
    return labels


def link_labels(catalogue: Catalogue, events: Collection[str]) -> list[dict[str, str]]:
    """Return the links that sources draw between events that are drawn, each kind once."""
    links = _links(catalogue)
    return [
        {
            "from": from_,
            "to": to,
            "kind": kind,
            "text": text.events.LINKS[kind][0].removesuffix(":"),
        }
        for from_ in events
        for to, kind in links.get(from_, ())
        if to in events
    ]


@memoised()
def _links(catalogue: Catalogue) -> dict[str, list[tuple[str, str]]]:
    """For each event the others that sources link it to, with the kinds, each once."""
    links: dict[str, list[tuple[str, str]]] = {}
    for from_, to, kind in dict.fromkeys((row.from_, row.to, row.kind) for row in catalogue.links):
        links.setdefault(from_, []).append((to, kind))
    return links


def zero_label(catalogue: Catalogue, event: str) -> dict[str, str] | None:
    """Return the event at zero: the middle of the days on which it may have begun, its label."""
    if not event:
        return None
    row = catalogue.event(event)
    start = catalogue.interval(row).start
    return {
        "day": str(start.middle),
        "from": str(axis.first_day(catalogue, dates.Interval(start, None))),
        "to": _after(start.last),
        "text": row.short,
    }


def _after(day: date) -> str:
    return str(min(day, date.max - timedelta(days=1)) + timedelta(days=1))
