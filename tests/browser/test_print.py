"""On paper: the figure on its sheet, waited for, and nothing that is still to come."""

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
    expect(page.locator("#evidence")).to_be_visible()
    page.unroute_all(behavior="ignoreErrors")


def test_print_waits_for_the_figure(page: Page, live: str) -> None:
    """The keys for printing, pressed before the figure is drawn, print as soon as it is."""
    page.add_init_script(
        "window.print = () => { window.printed = !!document.querySelector('.plot svg'); }"
    )
    held = hold(page)
    page.goto(live)
    until(page, "document.querySelector('#event-list')?.dataset.drawn")
    page.keyboard.press("Control+p")
    assert page.evaluate("window.printed") is None
    page.unroute("**/*plotly*")
    for route in held:
        route.continue_()
    until(page, "window.printed === true")
