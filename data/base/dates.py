"""EDTF text (our profile, see DESIGN.md) into days and a precision; two into an interval."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "season", "year", "decade", "century", "range", "set", "open"]

EXAMPLE = "EDTF, e.g. 1997-05"
OPEN = ".."
CERTAIN = "-"  # the sign of a part without a qualifier, where other parts have one

_MONTH, _DAY = "0[1-9]|1[0-2]", r"0[1-9]|[12]\d|3[01]"
_COMMON = re.compile(rf"(\d{{4}})(?:-({_MONTH})(?:-({_DAY}))?)?", re.ASCII)
# Seasons, and dates of which digits are not known.
_RARE = re.compile(
    rf"(?P<season>\d{{4}}-2[1-4])|(?P<decade>\d{{3}}X)|(?P<century>\d\dXX)"
    rf"|(?P<year>\d{{4}}-XX(?:-XX)?)|(?P<month>\d{{4}}-(?:{_MONTH})-XX)",
    re.ASCII,
)
_PARTS = re.compile(r"([~?%]?)([\dX]+)([~?%]?)", re.ASCII)
_SIGNED = re.compile(r"[~?%]?[\dX]+[~?%]?(?:-[~?%]?[\dX]+[~?%]?){0,2}", re.ASCII)
# One of the days from the one date to the other, or of all days on one side; all of several dates.
_ONE_OF = re.compile(r"\[(?P<range>[^][{},]+)\][~?%]?")
_ALL_OF = re.compile(r"\{(?P<items>[^][{}]+)\}[~?%]?")
_COMMON_PRECISION: tuple[Precision, ...] = ("year", "month", "day")


class DateError(ValueError):
    """The text is not a date of the profile; `date_forms.refusal` says what would be one."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a date ({EXAMPLE})")
        self.text = text


@dataclass(frozen=True, slots=True)
class Span:
    """The days one EDTF expression may mean: `first` to `last`, both included (strict bounds).

    `qualifier`: one sign (`~ ? %`) for the whole, or one for each part of which `-` is certain.
    `given`: of what is open on one side (`[1984..]`), the days of the dates that it names.
    """

    text: str
    first: date
    last: date
    precision: Precision
    qualifier: str = ""
    given: tuple[date, date] | None = None

    @property
    def exact(self) -> bool:
        """Whether the text names one day without a qualifier."""
        return self.precision == "day" and not self.qualifier

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that it names: where one side is open not all it may mean."""
        return self.given or (self.first, self.last)

    @property
    def middle(self) -> date:
        """The middle of the days that it names."""
        first, last = self.days
        return first + (last - first) / 2

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year that it names: of a season the one in its name."""
        if self.precision == "season":
            return self.middle.year, self.middle.year
        first, last = self.days
        return first.year, last.year


@lru_cache(maxsize=1 << 17)
def parse(text: str) -> Span:
    """Return the span of one EDTF expression of the profile; `DateError` for anything else.

    What is open begins on the first or ends on the last day there is. That nothing lasts longer
    than today only `interval` knows, and what goes on (`..`) is no expression of its own.
    """
    bare = text[:-1] if text[-1:] in "~?%" else text
    if match := _COMMON.fullmatch(bare):
        return _common(text, match, text[len(bare) :])
    if text.startswith(("[", "{")):
        return _several(text)
    bare, qualifier = _bare(text)
    if match := _COMMON.fullmatch(bare):
        return _common(text, match, qualifier)
    if match := _RARE.fullmatch(bare):
        return _rare(text, match, qualifier)
    raise DateError(text)


def is_date(text: str) -> bool:
    """Whether a text is a date of the profile; unlike `parse` it hardly needs the edtf library."""
    bare = text.strip("~?%")
    if _RARE.fullmatch(bare) and _SIGNED.fullmatch(text):
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


def _bare(text: str) -> tuple[str, str]:
    """Return a text without its qualifiers, and these as `Span` has them.

    A sign after a part is said of all parts up to it, one before a part of this alone.
    """
    if not _SIGNED.fullmatch(text):
        raise DateError(text)
    parts = [match.groups() for match in _PARTS.finditer(text)]
    bare = "-".join(digits for _, digits, _ in parts)
    signs = [
        _sign({before, *(after for _, _, after in parts[n:])})
        for n, (before, _, _) in enumerate(parts)
    ]
    if len(set(signs)) == 1:
        return bare, signs[0].replace(CERTAIN, "")
    return bare, "".join(signs)


