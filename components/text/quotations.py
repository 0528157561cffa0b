"""Sentences of quotations (documents, memoirs, press, studies) and of what is found on them."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from data.base import date_words, dates
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.tables.models import Finding, Quotation, Reference

TEXTS, DOCUMENTS, SCHOLARS = "The texts", "The documents", "Scholars"
LATER_WORDS = "Later words and press reports"
BEFORE = "Before"
KINDS = {
    "document": "Document",
    "memoir": "Looking back",
    "press": "As the press reported",
    "study": "Scholar",
}
STATES = {"agreed": "Agreed", "found": "Found by", "argued": "Argued"}
STATES_NOTE = {
    "agreed": "Borne out by records of opposing sides, or a text that both adopted.",
    "found": "By a court, a mission or an assembly.",
    "argued": "By named scholars or parties; open.",
}
AGAINST = "against it:"
NO_ASPECT = "On the whole"
TRANSLATION = "translation"
POSITION_IS_OURS = "in our words"
NOBODY_CITED = "No document of these parties is quoted here:"


def who(catalogue: Catalogue, name: str) -> str:
    """Return the label of an actor, or the plain name."""
    actor = catalogue.actors.get(name)
    return actor.label if actor else name


def parties(catalogue: Catalogue, quotation: Quotation) -> str:
    """Name whose words they are: "North and South"; of more than three the first and how many."""
    labels = [who(catalogue, party) for party in quotations.parties(catalogue, quotation)]
    if len(labels) > 3:
        return f"{labels[0]} and {len(labels) - 1} others"
    return " and ".join(filter(None, (", ".join(labels[:-1]), *labels[-1:])))


def day(date: str) -> str:
    """Return a date in words; '' if there is none."""
    return date_words.in_words(dates.parse(date)) if date else ""


def head(catalogue: Catalogue, quotation: Quotation) -> str:
    """Say whose it is: party, genre and date of a document, the work and year of a study."""
    reference = catalogue.references[quotation.reference]
    when = day(quotation.date)
    if quotation.kind in ("study", "memoir"):
        return " · ".join(filter(None, (who(catalogue, quotation.speaker), when)))
    issued_by = parties(catalogue, quotation)
    return " · ".join(filter(None, (issued_by, reference.genre, reference.status, when)))


def origin(quotation: Quotation, reference: Reference) -> str:
    """Say who wrote it down, when it was released, and where it is kept."""
    made = day(reference.made) if reference.made != quotation.date else ""
    parts = (
        ", ".join(filter(None, (recorded(reference), made))),
        f"released {day(reference.released)}" if reference.released else "",
        ", ".join(filter(None, (reference.collection, reference.archive))),
    )
    return " · ".join(filter(None, parts))


def recorded(reference: Reference) -> str:
    """Say who wrote it down; '' if that is not known."""
    return f"recorded by {reference.recorder}" if reference.recorder else ""


def copy_seen(quotation: Quotation, reference: Reference) -> str:
    """Say where the words were read, if not at the address of the original."""
    place = host(quotation.seen_at)
    if not place or place == host(reference.URL):
        return ""
    return f"seen in copy at {place}"


def host(address: str) -> str:
    """Return the host of an address, as one names a site; '' if there is none."""
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else ""


def speaks(catalogue: Catalogue, quotation: Quotation) -> str:
    """Say who speaks in a document, where it is somebody; '' if the head names them already."""
    named = quotations.parties(catalogue, quotation)
    if quotation.kind in ("study", "memoir") or named == [quotation.speaker]:
        return ""
    return who(catalogue, quotation.speaker)


def counted(kind: str, count: int) -> str:
    """Return the heading of some quotations with their number."""
    return f"{kind} ({count})"


def missing(labels: Iterable[str]) -> str:
    """Name the parties of an event of which no document is quoted; '' if there are none."""
    names = ", ".join(labels)
    return f"{NOBODY_CITED} {names}." if names else ""


def aspect(catalogue: Catalogue, key: str) -> str:
    """Name an aspect; what has none is said on the whole."""
    return catalogue.aspects[key].label if key else NO_ASPECT


def found(findings: Iterable[Finding]) -> str:
    """Count what is agreed, found and argued: "agreed 1 · argued 2"; '' if nothing is."""
    states = [finding.state for finding in findings]
    return " · ".join(f"{state} {states.count(state)}" for state in STATES if state in states)


def carrier(catalogue: Catalogue, key: str) -> str:
    """Name what carries a finding: a quotation by its head, a reference by its title."""
    quotation = catalogue.quotations.get(key)
    return head(catalogue, quotation) if quotation else catalogue.references[key].title


def as_of(finding: Finding) -> str:
    """Say up to when a finding holds; '' if that is not coded."""
    return f"as of {day(finding.as_of)}" if finding.as_of else ""
