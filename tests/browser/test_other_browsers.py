"""The main job in Firefox and in WebKit: filter, choose, read, present.

Only where Debian's browsers are installed (run.py does it where it can); else it is not collected.
"""

from pathlib import Path

import pytest

from data.dossier.load import load
from tests import small
from tests.browser.conftest import write_copy
from tests.browser.other_browsers import installed
from tests.conftest import TODAY

ARROW_RIGHT, ARROW_DOWN, END = "\ue014", "\ue015", "\ue010"


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


@pytest.mark.parametrize("name", list(installed()))
def test_copy(name: str, tmp_path: Path) -> None:
    """From the disk a copy is drawn, filtered, gone through by keyboard; Back leads back."""
    copy = write_copy(load(small.write(tmp_path / "dossier"), TODAY), tmp_path)
    (tmp_path / "profile").mkdir()
    browser = installed()[name](tmp_path / "profile")
    try:
        browser.go(copy)
        browser.until("document.querySelectorAll('svg.labels text').length > 3")
        browser.until("document.querySelectorAll('svg.marks [data-of]').length > 3")
        count = "document.querySelector('#result-count').textContent"
        browser.until(f"{count} === '8 of 8 events'")
        browser.click("#filter-theme > summary")
        browser.click("#filter-theme input[value=trade]")
        browser.until(f"{count} === '4 of 8 events' && location.hash === '#theme=trade'")
        ids = "[...document.querySelectorAll('#event-list [data-event]')].map(e => e.dataset.event)"
        events = browser.evaluate(ids)
        assert len(events) == 4
        browser.evaluate("document.querySelector('#event-list').focus() ?? 1")
        for key, event in ((ARROW_DOWN, events[0]), (END, events[-1])):
            browser.press(key)
            browser.until(f"document.querySelector('#evidence [data-focus={event}]')")
            browser.until(f"location.hash.includes('event={event}')")
        browser.until("document.querySelector('svg.labels rect.focus')")
        browser.evaluate("history.back() ?? 1")
        browser.until(f"{count} === '8 of 8 events'")
        browser.until("!document.querySelector('#evidence [data-focus]')")
        assert browser.evaluate("document.querySelectorAll('#filter-theme :checked').length") == 0
    finally:
        browser.close()
