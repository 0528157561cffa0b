"""A story's steps as sections, all at once, so that the next needs no server."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from components import stage_figure, stage_plan, stage_room, stage_words, text
from components.address import View, read, write
from components.references import record
from components.routing import EXPLORE, Paths
from components.stage_words import reveals, secret
from components.still import Element, attributes, html
from components.text import present as words
from data import csl
from data.catalogue import Catalogue
from data.stories import Step

# The ways out of a step, each with its page.
WAYS = {"explore": EXPLORE, "compare": "compare", "read": "read"}


@lru_cache(maxsize=16)
def sections(catalogue: Catalogue, paths: Paths, story: str) -> list[Element]:
    """Return every step of a story; none is shown before assets/js/stage.js says which."""
    steps = catalogue.stories[story].steps
    return [_section(catalogue, paths, story, n, step) for n, step in enumerate(steps, 1)]


def _section(catalogue: Catalogue, paths: Paths, story: str, number: int, step: Step) -> Element:
    title = f"step-{number}"
    heading = html.H2(
        step.headline or words.BLANK,
        id=title,
        className="headline" if step.headline else "visually-hidden",
    )
    return html.Section(
        [
            html.Div([heading, *_parts(catalogue, story, step)], className="screen"),
            record(catalogue, "", list(step.references)),
        ],
        className=f"slide of-kind-{step.kind}",
        hidden=True,
        **attributes(data_step=number, data_reveals=" ".join(reveals(step)), aria_labelledby=title),
        **_ways(catalogue, paths, step, f"{story}.{number}"),
    )


def ways(catalogue: Catalogue, paths: Paths) -> list[str]:
    """Return the digressions that there are pages for."""
    source = next(iter(catalogue.sources))
    return [way for way in WAYS if paths.place(_path(paths, way, source), catalogue)]


def _path(paths: Paths, way: str, source: str) -> str:
    return paths.to(WAYS[way], source if way == "read" else "")


def _ways(catalogue: Catalogue, paths: Paths, step: Step, back: str) -> dict[str, Any]:
    """The addresses of a step's digressions; to a text, from what is quoted."""
    seen = replace(read(step.select, catalogue), back=back)
    views = {
        "explore": replace(seen, event=step.event),
        "compare": replace(seen, dispute=step.dispute),
        "read": View(event=step.event, back=back),
    }
    excerpts = catalogue.excerpts_of(step.excerpts[:1])
    return {
        f"data-{way}": _path(paths, way, excerpts[0].source if excerpts else "") + write(views[way])
        for way in ways(catalogue, paths)
        if way != "read" or excerpts
    }


def _parts(catalogue: Catalogue, story: str, step: Step) -> list[Element | None]:
    """What stands under the headline, from top to bottom."""
    if step.kind == "blank":
        return []
    title = step.kind == "title"
    told = catalogue.stories[story]
    author = html.P([told.author, " · ", catalogue.dossier.title], className="author")
    return [
        _figure(catalogue, step),
        _caption(catalogue, step, told.summary if title else ""),
        stage_words.card(catalogue, step) if step.kind == "source" else None,
        stage_words.positions(catalogue, step) if step.kind == "compare" else None,
        stage_words.quotes(catalogue, step),
        html.Div(className="countdown", hidden=True) if step.kind == "question" else None,
        author if title else None,
        _references(catalogue, step),
    ]


def _figure(catalogue: Catalogue, step: Step) -> Element | None:
    """The timeline of a step that selects events, or is about one."""
    if not (step.select or step.event):
        return None
    rows = stage_room.rows(catalogue, step)
    plan = stage_plan.plan(catalogue, step, rows)
    return stage_figure.figure(catalogue, step, plan, reveals(step)) if plan.rows else None


def _caption(catalogue: Catalogue, step: Step, otherwise: str) -> Element | None:
    said: list[Any] = [step.caption or otherwise]
    if step.event:
        event = catalogue.event(step.event)
        date = secret(step, "date", text.event_date(catalogue, event))
        said = [html.Strong([f"{event.short}: ", date, ". "], className="when"), *said]
    if "next" in step.reveal and not (step.select or step.event):
        said = [secret(step, "next", html.Span(said))]  # without a timeline it is told here
    return html.P(said, className="caption") if any(said) else None


def _references(catalogue: Catalogue, step: Step) -> Element | None:
    if not step.references:
        return None
    items = csl.items(catalogue)
    said = words.references(items[key] for key in step.references)
    return html.P([html.Strong(words.RECORD), said], className="references")
