"""axe finds nothing in any state of the pages, in any theme, at any width."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations, violations_in_themes, wear
from tests.browser.conftest import opened, until

STATES: dict[str, tuple[str, Callable[[Page], object]]] = {
    "first view": ("", lambda _: None),
    "focused, record open": (
        "?event=joint-council-2002",
        lambda page: (
            page.locator(".difference > summary").first.click(),
            page.locator(".record summary").last.click(),
        ),
    ),
    "period wrong": (
        "?from=27.05.1910",
        lambda page: page.locator("#filter-period > summary").click(),
    ),
    "context event": ("?event=entry-1952&theme=rank", lambda _: None),
    "dropped": ("?theme=moon", lambda _: None),
    "keys": ("", lambda page: page.keyboard.press("?")),
    "list in use": ("", lambda page: page.locator("#event-list").press("End")),
}


@pytest.mark.parametrize("state", STATES)
def test_explore(page: Page, live: str, state: str) -> None:
    """Explore has no violation in any state, light or dark."""
    page.emulate_media(reduced_motion="reduce")  # no colour on its way to another
    search, act = STATES[state]
    opened(page, live + search)
    act(page)
    assert violations_in_themes(page, "dark") == {}


def test_menus(page: Page, live: str) -> None:
    """Nor has a menu that is open, over a page of which nothing else has changed."""
    opened(page, live)
    for theme in ("light", "dark"):
        wear(page, theme)
        for menu in ("#filter-actor", "#filter-period", "#download"):
            page.locator(f"{menu} > summary").click()
            assert violations(page, menu) == [], (theme, menu)
            page.keyboard.press("Escape")


@pytest.mark.parametrize("path", ["about", "table?sort=-told", "nowhere", "?q=zzzz"])
def test_other_pages(page: Page, live: str, path: str) -> None:
    """Nor have the other pages, nor an empty selection."""
    page.goto(live + path)
    until(page, "document.querySelector('.about h1, .empty, .events-table')")
    until(page, "document.querySelector('#result-count')?.textContent")
    assert violations_in_themes(page, "dark") == {}


def test_phone(page: Page, live: str) -> None:
    """Nor has the page on a phone, which does not scroll sideways."""
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, live + "?event=joint-council-2002")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_tree(page: Page, live_small: str) -> None:
    """A screen reader finds banner, pages, filters, list of events and evidence by name."""
    opened(page, live_small)
    tree = page.locator("body").aria_snapshot()
    for part in (
        '- navigation "Pages"',
        '- group "Filters"',
        '- listbox "Events"',
        '- complementary "Evidence"',
        '- figure "Timeline of events by type 8 of 8 events',
        "- searchbox",
        "- main:",
        "- banner:",
    ):
        assert part in tree, tree
