"""Saving: a new folder or file, whole or not at all; what is there already stays as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.writers import saving
from data.writers.saving import NotSavedError

FILES = {"README.txt": b"a", "stories/fairs.yaml": b"b"}


def every(folder: Path) -> dict[str, bytes]:
    """All files in a folder, hidden ones too."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_new_folder(tmp_path: Path) -> None:
    """Files stand where their names say, and nothing else is left beside them."""
    saving.folder(tmp_path / "new", FILES)
    assert every(tmp_path) == {f"new/{name}": content for name, content in FILES.items()}


def test_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder is filled and stays the same one, whatever it is called by."""
    number = tmp_path.stat().st_ino
    monkeypatch.chdir(tmp_path)
    saving.folder(Path(), FILES)
    assert every(tmp_path) == FILES
    assert tmp_path.stat().st_ino == number


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A folder that holds something, a file, and a link that leads nowhere stay as they are."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / ".hidden").write_bytes(b"mine")
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = every(tmp_path)
    stay = "and nothing is overwritten: name another."
    for name, reason in {
        "full": f"is not empty, {stay}",
        "file": f"exists, {stay}",
        "link": f"exists, {stay}",
    }.items():
        with pytest.raises(NotSavedError) as error:
            saving.folder(tmp_path / name, FILES)
        assert str(error.value) == f"{tmp_path / name} {reason}"
    for name, reason in {
        "full": "is a folder: name a file in it.",
        "file": f"exists, {stay}",
        "link": f"exists, {stay}",
    }.items():
        with pytest.raises(NotSavedError) as error:
            saving.file(tmp_path / name, b"new")
        assert str(error.value) == f"{tmp_path / name} {reason}"
    assert every(tmp_path) == before


@pytest.mark.parametrize("save", [lambda p: saving.folder(p, FILES), lambda p: saving.file(p, b"")])
def test_no_parent(tmp_path: Path, save: Callable[[Path], None]) -> None:
    """Where the folder around it is missing, that is said."""
    place = tmp_path / "nowhere" / "new"
    with pytest.raises(NotSavedError) as error:
        save(place)
    assert str(error.value) == f"{place} cannot be made: there is no folder {place.parent}."


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "permission denied"),
        (OSError(28, "No space left on device"), "no space left on device"),
    ],
)
def test_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    """Where writing fails after the first file, nothing is left, and the reason is said."""
    write = Path.write_bytes

    def fail(path: Path, content: bytes) -> int:
        if path.name == "fairs.yaml":
            raise error
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(NotSavedError) as refusal:
        saving.folder(tmp_path / "new", FILES)
    assert str(refusal.value) == f"{tmp_path / 'new'} cannot be made: {reason}."
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_whole(tmp_path: Path) -> None:
    """A file is written once; where that fails, none is left."""
    saving.file(tmp_path / "a.xlsx", b"new")
    with pytest.raises(TypeError):
        saving.file(tmp_path / "b.xlsx", None)  # type: ignore[arg-type]
    assert every(tmp_path) == {"a.xlsx": b"new"}
