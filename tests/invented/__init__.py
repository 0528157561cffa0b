"""An invented dossier as large as a real one: for tests in a browser, and of what needs many.

An alliance of towns named after trees and a harbour beside it, told of by four sources: forums with
phases, links, disagreements, arguments that belong to no event, events that no source tells, before
and after the part of time shown at first, and two stories. Events stand in `events.py`, all that is
made of them in `evidence.py`.
"""

from pathlib import Path

from tests import tables
from tests.invented import evidence, vocabulary
from tests.invented.events import EVENTS
from tests.invented.stories import STORIES


def write(folder: Path) -> Path:
    """Write the dossier into a folder."""
    rows = [*vocabulary.rows(), *evidence.rows()]
    tables.write(folder, vocabulary.DOSSIER, rows)
    (folder / "stories").mkdir()
    for name, story in STORIES.items():
        (folder / "stories" / f"{name}.yaml").write_text(story, encoding="utf-8")
    return folder


def ids() -> set[str]:
    """Return the ids of its events, excerpts, disagreements and stories."""
    named = {cells["id"] for _, cells in evidence.rows() if "id" in cells}
    return named | {event.id for event in EVENTS} | set(STORIES)
