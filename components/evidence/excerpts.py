"""An excerpt on a page: who speaks, its words in quotation marks, ours below them, remarks.

Every page that shows an excerpt takes these parts: the evidence, Read, Compare, stage and paper.
"""

import re
from collections.abc import Iterable

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.routing import READ, Paths
from components.citing import buttons
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.citing import chicago

_QUOTATION_MARKS = set('“”"')


def card(
    catalogue: Catalogue,
    excerpt: ExcerptRow,
    event: EventRow | None = None,
    ways_on: Tree | None = None,
    marks: Iterable[str] = (),
) -> Element:
    """Return an excerpt as a card: who speaks, the quote in its language, ours, the remarks.

    `ways_on` are the ways on from it, if there shall be any; `marks` words to highlight.
    """
    source = catalogue.sources[excerpt.source]
    place = text.common.locator(excerpt.paragraph)
    return html.Article(
        [
            html.P(speaker(catalogue, excerpt, place, genre=True), className="speaker"),
            html.Blockquote(
                [lead(excerpt), quotation(excerpt, marks)], lang=source.language, className="quote"
            ),
            translation(excerpt),
            *(html.P(line, className="note") for line in _remarks(catalogue, excerpt, event)),
            html.P(ways_on, className="ways") if ways_on else None,
        ],
        className="excerpt",
        **attributes(data_excerpt=excerpt.id, data_source=excerpt.source),
    )


def speaker(
    catalogue: Catalogue, excerpt: ExcerptRow, place: Node = None, *, genre: bool = False
) -> Tree:
    """Return the head of an excerpt: its source, who speaks and how.

    Its `genre` stands between them if asked for; its `place` in the text, if given, at the end.
    """
    source = catalogue.sources[excerpt.source]
    words = [source.genre if genre else "", text.events.speaks(catalogue, excerpt)]
    parts: Tree = [html.Strong(source.label), *filter(None, words), *([place] if place else [])]
    return [node for part in parts for node in (" · ", part)][1:]


def lead(excerpt: ExcerptRow) -> str:
    """Return our words that lead to the quote, in brackets and with a blank; '' if there are none.

    They stand before the quotation marks: they are not the source's.
    """
    return f"[{excerpt.lead}] " if excerpt.lead else ""


def quotation(excerpt: ExcerptRow, marks: Iterable[str] = ()) -> Element:
    """Return the words of an excerpt in quotation marks, single ones if they hold double ones.

    The `marks` are highlighted; where they overlap, the longer one is.
    """
    holds = bool(_QUOTATION_MARKS & set(excerpt.quote))
    longest_first = sorted(filter(None, set(marks)), key=lambda mark: (-len(mark), mark))
    cut = f"({'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"
    parts = re.split(cut, excerpt.quote)
    words: Tree = [html.Mark(part) if n % 2 else part for n, part in enumerate(parts) if part]
    return html.Q(words, className="holds-quotes" if holds else "")


def translation(excerpt: ExcerptRow) -> Element | None:
    """Return the translation in quotation marks, said to be ours; None if there is none."""
    if not excerpt.translation:
        return None
    ours = html.Span(f"({text.events.OUR_TRANSLATION})")
    return html.P([f"{chicago.quote(excerpt.translation)} ", ours], className="translation")


def ways(paths: Paths, view: View, excerpt: ExcerptRow) -> Tree:
    """Return the ways on from an excerpt: to its place in its text, and to its citation."""
    there = html.A(text.events.IN_CONTEXT, href=in_context(paths, view, excerpt))
    return [there, " · ", buttons.copy(paths, "excerpt", excerpt.id)]


def in_context(paths: Paths, view: View, excerpt: ExcerptRow) -> str:
    """Return the address of an excerpt in its text, under the same query."""
    return f"{paths.to(READ, excerpt.source)}{address.write(view)}#{excerpt.id}"


def _remarks(catalogue: Catalogue, excerpt: ExcerptRow, event: EventRow | None) -> list[str]:
    """What is to be known of an excerpt, a line each: of what kind, corrections, our note."""
    lines = [
        " · ".join(filter(None, _kind(catalogue, excerpt, event))),
        text.events.sic(excerpt.sic),
        text.events.fidelity(excerpt.fidelity, excerpt.original),
        excerpt.note,
    ]
    return list(filter(None, lines))


def _kind(catalogue: Catalogue, excerpt: ExcerptRow, event: EventRow | None) -> list[str]:
    """Its kind, the date it gives for an event, what it cites, the themes if it has no event."""
    themes = [] if excerpt.events else excerpt.themes
    return [
        text.events.KIND_LABELS.get(excerpt.kind, "") if excerpt.kind != "event" else "",
        text.events.gives(excerpt, event) if event else "",
        text.events.cites(excerpt.cites),
        *(catalogue.themes[theme].label for theme in themes),
    ]
