"""What a spreadsheet's file is before it is read: a zip of a sound size, locked by no password.

Nothing is unpacked that is larger than it may be, or larger than the file says it is.
"""

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from data.readers.sheets.sheet import number_of

PASSWORD = "has a password; save it without one"  # noqa: S105 (a sentence)
LARGEST = 200 << 20  # bytes unpacked
MOST_CELLS = 10_000_000  # up to the last row and the last column that hold something
TIGHTEST = 500  # times smaller than unpacked; sheets are packed to a tenth or so
_BLOCK = 1 << 20
_SMALL = 10 << 20  # bytes: what is no larger may be packed as tightly as it likes
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)(\d+)["']""")
_COLUMN = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)""")
_ROW = re.compile(rb"""\sr\s*=\s*["'][A-Za-z]*(\d+)["']""")
_FAULT = re.compile(rb"""<c\b([^>]*\bt="e"[^>]*)>(?:(?!</c>).)*?<v>(#[^<]+)</v>""", re.DOTALL)
_MANIFEST = "META-INF/manifest.xml"  # of an ods: says what is encrypted
_TAG = re.compile(r"<(\w+)\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")

Errors = dict[tuple[int, int], str]  # row (from 1) and column (from 0) to `#REF!`


class RefusalError(Exception):
    """A file that is not opened; says why."""


def errors(content: bytes) -> dict[str, Errors]:
    """Return the cells of each sheet in which a formula has failed, by the name of the sheet.

    `RefusalError` if the file is damaged, has a password, or is larger than can be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _weigh(archive)
            return {name: _errors(part) for name, part in _parts(archive)}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError):
        raise RefusalError("is damaged: it is no whole spreadsheet; save it again") from None
    except RuntimeError:  # of zipfile: a part is encrypted
        raise RefusalError(PASSWORD) from None


def _weigh(archive: zipfile.ZipFile) -> None:
    size = sum(info.file_size for info in archive.infolist())
    packed = sum(info.compress_size for info in archive.infolist())
    if size > LARGEST or (size > _SMALL and size > TIGHTEST * packed):
        raise RefusalError(
            f"would be {size >> 20} MB unpacked, which is more than is read of a spreadsheet"
        )
    if _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST):
        raise RefusalError(PASSWORD)
    for info in archive.infolist():
        with archive.open(info) as part:  # to its end: what is longer than it says, or damaged
            while part.read(_BLOCK):
                pass


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield name and XML of each sheet of an xlsx; the cells of all sheets are counted."""
    names = set(archive.namelist())
    of_name = _names(archive) if "xl/workbook.xml" in names else {}
    for path in sorted(names):
        if path.startswith("xl/worksheets/") and path.endswith(".xml"):
            part = archive.read(path)
            _count(part)
            yield of_name.get(path, path), part


def _names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return what the sheets of an xlsx are called, by their paths in it."""
    book = archive.read("xl/workbook.xml").decode(errors="replace")
    links = archive.read("xl/_rels/workbook.xml.rels").decode(errors="replace")
    paths = {tag.get("Id"): tag.get("Target", "") for tag in _tags(links, "Relationship")}
    named = {}
    for tag in _tags(book, "sheet"):
        target = paths.get(tag.get("r:id"), "")
        path = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl", target))
        named[path] = html.unescape(tag.get("name", ""))
    return named


def _tags(xml: str, name: str) -> Iterator[dict[str, str]]:
    for found, attributes in _TAG.findall(xml):
        if found == name:
            yield dict(_ATTRIBUTE.findall(attributes))


def _count(part: bytes) -> None:
    """Refuse a sheet whose cells reach so far that the empty ones before them fill the memory."""
    row = max(map(int, set(_ROW.findall(part))), default=0)
    columns = {number_of(name.decode()) for name in set(_COLUMN.findall(part))}
    last = max(columns, default=0) + 1
    if row * last > MOST_CELLS:
        raise RefusalError(
            f"has a sheet whose cells reach to row {row} and column {last}: "
            "delete what stands far from the table"
        )


def _errors(part: bytes) -> Errors:
    found = {}
    for attributes, message in _FAULT.findall(part) if b't="e"' in part else ():
        place = _PLACE.search(b" " + attributes)
        if place:
            found[int(place[2]), number_of(place[1].decode())] = html.unescape(message.decode())
    return found
