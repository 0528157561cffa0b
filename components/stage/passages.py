"""The words of a step: passages with who speaks, the card of a source, positions; and secrets.

What a step hides at first is in its place, marked `data-reveal`; what stands there until it is
asked for, `data-hidden`.
"""

from components import text
from components.base.elements import Element, Node, attributes, html
from components.evidence.excerpts import lead, quotation, speaker, translation
from components.stage import space
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.tables.stories import Step


def reveals(step: Step) -> tuple[str, ...]:
    """Return what a step hides, in order.

    Where the room is asked, who said it comes later; where words are compared, what they come to.
    """
    later = {"question": ("source",), "compare": ("positions",)} if step.excerpts else {}
    return tuple(dict.fromkeys((*step.reveal, *later.get(step.kind, ()))))


def secret(step: Step, what: str, node: Node) -> Node:
    """Return a node; where the step hides it, with what stands in its place at first."""
    if what not in reveals(step):
        return node
    return html.Span(
        [
            html.Span(text.stage.HIDDEN[what], className="instead", **attributes(data_hidden=what)),
            html.Span(node, **attributes(data_reveal=what)),
        ],
        className="secret",
    )


def quotes(catalogue: Catalogue, step: Step) -> Element | None:
    """Return the passages of a step side by side; None if it has none."""
    if not step.excerpts:
        return None
    excerpts = catalogue.excerpts_of(step.excerpts)
    parts = [_quote(catalogue, step, excerpt) for excerpt in excerpts]
    columns = {"--columns": space.columns(excerpts)}
    return html.Div(parts, className=f"quotes of-{len(parts)}", style=columns)


def _quote(catalogue: Catalogue, step: Step, excerpt: ExcerptRow) -> Element:
    """One passage: who speaks, then the words in their language, then ours."""
    source = catalogue.sources[excerpt.source]
    date = html.Span(text.stage.claim(excerpt.claim_date), className="gives")
    ours = html.Span(lead(excerpt), className="lead") if excerpt.lead else None
    return html.Article(
        [
            html.P(
                [
                    secret(step, "source", html.Span(speaker(catalogue, excerpt))),
                    secret(step, "date", date) if excerpt.claim_date else None,
                ],
                className="voice",
            ),
            html.Blockquote([ours, quotation(excerpt)], lang=source.language),
            translation(excerpt),
        ],
        className="said",
        **attributes(data_excerpt=excerpt.id),
    )


def card(catalogue: Catalogue, step: Step) -> Element:
    """Return the card of a source: what one has to know of it before one quotes it."""
    source = catalogue.sources[catalogue.excerpts_of(step.excerpts)[0].source]
    rows = text.stage.card(source, text.read.language(source.language))
    return html.Dl(
        [
            html.Div([html.Dt(text.stage.CARD[key]), html.Dd(secret(step, "source", words))])
            for key, words in rows.items()
        ],
        className="card-of-source",
    )


def positions(catalogue: Catalogue, step: Step) -> Element:
    """Return what each source says in a disagreement, an aspect a row, a source a column."""
    rows = catalogue.positions[step.dispute]
    sources = [key for key in catalogue.sources if any(row.source == key for row in rows)]
    aspects = [key for key in catalogue.aspects if any(row.aspect == key for row in rows)]
    columns = [
        html.Th(secret(step, "source", catalogue.sources[key].label), scope="col")
        for key in sources
    ]
    return html.Table(
        [
            html.Caption(text.stage.POSITIONS, className="visually-hidden"),
            html.Thead(html.Tr([html.Td(""), *columns])),
            html.Tbody([_aspect(catalogue, step.dispute, key, sources) for key in aspects]),
        ],
        className="positions",
    )


def _aspect(catalogue: Catalogue, disagreement: str, aspect: str, sources: list[str]) -> Element:
    def cell(source: str) -> str:
        positions = [
            row.position
            for row in catalogue.positions[disagreement]
            if row.source == source and row.aspect == aspect
        ]
        return "; ".join(positions) or text.stage.NOTHING_SAID

    label = html.Th(catalogue.aspects[aspect].label, scope="row")
    return html.Tr([label, *(html.Td(cell(source)) for source in sources)])
