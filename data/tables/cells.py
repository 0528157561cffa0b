"""The cells of tables: what each kind holds, how it is read, and what is said when it is wrong."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import ErrorDetails, PydanticCustomError

from data.base import dates

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def fault(message: str) -> PydanticCustomError:
    """Return the error of a value that breaks its form, as validators raise it."""
    return PydanticCustomError("wrong", "{message}", {"message": message})


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise fault(f"{text!r} is not an id (lower-case letters, digits and hyphens: nrc-2002)")
    return text


def split(text: str) -> list[str]:
    """Cut a cell of several values, joined by |."""
    return [part.strip() for part in text.split("|")] if text else []


def _edtf(text: str) -> str:
    if not dates.is_date(text):
        raise fault(str(dates.DateError(text)))
    return text


def _end(text: str) -> str:
    return text if text in ("", dates.OPEN) else _edtf(text)


def _claim(text: str) -> str:
    for part in text.split("/", 1):
        _edtf(part)
    return text


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", text):
        raise fault(f"{text!r} is not an address (https://…)")
    return text


def _term(text: str) -> str:
    if not re.search(r"[^\W_]", text) or "*" in text[:-1]:
        raise fault(f"{text!r} is not a term (words, with * at the end for all that begin so)")
    return text


def membership(text: str) -> str:
    """An actor's parent, with dates if it was one for a time only: `league@2009/2014`."""
    parent, _, period = text.partition("@")
    _slug(parent)
    for part in period.split("/", 1) if period else ():
        _end(part)
    return text


def colour(text: str) -> str:
    """A colour as #rrggbb."""
    if not re.fullmatch(r"#[0-9a-f]{6}", text):
        raise fault(f"{text!r} is not a colour (#rrggbb, lower case)")
    return text


def _optional(check: Callable[[str], str]) -> AfterValidator:
    return AfterValidator(lambda text: check(text) if text else text)


def _distinct(values: list[str]) -> list[str]:
    if len(set(values)) < len(values):
        twice = min(value for value, times in Counter(values).items() if times > 1)
        raise fault(f"{twice!r} stands twice in one cell")
    return values


Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(min_length=1), AfterValidator(_slug)]
OptionalSlug = Annotated[str, _optional(_slug)]
Slugs = Annotated[list[Slug], BeforeValidator(split), AfterValidator(_distinct)]
SomeSlugs = Annotated[Slugs, Field(min_length=1)]
Words = Annotated[list[str], BeforeValidator(split)]
SomeTerms = Annotated[
    list[Annotated[str, AfterValidator(_term)]],
    BeforeValidator(split),
    AfterValidator(_distinct),
    Field(min_length=1),
]
Edtf = Annotated[str, Field(min_length=1), AfterValidator(_edtf)]
OptionalEdtf = Annotated[str, _optional(_edtf)]
End = Annotated[str, AfterValidator(_end)]
Claim = Annotated[str, _optional(_claim)]
Address = Annotated[str, Field(min_length=1), AfterValidator(_address)]
OptionalAddress = Annotated[str, _optional(_address)]
Number = Annotated[int, Field(ge=1)]


def hint(value: str, known: Iterable[str]) -> str:
    """Return a hint at what may have been meant, '' if nothing known comes near."""
    from difflib import get_close_matches

    matches = get_close_matches(value, known, n=1)
    return f"; did you mean {matches[0]!r}?" if matches else ""


_ADVICE: Mapping[str, str] = {
    "string_too_short": "is empty; this column needs a value",
    "too_short": "is empty; this column needs at least one value",
    "missing": "the column is missing",
    "int_parsing": "is not a whole number (e.g. 2)",
}


def advice(error: ErrorDetails) -> str:
    """Turn one pydantic error of a cell into a sentence: the value and what would be right."""
    value, context = error["input"], error.get("ctx", {})
    match error["type"]:
        case "wrong":
            return str(error["msg"])
        case "literal_error":
            return f"{value!r} is not one of {context['expected']}"
        case "string_too_long":
            return f"{value!r} has {len(value)} characters (at most {context['max_length']})"
        case "greater_than_equal":
            return f"{value!r} is too small (at least {context['ge']})"
        case "less_than_equal":
            return f"{value!r} is too large (at most {context['le']})"
        case "string_pattern_mismatch":
            return f"{value!r} does not have the form {context['pattern']}"
        case "extra_forbidden":
            return "is not a column of this table"
        case "string_too_short" | "too_short" | "missing":
            return _ADVICE[error["type"]]
        case kind:
            return f"{value!r} {_ADVICE.get(kind, error['msg'])}"
