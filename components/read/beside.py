"""Beside a text another one, opened where it tells the same; js/read/beside.js goes there."""

from dataclasses import dataclass, replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.ids import Id
from components.base.routing import READ, Paths
from components.evidence.excerpts import in_context
from components.read import full_text
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow


@dataclass(frozen=True)
class Reader:
    """Which source is read, under which query, and which passage of another stands beside it."""

    paths: Paths
    view: View
    source: str
    beside: str = ""

    def way(self, excerpt: str) -> str:
        """Return the address at which a passage stands beside the source; '' for none."""
        return self.paths.to(READ, self.source) + address.write(replace(self.view, beside=excerpt))


def column(catalogue: Catalogue, reader: Reader) -> Tree:
    """Return the text of an excerpt, its passage marked; nothing if it is the text that is read."""
    rows = catalogue.excerpts_of([reader.beside]) if reader.beside else []
    if not rows or rows[0].source == reader.source:
        return []
    row = rows[0]
    other = catalogue.sources[row.source]
    whole = row.source in catalogue.full_texts
    alone = html.A(text.read.BESIDE_ALONE, href=in_context(reader.paths, reader.view, row))
    close = html.A(text.read.CLOSE, href=reader.way(""), **attributes(data_in_place="1"))
    head = [
        html.Nav([alone, close], className="steps", **attributes(aria_label=other.label)),
        html.H2(other.label, id=Id.BESIDE_NAME),
        *(_places(catalogue, reader, row, event) for event in row.events),
    ]
    return [
        html.Header(head, className="beside-head"),
        None if whole else html.P(text.read.BESIDE_NO_TEXTS, className="hint"),
        html.Div(
            full_text.beside(catalogue, reader.view, row),
            lang=other.language,
            className="full-text",
        ),
    ]


def _places(catalogue: Catalogue, reader: Reader, row: ExcerptRow, event: str) -> Element:
    """Where the other text tells an event: the place that is open, and the ways to the others."""
    told = catalogue.event(event)
    first = {row.paragraph: row}
    for each in catalogue.excerpts_of(told.excerpts):
        if each.source == row.source:
            first.setdefault(each.paragraph, each)
    tree: Tree = []
    for each in sorted(first.values(), key=lambda each: catalogue.excerpt_position[each.id]):
        current = "true" if each is row else None
        place = attributes(data_in_place="1", aria_current=current)
        locator = text.common.locator(each.paragraph)
        tree += [" · ", html.A(locator, href=reader.way(each.id), **place)]
    return html.P([text.read.places(text.events.short(told)), " ", *tree[1:]], className="kind")
