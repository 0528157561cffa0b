"""Sentences with a number in them, as scripts fill them (js/replies/reading/outside.js)."""

from collections.abc import Callable

from components.text.common import number

PROBE = 7531


def by_count(say: Callable[[int], str]) -> list[str]:
    """Return what is said of none, of one, and of many with {} in place of their number."""
    return [say(0), say(1), say(PROBE).replace(number(PROBE), "{}")]
