"""The watcher: read whole once the files lie still, shown if they pass; looked at by hand here."""

import gc
import os
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from app import create_app
from data.dossier import load, watch
from data.dossier.watch import State, Watch
from data.tables.problems import DataError, Problem
from tests import small
from tests.conftest import TODAY

NEW_TITLE = small.changed("events.csv", "The two held fairs", "The two held three fairs")
BROKEN = small.changed("themes.csv", "trade,Trade,2", "trade,Trade,two")
WRONG = ["themes.csv:3: order: 'two' is not a whole number (e.g. 2)"]


class Watched:
    """A watch over the invented dossier, and what it has said."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.said = small.write(folder / "dossier"), list[State]()
        self.texts = small.write_texts(folder / "texts")
        self.watch = Watch(self.folder, self.texts, lambda: TODAY, self.said.append)

    def write(self, changes: dict[str, str]) -> None:
        """Write some files as an editor does: aside, then in their place."""
        for name, content in changes.items():
            aside = self.folder / f"{name}.part"
            aside.write_text(content, encoding="utf-8")
            aside.replace(self.folder / name)

    def settle(self) -> None:
        """Look twice: what has changed lies still."""
        self.watch.look()
        self.watch.look()

    def title(self) -> str:
        """The title of an event as it is shown."""
        return str(self.watch.catalogue().event("fair").title)

    def wrong(self) -> list[str]:
        """What is wrong, in words."""
        return [str(problem) for problem in self.watch.problems()]


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    """A watch over a dossier of its own."""
    return Watched(tmp_path)


def test_nothing_changed(watched: Watched) -> None:
    """Files that lie still are not read again."""
    before = watched.watch.catalogue()
    watched.settle()
    assert watched.watch.catalogue() is before
    assert watched.said == []


def test_a_change_is_shown(watched: Watched) -> None:
    """A changed table is read once it lies still, and shown as a whole."""
    version = watched.watch.catalogue().version
    watched.write(NEW_TITLE)
    watched.watch.look()
    assert watched.title() == "The two held fairs"
    watched.watch.look()
    assert watched.title() == "The two held three fairs"
    assert watched.watch.catalogue().version != version
    assert [len(shown.problems) for shown in watched.said] == [0]


def test_an_editor_takes_its_time(watched: Watched) -> None:
    """While files are still being written nothing is read, however long it takes."""
    for step in range(3):
        watched.write({"themes.csv": "id,label,order,definition\n" + "broken\n" * step})
        watched.watch.look()
    watched.write({"themes.csv": small.FILES["themes.csv"]} | NEW_TITLE)
    watched.settle()
    assert watched.title() == "The two held three fairs"
    assert [shown.problems for shown in watched.said] == [()]


def test_written_while_it_is_read(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read while something was written is not shown; it is read again."""
    original = load.load

    def interrupted(*arguments: object) -> object:
        monkeypatch.setattr(load, "load", original)
        watched.write(NEW_TITLE)
        raise DataError([Problem("themes.csv", 1, "", "was half written")])

    monkeypatch.setattr(load, "load", interrupted)
    watched.write(BROKEN)
    watched.settle()
    assert watched.wrong() == []
    watched.write({"themes.csv": small.FILES["themes.csv"]})
    watched.settle()
    assert watched.title() == "The two held three fairs"
    assert len(watched.said) == 1


def test_broken_and_mended(watched: Watched) -> None:
    """A broken table leaves what passed last, names what is wrong, says so once; mended it goes."""
    before = watched.watch.catalogue()
    watched.write(BROKEN | NEW_TITLE)
    watched.settle()
    assert watched.watch.catalogue() is before
    assert watched.wrong() == WRONG
    watched.write(BROKEN)
    watched.settle()
    watched.settle()
    assert [len(shown.problems) for shown in watched.said] == [1]
    watched.write({"themes.csv": small.FILES["themes.csv"]})
    watched.settle()
    assert watched.wrong() == []
    assert watched.title() == "The two held three fairs"
    assert [len(shown.problems) for shown in watched.said] == [1, 0]


def test_a_story_comes_and_goes(watched: Watched) -> None:
    """A story saved in `stories/` is there without a restart, and so is its going."""
    story = small.FILES["stories/fairs.yaml"]
    watched.write({"stories/mine.yaml": story})
    watched.settle()
    assert list(watched.watch.catalogue().stories) == ["fairs", "mine"]
    (watched.folder / "stories" / "mine.yaml").unlink()
    watched.settle()
    assert list(watched.watch.catalogue().stories) == ["fairs"]


def test_texts_are_watched(watched: Watched) -> None:
    """A changed full text is compared with the quotes anew."""
    (watched.texts / "gamma.txt").write_text("There were no fairs.", encoding="utf-8")
    watched.settle()
    assert "sources.csv:4: words: 18 where the text has 4" in watched.wrong()


def test_what_is_not_of_the_dossier(watched: Watched) -> None:
    """The lock of a spreadsheet and the backup of an editor change nothing."""
    before = watched.watch.catalogue()
    for name in (".~lock.events.csv#", "events.csv~", ".events.csv.swp", "notes.md"):
        (watched.folder / name).write_text("x", encoding="utf-8")
    watched.settle()
    assert watched.watch.catalogue() is before


