"""The evidence: one event with what each source says of it, or a whole selection's excerpts."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import AT_ROOT, Paths
from components.citing import buttons
from components.evidence import disagreements, voices
from components.evidence.excerpts import card, ways
from components.evidence.findings import findings
from components.evidence.heading import head
from components.evidence.quotations import card as quotation_card
from components.evidence.references import record
from data.base import dates
from data.base.memo import memoised
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.catalogue.tellings import Entry, Rows
from data.selection import excerpt_selection
from data.selection.query import period

PAGE = 20


class Part(NamedTuple):
    """A part of a row of excerpts: so many of them after those that are skipped."""

    skip: int = 0
    size: int = PAGE


FIRST = Part()
NONE: Rows = np.array([], dtype=np.intp)


def of_event(catalogue: Catalogue, view: View, positions: Rows, paths: Paths = AT_ROOT) -> Tree:
    """Show one event: what it is, what each source says, who is silent, what the record says."""
    event = catalogue.event(view.event)
    row = catalogue.position[event.id]
    place = int(np.searchsorted(positions, row))
    neighbours = positions[max(place - 1, 0) : place + 2].tolist()
    return [
        _step(view, "", f"× {text.events.CLOSE}", "close"),
        head(catalogue, view, event, paths),
        html.P(text.events.OUTSIDE, className="note") if row not in neighbours else None,
        *_texts(catalogue, view, event, paths),
        *voices.of_event(catalogue, event, paths),
        *findings(catalogue, event.disagreements),
        *disagreements.of_event(catalogue, view, event, paths),
        *disagreements.links(catalogue, view, event.id),
        record(catalogue, event.record, event.references),
        buttons.row(paths, "event", event.id),
        _steps(catalogue, view, neighbours, row),
    ]


def _texts(catalogue: Catalogue, view: View, event: EventRow, paths: Paths) -> Tree:
    """What the texts say of an event, and who of them is silent; of none, why it stands here."""
    cards = _cards(catalogue, view, event, paths)
    heading = html.H3(text.quotations.TEXTS, className="section") if cards else None
    return [heading, *(cards or _context(catalogue, event)), *silences(catalogue, event)]


def _cards(catalogue: Catalogue, view: View, event: EventRow, paths: Paths) -> Tree:
    """The excerpts on an event; read through a source, those of the others are folded."""
    excerpts = catalogue.excerpts_of(event.excerpts)
    own = [e for e in excerpts if view.through in ("", e.source)]
    others = [e for e in excerpts if e not in own]

    def cards(rows: list[ExcerptRow]) -> Tree:
        return [card(catalogue, e, event, ways(paths, view, e)) for e in rows]

    if not others:
        return cards(own)
    none_of_its_own = (
        [] if own else [html.P(text.events.not_told_by(catalogue.sources[view.through].label))]
    )
    folded = [html.Summary(text.events.other_sources(len(others))), *cards(others)]
    return [*none_of_its_own, *cards(own), html.Details(folded, className="others")]


def of_selection(
    catalogue: Catalogue,
    view: View,
    positions: Rows,
    part: Part = FIRST,
    paths: Paths = AT_ROOT,
) -> tuple[Tree, int]:
    """Show the selection's excerpts in order of date under their events, then the arguments.

    Returns one part of them, and how many are left after it.
    """
    # The one before may be of the same event.
    start, stop = max(part.skip - 1, 0), part.skip + part.size
    entries, count_of_tellings = tellings.page(catalogue, positions, start, stop, view.through)
    first, last = period(view.selection)
    selection = replace(view.selection, source=(view.through,)) if view.through else view.selection
    others = excerpt_selection.arguments(catalogue, selection) if first <= last else NONE
    page_of_others = others[max(start - count_of_tellings, 0) : max(stop - count_of_tellings, 0)]
    excerpts = catalogue.excerpts["id"].to_numpy()[page_of_others]
    entries += [Entry(excerpt=excerpt) for excerpt in excerpts]
    before = entries.pop(0).event if part.skip and entries else None
    tree: Tree = []
    for entry in entries:
        event = catalogue.event(entry.event) if entry.event else None
        if entry.event != before:
            tree.append(_event_heading(catalogue, view, event) if event else _arguments_heading())
        tree += _entry(catalogue, view, entry, event, paths)
        before = entry.event
    rest = max(count_of_tellings + len(others) - stop, 0)
    at_end = not rest and first <= last
    return tree + (disagreements.of_selection(catalogue, view, paths) if at_end else []), rest


def _entry(
    catalogue: Catalogue, view: View, entry: Entry, event: EventRow | None, paths: Paths
) -> Tree:
    """An excerpt, a document, or of an event without either what we say of it, and why."""
    if entry.excerpt:
        excerpt = catalogue.excerpts_of([entry.excerpt])[0]
        own = card(catalogue, excerpt, event, ways(paths, view, excerpt))
        return [
            own,
            *([] if event else disagreements.record_of_argument(catalogue, view, excerpt, paths)),
        ]
    if entry.quotation:
        return [quotation_card(catalogue, catalogue.quotations[entry.quotation], paths)]
    if event is None:
        return []
    return [
        html.P(event.summary, className="summary") if event.summary else None,
        record(catalogue, event.record, event.references),
    ]


def introduction(catalogue: Catalogue) -> Tree:
    """Explain the page in some sentences and one example: the event most differed on."""
    sentences = [html.P(sentence) for sentence in text.explore.introduction(catalogue)]
    return [html.Div([*sentences, *_example(catalogue)], className="introduction")]


def _example(catalogue: Catalogue) -> Tree:
    """A link to the event most differed on; none if no source tells any event."""
    event = catalogue.events_at([_most_differed(catalogue)])[0]
    if not event.told:
        return []
    address_of = address.write(View(event=event.id))
    link = html.A(text.explore.EXAMPLE_LINK.format(event.short), href=address_of)
    return [html.P([text.explore.EXAMPLE, link, "."])]


@memoised()
def _most_differed(catalogue: Catalogue) -> int:
    """The row of the event on which most disagreements are, and of these that of most sources.

    An event that no source tells comes after all others.
    """
    told = catalogue.events["told"].to_numpy()
    counts = np.fromiter(map(len, catalogue.events["disagreements"].to_numpy()), np.int64)
    return int(np.where(told > 0, counts * 100 + told, 0).argmax())


def _context(catalogue: Catalogue, event: EventRow) -> Tree:
    """Say that no source tells an event, if there are sources, and why it stands here."""
    none_tells = text.events.NO_EXCERPT if catalogue.sources else ""
    words = " ".join(filter(None, (none_tells, event.why)))
    return [html.P(words, className="context")] if words else []


def silences(catalogue: Catalogue, event: EventRow) -> Tree:
    """Say who does not tell an event: silence counts only up to a source's horizon, if known."""
    others = [
        source
        for key, source in catalogue.sources.items()
        if key not in event.sources and source.horizon
    ]
    first = event.earliest.date()
    later = [source for source in others if dates.parse(source.horizon).last < first]
    labels = [source.label for source in others if source not in later]
    lines = [text.events.silent(labels) if event.excerpts else "", text.events.after(later)]
    return [html.P(line, className="silent") for line in lines if line]


