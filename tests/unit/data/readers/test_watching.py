"""A sheet that is open in another program: what is saved is shown, what is half saved is not."""

from pathlib import Path

import pytest

from data.dossier.watch import State, Watch
from data.tables.files import File
from data.tables.problems import DataError, Problem
from tests.conftest import TODAY
from tests.unit.data.readers.sheets import book

HEADER = ["Date", "Title"]


class Sheet:
    """A spreadsheet in a folder, and a watch over it."""

    def __init__(self, path: Path) -> None:
        self.path, self.said = path, list[State]()
        self.save(["1990", "A"])
        self.watch = Watch(path, None, lambda: TODAY, self.said.append)

    def save(self, *rows: list[str]) -> None:
        """Save it as spreadsheet programs do: aside, then in its place."""
        aside = self.path.with_name("lu1234.tmp")
        aside.write_bytes(book({"Sheet1": [HEADER, *rows]}))
        aside.replace(self.path)

    def titles(self) -> list[str]:
        """What is shown once the file has lain still."""
        self.watch.look()
        self.watch.look()
        return list(self.watch.catalogue().events["title"])

    def problems(self) -> list[str]:
        """What is wrong with the file as it is now."""
        return list(map(str, self.watch.problems()))


@pytest.fixture
def opened(tmp_path: Path) -> Sheet:
    """A sheet of one event."""
    return Sheet(tmp_path / "my.xlsx")


def test_what_is_saved_is_shown(opened: Sheet) -> None:
    """A row more is shown after the next looks, a row that cannot be read is named by its cell."""
    opened.save(["1990", "A"], ["1991", "B"], ["soon", "C"])
    assert opened.titles() == ["A", "B"]
    assert opened.problems() == ["Sheet1!A4: Date: 'soon' is not a date (EDTF, e.g. 1997-05)"]
    assert opened.watch.catalogue().rows == (2, 3)
    opened.save(["1990", "A"], ["1991", "B"])
    assert opened.titles() == ["A", "B"]
    assert opened.problems() == []


@pytest.mark.parametrize("lock", ["~$my.xlsx", ".~lock.my.xlsx#"])
def test_locks_beside_it(opened: Sheet, lock: str) -> None:
    """The lock of the program that has it open changes nothing."""
    opened.path.with_name(lock).write_bytes(b"somebody")
    assert opened.titles() == ["A"]
    assert opened.said == []


def test_half_a_file(opened: Sheet) -> None:
    """Half a file is named, and the last good state stays; the whole one is shown."""
    opened.path.write_bytes(opened.path.read_bytes()[:900])
    assert opened.titles() == ["A"]
    assert opened.problems() == ["my.xlsx: is damaged: it is no whole spreadsheet; save it again"]
    opened.save(["1991", "B"])
    assert opened.titles() == ["B"]
    assert opened.problems() == []


def test_gone_for_a_while(opened: Sheet) -> None:
    """A file that is gone while it is saved comes back."""
    opened.path.unlink()
    assert opened.titles() == ["A"]
    assert len(opened.problems()) == 1
    opened.save(["1991", "B"])
    assert opened.titles() == ["B"]
    assert opened.problems() == []


def test_a_locked_file_is_tried_again(opened: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program keeps to itself is named, and read as soon as it is free."""
    opened.save(["1991", "B"])

    def refuse(file: File) -> bytes:
        raise DataError([Problem(file.name, 0, "", "cannot be read (permission denied)")])

    with monkeypatch.context() as locked:
        locked.setattr(File, "content", refuse)
        assert opened.titles() == ["A"]
        assert opened.problems() == ["my.xlsx: cannot be read (permission denied)"]
    assert opened.titles() == ["B"]
    assert opened.problems() == []
