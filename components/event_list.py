"""The chosen events as a list box: the timeline's keyboard, and its text for screen readers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from components import text
from components.still import Element, attributes, html
from data.catalogue import Catalogue


def option_id(event: str) -> str:
    """Return the element id of an event's item in the list."""
    return f"event-{event}"


def items(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> list[Any]:
    """Return one item per event, in order of time; a line in words if there is none."""
    events = catalogue.events_at(positions)
    if not events:
        empty = attributes(aria_disabled="true", aria_selected="false")
        return [html.Li(text.NOTHING, role="option", className="list-item-none", **empty)]
    return [_item(catalogue, event, n, len(positions)) for n, event in enumerate(events, 1)]


def _item(catalogue: Catalogue, event: Any, number: int, count: int) -> Element:
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
        className="list-item",
        **attributes(
            data_event=event.id,
            data_type=event.type,
            aria_selected="false",
            aria_posinset=str(number),
            aria_setsize=str(count),
        ),
    )
