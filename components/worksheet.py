"""The worksheet: a sheet per source, its quotations numbered, beside them columns to fill in."""

from collections.abc import Iterator, Mapping
from typing import Any

from components import address, bibliography, paper, text
from components.address import View
from components.still import Element, attributes, html
from components.text import handout as words
from data import dates
from data.catalogue import Catalogue

MOST_QUOTES = 24


def sheets(catalogue: Catalogue, view: View, base: str, only: str = "") -> list[Any]:
    """Return a sheet for each source that the selection has excerpts of, or for one source.

    With `notes=1` a key follows: who speaks, which evidence, which date, as the dossier has it.
    """
    said = text.selection_in_words(catalogue, view.selection)
    foot = paper.foot(catalogue, f"{base}{address.write(View(view.selection))}")
    by_source: dict[str, list[Any]] = {only: []} if only else {}
    for row in catalogue.excerpts_of(bibliography.excerpts(catalogue, view.selection)):
        if not only or row.source == only:
            by_source.setdefault(row.source, []).append(row)
    parts = [
        _sheet(catalogue, source, by_source[source], said, foot)
        for source in catalogue.sources
        if source in by_source
    ]
    if view.notes:
        parts += _key(catalogue, {s: by_source[s] for s in catalogue.sources if by_source.get(s)})
    heading = html.H1(f"{words.WORKSHEET}: {said.removesuffix('.')}", className="visually-hidden")
    return [heading, *(parts or [html.P(text.NOTHING, className="opening")])]


def _sheet(catalogue: Catalogue, source: str, rows: list[Any], said: str, foot: Element) -> Element:
    row = catalogue.sources[source]
    blanks = [
        html.Span([f"{name}: ", html.Span(className="blank")]) for name in (words.NAME, words.DAY)
    ]
    task = [words.TASK, words.quotes_left_out(max(len(rows) - MOST_QUOTES, 0))]
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
            for n, row in enumerate(rows[:MOST_QUOTES], 1)
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


def _key(catalogue: Catalogue, by_source: Mapping[str, list[Any]]) -> Iterator[Element]:
    """What the dossier has for each row, on a sheet of its own; no quotations, no key."""
    if by_source:
        parts = [
            part
            for source, rows in by_source.items()
            for part in (html.H3(catalogue.sources[source].label), _answers(catalogue, rows))
        ]
        yield html.Section([html.H2(words.KEY), *parts], className="sheet key")


def _answers(catalogue: Catalogue, rows: list[Any]) -> Element:
    def cells(row: Any) -> list[str]:
        day = dates.claim_words(row.claim_date) if row.claim_date else words.NO_DATE
        kind = text.KIND_LABELS[row.kind]
        return [text.speaks(catalogue, row), row.cites or words.NO_EVIDENCE, day, kind]

    return _columns(
        (words.NUMBER, *words.KEY_COLUMNS),
        [
            html.Tr([_number(n), *map(html.Td, cells(row))])
            for n, row in enumerate(rows[:MOST_QUOTES], 1)
        ],
        "key-table",
    )
