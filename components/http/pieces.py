"""Rows and objects as CSV and JSON, in pieces: what is long is never held whole."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

import orjson

from data.base import formulas

AT_ONCE = 500  # rows a piece
BYTE_ORDER_MARK = "\ufeff"  # by which spreadsheets know UTF-8

T = TypeVar("T")
Row = dict[str, object]


def pieces(items: Iterable[T]) -> Iterator[list[T]]:
    """Yield the items in lists of so many at once."""
    rest = iter(items)
    while piece := list(islice(rest, AT_ONCE)):
        yield piece


def framed(before: str, body: Iterable[str], after: str) -> Iterator[str]:
    """Yield the pieces of a body, the first with what stands before it, the last with the rest."""
    rest = iter(body)
    held = before + next(rest, "")
    for piece in rest:
        yield held
        held = piece
    yield held + after


# --- CSV -------------------------------------------------------------------------------------


def to_csv(names: Iterable[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield rows as CSV below the names of their columns, every formula behind an apostrophe."""
    yield BYTE_ORDER_MARK + _lines([names])
    for piece in pieces(rows):
        yield _lines(_cells(row) for row in piece)


def _lines(cells: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(cells)
    return out.getvalue()


def _cells(row: Row) -> Iterator[str]:
    for value in row.values():
        cell = "|".join(value) if isinstance(value, list) else str(value)
        if isinstance(value, bool):
            cell = "1" if value else ""
        yield formulas.guard(cell)


# --- JSON ------------------------------------------------------------------------------------


def to_json(item: object) -> str:
    """Return an object as indented JSON."""
    return orjson.dumps(item, option=orjson.OPT_INDENT_2).decode()


def to_json_list(items: Iterable[object], indent: str = "") -> Iterator[str]:
    """Yield objects as a JSON list, as `to_json` writes it whole, where so much is indented."""
    opening, between = f"[\n{indent}  ", f",\n{indent}  "
    for piece in pieces(items):
        lines = (to_json(item).replace("\n", f"\n{indent}  ") for item in piece)
        yield opening + between.join(lines)
        opening = between
    yield f"\n{indent}]" if opening == between else "[]"


def to_json_around(whole: object, name: str, items: Iterable[object]) -> Iterator[str]:
    """Yield an object as JSON with these items in the list of a name, which is empty in `whole`.

    The list may lie at any depth; no other of its name may be empty.
    """
    empty = f'"{name}": []'  # within text its marks of quotation are escaped
    before, after = to_json(whole).split(empty)
    indent = before.rpartition("\n")[2]
    return framed(before + empty.removesuffix("[]"), to_json_list(items, indent), after)
