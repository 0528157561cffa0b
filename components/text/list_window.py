"""The sentences of long lists, of which a part is shown."""

from components.text.common import number


def part(first: int, last: int, total: int) -> str:
    """Say which part of a list is shown, counted from 1."""
    return f"Events {number(first)}–{number(last)} of {number(total)}"


def earlier(count: int) -> str:
    """Name the button that shows what comes before."""
    return f"◂ {count} earlier" if count else "none earlier"


def later(count: int) -> str:
    """Name the button that shows what comes after."""
    return f"{count} later ▸" if count else "none later"
