"""The handout of a story: its steps as sections, the events they show in one figure."""

from collections.abc import Iterable, Iterator

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.routing import PRESENT
from components.paper import handout
from components.paper import parts as paper_parts
from components.paper.endnotes import Notes
from components.stage.reveals import hides_sources
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.selection import bracket
from data.tables.stories import Step, Story


def of_story(catalogue: Catalogue, key: str, view: View, base: str) -> list[Element]:
    """Return the handout of a story; with `notes=1` the speaker’s notes too."""
    story, notes = catalogue.stories[key], Notes(catalogue)
    numbers = step_numbers(catalogue, story)
    rows = sorted(catalogue.position[event] for event in numbers)
    positions = np.array(rows, dtype=np.intp)
    window = story_window(catalogue, story, numbers)
    body = [
        _step(catalogue, notes, number, step, spoken=bool(view.notes))
        for number, step in enumerate(story.steps, 1)
        if step.kind != "blank" or (view.notes and step.notes)
    ]
    return [
        html.Header(
            [
                html.P(
                    f"{catalogue.dossier.title} · {text.paper.byline(story.author)}",
                    className="over",
                ),
                html.H1(story.title),
                html.P(story.summary, className="opening"),
            ]
        ),
        handout.drawing(catalogue, positions, window, numbers),
        *body,
        *paper_parts.own_notes(key),
        *notes.section(),
        paper_parts.foot(catalogue, f"{base}{PRESENT}/{key}"),
    ]


def step_numbers(catalogue: Catalogue, story: Story) -> dict[str, str]:
    """Return the events of a story, each with the numbers of the steps that show it: "3, 5"."""
    numbers: dict[str, list[str]] = {}
    for number, step in enumerate(story.steps, 1):
        events = [step.event] if step.event else []
        if step.dispute:
            events += catalogue.disagreements[step.dispute].events
        if not events:
            events += [e for row in catalogue.excerpts_of(step.excerpts) for e in row.events]
        for event in dict.fromkeys(events):
            numbers.setdefault(event, []).append(str(number))
    return {event: ", ".join(steps) for event, steps in numbers.items()}


def story_window(catalogue: Catalogue, story: Story, events: Iterable[str]) -> str:
    """Return the part of time that the steps show, no wider than the years of the events."""
    views = [address.read(step.select, catalogue) for step in story.steps]
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
    name = step.headline or text.paper.BLANK_STEP
    parts: Tree = [html.H2([html.Span(f"{number} ", className="step-number"), name])]
    parts += _screen(catalogue, notes, step)
    if spoken and step.notes:
        paragraphs = [html.P(words) for words in step.notes.split("\n\n")]
        parts.append(
            html.Div(
                [html.P(text.paper.SPEAKER_NOTES, className="over"), *paragraphs],
                className="spoken",
            )
        )
    kinds = attributes(data_step=str(number), data_kind=step.kind)
    return html.Section(parts, className=f"step-{step.kind}", **kinds)


def _screen(catalogue: Catalogue, notes: Notes, step: Step) -> Iterator[Node]:
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
    references = notes.of(step.references)
    if step.caption or references:
        yield html.P([step.caption, references], className="caption")
    hidden = len(step.excerpts) if hides_sources(step) else 0
    aliases = map(text.paper.alias, range(hidden))
    yield from handout.quotations(catalogue, notes, step.excerpts, event, aliases)
    if step.kind == "source":
        yield _card(catalogue, step)
    if step.dispute:
        yield from paper_parts.disagreement(catalogue, notes, step.dispute)
    if step.kind == "question":
        yield paper_parts.lines(4)


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
