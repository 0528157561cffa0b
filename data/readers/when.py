"""Dates as files of others have them, as EDTF where their form is known."""

import re

from data.base import date_forms, dates
from data.base.everyday_dates import iso

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d[\d:.]*)(?:Z|[+-]\d\d:?\d\d)?", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)


def edtf(text: str, *, month_first: bool = False) -> str:
    """Return a date as EDTF: the one that a text is, or means; else the text as it stands."""
    if not text:
        return ""
    if month_first and (match := _MONTH_FIRST.fullmatch(text)):
        month, day, year = match.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    return text if dates.is_date(text) else date_forms.rewrite(text) or text


def without_time(text: str) -> str:
    """Return a date without its time of day."""
    match = _TIME.fullmatch(text)
    return match[1] if match else text


def is_midnight(text: str) -> bool:
    """Whether a date has the time of day of one that says none."""
    match = _TIME.fullmatch(text)
    return bool(match) and not match[2].strip("0:.") if match else False


def of_parts(year: str, month: str = "", day: str = "") -> str:
    """Return a date of its parts as EDTF; '' without a year."""
    return iso(year, month, day if month else "") if year else ""


def between(first: str, last: str) -> str:
    """Return some time from one date to another; one alone if they are the same."""
    if first == last or not (first and last):
        return first or last
    return f"[{first}..{last}]"
