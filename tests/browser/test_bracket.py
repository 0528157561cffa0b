"""A reader's note over the years: made by a form, drawn over its days, taken away by Back."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened, until

NOTE = "#bracket .note-over"


def test_made_and_taken_away(page: Page, live: str) -> None:
    """The form writes the note into the address; it is headed as the reader's; Back removes it."""
    opened(page, live)
    page.locator("#download > summary").click()
    page.locator("[data-note]").click()
    words = page.locator("#note-form [name=words]")
    expect(words).to_be_focused()
    words.fill("one two three four five six seven")
    words.press("Enter")
    expect(page.locator("#note-form [role=alert]")).to_contain_text("One to 6 words")
    words.fill("What  I ask")
    words.press("Enter")
    expect(page).to_have_url(re.compile(r"\?bracket=\d{4},\d{4},What%20I%20ask$"))
    expect(page.locator(NOTE)).to_contain_text("Reader’s note: What I ask")
    expect(page.locator("#announcer")).to_contain_text("Reader’s note")
    page.go_back()
    expect(page.locator(NOTE)).to_have_count(0)


def test_drawn_over_its_days(page: Page, live: str) -> None:
    """The bracket stands over its days and follows the zoom; × takes it off."""
    opened(page, f"{live}?event=joint-council-2002&bracket=1999,2004,Mine")
    until(page, f"document.querySelector('{NOTE}.placed')")
    width = "document.querySelector('#bracket .over').offsetWidth"
    before = page.evaluate(width)
    assert before > 20
    page.locator("[data-zoom=in]").first.click()
    until(page, f"{width} > {before}")
    assert violations(page, "#bracket") == []
    page.locator("#bracket .off").click()
    expect(page).not_to_have_url(re.compile("bracket"))
    expect(page.locator(NOTE)).to_have_count(0)


def test_odd_values_are_named(page: Page, live: str) -> None:
    """A value that is no note is left out, and named."""
    opened(page, f"{live}?bracket=1999,2004")
    expect(page.locator("#dropped")).to_contain_text("bracket=1999,2004")
    expect(page.locator(NOTE)).to_have_count(0)
