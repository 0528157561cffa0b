"""The facets: one row of `FACETS` is one filter; a query string is read by them, whoever asks.

Nothing here knows events, so that a check can read an address before there is a catalogue.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qsl

from data.base import date_forms, dates
from data.base.memo import memoised
from data.base.words import words
from data.tables import models

if TYPE_CHECKING:
    from data.catalogue.catalogue import Catalogue

Kind = Literal["day", "many", "flag", "text"]

MOST_CHARACTERS, MOST_WORDS = 200, 12  # of a search; words that differ
TOLD = ("0", "1", "2", "more")


@dataclass(frozen=True)
class Selection:
    """What is chosen. Defaults choose everything; a field is named as its facet's `field`."""

    from_: str = ""
    to: str = ""
    type: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    role: str = ""
    theme: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    q: str = ""
    contested: str = ""
    context: str = ""


@dataclass(frozen=True)
class Facet:
    """One filter: its key in the address, its kind, and where its values come from.

    `tables` name the tables whose ids are its values, `values` are a fixed vocabulary. A `flag` has
    one value that is not the default (`contested=1`, `context=0`, `role=acting`).
    """

    key: str
    kind: Kind
    tables: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    flag: str = ""

    @property
    def field(self) -> str:
        """The field of `Selection` that holds it (`from` is a word of Python)."""
        return "from_" if self.key == "from" else self.key

    def vocabulary(self, catalogue: "Catalogue") -> Mapping[str, str]:
        """Return its values in order, each with its label."""
        return _vocabulary(catalogue, self)


@memoised(64)
def _vocabulary(catalogue: "Catalogue", facet: Facet) -> Mapping[str, str]:
    rows = [row for table in facet.tables for row in getattr(catalogue, table).values()]
    return {row.id: row.label for row in rows} | {value: value for value in facet.values}


# In the order in which addresses are written.
FACETS: tuple[Facet, ...] = (
    Facet("from", "day"),
    Facet("to", "day"),
    Facet("type", "many", tables=("groups", "types")),
    Facet("actor", "many", tables=("actors",)),
    Facet("role", "flag", flag="acting"),
    Facet("theme", "many", tables=("themes",)),
    Facet("source", "many", tables=("sources",)),
    Facet("told", "many", values=TOLD),
    Facet("status", "many", values=models.choices(models.Event, "status")),
    Facet("q", "text"),
    Facet("contested", "flag", flag="1"),
    Facet("context", "flag", flag="0"),
)
MANY = tuple(facet for facet in FACETS if facet.kind == "many")

assert [facet.field for facet in FACETS] == [field.name for field in fields(Selection)]

# What a query string holds: the values of each key, in order. What it cannot mean: key and value.
Query = Mapping[str, list[str]]
Dropped = list[tuple[str, str]]


def is_day(text: str) -> bool:
    """Whether a text is a year, a month or a day, as `from` and `to` want it."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        return False
    try:
        dates.parse(text)
    except dates.DateError:
        return False
    return True


def day_meant(key: str, text: str) -> str:
    """Return the year, month or day that a text means as `from` or as `to`; '' if none is known.

    A date of another form (`199X`) means its first or its last day: `1990`, `1999`.
    """
    first, _, last = date_forms.rewrite(text).partition("/")
    one = first if key == "from" else last or first
    if is_day(one) or not dates.is_date(one):
        return one if is_day(one) else ""
    day = dates.parse(one).days[0 if key == "from" else 1]
    lengths = (str(day)[:length] for length in (4, 7, 10))
    return next(
        text for text in lengths if dates.parse(text).days[0 if key == "from" else 1] == day
    )


def is_window(text: str) -> bool:
    """Whether a text is a part of time, as `window` wants it: two days, the earlier first.

    They may be years or months too, but no seasons, which scripts do not read.
    """
    ends = text.split(",")
    if len(ends) != 2 or not all(map(is_day, ends)):
        return False
    first, last = map(dates.parse, ends)
    return "season" not in (first.precision, last.precision) and first.first < last.last


def parse(text: str) -> Query:
    """Return what a query string holds, repeated keys united; blanks are kept."""
    query: dict[str, list[str]] = {}
    for key, value in parse_qsl(text.removeprefix("?"), keep_blank_values=True):
        query.setdefault(key, []).append(value.strip())
    return query


def read(query: Query, values: Callable[[Facet], Collection[str]]) -> tuple[Selection, Dropped]:
    """Return what is chosen, and what was left out because it means nothing here.

    `values` gives the values that a facet of kind "many" has, in order.
    """
    dropped: Dropped = []
    fields = {f.field: _facet(f, query.get(f.key, []), values, dropped) for f in FACETS}
    return Selection(**fields), dropped  # type: ignore[arg-type]


def _facet(
    facet: Facet, texts: list[str], values: Callable[[Facet], Collection[str]], dropped: Dropped
) -> str | tuple[str, ...]:
    match facet.kind:
        case "text":
            return _search(facet.key, texts, dropped)
        case "day":
            return first(facet.key, texts, is_day, dropped)
        case "flag":
            return first(facet.key, texts, lambda value: value == facet.flag, dropped)
    return several(facet.key, texts, values(facet), dropped)


def _search(key: str, texts: list[str], dropped: Dropped) -> str:
    """Return what is searched for: as far as 200 characters and 12 different words go."""
    head: list[str] = []
    distinct: set[str] = set()
    length = -1
    tokens = " ".join(texts).split()
    for number, token in enumerate(tokens):
        length += 1 + len(token)
        if length <= MOST_CHARACTERS:
            distinct.update(words(token))
        if length > MOST_CHARACTERS or len(distinct) > MOST_WORDS:
            dropped.append((key, " ".join(tokens[number:])))
            break
        head.append(token)
    q = " ".join(head)
    if q and not words(q):  # signs alone
        dropped.append((key, q))
        return ""
    return q


def several(
    key: str, texts: list[str], known: Collection[str], dropped: Dropped
) -> tuple[str, ...]:
    """Return the values that mean something, in order of those known; the others are dropped."""
    parts = dict.fromkeys(part.strip() for value in texts for part in value.split(","))
    dropped += [(key, part) for part in parts if part and part not in known]
    return tuple(value for value in known if value in parts)


def first(key: str, texts: list[str], test: Callable[[str], bool], dropped: Dropped) -> str:
    """Return the first value that means something ('' if none does); the others are dropped."""
    result = ""
    for value in filter(None, dict.fromkeys(texts)):
        if not result and test(value):
            result = value
        else:
            dropped.append((key, value))
    return result
