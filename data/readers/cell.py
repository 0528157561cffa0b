"""Cells of ours that readers make of what others have: several values, a weight."""

HEAVIEST = 3


def several(values: list[str]) -> str:
    """Return texts as a cell of several values, each once; a `|` in one becomes a slash."""
    return "|".join(
        dict.fromkeys(" / ".join(filter(None, map(str.strip, v.split("|")))) for v in values)
    )


def third(number: float, top: float) -> str:
    """Return the weight of a number on a scale from 0 to `top`: the third in which it lies."""
    return str(max(1, min(HEAVIEST, -int(-HEAVIEST * number // top))))
