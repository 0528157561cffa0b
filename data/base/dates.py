"""EDTF text (our profile, see DESIGN.md) into days and a precision, and back into words."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from babel.dates import format_date, format_skeleton

Precision = Literal["day", "month", "season", "year", "decade", "range", "open"]

EXAMPLE = "EDTF, e.g. 1997-05"
OPEN = ".."

_COMMON = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_RARE = re.compile(
    r"(?P<season>\d{4}-2[1-4])|(?P<decade>\d{3}X)"
    r"|\[(?P<since>\d{4}[-\d]*)\.\.(?P<until>\d{4}[-\d]*)\]"
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_COMMON_PRECISION: tuple[Precision, ...] = ("year", "month", "day")


class DateError(ValueError):
    """The text is not a date of the profile."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a date ({EXAMPLE})")


@dataclass(frozen=True, slots=True)
class Span:
    """The days one EDTF expression may mean: `first` to `last`, both included (strict bounds)."""

    text: str
    first: date
    last: date
    precision: Precision
    qualifier: str = ""

    @property
    def exact(self) -> bool:
        """Whether the text names one day without a qualifier."""
        return self.precision == "day" and not self.qualifier


@lru_cache(maxsize=1 << 17)
def parse(text: str) -> Span:
    """Return the span of one EDTF expression of the profile; `DateError` for anything else.

    `..` (ongoing) is not handled here: its last day is today, which only `interval` is told.
    """
    bare = text[:-1] if text[-1:] in "~?%" else text
    qualifier = text[len(bare) :]
    if match := _COMMON.fullmatch(bare):
        return _common(text, match, qualifier)
    if match := _RARE.fullmatch(bare):
        return _rare(text, bare, match, qualifier)
    raise DateError(text)


def is_date(text: str) -> bool:
    """Whether a text is a date of the profile; unlike `parse` it never needs the edtf library."""
    bare = text[:-1] if text[-1:] in "~?%" else text
    rare = _RARE.fullmatch(bare)
    if rare and not rare["since"]:
        return int(bare[:4].replace("X", "0")) > 0
    try:
        parse(text)
    except DateError:
        return False
    return True


def _common(text: str, match: re.Match[str], qualifier: str) -> Span:
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        raise DateError(text) from None
    last_month = month or 12
    last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    precision = _COMMON_PRECISION[(month is not None) + (day is not None)]
    return Span(text, first, last, precision, qualifier)


def _rare(text: str, bare: str, match: re.Match[str], qualifier: str) -> Span:
    if match["since"]:  # "some time between": the earliest day of the one, the latest of the other
        try:
            first, last = parse(match["since"]).first, parse(match["until"]).last
        except DateError:
            raise DateError(text) from None
        if first > last:
            raise DateError(text)
        return Span(text, first, last, "range", qualifier)
    from edtf import parse_edtf  # 0.1 s to import, and most dossiers have few such dates
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        expression = parse_edtf(bare)
        first, last = (date(*t[:3]) for t in (expression.lower_strict(), expression.upper_strict()))
    except (EDTFParseException, ValueError):
        raise DateError(text) from None
    return Span(text, first, last, "season" if match["season"] else "decade", qualifier)


@dataclass(frozen=True, slots=True)
class Interval:
    """When something was: it possibly lasted from `first` to `last`. A point has no `end`."""

    start: Span
    end: Span | None
    ongoing: bool = False

    @property
    def first(self) -> date:
        """The earliest day it possibly was."""
        return self.start.first

    @property
    def last(self) -> date:
        """The latest day it possibly was."""
        return (self.end or self.start).last

    @property
    def certain(self) -> tuple[date, date] | None:
        """Latest start to earliest end; None for a point, or where nothing is certain."""
        if self.end is None or self.start.last > self.end.first:
            return None
        return self.start.last, self.end.first


def interval(start: str, end: str, today: date) -> Interval:
    """Return the interval of a row; `DateError` for a bad date.

    An empty `end` is a point of the precision of `start`; `..` goes on until `today`.
    """
    begin = parse(start)
    if not end:
        return Interval(begin, None)
    if end == OPEN:
        day = max(today, begin.first)
        return Interval(begin, Span(OPEN, day, day, "open"), ongoing=True)
    return Interval(begin, parse(end))


def ends_before_it_starts(start: str, end: str) -> bool:
    """Whether no reading of the two dates puts the start first (rule: first(start) ≤ last(end))."""
    return bool(end) and end != OPEN and parse(start).first > parse(end).last


# --- words -----------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 15)
def in_words(span: Span, locale: str = "en_GB") -> str:
    """Say one date with its precision: "27 May 1997", "the 1990s", "about 1994"."""
    if span.precision == "open":
        return "today"
    phrase = _plain_in_words(span, locale)
    around = {
        "~": f"about {phrase}",
        "?": f"{phrase} (uncertain)",
        "%": f"about {phrase} (uncertain)",
    }
    return around.get(span.qualifier, phrase)


def _plain_in_words(span: Span, locale: str) -> str:
    bare = span.text.rstrip("~?%")
    match span.precision:
        case "day":
            return format_date(span.first, "long", locale=locale)
        case "month":
            return format_skeleton("yMMMM", span.first, locale=locale)
        case "season":
            return f"{_SEASONS[bare[-2:]]} {span.first.year}"
        case "decade":
            return f"the {span.first.year}s"
        case "range":
            since, until = (parse(part) for part in bare.strip("[]").split(".."))
            ends = (_plain_in_words(part, locale) for part in (since, until))
            if since.precision == "day" and until.last == since.first + timedelta(days=1):
                return _pair_in_words(since, until, locale, " or ")
            return "some time between {} and {}".format(*ends)
    return str(span.first.year)


@lru_cache(maxsize=1 << 15)
def interval_in_words(when: Interval, locale: str = "en_GB") -> str:
    """Say an interval: "27 May 1997", "1993 to 1994", "since January 1994"."""
    if when.end is None:
        return in_words(when.start, locale)
    if when.ongoing:
        return f"since {in_words(when.start, locale)}"
    if when.end.text == when.start.text:
        return in_words(when.start, locale)
    return _pair_in_words(when.start, when.end, locale)


def _pair_in_words(start: Span, end: Span, locale: str, between: str = "") -> str:
    """Say two dates; days or months of one year share it: "5–6 July 1990", "March – July 1999"."""
    plain = start.precision == end.precision in _WITHOUT_YEAR
    if not plain or start.qualifier or end.qualifier or start.first.year != end.first.year:
        return f"{in_words(start, locale)}{between or ' to '}{in_words(end, locale)}"
    if start.precision == "day" and start.first.month == end.first.month:
        return f"{start.first.day}{between or '–'}{in_words(end, locale)}"
    shared = format_date(start.first, _WITHOUT_YEAR[start.precision], locale=locale)
    return f"{shared}{between or ' – '}{in_words(end, locale)}"


_WITHOUT_YEAR = {"day": "d MMMM", "month": "MMMM"}


def claim_in_words(text: str, locale: str = "en_GB") -> str:
    """Say the date that a source gives: one EDTF date or two joined by a slash."""
    parts = [in_words(parse(part), locale) for part in text.split("/")]
    ends = [part.removeprefix("some time ") for part in parts]
    return " to ".join(parts) if len(parts) < 2 or ends == parts else f"from {' to '.join(ends)}"
