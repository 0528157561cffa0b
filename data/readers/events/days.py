"""Dates as sheets have them, turned into EDTF: one cell, or a year, a month and a day.

What cannot be read stays as it is: the model of the table names it.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from data.base import everyday_dates
from data.base.dates import is_start
from data.base.everyday_dates import month_number
from data.readers import when
from data.readers.events.lines import Line, Lines
from data.readers.remarks import NO_TIME

_SLASHES = re.compile(r"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])", re.ASCII)
_NUMBER_OF_DAY = re.compile(r"[1-6]\d{4}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4}", re.ASCII)
_YEAR = re.compile(r"\d{3,4}", re.ASCII)
_SHORT = re.compile(r"\d{1,2}", re.ASCII)
_TIME = re.compile(r"\d:\d\d")
_PARTS = ("year", "month", "day")
ENDS = ("start", "end")


class Habit(NamedTuple):
    """How the cells of start and end are written.

    `day_first`: what comes first where slashes part day and month, None if no cell tells;
    `numbers`: whether 35580 is the number of a day, and no year mistyped; `years`: whether all
    years have four digits, so that 97 is none.
    """

    day_first: bool | None
    numbers: bool
    years: bool


def settle(lines: Lines) -> None:
    """Write the dates of all rows into `start` and `end`, as EDTF where they can be read."""
    _join_parts(lines)
    _name_times(lines)
    habit = _habit([text for name in ENDS for _, text in lines.filled(name)])
    for name in ENDS:
        _name_loss(lines, name, habit)
        lines.change(name, lambda text: edtf(text, habit))
    _add_years(lines, habit)
    _settle_display(lines, habit)


def edtf(text: str, habit: Habit) -> str:
    """Return the EDTF that a cell means; the cell itself if it means none, or several."""
    if is_start(text):
        return text
    if _NUMBER_OF_DAY.fullmatch(text) and not habit.numbers:
        return text
    if _SHORT.fullmatch(text) and habit.years:
        return text
    if habit.day_first is not None:
        text = _SLASHES.sub(_as_iso(day_first=habit.day_first), text)
    return everyday_dates.meaning_of(text) or text


def _as_iso(*, day_first: bool) -> Callable[[re.Match[str]], str]:
    def rewrite(match: re.Match[str]) -> str:
        day, month = (match[1], match[3]) if day_first else (match[3], match[1])
        return f"{match[4]}-{month:0>2}-{day:0>2}" if int(month) <= 12 else match[0]

    return rewrite


def _habit(texts: Iterable[str]) -> Habit:
    distinct = set(texts)
    pairs = [(int(m[1]), int(m[3])) for text in distinct for m in _SLASHES.finditer(text)]
    firsts, seconds = (any(pair[n] > 12 for pair in pairs) for n in (0, 1))
    years = [text for text in distinct if _YEAR.fullmatch(text)]
    numbers = {text for text in distinct if _NUMBER_OF_DAY.fullmatch(text)}
    return Habit(
        None if firsts == seconds else firsts,
        bool(numbers) and (not years or any(map(_DAY.match, distinct))),
        bool(years) and all(len(text) == 4 for text in years),
    )


def _name_loss(lines: Lines, name: str, habit: Habit) -> None:
    """Say once of a column what of its dates is left out or taken for something."""
    texts = [text for _, text in lines.filled(name)]
    if any(map(_TIME.search, texts)):
        lines.remark(name, NO_TIME)
    if habit.numbers and (number := next(filter(_NUMBER_OF_DAY.fullmatch, texts), "")):
        lines.remark(name, f"numbers of days are read as dates: {number} is {edtf(number, habit)}")
    if habit.day_first is not None and any(map(_SLASHES.search, texts)):
        first = "the day" if habit.day_first else "the month"
        lines.remark(name, f"{first} comes first where slashes part them, as some cells show")


# --- a year, a month and a day -------------------------------------------------------------------


def _join_parts(lines: Lines) -> None:
    for prefix, name in (("", "start"), ("end ", "end")):
        if not any(prefix + part in lines.head.columns.at for part in _PARTS):
            continue
        for line in lines.rows:
            year, month, day = (line.take(prefix + part).removesuffix(".0") for part in _PARTS)
            if (year or month or day) and name not in line.cells:
                line.put(name, of_parts(year, month, day))


def _name_times(lines: Lines) -> None:
    for name in ("time", "end time"):
        if any(True for _ in lines.filled(name)):
            lines.remark(name, NO_TIME)


def of_parts(year: str, month: str, day: str) -> str:
    """Return a date of its parts: `1997-05-27` of 1997, May, 27; what is odd in plain words."""
    if not year:
        return f"{month or day} without a year"
    if not month and not day:
        return year
    number = month if month.isdecimal() else month_number(month)
    if number.isdecimal() and not 1 <= int(number) <= 12:
        return ", ".join(
            f"{part} {text}" for part, text in zip(_PARTS, (year, month, day), strict=True) if text
        )
    if not number or not year.lstrip("-").isdecimal() or not (day.isdecimal() or not day):
        return " ".join(filter(None, (year, month or "without a month", day)))
    return when.of_parts(year, number, day)


def _add_years(lines: Lines, habit: Habit) -> None:
    """Read a day without a year (`27 May`) with the year that has a column of its own."""
    for line, text in lines.filled("start"):
        year = line.take("year")
        if year and not is_start(text):
            whole = edtf(f"{text} {year}", habit)
            line.put("start", whole if is_start(whole) else text)


# --- the date in the words of the sheet ----------------------------------------------------------


def _settle_display(lines: Lines, habit: Habit) -> None:
    """Take the date in words where there is no other; else keep words that say something else."""
    kept = False
    for line, text in list(lines.filled("display")):
        line.put("display", "")
        if "start" not in line.cells:
            line.put("start", edtf(text, habit))
        elif edtf(text, habit) not in _written(line):
            kept = True
            line.put("summary", f"{text}: {line.take('summary')}".removesuffix(": "))
    if kept:
        lines.remark("display", "stands before the summary where it says more than the date")


def _written(line: Line) -> tuple[str, str]:
    start, end = line.take("start"), line.take("end")
    return start, f"{start}/{end}"
