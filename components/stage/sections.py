"""A story's steps as sections, all at once, so that the next needs no server."""

from collections.abc import Mapping
from dataclasses import replace

from components import text
from components.base.address import View, read, write
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import COMPARE, EXPLORE, Paths
from components.evidence.excerpts import in_context
from components.evidence.references import record
from components.stage import documents, findings, ordering, passages, space
from components.stage.drawing import figure
from components.stage.drawing import plan as stage_plan
from components.stage.reveals import (
    ANSWER,
    CAPTION,
    POSITIONS,
    QUOTES,
    built,
    part,
    reveals,
    secret,
)
from data.base.memo import memoised
from data.catalogue import voices
from data.catalogue.catalogue import Catalogue
from data.citing import csl
from data.tables.stories import Step, Story


@memoised(16)
def sections(catalogue: Catalogue, paths: Paths, story: str) -> list[Element]:
    """Return every step of a story; none is shown before js/stage/stage.js says which."""
    whole = catalogue.stories[story]
    return [
        section(catalogue, whole, n, step, ways(catalogue, paths, step, f"{story}.{n}"))
        for n, step in enumerate(whole.steps, 1)
    ]


def section(
    catalogue: Catalogue, story: Story, number: int, step: Step, ways: Mapping[str, str]
) -> Element:
    """Return a step as it stands on the wall, hidden; `ways` are its digressions."""
    title = f"step-{number}"
    hides = reveals(catalogue, step)
    core = {"data-core": "1"} if step.core else {}
    heading = html.H2(
        step.headline or text.stage.BLANK,
        id=title,
        className="headline" if step.headline else "visually-hidden",
    )
    return html.Section(
        [
            html.Div([heading, *_parts(catalogue, story, step, hides)], className="screen"),
            record(catalogue, "", list(step.references)),
        ],
        className=f"slide of-kind-{step.kind}",
        hidden=True,
        **attributes(data_step=number, data_reveals=" ".join(hides), aria_labelledby=title),
        **attributes(data_minutes=step.minutes, data_builds=len(built(step))),
        **core,
        **ways,
    )


def ways(catalogue: Catalogue, paths: Paths, step: Step, back: str) -> dict[str, str]:
    """Return the addresses of a step's digressions; to a text, of what is quoted first."""
    seen = replace(read(step.select, catalogue), back=back)
    addresses = {
        "data-explore": paths.to(EXPLORE) + write(replace(seen, event=step.event)),
        "data-compare": paths.to(COMPARE) + write(replace(seen, dispute=_dispute(catalogue, step))),
    }
    for excerpt in catalogue.excerpts_of(step.excerpts[:1]):
        addresses["data-read"] = in_context(paths, View(back=back), excerpt)
    return addresses


def _dispute(catalogue: Catalogue, step: Step) -> str:
    """The disagreement that Compare opens: the step's, else one on its event; '' if none is."""
    on_event = catalogue.event(step.event).disagreements if step.event else []
    return next(iter([*step.named_disputes, *on_event]), "")


def _parts(
    catalogue: Catalogue, story: Story, step: Step, hides: tuple[str, ...]
) -> list[Element | None]:
    """What stands under the headline, from top to bottom."""
    if step.kind == "blank":
        return []
    caption = part(_caption(catalogue, story, step, hides), CAPTION, hides)
    quotes = part(passages.quotes(catalogue, step, hides), QUOTES, hides)
    alone = _alone(catalogue, step)
    record = _references(catalogue, step)
    match step.kind:
        case "document":
            scale = documents.scale(catalogue, step, hides)
            return [part(scale, QUOTES, hides), quotes, caption, alone, record]
        case "findings":
            asked = findings.questions(catalogue, step)
            return [asked, findings.frames(catalogue, step), caption, alone, record]
        case "compare":
            table = part(passages.positions(catalogue, step, hides), POSITIONS, hides)
            return [caption, table, quotes, alone, record]
        case "source":
            return [caption, passages.card(catalogue, step, hides), quotes, alone, record]
        case "question":
            order = ordering.events(catalogue, step, hides)
            timeline = _figure(catalogue, step, hides)
            rest = [_countdown(), _answer(step, hides), alone, record]
            return [caption, timeline, order, quotes, *rest]
        case "title":
            author = html.P([story.author, " · ", catalogue.dossier.title], className="author")
            return [_figure(catalogue, step, hides), caption, quotes, alone, author, record]
    return [_figure(catalogue, step, hides), caption, quotes, alone, record]


def _figure(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element | None:
    """The timeline of a step that selects events, or is about one."""
    if not step.has_figure:
        return None
    plan = stage_plan.plan(catalogue, step, space.rows(catalogue, step))
    return figure.figure(catalogue, step, plan, hides) if plan.rows else None


def _caption(
    catalogue: Catalogue, story: Story, step: Step, hides: tuple[str, ...]
) -> Element | None:
    words: Tree = [step.caption or (story.summary * (step.kind == "title"))]
    if step.event:
        event = catalogue.event(step.event)
        date = secret(hides, "date", text.events.event_date(catalogue, event))
        words = [
            html.Strong([f"{text.events.short(event)}: ", date, ". "], className="when"),
            *words,
        ]
    if "next" in step.reveal and not step.has_figure:
        words = [secret(hides, "next", html.Span(words))]  # without a timeline it waits here
    return html.P(words, className="caption") if any(words) else None


def _countdown() -> Element:
    return html.Div(className="countdown", hidden=True)


def _answer(step: Step, hides: tuple[str, ...]) -> Element | None:
    """What a question comes to, last of all."""
    if not step.answer:
        return None
    return html.P(secret(hides, ANSWER, html.Span(step.answer)), className="answer")


def _alone(catalogue: Catalogue, step: Step) -> Element | None:
    """That one voice stands alone: a dossier with strict rules has no such step."""
    if not voices.stands_alone(catalogue, step):
        return None
    return html.P(text.stage.ALONE, className="alone", role="note")


def _references(catalogue: Catalogue, step: Step) -> Element | None:
    if not step.references:
        return None
    items = csl.items(catalogue)
    names = text.stage.references(items[key] for key in step.references)
    return html.P([html.Strong(text.stage.RECORD), names], className="references")
