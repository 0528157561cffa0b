"""What is said of a date that cannot be read: which form it has, and the date that would do.

First what is EDTF but cannot be shown here, then what people write every day.
"""

import re
import unicodedata
from collections.abc import Callable
from itertools import product
from typing import Literal

from data.base import everyday_dates
from data.base.dates import OPEN, DateError, ends_before_it_starts, is_date
from data.base.everyday_dates import BEFORE_YEAR_1

# What a cell may hold: one date; `start` and `claim` (what a source says) also two joined by a
# slash; `end` also two dots, for what goes on.
Place = Literal["date", "start", "end", "claim"]
Meaning = Callable[[re.Match[str]], str]

BACKWARDS = "it ends before it starts"
_LONGEST = 80  # characters of a value that are repeated
_SIGNS = re.compile("[~?%]")


def refusal(text: str, place: Place = "date") -> str:
    """Say in one sentence why a text is no date here, and what to write, if one can tell."""
    if len(text) > _LONGEST:
        return str(DateError(f"{text[:_LONGEST]}…"))
    if advice := _edtf(text, place):
        return f"{text!r}: {advice}"
    advice = reason(text, place)
    return f"{text!r} is not a date ({advice})" if advice else str(DateError(text))


def reason(text: str, place: Place = "date") -> str:
    """Say the same without the text itself; '' if its form is not known."""
    if len(text) > _LONGEST:
        return ""
    return _edtf(text, place) or _other_digits(text) or _everyday(text, place)


def rewrite(text: str) -> str:
    """Return the one date that a refused text means; '' if none is known, or several are."""
    return everyday_dates.meaning_of(_ascii(text)) if len(text) <= _LONGEST else ""


def _write(*dates: str) -> str:
    return f"write {' or '.join(dates)}"


def _ascii(text: str) -> str:
    """Return a text with the digits of other scripts as those of ASCII."""
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)


def _other_digits(text: str) -> str:
    plain = _ascii(text)
    if plain == text:
        return ""
    return f"ASCII digits only: {_write(plain)}" if is_date(plain) else "ASCII digits only"


def _everyday(text: str, place: Place) -> str:
    form = everyday_dates.read(text)
    if not form:
        return ""
    if not form.meant:
        return form.reason
    dates = [_as_cell(each, place) for each in form.meant if each != OPEN or place == "end"]
    return f"{form.reason}: {_write(*dates)}" if dates else ""


def _as_cell(text: str, place: Place) -> str:
    """A date as a cell takes it: an interval only where it may stand."""
    first, slash, last = text.partition("/")
    if not slash or place in ("start", "claim"):
        return text
    if place == "end":
        return last
    return f"[{first}..]" if last == OPEN else f"[{first}..{last}]"


# --- EDTF that is not of the profile ---------------------------------------------------------


def _edtf(text: str, place: Place) -> str:
    """Say why a valid EDTF expression cannot be shown; '' if it is none."""
    if text == OPEN:
        return "what goes on stands in end"
    if "/" in text:
        return _interval(text, place) if text.count("/") == 1 else ""
    bare = _SIGNS.sub("", text)
    matches = ((pattern.fullmatch(bare), meaning) for pattern, meaning in _FORMS)
    return next((meaning(match) for match, meaning in matches if match), "")


def _interval(text: str, place: Place) -> str:
    """Say what is wrong with two dates joined by a slash."""
    first, _, last = text.partition("/")
    for part in (first, last):
        if part not in ("", OPEN) and not is_date(part):
            return _edtf(part, "date")
    if first in ("", OPEN):
        return _without_start(last, place)
    if not last:
        return f"an end that is not known cannot be shown: {_write(first)}"
    if ends_before_it_starts(first, last):
        return BACKWARDS
    meant = _as_cell(text, place)
    if last == OPEN:
        meant = {"date": f"[{first}..]", "end": OPEN}.get(place, first)
    return f"an interval stands in start and end: {_write(meant)}"


