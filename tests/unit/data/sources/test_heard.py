"""Whose documents are quoted: the states and organisations with a part in events."""

from data.catalogue.catalogue import Catalogue
from data.sources import heard


def test_the_order_is_that_of_events_and_names(shipped: Catalogue) -> None:
    """Parties with as many events stand by name, so that two copies of a dossier are the same."""
    parties = heard.parties(shipped)
    counts = [each.events for each in parties]
    assert len(set(counts)) < len(counts)
    ordered = sorted(parties, key=lambda each: (-each.events, shipped.actors[each.actor].label))
    assert parties == ordered
