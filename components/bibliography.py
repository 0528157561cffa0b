"""What a selection, or one thing that is cited, rests on: items of sources and references."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from components import differences, evidence
from data import csl, query
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
    events = _events(catalogue, selection)
    disputes = [d for event in events for d in event.disagreements]
    disputes += differences.without_event(catalogue, selection)
    references = _of_events(catalogue, events) | {
        key for dispute in disputes for key in catalogue.disagreements[dispute].references
    }
    return _items(catalogue, excerpts(catalogue, selection), references)


def of_one(catalogue: Catalogue, kind: str, key: str) -> list[Item]:
    """Return the sources and references that an excerpt, event or disagreement rests on."""
    if kind == "excerpt":
        return _items(catalogue, [key], set())
    if kind == "event":
        event = catalogue.event(key)
        return _items(catalogue, event.excerpts, _of_events(catalogue, [event]))
    told = [e for position in catalogue.positions[key] for e in position.excerpts]
    return _items(catalogue, told, set(catalogue.disagreements[key].references))


def excerpts(catalogue: Catalogue, selection: Selection) -> list[str]:
    """Return the ids of a selection's excerpts, each once, then of the arguments that fit it.

    Arguments have no event: none fits where something is chosen that only events have.
    """
    found = [e for event in _events(catalogue, selection) for e in event.excerpts]
    if replace(selection, theme=(), source=(), q="") == Selection():
        found += evidence.arguments(catalogue, selection)
    return list(dict.fromkeys(found))


def _events(catalogue: Catalogue, selection: Selection) -> list[Any]:
    return catalogue.events_at(query.select(catalogue, selection).positions)


def _of_events(catalogue: Catalogue, events: Iterable[Any]) -> set[str]:
    found: set[str] = set()
    for event in events:
        found.update(event.references)
        for phase in catalogue.phases.get(event.id, []):
            found.update(phase.references)
    return found


def _items(catalogue: Catalogue, told: Iterable[str], references: set[str]) -> list[Item]:
    """The items in order of the tables."""
    keys = {csl.source_key(row.source) for row in catalogue.excerpts_of(told)} | references
    return [item for key, item in csl.items(catalogue).items() if key in keys]
