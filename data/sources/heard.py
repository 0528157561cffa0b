"""Whose documents are quoted: the states and organisations with a part in events, and how often."""

from collections import Counter
from typing import NamedTuple

from data.base.membership import whole
from data.base.memo import memoised
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue


class Heard(NamedTuple):
    """A party: in how many events it has a part, and how many of its documents are quoted."""

    actor: str
    events: int
    documents: int


@memoised()
def parties(catalogue: Catalogue) -> list[Heard]:
    """Return all that have a part in events, those with most events first, then by name.

    Persons and bodies count for what they were part of on the first possible day of the event; a
    person that was part of nothing then is no party.
    """
    parents = quotations.parents(catalogue)
    events: Counter[str] = Counter()
    for event in catalogue.every_event():
        day = event.earliest.date()
        named = (*event.agents, *event.others, *event.joined)
        events.update({whole(parents, actor, day) for actor in named})
    documents = _documents(catalogue)
    ranked = sorted(events.items(), key=lambda each: (-each[1], catalogue.actors[each[0]].label))
    return [
        Heard(actor, count, documents[actor])
        for actor, count in ranked
        if catalogue.actors[actor].kind != "person"
    ]


def _documents(catalogue: Catalogue) -> Counter[str]:
    """Count the works of each party that are quoted as documents."""
    works = {
        (party, row.reference)
        for row in quotations.of_kinds(catalogue.quotations.values(), quotations.DOCUMENTS)
        for party in quotations.wholes(catalogue, row)
    }
    return Counter(party for party, _ in works)
