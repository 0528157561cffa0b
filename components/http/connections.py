"""Which connections the server keeps: those that only wait make room for new readers.

waitress reads heads and bodies and sends answers in one loop, without a thread for each; here
stands who is too late, and who goes first where there are too many.
"""

import select
import time
from collections.abc import Collection, Iterable, Iterator

from waitress.channel import HTTPChannel

MOST = 2_000  # connections kept, where the system lets a process have so many
FEWEST = 50
# Without `poll` the system's `select` looks at no more than about five hundred.
POLL = hasattr(select, "poll")
MOST_WITHOUT_POLL = 400
OTHER_FILES = 200  # that a process opens beside its connections

# Seconds: for a head to be whole, for a body to be, and without a byte read of an answer.
HEAD, BODY, READING = 10.0, 60.0, 120.0
LOOK = 1.0  # seconds between two looks for who is late
MOST_BYTES = 1 << 30  # bytes of answers that wait for their readers, all together


class Channel(HTTPChannel):  # type: ignore[misc]  # waitress has no types
    """A connection that knows since when it has been sending its request."""

    start = 0.0

    def received(self, data: bytes) -> bool:
        """Take what has come; the first bytes of a request set its time."""
        if self.request is None:
            self.start = time.time()
        return bool(super().received(data))


def overdue(channel: Channel, now: float) -> bool:
    """Whether a connection has had its time: for its request, or to read its answer."""
    if channel.request is not None and not channel.requests:
        return now - channel.start > (BODY if channel.request.headers_finished else HEAD)
    return bool(channel.total_outbufs_len) and now - channel.last_activity > READING


def idlers(channels: Iterable[Channel]) -> list[Channel]:
    """Return the connections that wait for their readers, those that have waited longest first.

    First who has asked nothing, or not all; then who does not read. Who is being answered is
    not among them.
    """
    return sorted((each for each in channels if not each.requests), key=_order)


def _order(channel: Channel) -> tuple[bool, float]:
    since = channel.last_activity if channel.request is None else channel.start
    return bool(channel.total_outbufs_len), since


def nonreaders(channels: Collection[Channel], most: int) -> Iterator[Channel]:
    """Yield whose answers wait, the longest unread first, until no more than so many bytes do."""
    kept = sum(each.total_outbufs_len for each in channels)
    for channel in sorted(channels, key=lambda each: each.last_activity):
        if kept <= most:
            return
        if channel.total_outbufs_len:
            kept -= channel.total_outbufs_len
            yield channel


class Keeper:
    """Closes connections of a server so that at most so many are kept."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._looked = 0.0

    def look(self, channels: Collection[Channel], now: float) -> None:
        """Close who is too many at once, and each second who is late."""
        many = len(channels) - self.most
        for channel in idlers(channels)[:many] if many > 0 else ():
            channel.handle_close()
        if now - self._looked >= LOOK:
            self._looked = now
            for channel in [each for each in channels if overdue(each, now)]:
                channel.handle_close()
            for channel in nonreaders(channels, MOST_BYTES):
                channel.handle_close()


def most_connections() -> int:
    """Let this process open as many files as it may; return how many connections it can keep."""
    if not POLL:
        return MOST_WITHOUT_POLL
    try:
        import resource
    except ImportError:
        return MOST
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = MOST + OTHER_FILES
    if soft != resource.RLIM_INFINITY and soft < needed:
        soft = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return MOST if soft == resource.RLIM_INFINITY else max(min(MOST, soft - OTHER_FILES), FEWEST)
