"""What lies before the part of time shown: counted and folded, so that reading begins in view."""

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Tree, html
from components.drawing import axis
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection.query import index

MOST_NAMED = 60


def split(catalogue: Catalogue, view: View, positions: Rows) -> tuple[Rows, Rows]:
    """Return the chosen events that are over before the part of time shown, and the others.

    Where all of them are, none counts as before.
    """
    window = axis.window_of(catalogue, view.selection, view.window)
    first = np.datetime64(axis.ends(window)[0])
    over = index(catalogue).latest[positions] < first
    if over.all():
        return positions[:0], positions
    return positions[over], positions[~over]


def fold(catalogue: Catalogue, view: View, positions: Rows) -> Tree:
    """Return the events before the part of time shown, folded; nothing if there are none."""
    before, _ = split(catalogue, view, positions)
    if not len(before):
        return []
    window = axis.window_of(catalogue, view.selection, view.window)
    day = axis.ends(window)[0]
    precise = str(day.year) if (day.month, day.day) == (1, 1) else str(day)[:7]
    when = date_words.in_words(dates.parse(f"{precise:>04}"))
    items: Tree = [
        html.Li(
            [
                html.Span(text.events.event_date(catalogue, event), className="kind"),
                " ",
                html.A(event.title, href=address.write(address.focus(view, event.id))),
            ]
        )
        for event in catalogue.events_at(before[-MOST_NAMED:].tolist())
    ]
    rest = len(before) - len(items)
    more = [html.P(text.explore.others(rest), className="note")] if rest else []
    summary = html.Summary(text.explore.before(when, len(before)))
    return [html.Details([summary, *more, html.Ul(items)], className="before-window")]
