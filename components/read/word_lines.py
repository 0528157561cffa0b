"""Words side by side: how often the sources use them, and the lines in which they stand."""

from collections.abc import Iterable, Mapping

from components import text
from components.base import address, ids
from components.base.address import View
from components.base.elements import Element, Tree, attributes, field, html
from components.base.routing import READ, Paths
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.sources import concordance
from data.sources.concordance import Hit, Term
from data.tables import models

LINES = 20  # shown at once, the rest folded


def section(catalogue: Catalogue, view: View, paths: Paths, source: str, term: str) -> Tree:
    """Return the search and its lines, the table of presets, and the lines of the chosen one.

    `source` comes first where a page is about one; `term` is the id of a preset or ''.
    """
    order = sorted(catalogue.sources, key=lambda each: each != source)
    q = concordance.term_of_search(view.selection.q)
    preset = catalogue.terms.get(term)
    translated = bool((catalogue.excerpts["translation"] != "").any())
    scope = text.read.search_scope(whole=bool(catalogue.full_texts), translated=translated)
    return [
        html.H2(text.read.WORDS),
        html.P(scope, className="hint"),
        *_field(view.selection.q),
        *(_lines(catalogue, view, paths, order, q) if q else []),
        *([_table(catalogue)] if catalogue.terms else []),
        *(_preset(catalogue, view, paths, order, preset) if preset else []),
    ]


def _field(q: str) -> Tree:
    return [
        html.Label(text.read.FIND, htmlFor="find-words", className="find-label"),
        field(
            "search", id="find-words", className="form-control", data_value=q, autoComplete="off"
        ),
        html.P(text.read.FIND_HINT, className="hint"),
    ]


# --- the table of presets --------------------------------------------------------------------


@memoised()
def _counted(catalogue: Catalogue) -> Mapping[tuple[str, str], Mapping[str, int]]:
    """For each preset and source, how often each term stands there; it reads all texts."""
    return {
        (key, source): concordance.counts(concordance.hits(catalogue, source, terms_of(preset)))
        for key, preset in catalogue.terms.items()
        for source in catalogue.sources
    }


def terms_of(preset: models.Term) -> tuple[Term, ...]:
    """Return the terms of a preset."""
    return tuple(map(concordance.term, preset.terms))


def _table(catalogue: Catalogue) -> Element:
    labels = [source.label for source in catalogue.sources.values()]
    head = [html.Th(name, **attributes(scope="col")) for name in (text.read.PRESETS_HEAD, *labels)]
    return html.Table(
        [
            html.Caption([html.Strong(text.read.PRESETS), " ", text.read.PRESETS_CAPTION]),
            html.Thead(html.Tr(head)),
            html.Tbody([_row(catalogue, preset) for preset in catalogue.terms.values()]),
        ],
        className="words-table",
    )


def _row(catalogue: Catalogue, preset: models.Term) -> Element:
    name = html.A(preset.label, href=f"#{ids.preset(preset.id)}")
    cells = [
        html.Td(_cell(catalogue, preset, key), **attributes(data_label=source.label))
        for key, source in catalogue.sources.items()
    ]
    return html.Tr([html.Th(name, **attributes(scope="row")), *cells])


def _cell(catalogue: Catalogue, preset: models.Term, source: str) -> Tree:
    """Every term of a preset that stands in a source, the most frequent first."""
    counts = _counted(catalogue)[preset.id, source]
    words = concordance.size(catalogue, source)
    return [
        html.Div(
            [html.Span(term), " ", text.read.rate(count, concordance.per_thousand(count, words))],
            className="word-count",
        )
        for term, count in sorted(counts.items(), key=lambda item: -item[1])
    ] or [text.read.NONE]


# --- lines -----------------------------------------------------------------------------------


def _preset(
    catalogue: Catalogue, view: View, paths: Paths, order: Iterable[str], preset: models.Term
) -> Tree:
    return [
        html.H3(preset.label, id=ids.preset(preset.id)),
        html.P(" · ".join(preset.terms), className="kind"),
        html.P(preset.note) if preset.note else None,
        *_blocks(catalogue, view, paths, order, terms_of(preset)),
    ]


def _lines(
    catalogue: Catalogue, view: View, paths: Paths, order: Iterable[str], terms: tuple[Term, ...]
) -> Tree:
    heading = html.H3(f"“{terms[0].text}”")
    return [heading, *_blocks(catalogue, view, paths, order, terms)]


def _blocks(
    catalogue: Catalogue, view: View, paths: Paths, order: Iterable[str], terms: tuple[Term, ...]
) -> list[Element]:
    return [
        _block(
            catalogue, source, concordance.hits(catalogue, source, terms), _way(paths, view, source)
        )
        for source in order
    ]


def _way(paths: Paths, view: View, source: str) -> str:
    return f"{paths.to(READ, source)}{address.write(view)}"


def _block(catalogue: Catalogue, source: str, hits: list[Hit], way: str) -> Element:
    """A source's lines under its name, with how often and in which forms."""
    words = concordance.size(catalogue, source)
    rate = concordance.per_thousand(len(hits), words)
    row = catalogue.sources[source]
    lines = [_line(hit, way) for hit in hits]
    fold = html.Details(
        [html.Summary(text.read.more_lines(len(lines) - LINES)), _list(row, lines[LINES:])]
    )
    return html.Section(
        [
            html.H4(
                [
                    row.label,
                    html.Span(text.read.frequency(len(hits), rate, words), className="kind"),
                ]
            ),
            html.P(text.read.forms(concordance.forms(hits).most_common()), className="kind"),
            _list(row, lines[:LINES]) if lines else None,
            fold if len(lines) > LINES else None,
        ],
        className="words-block",
    )


def _list(source: models.Source, lines: list[Element]) -> Element:
    return html.Ol(lines, lang=source.language, className="lines")


def _line(hit: Hit, way: str) -> Element:
    """The word between what stands before and after it, with the way to its passage."""
    target = hit.excerpt or ids.paragraph(hit.paragraph)
    return html.Li(
        [
            html.Span(html.Span(hit.before), className="before"),
            html.A(hit.word, href=f"{way}#{target}", className="" if hit.excerpt else "uncoded"),
            html.Span(hit.after, className="after"),
            html.Span(f" {text.read.place(hit.paragraph)}", className="place"),
        ]
    )
