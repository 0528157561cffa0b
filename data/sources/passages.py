"""A source's text as it is shown: paragraphs cut into segments, with the excerpts that cover each.

With the full text at hand the whole of it; without, the quotes in order, with gaps between them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from data.base.memo import memoised
from data.base.texts import FullText, count_words, normalise, sentences
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow

MAX_WORDS_OF_A_HEADING = 20
_NAMED = re.compile(r"“([^”]+)”")

Span = tuple[int, int]


@dataclass(frozen=True)
class Segment:
    """Words that the same excerpts cover (ids, the outermost first); a `gap` is words unseen."""

    text: str
    excerpts: tuple[str, ...] = ()
    gap: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph under its number; a heading is one short line without a full stop."""

    number: int
    segments: tuple[Segment, ...]
    heading: bool = False

    @property
    def text(self) -> str:
        """All its words (those seen)."""
        return "".join(segment.text for segment in self.segments)


def paragraph_number(place: str) -> int:
    """Return the number of a paragraph; 0 if a passage's place is another, or not known."""
    return int(place) if place.isdecimal() else 0


@memoised(64)
def paragraphs(catalogue: Catalogue, source: str) -> tuple[Paragraph, ...]:
    """Return a source's paragraphs in order; what `cleaning` leaves out is not among them."""
    quotes: dict[int, dict[str, str]] = {}
    for excerpt in catalogue.excerpts_from(source):
        quotes.setdefault(paragraph_number(excerpt.paragraph), {})[excerpt.id] = normalise(
            excerpt.quote
        )
    full = catalogue.full_texts.get(source)
    if full is None:
        return _openings(catalogue, source, quotes)
    return tuple(_whole(full, quotes, gaps(catalogue.sources[source].cleaning)))


def paragraphs_of(catalogue: Catalogue, excerpts: Iterable[ExcerptRow]) -> tuple[Paragraph, ...]:
    """Return the paragraphs in which some excerpts of one source stand, with these alone."""
    rows = list(excerpts)
    quotes: dict[int, dict[str, str]] = {}
    for excerpt in rows:
        quotes.setdefault(paragraph_number(excerpt.paragraph), {})[excerpt.id] = normalise(
            excerpt.quote
        )
    every = _openings(catalogue, rows[0].source, quotes) if rows else ()
    return tuple(paragraph for paragraph in every if paragraph.number in quotes)


def _openings(
    catalogue: Catalogue, source: str, quotes: Mapping[int, Mapping[str, str]]
) -> tuple[Paragraph, ...]:
    """All paragraphs of a text that is not at hand: how each begins, and its quotes."""
    return tuple(
        Paragraph(number, tuple(_quoted(opening, quotes.get(number, {}))))
        for number, opening in enumerate(catalogue.openings.get(source, []), 1)
    )


def gaps(cleaning: str) -> list[str]:
    """Return what a rule of cleaning leaves out of the display: whatever it puts in “quotes”.

    Page furniture at either end of a paragraph; with … at its end, the paragraph that begins so.
    """
    return [normalise(phrase) for phrase in _NAMED.findall(cleaning)]


def segments(paragraph: str, quotes: Mapping[str, str]) -> Iterator[Segment]:
    """Cut a paragraph at the ends of all quotes (by id) that stand in it."""
    spans = place(paragraph, quotes)
    cuts = sorted({0, len(paragraph), *(end for span in spans.values() for end in span)})
    for start, end in pairwise(cuts):
        covering = [key for key, (a, b) in spans.items() if a <= start and end <= b]
        covering.sort(key=lambda key: (spans[key][0], -spans[key][1]))
        yield Segment(paragraph[start:end], tuple(covering))


def place(paragraph: str, quotes: Mapping[str, str]) -> dict[str, Span]:
    """Return where each quote stands in its paragraph; one that does not stand there is left out.

    Of several occurrences the first one is taken that is no part of a word and lies in no other
    quote; those that occur once are placed before the others.
    """
    places_of = {key: list(_occurrences(paragraph, quote)) for key, quote in quotes.items()}
    spans = {key: places[0] for key, places in places_of.items() if len(places) == 1}
    for key, places in places_of.items():
        if len(places) > 1:
            others = [span for other, span in spans.items() if other != key]
            spans[key] = next((p for p in places if not _overlaps(p, others)), places[0])
    return {key: spans[key] for key in quotes if key in spans}


def _occurrences(paragraph: str, quote: str) -> Iterator[Span]:
    """Where a quote stands: as words of its own if anywhere, else inside words too."""
    whole = rf"(?<!\w){re.escape(quote)}(?!\w)"
    for pattern in (whole, re.escape(quote)):
        spans = [match.span() for match in re.finditer(pattern, paragraph)]
        if spans:
            return iter(spans)
    return iter(())


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _whole(
    full: FullText, quotes: Mapping[int, Mapping[str, str]], phrases: list[str]
) -> Iterator[Paragraph]:
    for number in range(1, len(full.starts) + 1):
        text = full.paragraph(number).strip()
        if any(text.startswith(p[:-1].strip()) for p in phrases if p.endswith("…")):
            continue
        parts = [*_trimmed(segments(text, quotes.get(number, {})), phrases)]
        if parts:
            yield Paragraph(number, tuple(parts), is_heading("".join(s.text for s in parts)))


def _trimmed(cut: Iterable[Segment], phrases: list[str]) -> Iterator[Segment]:
    """Leave the phrases out at both ends of a paragraph, never inside a quote."""
    for segment in cut:
        text = segment.text
        if not segment.excerpts:
            for phrase in phrases:
                text = text.removesuffix(phrase).removeprefix(phrase)
        if text:
            yield Segment(text, segment.excerpts)


def is_heading(text: str) -> bool:
    """Whether a paragraph is a heading: one short line without a full stop."""
    short = count_words(text) <= MAX_WORDS_OF_A_HEADING
    stops = text.rstrip("\"”’') ").endswith((".", "!", "…"))
    return short and not stops and len(list(sentences(text))) == 1


def _before(opening: str, quote: str) -> str | None:
    """The words of an opening before a quote that begins in it; None if it does not.

    At least two words must agree: one alone may stand in the paragraph more often.
    """
    words = opening.split()
    for n in range(len(words) - 1):
        if quote.startswith(" ".join(words[n:])):
            return "".join(f"{word} " for word in words[:n])
    return None


def _quoted(opening: str, quotes: Mapping[str, str]) -> Iterator[Segment]:
    """The opening of a paragraph and its quotes in the order of the table, with gaps between."""
    before = _before(opening, next(iter(quotes.values()), ""))
    if before is None:
        yield Segment(opening)
        yield Segment("", gap=True)
    elif before:
        yield Segment(before)
    for key, quote in quotes.items():
        yield Segment(quote, (key,))
        yield Segment("", gap=True)
