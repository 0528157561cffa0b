"""Beside a text the years it tells of: a mark for each event, and who else tells it.

js/read/ribbon.js moves a marker to the events of the paragraph that is read, and shows their names.
"""

from collections.abc import Iterator
from datetime import date

from components import text
from components.base import address
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import EXPLORE
from components.drawing import axis
from components.drawing.time_scale import TimeScale
from components.read.beside import Reader
from data.base import dates
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow

HEIGHT = 100  # per cent of the ribbon
MOST_TICKS, LINES = 12, 40  # ticks, and lines of text for which there is room
MOST = 400  # passages of which the events are marked


def ribbon(catalogue: Catalogue, reader: Reader) -> Tree:
    """Return the years of a source's events with a mark for each; nothing if it tells of none."""
    rows = tellings.of_source(catalogue, reader.source)[:MOST].tolist()
    passages = _passages(catalogue.excerpts_at(rows))
    events = list(map(catalogue.event, passages))
    if not events:
        return []
    scale = _scale(catalogue, events)
    places = {event.id: scale.middle(_beginning(catalogue, event)) for event in events}
    marks: Tree = [
        html.Span(className="year", style={"top": _top(place)}, **attributes(data_of=event))
        for event, place in places.items()
    ]
    ticks: Tree = [
        html.Span(name, className="tick", style={"top": _top(place)})
        for place, name in scale.ticks(MOST_TICKS, LINES)
    ]
    entries = [_entry(catalogue, reader, event, passages[event.id]) for event in events]
    marker = html.Span(className="marker", hidden=True)
    return [
        html.H3(text.read.ribbon(len(catalogue.sources)), className="ribbon-title"),
        html.Div([*ticks, *marks, marker], className="years", **attributes(aria_hidden="true")),
        html.Ul(entries, className="ribbon-events"),
    ]


def _passages(excerpts: list[ExcerptRow]) -> dict[str, list[str]]:
    """For each event the passages that tell it, in the order of the text."""
    passages: dict[str, list[str]] = {}
    for excerpt in excerpts:
        for event in excerpt.events:
            passages.setdefault(event, []).append(excerpt.id)
    return passages


def _beginning(catalogue: Catalogue, event: EventRow) -> dates.Interval:
    return dates.interval(event.start, "", catalogue.today)


def _scale(catalogue: Catalogue, events: list[EventRow]) -> TimeScale:
    """Whole years, from the first to the last in which something begins."""
    begun = [_beginning(catalogue, event) for event in events]
    first = min(axis.first_day(catalogue, when) for when in begun)
    last = max(when.last for when in begun)
    return TimeScale(date(first.year, 1, 1), date(last.year, 12, 31), width=HEIGHT)


def _top(place: float) -> str:
    return f"{place:.2f}%"


def _entry(catalogue: Catalogue, reader: Reader, event: EventRow, own: list[str]) -> Element:
    """An event by its name and date, and who else tells it."""
    href = reader.paths.to(EXPLORE) + address.write(address.focus(reader.view, event.id))
    return html.Li(
        [
            html.A(text.events.short(event), href=href, dir="auto"),
            html.Span(text.events.event_date(catalogue, event), className="kind"),
            *_others(catalogue, reader, event),
        ],
        hidden=True,
        **attributes(data_event=event.id, data_passages=" ".join(own)),
    )


def _others(catalogue: Catalogue, reader: Reader, event: EventRow) -> Iterator[Element]:
    """Yield a dot for each other source, the way to its first passage on an event; or say none."""
    first: dict[str, ExcerptRow] = {}
    for excerpt in catalogue.excerpts_of(event.excerpts):
        first.setdefault(excerpt.source, excerpt)
    others = [key for key in catalogue.sources if key in first and key != reader.source]
    for key in others:
        label = catalogue.sources[key].label
        yield html.A(
            [html.Span(className="dot", **attributes(aria_hidden="true")), label],
            href=reader.way(first[key].id),
            className="teller",
            title=text.read.beside(label),
            **attributes(
                data_source=key,
                data_in_place="1",
                aria_current="true" if first[key].id == reader.beside else None,
            ),
        )
    if not others and len(catalogue.sources) > 1:
        yield html.Span(text.read.NOBODY, className="kind")
