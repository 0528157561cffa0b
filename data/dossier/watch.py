"""Watches the files of a dossier: what changes is read whole, and shown once it passes."""

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.dossier import load
from data.tables.files import Stamp, of_dossier, of_texts
from data.tables.problems import DataError, Problem, unreadable

SLOW = 60.0  # seconds without a look after which that is named
EVERY = 0.25  # seconds between looks; what two looks find alike is no longer being written

Stamps = frozenset[tuple[Path, Stamp]]


@dataclass(frozen=True)
class State:
    """The last catalogue that passed, and what is wrong with the files as they are now."""

    catalogue: Catalogue
    problems: tuple[Problem, ...] = ()


def tell_nobody(_: State) -> None:
    """Say nothing of what has changed."""


def _state(catalogue: Catalogue) -> State:
    """Return what a catalogue leads to: shown with the rows that can be read, the others named."""
    return State(catalogue, catalogue.problems)


class Watch:
    """A dossier as it is now; read at once (`DataError`), anew after each change.

    `tell` is given what a change led to.
    """

    def __init__(
        self,
        path: Path,
        full_texts: Path | None = None,
        today: Callable[[], date] = date.today,
        tell: Callable[[State], None] = tell_nobody,
    ) -> None:
        self._path, self._full_texts = path, full_texts
        self._today, self._tell = today, tell
        self._last = self._stamp()
        self._done: Stamps | None = self._last  # what was read last; None if it is tried again
        self._locked = False
        self._state = _state(self._load())
        self._process = 0
        self._beginning = threading.Lock()
        self._thread: threading.Thread | None = None
        self._last_look = 0.0
        self._failure = self._silence = ""

    def catalogue(self) -> Catalogue:
        """Return the last catalogue that passed."""
        return self._state.catalogue

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the files as they are now."""
        return self._state.problems

    def begin(self) -> None:
        """Look from now on, in a thread of this process: a fork leaves its parent's behind."""
        with self._beginning:
            if self._process != os.getpid():
                self._process = os.getpid()
                self._last_look = time.monotonic()
                self._thread = threading.Thread(target=self._go_on, name="watch", daemon=True)
                self._thread.start()

    def _go_on(self) -> None:
        pause = threading.Event()
        while not pause.wait(EVERY):
            try:
                self.look()
                self._failure = ""
            except Exception as error:  # noqa: BLE001 (whatever it is, the next look may succeed)
                self._failure = f"the last look at the files failed ({_reason(error)})"
            self._last_look = time.monotonic()

    def ailment(self) -> str:
        """Return what keeps it from noticing changes or from reporting them, '' if nothing does."""
        ailments = [self._failure, self._silence]
        if self._thread and self._process == os.getpid():
            seconds = time.monotonic() - self._last_look
            if not self._thread.is_alive():
                ailments.append("nobody looks at the files any more")
            elif seconds > SLOW:
                ailments.append(f"nobody has looked at the files for {seconds:.0f} seconds")
        return "; ".join(filter(None, ailments))

    def look(self) -> None:
        """Look at the files; read them if they have changed, and lie still since the last look."""
        stamp, before = self._stamp(), self._last
        self._last = stamp
        if stamp == before and stamp != self._done:
            state = self._read()
            if self._stamp() == stamp:  # nothing was written while they were read
                self._done = None if self._locked else stamp
                self._show(state)

    def _read(self) -> State:
        self._locked = False
        try:
            return _state(self._load())
        except DataError as error:
            self._locked = error.passes
            return State(self._state.catalogue, tuple(error.problems))
        except OSError as error:
            return State(self._state.catalogue, (unreadable(self._path.name, error),))
        except Exception as error:  # noqa: BLE001 (whatever it is, the pages stay as they are)
            fault = f"cannot be read ({type(error).__name__}: a fault of the program)"
            return State(self._state.catalogue, (Problem(self._path.name, 0, "", fault),))

    def _show(self, state: State) -> None:
        before, self._state = self._state, state
        if state != before:
            try:
                self._tell(state)
                self._silence = ""
            except Exception as error:  # noqa: BLE001 (what is shown does not depend on it)
                self._silence = f"changes cannot be reported ({_reason(error)})"

    def _load(self) -> Catalogue:
        return load.load(self._path, self._today(), self._full_texts)

    def _stamp(self) -> Stamps:
        files = of_dossier(self._path).every()
        if self._full_texts:
            files += of_texts(self._full_texts).values()
        return frozenset((file.path, file.stamp) for file in files)


def _reason(error: Exception) -> str:
    """Return what went wrong, without the path at which it did."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"{type(error).__name__}: a fault of the program"
