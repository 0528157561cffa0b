"""The worksheet: a sheet per source, its quotations numbered, beside them columns to fill in."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from components import address, bibliography, paper, text
from components.address import View
from components.still import Element, attributes, html
from components.text import handout as words
from data import dates
from data.catalogue import Catalogue
from data.facets import Selection
from data.telling import Telling

MOST_QUOTES = 24


def sheets(catalogue: Catalogue, view: View, base: str, only: str = "") -> list[Any]:
    """Return a sheet for each source that the selection has excerpts of, or for one source.

    With `notes=1` a key follows: who speaks, which evidence, which date, as the dossier has it.
    """
    said = text.selection_in_words(catalogue, view.selection)
    foot = paper.foot(catalogue, f"{base}{address.write(View(view.selection))}")
    by_source = {
        source: ids
        for source, ids in _by_source(catalogue, view.selection).items()
        if source == only or (ids and not only)
    }
    parts = [_sheet(catalogue, source, ids, said, foot) for source, ids in by_source.items()]
    if view.notes:
        parts += _key(catalogue, {source: ids for source, ids in by_source.items() if ids})
    heading = html.H1(f"{words.WORKSHEET}: {said.removesuffix('.')}", className="visually-hidden")
    return [heading, *(parts or [html.P(text.NOTHING, className="opening")])]


def _by_source(catalogue: Catalogue, selection: Selection) -> dict[str, list[str]]:
    """The ids of a selection's excerpts by source, in order of the tables."""
    ids = bibliography.excerpts(catalogue, selection)
    rows = np.array([catalogue.excerpt_position[each] for each in ids], dtype=np.intp)
    sources = catalogue.once(Telling).sources[rows]
    every = catalogue.excerpts["id"].to_numpy()
    return {
        source: every[rows[sources == n]].tolist() for n, source in enumerate(catalogue.sources)
    }


def _sheet(catalogue: Catalogue, source: str, ids: list[str], said: str, foot: Element) -> Element:
    row, rows = catalogue.sources[source], catalogue.excerpts_of(ids[:MOST_QUOTES])
    blanks = [
        html.Span([f"{name}: ", html.Span(className="blank")]) for name in (words.NAME, words.DAY)
    ]
    task = [words.TASK, words.quotes_left_out(max(len(ids) - MOST_QUOTES, 0))]
    return html.Section(
        [
            html.Header(
                [
                    foot,
                    html.H2(words.sheet(row.label)),
                    html.P(blanks, className="blanks"),
                    html.P(f"{said} {words.described(row)}", className="over"),
                    html.P(" ".join(filter(None, task)) if rows else words.NOTHING_OF),
                ]
            ),
            _table(rows, row.language) if rows else None,
        ],
        className="sheet",
        **attributes(data_source=source),
    )


def _table(rows: list[Any], language: str) -> Element:
    blank = [html.Td("") for _ in words.QUESTIONS]
    return _columns(
        (words.NUMBER, words.QUOTE, *words.QUESTIONS),
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


def _quote(row: Any, language: str) -> Element:
    lead = f"[{row.lead}] " if row.lead else ""
    ours = html.P(words.translation(row.translation), className="ours") if row.translation else None
    quote = html.P([lead, html.Q(row.quote), f" ¶\u00a0{row.paragraph}"], lang=language)
    return html.Td([quote, ours], className="quote-cell")


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
        yield html.Section([html.H2(words.KEY), *parts], className="sheet key")


def _answers(catalogue: Catalogue, rows: list[Any]) -> Element:
    def cells(row: Any) -> list[str]:
        day = dates.claim_words(row.claim_date) if row.claim_date else words.NO_DATE
        kind = text.KIND_LABELS[row.kind]
        return [text.speaks(catalogue, row), row.cites or words.NO_EVIDENCE, day, kind]

    return _columns(
        (words.NUMBER, *words.KEY_COLUMNS),
        [html.Tr([_number(n), *map(html.Td, cells(row))]) for n, row in enumerate(rows, 1)],
        "key-table",
    )
