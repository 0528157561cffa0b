"""Answers that are late or do not come: the page says so, goes back, and asks again when told."""

import re

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import opened

UPDATES = re.compile("/_dash-update-component")
THEME = "#filter-theme"


def choose(page: Page) -> None:
    """Tick the first theme."""
    page.locator(f"{THEME} > summary").click()
    page.locator(f"{THEME} input[type=checkbox]").first.click()


def test_an_answer_that_is_late_is_waited_for(page: Page, live: str) -> None:
    """A line moves and the page is busy until the answer comes; then all is drawn."""
    opened(page, live)
    page.route(UPDATES, lambda _: None)
    choose(page)
    expect(page.locator("main")).to_have_attribute("aria-busy", "true")
    expect(page.locator(".waiting-line")).to_be_visible()
    page.unroute(UPDATES)  # lets go of what was held
    expect(page.locator("main")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#chips")).to_contain_text("Theme")
    expect(page.locator("#failure")).to_be_hidden()


def test_without_an_answer_all_goes_back(page: Page, live: str) -> None:
    """The box, the address and the count are as before; *Try again* asks for the same once more."""
    opened(page, live)
    count = page.locator("#result-count").inner_text()
    page.route(UPDATES, lambda route: route.fulfill(status=503))
    choose(page)
    failure = page.locator("#failure[role=alert]")
    expect(failure).to_contain_text("No answer came, so the page stays as it was.")
    box = page.locator(f"{THEME} input[type=checkbox]").first
    expect(box).not_to_be_checked()
    expect(page).to_have_url(live)
    assert page.locator("#result-count").inner_text() == count
    page.unroute(UPDATES)
    failure.get_by_role("button", name="Try again").click()
    expect(page.locator("#chips")).to_contain_text("Theme")
    expect(page).to_have_url(re.compile(r"\?theme="))
    expect(box).to_be_checked()
    expect(failure).to_be_hidden()
    page.go_back()
    expect(page).to_have_url(live)
    expect(page.locator("#result-count")).to_have_text(count)


def test_the_same_can_be_chosen_again(page: Page, live: str) -> None:
    """After a failure a click asks anew; the message goes once an answer has come."""
    opened(page, live)
    page.route(UPDATES, lambda route: route.fulfill(status=503))
    choose(page)
    expect(page.locator("#failure")).to_be_visible()
    expect(page).to_have_url(live)
    page.unroute(UPDATES)
    page.locator(f"{THEME} input[type=checkbox]").first.click()
    expect(page.locator("#chips")).to_contain_text("Theme")
    expect(page.locator("#failure")).to_be_hidden()


def test_all_answers_or_none(page: Page, live: str) -> None:
    """Where one answer to a click fails, what the others say is not shown either."""
    opened(page, live)
    count = page.locator("#result-count").inner_text()

    def fail_figure(route: Route) -> None:
        if "drawing.drawing" in (route.request.post_data or ""):
            route.fulfill(status=503)
        else:
            route.continue_()

    page.route(UPDATES, fail_figure)
    choose(page)
    expect(page.locator("#failure")).to_be_visible()
    assert page.locator("#result-count").inner_text() == count
    expect(page.locator("#chips")).not_to_contain_text("Theme")


def test_a_page_that_does_not_come(page: Page, live: str) -> None:
    """A link whose page does not come leaves the page and its address."""
    opened(page, live)
    page.route(UPDATES, lambda route: route.fulfill(status=503))
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page.locator("#failure")).to_be_visible()
    expect(page).to_have_url(live)
    expect(page.locator("#event-list li").first).to_be_visible()
    page.unroute(UPDATES)
    page.locator("#failure").get_by_role("button").click()
    expect(page).to_have_url(re.compile("/compare"))
    expect(page.locator("h1")).to_contain_text("Compare")
