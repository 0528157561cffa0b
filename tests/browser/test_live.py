"""Files of the dossier changed beside an open page: it follows, and says what is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import small
from tests.browser.axe import violations
from tests.browser.conftest import Serve, opened, until

STAYS = "The dossier’s files do not pass the check as they are now. This page stays as it was."
BROKEN = small.changed("themes.csv", "trade,Trade,2", "trade,Trade,<script>alert(1)</script>")
WRONG = "themes.csv:3: order: '<script>alert(1)</script>' is not a whole number (e.g. 2)"
MENDED = {"themes.csv": small.FILES["themes.csv"]}
FAIRS = "#event-list [data-event=fair] .list-title"
Save = Callable[[dict[str, str]], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a dossier that is edited."""
    return small.write(tmp_path)


@pytest.fixture
def edited(serve: Serve, folder: Path) -> str:
    """The address of that dossier."""
    return serve("--dossier", folder)


def test_a_cell_is_changed(page: Page, edited: str, folder: Path) -> None:
    """A new headline comes into the open page, in place; focus and scrolling stay; it is said."""
    opened(page, f"{edited}?event=council")
    page.focus("#event-list")
    page.evaluate("document.querySelector('#timeline').kept = document.body.kept = true")
    page.evaluate("document.querySelector('aside.right').scrollTop = 90")
    small.write(folder, small.changed("events.csv", "The two held fairs", "They held three fairs"))
    expect(page.locator(FAIRS)).to_have_text("They held three fairs")
    expect(page.locator("#announcer")).to_have_text("The tables have changed: now 8 events.")
    assert page.evaluate("document.querySelector('#timeline').kept && document.body.kept")
    assert page.evaluate("document.activeElement.id") == "event-list"
    assert page.evaluate("document.querySelector('aside.right').scrollTop") == 90


def test_broken_and_mended(page: Page, edited: str, folder: Path) -> None:
    """What is wrong stands above the page that stays, as text, in every theme; mended it goes."""
    opened(page, edited)
    height = page.evaluate("document.querySelector('header.shell').offsetHeight")
    small.write(folder, BROKEN)
    banner = page.locator("#problems")
    expect(banner).to_contain_text(STAYS)
    expect(banner.locator("li")).to_have_text([WRONG])
    expect(page.locator(FAIRS)).to_have_text("The two held fairs")
    for theme in ("light", "dark", "projector"):
        until(page, f"document.documentElement.dataset.bsTheme === '{theme}'")
        assert violations(page, "#problems") == []
        page.click("#theme-switch")
    page.emulate_media(media="print")
    expect(banner).to_be_hidden()
    page.emulate_media(media="screen")
    page.click("#link-about")
    expect(banner).to_contain_text(STAYS)
    small.write(folder, MENDED)
    expect(banner).to_be_empty()
    page.click("#link-explore")
    until(page, f"document.querySelector('header.shell').offsetHeight === {height}")


def test_the_room_sees_nothing_of_it(page: Page, edited: str, folder: Path) -> None:
    """A story that is presented stays as it was begun, and what is wrong is not on the wall."""
    page.goto(f"{edited}present/fairs")
    expect(page.locator(".slide:visible .headline")).to_have_text("Fairs and a council")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    small.write(folder, BROKEN)
    other = page.context.new_page()
    other.goto(f"{edited}about")
    expect(other.locator("#problems")).to_contain_text(STAYS)
    other.close()
    expect(page.locator("#problems")).to_be_hidden()
    # The codes of the steps are fetched while the server is there.
    assert [address for address in asked if "/qr.svg?" not in address] == []
    page.reload()
    expect(page.locator(".slide:visible .headline")).to_have_text("Fairs and a council")
    expect(page.locator("#problems")).to_be_hidden()


def test_a_story_is_saved(page: Page, edited: str, folder: Path) -> None:
    """A story saved in the folder `stories` comes into the list, and is presented from there."""
    page.goto(f"{edited}present")
    expect(page.locator("[data-story]")).to_have_count(1)
    story = small.FILES["stories/fairs.yaml"].replace("Fairs and a council", "My own", 1)
    small.write(folder, {"stories/mine.yaml": story})
    page.locator("[data-story=mine] h2 a").click()
    expect(page.locator("#stage[data-story=mine]")).to_be_visible()
