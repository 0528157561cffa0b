"""Sentences in files that go to other programs: who speaks, what is not sure, where more is."""

from collections.abc import Iterable

from components.text import cite, events, quotations
from components.text.common import locator
from data.base import date_words
from data.base.dates import Interval
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.citing import chicago
from data.tables.models import Quotation

TEXT = "Text"
RECORD, REFERENCES = "Record", "References"
PLACE, STATUS, WHEN = "Place", "Status", "When"
MORE = "Sources beside each other, in the timeline that this is from"
GOES_ON = "It goes on: its last day here is the day of this file."


def line(name: str, values: Iterable[str]) -> str:
    """Return a name with its values: "Who acts: North, South"; '' if there are none."""
    words = ", ".join(values)
    return f"{name}: {words}" if words else ""


def status(event: EventRow) -> str:
    """Say what an event is that is not simply attested; '' of one that is."""
    return "" if event.status == "attested" else events.STATUS_LABELS[event.status]


def headline(event: EventRow, *remarks: str) -> str:
    """Return the title of an event and, in brackets, what it must not be shown without."""
    words = ", ".join(filter(None, (*remarks, status(event))))
    return f"{event.title} ({words})" if words else event.title


def when(interval: Interval) -> str:
    """Say when something was, with all that is not sure of it."""
    winters = date_words.winters(interval)
    words = date_words.interval_in_words(interval)
    return f"{words} ({winters})" if winters else words


def of_text(catalogue: Catalogue, excerpt: ExcerptRow) -> str:
    """Say who speaks in an excerpt, and where: "Text: Alpha 2010, ¶ 3 · the writer asserts"."""
    source = ", ".join(
        filter(None, (catalogue.sources[excerpt.source].label, locator(excerpt.paragraph)))
    )
    return f"{TEXT}: " + " · ".join(filter(None, (source, events.speaks(catalogue, excerpt))))


def of_quotation(catalogue: Catalogue, row: Quotation) -> str:
    """Say of what kind a quotation is, whose, and where: "Document: North · treaty · Article 2"."""
    parts = (
        quotations.head(catalogue, row) or catalogue.references[row.reference].title,
        quotations.speaks(catalogue, row),
        row.locator,
    )
    return f"{quotations.KINDS[row.kind or 'document']}: " + " · ".join(filter(None, parts))


def quote(row: ExcerptRow | Quotation, translated: str) -> str:
    """Return quoted words in marks, our lead before them, the translation behind; '' of none."""
    if not row.quote:
        return ""
    lead = f"[{row.lead}] " if row.lead else ""
    ours = f" ({chicago.quote(row.translation)}, {translated})" if row.translation else ""
    return f"{lead}{chicago.quote(row.quote)}{ours}"


def position(row: Quotation) -> str:
    """Return what somebody holds, as we put it; '' if it is not put so."""
    return f"{row.position} ({quotations.POSITION_IS_OURS})" if row.position else ""


def generator() -> str:
    """Name the program to calendars, in their form."""
    return f"-//{cite.SOFTWARE}//EN"
