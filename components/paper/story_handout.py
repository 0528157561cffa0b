"""The handout of a story: its steps as sections, the events they show in one figure."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, attributes, html
from components.base.routing import PRESENT
from components.paper import handout, parts
from components.paper.endnotes import Notes
from components.stage.passages import reveals
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.tables.stories import Step, Story


def of_story(catalogue: Catalogue, key: str, view: View, base: str) -> list[Any]:
    """Return the handout of a story; with `notes=1` the speaker’s notes too."""
    story, notes = catalogue.stories[key], Notes(catalogue)
    shown = events_shown(catalogue, story)
    rows = sorted(catalogue.position[event] for event in shown)
    positions = np.array(rows, dtype=np.intp)
    body = [
        _step(catalogue, notes, number, step, spoken=bool(view.notes))
        for number, step in enumerate(story.steps, 1)
        if step.kind != "blank" or (view.notes and step.notes)
    ]
    return [
        html.Header(
            [
                html.P(
                    f"{catalogue.dossier.title} · {text.paper.told_by(story.author)}",
                    className="over",
                ),
                html.H1(story.title),
                html.P(story.summary, className="opening"),
            ]
        ),
        handout.drawn(catalogue, positions, story_window(catalogue, story, shown), notes=shown),
        *body,
        *parts.own_notes(key),
        *notes.listed(),
        parts.foot(catalogue, f"{base}{PRESENT}/{key}"),
    ]


def events_shown(catalogue: Catalogue, story: Story) -> dict[str, str]:
    """Return the events of a story, each with the numbers of the steps that show it: "3, 5"."""
    found: dict[str, list[str]] = {}
    for number, step in enumerate(story.steps, 1):
        events = [step.event] if step.event else []
        if step.dispute:
            events += catalogue.disagreements[step.dispute].events
        if not events:
            events += [e for row in catalogue.excerpts_of(step.excerpts) for e in row.events]
        for event in dict.fromkeys(events):
            found.setdefault(event, []).append(str(number))
    return {event: ", ".join(numbers) for event, numbers in found.items()}


def story_window(catalogue: Catalogue, story: Story, events: Iterable[str]) -> str:
    """Return the part of time that the steps show, no wider than the years of the events."""
    views = [address.read(step.select, catalogue) for step in story.steps]
    windows = [view.window for view in views if view.window] or [catalogue.dossier.window]
    days = [dates.parse(day) for window in windows for day in window.split(",")]
    first, last = min(day.first for day in days), max(day.last for day in days)
    when = [catalogue.interval(catalogue.event(event)) for event in events]
    inside = [each for each in when if each.first <= last and each.last >= first]
    if inside:
        first = max(first, min(each.first for each in inside).replace(month=1, day=1))
        last = min(last, max(each.last for each in inside).replace(month=12, day=31))
    return f"{first},{last}"


def _step(catalogue: Catalogue, notes: Notes, number: int, step: Step, *, spoken: bool) -> Element:
    name = step.headline or text.paper.BLANK_STEP
    inside = [html.H2([html.Span(f"{number} ", className="step-number"), name])]
    inside += _shown(catalogue, notes, step)
    if spoken and step.notes:
        paragraphs = [html.P(part) for part in step.notes.split("\n\n")]
        inside.append(
            html.Div(
                [html.P(text.paper.SPEAKER_NOTES, className="over"), *paragraphs],
                className="spoken",
            )
        )
    kinds = attributes(data_step=str(number), data_kind=step.kind)
    return html.Section(inside, className=f"step-{step.kind}", **kinds)


def _shown(catalogue: Catalogue, notes: Notes, step: Step) -> Iterator[Element]:
    """What a step shows, in the order of the screen: event, selection, caption, quotes, table."""
    event = catalogue.event(step.event) if step.event else None
    over = [f"{event.title}: {handout.when(catalogue, event)}"] if event else []
    if step.select:
        selection = address.read(step.select, catalogue).selection
        over.append(text.paper.in_view(text.facets.selection_in_words(catalogue, selection)))
    yield from (html.P(said, className="over") for said in over)
    references = notes.references(step.references)
    if step.caption or references:
        yield html.P([step.caption, references], className="caption")
    hidden = len(step.excerpts) if "source" in reveals(step) else 0
    aliases = map(text.paper.alias, range(hidden))
    yield from handout.quotations(catalogue, notes, step.excerpts, event, aliases)
    if step.kind == "source":
        yield _card(catalogue, step)
    if step.dispute:
        yield from parts.disagreement(catalogue, notes, step.dispute)
    if step.kind == "question":
        yield parts.lines(4)


def _card(catalogue: Catalogue, step: Step) -> Element:
    """The card of the source of a step’s excerpt: what it is and what it can know."""
    row = catalogue.excerpts_of(step.excerpts)[0]
    source = catalogue.sources[row.source]
    said = [text.paper.described(source), source.evidence, source.standpoint]
    return html.Div(
        [
            html.P([html.Strong(f"{text.paper.SOURCE_CARD}: "), source.label]),
            *(html.P(part) for part in said),
        ],
        className="paper-card",
    )
