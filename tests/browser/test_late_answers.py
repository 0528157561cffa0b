"""An answer that comes late: what was moved to since stays."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import opened, until

SHOWN = """(() => {
  const plot = dashBridge.plotIn('timeline') || dashBridge.plotIn('score');
  return dashBridge.view(plot).ends.map((end) => new Date(end).toISOString().slice(0, 10));
})()"""
DRAWN = "document.querySelector('#lanes, #staves').dataset.drawn"
QUESTIONS = re.compile("/_dash-update-component")
# An answer has all the time it takes; from `later` on the address is not told of a zoom until the
# test says so.
WAIT = """(() => {
  const wait = window.setTimeout.bind(window);
  window.setTimeout = (act, time, ...rest) => {
    if (time === 10_000) return 0;
    return window.later && time === 300 ? window.later.push(act) : wait(act, time, ...rest);
  };
})()"""


@pytest.mark.parametrize("path", ["", "compare"])
def test_a_late_answer_undoes_no_zoom(page: Page, live: str, path: str) -> None:
    """An answer asked for before a further zoom is drawn in the part of time zoomed to since."""
    page.add_init_script(WAIT)
    page.goto(live + path)
    until(page, "dashBridge.plotIn('timeline') || dashBridge.plotIn('score')")
    until(page, f"{DRAWN} && document.querySelector('svg:is(.labels, .score-labels) text')")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(QUESTIONS, hold)
    before = page.evaluate(DRAWN)
    with page.expect_request(QUESTIONS):
        page.locator("[data-zoom=in]").click()
    expect(page).to_have_url(re.compile("window="))
    address = page.url
    page.evaluate("window.later = []")
    page.locator("[data-zoom=in]").click()
    shown = page.evaluate(SHOWN)
    for route in held:
        route.continue_()
    page.unroute(QUESTIONS)
    until(page, f"{DRAWN} !== {before!r}")
    until(page, "!document.querySelector('.dash-graph--pending')")
    assert page.evaluate(SHOWN) == shown
    assert page.url == address
    page.evaluate("later.at(-1)()")
    expect(page).not_to_have_url(address)
    assert page.evaluate(SHOWN) == shown


def test_back_before_an_answer(page: Page, live: str) -> None:
    """Back before the answer to a choice has come takes the choice back."""
    page.add_init_script(WAIT)
    opened(page, live)
    page.locator("#filter-more > summary").click()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(QUESTIONS, hold)
    box = page.locator("#filter-dim input")
    with page.expect_request(QUESTIONS):
        box.check()
    expect(page).to_have_url(re.compile("dim=1"))
    page.go_back()
    expect(box).not_to_be_checked()
    for route in held:
        route.continue_()
    page.unroute(QUESTIONS)
    until(page, "!document.querySelector('.dash-graph--pending')")
    until(page, "!document.documentElement.classList.contains('waiting')")
    expect(box).not_to_be_checked()
