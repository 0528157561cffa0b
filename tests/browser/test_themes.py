"""Themes in a real browser: the page of all, and the rows and the order of one on Explore."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import small
from tests.browser.axe import violations, violations_in_themes
from tests.browser.conftest import Serve, opened, until

# Enough documents on the theme that the card of the last one comes with a later part of the panel.
LATE = "late"
QUOTES = "".join(
    f"n{n},document,act,letter,trust,,,Words of note {n}.,,en,,,,1991-12-2{n % 10},p. {n},"
    f"https://example.org/{n},2026-11-22,\n"
    for n in range(25)
)
CHANGES = {
    "quotations.csv": small.FILES["quotations.csv"]
    + QUOTES
    + f"{LATE},document,act,,trust,,,A later word.,,en,,,,2010-05-05,,https://example.org/l,"
    "2026-11-22,\n",
}


@pytest.fixture(scope="session")
def live_themes(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the invented dossier with many documents on a theme."""
    return serve("--dossier", small.write(tmp_path_factory.mktemp("themes"), CHANGES))


def test_from_the_page_to_a_theme(page: Page, live_themes: str) -> None:
    """The navigation leads to the themes; a card opens its theme by keyboard, as one large link."""
    opened(page, live_themes + "?q=envoy")
    page.locator("#link-themes").click()
    expect(page).to_have_title("Themes – Two leagues")
    cards = page.locator(".theme-card")
    expect(cards).to_have_count(2)
    assert violations(page) == []
    box = cards.first.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    page.mouse.click(box["x"] + 12, box["y"] + box["height"] - 12)  # the link is the whole card
    expect(page).to_have_url(re.compile(r"/\?theme=trust&q=envoy$"))
    expect(page.locator("#theme-head h2")).to_have_text("Trust")
    page.go_back()
    cards.nth(1).locator("a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#theme-head h2")).to_have_text("Trade")


def test_the_page_is_accessible(page: Page, live_themes: str) -> None:
    """Cards, drawings and key hold in all colours, and on a phone nothing scrolls sideways."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(live_themes + "themes?theme=trust")
    expect(page.locator(".theme-card-chosen")).to_have_count(1)
    until(page, "document.documentElement.scrollWidth <= innerWidth")
    assert violations_in_themes(page, "dark", "projector") == {}
    until(page, "document.documentElement.scrollWidth <= innerWidth")


def test_the_rows_of_a_theme(page: Page, live_themes: str) -> None:
    """Below the lanes stand documents, texts and scholars, named; a label leads to its card."""
    opened(page, live_themes + "?theme=trust")
    lanes = page.locator("#lanes")
    for name in ("Documents", "The texts, as each dates it", "Scholars"):
        expect(lanes).to_contain_text(name)
    page.locator("svg.theme-labels text", has_text="Eve 2005").click()
    card = page.locator("[data-quotation=q2]")
    expect(card).to_be_focused()
    expect(card).to_be_in_viewport()
    assert page.url.endswith("?theme=trust")
    assert violations(page, "#evidence") == []


def test_a_card_that_has_not_come_yet(page: Page, live_themes: str) -> None:
    """A mark leads to its card even where that stands in a part of the panel still to come."""
    opened(page, live_themes + "?theme=trust")
    page.locator(f"svg.theme-labels [data-card={LATE}]").click()
    expect(page.locator(f"[data-quotation={LATE}]")).to_be_focused()


def test_a_card_from_an_event(page: Page, live_themes: str) -> None:
    """With an event in focus the way to a card of the theme leaves the event."""
    opened(page, live_themes + "?theme=trust&event=visit")
    page.locator("svg.theme-labels [data-card=q2]").click()
    expect(page.locator("[data-quotation=q2]")).to_be_focused()
    assert page.url.endswith("?theme=trust")


def test_voices(page: Page, live_themes: str) -> None:
    """The switch shows one kind of voice with the headings that hold it, by keyboard too."""
    opened(page, live_themes + "?theme=trust")
    excerpt = page.locator("#evidence .excerpt").first
    document = page.locator("#evidence .quotation.document").first
    expect(excerpt).to_be_visible()
    page.locator(".voices input[value=documents]").check()
    expect(document).to_be_visible()
    expect(excerpt).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".voices input[value=texts]")).to_be_checked()
    expect(excerpt).to_be_visible()
    expect(document).to_be_hidden()
    page.locator("svg.theme-labels [data-card=q2]").click()
    expect(page.locator("[data-quotation=q2]")).to_be_focused()
    expect(page.locator(".voices input[value=all]")).to_be_checked()


def test_zoom_of_a_theme(page: Page, live_themes: str) -> None:
    """A theme shows its own years; labels never overlap, however one zooms."""
    opened(page, live_themes + "?theme=trust")
    assert "window" not in page.url
    page.locator("[data-zoom=in]").click()
    expect(page).to_have_url(re.compile("window="))
    until(
        page,
        """[...document.querySelectorAll('svg.theme-labels text')].every((one, n, all) =>
             all.every((other, m) => {
               if (n === m) return true;
               const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
               return a.right <= b.left || b.right <= a.left
                 || a.bottom <= b.top + 2 || b.bottom <= a.top + 2;
             }))""",
    )
    page.locator("[data-zoom=home]").click()
    expect(page).not_to_have_url(re.compile("window="))
