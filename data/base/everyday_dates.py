"""Dates as people write them (`27.05.1997`, `May 1997`, `c. 1564`, `988`), and the EDTF meant.

A table does not take them, but says what to write. With dots the day comes first; with slashes or
hyphens the day or the month, so that some have two meanings.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from babel.dates import get_month_names

from data.base.dates import OPEN, is_date, is_start

TURNED = "month before day"
BEFORE_YEAR_1 = "years before 1 cannot be shown"
_CALENDAR = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
# Languages of which the names of months are known beside English: no name means two months.
_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "da", "sv", "pl")
_LONGEST = 60  # characters; nobody writes a longer date
_SPREADSHEET_DAY_0 = date(1899, 12, 30)


class Everyday(NamedTuple):
    """How a date is written, in words, and the EDTF that may be meant: none, one, or several."""

    reason: str
    meant: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 10)  # forms hold forms: without it some texts would be read for hours
def read(text: str) -> Everyday | None:
    """Return what an everyday form means; None if it is none."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        return None
    for pattern, meaning in _FORMS:
        if match := pattern.fullmatch(plain):
            reason, *dates = meaning(match)
            fitting = tuple(dict.fromkeys(each for each in dates if _fits(each)))
            if fitting or not dates:
                return Everyday(reason, fitting)
            if reason := next(filter(None, map(_no_such_day, dates)), ""):
                return Everyday(reason)
    return None


def _no_such_day(text: str) -> str:
    """Say how many days a month has, of a day beyond them; '' of anything else."""
    match = _CALENDAR.fullmatch(text)
    year, month, day = map(int, match.groups()) if match else (0, 0, 0)
    if not (year and day > 0 and 1 <= month <= 12):
        return ""
    name = get_month_names("wide", locale="en")[month]
    return f"{name} {year} has {calendar.monthrange(year, month)[1]} days"


def _fits(text: str) -> bool:
    return text == OPEN or is_start(text)


def meaning_of(text: str) -> str:
    """Return the one date that a text is or means; '' if it has none, or several.

    A month above 12 after its year is rather mistyped than turned round: to turn it is advice.
    """
    if is_date(text):
        return text
    form = read(text)
    return form.meant[0] if form and len(form.meant) == 1 and form.reason != TURNED else ""


def _meanings(text: str) -> tuple[str, ...]:
    """Return all dates that a text is or means."""
    if is_date(text):
        return (text,)
    form = read(text)
    return form.meant if form else ()


def iso(year: str, month: str = "", day: str = "") -> str:
    """Return year, month and day in figures as EDTF, as far as they are known."""
    whole = year.zfill(5 if year.startswith("-") else 4)
    parts = (whole, month and month.zfill(2), day and day.zfill(2))
    return "-".join(filter(None, parts))


# --- the forms, each with its reason and what it may mean --------------------------------------

_Meaning = Callable[[re.Match[str]], Iterator[str]]
_FORMS: list[tuple[re.Pattern[str], _Meaning]] = []
_NAME = "([a-zÀ-ž]{3,12})"


def _form(pattern: str) -> Callable[[_Meaning], _Meaning]:
    def add(meaning: _Meaning) -> _Meaning:
        _FORMS.append((re.compile(pattern, re.ASCII | re.IGNORECASE), meaning))
        return meaning

    return add


def patterns() -> dict[str, str]:
    """Return the patterns of the forms by their names, in the order in which they are tried."""
    return {meaning.__name__.strip("_"): pattern.pattern for pattern, meaning in _FORMS}


@_form(r".+ ?(?:b\.? ?c\.?(?: ?e\.?)?)")
def _before_christ(_: re.Match[str]) -> Iterator[str]:
    yield BEFORE_YEAR_1


@_form(r"(?:a\.?d\.? ?)?(\d{1,4})(?: ?(?:a\.?d\.?|c\.?e\.?))?")
def _year(match: re.Match[str]) -> Iterator[str]:
    yield "four digits"
    yield iso(match[1])


