"""The main job in Firefox and in WebKit: filter, choose, read, present.

Only where Debian's browsers are installed (run.py does it where it can); else it is not collected.
"""

from pathlib import Path

import pytest

from tests.browser.other_browsers import installed

ARROW_RIGHT = "\ue014"


@pytest.mark.parametrize("name", list(installed()))
def test_main_job(name: str, live_small: str, tmp_path: Path) -> None:
    """The timeline is drawn and filtered, an event opens, its text is read, a story is shown."""
    browser = installed()[name](tmp_path)
    try:
        browser.go(live_small)
        browser.until("document.querySelectorAll('svg.labels text').length > 3")
        browser.click("#filter-theme > summary")
        browser.click("#filter-theme input[value=trade]")
        browser.until("location.search === '?theme=trade'")
        count = "document.querySelector('#result-count').textContent"
        browser.until(f"{count} === '4 of 8 events'")
        browser.go(f"{live_small}?theme=trust")
        browser.until("document.querySelector('#event-list [data-event=council]')")
        browser.click("#event-list [data-event=council]")
        browser.until("document.querySelector('#evidence [data-focus=council]')")
        assert "event=council" in browser.evaluate("location.search")
        browser.click("#evidence .excerpt[data-source=alpha] .ways a")
        browser.until("document.querySelector('#text .chosen')")
        assert "/read/alpha" in browser.evaluate("location.pathname")
        browser.until("document.querySelector('#passage .other')")
        browser.click("#passage .other a[data-in-place]")
        browser.until("document.querySelector('#beside .chosen')")
        assert "beside=b1" in browser.evaluate("location.search")
        browser.go(f"{live_small}present/fairs")
        browser.until("document.querySelector('.slide:not([hidden])')?.dataset.step === '1'")
        browser.press(ARROW_RIGHT)
        browser.until("location.search === '?step=2'")
    finally:
        browser.close()
