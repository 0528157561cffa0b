"""A source's text as elements: numbered paragraphs, coded passages as links to what they tell."""

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt

from components import evidence, ids
from components.address import View
from components.ids import Id
from components.still import Element, attributes, html
from components.text import read as said
from data import query, telling
from data.catalogue import Catalogue
from data.facets import Selection
from data.passages import Paragraph, Segment, paragraphs, quoted
from data.telling import Rows

MOST = 400  # passages that are shown of a text that is not at hand


def text(catalogue: Catalogue, view: View, source: str) -> list[Any]:
    """Return heading, what to know, and all paragraphs; what is not in the selection is pale."""
    coded = telling.of_source(catalogue, source)
    among = in_selection(catalogue, view)[coded]
    at_hand = source in catalogue.full_texts
    part = None if at_hand or len(coded) <= MOST else coded[among][:MOST]
    chosen = set(catalogue.excerpts["id"].to_numpy()[coded[among]])
    cleaned = [" ", html.A(said.CLEANED, href=f"#{Id.WHO}"), "."] if at_hand else []
    return [
        html.H2(said.TEXT),
        html.P([said.coded(len(coded), len(chosen)), *cleaned], className="hint"),
        None if part is None else html.P(said.first_passages(len(part)), className="note"),
        None if at_hand else html.P(said.NO_TEXTS, className="no-texts"),
        html.Div(
            _Passages(catalogue, source, chosen, part).elements(),
            lang=catalogue.sources[source].language,
            className="full-text",
        ),
    ]


def in_selection(catalogue: Catalogue, view: View) -> npt.NDArray[np.bool_]:
    """Say of each excerpt whether a chosen event is told in it, or it is an argument that fits."""
    found = np.zeros(len(catalogue.excerpts), dtype=bool)
    if view.selection == Selection():
        return ~found
    found[telling.rows(catalogue, query.select(catalogue, view.selection).positions)] = True
    found[evidence.arguments(catalogue, view.selection)] = True
    return found


class _Passages:
    """The paragraphs of a source on their way to elements: each excerpt is met first once."""

    def __init__(
        self, catalogue: Catalogue, source: str, chosen: Collection[str], part: Rows | None = None
    ) -> None:
        shown = telling.of_source(catalogue, source) if part is None else part
        self.rows = {excerpt.id: excerpt for excerpt in catalogue.excerpts_at(shown.tolist())}
        self.paragraphs = (
            paragraphs(catalogue, source) if part is None else quoted(catalogue, self.rows.values())
        )
        self.chosen = chosen
        self.met: set[str] = set()
        self.last_of = {
            excerpt: segment
            for paragraph in self.paragraphs
            for segment in paragraph.segments
            for excerpt in segment.excerpts
        }

    def elements(self) -> list[Any]:
        return [self._paragraph(paragraph) for paragraph in self.paragraphs]

    def _paragraph(self, paragraph: Paragraph) -> Any:
        element = html.H3 if paragraph.heading else html.P
        inside: list[Any] = [html.Span(str(paragraph.number), className="number")]
        for segment in paragraph.segments:
            inside += self._segment(segment)
        return element(inside, id=ids.paragraph(paragraph.number), className="paragraph")

    def _segment(self, segment: Segment) -> list[Any]:
        if segment.gap:
            return [html.Span(f" {said.GAP} ", className="gap", title=said.GAP_TITLE)]
        if not segment.excerpts:
            return [segment.text]
        ended = [e for e in segment.excerpts if self.last_of[e] is segment and self.rows[e].sic]
        sic = [html.Span(f" {said.SIC}", title=self.rows[e].sic, className="sic") for e in ended]
        return [self._passage(segment), *sic]

    def _passage(self, segment: Segment) -> Element:
        """A link to the innermost passage; the arrow keys stop where a passage is met first."""
        inner = segment.excerpts[-1]
        first = inner not in self.met
        tab_index = 0 if first and not self.met else -1
        self.met.update(segment.excerpts)
        css = ["passage"]
        several = len(segment.excerpts) > 1
        css += ["several"] if several else []
        css += ["reported"] if self.rows[inner].voice != "own" else []
        css += [] if inner in self.chosen else ["pale"]
        return html.A(
            segment.text,
            href=f"#{inner}",
            tabIndex=tab_index,
            className=" ".join(css),
            title=said.overlap(len(segment.excerpts)) if several else None,
            **attributes(
                data_excerpts=" ".join(segment.excerpts), data_stop="1" if first else None
            ),
        )
