"""The sentences of long lists, of which a part is shown."""

from components.text.common import number

PART = "Events {}–{} of {}"
EARLIER, NONE_EARLIER = "◂ {} earlier", "none earlier"
LATER, NONE_LATER = "{} later ▸", "none later"


def part(first: int, last: int, total: int) -> str:
    """Say which part of a list is shown, counted from 1."""
    return PART.format(*map(number, (first, last, total)))


def earlier(count: int) -> str:
    """Name the button that shows what comes before."""
    return EARLIER.format(count) if count else NONE_EARLIER


def later(count: int) -> str:
    """Name the button that shows what comes after."""
    return LATER.format(count) if count else NONE_LATER
