"""The sentences of the evidence panel: ways through it, folds, records, the head of a theme."""

from collections.abc import Iterable

from components.text.common import number, plural
from components.text.quotations import STATES
from data.base.texts import sentences
from data.tables.models import Finding

IN_THIS_PANEL = "In this panel"
TEXTS_SHORT, DOCUMENTS_SHORT, LATER_SHORT = "Texts", "Documents", "Later words"
NO_DOCUMENT = "No document on it is quoted here."
RECORD_ABOVE = "as above."
WHOLE_RECORD = "the whole record"
DOCUMENTS_ALONE = "Documents without an event"
NO_DAY = "No day"
SHOW, EVERYTHING, OTHERS_SHORT = "Show", "All", "Memoirs, press"
IN_ORDER = "In order of time"
QUESTIONS = "Questions to begin with"
CORE_DOCUMENTS, READING = "Core documents", "Read further"
GATHERED = ("event", "excerpt", "document", "scholar")  # what a theme gathers, in this order
RECORD_SENTENCES = 2  # of a record that stands under a quote; the rest unfolds


def jump(name: str, count: int) -> str:
    """Name a part of the panel with what it holds: "Documents 4"."""
    return f"{name} {number(count)}"


def states(rows: Iterable[Finding]) -> str:
    """Name the states of some findings in a line: "Agreed, argued"."""
    have = {row.state for row in rows}
    return ", ".join(name for state, name in STATES.items() if state in have).capitalize()


def more_documents(count: int) -> str:
    """Name the fold of further documents."""
    return plural(count, "more document")


def earlier_documents(count: int) -> str:
    """Name the fold of documents from before the event."""
    return plural(count, "earlier document")


def more_passages(count: int) -> str:
    """Name the fold of further passages of scholars, participants or the press."""
    return plural(count, "more passage")


def more_findings(count: int, *, shared: bool = False) -> str:
    """Name the fold of further findings; of `shared` questions if they are not on this event."""
    more = f"{number(count)} more"
    return f"{more}, on questions that it shares with other events" if shared else more


def opening(record: str) -> tuple[str, str]:
    """Return the first sentences of a record, and the rest of it ('' if that is all)."""
    ends = [stop for _, stop in sentences(record)]
    if len(ends) <= RECORD_SENTENCES:
        return record, ""
    end = ends[RECORD_SENTENCES - 1]
    return record[:end].strip(), record[end:].strip()


def theme_place(place: int, count: int) -> str:
    """Say which of the themes it is: "Theme 1 of 13"."""
    return f"Theme {number(place)} of {number(count)}"


def gathered(events: int, excerpts: int, documents: int, scholars: int) -> str:
    """Count what a theme gathers: "5 events · 3 excerpts · 12 documents · 9 scholars"."""
    counts = zip(GATHERED, (events, excerpts, documents, scholars), strict=True)
    return " · ".join(plural(count, name) for name, count in counts if count)


def with_count(name: str, count: int) -> str:
    """Return the name of a fold with how much it holds: "Read further (5)"."""
    return f"{name} ({number(count)})"
