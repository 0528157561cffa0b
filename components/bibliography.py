"""What a selection, or one thing that is cited, rests on: items of sources and references."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

import numpy as np
import numpy.typing as npt

from components import differences, evidence
from data import csl, query, telling
from data.catalogue import Catalogue
from data.csl import Item
from data.facets import Selection


def of_selection(catalogue: Catalogue, selection: Selection) -> list[Item]:
    """Return the sources and references that a selection needs; all if nothing is chosen.

    The sources of its excerpts and arguments; the references of its events, of their phases and
    disagreements, and of the disagreements without event that fit its themes.
    """
    if selection == Selection():
        return list(csl.items(catalogue).values())
    positions = query.select(catalogue, selection).positions
    events = catalogue.events["disagreements"].to_numpy()[positions]
    disputes = set(chain.from_iterable(events))
    disputes.update(differences.without_event(catalogue, selection))
    references = _of_events(catalogue, positions) | {
        key for dispute in disputes for key in catalogue.disagreements[dispute].references
    }
    return _items(catalogue, excerpts(catalogue, selection), references)


def of_one(catalogue: Catalogue, kind: str, key: str) -> list[Item]:
    """Return the sources and references that an excerpt, event or disagreement rests on."""
    if kind == "excerpt":
        return _items(catalogue, [key], set())
    if kind == "event":
        event = catalogue.event(key)
        return _items(
            catalogue, event.excerpts, _of_events(catalogue, np.array([catalogue.position[key]]))
        )
    told = [e for position in catalogue.positions[key] for e in position.excerpts]
    return _items(catalogue, told, set(catalogue.disagreements[key].references))


def excerpts(catalogue: Catalogue, selection: Selection) -> list[str]:
    """Return the ids of a selection's excerpts, each once, then of the arguments that fit it.

    Arguments have no event: none fits where something is chosen that only events have.
    """
    found = telling.ids(catalogue, query.select(catalogue, selection).positions)
    if replace(selection, theme=(), source=(), q="") == Selection():
        ids: list[str] = (
            catalogue.excerpts["id"].to_numpy()[evidence.arguments(catalogue, selection)].tolist()
        )
        found += ids
    return found


def _of_events(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> set[str]:
    events = catalogue.events
    found = set(chain.from_iterable(events["references"].to_numpy()[positions]))
    for event in events["id"].to_numpy()[positions]:
        for phase in catalogue.phases.get(event, []):
            found.update(phase.references)
    return found


def _items(catalogue: Catalogue, told: Iterable[str], references: set[str]) -> list[Item]:
    """The items in order of the tables."""
    sources = catalogue.excerpts["source"].to_numpy()
    rows = [catalogue.excerpt_position[excerpt] for excerpt in told]
    keys = set(map(csl.source_key, set(sources[rows]))) | references
    return [item for key, item in csl.items(catalogue).items() if key in keys]
