"""What a story as a file of slides says beside what stands on the stage."""

from collections.abc import Iterable, Sequence

from components.text.quotations import DOCUMENTS, SCHOLARS
from components.text.stage import HIDDEN
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue

FILE, CORE_FILE = "PowerPoint", "PowerPoint of the core"
# By the kind of a reference; '' are the others.
KINDS = {"primary": DOCUMENTS, "scholarship": SCHOLARS, "": "Press and reference works"}
LICENCE = "Licence: "  # how the note of a source begins to name its terms
TERMS = (
    "What is quoted remains its authors’; it is quoted for criticism and teaching. All else on "
    "these slides is the dossier’s, under the licence that comes with it. The shapes of a timeline "
    "can be moved and changed: who does so answers for it."
)
RECORD = "The record, step by step (in full in the notes of the slides)"
WHOLE = "In full, what has no room on the slide:"
CUT = "… (in full in the notes)"


def sources(number: int, count: int) -> str:
    """Name the slide of sources, one of so many."""
    return "Sources" if count == 1 else f"Sources ({number} of {count})"


def at_steps(numbers: Sequence[int]) -> str:
    """Say which steps lean on a work: "[steps 2, 5]"."""
    name = "step" if len(numbers) == 1 else "steps"
    return f"[{name} {', '.join(map(str, numbers))}]"


def record(number: int, names: str) -> str:
    """Name what a step rests on, in short."""
    return f"{number}: {names}."


def version(catalogue: Catalogue) -> str:
    """Name dossier, version and day."""
    day = date_words.in_words(dates.parse(str(catalogue.today)))
    return f"{catalogue.dossier.title}, version {catalogue.version}, as of {day}."


def next_shows(hidden: Iterable[str]) -> str:
    """Say what the following slide shows."""
    kinds = dict.fromkeys(HIDDEN[what.partition("-")[0]] for what in hidden)
    return f"On this slide: {', '.join(kinds)}. The next slide shows it."
