"""What is said of a dossier that changes while its pages are open."""

from collections.abc import Sequence
from pathlib import Path

from components.text.common import number, plural
from data.catalogue.catalogue import Catalogue
from data.tables.problems import Problem

NOTES = 5  # of what is not used so many are said in the terminal; “check” says all
STAYS = "The dossier’s files do not pass the check as they are now. This page stays as it was."


def part(shown: int, rows: int) -> str:
    """Say that not all that is in the files can be read, and that the rest is shown."""
    if shown == rows:
        return f"All {plural(rows, 'row')} are shown, but not all is right:"
    return f"{number(shown)} of {plural(rows, 'row')} can be read, and are shown. What is wrong:"


def change(events: int) -> str:
    """Say that what is on the page comes from other tables than before."""
    return f"The tables have changed: now {plural(events, 'event')}."


def more_problems(count: int) -> str:
    """Say how many problems more there are."""
    return f"… and {plural(count, 'other', 'others')}; “python3 run.py check FILE” lists all."


def reload(catalogue: Catalogue) -> str:
    """Say in the terminal that a change is shown, and what of it is left out."""
    events = plural(len(catalogue.events), "event")
    sentence = f"The dossier has changed: now {events}, version {catalogue.version}."
    return "\n".join([sentence, *lines(catalogue)])


def opened(path: Path, catalogue: Catalogue) -> str:
    """Say in the terminal what is shown of a dossier, and what of it is left out or not used."""
    return "\n".join([f"{path.resolve().name}: {counts(catalogue)}.", *lines(catalogue)])


def counts(catalogue: Catalogue) -> str:
    """Say what there is: "12 events, 3 types, 2 sources"; one type is none to speak of."""
    types = len(catalogue.types)
    many = {
        "event": len(catalogue.events),
        "type": types if types > 1 else 0,
        "actor": len(catalogue.actors),
        "theme": len(catalogue.themes),
        "source": len(catalogue.sources),
        "quote": len(catalogue.excerpts),
        "reference": len(catalogue.references),
        "period": len(catalogue.periods),
    }
    return ", ".join(plural(count, name) for name, count in many.items() if count)


def lines(catalogue: Catalogue) -> list[str]:
    """Say which rows are left out, a problem a line, then the first things that are not used."""
    lacks = [part(*catalogue.rows), *map(str, catalogue.problems)] if catalogue.problems else []
    notes = [f"note: {each}" for each in catalogue.warnings[:NOTES]]
    others = len(catalogue.warnings) - len(notes)
    return [*lacks, *notes, *([more_problems(others)] if others else [])]


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
    what = "are shown in part" if tuple(problems) == catalogue.problems else "cannot be shown"
    wrong = f"the files as they are now {what}: {count}" if problems else ""
    ailments = "; ".join(filter(None, (ailment, wrong)))
    return "".join(f"{line}\n" for line in (f"ok {catalogue.version}", ailments) if line)
