"""Printed pages: where they are asked for, and whether calls and notes belong together."""

import re
from typing import Any

from tests.trees import elements

BASE = "https://example.org/timeline/"


def calls_and_notes(tree: Any) -> tuple[list[str], list[str]]:
    """The numbers called in the text, and those of the notes."""
    props = list(elements(tree))
    calls = [
        e["href"].removeprefix("#note-") for e in props if str(e.get("href")).startswith("#note-")
    ]
    notes = [
        e["id"].removeprefix("note-") for e in props if re.match(r"note-\d+$", str(e.get("id")))
    ]
    return calls, notes


def assert_notes_are_whole(tree: Any) -> None:
    """Notes are numbered from 1 in order of their first call; every link leads somewhere."""
    calls, notes = calls_and_notes(tree)
    assert notes == [str(n) for n in range(1, len(notes) + 1)]
    assert sorted(set(calls), key=int) == notes
    ids = [e["id"] for e in elements(tree) if "id" in e]
    assert len(ids) == len(set(ids))
    within = [e["href"][1:] for e in elements(tree) if str(e.get("href")).startswith("#")]
    assert set(within) <= set(ids)
