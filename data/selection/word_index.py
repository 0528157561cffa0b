"""Which events hold which words: an index of the distinct words that a search looks through."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import count

import numpy as np

from data.selection import bitmaps
from data.selection.bitmaps import Bits, Holders


class WordIndex:
    """The words of a text for each event; `fold` says how words are compared.

    A word of a search has no blank, so that a text holds it exactly if one of its words does.
    """

    def __init__(self, texts: Iterable[str], fold: Callable[[str], str]) -> None:
        numbers: dict[str, int] = defaultdict(count().__next__)
        every, sizes = array("I"), array("I")
        for text in texts:
            words = set(text.split())
            every.extend(map(numbers.__getitem__, words))
            sizes.append(len(words))
        self.words = [fold(word) for word in numbers]
        self.holders = Holders(every, sizes, len(numbers))

    def events_with(self, searched: Iterable[str]) -> Bits:
        """Return the events whose text holds every one of some folded words, or parts of words."""
        bits = bitmaps.pack(np.ones(self.holders.size, dtype=bool))
        for part in searched:
            bits = bits & self.holders.bits(n for n, word in enumerate(self.words) if part in word)
        return bits
