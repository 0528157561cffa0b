"""Dates for programs that know nothing of vague ones: the days that are named, and how exactly."""

from datetime import date

from data.base.dates import Interval, Span

# How many of year, month and day a date gives that names one of each.
_PARTS = {"year": 1, "month": 2, "day": 3}


def is_exact(when: Interval) -> bool:
    """Whether it is of one day, or from one day to another, without any doubt."""
    ends = [when.start, *([when.end] if when.end else [])]
    return not when.ongoing and all(span.exact for span in ends)


def is_plain(when: Interval) -> bool:
    """Whether years, months and days say all that is known of it."""
    spans = [when.start, *([when.end] if when.end else [])]
    return not when.ongoing and all(map(_is_plain, spans))


def _is_plain(span: Span) -> bool:
    return span.precision in _PARTS and not span.qualifier and "X" not in span.text


def extent(when: Interval) -> tuple[date, date]:
    """Return the first and the last day it possibly was.

    Where one side is open, only the days that its date names: else all of time would be drawn.
    """
    first, last = when.start.days[0], (when.end or when.start).days[1]
    return min(first, last), max(first, last)


def start(when: Interval) -> tuple[int, ...]:
    """Return year, month and day of the start as far as they are known; if vague its first day."""
    return _parts(when.start, extent(when)[0])


def end(when: Interval) -> tuple[int, ...]:
    """Return the same of the end; () of a point whose parts say all, if vague its last day."""
    if when.end is None and when.start.precision in _PARTS:
        return ()
    return _parts(when.end or when.start, extent(when)[1])


def _parts(span: Span, day: date) -> tuple[int, ...]:
    known = _PARTS.get(span.precision, 3)
    named = span.first if span.precision in _PARTS else day
    return (named.year, named.month, named.day)[:known]
