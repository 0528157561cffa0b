"""The handout: a selection or a story as a tree to be printed, its notes at the end."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, attributes, html
from components.drawing import axis
from components.notes.endnotes import Notes
from components.paper import parts, theme, voices
from components.paper_figure.bracket import over
from components.paper_figure.figure import NO_NOTES, figures
from data.base import dates
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.signs import signs
from data.catalogue.tellings import Rows
from data.selection import bracket, excerpt_selection, query
from data.selection.bracket import Bracket
from data.selection.facets import Selection
from data.sources import disagreements

MOST_EXCERPTS, MOST_EVENTS, MOST_DISAGREEMENTS = 60, 60, 12
MOST_QUOTED = 12  # events of which documents are printed, the weightiest
MOST_DRAWN = 200  # events in the figure


def of_selection(catalogue: Catalogue, view: View, base: str) -> Tree:
    """Return the handout of the chosen events: what is chosen, figure, events, disagreements.

    `base` is the absolute address of the app. Of a large selection the first excerpts only.
    """
    result = query.select(catalogue, view.selection)
    link = f"{base}{address.write(View(view.selection, window=view.window, bracket=view.bracket))}"
    sentence = text.facets.selection_in_words(catalogue, view.selection)
    count = text.facets.result_count(len(result.positions), result.total)
    notes, printout = Notes(catalogue), _printout(catalogue, view.selection, result)
    rest = text.paper.rest(*printout.left_out)
    body = [
        *_events(catalogue, notes, printout, base),
        *_arguments(catalogue, notes, printout.arguments),
        *_disagreements(catalogue, notes, printout.disagreements, base),
    ]
    return [
        parts.head(
            catalogue.dossier.title, sentence.removesuffix("."), text.paper.choice(count), rest
        ),
        *theme.head(catalogue, view.selection, base),
        drawing(
            catalogue,
            result.positions,
            window_of(catalogue, view),
            note=bracket.parse(view.bracket),
        )
        if len(result.positions)
        else html.P(text.facets.NOTHING),
        *body,
        *parts.own_notes(),
        *notes.section(),
        parts.foot(catalogue, link),
    ]


def window_of(catalogue: Catalogue, view: View) -> str:
    """Return the part of time that a figure shows: as zoomed, as chosen, or the dossier’s."""
    if view.window:
        return view.window
    first, last = catalogue.dossier.window.split(",")
    first, last = view.selection.from_ or first, view.selection.to or last
    proper = dates.parse(first).first < dates.parse(last).last
    return f"{first},{last}" if proper else catalogue.dossier.window


def drawing(
    catalogue: Catalogue,
    positions: Rows,
    window: str,
    notes: Mapping[str, str] = NO_NOTES,
    note: Bracket | None = None,
) -> Element:
    """Return the figure with its legend, and how many events lie outside of it.

    `notes`: for each event the steps of a story that show it; `note`: the reader's own.
    """
    first, last = axis.ends(window)
    days = query.index(catalogue)
    before = days.latest[positions] < np.datetime64(first)
    after = days.earliest[positions] > np.datetime64(last)
    within = positions[~(before | after)]
    rows = tellings.weightiest(catalogue, within, MOST_DRAWN)
    caption = [
        text.paper.legend(signs(catalogue)),
        text.paper.LEGEND_STEPS if notes else "",
        text.paper.drawing(len(rows), len(within)),
        text.paper.figure_note(int(np.count_nonzero(before)), int(np.count_nonzero(after))),
    ]
    drawn = figures(catalogue, rows, window, notes)
    return in_frame(drawn, caption, over(catalogue, note, window, len(drawn)) if note else ())


def in_frame(
    drawn: Sequence[Element], caption: Iterable[str], above: Iterable[Node] = ()
) -> Element:
    """Return figures in a frame that scrolls on a small screen, by keyboard too, and their caption.

    Empty sentences of the caption are left out; what is `above` does not scroll.
    """
    frame = html.Div(
        drawn,
        className="drawn",
        tabIndex=0,
        role="group",
        **attributes(aria_label=text.timeline.TIMELINE),
    )
    sentences = html.Figcaption(" ".join(filter(None, caption)))
    return html.Figure([*above, frame, sentences], className="drawing")


# --- what is printed of a selection ----------------------------------------------------------


@dataclass
class Printout:
    """As much of a selection as is printed: events with excerpts, arguments, disagreements."""

    events: list[tuple[EventRow, list[str]]] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    disagreements: list[str] = field(default_factory=list)
    left_out: tuple[int, int, int] = (0, 0, 0)


def _printout(catalogue: Catalogue, selection: Selection, result: query.Result) -> Printout:
    printout, room = Printout(), MOST_EXCERPTS
    positions = result.positions
    for event in catalogue.events_at(positions[:MOST_EVENTS].tolist()):
        if not room:
            break
        printout.events.append((event, event.excerpts[:room]))
        room -= len(event.excerpts[:room])
    every = excerpt_selection.ids(catalogue, selection)
    printout.arguments = every[len(tellings.ids(catalogue, positions)) :][:room]
    fitting = disagreements.of_selection(catalogue, selection, positions)
    near = disagreements.of_selection(catalogue, selection, positions[: len(printout.events)])
    printout.disagreements = near[:MOST_DISAGREEMENTS]
    ids = {*printout.arguments, *(e for _, excerpts in printout.events for e in excerpts)}
    printout.left_out = (
        len(every) - len(ids),
        len(positions) - len(printout.events),
        len(fitting) - len(printout.disagreements),
    )
    return printout


def _events(catalogue: Catalogue, notes: Notes, printout: Printout, base: str) -> Iterator[Element]:
    by_weight = sorted((event for event, _ in printout.events), key=lambda event: -event.weight)
    weightiest = {event.id for event in by_weight[:MOST_QUOTED]}
    for event, excerpts in printout.events:
        yield html.Section(
            [
                html.H2(event.title),
                html.P(when(catalogue, event), className="over"),
                html.P(event.summary) if event.summary else None,
                *quotations(catalogue, notes, excerpts, event),
                None if event.excerpts else _untold(catalogue, event),
                *voices.of_event(catalogue, notes, event, base, quoted=event.id in weightiest),
                *parts.record(notes, event.record, event.references),
            ],
            **attributes(data_event=event.id),
        )


def _untold(catalogue: Catalogue, event: EventRow) -> Element | None:
    """Say that no source tells an event, if that is known, and why it stands here."""
    words = " ".join(filter(None, (text.events.none_tells(catalogue), event.why)))
    return html.P(words) if words else None


def when(catalogue: Catalogue, event: EventRow) -> str:
    """Return date, type and, unless attested, the status of an event."""
    words = [text.events.event_date(catalogue, event), text.events.kind(catalogue, event)]
    words += [text.events.STATUS_LABELS[event.status]] if event.status != "attested" else []
    return " · ".join(filter(None, words))


def quotations(
    catalogue: Catalogue,
    notes: Notes,
    excerpts: Iterable[str],
    event: EventRow | None = None,
    aliases: Iterable[str] = (),
) -> list[Element]:
    """Return excerpts as quotations, in the order given, under aliases if there are some."""
    rows = zip(catalogue.excerpts_of(excerpts), chain(aliases, repeat("")), strict=False)
    return [parts.quotation(catalogue, notes, row, event, alias) for row, alias in rows]


def _arguments(catalogue: Catalogue, notes: Notes, excerpts: list[str]) -> Iterator[Element]:
    if excerpts:
        heading = [
            html.H2(text.paper.ARGUMENTS),
            html.P(text.events.ARGUMENTS_NOTE, className="over"),
        ]
        yield html.Section([*heading, *quotations(catalogue, notes, excerpts)])


def _disagreements(
    catalogue: Catalogue, notes: Notes, keys: list[str], base: str
) -> Iterator[Element]:
    if keys:
        sections = [html.Section(parts.disagreement(catalogue, notes, key, base)) for key in keys]
        yield html.Section([html.H2(text.paper.DISAGREEMENTS), *sections])
