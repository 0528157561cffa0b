"""Which texts are nearest to a question asked in one's own words: ranked, not filtered.

A search picks events by every one of its words (`query`). A question has words that no text need
hold ("who began …"): here each text counts by the words that it has, rare ones more than common.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from math import log
from typing import Generic, TypeVar

from data.base.words import words

Key = TypeVar("Key", bound=Hashable)
# A text to be found: its parts, each with its weight.
Parts = Iterable[tuple[int, str]]

NEAR = 0.4  # of what the nearest text counts, so much at least
HELD = 0.3  # of what all words of the question count together, so much at least
SHORTEST = 3  # letters of a stem
# From the longest on.
ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ful", "ed", "es", "s", "e", "y")
# Words that join, and say nothing of what is asked; "when" and "who" do say something.
IDLE = frozenset(
    words(
        "a about after all an and any are as at be been before being but by can could did do "
        "does for from had has have i if in into is it its me my no not of off on or our out "
        "over should so than that the their them there they this to too up us was we were "
        "what where whether which will with would you"
    )
)
WHO = {"whom": "who", "whose": "who"}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what a folded word has in common with its inflections: "bombing" is "bomb"."""
    word = WHO.get(word, word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending)
    return word


def stems(text: str) -> set[str]:
    """Return the stems of the words of a text that say something."""
    return {stem(word) for word in words(text) if word not in IDLE}


def rarity(size: int, holders: int) -> int:
    """Return how much a word says, in millionths: more the fewer of all texts hold it.

    Whole numbers add up to the same in any order, here and in js/replies/choosing/near.js.
    """
    return round(log(1 + size / holders) * 1_000_000)


class Ranking(Generic[Key]):
    """Texts by key, ready to be ranked."""

    def __init__(self, texts: Mapping[Key, Parts]) -> None:
        self.keys = list(texts)
        self.weights: dict[str, dict[Key, int]] = defaultdict(dict)
        for key, parts in texts.items():
            for weight, part in parts:
                for each in stems(part):
                    weights = self.weights[each]
                    weights[key] = max(weight, weights.get(key, 0))

    def best(self, question: str, most: int, least: float = HELD) -> list[Key]:
        """Return the keys of the texts that hold most of a question, at most so many, best first.

        What comes far behind the first is left out, and what holds less than a part of it (the
        `least`, 1 is all). Words that no text holds do not count. Of equals the first comes first.
        """
        asked = {
            each: rarity(len(self.keys), len(self.weights[each]))
            for each in stems(question)
            if each in self.weights
        }
        held: Counter[Key] = Counter()
        counts: Counter[Key] = Counter()
        for each, worth in asked.items():
            for key, weight in self.weights[each].items():
                held[key] += worth
                counts[key] += worth * weight
        enough = least * sum(asked.values())
        fitting = [key for key in self.keys if key in held and held[key] >= enough]
        ranked = sorted(fitting, key=lambda key: -counts[key])
        return [key for key in ranked[:most] if counts[key] >= NEAR * counts[ranked[0]]]
