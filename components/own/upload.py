"""A file that came with a request, read as a dossier is, in memory and within bounds."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from components import text
from data.checks import check
from data.checks.report import Report
from data.readers import draft, kinds, reading
from data.tables.files import File, Files

MOST_ROWS = 5_000
UNPACKED = 64 << 20  # bytes that the parts of a spreadsheet may be together
_ZIP = b"PK"


class RefusedError(Exception):
    """A file is not looked at; says why in a sentence."""


@dataclass(frozen=True)
class Sent(File):
    """A file that lies nowhere: its `body` came with a request."""

    body: bytes = b""

    def open(self) -> BinaryIO:
        """Open what was sent."""
        return io.BytesIO(self.body)


def report(name: str, body: bytes) -> Report:
    """Read and check a file of that name.

    `RefusedError` if it is too much to be looked at; `DataError` if nobody knows what it is.
    """
    if (size := _unpacked(body)) > UNPACKED:
        raise RefusedError(text.own.unpacked(size, UNPACKED))
    files = Files(Path(name), sheet=Sent(name, Path(name), (0, 0, len(body), 0), body))
    found = kinds.draft(name, body)
    if (rows := found.size or _count(found.rows.values())) > MOST_ROWS:
        raise RefusedError(text.own.too_many_rows(rows, MOST_ROWS))
    return check.of_tables(reading.complete(draft.tables(found, files)))


def _count(tables: Iterable[list[draft.Entry]]) -> int:
    return sum(map(len, tables))


def _unpacked(body: bytes) -> int:
    """Return how large a spreadsheet says that its parts are together; 0 if it is no zip."""
    if not body.startswith(_ZIP):
        return 0
    try:
        with ZipFile(io.BytesIO(body)) as parts:
            return sum(part.file_size for part in parts.infolist())
    except (BadZipFile, ValueError, NotImplementedError):
        return 0
