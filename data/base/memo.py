"""What is worked out once of an object (a catalogue): kept with it, and freed with it."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import ref

T = TypeVar("T")
P = ParamSpec("P")
R = TypeVar("R")
Function = Callable[Concatenate[T, P], R]

PLACE = "_answers"


def memoised(most: int = 1) -> Callable[[Function[T, P, R]], Function[T, P, R]]:
    """Return a decorator: the first argument keeps a function's last `most` answers about it.

    The other arguments tell answers apart and are hashable. No answer may hold the first argument:
    it would not be freed while the garbage collector leaves it out (see `gc_pause`).
    """

    def decorate(function: Function[T, P, R]) -> Function[T, P, R]:
        @wraps(function)
        def answer(owner: T, /, *args: P.args, **kwargs: P.kwargs) -> R:
            caches: dict[object, Callable[..., R]] = vars(owner).setdefault(PLACE, {})
            if function not in caches:
                caches.setdefault(function, lru_cache(most)(_about(function, owner)))
            return caches[function](*args, **kwargs)

        return answer

    return decorate


def _about(function: Function[T, P, R], owner: T) -> Callable[P, R]:
    """The function of the other arguments; it holds the first weakly, as that one holds it."""
    weak = ref(owner)

    def about(*args: P.args, **kwargs: P.kwargs) -> R:
        known = weak()
        assert known is not None, "who asks has it at hand"
        return function(known, *args, **kwargs)

    return about
