"""Saves what was made, a folder or a file, where nothing is yet: nothing is ever overwritten."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


class NotSavedError(Exception):
    """Nothing was saved; says why in a sentence."""


def refusal_of_folder(folder: Path) -> str:
    """Say why no folder can be made there; '' if it can: nothing is there, or an empty folder."""
    if folder.is_dir():
        empty = next(folder.iterdir(), None) is None
        return "" if empty else f"{folder} is not empty, and nothing is overwritten: name another."
    return _refusal(folder)


def refusal_of_file(path: Path) -> str:
    """Say why no file can be made there; '' if it can."""
    if path.is_dir():
        return f"{path} is a folder: name a file in it."
    return _refusal(path)


def _refusal(path: Path) -> str:
    if os.path.lexists(path):
        return f"{path} exists, and nothing is overwritten: name another."
    if not path.resolve().parent.is_dir():
        return f"{path} cannot be made: there is no folder {path.parent}."
    return ""


def folder(place: Path, files: Mapping[str, bytes]) -> None:
    """Save files by their names (`stories/fairs.yaml`) in a new folder, all or none of them.

    `NotSavedError` if something is there already, or it cannot be written.
    """
    try:
        if refusal := refusal_of_folder(place):
            raise NotSavedError(refusal)
        home = place if place.is_dir() else place.resolve().parent
        with tempfile.TemporaryDirectory(prefix=f".{place.name}-", dir=home) as near:
            made = Path(near) / place.resolve().name
            for name, content in files.items():
                path = made / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            _move(made, place)
    except OSError as error:
        raise NotSavedError(_reason(place, error)) from None


def _move(made: Path, place: Path) -> None:
    """Move a folder to its place; one that is there already, and empty, stays the same folder."""
    if not os.path.lexists(place):
        made.rename(place)
        return
    for each in made.iterdir():
        if os.path.lexists(place / each.name):
            raise FileExistsError(each.name)
        each.rename(place / each.name)


def file(path: Path, content: bytes) -> None:
    """Save a new file, whole or not at all; `NotSavedError` if something is there already."""
    if refusal := refusal_of_file(path):
        raise NotSavedError(refusal)
    try:
        with path.open("xb") as new:
            try:
                new.write(content)
                new.flush()
            except BaseException:
                path.unlink()
                raise
    except OSError as error:
        raise NotSavedError(_reason(path, error)) from None


def _reason(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"{path} cannot be made: permission denied."
    if isinstance(error, FileExistsError):
        return f"{path} exists, and nothing is overwritten: name another."
    return f"{path} cannot be made: {(error.strerror or str(error)).lower()}."
