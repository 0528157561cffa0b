"""Bands above the timeline in a real browser: chosen by mouse and keyboard, undone by Back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import banded
from tests.browser.axe import violations
from tests.browser.conftest import Serve, opened

NAMES = ".lanes .band"
MENU = "#filter-bands"


@pytest.fixture(scope="module")
def live_banded(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the invented dossier with seven groups of periods."""
    return serve("--dossier", banded.write(tmp_path_factory.mktemp("banded")))


def box(page: Page, group: str) -> str:
    """Return what finds the box of a group."""
    return f"{MENU} input[value={group}]"


def test_by_mouse(page: Page, live_banded: str) -> None:
    """A box adds a band, names it and its years, and the menu stays open; Back takes it off."""
    opened(page, live_banded)
    expect(page.locator(NAMES)).to_have_text(["Capital"])
    page.locator(f"{MENU} > summary").click()
    page.locator(box(page, "eve-2005")).check()
    expect(page).to_have_url(re.compile(r"\?bands=capital,eve-2005$"))
    expect(page.locator(NAMES)).to_have_text(["Capital", "Eve 2005"])
    expect(page.locator("svg.labels text", has_text="Standing")).to_have_count(1)
    expect(page.locator("#announcer")).to_contain_text(f"Eve 2005: {banded.CRITERION}")
    expect(page.locator(box(page, "eve-2005"))).to_be_visible()
    page.locator(box(page, "capital")).uncheck()
    expect(page.locator(NAMES)).to_have_text(["Eve 2005"])
    page.locator(box(page, "eve-2005")).uncheck()
    expect(page).to_have_url(re.compile(r"\?bands=0$"))
    expect(page.locator(NAMES)).to_have_count(0)
    for names in (["Eve 2005"], ["Capital", "Eve 2005"], ["Capital"]):
        page.go_back()
        expect(page.locator(NAMES)).to_have_text(names)
    expect(page.locator(box(page, "capital"))).to_be_checked()
    expect(page.locator(box(page, "eve-2005"))).not_to_be_checked()


def test_by_keyboard(page: Page, live_banded: str) -> None:
    """Enter opens the menu, Space chooses and keeps the focus, Escape closes it."""
    opened(page, f"{live_banded}?theme=trust")
    page.locator(f"{MENU} > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(box(page, "harbour"))).to_be_focused()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?theme=trust&bands=capital,harbour$"))
    expect(page.locator(NAMES)).to_have_text(["Capital", "Harbour"])
    expect(page.locator(box(page, "harbour"))).to_be_focused()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?theme=trust$"))  # as the dossier shows by itself
    page.keyboard.press("Escape")
    expect(page.locator(box(page, "harbour"))).to_be_hidden()
    expect(page.locator(f"{MENU} > summary")).to_be_focused()


def test_no_more_than_five(page: Page, live_banded: str) -> None:
    """Of more than five the address keeps five and says which are left out; the others wait."""
    opened(page, f"{live_banded}?bands={','.join(banded.GROUPS)}")
    expect(page.locator(NAMES)).to_have_count(5)
    expect(page.locator("#dropped")).to_contain_text("bands=eve-2005")
    page.locator(f"{MENU} > summary").click()
    expect(page.locator(box(page, "eve-2005"))).to_be_disabled()
    page.locator(box(page, "moor")).uncheck()
    expect(page.locator(box(page, "eve-2005"))).to_be_enabled()


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_accessible(page: Page, live_banded: str, theme: str) -> None:
    """Axe finds nothing in the open menu, in any theme; it lies within a narrow page."""
    page.add_init_script(f"localStorage.setItem('theme', '\"{theme}\"')")
    opened(page, f"{live_banded}?bands=harbour,eve-2005")
    page.locator(f"{MENU} > summary").click()
    assert violations(page, MENU) == []
    page.set_viewport_size({"width": 620, "height": 844})
    expect(page.locator(f"{MENU} .menu")).to_be_visible()
    menu = page.locator(f"{MENU} .menu").bounding_box()
    assert menu is not None
    assert menu["x"] >= 0
    assert menu["x"] + menu["width"] <= 620
