"""Reports what happens to who may not read it: nobody waits for that longer than a moment."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
PATIENCE = 1.0  # seconds


class Voice(Generic[T]):
    """Says things in a thread of its own; `OSError` if one cannot be said, or not in time."""

    def __init__(self, say: Callable[[T], None], patience: float = PATIENCE) -> None:
        self._say, self._patience = say, patience
        self._thread: threading.Thread | None = None

    def __call__(self, thing: T) -> None:
        """Say a thing, unless the one before is still not read."""
        if self._thread and self._thread.is_alive():
            raise TimeoutError("nobody reads the one before")
        errors: list[OSError] = []

        def speak() -> None:
            try:
                self._say(thing)
            except OSError as error:
                errors.append(error)

        self._thread = threading.Thread(target=speak, name="voice", daemon=True)
        self._thread.start()
        self._thread.join(self._patience)
        if errors:
            raise errors[0]
        if self._thread.is_alive():
            raise TimeoutError("nobody reads it")
