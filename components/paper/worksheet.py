"""The worksheet: a sheet per source, its excerpts numbered, beside them columns to fill in.

Behind them, on sheets of their own, documents and scholars.
"""

from collections.abc import Iterator, Mapping

import numpy as np

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import COMPARE
from components.evidence.excerpts import lead, quotation, translation
from components.paper import columns, theme, voices_sheet
from components.paper import parts as paper_parts
from data.base import date_words
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.selection import excerpt_selection
from data.selection.facets import Selection
from data.sources import disagreements

MOST_QUOTES = 24


def sheets(catalogue: Catalogue, view: View, base: str, only: str = "") -> list[Element]:
    """Return a sheet for each source that the selection has excerpts of, or for one source.

    With `dispute` it is of that disagreement alone. Of all sources, what there is of a chosen theme
    comes first, documents and scholars last. With `notes=1` a key follows: who speaks, which
    evidence, which date, as the dossier has it.
    """
    sentence = _sentence(catalogue, view)
    foot = paper_parts.foot(catalogue, _screen(view, base))
    by_source = {
        source: ids
        for source, ids in _excerpts(catalogue, view).items()
        if source == only or (ids and not only)
    }
    others = {} if only else voices_sheet.quotations_of(catalogue, view)
    heads = [] if only or view.dispute else theme.head(catalogue, view.selection, base)
    parts = [_theme_sheet(catalogue, view, heads)] if heads else []
    parts += [_sheet(catalogue, source, ids, sentence, foot) for source, ids in by_source.items()]
    parts += voices_sheet.sheets(catalogue, others, sentence, foot)
    if view.notes:
        key = [
            *_key(catalogue, {source: ids for source, ids in by_source.items() if ids}),
            *voices_sheet.key(catalogue, others),
        ]
        parts += (
            [html.Section([html.H2(text.paper.KEY), *key], className="sheet key")] if key else []
        )
    heading = html.H1(
        f"{text.paper.WORKSHEET}: {sentence.removesuffix('.')}", className="visually-hidden"
    )
    return [heading, *(parts or [html.P(text.paper.NOTHING_QUOTED, className="opening")])]


def _theme_sheet(catalogue: Catalogue, view: View, heads: Tree) -> Element:
    label = catalogue.themes[view.selection.theme[0]].label
    return html.Section([html.H2(text.paper.sheet(label)), *heads], className="sheet theme-sheet")


def _sentence(catalogue: Catalogue, view: View) -> str:
    """What the worksheet is of: the question of a disagreement, or the selection in words."""
    if view.dispute:
        return catalogue.disagreements[view.dispute].question
    return text.facets.selection_in_words(catalogue, view.selection)


def _screen(view: View, base: str) -> str:
    """The address that shows the same on a screen."""
    if view.dispute:
        return f"{base}{COMPARE}{address.write(View(dispute=view.dispute))}"
    return f"{base}{address.write(View(view.selection))}"


def _excerpts(catalogue: Catalogue, view: View) -> Mapping[str, list[str]]:
    """The ids of the excerpts to work with by source: of a disagreement, or of the selection."""
    if view.dispute:
        return disagreements.excerpts_by_source(catalogue, view.dispute)
    return _by_source(catalogue, view.selection)


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
    task = [text.paper.TASK, text.paper.rest_of_quotes(max(len(ids) - MOST_QUOTES, 0))]
    return html.Section(
        [
            html.Header(
                [
                    foot,
                    html.H2(text.paper.sheet(row.label)),
                    columns.blanks(),
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
    return columns.table(
        (text.paper.NUMBER, text.paper.QUOTE, *text.paper.QUESTIONS),
        [
            html.Tr(
                [columns.number(n), _quote(row, language), *blank],
                **attributes(data_excerpt=row.id),
            )
            for n, row in enumerate(rows, 1)
        ],
        "questions",
    )


def _quote(row: ExcerptRow, language: str) -> Element:
    words: Tree = [lead(row), quotation(row), f" {text.common.locator(row.paragraph)}"]
    return html.Td([html.P(words, lang=language), translation(row)], className="quote-cell")


def _key(catalogue: Catalogue, by_source: Mapping[str, list[str]]) -> Iterator[Element]:
    """What the dossier has for each row of the sources."""
    for source, ids in by_source.items():
        yield html.H3(catalogue.sources[source].label)
        yield _answers(catalogue, catalogue.excerpts_of(ids[:MOST_QUOTES]))


def _answers(catalogue: Catalogue, rows: list[ExcerptRow]) -> Element:
    def cells(row: ExcerptRow) -> list[str]:
        day = date_words.claim_in_words(row.claim_date) if row.claim_date else text.paper.NO_DATE
        kind = text.events.KIND_LABELS.get(row.kind, "")
        return [text.events.speaks(catalogue, row), row.cites or text.paper.NO_EVIDENCE, day, kind]

    return columns.key(text.paper.KEY_COLUMNS, map(cells, rows))
