"""Dates and intervals in words, each with its precision: a year as a year, never as a day."""

import re
from datetime import timedelta
from functools import lru_cache
from itertools import groupby

from babel.dates import format_date, format_skeleton

from data.base.dates import CERTAIN, OPEN, Interval, Span, parse

_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DOUBTS = {"~": "approximate", "?": "uncertain", "%": "approximate and uncertain"}
_WITHOUT_YEAR = {"day": "d MMMM", "month": "MMMM"}
_UNITS = ("day", "month", "year")
_SIGN = re.compile("[~?%]")


@lru_cache(maxsize=1 << 15)
def in_words(span: Span, locale: str = "en_GB") -> str:
    """Say one date with its precision: "27 May 1997", "the 1990s", "about 1994"."""
    if span.precision == "open":
        return "today"
    words = _plain(span, locale)
    around = {"": words, "~": f"about {words}", "?": f"{words} (uncertain)"}
    around["%"] = f"about {words} (uncertain)"
    return around.get(span.qualifier) or f"{words} ({_doubts(span)})"


def winters(when: Interval) -> str:
    """Say which months the winters of an interval may mean; '' if it has none."""
    ends = [span for span in (when.start, when.end) if span and span.precision == "season"]
    years = dict.fromkeys(span.years[0] for span in ends if _bare(span).endswith("24"))
    readings = [f"{year - 1}–{year % 100:02} or {year}–{(year + 1) % 100:02}" for year in years]
    return f"December to February of {' and '.join(readings)}" if readings else ""


def _bare(span: Span) -> str:
    return _SIGN.sub("", span.text)


def _doubts(span: Span) -> str:
    """Say which parts of a date are in doubt: "year and month approximate, day uncertain"."""
    parts = ("year", "season") if span.precision == "season" else ("year", "month", "day")
    doubts = zip(parts, span.qualifier, strict=False)
    groups = groupby(doubts, key=lambda doubt: doubt[1])
    return ", ".join(
        f"{' and '.join(part for part, _ in group)} {_DOUBTS[sign]}"
        for sign, group in groups
        if sign != CERTAIN
    )


def _plain(span: Span, locale: str) -> str:
    bare = _bare(span)
    match span.precision:
        case "day":
            return format_date(span.first, "long", locale=locale)
        case "month":
            month = format_skeleton("yMMMM", span.first, locale=locale)
            return f"some day in {month}" if bare.endswith("XX") else month
        case "season":
            return f"{_SEASONS[bare[-2:]]} {bare[:4].lstrip('0')}"
        case "decade" | "century":
            return _years(span)
        case "range":
            return _range(span, locale)
        case "set":
            return _set(span, locale)
    unknown = {7: "some month in ", 10: "some day in "}.get(len(bare), "")
    return f"{unknown}{span.first.year}"


def _years(span: Span) -> str:
    """Say a decade or a century; the first decade of a century is not named as the century is."""
    first, last = span.first.year, span.last.year
    if span.precision == "decade" and first % 100 == 0:
        return f"the years {first}–{last}"
    return f"the {first}s"


def _range(span: Span, locale: str) -> str:
    since, until = _ends(span.text.rstrip("~?%").strip("[]"))
    if not since or not until:
        end = in_words(since or until or span, locale)
        return f"{end} or {'later' if since else 'before'}"
    if since.precision == "day" and until.last == since.first + timedelta(days=1):
        return _pair(since, until, locale, " or ")
    return f"some time between {in_words(since, locale)} and {in_words(until, locale)}"


def _set(span: Span, locale: str) -> str:
    items = [
        _item(*_ends(item.strip()), locale)
        for item in span.text.rstrip("~?%").strip("{}").split(",")
    ]
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1])))


def _item(since: Span | None, until: Span | None, locale: str) -> str:
    """Say one item of a set: "1667", "each year from 1670 to 1672", "each day up to 4 May 1999"."""
    if since == until and since:
        return in_words(since, locale)
    unit = next(unit for unit in _UNITS for end in (since, until) if end and unit == _unit(end))
    start = f" from {in_words(since, locale)}" if since else ""
    end = f"{' to' if since else ' up to'} {in_words(until, locale)}" if until else " on"
    return f"each {unit}{start}{end}"


def _unit(span: Span) -> str:
    return span.precision if span.precision in _UNITS else "year"


def _ends(text: str) -> tuple[Span | None, Span | None]:
    since, dots, until = text.partition(OPEN)
    first, last = (parse(end) if end else None for end in (since, until if dots else since))
    return first, last


@lru_cache(maxsize=1 << 15)
def interval_in_words(when: Interval, locale: str = "en_GB") -> str:
    """Say an interval: "27 May 1997", "1993 to 1994", "since January 1994"."""
    if when.end is None:
        return in_words(when.start, locale)
    if when.ongoing:
        return f"since {in_words(when.start, locale)}"
    if when.end.text == when.start.text:
        return in_words(when.start, locale)
    return _pair(when.start, when.end, locale)


def _pair(start: Span, end: Span, locale: str, between: str = "") -> str:
    """Say two dates; days or months of one year share it: "5–6 July 1990", "March – July 1999"."""
    plain = start.precision == end.precision in _WITHOUT_YEAR and "X" not in start.text + end.text
    if not plain or start.qualifier or end.qualifier or start.first.year != end.first.year:
        return f"{in_words(start, locale)}{between or ' to '}{in_words(end, locale)}"
    if start.precision == "day" and start.first.month == end.first.month:
        return f"{start.first.day}{between or '–'}{in_words(end, locale)}"
    shared = format_date(start.first, _WITHOUT_YEAR[start.precision], locale=locale)
    return f"{shared}{between or ' – '}{in_words(end, locale)}"


def claim_in_words(text: str, locale: str = "en_GB") -> str:
    """Say the date that a source gives: one EDTF date or two joined by a slash."""
    words = [in_words(parse(part), locale) for part in text.split("/")]
    vague = [part.removeprefix("some time ") for part in words]
    if len(words) < 2 or vague == words:
        return " to ".join(words)
    return f"from {' to '.join(vague)}"
