"""The sentences of the page Themes."""

from components.text.common import both, number, plural
from data.base.texts import sentences
from data.tables.models import Theme

TITLE = "Themes"
NO_THEMES = "This dossier names no themes: its events stand on the timeline by themselves."
NOTHING = "Nothing on it under these filters."
EVENT, TOLD, UNTOLD = "an event", "an event that a text tells", "one that none tells"
DOCUMENT = "a document"
SAME_YEARS = "All have the same years; what stands on one another is of the same time."


def lead(*, introductions: bool, documents: bool, scholars: bool) -> str:
    """Say where themes lead, and what of all this there is with them."""
    parts = {
        "introductions": introductions,
        "documents": documents,
        "what scholars say": scholars,
    }
    there = [name for name, is_there in parts.items() if is_there]
    return f"Each theme opens on the timeline{f', with {both(there)}' if there else ''}."


def opening(theme: Theme) -> str:
    """Return the first sentence of the introduction; without one the definition."""
    ends = [stop for _, stop in sentences(theme.introduction)]
    return theme.introduction[: ends[0]].strip() if ends else theme.definition


def counts(events: int, documents: int, scholars: int, differences: int) -> str:
    """Count what there is on a theme: "5 events · 12 documents · 9 scholars · 4 differences"."""
    parts = (
        (events, "event"),
        (documents, "document"),
        (scholars, "scholar"),
        (differences, "difference"),
    )
    said = [
        plural(count, name).replace(" ", "\N{NO-BREAK SPACE}") for count, name in parts if count
    ]
    return " · ".join(said) or NOTHING


def earlier(count: int) -> str:
    """Say how many events lie before the years shown; '' if none does."""
    return f"◂ {number(count)}" if count else ""


def later(count: int) -> str:
    """Say how many events lie after the years shown; '' if none does."""
    return f"{number(count)} ▸" if count else ""
