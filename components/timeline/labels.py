"""What the browser writes over the figure: labels, witnesses, names of bands, links, the zero.

Everything is plain data for layout.meta; js/explore/labels.js measures and places it.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from components import text
from components.drawing import axis, symbols
from components.timeline.lanes import LanePlan
from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.linked import linked_to
from data.catalogue.rows import EventRow
from data.sources import claims

Label = dict[str, object]

FIRST_WORDS = 8  # of a quote
MONTHS = 125  # days: up to so many are shown, the first words stand below the titles
LINE = 16  # pixels from line to line


def event_label(
    catalogue: Catalogue, event: EventRow, y: float, solid: Iterable[tuple[date, date]]
) -> Label:
    """Return what is written beside the mark of an event, `solid` being its full bars."""
    when = catalogue.interval(event)
    return {
        "id": event.id,
        "from": str(axis.first_day(catalogue, when)),
        "to": after(when.last),
        "y": y,
        "text": text.events.label(event),
        "title": text.events.with_flag(event, event.title),
        "kinds": text.events.flagged_kinds(catalogue, event.disagreements),
        "slots": [
            claims.telling(catalogue, source, event) for source in symbols.slotted(catalogue)
        ],
        "quotes": _first_words(catalogue, event),
        "said": _sentences(catalogue, event),
        "linked": sorted(linked_to(catalogue, event.id)),
        "weight": event.weight,
        "ongoing": when.ongoing,
        "solid": [[str(first), after(last)] for first, last in solid],
    }


def _first_words(catalogue: Catalogue, event: EventRow) -> list[tuple[str, str]]:
    """For the first sources that tell an event, label and first words of a quote."""
    quotes: dict[str, str] = {}
    for excerpt in catalogue.excerpts_of(event.excerpts):
        quotes.setdefault(excerpt.source, excerpt.quote)
    return [
        (catalogue.sources[source].label, text.timeline.first_words(quotes[source], FIRST_WORDS))
        for source in event.sources[: symbols.MOST_SLOTS]
    ]


def _sentences(catalogue: Catalogue, event: EventRow) -> list[str]:
    """What a card says of an event below its title: when, of what status, whether sources differ.

    How many tell it is said where no slots show it.
    """
    status = "" if event.status == "attested" else text.events.STATUS_LABELS[event.status]
    differ = text.events.differ(catalogue, event.disagreements) if event.contested else ""
    told = "" if symbols.slotted(catalogue) else text.events.witnesses(catalogue, event)
    sentences = text.events.event_date(catalogue, event), status, told, differ
    return [sentence for sentence in sentences if sentence]


def make_room(catalogue: Catalogue, plan: LanePlan, window: str, scale: float) -> None:
    """Make the rows of a plan so high that first words fit below what begins within some months.

    What begins before has them only where there is room. A longer window needs none.
    """
    first, last = axis.ends(window)
    if (last - first).days > MONTHS:
        return
    lines: dict[float, int] = {}
    for key, y in plan.rows.items():
        event = catalogue.event(key)
        if first <= event.earliest.date() <= last:
            lines[y] = max(lines.get(y, 0), len(event.sources[: symbols.MOST_SLOTS]))

    def down(y: float) -> float:
        return y + LINE * scale * sum(many for above, many in lines.items() if above < y)

    def both(ends: tuple[float, float]) -> tuple[float, float]:
        return down(ends[0]), down(ends[1])

    plan.rows = {key: down(y) for key, y in plan.rows.items()}
    plan.lanes = [(lane, down(y)) for lane, y in plan.lanes]
    plan.groups = [(group, down(y)) for group, y in plan.groups]
    plan.spans = {lane: both(ends) for lane, ends in plan.spans.items()}
    plan.ribbons = {lane: both(ends) for lane, ends in plan.ribbons.items()}
    plan.members = both(plan.members) if plan.members else None
    plan.height = down(plan.height)


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
    """Return the links that sources draw between events that are drawn, each kind once, signed."""
    links = _links(catalogue)
    return [
        {"from": from_, "to": to, "kind": kind, "text": text.timeline.link(kind, signatures)}
        for from_ in events
        for (to, kind), signatures in links.get(from_, {}).items()
        if to in events
    ]


@memoised()
def _links(catalogue: Catalogue) -> dict[str, dict[tuple[str, str], list[str]]]:
    """For each event the others that sources link it to, with the kind, and which sources."""
    links: dict[str, dict[tuple[str, str], list[str]]] = {}
    for row in catalogue.links:
        signatures = links.setdefault(row.from_, {}).setdefault((row.to, row.kind), [])
        actor = catalogue.actors.get(row.speaker)
        label = catalogue.sources[row.source].label
        signature = text.timeline.signature(label, actor.label if actor else row.speaker)
        if signature not in signatures:
            signatures.append(signature)
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
        "to": after(start.last),
        "text": text.events.short(row),
    }


def after(day: date) -> str:
    """Return the day after another, as a figure writes it."""
    return str(min(day, date.max - timedelta(days=1)) + timedelta(days=1))