def _sign(signs: set[str]) -> str:
    """Return the one sign that says what several say."""
    return "%" if {"~", "?"} <= signs else max(signs & {*"~?%"}, key="~?%".index, default=CERTAIN)


def _rare(text: str, match: re.Match[str], qualifier: str) -> Span:
    from edtf import parse_edtf  # 0.1 s to import, and most dossiers have few such dates
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        expression = parse_edtf(match[0])
        first, last = (date(*t[:3]) for t in (expression.lower_strict(), expression.upper_strict()))
    except (EDTFParseException, ValueError):
        raise DateError(text) from None
    if match["season"] and match[0].endswith("24"):
        first, last = _winter(first.year)
    (precision,) = (name for name, part in match.groupdict().items() if part)
    return Span(text, first, last, precision, qualifier)  # type: ignore[arg-type] # names are those


def _winter(year: int) -> tuple[date, date]:
    """The winter of a year may be the one that ends in it, or the one that begins in it."""
    first = date(year - 1, 12, 1) if year > date.min.year else date.min
    if year == date.max.year:
        return first, date.max
    return first, date(year + 1, 2, calendar.monthrange(year + 1, 2)[1])


# --- one of several, all of several ----------------------------------------------------------


def _several(text: str) -> Span:
    one, every = _ONE_OF.fullmatch(text), _ALL_OF.fullmatch(text)
    qualifier = text[-1].strip("]}")
    if one and OPEN in text:
        return _union(text, [one["range"]], "range", qualifier)
    if every:
        return _union(text, every["items"].split(","), "set", qualifier)
    raise DateError(text)


def _union(text: str, items: Iterable[str], precision: Precision, qualifier: str) -> Span:
    """From the earliest day of some dates and ranges to the latest."""
    ends = [_ends(text, *item.strip().partition(OPEN)) for item in items]
    known = [span for pair in ends for span in pair if span]
    given = min(span.first for span in known), max(span.last for span in known)
    first = given[0] if all(since for since, _ in ends) else date.min
    last = given[1] if all(until for _, until in ends) else date.max
    is_open = (first, last) != given
    return Span(text, first, last, precision, qualifier, given if is_open else None)


def _ends(text: str, since: str, dots: str, until: str) -> tuple[Span | None, Span | None]:
    """The first and the last date of a range, None if it is open there; of a date this twice."""
    try:
        first, last = (parse(end) if end else None for end in (since, until if dots else since))
    except DateError:
        raise DateError(text) from None
    if not (first or last) or (first and last and first.first > last.last):
        raise DateError(text)
    return first, last


# --- intervals -------------------------------------------------------------------------------


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

    @property
    def certain_days(self) -> tuple[date, date] | None:
        """The days that are certain: those of a point too, if its day is exact."""
        if self.end is None and self.start.exact:
            return self.start.first, self.start.last
        return self.certain

    @property
    def place(self) -> tuple[date, date]:
        """The days in whose middle its symbol stands: those that its date names."""
        return (self.first, self.last) if self.end else self.start.days


def interval(start: str, end: str, today: date) -> Interval:
    """Return the interval of a row; `DateError` for a bad date.

    An empty `end` is a point of the precision of `start`; `..` goes on until `today`, and what may
    have been at any time later may have been until then.
    """
    begin = _until(parse(start), today)
    if not end:
        return Interval(begin, None)
    if end == OPEN:
        day = max(today, begin.first)
        return Interval(begin, Span(OPEN, day, day, "open"), ongoing=True)
    return Interval(begin, _until(parse(end), today))


def _until(span: Span, today: date) -> Span:
    if span.given and span.last == date.max:
        return replace(span, last=max(today, span.given[1]))
    return span


def ends_before_it_starts(start: str, end: str) -> bool:
    """Whether no reading of the two dates puts the start first (rule: first(start) ≤ last(end))."""
    return bool(end) and end != OPEN and parse(start).first > parse(end).last


def is_start(text: str) -> bool:
    """Whether a text may stand in `start`: a date, or two joined by a slash (`1985/..` too)."""
    first, slash, last = text.partition("/")
    if not is_date(first) or not slash or last == OPEN:
        return is_date(first)
    return is_date(last) and not ends_before_it_starts(first, last)
