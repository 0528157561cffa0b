"""A talk from a file in Firefox and in WebKit; not collected where neither is installed."""

from pathlib import Path

import pytest

from data.dossier.load import load
from tests import small
from tests.browser.conftest import write_copy
from tests.browser.other_browsers import installed, wait
from tests.browser.staging import CURRENT
from tests.conftest import TODAY

ENTER, ESCAPE = "\ue007", "\ue00c"
RELOAD = "setTimeout(() => location.reload()) && 1"


def at(step: int) -> str:
    """Say in JavaScript that a step is shown."""
    return f"document.querySelector('{CURRENT}')?.dataset.step === '{step}'"


@pytest.mark.parametrize("name", list(installed()))
def test_two_windows(name: str, tmp_path: Path) -> None:
    """Each follows the other, also after either was loaded anew, and knows where the other is."""
    dossier = load(small.write(tmp_path / "dossier", small.TOUR), TODAY)
    (tmp_path / "profile").mkdir()
    browser = installed()[name](tmp_path / "profile")
    try:
        browser.go(f"{write_copy(dossier, tmp_path)}#/present/tour?step=3")
        browser.until(at(3))
        [wall] = browser.windows()
        browser.press("n")
        [desk] = wait(lambda: set(browser.windows()) - {wall}, "a second window")
        browser.turn_to(desk)
        browser.until(at(3))
        for window, other, step in ((desk, wall, 4), (wall, desk, 5)):
            browser.turn_to(window)
            browser.press(str(step))
            browser.press(ENTER)
            browser.turn_to(other)
            browser.until(at(step))
        for window, step in ((desk, 6), (wall, 7)):
            browser.turn_to(window)
            browser.evaluate(RELOAD)
            browser.until("performance.getEntriesByType('navigation')[0].type === 'reload'")
            browser.until(at(step - 1))
            browser.turn_to(desk)
            browser.press(str(step))
            browser.press(ENTER)
            browser.turn_to(wall)
            browser.until(at(step))
        browser.turn_to(desk)
        browser.press("d")
        browser.turn_to(wall)
        browser.until("document.querySelector('#stage').dataset.bsTheme === 'light'")
        browser.press("e")
        browser.until("document.querySelector('#return')")
        browser.turn_to(desk)
        browser.until("document.querySelector('.wall-away .where').textContent")
        browser.turn_to(wall)
        browser.press(ESCAPE)
        browser.until(at(7))
    finally:
        browser.close()
