"""A story's steps as sections, all of them at once: the wall shows one, and needs no server for it.

What a step hides at first is in its place, marked `data-reveal`; what is said instead, until it is
asked for, `data-hidden`.
"""

from functools import lru_cache
from typing import Any

from babel import Locale

from components import stage_figure, stage_plan, stage_room, text
from components.address import View, write
from components.references import record
from components.routing import EXPLORE, Paths
from components.still import Element, attributes, html
from components.text import present as words
from data import csl, facets
from data.catalogue import Catalogue
from data.stories import Step

ASKS = ("question",)


@lru_cache(maxsize=16)
def sections(catalogue: Catalogue, paths: Paths, story: str) -> list[Element]:
    """Return every step of a story; none is shown before assets/js/stage.js says which."""
    steps = catalogue.stories[story].steps
    return [_section(catalogue, paths, story, n, step) for n, step in enumerate(steps, 1)]


def reveals(step: Step) -> tuple[str, ...]:
    """Return what a step hides, in order; who said it is always a question of its own."""
    asked = ("source",) if step.kind == "question" and step.excerpts else ()
    return tuple(dict.fromkeys((*step.reveal, *asked)))


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
        className=f"slide {step.kind}",
        hidden=True,
        **attributes(data_step=number, data_reveals=" ".join(reveals(step)), aria_labelledby=title),
        **_ways(catalogue, paths, step, f"{story}.{number}"),
    )


def _ways(catalogue: Catalogue, paths: Paths, step: Step, back: str) -> dict[str, Any]:
    """The addresses of a step's digressions, as far as there are such pages."""
    selection, _ = facets.read(facets.parse(step.select), lambda f: f.vocabulary(catalogue))
    window = facets.parse(step.select).get("window", [""])[0]
    view = View(selection, event=step.event, window=window, back=back)
    ways = {"explore": (EXPLORE, "", view)}
    ways["compare"] = ("compare", "", View(selection, dispute=step.dispute, back=back))
    if step.excerpts:
        source = catalogue.excerpts_of(step.excerpts)[0].source
        ways["read"] = ("read", source, View(event=step.event, back=back))
    return {
        f"data-{way}": paths.to(page, of) + write(seen)
        for way, (page, of, seen) in ways.items()
        if paths.place(paths.to(page, of), catalogue)
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
        _card(catalogue, step) if step.kind == "source" else None,
        _positions(catalogue, step) if step.kind == "compare" else None,
        _quotes(catalogue, step),
        html.Div(className="countdown", hidden=True, **attributes(aria_hidden="true"))
        if step.kind == "question"
        else None,
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
        date = _secret(step, "date", text.event_date(catalogue, event))
        said = [html.Strong([f"{event.short}: ", date, ". "], className="when"), *said]
    shown = html.P(said, className="caption") if any(said) else None
    hides_it = shown and "next" in step.reveal and not (step.select or step.event)
    return html.Div(_secret(step, "next", shown)) if hides_it else shown


def _secret(step: Step, what: str, said: Any) -> Any:
    """What is said, behind what is said instead of it where the step hides it."""
    if what not in reveals(step):
        return said
    return html.Span(
        [
            html.Span(words.HIDDEN[what], className="instead", **attributes(data_hidden=what)),
            html.Span(said, **attributes(data_reveal=what)),
        ],
        className="secret",
    )


# --- who says what ---------------------------------------------------------------------------


def _quotes(catalogue: Catalogue, step: Step) -> Element | None:
    if not step.excerpts:
        return None
    excerpts = catalogue.excerpts_of(step.excerpts)
    quotes = [_quote(catalogue, step, excerpt) for excerpt in excerpts]
    return html.Div(quotes, className=f"quotes of-{len(quotes)}")


def _quote(catalogue: Catalogue, step: Step, excerpt: Any) -> Element:
    """One passage: who speaks, then the words in their language, then ours."""
    source = catalogue.sources[excerpt.source]
    who = [html.Strong(source.label), f" · {text.speaks(catalogue, excerpt)}"]
    date = words.claimed(excerpt.claim_date)
    lead = html.Span(f"[{excerpt.lead}] ", className="lead") if excerpt.lead else ""
    quote = html.Q(excerpt.quote, className="inner" if set('“”"') & set(excerpt.quote) else "")
    translation = html.P(
        [f"“{excerpt.translation}” ", html.Span(f"({text.OUR_TRANSLATION})")],
        className="translation",
    )
    return html.Article(
        [
            html.P(
                [
                    _secret(step, "source", html.Span(who)),
                    _secret(step, "date", date) if date else "",
                ],
                className="who",
            ),
            html.Blockquote([lead, quote], lang=source.language),
            translation if excerpt.translation else None,
        ],
        className="said",
        **attributes(data_excerpt=excerpt.id),
    )


def _card(catalogue: Catalogue, step: Step) -> Element:
    """The card of a source: what one has to know of it before one quotes it."""
    source = catalogue.sources[catalogue.excerpts_of(step.excerpts)[0].source]
    language = Locale.parse(source.language, sep="-").get_display_name("en") or source.language
    rows = words.card(source, language)
    return html.Dl(
        [
            html.Div([html.Dt(words.CARD[key]), html.Dd(_secret(step, "source", said))])
            for key, said in rows.items()
        ],
        className="card-of-source",
    )


def _positions(catalogue: Catalogue, step: Step) -> Element:
    """What each source says in a disagreement, an aspect a row, a source a column."""
    rows = catalogue.positions[step.dispute]
    sources = [key for key in catalogue.sources if any(row.source == key for row in rows)]
    aspects = [key for key in catalogue.aspects if any(row.aspect == key for row in rows)]
    columns = [
        html.Th(_secret(step, "source", catalogue.sources[key].label), scope="col")
        for key in sources
    ]
    return html.Table(
        [
            html.Caption(words.POSITIONS, className="visually-hidden"),
            html.Thead(html.Tr([html.Td(""), *columns])),
            html.Tbody([_aspect(catalogue, step.dispute, key, sources) for key in aspects]),
        ],
        className="positions",
    )


def _aspect(catalogue: Catalogue, dispute: str, aspect: str, sources: list[str]) -> Element:
    def cell(source: str) -> str:
        said = [
            row.position
            for row in catalogue.positions[dispute]
            if row.source == source and row.aspect == aspect
        ]
        return "; ".join(said) or words.NOTHING_SAID

    label = html.Th(catalogue.aspects[aspect].label, scope="row")
    return html.Tr([label, *(html.Td(cell(source)) for source in sources)])


def _references(catalogue: Catalogue, step: Step) -> Element | None:
    if not step.references:
        return None
    items = csl.items(catalogue)
    said = words.references(items[key] for key in step.references)
    return html.P([html.Strong(words.RECORD), said], className="references")
