"""The sentences of the reading copy: how one is asked for, and what it says of itself."""

from collections.abc import Iterable
from pathlib import Path

from components.text.cite import SOFTWARE
from components.text.common import both, number, plural, shorten
from data.catalogue.catalogue import Catalogue

# --- the ways to one -------------------------------------------------------------------------

HEADING = "To hand on"
ONE_FILE, OF_SELECTION = "One HTML file", "One HTML file of this selection"
# What the menu of downloads offers: address and name.
WHOLE, CHOSEN = "copy.html", "copy/selection.html"
FILES = {WHOLE: ONE_FILE, CHOSEN: OF_SELECTION}

NOTHING_CHOSEN = "No event is chosen: there is nothing to make a copy of."
NO_STORY = "There is no such story."


def too_large(events: int, most: int) -> str:
    """Say that a copy would be too large to be made for a visitor."""
    return (
        f"Copies of at most {number(most)} events are made here; this dossier has "
        f"{number(events)}. Whoever runs the program makes one: python3 run.py export OUT.html"
    )


def unknown_keys(keys: Iterable[str]) -> str:
    """Say that a query on the command line has keys that nothing is chosen by."""
    names = both(f"“{shorten(key)}”" for key in keys)
    return f"Nothing is chosen by {names}: write the query as in an address, e.g. theme=trust."


def means_nothing(pairs: Iterable[tuple[str, str]]) -> str:
    """Say that values of a query mean nothing in this dossier."""
    names = both(f"{key}={shorten(value)}" for key, value in pairs)
    return f"This dossier does not know {names}, so that no copy was made."


def made(place: Path, size: int, catalogue: Catalogue) -> str:
    """Say what was made, of how many events, how large, and what to do with it."""
    events = plural(len(catalogue.events), "event")
    return (
        f"{place} is made: {events}, {size / 1_000_000:.1f} MB. Open it in a browser: it needs "
        "neither this program nor a network."
    )


# --- what it says of itself ------------------------------------------------------------------

NOT_IN_IT = (
    "Not in it are the full texts of the sources, the pages Read and Table, handouts, sheets and "
    "slides, and downloads."
)
PRIVATE = (
    "It asks nothing of any other machine and sends nothing. Your browser keeps the colours and "
    "keys that you choose and the questions that you note, on this machine alone."
)
PROGRAM = f"The program in this file, {SOFTWARE}, is under the MIT licence."
CAME_FROM, WHERE = "It was made at ", ", where the whole program answers."
PRINT = "Print"
OF_WHOLE = "What is said on this page of texts and documents is said of the whole dossier."


def link(catalogue: Catalogue) -> str:
    """Lead to what a copy says of itself; of a part how much of the whole it holds."""
    held, total = len(catalogue.events), len(catalogue.whole.events)
    return "This copy" if held == total else f"This copy: {held} of {plural(total, 'event')}"


def colophon(catalogue: Catalogue, day: str) -> str:
    """Name the dossier, its version and the day of the copy, at the foot of a printed page."""
    return f"{catalogue.dossier.title}, version {catalogue.version}, copy of {day}. "


def origin(catalogue: Catalogue, day: str) -> str:
    """Say of what this is a copy: who made the dossier, which version, when it was copied."""
    dossier = catalogue.dossier
    author = f" by {dossier.author}" if dossier.author else ""
    return (
        f"This file is a copy of the dossier “{dossier.title}”{author}, version "
        f"{catalogue.version}, as it was on {day}."
    )


def of_story(title: str, events: int, total: int) -> str:
    """Say that a copy holds one story alone."""
    return (
        f"It holds the story “{title}” and the {plural(events, 'event')} that it shows or speaks "
        f"of, of {number(total)}."
    )


def of_selection(words: str, events: int, total: int) -> str:
    """Say that a copy holds what was chosen alone; `words` say what that is."""
    chosen = words.removesuffix(".")
    return f"It holds {plural(events, 'event')} of {number(total)} ({chosen})."


def citation(catalogue: Catalogue, day: str, address: str) -> str:
    """Return how a copy is cited."""
    dossier = catalogue.dossier
    author = f"{dossier.author}, " if dossier.author else ""
    where = f", {address}" if address else ""
    return (
        f"To cite it: {author}{dossier.title} (dossier, version {catalogue.version}), "
        f"reading copy of {day}{where}."
    )
