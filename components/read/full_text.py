"""A source's text as elements: numbered paragraphs, coded passages as links to what they tell."""

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from components import text
from components.base import ids
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.ids import Id
from data.base.words import Pattern, patterns, placed
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.catalogue.tellings import Rows
from data.selection import excerpt_selection, query
from data.selection.facets import Selection
from data.sources.passages import Paragraph, Segment, paragraphs, paragraphs_of

MOST = 400  # passages that are shown of a text that is not at hand


def body(catalogue: Catalogue, view: View, source: str) -> Tree:
    """Return heading, what to know, and all paragraphs; what is not in the selection is pale."""
    rows = tellings.of_source(catalogue, source)
    fits = in_selection(catalogue, view)[rows]
    at_hand = source in catalogue.full_texts
    part = None if at_hand or len(rows) <= MOST else rows[fits][:MOST]
    selection = set(catalogue.excerpts["id"].to_numpy()[rows[fits]])
    passages = _Passages(catalogue, source, selection, part, patterns(view.selection.q))
    tree = passages.elements()
    cleaning: Tree = [" ", html.A(text.read.CLEANED, href=f"#{Id.WHO}"), "."] if at_hand else []
    return [
        html.H2(text.read.TEXT),
        html.P([text.read.passage_count(len(rows), len(selection)), *cleaning], className="hint"),
        None if part is None else html.P(text.read.first_passages(len(part)), className="note"),
        None if at_hand else html.P(text.read.NO_TEXTS, className="no-texts"),
        html.P(text.read.hits(view.selection.q, passages.hits), className="hint")
        if view.selection.q
        else None,
        html.Div(
            tree,
            lang=catalogue.sources[source].language,
            className="full-text",
        ),
    ]


def beside(catalogue: Catalogue, view: View, row: ExcerptRow) -> Tree:
    """Return the paragraphs of an excerpt's text, to be read beside another: it alone is marked."""
    rows = tellings.of_source(catalogue, row.source)
    place = int(np.searchsorted(rows, catalogue.excerpt_position[row.id]))
    start = max(place - MOST // 2, 0)
    short = row.source in catalogue.full_texts or len(rows) <= MOST
    part = None if short else rows[start : start + MOST]
    selection = set(catalogue.excerpts["id"].to_numpy()[rows[in_selection(catalogue, view)[rows]]])
    passages = _Passages(catalogue, row.source, selection, part, patterns(view.selection.q))
    passages.open = row.id
    return passages.elements()


def in_selection(catalogue: Catalogue, view: View) -> npt.NDArray[np.bool_]:
    """Say of each excerpt whether a chosen event is told in it, or it is an argument that fits."""
    fits = np.zeros(len(catalogue.excerpts), dtype=bool)
    if view.selection == Selection():
        return ~fits
    fits[tellings.rows(catalogue, query.select(catalogue, view.selection).positions)] = True
    fits[excerpt_selection.arguments(catalogue, view.selection)] = True
    return fits


class _Passages:
    """Turns the paragraphs of a source into elements.

    `selection` are the excerpts that are not pale, `earlier` those that stand further up: each
    begins at one place. `hits` counts the words that are searched for, and marked. `open` is the
    passage at which the text stands beside another; then passages are no links.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        source: str,
        selection: Collection[str],
        part: Rows | None = None,
        searched: Sequence[Pattern] = (),
    ) -> None:
        rows = tellings.of_source(catalogue, source) if part is None else part
        self.rows = {excerpt.id: excerpt for excerpt in catalogue.excerpts_at(rows.tolist())}
        self.paragraphs = (
            paragraphs(catalogue, source)
            if part is None
            else paragraphs_of(catalogue, self.rows.values())
        )
        self.selection = selection
        self.searched, self.hits, self.open = searched, 0, ""
        self.earlier: set[str] = set()
        self.last_of = {
            excerpt: segment
            for paragraph in self.paragraphs
            for segment in paragraph.segments
            for excerpt in segment.excerpts
        }

    def elements(self) -> Tree:
        return [self._paragraph(paragraph) for paragraph in self.paragraphs]

    def _paragraph(self, paragraph: Paragraph) -> Element:
        element = html.H3 if paragraph.heading else html.P
        tree: Tree = [html.Span(str(paragraph.number), className="number")]
        for segment in paragraph.segments:
            tree += self._segment(segment)
        place = None if self.open else ids.paragraph(paragraph.number)
        return element(tree, id=place, className="paragraph")

    def _segment(self, segment: Segment) -> Tree:
        if segment.gap:
            return [html.Span(f" {text.read.GAP} ", className="gap", title=text.read.GAP_TITLE)]
        if not segment.excerpts:
            return self._words(segment.text)
        ends = [e for e in segment.excerpts if self.last_of[e] is segment and self.rows[e].sic]
        sic = [
            html.Span(f" {text.read.SIC}", title=self.rows[e].sic, className="sic") for e in ends
        ]
        return [self._passage(segment), *sic]

    def _words(self, words: str) -> Tree:
        """The words of a segment, with those that are searched for marked."""
        if not self.searched:
            return [words]
        tree: Tree = []
        end = 0
        for word, start, stop in placed(words):
            if start >= end and any(pattern.fits(word) for pattern in self.searched):
                tree += [words[end:start], html.Mark(words[start:stop], className="hit")]
                end = stop
                self.hits += 1
        return [*tree, words[end:]]

    def _passage(self, segment: Segment) -> Element:
        """A link to the innermost passage; the arrow keys stop where a passage begins."""
        inner = segment.excerpts[-1]
        first = inner not in self.earlier
        tab_index = 0 if first and not self.earlier else -1
        self.earlier.update(segment.excerpts)
        css = ["passage"]
        several = len(segment.excerpts) > 1
        css += ["several"] if several else []
        css += ["reported"] if self.rows[inner].voice not in ("", "own") else []
        css += [] if inner in self.selection else ["pale"]
        if self.open:
            css += ["chosen"] if self.open in segment.excerpts else []
            return html.Span(self._words(segment.text), className=" ".join(css))
        return html.A(
            self._words(segment.text),
            href=f"#{inner}",
            tabIndex=tab_index,
            className=" ".join(css),
            title=text.read.overlap(len(segment.excerpts)) if several else None,
            **attributes(
                data_excerpts=" ".join(segment.excerpts), data_stop="1" if first else None
            ),
        )
