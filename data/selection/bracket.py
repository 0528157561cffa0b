"""A reader's note over a part of time, as the address keeps it: `1994,2002-11,words`.

It is the reader's alone: wherever it is shown or printed, that is said.
"""

from dataclasses import dataclass

from data.selection import facets

MOST_WORDS, MOST_SIGNS = 6, 60


@dataclass(frozen=True)
class Bracket:
    """A note, and the first and the last year, month or day that it stands over."""

    first: str
    last: str
    words: str

    @property
    def window(self) -> str:
        """Its part of time, written as a window."""
        return f"{self.first},{self.last}"


def parse(value: str) -> Bracket | None:
    """Return the note that a value of the address means; None if it is none.

    Words are plain text: at least one, at most MOST_WORDS and MOST_SIGNS, one blank between them,
    no sign that cannot be seen.
    """
    first, _, rest = value.partition(",")
    last, _, words = rest.partition(",")
    short = 0 < len(words.split()) <= MOST_WORDS and len(words) <= MOST_SIGNS
    plain = words == " ".join(words.split()) and words.isprintable()
    proper = short and plain and facets.is_window(f"{first},{last}")
    return Bracket(first, last, words) if proper else None
