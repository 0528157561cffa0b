"""Which connections go first where there are too many; a server beset by many still answers."""

from collections import deque
from types import SimpleNamespace
from typing import Any, cast

import pytest

from components.http import connections
from components.http.connections import BODY, HEAD, READING, Channel, Keeper

NOW = 1_000.0


class Line:
    """A connection as the keeper sees it."""

    def __init__(
        self,
        since: float,
        *,
        request: bool | None = None,
        busy: bool = False,
        bytes_left: int = 0,
    ) -> None:
        self.last_activity = self.start = NOW - since
        self.request = None if request is None else SimpleNamespace(headers_finished=request)
        self.requests = deque([1] if busy else [])
        self.total_outbufs_len = bytes_left
        self.closed = False

    def handle_close(self) -> None:
        """Note that it is closed."""
        self.closed = True


def closed(most: int, *lines: Line) -> list[int]:
    """Which of some connections a look closes, by number."""
    Keeper(most).look(cast("list[Channel]", list(lines)), NOW)
    return [number for number, line in enumerate(lines) if line.closed]


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        (Line(HEAD + 1, request=False), True),
        (Line(HEAD - 1, request=False), False),
        (Line(HEAD + 1, request=True), False),
        (Line(BODY + 1, request=True), True),
        (Line(READING + 1, bytes_left=9), True),
        (Line(READING - 1, bytes_left=9), False),
        (Line(READING + 1, bytes_left=9, busy=True), True),
        (Line(READING + 1, busy=True), False),
    ],
)
def test_who_is_late(line: Line, gone: bool) -> None:
    """A head, a body and a reader have their time; who waits for an answer has no end."""
    line.closed = False
    assert bool(closed(9, line)) is gone


def test_who_goes_first() -> None:
    """Of too many the oldest that only wait go, then who does not read, never who is answered."""
    lines = (
        Line(9, busy=True),
        Line(5),
        Line(7, request=False),
        Line(8, bytes_left=1),
        Line(1),
    )
    assert closed(5, *lines) == []
    assert closed(4, *lines) == [2]
    for line in lines:
        line.closed = False
    assert closed(2, *lines) == [1, 2, 4]
    for line in lines:
        line.closed = False
    assert closed(0, *lines) == [1, 2, 3, 4]


def test_answers_that_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more than is kept for readers, what has waited longest goes."""
    monkeypatch.setattr(connections, "MOST_BYTES", 100)
    assert closed(9, Line(1, bytes_left=60), Line(3, bytes_left=30), Line(2, bytes_left=40)) == [1]


def test_files_may_be_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process may open as many files as the system lets it, and keeps room for others."""
    resource = pytest.importorskip("resource")
    limits: dict[str, Any] = {"now": (256, 1_000)}
    monkeypatch.setattr(resource, "getrlimit", lambda _: limits["now"])
    monkeypatch.setattr(resource, "setrlimit", lambda _, now: limits.update(now=now))
    assert connections.most_connections() == 800
    assert limits["now"] == (1_000, 1_000)
    monkeypatch.setattr(connections, "POLL", False)
    assert connections.most_connections() == connections.MOST_WITHOUT_POLL
