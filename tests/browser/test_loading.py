"""What a first visitor sees: first what can be read, then the drawing, and nothing that jumps."""

import pytest
from playwright.sync_api import Page, Route, expect

from components import text
from components.http.assets import BASIC
from tests.browser.conftest import opened, until
from tests.programs import ROOT

SHIFT = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) window.shift += each.value;
}).observe({ type: "layout-shift", buffered: true });
"""
PLOTLY = "**/files/*/plotly*.js"
DRAWN = {
    "": "document.querySelectorAll('svg.labels text, .downwards text').length > 0",
    "compare": "document.querySelectorAll('svg.score-labels text').length > 0",
    "table": "!!document.querySelector('#events-table tbody tr')",
}


@pytest.mark.parametrize(
    ("path", "width"),
    [
        ("", 750),
        ("?type=statement&event=bly-visit-1990", 750),
        ("?from=1997&to=1999&theme=promises", 1280),
        ("?theme=promises", 390),
        ("compare?theme=promises", 750),
        ("table?theme=promises", 750),
    ],
)
def test_nothing_jumps(page: Page, live: str, path: str, width: int) -> None:
    """Until all is drawn, next to nothing on the screen moves."""
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(SHIFT)
    page.goto(live + path)
    until(page, DRAWN[path.partition("?")[0]])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shift") < 0.05


def test_content_before_the_drawing(page: Page, live: str) -> None:
    """While plotly.js is on its way, filters, list and excerpts work; then the drawing comes."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(PLOTLY, hold)
    page.goto(live)
    expect(page.locator("#event-list li")).to_have_count(75)
    expect(page.locator(".not-yet .coming")).to_be_visible()
    page.locator("#filter-type > summary").click()
    page.locator("#filter-type input[value=statement]").click()
    expect(page.locator("#event-list li")).not_to_have_count(75)
    page.keyboard.press("Escape")  # the menu is open over the list
    page.locator("#event-list li").first.click()
    expect(page.locator("#evidence .excerpt").first).to_be_visible()
    expect(page.locator("#timeline .trace")).to_have_count(0)
    until(page, "document.readyState === 'complete'")
    assert len(held) == 1
    held[0].continue_()
    expect(page.locator("#timeline .trace").first).to_be_attached()
    expect(page.locator(".not-yet")).to_be_hidden()
    until(page, DRAWN[""])


def test_without_the_drawing(page: Page, live: str) -> None:
    """If plotly.js does not come, that is said, and the rest of the page works."""
    other = page.context.new_page()  # its console rightly names the script that failed
    other.route(PLOTLY, lambda route: route.abort())
    other.goto(live)
    expect(other.get_by_text(text.timeline.NOT_DRAWN)).to_be_visible()
    other.locator("#event-list li").first.click()
    expect(other.locator("#evidence .event-title")).to_be_visible()
    other.locator("#link-table").click()
    expect(other.locator("#events-table tbody tr").first).to_be_visible()


@pytest.mark.parametrize("path", ["about", "table", "read/journal", "present/"])
def test_no_plotly_where_nothing_is_plotted(page: Page, live: str, path: str) -> None:
    """Pages without a timeline or score do not load plotly.js; the first one with it does."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(live + path)
    expect(page.locator("h1").first).to_be_attached()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/plotly" in url]


def test_which_plotly(page: Page, live: str) -> None:
    """The basic bundle alone is loaded once `npm ci` has brought it, else the whole one."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, live)
    (plotly,) = (url.rpartition("/")[2] for url in asked if "/plotly" in url)
    assert plotly == ("plotly-basic.min.js" if BASIC.is_file() else "plotly.min.js")
    assert BASIC.is_relative_to(ROOT)
