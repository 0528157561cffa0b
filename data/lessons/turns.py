"""Some of several, by turns: so that each has its say before one has it again."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TypeVar

T = TypeVar("T")


def by_turns(queues: Iterable[Sequence[T]], most: int) -> list[T]:
    """Return at most so many items: the first of each queue, then the second of each, and on."""
    turns = zip_longest(*queues)
    return [item for turn in turns for item in turn if item is not None][:most]
