"""Reads a table of a dossier, a CSV file, into records, and these by their model."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain

from data.tables import encodings, headers
from data.tables.files import File
from data.tables.models import needed
from data.tables.problems import unreadable
from data.tables.records import NoRecordError, Record, fill
from data.tables.tables import R, Table

LONGEST_CELL = 1 << 24

csv.field_size_limit(LONGEST_CELL)


def read_table(file: File, model: type[R], *, strict: bool) -> Table[R]:
    """Read one CSV file by its model; what is wrong or odd about it is noted in the table.

    With `strict` the columns that the house rules want must be there and filled.
    """
    table = Table(model)
    try:
        with file.open() as content:
            codec = encodings.of(content)
            with io.TextIOWrapper(content, codec, newline="") as lines:
                delimiter = _read(lines, table, needed(model, strict=strict))
    except OSError as error:
        table.problems.append(unreadable(model.file, error))
        table.broken = True
    except UnicodeError:
        table.fail(0, "", encodings.NO_TEXT)
    except NoRecordError as error:
        table.fail(error.line, "", str(error))
    else:
        if oddity := oddity_of(codec, delimiter):
            table.remark(0, "", oddity)
    return table


def oddity_of(codec: str, delimiter: str) -> str:
    """Say how a file is written if it is not UTF-8 with commas; '' if it is."""
    encoding, sign = encodings.NAMES.get(codec, ""), headers.DELIMITERS[delimiter]
    written = f" as {encoding}" if encoding else ""
    parted = f" with {sign} between the columns" if sign else ""
    return f"is read{written}{parted}" if written or parted else ""


def _read(lines: Iterable[str], table: Table[R], wanted: tuple[str, ...]) -> str:
    """Read the lines of a file into its table; return what parts its columns."""
    first, blank, rest = start(lines)
    delimiter = headers.delimiter(first, table.model)
    records = cut(chain([first], rest), delimiter, blank)
    line, names = next(records, (1, []))
    header = headers.read(names, table.model, wanted)
    for remark in header.remarks:
        table.remark(line, *remark)
    for problem in header.problems:
        table.fail(line, *problem)
    if not header.problems:
        fill(table, header, records, wanted)
    return delimiter


def start(lines: Iterable[str]) -> tuple[str, int, Iterator[str]]:
    """Return the first line that is not blank, how many stand before it, and those after it."""
    rest, blank, first = iter(lines), 0, ""
    for first in rest:
        if first.strip():
            break
        blank += 1
    return first, blank, rest


def cut(lines: Iterable[str], delimiter: str, skipped: int = 0) -> Iterator[Record]:
    """Yield every record that is not blank; `skipped` lines stand before them.

    `NoRecordError` where one cannot be made out.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = skipped + 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield line, cells
            line = skipped + reader.line_num + 1
    except csv.Error as error:
        raise NoRecordError(line, _reason(error)) from None


def _reason(error: csv.Error) -> str:
    """Say why the csv module cannot make out a record."""
    if "limit" in str(error):
        return "has a cell of more than 16 million characters; does a quote not end?"
    return 'the quotes of this record do not balance; inside quotes write " as ""'
