"""Numbers, counts and lists in words, for all sentences."""

from collections.abc import Iterable


def plural(count: int, one: str, many: str = "") -> str:
    """Say a count with its noun."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def number(count: int) -> str:
    """Write a number, from ten thousand on with a narrow space: "12 345"."""
    return f"{count:,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if count > 9999 else str(count)


_WORDS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def in_words(count: int) -> str:
    """Write a small number as a word: "four"."""
    return _WORDS[count] if count < len(_WORDS) else number(count)


def counted(count: int, one: str) -> str:
    """Say a count in words with its noun: "four texts"."""
    return f"{in_words(count)} {one}{'' if count == 1 else 's'}"


def either(parts: Iterable[str]) -> str:
    """Join alternatives: "a, b or c"."""
    *first, last = list(parts)
    return f"{', '.join(first)} or {last}" if first else last


def both(parts: Iterable[str]) -> str:
    """Join what goes together: "a, b and c"."""
    *first, last = list(parts)
    return f"{', '.join(first)} and {last}" if first else last


def shorten(value: str, length: int = 40) -> str:
    """Cut a value that is too long to name whole."""
    return value if len(value) <= length else f"{value[:length]}…"


def locator(place: str) -> str:
    """Name where a passage stands: a paragraph by its sign and number, on one line; else as given.

    '' if nothing is known of it.
    """
    return f"¶\N{NO-BREAK SPACE}{place}" if place.isdecimal() else place
