"""The garbage collector: while much is made that stays, it only looks through all of it again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause() -> Iterator[None]:
    """Do without it, and afterwards without a second look at what was made.

    Saves a tenth of the time to the first answer, and half of a million events' reading.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.freeze()
            gc.enable()