def test_the_folder_goes(watched: Watched) -> None:
    """Without its folder the pages stay as they were, and it is named."""
    watched.folder.rename(watched.folder.with_name("elsewhere"))
    watched.settle()
    assert watched.wrong() == ["dossier: cannot be read (it has gone)"]
    assert watched.title() == "The two held fairs"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied", "/home/ida/dossier"), "permission denied"),
        (OSError(5, "Input/output error", "/home/ida/dossier"), "input/output error"),
        (ZeroDivisionError("/home/ida"), "ZeroDivisionError: a fault of the program"),
    ],
)
def test_whatever_happens(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    """What nobody thought of while reading is named too, ends nothing, and says no path."""

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(load, "load", refuse)
    watched.write(NEW_TITLE)
    watched.settle()
    assert watched.wrong() == [f"dossier: cannot be read ({reason})"]


def test_equal_size_and_time(watched: Watched) -> None:
    """An edit that leaves size and time of a file as they were is noticed."""
    path = watched.folder / "events.csv"
    before = path.stat()
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace("held fairs", "held faire"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    watched.settle()
    assert watched.title() == "The two held faire"


def test_a_pipe_comes_and_goes(watched: Watched) -> None:
    """A pipe in the place of a table holds up nobody: the table is missed until it is back."""
    path = watched.folder / "themes.csv"
    path.unlink()
    os.mkfifo(path)
    watched.settle()
    assert watched.wrong()[0].startswith("themes.csv: the file is missing")
    path.unlink()
    watched.write({"themes.csv": small.FILES["themes.csv"]})
    watched.settle()
    assert watched.wrong() == []


def test_nobody_hears(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that cannot be reported is shown all the same; what ails it is named, then not."""

    def closed(_: State) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(watched.watch, "_tell", closed)
    watched.write(NEW_TITLE)
    watched.settle()
    assert watched.title() == "The two held three fairs"
    assert watched.watch.ailment() == "changes cannot be reported (Broken pipe)"
    monkeypatch.undo()
    watched.write({"events.csv": small.FILES["events.csv"]})
    watched.settle()
    assert watched.watch.ailment() == ""


def until(test: Callable[[], bool]) -> None:
    """Poll until something is so."""
    for _ in range(1200):
        if test():
            return
        threading.Event().wait(0.05)
    pytest.fail("it never was")


def test_a_look_that_fails(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread outlives a look that fails, whatever it is; health names it until it is over."""

    def refuse() -> None:
        raise PermissionError(13, "Permission denied", "/home/somebody/secret")

    monkeypatch.setattr(watch, "EVERY", 0.01)
    monkeypatch.setattr(watched.watch, "look", refuse)
    watched.watch.begin()
    until(lambda: bool(watched.watch.ailment()))
    assert watched.watch.ailment() == "the last look at the files failed (Permission denied)"
    client = create_app(watched.watch.catalogue, ailment=watched.watch.ailment).server.test_client()
    answer = client.get("/healthz")
    lines = answer.text.splitlines()
    assert (answer.status_code, len(lines)) == (200, 2)
    assert lines[0].startswith("ok ")
    assert lines[1] == "the last look at the files failed (Permission denied)"
    monkeypatch.undo()
    until(lambda: not watched.watch.ailment())


def test_a_thread_that_ended_or_hangs(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """That nobody looks any more is named, and that a look takes long."""
    monkeypatch.setattr(watched.watch, "_go_on", lambda: None)
    watched.watch.begin()
    assert watched.watch._thread
    watched.watch._thread.join(60)
    assert watched.watch.ailment() == "nobody looks at the files any more"
    monkeypatch.setattr(watched.watch._thread, "is_alive", lambda: True)
    assert watched.watch.ailment() == ""
    monkeypatch.setattr(watched.watch, "_last_look", watched.watch._last_look - 100)
    assert watched.watch.ailment().startswith("nobody has looked at the files for 10")


def test_old_catalogues_are_freed(watched: Watched) -> None:
    """After fifty changes one catalogue is left, whatever was worked out for the others."""
    client = create_app(watched.watch.catalogue).server.test_client()
    old = []
    for number in range(50):
        old.append(weakref.ref(watched.watch.catalogue()))
        for path in ("/", "/events.csv", "/cite/event/fair.txt", "/bibliography.bib", "/qr.svg"):
            assert client.get(path).status_code == 200
        watched.write(small.changed("events.csv", "The two held fairs", f"Fairs {number}"))
        watched.settle()
        watched.said.clear()
    gc.collect()
    assert watched.title() == "Fairs 49"
    assert [reference() for reference in old if reference()] == []


def test_one_thread_a_process(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many answers begin it, a process has one thread; a fork of it begins its own."""
    begun: list[str] = []
    monkeypatch.setattr(threading.Thread, "start", lambda thread: begun.append(thread.name))
    watched.watch.begin()
    watched.watch.begin()
    assert begun == ["watch"]
    here = os.getpid()
    monkeypatch.setattr(os, "getpid", lambda: here + 1)
    watched.watch.begin()
    assert begun == ["watch", "watch"]
