"""The chosen events as a list box: the timeline's keyboard, and its text for screen readers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from components import text
from components.still import Element, attributes, html
from data.catalogue import Catalogue
from data.facets import Selection
from data.query import period

EVERYTHING = Selection()


def option_id(event: str) -> str:
    """Return the element id of an event's item in the list."""
    return f"event-{event}"


def items(
    catalogue: Catalogue, positions: npt.NDArray[np.intp], selection: Selection = EVERYTHING
) -> list[Any]:
    """Return one item per event, in order of time; a line in words if there is none.

    Where a period is chosen, a forum says whether it was suspended, dormant or ended in it.
    """
    events = catalogue.events_at(positions)
    if not events:
        empty = attributes(aria_disabled="true", aria_selected="false")
        return [html.Li(text.NOTHING, role="option", className="list-item-none", **empty)]
    found = []
    for n, event in enumerate(events, 1):
        chosen = period(selection) if selection.from_ or selection.to else None
        states = text.states(catalogue, event.id, *chosen) if chosen else []
        found.append(_item(catalogue, event, states, n, len(positions)))
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
