"""One rule of comparing words, for search, Read, Words and every alphabetical order.

Case, accents and apostrophes do not count (đ is d, ł is l, ø is o); every other sign that is no
letter or digit parts words.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

WHOLE = 3  # letters: so short a word of a search is a whole word, a longer one may go on
# Letters with a stroke, which Unicode does not take apart, and apostrophes of any kind.
_APOSTROPHES = "'’‘‛ʼʹ′`´＇"
_PLAIN = str.maketrans({"đ": "d", "ł": "l", "ø": "o"} | dict.fromkeys(_APOSTROPHES, ""))
_WORD = re.compile(r"[^\W_]+")
# A word as it stands in a text: letters, digits, accents over them, apostrophes between them.
_BETWEEN = rf"[{_APOSTROPHES}\u0300-\u036f]"
_RUN = re.compile(rf"[^\W_](?:{_BETWEEN}*[^\W_])*[\u0300-\u036f]*")


def fold(text: str) -> str:
    """Return the text as words are compared: no case, no accents, no apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return _WORD.findall(fold(text))


def alphabetical(text: str) -> str:
    """Return the key of a text in an alphabetical order: "“Élan” and …" stands under E."""
    return " ".join(words(text))


@dataclass(frozen=True)
class Pattern:
    """A folded word that is looked for, and whether a longer word fits that begins with it."""

    word: str
    is_open: bool

    def fits(self, word: str) -> bool:
        """Whether a folded word is what is looked for."""
        return word.startswith(self.word) if self.is_open else word == self.word


def pattern(word: str) -> Pattern:
    """Return a folded word of a search: it begins a word, a short one is a whole word."""
    return Pattern(word, len(word) > WHOLE)


@lru_cache(maxsize=256)
def patterns(q: str) -> tuple[Pattern, ...]:
    """Return the different words of a search."""
    return tuple(map(pattern, dict.fromkeys(words(q))))


def all_fit(searched: Iterable[Pattern], text_words: Collection[str]) -> bool:
    """Whether every pattern fits some word."""
    return all(any(map(pattern.fits, text_words)) for pattern in searched)


@lru_cache(maxsize=2048)
def placed(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the folded words of a text, each with the place where it begins and ends."""
    return tuple(_placed(text))


def _placed(text: str) -> Iterator[tuple[str, int, int]]:
    """A word as folded may join what an apostrophe parts, and part what one sign stands for."""
    for run in _RUN.finditer(text):
        for word in words(run[0]):
            yield word, run.start(), run.end()
