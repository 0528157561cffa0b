"""What is worked out once for a catalogue and kept, until another catalogue takes its place."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
_CACHES: list[Callable[[], None]] = []


def memoised(many: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator: a function's last so many answers are kept, by its arguments."""

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        keeping: Any = lru_cache(many)(function)
        _CACHES.append(keeping.cache_clear)
        found: Callable[P, R] = keeping
        return found

    return keep


def forget() -> None:
    """Let go of all that is kept, and so of the catalogues that it was worked out for."""
    for clear in _CACHES:
        clear()
