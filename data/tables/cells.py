"""The cells of tables: what each kind holds, how it is read, and what is said when it is wrong."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WrapValidator
from pydantic_core import ErrorDetails, PydanticCustomError

from data.base import date_forms, dates
from data.base.date_forms import Place

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_NAMED = 100  # characters of a value in a message
_RESOLVER = re.compile(r"(https?://(dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
EMPTY = "is empty; this column needs a value"
NO_ADDRESS = "is not an address (https://…)"


def fault(message: str) -> PydanticCustomError:
    """Return the error of a value that breaks its form, as validators raise it."""
    return PydanticCustomError("wrong", "{message}", {"message": message})


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise fault(
            f"{named(text)} is not an id (lower-case letters, digits and hyphens: nrc-2002)"
        )
    return text


def named(value: object) -> str:
    """Return a value as messages name it: in quotes, long ones cut."""
    text = value if isinstance(value, str) else str(value)
    return repr(text if len(text) <= LONGEST_NAMED else f"{text[:LONGEST_NAMED]}…")


def split(text: str) -> list[str]:
    """Cut a cell of several values, joined by |."""
    return [part.strip() for part in text.split("|")] if text else []


def _edtf(text: str, place: Place = "date") -> str:
    if not dates.is_date(text):
        raise fault(date_forms.refusal(text, place))
    return text


def _start(text: str) -> str:
    """A date, or two joined by a slash: the second is the end, and may be open (`1985/..`)."""
    return text if dates.is_start(text) else _edtf(text, "start")


def _end(text: str) -> str:
    return text if text in ("", dates.OPEN) else _edtf(text, "end")


def _claim(text: str) -> str:
    return text if all(map(dates.is_date, text.split("/", 1))) else _edtf(text, "claim")


def _horizon(text: str) -> str:
    if dates.parse(_edtf(text)).last == date.max:
        raise fault(f"{text!r} has no last day, and a horizon is one: write the last that is known")
    return text


def is_address(text: str) -> bool:
    """Whether a text is the address of a page."""
    return bool(re.fullmatch(r"https?://[^\s<>\"]+", text))


def _address(text: str) -> str:
    if not is_address(text):
        raise fault(f"{named(text)} {NO_ADDRESS}")
    return text


def _address_or_place(text: str) -> str:
    """An address, or in words where a printed thing is ("Town archive, box 3")."""
    if not is_address(text) and (":" in text or " " not in text):
        raise fault(f"{named(text)} {NO_ADDRESS}")
    return text


def _term(text: str) -> str:
    if not re.search(r"[^\W_]", text) or "*" in text[:-1]:
        raise fault(f"{named(text)} is not a term (words, with * at the end for all that begin so)")
    return text


def membership(text: str) -> str:
    """An actor's parent, with dates if it was one for a time only: `league@2009/2014`."""
    _, _, period = text.partition("@")
    for part in period.split("/", 1) if period else ():
        _end(part)
    return text


def _colour(text: str) -> str:
    """A colour as #rrggbb."""
    if not re.fullmatch(r"#[0-9a-f]{6}", text):
        raise fault(f"{named(text)} is not a colour (#rrggbb, lower case)")
    return text


def _optional(check: Callable[[str], str]) -> AfterValidator:
    return AfterValidator(lambda text: check(text) if text else text)


def _distinct(values: list[str]) -> list[str]:
    if len(set(values)) < len(values):
        twice = min(value for value, count in Counter(values).items() if count > 1)
        raise fault(f"{named(twice)} stands twice in one cell")
    return values


def _whole(cell: object) -> int:
    text = str(cell).strip()
    if not re.fullmatch(r"-?[0-9]{1,15}", text):
        raise fault(f"{named(text)} is not a whole number (e.g. 2)")
    return int(text)


def _order(cell: object) -> int:
    return _whole(cell) if str(cell).strip() else 0


def _count(cell: object) -> int:
    number = _order(cell)
    if number < 1 and str(cell).strip():
        raise fault(f"{named(cell)} is too small (at least 1)")
    return number


def _language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", text):
        raise fault(f"{named(text)} is not the code of a language (e.g. en or vi)")
    return text


def _wikidata(text: str) -> str:
    if not re.fullmatch(r"Q[1-9][0-9]*", text):
        raise fault(f"{named(text)} is not an id of Wikidata (e.g. Q7184)")
    return text


