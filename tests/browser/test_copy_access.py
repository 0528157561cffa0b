"""Who cannot see a copy, or sees it small or in colours of their own, has all of it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations, violations_in_themes
from tests.browser.conftest import until

PAGES = {
    "#event=joint-council-2002": "#evidence [data-focus]",
    "#/compare": ".disputes a",
    "#/present": "main h1",
}


def there(page: Page, address: str, selector: str) -> None:
    """Open a copy, loaded anew, and wait until a part of it is seen."""
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(selector).first).to_be_visible()
    until(page, "document.fonts.status === 'loaded'")


@pytest.mark.parametrize("at", PAGES)
def test_themes_and_widths(page: Page, copied: str, at: str) -> None:
    """Axe finds nothing in any theme, nor on a phone; down to 320 pixels nothing lies outside."""
    there(page, copied + at, PAGES[at])
    assert violations_in_themes(page, "dark", "projector") == {}
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        there(page, copied + at, PAGES[at])
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []


def test_skip_links(page: Page, copied: str) -> None:
    """The second tab stop leads to the list, F6 on to what is said; the address stays."""
    there(page, f"{copied}#event=joint-council-2002", "#evidence [data-excerpt]")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#event-list")).to_be_focused()
    assert page.url.endswith("#event=joint-council-2002")
    page.keyboard.press("F6")
    expect(page.locator("#evidence [data-excerpt]").first).to_be_focused()


def test_forced_colours(browser: Browser, copied: str) -> None:
    """There the drawing keeps its colours, a box is the system's, the focus has an outline."""
    page = browser.new_context(forced_colors="active").new_page()
    there(page, f"{copied}#type=forum", "#event-list [data-event]")
    until(page, "document.querySelector('svg.marks [data-of]')")
    style = "(e, name) => getComputedStyle(e)[name]"
    for drawing in (".plot", ".strip", ".legend"):
        assert page.locator(drawing).first.evaluate(style, "forcedColorAdjust") == "none"
    page.locator("#filter-type > summary").press("Enter")
    box = page.locator("#filter-type input[value=forum]")
    expect(box).to_be_checked()
    assert box.evaluate(style, "appearance") == "auto"
    box.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.context.close()
