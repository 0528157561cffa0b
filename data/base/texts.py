"""Full texts of the sources: normalised as quotes are compared, cut into paragraphs and sentences.

The texts are other people's works and not in the repository; they lie in the folder of `--texts`.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LINK = re.compile(r"https?://\S+")
_STOP = re.compile(r"[.!?…][\"”’')\]]*\s+")
# What no file of text can hold: control characters but tab and line feeds, halves of characters.
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\bal|\betc|\bi\.e|\be\.g|\bvs|\bDr|\bMr|\bMs|\bNo|\bSt)\.$")


def normalise(text: str) -> str:
    """Return the text as quotes are compared: NFC, every run of white space one blank."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def printable(text: str) -> str:
    """Return the text without the characters that files of other programs cannot hold."""
    return _NOT_TEXT.sub("", text)


def count_words(text: str) -> int:
    """Count the words of a text: runs of characters between white space."""
    return len(text.split())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of a normalised text.

    A sentence ends at . ! ? or … before white space and a capital, a digit or an opening quote;
    initials and the usual abbreviations do not end one.
    """
    start = 0
    for stop in _STOP.finditer(text):
        before, after = text[start : stop.start() + 1], text[stop.end() : stop.end() + 2]
        opens = after.lstrip("\"“‘'([")[:1]
        if _ABBREVIATION.search(before) or not (opens.isupper() or opens.isdigit()):
            continue
        yield start, stop.end()
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


@dataclass(frozen=True)
class FullText:
    """A source's text (normalised, links left out) and where its paragraphs begin (from 1)."""

    text: str
    starts: Sequence[int]

    def paragraph(self, number: int) -> str:
        """Return one paragraph; '' if there is none of that number."""
        if not 1 <= number <= len(self.starts):
            return ""
        ends = [*self.starts[1:], len(self.text)]
        return self.text[self.starts[number - 1] : ends[number - 1]]

    def number_at(self, offset: int) -> int:
        """Return the number of the paragraph that holds a character."""
        return bisect_right(self.starts, offset)


class MissingOpeningError(ValueError):
    """The words that open a paragraph do not follow in the text."""

    def __init__(self, number: int, opening: str) -> None:
        super().__init__(f"{opening!r} is not found in the text after the paragraph before it")
        self.number = number


def divide(content: str, openings: Iterable[str]) -> FullText:
    """Return a source's text, its paragraphs found by their opening words, in order."""
    text = normalise(_LINK.sub(" ", content))
    starts: list[int] = []
    end = 0
    for number, opening in enumerate(openings, 1):
        words = normalise(opening)
        start = text.find(words, end)
        if start < 0:
            raise MissingOpeningError(number, opening)
        starts.append(start)
        end = start + len(words)
    return FullText(text, starts)


def sentences_without_quote(full: FullText, quotes: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield (paragraph, sentence) of every sentence that no quote touches."""
    spans = []
    for quote in map(normalise, quotes):
        place = full.text.find(quote)
        while place >= 0:
            spans.append((place, place + len(quote)))
            place = full.text.find(quote, place + 1)
    ends = [*full.starts[1:], len(full.text)]
    for number, (begin, end) in enumerate(zip(full.starts, ends, strict=True), 1):
        for start, stop in sentences(full.text[begin:end]):
            if not any(a < begin + stop and begin + start < b for a, b in spans):
                yield number, full.text[begin + start : begin + stop].strip()
