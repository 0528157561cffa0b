"""The evidence: one event with what each source says of it, or a whole selection's excerpts."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, attributes, html
from components.base.routing import AT_ROOT, READ, Paths
from components.citing import buttons
from components.evidence import disagreements
from components.evidence.heading import head
from components.evidence.references import record
from data.base import dates
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.catalogue.tellings import Rows
from data.selection import excerpt_selection
from data.selection.query import period

PAGE = 20
NONE: Rows = np.array([], dtype=np.intp)
_QUOTES = set('“”"')


def focused(
    catalogue: Catalogue, view: View, positions: npt.NDArray[np.intp], paths: Paths = AT_ROOT
) -> list[Any]:
    """Show one event: what it is, what each source says, who is silent, what the record says."""
    event = catalogue.event(view.event)
    here = catalogue.position[event.id]
    place = int(np.searchsorted(positions, here))
    around = positions[max(place - 1, 0) : place + 2].tolist()
    return [
        _step(view, "", f"× {text.events.CLOSE}", "close"),
        head(catalogue, view, event, paths),
        html.P(text.events.OUTSIDE, className="note") if here not in around else None,
        *(_cards(catalogue, view, event, paths) or [_context(event)]),
        *silences(catalogue, event),
        *disagreements.of_event(catalogue, view, event, paths),
        *disagreements.links(catalogue, view, event.id),
        record(catalogue, event.record, event.references),
        buttons.row(paths, "event", event.id),
        _steps(catalogue, view, around, here),
    ]


def _cards(catalogue: Catalogue, view: View, event: EventRow, paths: Paths) -> list[Any]:
    """The excerpts on an event; read through a source, those of the others are folded."""
    excerpts = catalogue.excerpts_of(event.excerpts)
    own = [e for e in excerpts if view.through in ("", e.source)]
    others = [e for e in excerpts if e not in own]

    def cards(rows: list[Any]) -> list[Any]:
        return [card(catalogue, e, event, ways(paths, view, e)) for e in rows]

    if not others:
        return cards(own)
    silent = [] if own else [html.P(text.events.not_told_by(catalogue.sources[view.through].label))]
    folded = [html.Summary(text.events.other_sources(len(others))), *cards(others)]
    return [*silent, *cards(own), html.Details(folded, className="others")]


def overview(
    catalogue: Catalogue,
    view: View,
    positions: npt.NDArray[np.intp],
    skip: int = 0,
    paths: Paths = AT_ROOT,
) -> tuple[list[Any], int]:
    """Show the selection's excerpts in order of date under their events, then the arguments.

    Returns one page of them from the `skip`-th on, and how many are left.
    """
    start, stop = max(skip - 1, 0), skip + PAGE  # the one before may be of the same event
    entries, told = tellings.page(catalogue, positions, start, stop, view.through)
    first, last = period(view.selection)
    chosen = replace(view.selection, source=(view.through,)) if view.through else view.selection
    others = excerpt_selection.arguments(catalogue, chosen) if first <= last else NONE
    here = others[max(start - told, 0) : max(stop - told, 0)]
    entries += [("", excerpt) for excerpt in catalogue.excerpts["id"].to_numpy()[here]]
    before = entries.pop(0)[0] if skip and entries else None
    shown: list[Any] = []
    excerpts = catalogue.excerpts_of(excerpt for _, excerpt in entries)
    for (key, _), excerpt in zip(entries, excerpts, strict=True):
        event = catalogue.event(key) if key else None
        if key != before:
            head_of = _event_heading(catalogue, view, event) if event else _arguments_heading()
            shown.append(head_of)
        shown.append(card(catalogue, excerpt, event, ways(paths, view, excerpt)))
        before = key
    left = max(told + len(others) - stop, 0)
    ends = not left and first <= last
    return shown + (disagreements.of_selection(catalogue, view, paths) if ends else []), left


def introduction(catalogue: Catalogue) -> list[Any]:
    """Explain the page in some sentences and one example: the event most differed on."""
    sentences = [html.P(sentence) for sentence in text.explore.introduction(catalogue)]
    return [html.Div([*sentences, *_example(catalogue)], className="introduction")]


def _example(catalogue: Catalogue) -> list[Element]:
    """A link to the event most differed on; none if no source tells any event."""
    event = catalogue.events_at([catalogue.once(_most_differed)])[0]
    if not event.told:
        return []
    address_of = address.write(View(event=event.id))
    link = html.A(text.explore.EXAMPLE_LINK.format(event.short), href=address_of)
    return [html.P([text.explore.EXAMPLE, link, "."])]


def _most_differed(catalogue: Catalogue) -> int:
    """The row of the event on which most disagreements are, and of these that of most sources.

    An event that no source tells comes after all others.
    """
    told = catalogue.events["told"].to_numpy()
    counts = np.fromiter(map(len, catalogue.events["disagreements"].to_numpy()), np.int64)
    return int(np.where(told > 0, counts * 100 + told, 0).argmax())


def in_context(paths: Paths, view: View, excerpt: ExcerptRow) -> str:
    """Return the address of an excerpt in its text, under the same query."""
    return f"{paths.to(READ, excerpt.source)}{address.write(view)}#{excerpt.id}"


def ways(paths: Paths, view: View, excerpt: ExcerptRow) -> list[Any]:
    """Return the ways on from an excerpt: to its place in its text, and to its citation."""
    there = html.A(text.events.IN_CONTEXT, href=in_context(paths, view, excerpt))
    return [there, " · ", buttons.copy(paths, "excerpt", excerpt.id)]


def card(
    catalogue: Catalogue,
    excerpt: ExcerptRow,
    event: EventRow | None = None,
    on: list[Any] | None = None,
    marks: Iterable[str] = (),
) -> Element:
    """Show one excerpt: who speaks, then the quote in its language, then ours and the notes.

    `on` are the ways on from it, if any are wanted; `marks` words of the quote to highlight.
    """
    source = catalogue.sources[excerpt.source]
    said: list[Any] = [
        html.P(
            [
                html.Strong(source.label),
                f" · {source.genre} · {text.events.speaks(catalogue, excerpt)}",
                f" · ¶\N{NO-BREAK SPACE}{excerpt.paragraph}",
            ],
            className="speaker",
        ),
        html.Blockquote(
            [
                f"[{excerpt.lead}] " if excerpt.lead else "",
                quoted(excerpt, marks),
            ],
            lang=source.language,
            className="quote",
        ),
    ]
    if excerpt.translation:
        said.append(
            html.P(
                [f"“{excerpt.translation}” ", html.Span(f"({text.events.OUR_TRANSLATION})")],
                className="translation",
            )
        )
    said += [html.P(note, className="note") for note in _notes(catalogue, excerpt, event)]
    if on:
        said.append(html.P(on, className="ways"))
    return html.Article(
        said,
        className="excerpt",
        **attributes(data_excerpt=excerpt.id, data_source=excerpt.source),
    )


def quoted(excerpt: ExcerptRow, marks: Iterable[str] = ()) -> Element:
    """Return the words of an excerpt in quotation marks, single ones if they hold double ones.

    The `marks` are highlighted; where they overlap, the longer one is.
    """
    holds = bool(_QUOTES & set(excerpt.quote))
    longest_first = sorted(filter(None, set(marks)), key=lambda mark: (-len(mark), mark))
    cut = f"({'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"
    parts = re.split(cut, excerpt.quote)
    words = [html.Mark(part) if n % 2 else part for n, part in enumerate(parts) if part]
    return html.Q(words, className="holds-quotes" if holds else "")


def _notes(catalogue: Catalogue, excerpt: ExcerptRow, event: EventRow | None) -> list[str]:
    found = []
    if excerpt.kind != "event":
        found.append(text.events.KIND_LABELS[excerpt.kind])
    if event is not None and (given := text.events.gives(excerpt, event)):
        found.append(given)
    if excerpt.cites:
        found.append(f"cites {excerpt.cites}")
    if not excerpt.events:
        found += [catalogue.themes[theme].label for theme in excerpt.themes]
    line = [" · ".join(found)] if found else []
    if excerpt.sic:
        line.append(f"(sic) {excerpt.sic}")
    if excerpt.fidelity:
        original = f" “{excerpt.original}”" if excerpt.original else ""
        line.append(f"Quoted words: {text.events.FIDELITY_LABELS[excerpt.fidelity]}.{original}")
    if excerpt.note:
        line.append(excerpt.note)
    return line


def _context(event: EventRow) -> Element:
    return html.P(f"{text.events.NO_EXCERPT} {event.why}", className="context")


def silences(catalogue: Catalogue, event: EventRow) -> list[Any]:
    """Say who does not tell an event: silence counts only up to a source's horizon."""
    others = [source for key, source in catalogue.sources.items() if key not in event.sources]
    first = event.earliest.date()
    late = [source for source in others if dates.parse(source.horizon).last < first]
    silent = [source.label for source in others if source not in late]
    lines = [text.events.silent(silent) if event.excerpts else "", text.events.after(late)]
    return [html.P(line, className="silent") for line in lines if line]


def _steps(catalogue: Catalogue, view: View, around: list[int], here: int) -> Element:
    """Links to the events before and after it in the selection, and to all excerpts.

    `around` are the chosen rows next to it, in order.
    """
    ids = catalogue.events["id"]
    before = [n for n in around if n < here][-1:]
    after = [n for n in around if n > here][:1]
    links = [_step(view, ids[n], f"◂ {text.events.PREVIOUS}") for n in before]
    links.append(_step(view, "", text.events.CLOSE))
    links += [_step(view, ids[n], f"{text.events.NEXT} ▸") for n in after]
    return html.Nav(links, className="steps", **attributes(aria_label="Events"))


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
