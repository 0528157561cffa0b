"""A story on the wall in a real browser: by keyboard, by mouse, one thing at a time."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.staging import CURRENT, arrived, at, press, shown, size, staged, step


def test_a_whole_story(page: Page, tour: str) -> None:
    """Every key that goes on or back does; what is hidden comes before the next step."""
    staged(page, tour + "tour")
    expect(page).to_have_title("Step 1 of 9: Every kind of step – Every kind of step")
    for key, number in (("ArrowRight", 2), ("Space", 3)):
        press(page, key)
        at(page, number)
    for part in (".caption", ".quotes"):
        expect(page.locator(f"{CURRENT} {part}")).to_be_hidden()
        press(page, "PageDown")
        expect(page.locator(f"{CURRENT} {part}")).to_be_visible()
    hidden = page.locator(f"{CURRENT} .caption [data-reveal=date]")
    expect(hidden).to_be_hidden()
    expect(page.locator(f"{CURRENT} .caption .instead")).to_have_text("date hidden")
    press(page, "PageDown")
    expect(hidden).to_be_visible()
    expect(page.locator(f"{CURRENT} .caption .instead")).to_be_hidden()
    later = page.locator(f"{CURRENT} [data-event=speech]")
    expect(later).to_be_hidden()
    press(page, "PageDown")
    expect(later).to_be_visible()
    assert step(page) == 3
    press(page, "PageDown")
    at(page, 4)
    expect(page).to_have_url(tour + "tour?step=4")
    for keys, number in (
        (["End"], 9),
        (["ArrowRight"], 9),
        (["PageUp"], 8),
        (["Shift+Space"], 7),
        (["Home"], 1),
        (["ArrowLeft"], 1),
        (["5", "Enter"], 5),
        (["7", "Escape", "Enter"], 5),
        (["9", "9", "Enter"], 9),
    ):
        press(page, *keys)
        at(page, number)
    press(page, "Home")
    expect(page).to_have_url(tour + "tour")


def test_reveal(page: Page, tour: str) -> None:
    """R shows part after part, then what is hidden, then hides it again; a reload keeps it."""
    staged(page, tour + "tour?step=3")
    parts = "caption quotes"
    for expected in ("caption", parts, f"{parts} date", f"{parts} date next", parts):
        press(page, "r")
        assert shown(page) == expected
    page.reload()
    arrived(page)
    assert shown(page) == parts


def test_compare(page: Page, tour: str) -> None:
    """The words come first, then in their place what they come to."""
    staged(page, tour + "tour?step=6")
    table, quotes = (page.locator(f"{CURRENT} {css}") for css in (".positions", ".quotes"))
    expect(quotes).to_be_visible()
    expect(table).to_be_hidden()
    press(page, "ArrowRight")
    expect(quotes).to_be_hidden()
    expect(table).to_be_visible()


def test_ask_the_room(page: Page, tour: str) -> None:
    """Two passages without a name, a silent countdown, then who said it."""
    staged(page, tour + "tour?step=7")
    who = page.locator(f"{CURRENT} .voice strong")
    expect(who.first).to_be_hidden()
    expect(page.locator(f"{CURRENT} .voice .instead").first).to_have_text("who says it?")
    bar = page.locator(f"{CURRENT} .countdown")
    expect(bar).to_be_hidden()
    press(page, "s")
    expect(bar).to_be_visible()
    expect(bar).to_have_text(re.compile(r"^(60|5\d)$"))
    press(page, "s")
    expect(bar).to_be_hidden()
    press(page, "r")
    expect(who).to_have_text(["Alpha 2010", "Beta n.d."])
    expect(who.first).to_be_visible()
    expect(who.last).to_be_hidden()
    press(page, "r")
    expect(who.last).to_be_visible()


def test_keys_are_told(page: Page, tour: str) -> None:
    """The question mark shows the keys, Escape closes them, and neither moves the story."""
    staged(page, tour + "tour?step=2")
    press(page, "?")
    dialog = page.locator("#stage-keys")
    expect(dialog).to_be_visible()
    for key in ("R", "B", "N", "Q", "F", "Home End", "+ −", "/", "Esc"):
        expect(dialog.locator("kbd", has_text=re.compile(f"^{re.escape(key)}$"))).to_have_count(1)
    press(page, "Escape")
    expect(dialog).to_be_hidden()
    assert step(page) == 2


def test_black_size_and_colours(page: Page, tour: str) -> None:
    """B makes the wall black and back; + and − change the text; D goes round the colours."""
    staged(page, tour + "tour?step=2")
    black = page.locator(".black")
    press(page, "b")
    expect(black).to_be_visible()
    press(page, ".")
    expect(black).to_be_hidden()
    press(page, "b", "Escape")
    expect(black).to_be_hidden()
    press(page, "b", "ArrowRight")
    expect(black).to_be_hidden()
    press(page, "ArrowLeft")
    before = size(page, ".caption")
    press(page, "+")
    assert size(page, ".caption") > before
    press(page, "-", "-")
    assert size(page, ".caption") < before
    colour = "getComputedStyle(document.getElementById('stage')).backgroundColor"
    seen = [page.evaluate(colour)]
    for _ in range(3):
        press(page, "d")
        seen.append(page.evaluate(colour))
    assert seen[0] == seen[3] == "rgb(255, 255, 255)"
    assert len(set(seen)) == 3


def test_full_screen(page: Page, tour: str) -> None:
    """F fills the screen and gives it back."""
    staged(page, tour + "tour")
    press(page, "f")
    until(page, "document.fullscreenElement !== null")
    press(page, "f")
    until(page, "document.fullscreenElement === null")


def test_by_mouse(page: Page, tour: str) -> None:
    """Buttons come when the mouse moves; the line of steps leads to each step."""
    staged(page, tour + "tour")
    tools = page.locator(".stage-tools")
    expect(tools).to_have_css("opacity", "0")
    page.mouse.move(300, 300)
    page.mouse.move(320, 320)
    expect(tools).to_have_css("opacity", "1")
    tools.get_by_role("button", name="Next step").click()
    at(page, 2)
    page.locator(".progress-line a").nth(3).click()
    at(page, 4)
    page.locator(".stage-tools [data-do=leave]").click()
    expect(page.locator(".stories article")).to_have_count(2)
    page.locator("[data-story=fairs] h2 a").click()
    arrived(page)
    assert step(page) == 1


def test_motion(page: Page, tour: str) -> None:
    """Only what differs comes in, one thing after the other; under reduced motion nothing moves."""
    running = "document.getAnimations().map(each => each.effect.target.className)"
    staged(page, tour + "tour?step=6")
    press(page, "ArrowRight", "ArrowRight")
    at(page, 7)
    moving = page.evaluate(running)
    assert moving[0].startswith("headline")
    delays = "document.getAnimations().map((each) => each.effect.getTiming().delay)"
    assert len(set(page.evaluate(delays))) == len(moving)
    page.emulate_media(reduced_motion="reduce")
    press(page, "ArrowLeft")
    at(page, 6)
    assert page.evaluate(running) == []
