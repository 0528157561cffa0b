"""Text files with columns (CSV, TSV) as a sheet."""

import io
from itertools import chain

from data.readers.sheets.sheet import Sheet
from data.tables import csv_tables, encodings
from data.tables.headers import DELIMITERS
from data.tables.problems import DataError, Problem
from data.tables.records import NoRecordError


def read(name: str, content: bytes) -> Sheet:
    """Return a text file as a sheet; `DataError` if it is no text, or its quotes do not balance."""
    codec = encodings.of(io.BytesIO(content))
    try:
        lines = io.StringIO(content.decode(codec), newline="")
        first, blank, rest = csv_tables.start(lines)
        delimiter = max(DELIMITERS, key=first.count)
        rows = list(csv_tables.cut(chain([first], rest), delimiter, blank))
    except UnicodeError:
        fault = Problem(name, 0, "", encodings.NO_TEXT)
        raise DataError([fault]) from None
    except NoRecordError as error:
        raise DataError([Problem(name, error.line, "", str(error))]) from None
    stripped = [(number, [cell.strip() for cell in cells]) for number, cells in rows]
    return Sheet(name, stripped, lettered=False, oddity=csv_tables.oddity_of(codec, delimiter))
