"""An answer that comes late: what was moved to since stays."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import until

SHOWN = """(() => {
  const plot = dashBridge.plotIn('timeline') || dashBridge.plotIn('score');
  return dashBridge.view(plot).ends.map((end) => new Date(end).toISOString().slice(0, 10));
})()"""
DRAWN = "document.querySelector('#lanes, #staves').dataset.drawn"
# The address is not told of a zoom until the test says so.
WAIT = """(() => {
  const wait = window.setTimeout.bind(window);
  window.later = [];
  window.setTimeout = (act, time, ...rest) =>
    time === 300 ? later.push(act) : wait(act, time, ...rest);
})()"""


@pytest.mark.parametrize("path", ["", "compare"])
def test_a_late_answer_undoes_no_zoom(page: Page, live: str, path: str) -> None:
    """An answer asked for before a further zoom is drawn in the part of time zoomed to since."""
    page.goto(live + path)
    until(page, "dashBridge.plotIn('timeline') || dashBridge.plotIn('score')")
    until(page, f"{DRAWN} && document.querySelector('svg:is(.labels, .score-labels) text')")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/_dash-update-component", hold)
    page.locator("[data-zoom=in]").click()
    expect(page).to_have_url(re.compile("window="))
    address = page.url
    before = page.evaluate(DRAWN)
    until(page, "document.documentElement.classList.contains('waiting')")
    page.evaluate(WAIT)
    page.locator("[data-zoom=in]").click()
    shown = page.evaluate(SHOWN)
    page.unroute("**/_dash-update-component")
    for route in held:
        route.continue_()
    until(page, f"{DRAWN} !== {before!r}")
    until(page, "!document.documentElement.classList.contains('waiting')")
    assert page.evaluate(SHOWN) == shown
    assert page.url == address
    page.evaluate("later.at(-1)()")
    expect(page).not_to_have_url(address)
    assert page.evaluate(SHOWN) == shown
