"""Reports to who may not read them: they never keep the one who reports waiting."""

import threading

import pytest

from data.dossier.voice import Voice


def test_what_is_said_is_said() -> None:
    """A thing is said before the call is over."""
    things: list[str] = []
    Voice(things.append)("a")
    assert things == ["a"]


def test_what_cannot_be_said() -> None:
    """An error of the system is that of the call."""

    def full(_: str) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        Voice(full)("a")


def test_nobody_reads() -> None:
    """Where nobody reads, nobody waits: neither for this thing nor for the next."""
    read = threading.Event()
    things: list[str] = []

    def slow(thing: str) -> None:
        assert read.wait(60)
        things.append(thing)

    voice = Voice(slow, patience=0.01)
    for thing in "ab":
        with pytest.raises(TimeoutError, match="nobody reads"):
            voice(thing)
    read.set()
    assert voice._thread is not None
    voice._thread.join(60)
    voice = Voice(slow)
    voice("c")
    assert things == ["a", "c"]
