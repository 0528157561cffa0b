"""The chosen events as a list box: the timeline's keyboard, and its text for screen readers."""

from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from components import text
from components.base import list_window
from components.base.address import View
from components.base.elements import Element, attributes, html
from components.base.list_window import Asked
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection.query import period, select
from data.sources import through_one

EVERYTHING = View()


def option_id(event: str) -> str:
    """Return the element id of an event's item in the list."""
    return f"event-{event}"


class Part(NamedTuple):
    """A part of the list: its items, the place sought, the bar above it; None for what can stay.

    `drawn` says what it was drawn as: of which list, from where, for which question and event.
    """

    drawn: str
    items: list[Any] | None = None
    found: str | None = None
    bar: list[Element] | None = None


def part(
    catalogue: Catalogue,
    view: View,
    key: str,
    drawn: str,
    asked: Asked = list_window.NOT_ASKED,
) -> Part | None:
    """Return the part of the list to show now; None if all that stands, `drawn`, can stay.

    `key` is what the list as a whole depends on. A new list is shown around the event in focus, or
    from its beginning; one that stands follows what is asked for, and an event newly in focus.
    """
    positions = select(catalogue, view.selection).positions
    held, start, number, event = drawn.split(" ") if drawn.count(" ") == 3 else ("", "", "", "")
    total, found = len(positions), None
    focus = place_of(catalogue, positions, view.event)
    if key != held:
        place = focus or 0
    elif asked.number not in ("", number):
        found = asked.place
        if asked.letters:
            found = beginning(catalogue, positions, view, asked.letters, asked.place)
        place = asked.place if found is None else found
    elif view.event == event or total <= list_window.COMPLETE:
        return None
    elif focus is None or focus in list_window.held(total, int(start)):
        return Part(f"{key} {start} {number} {view.event}")
    else:
        place = focus
    shown = list_window.around(total, place)
    return Part(
        f"{key} {shown.start} {asked.number} {view.event}",
        items(catalogue, positions, view, shown),
        "" if found is None else str(found),
        list_window.bar(shown, total),
    )


def items(
    catalogue: Catalogue,
    positions: npt.NDArray[np.intp],
    view: View = EVERYTHING,
    shown: range | None = None,
) -> list[Any]:
    """Return one item per event shown, in order of time; a line in words if there is none.

    Where a period is chosen, a forum says whether it was suspended, dormant or ended in it. Read
    through a source, what it tells comes with its dates and words, the rest pale.
    """
    count = len(positions)
    if not count:
        empty = attributes(aria_disabled="true", aria_selected="false")
        return [html.Li(text.facets.NOTHING, role="option", className="list-item-none", **empty)]
    places = range(count) if shown is None else shown
    events = catalogue.events_at(positions[places.start : places.stop].tolist())
    chosen = period(view.selection) if view.selection.from_ or view.selection.to else None
    as_told = {event.id: event for event in through_one.read(catalogue, view.through, events).told}
    found = []
    for place, event in zip(places, events, strict=True):
        states = text.events.states(catalogue, event.id, *chosen) if chosen else []
        css = "list-item" if event.id in as_told else "list-item list-item-pale"
        found.append(
            _item(catalogue, as_told.get(event.id, event), states, (place + 1, count), css)
        )
    return found


def place_of(catalogue: Catalogue, positions: npt.NDArray[np.intp], event: str) -> int | None:
    """Return the place of an event among the chosen ones, from 0; None if it is not among them."""
    row = catalogue.position.get(event, -1)
    place = int(np.searchsorted(positions, row))
    return place if place < len(positions) and positions[place] == row else None


def beginning(
    catalogue: Catalogue, positions: npt.NDArray[np.intp], view: View, letters: str, after: int
) -> int | None:
    """Return the place of the next event whose title begins with the letters, round the end."""
    sought, count = letters.casefold(), len(positions)
    told = catalogue.events["sources"].to_numpy() if view.through else None
    titles = catalogue.events["title"].to_numpy()
    start = min(max(after + 1, 0), count)
    for place in chain(range(start, count), range(start)):
        row = positions[place]
        title = titles[row]
        if told is not None and view.through in told[row]:
            event = catalogue.events_at([int(row)])
            title = through_one.read(catalogue, view.through, event).told[0].title
        if title.casefold().startswith(sought):
            return place
    return None


def _item(
    catalogue: Catalogue, event: EventRow, states: list[str], place: tuple[int, int], css: str
) -> Element:
    marks = [text.events.witnesses(event.told)]
    if event.status != "attested":
        marks.insert(0, text.events.STATUS_LABELS[event.status])
    if event.contested:
        marks.append("⚑")
    return html.Li(
        [
            html.Span(text.events.event_date(catalogue, event), className="list-date"),
            html.Span([event.title, *_note(states)], className="list-title"),
            html.Span(" · ".join(marks), className="list-marks"),
        ],
        id=option_id(event.id),
        role="option",
        className=css,
        **{
            "data-event": event.id,
            "data-type": event.type,
            "aria-selected": "false",
            "aria-posinset": str(place[0]),
            "aria-setsize": str(place[1]),
        },
    )


def _note(states: list[str]) -> list[Element]:
    said = ", ".join(states)
    return [html.Span(f" ({said})", className="list-states")] if said else []
