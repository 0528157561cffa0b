"""The handout of a story: its steps as sections, the events they show in one figure."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat

import numpy as np

from components import text
from components.base import address
from components.base.address import LARGE, View
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.routing import PRESENT
from components.notes import claims
from components.notes.endnotes import Notes
from components.paper import handout, voices
from components.paper import parts as paper_parts
from components.stage.reveals import hides_sources
from data.base import dates
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection import bracket
from data.tables.stories import Step, Story


def of_story(catalogue: Catalogue, key: str, view: View, base: str) -> list[Element]:
    """Return the handout of a story; with `notes=1` the speaker’s notes too.

    With `core=1` of its core alone; the steps keep their numbers.
    """
    story, notes = catalogue.stories[key], Notes(catalogue)
    steps = chosen(story, view)
    numbers = step_numbers(catalogue, steps)
    rows = sorted(catalogue.position[event] for event in numbers)
    positions = np.array(rows, dtype=np.intp)
    window = story_window(catalogue, [step for _, step in steps], numbers)
    large = view.print == LARGE
    body = [
        _step(catalogue, notes, number, step, spoken=bool(view.notes))
        for number, step in steps
        if step.kind != "blank" or (view.notes and step.notes)
    ]
    return [
        head(catalogue, story),
        in_words(catalogue, numbers)
        if large
        else handout.drawing(catalogue, positions, window, numbers),
        *body,
        *_answers(catalogue, steps),
        *paper_parts.own_notes(key),
        *notes.section(),
        paper_parts.foot(catalogue, link(key, view, base)),
    ]


def chosen(story: Story, view: View) -> list[tuple[int, Step]]:
    """Return the steps of a story that a view asks for, each with its number in the whole."""
    return story.numbered(core=bool(view.core) and story.has_core)


def link(key: str, view: View, base: str) -> str:
    """Return the address at which a story is shown on the screen, whole or its core."""
    return f"{base}{PRESENT}/{key}{address.write(View(core=view.core))}"


def head(catalogue: Catalogue, story: Story) -> Element:
    """Return who tells which story, and what it is about."""
    over = f"{catalogue.dossier.title} · {text.paper.byline(story.author)}"
    return paper_parts.head(over, story.title, story.summary)


def in_words(catalogue: Catalogue, numbers: Mapping[str, str]) -> Element:
    """Return the events of a story as a list by date, with their steps: for print in large."""
    rows = sorted(map(catalogue.event, numbers), key=lambda event: event.earliest)
    lines = [
        html.Li(
            [
                html.Strong(text.events.event_date(catalogue, row)),
                f": {row.title} [{numbers[row.id]}]",
            ]
        )
        for row in rows
    ]
    return html.Section(
        [html.H2(text.timeline.TIMELINE), html.P(text.paper.LEGEND_STEPS), html.Ul(lines)],
        className="drawing-in-words",
    )


def step_numbers(catalogue: Catalogue, steps: Iterable[tuple[int, Step]]) -> dict[str, str]:
    """Return the events of some steps, each with the numbers of those that show it: "3, 5"."""
    numbers: dict[str, list[str]] = {}
    for number, step in steps:
        events = [step.event] if step.event else []
        for dispute in step.named_disputes:
            events += catalogue.disagreements[dispute].events
        if not events:
            events += [e for row in catalogue.excerpts_of(step.excerpts) for e in row.events]
            events += [e for key in step.quotations for e in catalogue.quotations[key].events]
        for event in dict.fromkeys((*events, *step.events)):
            numbers.setdefault(event, []).append(str(number))
    return {event: ", ".join(places) for event, places in numbers.items()}


def story_window(catalogue: Catalogue, steps: Iterable[Step], events: Iterable[str]) -> str:
    """Return the part of time that steps show, no wider than the years of the events."""
    views = [address.read(step.select, catalogue) for step in steps]
    windows = [view.window for view in views if view.window] or [catalogue.dossier.window]
    days = [dates.parse(day) for window in windows for day in window.split(",")]
    first, last = min(day.first for day in days), max(day.last for day in days)
    when = [catalogue.interval(catalogue.event(event)) for event in events]
    within = [each for each in when if each.first <= last and each.last >= first]
    if within:
        first = max(first, min(each.first for each in within).replace(month=1, day=1))
        last = min(last, max(each.last for each in within).replace(month=12, day=31))
    return f"{first},{last}"


def _step(catalogue: Catalogue, notes: Notes, number: int, step: Step, *, spoken: bool) -> Element:
    """A step; its references are called where caption and the speaker’s notes name them."""
    name = step.headline or text.paper.BLANK_STEP
    words = [line for line in step.notes.splitlines() if line] if spoken else []
    cited = {catalogue.quotations[key].reference for key in step.quotations}
    if step.dispute:
        cited |= set(catalogue.disagreements[step.dispute].references)
    keys = [key for key in step.references if key not in cited]
    (caption, *lines), left = claims.of_texts(catalogue, [step.caption, *words], keys)
    parts: Tree = [
        html.H2([html.Span(f"{number} ", className="step-number"), name]),
        *_screen(catalogue, notes, step, caption),
        *_spoken(notes, lines),
        claims.further(notes, text.paper.FURTHER, left),
        paper_parts.lines(4) if step.kind == "question" else None,
    ]
    kinds = attributes(data_step=str(number), data_kind=step.kind)
    return html.Section(parts, className=f"step-{step.kind}", **kinds)


def _spoken(notes: Notes, lines: list[claims.Calls]) -> list[Element]:
    if not lines:
        return []
    paragraphs = [html.P(claims.noted(notes, calls)) for calls in lines]
    over = html.P(text.paper.SPEAKER_NOTES, className="over")
    return [html.Div([over, *paragraphs], className="spoken")]


def _screen(
    catalogue: Catalogue, notes: Notes, step: Step, caption: claims.Calls
) -> Iterator[Node]:
    """What a step shows, in the order of the screen: event, selection, caption, quotes, table."""
    event = catalogue.event(step.event) if step.event else None
    over = [f"{event.title}: {handout.when(catalogue, event)}"] if event else []
    if step.select:
        view = address.read(step.select, catalogue)
        sentence = text.facets.selection_in_words(catalogue, view.selection)
        over.append(text.paper.in_view(sentence))
        if note := bracket.parse(view.bracket):
            over.append(text.bracket.whole(note.words, note.first, note.last))
    yield from (html.P(line, className="over") for line in over)
    if caption:
        yield html.P(claims.noted(notes, caption), className="caption")
    yield from quoted(catalogue, notes, step, event)
    if step.kind == "source":
        yield _card(catalogue, step)
    if step.kind == "findings":
        found = quotations.findings(catalogue, step.named_disputes)
        yield from voices.findings(catalogue, notes, found)
    elif step.dispute:
        yield from paper_parts.disagreement(catalogue, notes, step.dispute)
    if step.events:
        yield _to_order(catalogue, step)


def quoted(
    catalogue: Catalogue, notes: Notes, step: Step, event: EventRow | None = None
) -> Iterator[Element]:
    """Yield the excerpts and quotations of a step; where it hides whose they are, by letters."""
    count = len(step.excerpts) + len(step.quotations)
    letters = map(text.paper.alias, range(count if hides_sources(step) else 0))
    aliases = chain(letters, repeat(""))
    yield from handout.quotations(catalogue, notes, step.excerpts, event, aliases)
    for key in step.quotations:
        yield voices.document(catalogue, notes, catalogue.quotations[key], next(aliases))


def _to_order(catalogue: Catalogue, step: Step) -> Element:
    """The events of a step that are to be put in order, by name, each with a place to number it."""
    titles = sorted(catalogue.event(key).title for key in step.events)
    return html.Ul([html.Li(title) for title in titles], className="to-order")


def _answers(catalogue: Catalogue, steps: Iterable[tuple[int, Step]]) -> Iterator[Element]:
    """What the questions come to, by the numbers of their steps, at the end."""
    items = [
        html.P([html.Strong(f"{number} "), answer])
        for number, step in steps
        if (answer := " ".join(filter(None, (step.answer, _order(catalogue, step)))))
    ]
    if items:
        yield html.Section([html.H2(text.paper.ANSWERS), *items], className="come-to")


def _order(catalogue: Catalogue, step: Step) -> str:
    rows = sorted(map(catalogue.event, step.events), key=lambda event: event.earliest)
    dated = (f"{row.title} ({text.events.event_date(catalogue, row)})" for row in rows)
    return "; ".join(dated)


def _card(catalogue: Catalogue, step: Step) -> Element:
    """The card of the source of a step’s excerpt: what it is and what it can know."""
    row = catalogue.excerpts_of(step.excerpts)[0]
    source = catalogue.sources[row.source]
    lines = [text.paper.description(source), source.evidence, source.standpoint]
    return html.Div(
        [
            html.P([html.Strong(f"{text.paper.SOURCE_CARD}: "), source.label]),
            *(html.P(line) for line in lines),
        ],
        className="paper-card",
    )