def _without_start(last: str, place: Place) -> str:
    if not is_date(last):
        return ""
    whole = f"[..{last}]/{last}" if place == "start" else f"[..{last}]"
    return f"a start that is not known cannot be shown: {_write(whole)}"


def _time(match: re.Match[str]) -> str:
    return f"the time of day cannot be shown: {_write(match[1])}" if is_date(match[1]) else ""


def _significant(match: re.Match[str]) -> str:
    """A year of which so many digits are certain: `1950S2` is a year of the century."""
    certain = int(match[2])
    return _some_of(match[1][:certain] + "X" * (4 - certain))


# Seasons of the south, quarters, thirds and halves of a year: their first and last month.
_MONTHS = {29: (9, 11), 30: (12, 14), 31: (3, 5), 32: (6, 8)}
_MONTHS |= {33 + n: (3 * n + 1, 3 * n + 3) for n in range(4)}
_MONTHS |= {37 + n: (4 * n + 1, 4 * n + 4) for n in range(3)} | {40: (1, 6), 41: (7, 12)}


def _part_of_year(match: re.Match[str]) -> str:
    year, number = int(match[1]), int(match[2])
    if number not in _MONTHS:
        return f"seasons of the north are 21 to 24: {_write(f'{match[1]}-{number - 4}')}"
    first, last = _MONTHS[number]
    until = f"{year + (last > 12):04}-{(last - 1) % 12 + 1:02}"
    return f"this part of a year cannot be shown: {_write(f'[{year:04}-{first:02}..{until}]')}"


def _one_of(match: re.Match[str]) -> str:
    """One of several dates: from the first to the last of them."""
    items = [item.strip() for item in match[1].split(",")]
    first, last = items[0].partition(OPEN)[0], items[-1].rpartition(OPEN)[2]
    if is_date(first) and first == last:
        return f"it is one date alone: {_write(first)}"
    if is_date(whole := f"[{first}{OPEN}{last}]"):
        return f"one of several dates cannot be shown: {_write(whole)}"
    return BACKWARDS if is_date(first) and is_date(last) else ""


def _unspecified(match: re.Match[str]) -> str:
    return _some_of(*match.groups(default="")) if "X" in match[0] else ""


def _some_of(year: str, month: str = "", day: str = "") -> str:
    """Say from when to when a date can be of which some digits are not known."""
    if year == "XXXX":
        return "a date without a year cannot be shown"
    if is_date(whole := "-".join(filter(None, (year, month, day)))):
        return f"digits that are not certain are an X: {_write(whole)}"
    if month == "XX" and day in ("", "XX"):
        month = day = ""
    years = year.replace("X", "0").replace("0000", "0001"), year.replace("X", "9")
    ends = product(years, _fitting(month, 12), _fitting(day, 31))
    dates = [each for each in map("-".join, (filter(None, end) for end in ends)) if is_date(each)]
    if not dates:
        return ""
    return f"these digits cannot be left open: {_write(f'[{dates[0]}{OPEN}{dates[-1]}]')}"


def _fitting(digits: str, most: int) -> list[str]:
    """The numbers up to `most` that fit two digits of which some are not known; '' of none."""
    pattern = re.compile(digits.replace("X", r"\d"))
    return [n for n in ("", *(f"{n:02}" for n in range(1, most + 1))) if pattern.fullmatch(n)]


_FORMS: tuple[tuple[re.Pattern[str], Meaning], ...] = tuple(
    (re.compile(pattern, re.ASCII), meaning)
    for pattern, meaning in (
        (r"(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?", _time),
        (r"Y?-\d+.*|0000(?:-.*)?", lambda _: BEFORE_YEAR_1),
        (r"Y\d{5,}(?:S\d+)?|Y\d+E\d+(?:S\d+)?", lambda _: "years after 9999 cannot be shown"),
        (r"(\d{4})S([1-3])", _significant),
        (r"(\d{4})-(2[5-9]|3\d|4[01])", _part_of_year),
        (r"\[([^][{}]*)\]", _one_of),
        (r"([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?", _unspecified),
    )
)
