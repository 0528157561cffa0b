"""A story's steps as sections, all at once, so that the next needs no server."""

from dataclasses import replace

from components import text
from components.base.address import View, read, write
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import COMPARE, EXPLORE, Paths
from components.evidence.excerpts import in_context
from components.evidence.references import record
from components.stage import figure, passages, space
from components.stage import plan as stage_plan
from components.stage.passages import reveals, secret
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.citing import csl
from data.tables.stories import Step


@memoised(16)
def sections(catalogue: Catalogue, paths: Paths, story: str) -> list[Element]:
    """Return every step of a story; none is shown before js/stage/stage.js says which."""
    steps = catalogue.stories[story].steps
    return [_section(catalogue, paths, story, n, step) for n, step in enumerate(steps, 1)]


def _section(catalogue: Catalogue, paths: Paths, story: str, number: int, step: Step) -> Element:
    title = f"step-{number}"
    heading = html.H2(
        step.headline or text.stage.BLANK,
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


def _ways(catalogue: Catalogue, paths: Paths, step: Step, back: str) -> dict[str, str]:
    """The addresses of a step's digressions; to a text, of what is quoted first."""
    seen = replace(read(step.select, catalogue), back=back)
    ways = {
        "data-explore": paths.to(EXPLORE) + write(replace(seen, event=step.event)),
        "data-compare": paths.to(COMPARE) + write(replace(seen, dispute=step.dispute)),
    }
    for excerpt in catalogue.excerpts_of(step.excerpts[:1]):
        ways["data-read"] = in_context(paths, View(back=back), excerpt)
    return ways


def _parts(catalogue: Catalogue, story: str, step: Step) -> list[Element | None]:
    """What stands under the headline, from top to bottom."""
    if step.kind == "blank":
        return []
    title = step.kind == "title"
    whole = catalogue.stories[story]
    author = html.P([whole.author, " · ", catalogue.dossier.title], className="author")
    return [
        _figure(catalogue, step),
        _caption(catalogue, step, whole.summary if title else ""),
        passages.card(catalogue, step) if step.kind == "source" else None,
        passages.positions(catalogue, step) if step.kind == "compare" else None,
        passages.quotes(catalogue, step),
        html.Div(className="countdown", hidden=True) if step.kind == "question" else None,
        author if title else None,
        _references(catalogue, step),
    ]


def _figure(catalogue: Catalogue, step: Step) -> Element | None:
    """The timeline of a step that selects events, or is about one."""
    if not (step.select or step.event):
        return None
    rows = space.rows(catalogue, step)
    plan = stage_plan.plan(catalogue, step, rows)
    return figure.figure(catalogue, step, plan, reveals(step)) if plan.rows else None


def _caption(catalogue: Catalogue, step: Step, otherwise: str) -> Element | None:
    words: Tree = [step.caption or otherwise]
    if step.event:
        event = catalogue.event(step.event)
        date = secret(step, "date", text.events.event_date(catalogue, event))
        words = [html.Strong([f"{event.short}: ", date, ". "], className="when"), *words]
    if "next" in step.reveal and not (step.select or step.event):
        words = [secret(step, "next", html.Span(words))]  # without a timeline it waits here
    return html.P(words, className="caption") if any(words) else None


def _references(catalogue: Catalogue, step: Step) -> Element | None:
    if not step.references:
        return None
    items = csl.items(catalogue)
    names = text.stage.references(items[key] for key in step.references)
    return html.P([html.Strong(text.stage.RECORD), names], className="references")
