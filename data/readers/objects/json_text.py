"""The text of a JSON file as values, in which a number is its own text."""

import json
import re
from typing import TypeAlias

from data.tables.problems import DataError, Problem

Json: TypeAlias = "bool | str | list[Json] | dict[str, Json] | None"

# How JSON of objects begins; a table may begin with a bracket too, and is none.
_BEGINNING = re.compile(r"\s*(\{\s*[\"}]|\[\s*[\[{\"\]0-9tfn-])")
LARGEST = 100_000_000  # bytes
_LOOK = 200  # characters of which that is told
_FAULTS = {
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting value": "a value is missing",
    "Expecting property name enclosed in double quotes": 'a name in "…" is missing',
    "Unterminated string starting at": "a text does not end",
    "Extra data": "a second value begins; put several in one list, [ … ]",
}


def read(name: str, content: bytes) -> Json:
    """Return the value of a file; `DataError` if it is JSON that breaks off, or too deep."""
    if len(content) > LARGEST:
        raise _fault(name, 0, f"has more than {LARGEST // 1_000_000} MB, too much for one file")
    try:
        text = content.decode(json.detect_encoding(content))
    except UnicodeDecodeError:
        raise _fault(name, 0, "is no text that can be read; save it as UTF-8") from None
    try:
        # Numbers stay as they are typed: none is too large, and 1990 is not 1990.0.
        value: Json = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        reason = _FAULTS.get(error.msg, error.msg.lower())
        message = f"is no JSON from character {error.colno} of this line on: {reason}"
        raise _fault(name, error.lineno, message) from None
    except RecursionError:
        raise _fault(name, 0, "is nested too deeply to be a list of events") from None
    return value


def is_json(content: bytes) -> bool:
    """Whether a file begins as JSON does."""
    start = content[: 4 * _LOOK]
    return bool(_BEGINNING.match(start.decode(json.detect_encoding(start), "ignore")[:_LOOK]))


def _fault(name: str, line: int, message: str) -> DataError:
    return DataError([Problem(name, line, "", message)])