def _locator(text: str) -> str:
    return str(int(text)) if WHOLE.fullmatch(text) else text


def period(value: object) -> str:
    """The period shown first: two dates with a comma, as `1989,2022`."""
    parts = value.strip() if isinstance(value, str) else ""
    if parts and not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2},[0-9]{4}(-[0-9]{2}){0,2}", parts):
        raise fault(f"{named(value)} is no period: two dates with a comma, e.g. 1900,1950")
    return parts


def list_of(example: str) -> BeforeValidator:
    """Return what refuses a value of a YAML file that is no list, with an example of one."""

    def check(value: object) -> object:
        if not isinstance(value, list | tuple):
            raise fault(f"{named(value)} is not a list, e.g. [{example}]")
        return value

    return BeforeValidator(check)


# Lets an empty cell be, whatever else a column holds.
blank = WrapValidator(lambda text, check: check(text) if text.strip() else "")
Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(min_length=1), AfterValidator(_slug)]
OptionalSlug = Annotated[str, _optional(_slug)]
Words = Annotated[list[str], BeforeValidator(split)]
SomeTerms = Annotated[
    list[Annotated[str, AfterValidator(_term)]],
    BeforeValidator(split),
    AfterValidator(_distinct),
    Field(min_length=1),
]
Edtf = Annotated[str, Field(min_length=1), AfterValidator(_edtf)]
OptionalEdtf = Annotated[str, _optional(_edtf)]
Start = Annotated[str, Field(min_length=1), AfterValidator(_start)]
OptionalStart = Annotated[str, _optional(_start)]
Horizon = Annotated[str, _optional(_horizon)]
End = Annotated[str, AfterValidator(_end)]
Claim = Annotated[str, _optional(_claim)]
AddressOrPlace = Annotated[str, _optional(_address_or_place)]
OptionalAddress = Annotated[str, _optional(_address)]
# A value of a column of ids: the id, or under plain rules what it stands for ("East Harbour").
Key = Annotated[str, Field(min_length=1)]
Keys = Annotated[list[Key], BeforeValidator(split), AfterValidator(_distinct)]
SomeKeys = Annotated[Keys, Field(min_length=1)]
# Where a passage stands: a paragraph by its number, or a page or leaf as it is cited ("p. 12").
WHOLE = re.compile(r"0*[1-9][0-9]{0,8}")
Locator = Annotated[str, AfterValidator(_locator)]
DoiCell = Annotated[str, AfterValidator(lambda text: _RESOLVER.sub("", text))]
Number = Annotated[int, BeforeValidator(_whole), Field(ge=1)]
# Numbers of which an empty cell is 0: how many there are, and which place one has among others.
OptionalNumber = Annotated[int, BeforeValidator(_count)]
Weight = Annotated[OptionalNumber, Field(le=3)]
Order = Annotated[int, BeforeValidator(_order)]
Language = Annotated[str, Field(min_length=1), AfterValidator(_language)]
OptionalLanguage = Annotated[str, _optional(_language)]
OptionalColour = Annotated[str, _optional(_colour)]
Wikidata = Annotated[str, _optional(_wikidata)]


def hint(value: str, known: Iterable[str]) -> str:
    """Return a hint at what may have been meant, '' if nothing known comes near."""
    from difflib import get_close_matches

    matches = get_close_matches(value, known, n=1)
    return f"; did you mean {matches[0]!r}?" if matches else ""


_ADVICE: Mapping[str, str] = {
    "string_too_short": EMPTY,
    "too_short": EMPTY,
    "missing": "is missing",
    "string_type": "needs text",
}


def advice(error: ErrorDetails) -> str:
    """Turn one pydantic error of a cell into a sentence: the value and what would be right."""
    value, context = error["input"], error.get("ctx", {})
    match error["type"]:
        case "wrong":
            return str(error["msg"])
        case "literal_error":
            expected = context["expected"].removeprefix("'', ")
            return f"{named(value)} is not one of {expected}"
        case "string_too_long":
            return f"{named(value)} has {len(value)} characters (at most {context['max_length']})"
        case "greater_than_equal":
            return f"{named(value)} is too small (at least {context['ge']})"
        case "less_than_equal":
            return f"{named(value)} is too large (at most {context['le']})"
        case kind:
            return _ADVICE.get(kind) or f"{named(value)} is not what belongs here"
