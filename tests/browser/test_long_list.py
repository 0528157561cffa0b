"""A list of a thousand events in a browser: windows crossed by keys, letters, wheel, buttons."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened, settled, until

COUNT = 1000
ITEMS = "#event-list [data-event]"
ACTIVE = "#event-list [aria-selected=true]"
SAID = "#events-shown span"


def test_keys_cross_windows(page: Page, many_either: str) -> None:
    """Every key goes where it would in the complete list, and one event is active there."""
    opened(page, many_either)
    expect(page.locator(ITEMS)).to_have_count(100)
    expect(page.locator(SAID)).to_have_text("Events 1–100 of 1000")
    expect(page.locator(ITEMS).first).to_have_attribute("aria-setsize", str(COUNT))
    page.locator("#event-list").focus()
    page.keyboard.press("End")
    settled(page, COUNT)
    page.keyboard.press("ArrowDown")
    settled(page, COUNT)
    page.keyboard.press("PageUp")
    settled(page, COUNT - 10)
    page.keyboard.press("Home")
    settled(page, 1)
    for _ in range(13):  # without waiting for what is asked for
        page.keyboard.press("PageDown")
    settled(page, 131)
    for _ in range(60):
        page.keyboard.press("ArrowUp")
    settled(page, 71)
    expect(page.locator("#event-list")).to_be_focused()


def test_letters_cross_windows(page: Page, many: str) -> None:
    """Letters find the next title that begins with them, however far; none moves nothing."""
    opened(page, many)
    events = page.request.get(many + "events.json").json()
    titles = [event["title"].casefold() for event in events]
    words = titles[600][:9]
    place = next(n for n, title in enumerate(titles, 1) if title.startswith(words))
    assert place > 100
    page.locator("#event-list").press("End")
    settled(page, COUNT)
    page.keyboard.type(words)
    settled(page, place)
    page.wait_for_timeout(1100)  # longer than a pause within a word
    page.keyboard.type("zzz")
    page.wait_for_timeout(1100)
    settled(page, place)
    page.keyboard.press("ArrowDown")
    settled(page, place + 1)


def test_enter_takes_the_option_one_is_on(page: Page, many: str) -> None:
    """Enter right after a move opens the new event as a step of history, in another window too."""
    opened(page, many)
    page.locator("#event-list").press("Home")
    settled(page, 1)
    steps = page.evaluate("history.length")
    for place, key in ((2, "ArrowDown"), (3, "ArrowDown"), (COUNT, "End")):
        page.evaluate(
            """(keys) => {
              const list = document.getElementById("event-list");
              for (const key of keys) {
                list.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
              }
            }""",
            [key, "Enter"],  # sooner than anything could be answered
        )
        settled(page, place)
    assert page.evaluate("history.length") == steps + 3
    page.go_back()
    settled(page, 3)


def test_scrolling_brings_the_next_window(page: Page, many_either: str) -> None:
    """What is in view stays where it is while the list around it changes, both ways."""
    opened(page, many_either)
    page.locator("#event-list").scroll_into_view_if_needed()
    page.locator("#event-list").hover()
    for way, place in ((1, 180), (-1, 1)):
        for _ in range(300):
            if page.locator(f"#event-list [aria-posinset='{place}']").count():
                break
            jump = page.evaluate(
                """async (by) => {
                  const list = document.getElementById("event-list");
                  const top = (item) => item.getBoundingClientRect().top;
                  const box = top(list);
                  list.scrollTop += by;
                  const items = [...list.querySelectorAll("[data-event]")];
                  const seen = items.find((item) => top(item) >= box);
                  const { event } = seen.dataset, before = top(seen);
                  await new Promise((done) => setTimeout(done, 120));
                  const after = list.querySelector(`[data-event="${event}"]`);
                  return after ? Math.abs(top(after) - before) : 999;
                }""",
                way * 150,
            )
            assert jump <= 1
    expect(page.locator(SAID)).to_have_text("Events 1–100 of 1000")


def test_buttons_by_keyboard(page: Page, many_either: str) -> None:
    """Buttons show what is before and after, keep the focus, say what is shown; keys go on."""
    opened(page, many_either)
    later, earlier = (
        page.locator(f"#events-shown [data-way={way}]") for way in ("later", "earlier")
    )
    expect(earlier).to_have_attribute("aria-disabled", "true")
    later.press("Enter")
    expect(page.locator(SAID)).to_have_text("Events 101–200 of 1000")
    expect(page.locator("#announcer")).to_have_text("Events 101–200 of 1000")
    expect(later).to_be_focused()
    page.locator("#event-list").press("ArrowDown")
    settled(page, 101)
    earlier.press("Space")
    expect(page.locator(SAID)).to_have_text("Events 1–100 of 1000")
    expect(page.locator(ITEMS).first).to_have_attribute("aria-posinset", "1")


def test_an_address_and_back(page: Page, many: str) -> None:
    """The event of an address is in view; after browsing away, Back brings the one before."""
    opened(page, many + "?event=event-500")
    until(page, f"document.querySelector('{ACTIVE}')")
    place = int(page.locator(ACTIVE).get_attribute("aria-posinset") or 0)
    settled(page, place)
    page.locator("#events-shown [data-way=later]").click()
    expect(page.locator(ACTIVE)).to_have_count(0)
    page.locator(ITEMS).nth(70).click()
    settled(page, int(page.locator(ITEMS).nth(70).get_attribute("aria-posinset") or 0))
    page.go_back()
    settled(page, place)
    page.locator("#filter-more > summary").click()
    page.locator("#filter-contested input").check()
    until(page, "document.querySelectorAll('#event-list li').length < 100")
    expect(page.locator("#events-shown")).to_be_empty()


def test_table_in_windows(page: Page, many: str) -> None:
    """The table shows a hundred rows in any order, and goes on by keyboard."""
    page.goto(many + "table?sort=-title")
    rows = page.locator(".events-table tbody tr")
    expect(rows).to_have_count(100)
    first = rows.first.locator("th").inner_text()
    later = page.locator("#events-table [data-way=later]").first
    later.press("Enter")
    expect(page.locator("#announcer")).to_have_text("Events 101–200 of 1000")
    expect(later).to_be_focused()
    assert rows.first.locator("th").inner_text().casefold() <= first.casefold()
    page.locator("#sort-told").click()
    expect(page).to_have_url(re.compile("sort=told$"))
    expect(page.locator("#events-table .events-shown span").first).to_have_text(
        "Events 1–100 of 1000"
    )


@pytest.mark.parametrize("path", ["?event=event-500", "table?sort=told"])
def test_accessible(page: Page, many: str, path: str) -> None:
    """Axe finds nothing in windows of list and table."""
    page.goto(many + path)
    until(page, "document.querySelector('.events-shown button')")
    until(page, "document.querySelector('#result-count')?.textContent")
    page.wait_for_timeout(300)
    assert violations(page) == []
