"""On paper: the figure on its sheet, waited for, and nothing that is still to come."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import opened, until

LANDSCAPE, PORTRAIT = (1017, 688), (688, 1017)  # A4 without its margins, in pixels


def printed(page: Page, sheet: tuple[int, int]) -> dict[str, float]:
    """Where the figure stands on a sheet: printing as far as a test can see it."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": sheet[0], "height": sheet[1]})
    box: dict[str, float] = page.locator("figure.timeline").evaluate(
        "e => { const box = e.getBoundingClientRect();"
        " return { top: box.top, right: box.right, bottom: box.bottom }; }"
    )
    return box


def hold(page: Page) -> list[Route]:
    """Keep the script of the drawing back; what is asked for it is in the list."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route("**/*plotly*", keep)
    return held


def test_figure_fits_its_sheet(page: Page, live: str) -> None:
    """Upright and across the figure stands whole on the first sheet, below the title."""
    for sheet in (LANDSCAPE, PORTRAIT):
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1440, "height": 900})
        opened(page, live)
        box = printed(page, sheet)
        assert 0 < box["top"] < 200
        assert box["right"] <= sheet[0]
        assert box["bottom"] <= sheet[1]


def test_nothing_to_come_is_printed(page: Page, live: str) -> None:
    """Printed before the drawing is there, the page holds neither a placeholder nor its room."""
    hold(page)
    page.goto(live)
    until(page, "document.querySelector('#event-list')?.dataset.drawn")
    page.emulate_media(media="print")
    expect(page.locator(".not-yet").first).to_be_hidden()
    expect(page.locator("figure.timeline")).to_be_hidden()
    expect(page.locator(".unprinted")).to_be_visible()
    expect(page.locator("#evidence")).to_be_visible()
    page.unroute_all(behavior="ignoreErrors")


def test_a_dark_page_prints_on_white(page: Page, live: str) -> None:
    """While a dark page is printed it is light, its figure turned in itself; then it is dark."""
    page.add_init_script("localStorage.setItem('theme', '\"dark\"')")
    opened(page, live)
    printed(page, PORTRAIT)
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")
    expect(page.locator(".plot")).to_have_css("filter", "invert(1) hue-rotate(180deg)")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    expect(page.locator(".plot")).to_have_css("filter", "none")


@pytest.mark.parametrize("keys", [True, False])
def test_print_waits_for_the_figure(page: Page, live: str, keys: bool) -> None:
    """Keys or menu item for printing, used before the figure is drawn, print as soon as it is."""
    page.add_init_script(
        "window.print = () => { window.printed = !!document.querySelector('.plot svg'); }"
    )
    held = hold(page)
    page.goto(live)
    until(page, "document.querySelector('#event-list')?.dataset.drawn")
    if keys:
        page.keyboard.press("Control+p")
    else:
        page.locator("#download > summary").click()
        page.locator("[data-print]").click()
    assert page.evaluate("window.printed") is None
    for _ in range(300):  # the script is asked for once what is to be drawn has come
        if not held:
            page.wait_for_timeout(50)
    for route in held:
        route.continue_()
    until(page, "window.printed === true")
