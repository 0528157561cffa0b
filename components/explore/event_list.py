"""The chosen events as a list box: the timeline's keyboard, and its text for screen readers."""

from dataclasses import dataclass
from itertools import chain

import numpy as np
from pydantic import Field

from components import text
from components.base import address, list_window
from components.base.address import View
from components.base.current import edition
from components.base.elements import Element, Tree, attributes, html
from components.base.list_window import NO_QUESTION, Question, Window
from data.base.words import alphabetical
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.tellings import Rows
from data.selection.query import period
from data.sources import through_one

EVERYTHING = View()


def option_id(event: str) -> str:
    """Return the element id of an event's item in the list."""
    return f"event-{event}"


class ListWindow(Window):
    """What the page holds of the list of events.

    Its places begin at `start`; `event` was in focus; `match` is the place that was asked for, or
    of the title that begins with the letters asked for.
    """

    start: int = Field(0, ge=0)
    event: str = ""
    match: int | None = None


NOTHING_YET = ListWindow()


@dataclass(frozen=True)
class Part:
    """A part of the list: its items and the bar above it; None for what can stay."""

    window: ListWindow
    items: Tree | None = None
    bar: Tree | None = None


def contents_of(catalogue: Catalogue, view: View) -> str:
    """Return what the list as a whole depends on: what is chosen and how it is shown."""
    whole = View(view.selection, dim=view.dim, zero=view.zero, through=view.through)
    return f"{edition(catalogue)}{address.write(whole)}"


def part(
    catalogue: Catalogue,
    view: View,
    positions: Rows,
    window: ListWindow = NOTHING_YET,
    question: Question = NO_QUESTION,
) -> Part | None:
    """Return the part of the list to show now; None if all that the page holds can stay.

    `positions` are the chosen events. A new list is shown around the event in focus, or from its
    beginning; one that the page holds follows what is asked for, and an event newly in focus.
    """
    contents, total, match = contents_of(catalogue, view), len(positions), None
    focus = place_of(catalogue, positions, view.event)
    if contents != window.contents:
        place = focus or 0
    elif question.number not in (0, window.answer):
        match = question.place
        if question.letters:
            match = beginning(catalogue, positions, view, question.letters, question.place)
        place = question.place if match is None else match
    elif view.event == window.event or total <= list_window.COMPLETE:
        return None
    elif focus is None or focus in list_window.places_from(total, window.start):
        return Part(window.model_copy(update={"event": view.event}))
    else:
        place = focus
    places = list_window.places_around(total, place)
    return Part(
        ListWindow(
            contents=contents,
            answer=question.number,
            start=places.start,
            event=view.event,
            match=match,
        ),
        items(catalogue, positions, view, places),
        list_window.bar(places, total),
    )


def items(
    catalogue: Catalogue, positions: Rows, view: View = EVERYTHING, places: range | None = None
) -> Tree:
    """Return one item per event, in order of time, of those at some `places` or of all.

    Where there is none, a line says so. Where a period is chosen, a forum says whether it was
    suspended, dormant or ended in it. Read through a source, what it tells comes with its dates
    and words, the rest pale.
    """
    count = len(positions)
    if not count:
        empty = attributes(aria_disabled="true", aria_selected="false")
        return [html.Li(text.facets.NOTHING, role="option", className="list-item-none", **empty)]
    places = range(count) if places is None else places
    events = catalogue.events_at(positions[places.start : places.stop].tolist())
    chosen = period(view.selection) if view.selection.from_ or view.selection.to else None
    as_told = {event.id: event for event in through_one.read(catalogue, view.through, events).told}
    tree: Tree = []
    for number, event in zip((place + 1 for place in places), events, strict=True):
        states = text.events.states(catalogue, event.id, *chosen) if chosen else []
        css = "list-item" if event.id in as_told else "list-item list-item-pale"
        item = _item(catalogue, as_told.get(event.id, event), states, css)
        item["props"] |= {"aria-posinset": str(number), "aria-setsize": str(count)}
        tree.append(item)
    return tree


def place_of(catalogue: Catalogue, positions: Rows, event: str) -> int | None:
    """Return the place of an event among the chosen ones, from 0; None if it is not among them."""
    row = catalogue.position.get(event, -1)
    place = int(np.searchsorted(positions, row))
    return place if place < len(positions) and positions[place] == row else None


def beginning(
    catalogue: Catalogue, positions: Rows, view: View, letters: str, after: int
) -> int | None:
    """Return the place of the next event whose title begins with the letters, round the end."""
    count = len(positions)
    blank = " " if letters and not letters[-1].isalnum() else ""
    first_letters = alphabetical(letters) + blank
    sources = catalogue.events["sources"].to_numpy() if view.through else None
    titles = catalogue.events["title"].to_numpy()
    start = min(max(after + 1, 0), count)
    for place in chain(range(start, count), range(start)):
        row = positions[place]
        title = titles[row]
        if sources is not None and view.through in sources[row]:
            event = catalogue.events_at([int(row)])
            title = through_one.read(catalogue, view.through, event).told[0].title
        if alphabetical(title).startswith(first_letters):
            return place
    return None


def marks(catalogue: Catalogue, event: EventRow) -> str:
    """Return what stands below the title of an event: its status, who tells it, a flag."""
    parts = [text.events.witnesses(catalogue, event)]
    if event.status != "attested":
        parts.insert(0, text.events.STATUS_LABELS[event.status])
    if event.flagged:
        parts.append("⚑")
    return " · ".join(filter(None, parts))


def _item(catalogue: Catalogue, event: EventRow, states: list[str], css: str) -> Element:
    return html.Li(
        [
            html.Span(text.events.event_date(catalogue, event), className="list-date"),
            html.Span([event.title, *_note(states)], className="list-title"),
            html.Span(marks(catalogue, event), className="list-marks"),
        ],
        id=option_id(event.id),
        role="option",
        className=css,
        **{
            "data-event": event.id,
            "data-type": event.type,
            "aria-selected": "false",
        },
    )


def _note(states: list[str]) -> list[Element]:
    return [html.Span(f" ({', '.join(states)})", className="list-states")] if states else []