@_form(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")
def _dots(match: re.Match[str]) -> Iterator[str]:
    day, month, year = match.groups()
    yield "day first" if int(month) <= 12 else "month first"
    yield iso(year, month, day) if int(month) <= 12 else iso(year, day, month)


@_form(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
def _slashes(match: re.Match[str]) -> Iterator[str]:
    one, other, year = match.groups()
    yield "year last"
    yield iso(year, other, one)
    yield iso(year, one, other)


@_form(r"(\d{1,2})[./-](\d{4})")
def _month_first(match: re.Match[str]) -> Iterator[str]:
    yield "year last"
    yield iso(match[2], match[1])


@_form(r"(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?")
def _year_first(match: re.Match[str]) -> Iterator[str]:
    year, sign, month, day = match.groups(default="")
    if int(month) > 12 and not day:
        yield "an interval has two whole years and a slash"
        yield f"{year}/{year[:2]}{month}"
        return
    if "0" in (month.lstrip("0") or "0", day and (day.lstrip("0") or "0")):
        yield "what is not known is left out"
        yield iso(year, month.strip("0") and month)
    elif int(month) > 12:
        yield TURNED
        yield iso(year, day, month)
    else:
        yield "two digits for a month or a day" if sign == "-" else "hyphens"
        yield iso(year, month, day)


@_form(r"(\d{4})(\d\d)(\d\d)")
def _in_one(match: re.Match[str]) -> Iterator[str]:
    yield "hyphens"
    yield iso(*match.groups())


@_form(r"[1-6]\d{4}")
def _number_of_day(match: re.Match[str]) -> Iterator[str]:
    yield "a spreadsheet’s number of a day"
    yield str(_SPREADSHEET_DAY_0 + timedelta(days=int(match[0])))


@_form(
    r"(.+?)(?:,? |t)\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:z|utc|gmt|[+-]\d\d:?\d\d))?"
)
def _time(match: re.Match[str]) -> Iterator[str]:
    yield "the time of day cannot be shown"
    yield from _meanings(match[1]) or ("",)


@_form(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (.+)")
def _weekday(match: re.Match[str]) -> Iterator[str]:
    yield "without the day of the week"
    yield from _meanings(match[1]) or ("",)


@_form(r"(\d{2,3}[\dxu]|\d\d[xu]{2})((?:-[\dxu]{2}){0,2})")
def _unknown_digits(match: re.Match[str]) -> Iterator[str]:
    yield "digits that are not known are a capital X"
    yield match[0].upper().replace("U", "X")


@_form(r"\(?\[?(\d{4}(?:-\d\d){0,2})\]?\)?")
def _brackets(match: re.Match[str]) -> Iterator[str]:
    yield "without brackets"
    yield match[1]


@_form(r"(?:c|ca|circa|about|around|approx|approximately|roughly|um|vers)\b\.? ?(.+)")
def _about(match: re.Match[str]) -> Iterator[str]:
    yield "about is a sign after the date"
    ends = meaning_of(match[1]).split("/")
    yield "/".join(f"{end}~" for end in ends) if all(e[-1:].isalnum() for e in ends) else ""


@_form(r"(.+?) ?\(?([~?%])\)?")
def _sign(match: re.Match[str]) -> Iterator[str]:
    inner, sign = match.groups()
    if is_date(inner) and inner[-1].isalnum():
        yield "a sign without brackets or blanks"
        yield f"{inner}{sign}"
    elif is_date(inner):
        yield "one sign for the whole"
        yield inner if inner.endswith((sign, "%")) else f"{inner.rstrip('~?')}%"
    elif form := read(inner):
        yield form.reason
        yield from (f"{each}{sign}" for each in form.meant)
    else:
        yield ""
        yield ""


@_form(r"(?:(before|vor|avant)|after|nach|après) (\d{4})")
def _one_side(match: re.Match[str]) -> Iterator[str]:
    yield "a date that is open on one side"
    year = int(match[2])
    yield f"[..{year - 1:04}]" if match[1] else f"[{year + 1:04}..]"


@_form(r"(?:the )?(\d{3}0)['’]?s")
def _decade(match: re.Match[str]) -> Iterator[str]:
    yield "X for any digit"
    yield f"{match[1][:3]}X"
    if match[1].endswith("00"):
        yield f"{match[1][:2]}XX"


@_form(r"(early|mid|late)[- ](?:the )?(\d{3})0['’]?s")
def _part_of_decade(match: re.Match[str]) -> Iterator[str]:
    yield "some time between two years"
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (6, 9)}[match[1].lower()]
    yield f"[{match[2]}{first}..{match[2]}{last}]"


@_form(r"between (.+) and (.+)")
def _between(match: re.Match[str]) -> Iterator[str]:
    yield "some time between two dates"
    yield f"[{meaning_of(match[1])}..{meaning_of(match[2])}]"


@_form(r"(?:the )?(\d{1,2})(?:st|nd|rd|th) c(?:ent(?:ury)?)?\.?")
def _century(match: re.Match[str]) -> Iterator[str]:
    yield "X for any digit"
    yield f"{int(match[1]) - 1:02}XX"


@_form(r"(spring|summer|autumn|fall|winter)(?: of)? (\d{4})")
def _season(match: re.Match[str]) -> Iterator[str]:
    yield "seasons are 21 to 24"
    names = ("spring", "summer", "autumn", "winter")
    yield f"{match[2]}-{21 + names.index(match[1].lower().replace('fall', 'autumn'))}"


@_form(rf"(?:(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)? ?(?:of |de )?)?{_NAME}(?:\.|,| de)? (\d{{4}})")
def _named_month(match: re.Match[str]) -> Iterator[str]:
    yield "in words"
    yield iso(match[3], _month(match[2]), match[1] or "")


@_form(rf"{_NAME}\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})")
def _american(match: re.Match[str]) -> Iterator[str]:
    yield "in words"
    yield iso(match[3], _month(match[1]), match[2])


@_form(rf"(\d{{4}}),? {_NAME}\.?(?: (\d{{1,2}}))?")
def _year_and_name(match: re.Match[str]) -> Iterator[str]:
    yield "in words"
    yield iso(match[1], _month(match[2]), match[3] or "")


def month_number(name: str) -> str:
    """Return the number of a month by its name, three letters and more if English; '' of none."""
    plain = name.lower().rstrip(".")
    of_english = (n for n, m in _months() if len(plain) > 2 and m.startswith(plain))
    return next(of_english, "") or months_elsewhere().get(plain, "")


def _month(name: str) -> str:
    return month_number(name) or "none"


@cache
def _months() -> list[tuple[str, str]]:
    names = get_month_names("wide", locale="en")
    return [(f"{n:02}", str(names[n]).lower()) for n in range(1, 13)]


@cache
def months_elsewhere() -> dict[str, str]:
    """Return the numbers of months by their names and abbreviations in other languages."""
    names = (
        get_month_names(width, context, locale=language)
        for language in _LANGUAGES
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
    )
    return {str(each[n]).lower().rstrip("."): f"{n:02}" for each in names for n in range(1, 13)}


@_form(r"(?:until )?(?:today|now|present|the present|ongoing|open)")
def _to_today(_: re.Match[str]) -> Iterator[str]:
    yield "what goes on ends with two dots"
    yield OPEN


@_form(
    r"(?:from )?(.+?)(?: ?[–—‑−] ?| - | to | until |(?<=\d{4})-(?=\d{4})"
    r"|(?<=\d)-(?=\d\d?(?:st|nd|rd|th)?,? )|(?<=[a-z])-(?=[a-z]))(.+)"
)
def _dash(match: re.Match[str]) -> Iterator[str]:
    yield "hyphens" if is_date(f"{match[1]}-{match[2]}") else "an interval has a slash"
    yield f"{match[1]}-{match[2]}"
    one, other = map(meaning_of, _completed(match[1], match[2]))
    yield f"{one}/{other}" if one and other else ""


def _completed(one: str, other: str) -> tuple[str, str]:
    """Return two ends with what they share: `27–29 May 1997`, `May–June 1997`, `1914–18`."""
    if re.fullmatch(r"\d{4}", one) and re.fullmatch(r"\d\d", other):
        return one, one[:2] + other
    year = re.search(r"[ .](\d{4})$", other)
    if not year or re.search(r"\d{3}", one):
        return one, other
    if day := re.fullmatch(r"(\d\d?)(?:st|nd|rd|th|\.)?", one):
        rest = re.sub(r"^\d\d?(?:st|nd|rd|th)?", "", other)
        return day[1] + rest, other
    if re.fullmatch(r"\d\d?(?:st|nd|rd|th)?,? \d{4}", other):
        other = f"{one.split(maxsplit=1)[0]} {other}"
    return f"{one} {year[1]}", other
