"""A teaching sheet as it is printed: upright pages, the key apart, nothing of the screen."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.pdf import pages_of


def test_a_sheet_printed(page: Page, live: str) -> None:
    """Each part begins a page, the key is the last; bar and header are not printed."""
    page.goto(f"{live}sheet/in-order?notes=1")
    until(page, "document.querySelector('.paper .lesson-key')")
    expect(page.locator(".lesson-sheet")).to_have_count(2)
    count, sizes = pages_of(page.pdf(format="A4"))
    assert 3 <= count <= 6
    assert sizes == {"596x843"}
    page.emulate_media(media="print")
    expect(page.locator(".shell")).to_be_hidden()
    expect(page.locator(".printing-bar")).to_be_hidden()
    breaks = page.evaluate(
        "[...document.querySelectorAll('.sheet')].map((s) => getComputedStyle(s).breakBefore)"
    )
    assert breaks[1:] == ["page", "page"]
    wide = "document.querySelector('.paper').scrollWidth > document.body.clientWidth"
    assert not page.evaluate(wide)


def test_from_the_menu_to_a_sheet(page: Page, live: str) -> None:
    """The menu of downloads leads to the list of sheets of what is chosen, it to a sheet."""
    page.goto(f"{live}?from=1990")
    until(page, "document.querySelector('#event-list [data-event]')")
    page.locator("#download > summary").click()
    page.get_by_role("link", name="Teaching sheets, to print").click()
    page.wait_for_url("**/sheet?from=1990")
    page.get_by_role("link", name="Put in order").click()
    expect(page.locator(".lesson-sheet h1")).to_contain_text("What came first")


def test_large_print(page: Page, live: str) -> None:
    """In large print the pages are numbered as those of a handout in large print are."""
    for path, kind in (("sheet/in-order", "sheet"), ("sheet/in-order?print=large", "large")):
        page.goto(live + path)
        until(page, "document.querySelector('.paper .lesson-sheet')")
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.body).page") == kind
