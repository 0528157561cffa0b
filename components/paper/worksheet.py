"""The worksheet: a sheet per source, its quotations numbered, beside them columns to fill in."""

from collections.abc import Iterator, Mapping

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.evidence.excerpts import lead, quotation, translation
from components.paper import parts as paper_parts
from data.base import date_words
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.selection import excerpt_selection
from data.selection.facets import Selection

MOST_QUOTES = 24


def sheets(catalogue: Catalogue, view: View, base: str, only: str = "") -> list[Element]:
    """Return a sheet for each source that the selection has excerpts of, or for one source.

    With `notes=1` a key follows: who speaks, which evidence, which date, as the dossier has it.
    """
    sentence = text.facets.selection_in_words(catalogue, view.selection)
    foot = paper_parts.foot(catalogue, f"{base}{address.write(View(view.selection))}")
    by_source = {
        source: ids
        for source, ids in _by_source(catalogue, view.selection).items()
        if source == only or (ids and not only)
    }
    parts = [_sheet(catalogue, source, ids, sentence, foot) for source, ids in by_source.items()]
    if view.notes:
        parts += _key(catalogue, {source: ids for source, ids in by_source.items() if ids})
    heading = html.H1(
        f"{text.paper.WORKSHEET}: {sentence.removesuffix('.')}", className="visually-hidden"
    )
    nothing = text.paper.NOTHING_QUOTED if catalogue.sources else text.common.NO_SOURCES
    return [heading, *(parts or [html.P(nothing, className="opening")])]


def _by_source(catalogue: Catalogue, selection: Selection) -> dict[str, list[str]]:
    """The ids of a selection's excerpts by source, in order of the tables."""
    ids = excerpt_selection.ids(catalogue, selection)
    rows = np.array([catalogue.excerpt_position[each] for each in ids], dtype=np.intp)
    sources = tellings.of_all(catalogue).sources[rows]
    every = catalogue.excerpts["id"].to_numpy()
    return {
        source: every[rows[sources == n]].tolist() for n, source in enumerate(catalogue.sources)
    }


def _sheet(
    catalogue: Catalogue, source: str, ids: list[str], sentence: str, foot: Element
) -> Element:
    row, rows = catalogue.sources[source], catalogue.excerpts_of(ids[:MOST_QUOTES])
    blanks = [
        html.Span([f"{name}: ", html.Span(className="blank")])
        for name in (text.paper.NAME, text.paper.DAY)
    ]
    task = [text.paper.TASK, text.paper.rest_of_quotes(max(len(ids) - MOST_QUOTES, 0))]
    return html.Section(
        [
            html.Header(
                [
                    foot,
                    html.H2(text.paper.sheet(row.label)),
                    html.P(blanks, className="blanks"),
                    html.P(f"{sentence} {text.paper.description(row)}", className="over"),
                    html.P(" ".join(filter(None, task)) if rows else text.paper.NOTHING_OF),
                ]
            ),
            _table(rows, row.language) if rows else None,
        ],
        className="sheet",
        **attributes(data_source=source),
    )


def _table(rows: list[ExcerptRow], language: str) -> Element:
    blank = [html.Td("") for _ in text.paper.QUESTIONS]
    return _columns(
        (text.paper.NUMBER, text.paper.QUOTE, *text.paper.QUESTIONS),
        [
            html.Tr([_number(n), _quote(row, language), *blank], **attributes(data_excerpt=row.id))
            for n, row in enumerate(rows, 1)
        ],
        "questions",
    )


def _columns(names: tuple[str, ...], rows: list[Element], css: str) -> Element:
    heads = [html.Th(name, scope="col") for name in names]
    return html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className=css)


def _number(number: int) -> Element:
    return html.Th(str(number), scope="row")


def _quote(row: ExcerptRow, language: str) -> Element:
    words: Tree = [lead(row), quotation(row), f" {text.common.locator(row.paragraph)}"]
    return html.Td([html.P(words, lang=language), translation(row)], className="quote-cell")


def _key(catalogue: Catalogue, by_source: Mapping[str, list[str]]) -> Iterator[Element]:
    """What the dossier has for each row, on a sheet of its own; no quotations, no key."""
    if by_source:
        parts = [
            part
            for source, ids in by_source.items()
            for part in (
                html.H3(catalogue.sources[source].label),
                _answers(catalogue, catalogue.excerpts_of(ids[:MOST_QUOTES])),
            )
        ]
        yield html.Section([html.H2(text.paper.KEY), *parts], className="sheet key")


def _answers(catalogue: Catalogue, rows: list[ExcerptRow]) -> Element:
    def cells(row: ExcerptRow) -> list[str]:
        day = date_words.claim_in_words(row.claim_date) if row.claim_date else text.paper.NO_DATE
        kind = text.events.KIND_LABELS.get(row.kind, "")
        return [text.events.speaks(catalogue, row), row.cites or text.paper.NO_EVIDENCE, day, kind]

    return _columns(
        (text.paper.NUMBER, *text.paper.KEY_COLUMNS),
        [html.Tr([_number(n), *map(html.Td, cells(row))]) for n, row in enumerate(rows, 1)],
        "key-table",
    )