def _steps(catalogue: Catalogue, view: View, neighbours: list[int], row: int) -> Element:
    """Links to the events before and after it in the selection, and to all excerpts.

    `neighbours` are the chosen rows next to it, in order.
    """
    ids = catalogue.events["id"]
    before = [n for n in neighbours if n < row][-1:]
    after = [n for n in neighbours if n > row][:1]
    links = [_step(view, ids[n], f"◂ {text.events.PREVIOUS}") for n in before]
    links.append(_step(view, "", text.events.CLOSE))
    links += [_step(view, ids[n], f"{text.events.NEXT} ▸") for n in after]
    return html.Nav(links, className="steps", **attributes(aria_label=text.events.EVENTS))


def _step(view: View, event: str, label: str, css: str = "") -> Element:
    return html.A(label, href=address.write(address.focus(view, event)) or "?", className=css)


def _event_heading(catalogue: Catalogue, view: View, event: EventRow) -> Element:
    return html.Div(
        [
            html.H3(html.A(event.title, href=address.write(address.focus(view, event.id)))),
            html.P(text.events.event_date(catalogue, event), className="kind"),
        ],
        className="event-heading",
    )


def _arguments_heading() -> Element:
    return html.Div(
        [html.H3(text.events.ARGUMENTS), html.P(text.events.ARGUMENTS_NOTE, className="kind")],
        className="event-heading",
    )
