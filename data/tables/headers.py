"""The header of a table: what parts its columns, which they are, and what is odd about them."""

import csv
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from data.tables.cells import hint
from data.tables.models import Row, columns

# What may part columns, and what a remark calls it; commas need none.
DELIMITERS = {",": "", ";": "semicolons", "\t": "tabs"}
MOST_HINTS = 10
UNUSED = "cannot be used; it is left out"  # of a column, or a field

# What is wrong with a column, or odd: its name and a sentence.
Remark = tuple[str, str]


@dataclass(frozen=True)
class Header:
    """The names of the columns as they stand, '' for one without; `unknown` ones are left out."""

    names: list[str]
    problems: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def nameless(self) -> list[int]:
        """Return the numbers of the columns that have no name."""
        return [number for number, name in enumerate(self.names) if not name]


def delimiter(line: str, model: type[Row]) -> str:
    """Return what parts the columns in the line of a header: what gives most that are known."""
    known = columns(model)

    def fit(sign: str) -> tuple[int, int]:
        names = next(csv.reader([line], delimiter=sign), [])
        return sum(clean(name) in known for name in names), len(names)

    return max(DELIMITERS, key=fit)


def read(names: list[str], model: type[Row], needed: Collection[str]) -> Header:
    """Return the header of a table that needs some of its columns."""
    clear = list(map(clean, names))
    return Header(
        clear,
        [*_twice(clear, model), *_missing(clear, needed)],
        [*_unseen(names, model), *unknown(clear, model)],
    )


def clean(name: str) -> str:
    """Return the name of a column without what cannot be seen: blanks of all kinds, marks."""
    return "".join(sign for sign in name if not _is_unseen(sign)).strip()


def without_name(number: int) -> str:
    """Say of a column, by its number from 0, that it has no name."""
    return f"column {number + 1} has no name; it is left out"


def _is_unseen(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return kind in ("Cf", "Cc") or (kind == "Zs" and sign != " ")


def _unseen(names: list[str], model: type[Row]) -> Iterator[Remark]:
    for name in names:
        signs = sorted({f"U+{ord(sign):04X}" for sign in name if _is_unseen(sign)})
        if signs and clean(name) in columns(model):
            yield clean(name), f"an unseen character in the header is left out ({', '.join(signs)})"


def unknown(names: list[str], model: type[Row]) -> Iterator[Remark]:
    """Yield a remark on each column that a table does not have, with the one that may be meant."""
    known = columns(model)
    others = [name for name in dict.fromkeys(names) if name and name not in known]
    for number, name in enumerate(others):
        near = hint(name, set(known).difference(names)) if number < MOST_HINTS else ""
        yield name, f"{UNUSED}{near}"


def _twice(names: list[str], model: type[Row]) -> Iterator[Remark]:
    for name in columns(model):
        if names.count(name) > 1:
            yield name, "the column stands twice"


def _missing(names: list[str], needed: Collection[str]) -> Iterator[Remark]:
    return ((name, "the column is missing") for name in needed if name not in names)
