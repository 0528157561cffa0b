"""The chosen events as a list box: the timeline's keyboard, and its text for screen readers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from components import text
from components.still import Element, attributes, html
from data import through
from data.catalogue import Catalogue


def option_id(event: str) -> str:
    """Return the element id of an event's item in the list."""
    return f"event-{event}"


def items(catalogue: Catalogue, positions: npt.NDArray[np.intp], source: str = "") -> list[Any]:
    """Return one item per event, in order of time; a line in words if there is none.

    Read through a source, what it tells comes with its dates and words, the rest pale.
    """
    events = catalogue.events_at(positions)
    if not events:
        empty = attributes(aria_disabled="true", aria_selected="false")
        return [html.Li(text.NOTHING, role="option", className="list-item-none", **empty)]
    as_told = {event.id: event for event in through.read(catalogue, source, events).told}
    return [
        _item(catalogue, as_told.get(event.id, event), n, len(events), event.id in as_told)
        for n, event in enumerate(events, 1)
    ]


def _item(catalogue: Catalogue, event: Any, number: int, count: int, told: bool) -> Element:
    marks = [text.witnesses(event.told)]
    if event.status != "attested":
        marks.insert(0, text.STATUS_LABELS[event.status])
    if event.contested:
        marks.append("⚑")
    return html.Li(
        [
            html.Span(text.event_date(catalogue, event), className="list-date"),
            html.Span(event.title, className="list-title"),
            html.Span(" · ".join(marks), className="list-marks"),
        ],
        id=option_id(event.id),
        role="option",
        className="list-item" if told else "list-item list-item-pale",
        **attributes(
            data_event=event.id,
            data_type=event.type,
            aria_selected="false",
            aria_posinset=str(number),
            aria_setsize=str(count),
        ),
    )
