"""For and against: questions of judgement on which scholars stand on both sides."""

from typing import NamedTuple

from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.lessons.passages import documents_on
from data.lessons.shuffle import shuffled
from data.tables.models import Finding, Quotation

# What can be argued; how it is told may differ too. What happened, when and by whom is no debate,
# nor is what a court, a mission or an assembly has found.
OPEN, BESIDE = {"interpretation", "scope", "blame"}, {"framing"}
MOST, MOST_DOCUMENTS, MOST_FURTHER = 3, 3, 2  # of a side; for both


class Debate(NamedTuple):
    """Two readings, in an order that says nothing, documents of different parties for both.

    `further`: scholars on the question who are on neither side.
    """

    sides: tuple[list[Quotation], list[Quotation]]
    documents: list[Quotation]
    further: list[Quotation]


def is_open(kinds: list[str]) -> bool:
    """Whether a disagreement of some kinds is one of judgement alone."""
    return bool(OPEN & set(kinds)) and set(kinds) <= OPEN | BESIDE


def debate(catalogue: Catalogue, key: str) -> Debate | None:
    """Return the two sides of a disagreement; None if it is no debate.

    Scholars are on both sides where some carry what others are named against.
    """
    if not is_open(list(catalogue.disagreements[key].kind)):
        return None
    findings = catalogue.findings.get(key, [])
    if any(row.state == "found" for row in findings):
        return None
    argued = [row for row in findings if row.state == "argued"]
    pairs = [(row, _sides(catalogue, row)) for row in argued]
    both = [(row, sides) for row, sides in pairs if all(sides)]
    if not both:
        return None
    row, (one, other) = max(both, key=lambda pair: sum(map(len, pair[1])))
    first, second = shuffled(
        (("for", one), ("against", other)), lambda side: f"{key} {row.sentence} {side[0]}"
    )
    documents = documents_on(catalogue, key, MOST_DOCUMENTS)
    return Debate((first[1], second[1]), documents, _further(catalogue, key, (*one, *other)))


def _sides(catalogue: Catalogue, row: Finding) -> tuple[list[Quotation], list[Quotation]]:
    """The scholars who carry a finding, and those against it; who is on both is on neither."""
    sides = [_studies(catalogue, keys) for keys in (row.carriers, row.against)]
    speakers = [{each.speaker for each in side} for side in sides]
    torn = speakers[0] & speakers[1]
    one, other = ([each for each in side if each.speaker not in torn][:MOST] for side in sides)
    return one, other


def _further(catalogue: Catalogue, key: str, placed: tuple[Quotation, ...]) -> list[Quotation]:
    """A few scholars on the question who stand on neither side."""
    rows = quotations.of_kinds(
        quotations.about(catalogue, "disagreements", key), quotations.STUDIES
    )
    speakers = {each.speaker for each in placed}
    others = [row for row in rows if row.speaker not in speakers]
    return quotations.divided(catalogue, others, MOST_FURTHER)[0]


def _studies(catalogue: Catalogue, keys: list[str]) -> list[Quotation]:
    rows = [catalogue.quotations[key] for key in keys if key in catalogue.quotations]
    return quotations.of_kinds(rows, quotations.STUDIES)
