"""Two records of one talk: documents of one event that different parties wrote down or issued."""

from itertools import combinations
from typing import NamedTuple

from data.base import dates
from data.base.memo import memoised
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.lessons.material import Material
from data.tables.models import Quotation

# Genres of what is written down of a talk; two of them from one day are records of one talk.
OF_TALKS = {
    "memorandum of conversation",
    "minutes",
    "readout",
    "record of conversation",
    "summary of discussions",
    "transcript",
}
MOST = 2  # quotations of a record


class Pair(NamedTuple):
    """Two works on one event, a few quotations of each; `talk`: both were written down of a talk.

    Otherwise they are what two parties said of it on one day.
    """

    event: str
    one: list[Quotation]
    other: list[Quotation]
    talk: bool


def pairs(catalogue: Catalogue, material: Material) -> list[Pair]:
    """Return the pairs of a material, records of talks first, then those on weightier events."""
    found = [pair for event in material.events for pair in _of_event(catalogue, event, material)]
    return sorted(found, key=lambda pair: (not pair.talk, -catalogue.event(pair.event).weight))


def _of_event(catalogue: Catalogue, event: str, material: Material) -> list[Pair]:
    among = set(material.quotations)
    return [
        pair
        for pair in _every_pair(catalogue).get(event, [])
        if {pair.one[0].id, pair.other[0].id} <= among
    ]


@memoised()
def _every_pair(catalogue: Catalogue) -> dict[str, list[Pair]]:
    """The pairs on each event that has some."""
    found: dict[str, list[Pair]] = {}
    for row in catalogue.every_event():
        about = quotations.about(catalogue, "events", row.id)
        works: dict[tuple[str, str], list[Quotation]] = {}
        for each in quotations.of_kinds(about, quotations.DOCUMENTS):
            if each.quote and each.date:
                works.setdefault((each.reference, each.date), []).append(each)
        for one, other in combinations(works.values(), 2):
            if _same_day(one[0], other[0]) and _differ(catalogue, one[0], other[0]):
                talk = _of_talk(catalogue, one[0], other[0])
                found.setdefault(row.id, []).append(Pair(row.id, one[:MOST], other[:MOST], talk))
    return found


def _same_day(one: Quotation, other: Quotation) -> bool:
    first, second = dates.parse(one.date), dates.parse(other.date)
    return first.first == second.first and first.last == second.last


def _differ(catalogue: Catalogue, one: Quotation, other: Quotation) -> bool:
    """Whether two works are of different parties, none of which is on both sides."""
    works = [catalogue.references[each.reference] for each in (one, other)]
    return bool(works[0].party and works[1].party) and not {*works[0].party} & {*works[1].party}


def _of_talk(catalogue: Catalogue, one: Quotation, other: Quotation) -> bool:
    """Whether both were written down of a talk, by different hands."""
    works = [catalogue.references[each.reference] for each in (one, other)]
    first, second = (work.recorder for work in works)
    return all(work.genre in OF_TALKS for work in works) and bool(first) and first != second
