"""What a selection lets one read, without an event in focus: passages under their events."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import AT_ROOT, Paths
from components.evidence import disagreements, theme_head
from components.evidence.excerpts import card, ways
from components.evidence.quotations import card as quotation_card
from components.evidence.references import record, record_line
from components.text.evidence import DOCUMENTS_ALONE, NO_DAY
from components.timeline import edges
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.tellings import Entry, Rows
from data.selection import excerpt_selection, quotation_selection, reading_order
from data.selection.facets import Selection
from data.sources import theme as themes
from data.tables.models import Quotation

PAGE = 20


class Part(NamedTuple):
    """A part of a row of passages: so many of them after those that are skipped."""

    skip: int = 0
    size: int = PAGE


FIRST = Part()
# What stands under no event, by its kind in the switch of a theme.
HEADINGS = {
    "texts": text.events.ARGUMENTS,
    "documents": DOCUMENTS_ALONE,
    "later": text.quotations.LATER_WORDS,
    "scholars": text.quotations.SCHOLARS,
}
NONE: Rows = np.array([], dtype=np.intp)


def of_selection(
    catalogue: Catalogue,
    view: View,
    positions: Rows,
    part: Part = FIRST,
    paths: Paths = AT_ROOT,
) -> tuple[Tree, int]:
    """Show the selection's excerpts and documents in order of date under their events.

    Then the arguments, each with its record, and who else speaks: later words, scholars. Where one
    theme is chosen, the switch of its voices comes first. Returns one part of it, and how much is
    left after it.
    """
    # One before and one after, if there are any: they may be of the same event.
    start, stop = max(part.skip - 1, 0), part.skip + part.size
    entries, count = _entries(catalogue, view, positions, start, stop + 1)
    first, end = part.skip - start, stop - start
    before = entries[first - 1] if 0 < first <= len(entries) else None
    after = entries[end] if len(entries) > end else None
    shown = entries[first:end]
    tree: Tree = []
    if not part.skip:
        tree += theme_head.switch(catalogue, view, positions)
        tree += edges.earlier(catalogue, view, positions)
    for previous, entry, following in _with_neighbours(before, shown, after):
        if _group(catalogue, view, previous) != _group(catalogue, view, entry):
            tree.append(_heading(catalogue, view, entry))
        tree += _entry(catalogue, view, entry, previous, paths)
        if entry.event and _group(catalogue, view, following) != entry.event:
            tree.append(record_of(catalogue, catalogue.event(entry.event)))
    rest = max(count - stop, 0)
    if not rest and excerpt_selection.concerns_arguments(view.selection):
        tree += disagreements.of_selection(catalogue, view, paths)
    return tree, rest


def _entries(
    catalogue: Catalogue, view: View, positions: Rows, start: int, stop: int
) -> tuple[list[Entry], int]:
    """A slice of all that is read, and how much that is in all.

    What is told of events, arguments, and quotations that do not stand under an event. Read
    through one source, it is this source alone.
    """
    in_view = edges.split_at_window(catalogue, view, positions)[1]
    if not themes.chosen(view.selection):  # a theme is read in order of time
        in_view = edges.begun_first(catalogue, view, in_view)
    selection = replace(view.selection, source=(view.through,)) if view.through else view.selection
    concerned = excerpt_selection.concerns_arguments(selection)
    arguments = excerpt_selection.arguments(catalogue, selection) if concerned else NONE
    others = [] if view.through else quotation_selection.beside(catalogue, selection, positions)
    alone, others = _alone(selection, others)
    entries, told = reading_order.page(catalogue, in_view, (start, stop), view.through, alone)
    from_, to = max(start - told, 0), max(stop - told, 0)
    excerpts = catalogue.excerpts["id"].to_numpy()[arguments[from_:to]]
    entries += [Entry(excerpt=excerpt) for excerpt in excerpts]
    from_, to = max(from_ - len(arguments), 0), max(to - len(arguments), 0)
    entries += [Entry(quotation=row.id) for row in others[from_:to]]
    return entries, told + len(arguments) + len(others)


def _alone(
    selection: Selection, others: list[Quotation]
) -> tuple[list[Quotation], list[Quotation]]:
    """Of one theme the documents without an event, which stand at their days; and all others.

    Those without a day come last.
    """
    if not themes.chosen(selection):
        return [], others
    documents = quotations.of_kinds(others, quotations.DOCUMENTS)
    rest = others[len(documents) :]
    return [row for row in documents if row.date], [
        *rest,
        *(row for row in documents if not row.date),
    ]


def _with_neighbours(
    before: Entry | None, entries: Sequence[Entry], after: Entry | None
) -> list[tuple[Entry | None, Entry, Entry | None]]:
    """Each entry between the one before it and the one after it."""
    row = [before, *entries, after]
    return [
        (previous, entry, following)
        for (previous, entry), (_, following) in pairwise(pairwise(row))
        if entry is not None
    ]


def _group(catalogue: Catalogue, view: View, entry: Entry | None) -> str:
    """What an entry stands under: its event, or a heading."""
    if entry is None:
        return ""
    if entry.event:
        return entry.event
    if entry.excerpt:
        return text.events.ARGUMENTS
    row = catalogue.quotations[entry.quotation]
    kind = kind_of(row)
    if kind == "documents" and themes.chosen(view.selection):
        return text.quotations.day(row.date) or NO_DAY
    return HEADINGS[kind]


def kind_of(row: Quotation) -> str:
    """Return what a card counts as in the switch of a theme (theme_head.py)."""
    if quotations.of_kinds([row], quotations.STUDIES):
        return "scholars"
    return "documents" if quotations.of_kinds([row], quotations.DOCUMENTS) else "later"


def _holds(catalogue: Catalogue, event: EventRow) -> str:
    """What stands under the heading of an event: kinds of the switch of a theme."""
    rows = quotations.about(catalogue, "events", event.id)
    documents = quotations.of_kinds(rows, quotations.DOCUMENTS)
    return " ".join(["texts"] * bool(event.told) + ["documents"] * bool(documents))


def _heading(catalogue: Catalogue, view: View, entry: Entry) -> Element:
    if entry.event:
        return event_heading(catalogue, view, catalogue.event(entry.event))
    kind = "texts" if entry.excerpt else kind_of(catalogue.quotations[entry.quotation])
    return heading(_group(catalogue, view, entry), kind)


def heading(name: str, kind: str) -> Element:
    """Return the heading of what stands under no event: `kind` is one of the switch of a theme."""
    note = html.P(text.events.ARGUMENTS_NOTE, className="kind") if kind == "texts" else None
    holds = attributes(data_holds=kind)
    return html.Div([html.H3(name), note], className="event-heading", **holds)


def event_heading(catalogue: Catalogue, view: View, event: EventRow) -> Element:
    """Return title and date; of an event that no text tells also what we say of it."""
    holds = attributes(data_holds=_holds(catalogue, event))
    summary = event.summary if not event.told else ""
    return html.Div(
        [
            html.H3(html.A(event.title, href=address.write(address.focus(view, event.id)))),
            html.P(text.events.event_date(catalogue, event), className="kind"),
            html.P(summary, className="summary") if summary else None,
        ],
        className="event-heading",
        **holds,
    )


def _entry(
    catalogue: Catalogue, view: View, entry: Entry, previous: Entry | None, paths: Paths
) -> Tree:
    """An excerpt, or a quotation; an argument with its record, without one in plain type."""
    if entry.quotation:
        return [quotation_card(catalogue, catalogue.quotations[entry.quotation], paths)]
    if not entry.excerpt:
        return []
    excerpt = catalogue.excerpts_of([entry.excerpt])[0]
    ways_on = ways(paths, view, excerpt)
    if entry.event:
        return [card(catalogue, excerpt, catalogue.event(entry.event), ways_on)]
    above = previous.excerpt if previous else ""
    line = disagreements.record_of_argument(catalogue, view, excerpt.id, above, paths)
    return [argument(card(catalogue, excerpt, None, ways_on), line)]


def argument(card: Element, line: Tree) -> Element:
    """Return the card of an argument over the line of its record, if there is one."""
    return html.Div([card, *line], className="argument" if line else "argument plain")


def record_of(catalogue: Catalogue, event: EventRow) -> Element | None:
    """Return the record of an event: under what is told of it a line, else with its references."""
    if not event.told:
        return record(catalogue, event.record, event.references)
    return record_line(event.record) if event.record else None
