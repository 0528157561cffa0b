"""The files of a dossier: the one list that is read, checked, watched and named by its version.

Only plain files count. What looks like one and is none (a lock, a hidden copy, a folder, a pipe, a
device, a link that leads nowhere or out of the folder) is passed over and named; none is opened.
"""

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from data.tables.cells import hint
from data.tables.models import TABLES
from data.tables.problems import DataError, Problem, unreadable

DOSSIER = "dossier.yaml"
STORIES = "stories"
KNOWN = {name.lower(): name for name in (DOSSIER, *(table.file for table in TABLES))}
SHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".tsv")
BIBLIOGRAPHIES = ("references.bib", "references.json", "references.ris")
YAML = (".yaml", ".yml")

# Names that somebody may take for a file of a dossier: `.#events.csv`, `~$events.xlsx`.
_LIKE_A_TABLE = re.compile(r"\.(csv|tsv|xlsx?|ods|ya?ml|bib|ris)\b", re.IGNORECASE)
_LIKE_A_STORY = re.compile(r"\.ya?ml\b", re.IGNORECASE)
_LOCKS = (".#", ".~lock.", "~$")
_FOLDER = "is a folder"
_OTHER_KINDS = (
    (stat.S_ISDIR, _FOLDER),
    (stat.S_ISFIFO, "is a pipe"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISBLK, "is a device"),
    (stat.S_ISCHR, "is a device"),
)

# When a file was changed, in two ways, its size and its number: another after every edit.
Stamp = tuple[int, int, int, int]


@dataclass(frozen=True)
class File:
    """A plain file: its name as messages give it (`stories/doors.yaml`), and its place."""

    name: str
    path: Path
    stamp: Stamp

    def open(self) -> BinaryIO:
        """Open it for reading; `OSError` if it has gone, may not be read or is no file any more."""
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self.path, flags)  # a pipe that has come in its place holds up nobody
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise OSError(errno.EINVAL, "it is no file any more")
        return os.fdopen(descriptor, "rb")

    def content(self) -> bytes:
        """Return its content; `DataError` if it cannot be read."""
        try:
            with self.open() as file:
                return file.read()
        except OSError as error:
            raise DataError([unreadable(self.name, error)]) from None

    def text(self) -> str:
        """Return its content as text; `DataError` if it cannot be read or is not UTF-8."""
        return decode(self.content(), self.name)


def decode(content: bytes, name: str) -> str:
    """Return the text of a file of that name; `DataError` if it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError([Problem(name, line, "", "is not UTF-8; save it as UTF-8")]) from None


@dataclass
class Files:
    """The files of a dossier: `dossier.yaml`, tables by name, bibliographies, stories by name.

    Or the one file that holds it all, the `sheet`. `remarks` name what was passed over, `problems`
    a folder that cannot be listed, `sheets` what lies in it and is a dossier by itself.
    """

    path: Path
    sheet: File | None = None
    dossier: File | None = None
    tables: dict[str, File] = field(default_factory=dict)
    bibliographies: list[File] = field(default_factory=list)
    stories: list[File] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What messages call the dossier: the name of its folder, or of its file."""
        return self.path.resolve().name

    @property
    def title(self) -> str:
        """What a dossier is called that says nothing of itself."""
        return self.path.stem.replace("_", " ").strip() if self.sheet else self.name

    def every(self) -> list[File]:
        """Return all of them, in order of their paths."""
        alone = [file for file in (self.sheet, self.dossier) if file]
        every = [*alone, *self.tables.values(), *self.bibliographies, *self.stories]
        return sorted(every, key=lambda file: file.path)


def of_dossier(path: Path) -> Files:
    """Return the files of a dossier, a folder or one file, as they are now."""
    try:
        status = path.stat()
    except (OSError, RuntimeError):
        return _of_folder(path)  # which says what is wrong
    if stat.S_ISDIR(status.st_mode):
        return _of_folder(path)
    return Files(path, sheet=File(path.name, path, _stamp(status)))


def _of_folder(folder: Path) -> Files:
    files = Files(folder)
    for name, entry in _entries(folder, "", files.problems):
        if name == STORIES and entry == _FOLDER:
            _add_stories(files, folder / STORIES)
        elif isinstance(entry, File):
            _add(files, name, entry)
        elif name == STORIES or _LIKE_A_TABLE.search(name):
            files.remarks.append(_passed_over(name, entry))
    return files


def of_texts(folder: Path) -> dict[str, File]:
    """Return the full texts in a folder, by name; none if it cannot be listed."""
    entries = _entries(folder, "", [])
    return {name: entry for name, entry in entries if isinstance(entry, File)}


def _add(files: Files, name: str, file: File) -> None:
    """Take a plain file of the folder for what its name says, if it says anything."""
    known = KNOWN.get(name.lower())
    if known == DOSSIER and files.dossier is None:
        files.dossier = replace(file, name=known)
    elif known and known != DOSSIER and known not in files.tables:
        files.tables[known] = replace(file, name=known)
    elif known:
        files.remarks.append(_passed_over(name, f"stands beside {known}"))
    elif name.lower() in BIBLIOGRAPHIES:
        files.bibliographies.append(replace(file, name=name.lower()))
    elif name.lower().endswith((".csv", *YAML)):
        files.remarks.append(_passed_over(name, f"is no table of a dossier{hint(name, KNOWN)}"))
    elif name.lower().endswith(SHEETS):
        files.sheets.append(name)
    elif name.lower().endswith((".bib", ".ris")):
        own = f"references{name[-4:].lower()}"
        files.remarks.append(_passed_over(name, f"a bibliography of a dossier is called {own}"))


def _add_stories(files: Files, folder: Path) -> None:
    for name, entry in _entries(folder, f"{STORIES}/", files.problems):
        if isinstance(entry, str):
            if _LIKE_A_STORY.search(name):
                files.remarks.append(_passed_over(name, entry))
        elif name.lower().endswith(YAML):
            files.stories.append(entry)


def _passed_over(name: str, fault: str) -> Problem:
    return Problem(name, 0, "", f"{fault}; it is not read")


def _entries(
    folder: Path, prefix: str, problems: list[Problem]
) -> Iterator[tuple[str, File | str]]:
    """Yield (name, file, or what keeps it from being one) of all that is in a folder.

    Exact names come first, so that no other spelling takes their place.
    """
    try:
        root = folder.resolve(strict=True)
        with os.scandir(root) as entries:
            listing = sorted(entries, key=lambda entry: (entry.name not in KNOWN, entry.name))
    except OSError as error:
        problems.append(unreadable(prefix or folder.resolve().name, error))
        return
    for entry in listing:
        name = f"{prefix}{entry.name}"
        status = _status(entry, root)
        yield name, status if isinstance(status, str) else File(name, Path(entry.path), status)


def _status(entry: "os.DirEntry[str]", root: Path) -> Stamp | str:
    """Return the stamp of a plain file of the folder, or what keeps it from being one."""
    if entry.name.startswith(_LOCKS):
        return "is the lock of another program"
    if entry.name.startswith("."):
        return "is hidden"
    try:
        if entry.is_symlink() and not Path(entry.path).resolve(strict=True).is_relative_to(root):
            return "is a link that leads out of the folder"
        status = entry.stat()
    except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself
        return "is a link that leads nowhere" if entry.is_symlink() else "has gone"
    if stat.S_ISREG(status.st_mode):
        return _stamp(status)
    return next((words for test, words in _OTHER_KINDS if test(status.st_mode)), "is no file")


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
