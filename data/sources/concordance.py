"""Words in context: where terms stand in the texts, or in the quotes alone, and how often.

Compared as searches are (data/base/words.py). A term is one or more words that follow one another;
with * at its end its last word may go on (`annex*`: annexed, annexation).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.base.memo import memoised
from data.base.texts import count_words
from data.base.words import Pattern, pattern, placed, words
from data.catalogue.catalogue import Catalogue
from data.sources.passages import Paragraph, Segment, paragraphs

AROUND = 60  # characters of context on each side


@dataclass(frozen=True)
class Term:
    """What is looked for: words in a row, each as a pattern."""

    text: str
    words: tuple[Pattern, ...]


@dataclass(frozen=True)
class Hit:
    """One place: its paragraph, the excerpt that holds it (or ''), the term, and the line."""

    paragraph: int
    excerpt: str
    term: str
    before: str
    word: str
    after: str


def term(text: str) -> Term:
    """Read a term as a table writes it."""
    row = [Pattern(word, is_open=False) for word in words(text)]
    if row and text.endswith("*"):
        row[-1] = replace(row[-1], is_open=True)
    return Term(text, tuple(row))


def term_of_search(q: str) -> tuple[Term, ...]:
    """Return the term of a search: its words in a row, compared as the search compares them."""
    row = tuple(map(pattern, words(q)))
    return (Term(q, row),) if row else ()


def hits(catalogue: Catalogue, source: str, terms: Sequence[Term]) -> list[Hit]:
    """Return every place of the terms in a source, in order of its text."""
    return [
        hit
        for number, segments in stretches(catalogue, source)
        for hit in _in_stretch(number, segments, terms)
    ]


def counts(hits: Iterable[Hit]) -> Counter[str]:
    """Count hits by term."""
    return Counter(hit.term for hit in hits)


def forms(hits: Iterable[Hit]) -> Counter[str]:
    """Count the forms in which a term was met, without case."""
    return Counter(hit.word.casefold() for hit in hits)


def per_thousand(count: int, words: int) -> float:
    """Return a count per 1 000 words."""
    return 1000 * count / words if words else 0.0


@memoised(64)
def size(catalogue: Catalogue, source: str) -> int:
    """Return how many words are searched in a source."""
    return sum(
        count_words("".join(each.text for each in segments))
        for _, segments in stretches(catalogue, source)
    )


def stretches(catalogue: Catalogue, source: str) -> Iterator[tuple[int, tuple[Segment, ...]]]:
    """Yield (paragraph, segments) of every stretch that is searched.

    The whole paragraphs where the text is at hand; else each quote for itself.
    """
    whole = source in catalogue.full_texts
    for paragraph in paragraphs(catalogue, source):
        yield from _stretches(paragraph, whole=whole)


def _stretches(paragraph: Paragraph, *, whole: bool) -> Iterator[tuple[int, tuple[Segment, ...]]]:
    if whole:
        yield paragraph.number, paragraph.segments
        return
    for segment in paragraph.segments:
        if segment.excerpts:
            yield paragraph.number, (segment,)


def _in_stretch(number: int, segments: tuple[Segment, ...], terms: Sequence[Term]) -> Iterator[Hit]:
    text = "".join(segment.text for segment in segments)
    for match, start, end in find(text, terms):
        yield Hit(
            number,
            _excerpt_at(segments, start),
            match.text,
            _end_of(text[:start]),
            text[start:end],
            _start_of(text[end:]),
        )


def find(text: str, terms: Sequence[Term]) -> Iterator[tuple[Term, int, int]]:
    """Yield (term, start, end) of every place; where several fit, the longest term takes it."""
    row = placed(text)
    longest_first = sorted(filter(_has_words, terms), key=lambda each: -len(each.words))
    n = 0
    while n < len(row):
        longest = next((each for each in longest_first if _fits(each, row, n)), None)
        if longest is None:
            n += 1
            continue
        last = n + len(longest.words) - 1
        yield longest, row[n][1], row[last][2]
        n = last + 1


def _has_words(term: Term) -> bool:
    return bool(term.words)


def _fits(term: Term, row: Sequence[tuple[str, int, int]], n: int) -> bool:
    """Whether the words of a term follow one another from a place on."""
    if len(row) - n < len(term.words):
        return False
    return all(pattern.fits(row[n + k][0]) for k, pattern in enumerate(term.words))


def _excerpt_at(segments: Iterable[Segment], offset: int) -> str:
    """The innermost excerpt that covers a character, or ''."""
    end = 0
    for segment in segments:
        end += len(segment.text)
        if offset < end:
            return segment.excerpts[-1] if segment.excerpts else ""
    return ""


def _end_of(text: str) -> str:
    """The last characters, from the start of a word."""
    if len(text) <= AROUND:
        return text
    return f"… {text[-AROUND:].partition(' ')[2]}"


def _start_of(text: str) -> str:
    """The first characters, to the end of a word."""
    if len(text) <= AROUND:
        return text
    return f"{text[:AROUND].rpartition(' ')[0]} …"
