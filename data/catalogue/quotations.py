"""Which quotations speak to an event, a theme, a disagreement, or rest on a reference."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Literal

from data.base import dates
from data.base.membership import Parents, whole
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.tables import voices
from data.tables.models import Finding, Quotation

About = Literal["events", "themes", "disagreements", "reference"]
DOCUMENTS, STUDIES, OTHERS = ("document",), ("study",), ("memoir", "press")


def about(catalogue: Catalogue, column: About, key: str) -> list[Quotation]:
    """Return the quotations that name something in a column, in order of their dates."""
    return _by_column(catalogue, column).get(key, [])


@memoised(16)
def _by_column(catalogue: Catalogue, column: About) -> Mapping[str, list[Quotation]]:
    quotations: dict[str, list[Quotation]] = {}
    for row in in_order(catalogue.quotations.values()):
        cell: str | list[str] = getattr(row, column)
        for key in [cell] if isinstance(cell, str) else cell:
            quotations.setdefault(key, []).append(row)
    return quotations


def in_order(rows: Iterable[Quotation]) -> list[Quotation]:
    """Return quotations in order of their dates, those without a date last."""
    return sorted(rows, key=lambda row: dates.parse(row.date).days if row.date else LAST)


LAST = dates.parse("9999-12-31").days


def of_kinds(rows: Iterable[Quotation], kinds: tuple[str, ...]) -> list[Quotation]:
    """Return the quotations of some kinds; without a kind of its own one counts as a document."""
    return [row for row in rows if (row.kind or "document") in kinds]


def by_aspect(catalogue: Catalogue, studies: Iterable[Quotation]) -> Mapping[str, list[Quotation]]:
    """Return quotations by the aspects they are on, in order; those without one last."""
    studies = list(studies)
    return {
        aspect: rows
        for aspect in (*catalogue.aspects, "")
        if (rows := [row for row in studies if aspect in (row.aspect or [""])])
    }


def works(rows: Iterable[Quotation], kinds: tuple[str, ...]) -> set[str]:
    """Return the references that the quotations of some kinds are from."""
    return {row.reference for row in of_kinds(rows, kinds)}


def of_its_time(rows: Iterable[Quotation], first: date) -> list[Quotation]:
    """Return the quotations that are not known to be older than a day."""
    return [row for row in rows if not row.date or dates.parse(row.date).last >= first]


def divided(
    catalogue: Catalogue, rows: list[Quotation], most: int
) -> tuple[list[Quotation], list[Quotation]]:
    """Return at most so many quotations and the others, each in the order given.

    Every party (in every party's record) or author speaks once before one of them speaks again.
    """
    firsts = {_whose(catalogue, row): row.id for row in reversed(rows)}.values()
    ranked = sorted(rows, key=lambda row: row.id not in firsts)
    chosen = {row.id for row in ranked[:most]}
    return [row for row in rows if row.id in chosen], [row for row in rows if row.id not in chosen]


def _whose(catalogue: Catalogue, row: Quotation) -> tuple[str, ...]:
    """Whose words they are and who wrote them down: two records of one talk are two voices."""
    recorded = catalogue.references[row.reference].party
    return tuple(dict.fromkeys([*parties(catalogue, row), *recorded])) or (
        row.speaker or row.reference,
    )


def parties(catalogue: Catalogue, row: Quotation) -> list[str]:
    """Return whose words they are: what the speaker was part of that day, or who issued the work.

    A person stands for a state or an organisation; whoever wrote it down is named as its recorder.
    """
    issuers = catalogue.references[row.reference].party
    return voices.parties(row, issuers, catalogue.actors, parents(catalogue))


def wholes(catalogue: Catalogue, row: Quotation) -> set[str]:
    """Return the states and organisations whose words they are: bodies count for these."""
    if not row.date:
        return set(parties(catalogue, row))
    day = dates.parse(row.date).first
    return {whole(parents(catalogue), party, day) for party in parties(catalogue, row)}


@memoised()
def parents(catalogue: Catalogue) -> Parents:
    """Return what every actor was part of."""
    return voices.parents_of(catalogue.actors)


def is_near(
    catalogue: Catalogue, row: Finding, cards: Collection[str], works: Collection[str]
) -> bool:
    """Whether a finding is on one event itself: what carries it, or its question, is.

    The event has quotations (`cards`) and references (`works`). A question that names many events
    may be answered by what concerns the others.
    """
    if len(catalogue.whole.disagreements[row.disagreement].events) == 1:
        return True
    every = {catalogue.quotations[card].reference for card in cards} | set(works)
    return any(key in cards or key in every for key in row.carriers)


def findings(catalogue: Catalogue, disagreements: Iterable[str]) -> list[Finding]:
    """Return what is agreed, found and argued on some disagreements, each once, agreed first."""
    rows = [row for key in disagreements for row in catalogue.findings.get(key, [])]
    order = {"agreed": 0, "found": 1, "argued": 2}
    return sorted(rows, key=lambda row: order[row.state])


def searched(catalogue: Catalogue, row: Quotation) -> str:
    """Return all that a search looks through in a quotation: its words, ours on it, its work."""
    work = catalogue.references[row.reference]
    return f"{row.quote} {row.translation} {row.position} {work.title} {work.author}"
