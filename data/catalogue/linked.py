"""Which events are linked to another: by a text, by its narrowest question, as part or whole."""

from collections.abc import Mapping

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue


def linked_to(catalogue: Catalogue, event: str) -> set[str]:
    """Return the events that are linked to an event (an id), without that event.

    They are those to or from which a source draws a link; those of the question that it belongs to
    most specifically, which names the fewest events; and its parts, or what it is a part of.
    """
    row = catalogue.event(event)
    others = {*_links(catalogue).get(event, ()), *catalogue.parts.get(event, ()), row.part_of}
    for key in narrowest(catalogue, row.disagreements):
        others.update(catalogue.disagreements[key].events)
    return others - {event, ""}


def narrowest(catalogue: Catalogue, disagreements: list[str]) -> list[str]:
    """Return those of some disagreements that name the fewest events, but more than one."""
    counts = {key: len(catalogue.disagreements[key].events) for key in disagreements}
    fewest = min((count for count in counts.values() if count > 1), default=0)
    return [key for key, count in counts.items() if count == fewest]


@memoised()
def _links(catalogue: Catalogue) -> Mapping[str, set[str]]:
    """The events to or from which sources draw links, by event."""
    links: dict[str, set[str]] = {}
    for row in catalogue.links:
        links.setdefault(row.from_, set()).add(row.to)
        links.setdefault(row.to, set()).add(row.from_)
    return links
