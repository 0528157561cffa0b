"""A copy of a dossier, opened from the disk: it answers as the server does, in the same words."""

import pytest
from playwright.sync_api import Page, expect

from components.base import address
from components.filters import summary
from components.reading_copy import selection
from components.text import facets
from data.catalogue.catalogue import Catalogue
from data.selection import query
from tests.queries import Queries

ADDRESSES = 40


@pytest.fixture
def searches(town: Catalogue) -> list[str]:
    """Addresses of the dossier, none with what a copy has not."""
    every = Queries(town, seed=4).searches(10 * ADDRESSES)
    left_out = {f"{key}=" for key in (*selection.LEFT_OUT, "view", "back", "story")}
    return [each for each in every if not any(key in each for key in left_out)][:ADDRESSES]


def test_forty_addresses(page: Page, copied: str, town: Catalogue, searches: list[str]) -> None:
    """Whatever is chosen, the same events stand in the same order, counted and named alike."""
    page.goto(copied)
    assert len(searches) == ADDRESSES
    for search in searches:
        view = address.read(search, town)
        result = query.select(town, view.selection)
        ids = [event.id for event in town.events_at(result.positions.tolist())]
        page.evaluate("hash => { location.hash = hash; }", search.removeprefix("?"))
        words = facets.selection_in_words(town, view.selection)
        expect(page.locator("#selection-in-words")).to_have_text(words)
        expect(page.locator("#result-count")).to_have_text(summary.count(result))
        expect(page.locator("#event-list [data-event]")).to_have_count(len(ids))
        items = page.locator("#event-list [data-event]").evaluate_all(
            "items => items.map((item) => item.dataset.event)"
        )
        assert items == ids, search
        dropped = facets.dropped(view.dropped)
        shown = page.locator("#dropped").inner_text()
        assert shown == (f"{dropped} {facets.CLEAN}" if dropped else ""), search
