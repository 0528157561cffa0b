"""What a selection, or one thing that is cited, rests on: items of sources and references."""

from collections.abc import Iterable
from itertools import chain

import numpy as np
import numpy.typing as npt

from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.citing import csl
from data.citing.item import Item
from data.selection import excerpt_selection, query
from data.selection.facets import Selection
from data.sources import disagreements


def of_selection(catalogue: Catalogue, selection: Selection) -> list[Item]:
    """Return the sources and references that a selection needs; all if nothing is chosen.

    The sources of its excerpts and arguments; the references of its events, of their phases and
    disagreements, and of the disagreements without event that fit its themes.
    """
    if selection == Selection():
        return list(csl.items(catalogue).values())
    positions = query.select(catalogue, selection).positions
    events = catalogue.events["disagreements"].to_numpy()[positions]
    keys = set(chain.from_iterable(events))
    keys.update(disagreements.without_event(catalogue, selection))
    references = _of_events(catalogue, positions)
    references.update(*(_of_disagreement(catalogue, key) for key in keys))
    return _items(catalogue, excerpt_selection.ids(catalogue, selection), references)


def of_one(catalogue: Catalogue, kind: str, key: str) -> list[Item]:
    """Return what an excerpt, event, disagreement or quotation rests on."""
    if kind == "excerpt":
        return _items(catalogue, [key], set())
    if kind == "quotation":
        return _items(catalogue, [], {catalogue.quotations[key].reference})
    if kind == "event":
        event = catalogue.event(key)
        return _items(
            catalogue, event.excerpts, _of_events(catalogue, np.array([catalogue.position[key]]))
        )
    excerpts = [e for position in catalogue.positions[key] for e in position.excerpts]
    return _items(catalogue, excerpts, _of_disagreement(catalogue, key))


def _of_events(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> set[str]:
    events = catalogue.events
    references = set(chain.from_iterable(events["references"].to_numpy()[positions]))
    for event in events["id"].to_numpy()[positions]:
        references.update(q.reference for q in quotations.about(catalogue, "events", event))
        for phase in catalogue.phases.get(event, []):
            references.update(phase.references)
    return references


def _of_disagreement(catalogue: Catalogue, key: str) -> set[str]:
    """What a disagreement rests on: its record, what is quoted on it, what carries its findings."""
    rows = quotations.about(catalogue, "disagreements", key)
    findings = catalogue.findings.get(key, ())
    carriers = [each for row in findings for each in (*row.carriers, *row.against)]
    quoted = [catalogue.quotations[each] for each in carriers if each in catalogue.quotations]
    return {
        *catalogue.disagreements[key].references,
        *(row.reference for row in (*rows, *quoted)),
        *(each for each in carriers if each in catalogue.references),
    }


def _items(catalogue: Catalogue, excerpts: Iterable[str], references: set[str]) -> list[Item]:
    """The items in order of the tables."""
    sources = catalogue.excerpts["source"].to_numpy()
    rows = [catalogue.excerpt_position[excerpt] for excerpt in excerpts]
    keys = set(map(csl.source_key, set(sources[rows]))) | references
    return [item for key, item in csl.items(catalogue).items() if key in keys]
