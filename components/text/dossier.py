"""What is said of a dossier that changes while its pages are open."""

from collections.abc import Sequence
from pathlib import Path

from components.text.common import plural
from data.catalogue.catalogue import Catalogue
from data.tables.csv_tables import Problem

STAYS = "The dossier’s files do not pass the check as they are now. This page stays as it was."


def change(events: int) -> str:
    """Say that what is on the page comes from other tables than before."""
    return f"The tables have changed: now {plural(events, 'event')}."


def more_problems(count: int) -> str:
    """Say how many problems more there are."""
    return f"… and {plural(count, 'other', 'others')}; “python app.py check” lists them all."


def reload(catalogue: Catalogue) -> str:
    """Say in the terminal that a change is shown."""
    events = plural(len(catalogue.events), "event")
    return f"The dossier has changed: now {events}, version {catalogue.version}."


def refusal(folder: Path, problems: Sequence[Problem]) -> str:
    """Say in the terminal that a change is not shown, and why not."""
    lines = "\n".join(map(str, problems))
    count = plural(len(problems), "problem")
    return (
        f"{folder} has changed and cannot be shown, {count}; the pages stay as they were:\n{lines}"
    )


def health(catalogue: Catalogue, problems: Sequence[Problem], ailment: str = "") -> str:
    """Say to whoever watches over the server that it is alive, with which dossier, what ails it."""
    count = plural(len(problems), "problem")
    wrong = f"the files as they are now cannot be shown: {count}" if problems else ""
    ailments = "; ".join(filter(None, (ailment, wrong)))
    return "".join(f"{line}\n" for line in (f"ok {catalogue.version}", ailments) if line)
