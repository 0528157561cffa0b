"""Without the basic bundle of plotly.js, as before any `npm ci`."""

from playwright.sync_api import Page

from tests.browser.conftest import opened


def test_the_whole_one(page: Page, live_whole_plotly: str) -> None:
    """The whole plotly.js is loaded, once."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, live_whole_plotly)
    found = [url.rpartition("/")[2] for url in asked if "/plotly" in url]
    assert found == ["plotly.min.js"]
