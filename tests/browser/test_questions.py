"""From a question in a visitor's own words to what answers it."""

import re

from playwright.sync_api import Page, expect

from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import opened


def test_from_the_search_to_the_question(page: Page, live_shipped: str, shipped: Catalogue) -> None:
    """Words typed into the search lead in one click to the question, its texts and documents."""
    per_question = {
        key: len(quotations.about(shipped, "disagreements", key)) for key in shipped.disagreements
    }
    key = max(per_question, key=lambda each: per_question[each])
    opened(page, live_shipped)
    page.locator("#search").fill(shipped.disagreements[key].question)
    page.locator(".answers a").first.click()
    expect(page).to_have_url(re.compile(rf"/compare\?dispute={key}$"))
    expect(page.locator("#disputes [data-quotation]").first).to_be_visible()
    expect(page.locator(".dispute-table blockquote").first).to_be_visible()


def test_the_first_panel_leads_to_parts_of_pages(page: Page, live_shipped: str) -> None:
    """A link to a part of another page ends there; typing is not torn away from its field."""
    opened(page, live_shipped)
    page.locator("#start .asides a", has_text="left out").click()
    expect(page.locator("#untold")).to_be_in_viewport()
    expect(page.locator("#untold")).to_be_focused()
    opened(page, live_shipped)
    page.locator("#start .invitations a").last.click()
    expect(page.locator("#disputes h2")).to_be_in_viewport()
    page.locator("#search").press_sequentially("turning", delay=40)
    expect(page).to_have_url(re.compile(r"q=turning"))
    expect(page.locator("#disputes .answers")).to_be_attached()
    expect(page.locator("#search")).to_be_focused()
