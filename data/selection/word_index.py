"""Which events hold which words: an index of the distinct words that a search looks through."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

import numpy as np

from data.base.words import Pattern, words
from data.selection import bitmaps
from data.selection.bitmaps import Bits, Holders

LAST = "\U0010ffff"  # comes after every letter and digit


class WordIndex:
    """The words of a text for each event, each token (what stands between blanks) folded once."""

    def __init__(self, texts: Iterable[str]) -> None:
        numbers: dict[str, int] = defaultdict(count().__next__)
        every, sizes = array("I"), array("I")
        for text in texts:
            tokens = set(text.split())
            every.extend(map(numbers.__getitem__, tokens))
            sizes.append(len(tokens))
        pairs = sorted((word, number) for token, number in numbers.items() for word in words(token))
        self.words = [word for word, _ in pairs]
        self.tokens = [number for _, number in pairs]
        self.holders = Holders(every, sizes, len(numbers))

    def events_with(self, searched: Iterable[Pattern]) -> Bits:
        """Return the events whose text holds a fitting word for every pattern."""
        bits = bitmaps.pack(np.ones(self.holders.size, dtype=bool))
        for pattern in searched:
            bits = bits & self.holders.bits(set(self._fitting(pattern)))
        return bits

    def _fitting(self, pattern: Pattern) -> Iterator[int]:
        """The tokens that hold a fitting word: words that begin alike stand together."""
        first = bisect_left(self.words, pattern.word)
        last = bisect_right(self.words, pattern.word + LAST if pattern.is_open else pattern.word)
        yield from self.tokens[first:last]
