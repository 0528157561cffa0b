"""The chosen events as a list box: the timeline's keyboard, and its text for screen readers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from components import text
from components.address import View
from components.still import Element, attributes, html
from data import through
from data.catalogue import Catalogue
from data.query import period

EVERYTHING = View()


def option_id(event: str) -> str:
    """Return the element id of an event's item in the list."""
    return f"event-{event}"


def items(
    catalogue: Catalogue, positions: npt.NDArray[np.intp], view: View = EVERYTHING
) -> list[Any]:
    """Return one item per event, in order of time; a line in words if there is none.

    Where a period is chosen, a forum says whether it was suspended, dormant or ended in it. Read
    through a source, what it tells comes with its dates and words, the rest pale.
    """
    events = catalogue.events_at(positions)
    if not events:
        empty = attributes(aria_disabled="true", aria_selected="false")
        return [html.Li(text.NOTHING, role="option", className="list-item-none", **empty)]
    chosen = period(view.selection) if view.selection.from_ or view.selection.to else None
    as_told = {event.id: event for event in through.read(catalogue, view.through, events).told}
    found = []
    for n, event in enumerate(events, 1):
        states = text.states(catalogue, event.id, *chosen) if chosen else []
        item = _item(catalogue, as_told.get(event.id, event), states, n, len(events))
        if event.id not in as_told:
            item["props"]["className"] += " list-item-pale"
        found.append(item)
    return found


def _item(catalogue: Catalogue, event: Any, states: list[str], number: int, count: int) -> Element:
    marks = [text.witnesses(event.told)]
    if event.status != "attested":
        marks.insert(0, text.STATUS_LABELS[event.status])
    if event.contested:
        marks.append("⚑")
    return html.Li(
        [
            html.Span(text.event_date(catalogue, event), className="list-date"),
            html.Span([event.title, *_note(states)], className="list-title"),
            html.Span(" · ".join(marks), className="list-marks"),
        ],
        id=option_id(event.id),
        role="option",
        className="list-item",
        **attributes(
            data_event=event.id,
            data_type=event.type,
            aria_selected="false",
            aria_posinset=str(number),
            aria_setsize=str(count),
        ),
    )


def _note(states: list[str]) -> list[Element]:
    said = ", ".join(states)
    return [html.Span(f" ({said})", className="list-states")] if said else []
