"""What stands around the timeline in words: what lies outside the part shown, the event at zero."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.ids import Id
from components.drawing import axis
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.tellings import Rows
from data.selection.query import index

MOST_NAMED = 60  # of the events before the part of time shown


def buttons_beyond(catalogue: Catalogue, positions: npt.NDArray[np.intp], window: str) -> Tree:
    """Return a button for the chosen events before the part of time shown, and one for those after.

    Each moves the part shown, as wide as it is, to the nearest of them. Between them stands how
    many are in view.
    """
    first, last = axis.ends(window or catalogue.dossier.window)
    days = index(catalogue)
    begun = np.searchsorted(days.earliest, np.datetime64(first))  # rows come by earliest day
    ends = days.latest[positions[: np.searchsorted(positions, begun)]]
    before = ends[ends < np.datetime64(first)]
    ahead = np.searchsorted(days.earliest, np.datetime64(last), side="right")
    after = positions[np.searchsorted(positions, ahead) :]
    half = (last - first) / 2
    inside = len(positions) - len(before) - len(after)
    return [
        _button(
            text.timeline.earlier(len(before)), half, before.max().item() if len(before) else None
        ),
        html.Span(text.timeline.in_view(inside), id=Id.IN_VIEW, className="in-view"),
        _button(
            text.timeline.later(len(after)),
            half,
            days.earliest[after[0]].item() if len(after) else None,
        ),
    ]


def _button(label: str, half: timedelta, nearest: date | None) -> Element:
    if nearest is None:
        return html.Button(label, type="button", **attributes(aria_disabled="true"))
    middle = nearest.toordinal()
    first, last = (
        date.fromordinal(min(max(middle + way * half.days, 1), date.max.toordinal()))
        for way in (-1, 1)
    )
    data = attributes(data_show=f"{first},{last}")
    return html.Button(label, type="button", title=text.timeline.MOVE_THERE, **data)


def split_at_window(catalogue: Catalogue, view: View, positions: Rows) -> tuple[Rows, Rows]:
    """Return the chosen events that are over before the part of time shown, and the others.

    Where all of them are, none counts as before.
    """
    window = axis.window(catalogue, view)
    first = np.datetime64(axis.ends(window)[0])
    over = index(catalogue).latest[positions] < first
    if over.all():
        return positions[:0], positions
    return positions[over], positions[~over]


def begun_first(catalogue: Catalogue, view: View, positions: Rows) -> Rows:
    """Put the events that began in the part of time shown before those that go on from earlier."""
    first = np.datetime64(axis.ends(axis.window(catalogue, view))[0])
    before = index(catalogue).earliest[positions] < first
    return np.concatenate([positions[~before], positions[before]])


def earlier(catalogue: Catalogue, view: View, positions: Rows) -> Tree:
    """Return the events before the part of time shown, folded; nothing if there are none."""
    before, _ = split_at_window(catalogue, view, positions)
    if not len(before):
        return []
    window = axis.window(catalogue, view)
    day = axis.ends(window)[0]
    precise = str(day.year) if (day.month, day.day) == (1, 1) else str(day)[:7]
    when = date_words.in_words(dates.parse(f"{precise:>04}"))
    named = catalogue.events_at(before[-MOST_NAMED:].tolist())
    items: Tree = [_item(catalogue, view, event) for event in named]
    rest = len(before) - len(items)
    more = [html.P(text.explore.others(rest), className="note")] if rest else []
    summary = html.Summary(text.explore.before(when, len(before)))
    return [html.Details([summary, *more, html.Ul(items)], className="before-window")]


def _item(catalogue: Catalogue, view: View, event: EventRow) -> Element:
    date = html.Span(text.events.event_date(catalogue, event), className="kind")
    title = html.A(event.title, href=address.write(address.focus(view, event.id)))
    return html.Li([date, " ", title])


def zero_note(catalogue: Catalogue, view: View) -> Tree:
    """Say from which event the years are counted, and how to get back to dates."""
    if not view.zero:
        return []
    event = catalogue.event(view.zero)
    sentence = text.timeline.counted_from(
        text.events.short(event), text.events.event_date(catalogue, event)
    )
    return [html.P([html.Span(sentence), " ", zero_link(view, "")], className="zero")]


def zero_link(view: View, event: str) -> Element:
    """Return the link that puts an event at zero, or none."""
    label = text.timeline.PUT_AT_ZERO if event else text.timeline.BACK_TO_DATES
    return html.A(label, href=address.write(replace(view, zero=event)) or "?")
