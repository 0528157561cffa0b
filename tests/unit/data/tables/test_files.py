"""The files of a dossier: plain files are read, all else is passed over, named and never opened."""

import os
import socket
from pathlib import Path

import pytest

from data.checks.check import check
from data.tables import files
from tests import small


def names(found: files.Files) -> list[str]:
    """The names of all files of a list."""
    return [file.name for file in found.every()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the invented dossier."""
    return small.write(tmp_path / "dossier")


def test_the_plain_files(folder: Path) -> None:
    """Tables, `dossier.yaml` and stories are its files, in order of their paths."""
    assert names(files.of_dossier(folder)) == sorted(small.FILES)
    assert files.of_dossier(folder).remarks == []


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        (".#events.csv", "is the lock of another program"),
        (".~lock.events.csv#", "is the lock of another program"),
        ("~$events.xlsx", "is the lock of another program"),
        ("._events.csv", "is hidden"),
        (".events.csv.swp", "is hidden"),
        ("stories/._fairs.yaml", "is hidden"),
        ("event.csv", "is no table of a dossier; did you mean 'events.csv'?"),
        ("Events.csv", "stands beside events.csv"),
    ],
)
def test_what_is_no_table(folder: Path, name: str, fault: str) -> None:
    """A lock, a hidden file and a name that no table has are passed over and named."""
    (folder / name).write_text("id\n", encoding="utf-8")
    found = files.of_dossier(folder)
    assert names(found) == sorted(small.FILES)
    assert list(map(str, found.remarks)) == [f"{name}: {fault}; it is not read"]


def test_what_nobody_takes_for_a_table(folder: Path) -> None:
    """Files and folders of other kinds are not spoken of."""
    for name in ("README.md", ".DS_Store", "notes.txt", "stories/notes.txt"):
        (folder / name).write_text("x", encoding="utf-8")
    (folder / ".git").mkdir()
    assert files.of_dossier(folder).remarks == []


def test_what_is_no_file(folder: Path, tmp_path: Path) -> None:
    """Folders, pipes, sockets and links that lead nowhere or out are named; check ends, exit 0."""
    outside = tmp_path / "outside.csv"
    outside.write_text("id\n", encoding="utf-8")
    (folder / "a.csv").mkdir()
    os.mkfifo(folder / "b.csv")
    (folder / "c.csv").symlink_to(folder / "gone.csv")
    (folder / "d.csv").symlink_to(outside)
    (folder / "e.csv").symlink_to(folder / "e.csv")
    (folder / "stories" / "f.yaml").symlink_to(outside)
    os.mkfifo(folder / "stories" / "g.yaml")
    with socket.socket(socket.AF_UNIX) as bound:
        here = Path.cwd()
        os.chdir(folder)  # the name of a socket is short
        bound.bind("h.csv")
        os.chdir(here)
        report = check(folder)
    assert report.problems == []
    assert list(map(str, report.warnings)) == [
        "a.csv: is a folder; it is not read",
        "b.csv: is a pipe; it is not read",
        "c.csv: is a link that leads nowhere; it is not read",
        "d.csv: is a link that leads out of the folder; it is not read",
        "e.csv: is a link that leads nowhere; it is not read",
        "h.csv: is a socket; it is not read",
        "stories/f.yaml: is a link that leads out of the folder; it is not read",
        "stories/g.yaml: is a pipe; it is not read",
    ]


def test_links_within(folder: Path) -> None:
    """A link to a file in the folder is read as the file."""
    (folder / "themes.csv").rename(folder / "themes.txt")
    (folder / "themes.csv").symlink_to("themes.txt")
    assert check(folder).problems == []


def test_stories_elsewhere(folder: Path, tmp_path: Path) -> None:
    """A folder of stories that a link leads out to is not read."""
    (folder / "stories").rename(tmp_path / "stories")
    (folder / "stories").symlink_to(tmp_path / "stories")
    report = check(folder)
    assert report.stories == {}
    assert list(map(str, report.warnings)) == [
        "stories: is a link that leads out of the folder; it is not read"
    ]


def test_a_pipe_in_the_place_of_a_file(folder: Path) -> None:
    """What has become a pipe since it was listed is not waited for."""
    file = files.of_dossier(folder).tables["events.csv"]
    file.path.unlink()
    os.mkfifo(file.path)
    with pytest.raises(
        files.DataError, match=r"events.csv: cannot be read \(it is no file any more"
    ):
        file.content()


def test_gone_while_reading(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that goes, or that may not be read, is a problem with its name and no path."""
    told = {
        "events.csv": FileNotFoundError(2, "No such file", "/home/ida/events.csv"),
        "dossier.yaml": PermissionError(13, "Permission denied", "/home/ida/dossier.yaml"),
        "stories/fairs.yaml": OSError(5, "Input/output error", "/home/ida/fairs.yaml"),
    }
    original = files.File.open

    def refuse(file: files.File) -> object:
        if file.name in told:
            raise told[file.name]
        return original(file)

    monkeypatch.setattr(files.File, "open", refuse)
    assert list(map(str, check(folder).problems)) == [
        "dossier.yaml: cannot be read (permission denied)",
        "events.csv: cannot be read (it has gone)",
        "stories/fairs.yaml: cannot be read (input/output error)",
    ]


@pytest.mark.parametrize("name", ["dossier.yaml", "stories/fairs.yaml"])
def test_not_utf8(folder: Path, name: str) -> None:
    """YAML that is not UTF-8 is named with its line."""
    (folder / name).write_bytes(b"title: A\nsubtitle: \xe9t\xe9\n")
    assert str(check(folder).problems[0]) == f"{name}:2: is not UTF-8; save it as UTF-8"


def test_texts(folder: Path, tmp_path: Path) -> None:
    """A text that is not UTF-8 is named, one that a link leads out to is not in the folder."""
    texts = small.write_texts(tmp_path / "texts")
    (texts / "alpha.txt").write_bytes(b"\xff")
    (texts / "beta.txt").rename(tmp_path / "beta.txt")
    (texts / "beta.txt").symlink_to(tmp_path / "beta.txt")
    assert list(map(str, check(folder, texts).problems)) == [
        "sources.csv:3: text_file: 'beta.txt' is not in the folder of texts",
        "alpha.txt:1: is not UTF-8; save it as UTF-8",
    ]


def test_no_folder(tmp_path: Path) -> None:
    """A folder that has gone is a problem without its path."""
    assert list(map(str, files.of_dossier(tmp_path / "gone").problems)) == [
        "gone: cannot be read (it has gone)"
    ]
