"""The words of a step: passages of the texts, the card of a source, positions."""

from collections.abc import Iterable

from components import text
from components.base.elements import Element, Node, Tree, attributes, html
from components.evidence.excerpts import lead, quotation, speaker, translation
from components.stage import documents, space
from components.stage.reveals import secret
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.tables.stories import Step

LETTERS = "ABCD"
SLOTS = ((6, 6), (18, 6), (6, 18), (18, 18))  # of the sign of a text, in the order of the texts


def quotes(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element | None:
    """Return what a step quotes, side by side: texts, then documents; None if it quotes nothing."""
    excerpts = catalogue.excerpts_of(step.excerpts)
    rows = [catalogue.quotations[key] for key in step.quotations]
    count = len(excerpts) + len(rows)
    if not count:
        return None
    asks = step.kind == "question"
    names = [f"source-{n}" if asks else "source" for n in range(1, count + 1)]
    letters = LETTERS[:count] if asks and count > 1 else " " * count
    parts = [
        _quote(catalogue, step, excerpt, (hides, names[n]), letters[n : n + 1].strip())
        for n, excerpt in enumerate(excerpts)
    ]
    parts += [
        documents.card(catalogue, step, row, (hides, names[n]), letters[n : n + 1].strip())
        for n, row in enumerate(rows, len(excerpts))
    ]
    columns = {"--columns": space.columns(catalogue, step)}
    return html.Div(parts, className=f"quotes of-{count}", style=columns)


def _quote(
    catalogue: Catalogue,
    step: Step,
    excerpt: ExcerptRow,
    hidden: tuple[tuple[str, ...], str],
    letter: str,
) -> Element:
    """One passage: who speaks, then the words in their language, then ours."""
    source = catalogue.sources[excerpt.source]
    hides, name = hidden
    gives = text.stage.claim(excerpt.claim_date)
    date = secret(hides, "date", html.Span(gives)) if gives else None
    ours = html.Span(lead(excerpt), className="lead") if excerpt.lead else None
    rest: Tree = [" · ", date] if date else []
    who = html.Span([sign(catalogue, excerpt.source), *speaker(catalogue, excerpt), *rest])
    voice = html.P(secret(hides, name, who), className="voice")
    words: Tree = [
        html.Blockquote([ours, quotation(excerpt, step.mark)], lang=source.language),
        translation(excerpt),
    ]
    return html.Article(
        [html.Span(letter, className="letter"), *words, voice] if letter else [voice, *words],
        className="said text",
        **attributes(data_excerpt=excerpt.id),
    )


def sign(catalogue: Catalogue, source: str) -> Element | None:
    """Return the sign of a text: its dot filled among those of all; none if there are too many."""
    sources = list(catalogue.sources)
    if not 1 < len(sources) <= len(SLOTS):
        return None
    dots = [
        html.Circle(cx=x, cy=y, r=5 if key == source else 2)
        for key, (x, y) in zip(sources, SLOTS, strict=False)
    ]
    return html.Svg(dots, viewBox="0 0 24 24", className="glyph", **attributes(aria_hidden="true"))


def card(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element:
    """Return the card of a source: what one has to know of it before one quotes it."""
    source = catalogue.sources[catalogue.excerpts_of(step.excerpts)[0].source]
    rows = text.stage.card(source, text.read.language(source.language))
    return html.Dl(
        [
            html.Div(
                [html.Dt(text.stage.CARD[key]), html.Dd(secret(hides, "source", words))],
            )
            for key, words in rows.items()
        ],
        className="card-of-source",
    )


def positions(catalogue: Catalogue, step: Step, hides: tuple[str, ...]) -> Element:
    """Return what each source says in a disagreement, an aspect a row, a source a column."""
    rows = catalogue.positions[step.dispute]
    sources = [key for key in catalogue.sources if any(row.source == key for row in rows)]
    aspects = [key for key in catalogue.aspects if any(row.aspect == key for row in rows)]
    columns = [
        html.Th(secret(hides, "source", _named(catalogue, key)), scope="col") for key in sources
    ]
    return html.Table(
        [
            html.Caption(text.stage.POSITIONS, className="visually-hidden"),
            html.Thead(html.Tr([html.Td(""), *columns])),
            html.Tbody([_aspect(catalogue, step.dispute, key, sources) for key in aspects]),
        ],
        className="positions",
    )


def _named(catalogue: Catalogue, source: str) -> Node:
    return html.Span([sign(catalogue, source), catalogue.sources[source].label])


def _aspect(
    catalogue: Catalogue, disagreement: str, aspect: str, sources: Iterable[str]
) -> Element:
    def cell(source: str) -> str:
        positions = [
            row.position
            for row in catalogue.positions[disagreement]
            if row.source == source and row.aspect == aspect
        ]
        return "; ".join(positions) or text.stage.NOTHING_SAID

    label = html.Th(catalogue.aspects[aspect].label, scope="row")
    return html.Tr([label, *(html.Td(cell(source)) for source in sources)])
