"""What readers say of what they leave out, in the same words whatever the file."""

from collections import Counter
from collections.abc import Iterator

from data.tables import cells
from data.tables.headers import UNUSED, Remark

MOST_FIELDS = 20  # fields that are named on a line of their own
NO_ADDRESS = f"{cells.NO_ADDRESS}; it is left out"
NO_DATE = "is no date; it is left out"
NO_TIME = "the time of day cannot be shown; it is left out"


def unused(fields: Counter[str]) -> Iterator[Remark]:
    """Yield a field that cannot be used and a sentence each, the frequent ones first.

    The rest of very many stands in a single sentence, without a field ('').
    """
    by_use = sorted(fields.items(), key=lambda item: (-item[1], item[0]))
    for name, times in by_use[:MOST_FIELDS]:
        often = f"{times} times" if times > 1 else "once"
        yield name, f"{UNUSED} ({often})"
    if rest := sorted(name for name, _ in by_use[MOST_FIELDS:]):
        yield "", f"{len(rest)} more fields cannot be used and are left out: {', '.join(rest)}"
