"""Two windows of one story: in step without a server, whichever is killed; the presenter’s desk."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import until
from tests.browser.staging import CURRENT, arrived, at, press, second, shown, staged, step


def test_in_step_without_a_server(page: Page, tour: str) -> None:
    """With the network off, both windows go on in step: steps, what is hidden, black."""
    staged(page, tour + "tour?step=2")
    desk = second(page, tour + "tour?step=5&notes=1")
    at(desk, 2)  # the eldest answers
    for window in (page, desk):
        window.wait_for_load_state("networkidle")  # codes are fetched ahead
    page.context.set_offline(True)
    for window, other in ((page, desk), (desk, page)):
        press(window, "3", "Enter", "r")
        at(other, 3)
        until(other, f"document.querySelector('{CURRENT}').dataset.shown !== ''")
        press(window, "r", "r", "4", "Enter")
        at(other, 4)
    press(desk, "b")
    expect(page.locator(".black")).to_be_visible()
    expect(desk.locator(".black")).to_be_hidden()
    expect(desk.locator(".cover")).to_have_text("The wall is black.")
    assert page.url == tour + "tour?step=4"
    assert desk.url == tour + "tour?step=4&notes=1"
    page.context.set_offline(False)
    desk.close()


def test_either_window_can_be_killed(page: Page, tour: str) -> None:
    """Whichever is reloaded is where the other is; the notes are so whatever their address says."""
    staged(page, tour + "tour?step=3")
    press(page, "r")
    desk = second(page, tour + "tour?notes=1")
    at(desk, 3)
    press(page, "End")
    at(desk, 9)
    desk.goto(tour + "tour?step=4&notes=1")
    arrived(desk)
    at(desk, 9)
    page.evaluate("history.replaceState(null, '', '?step=2')")
    page.reload()
    arrived(page)
    at(page, 9)
    press(page, "3", "Enter")
    assert shown(page) == "caption"
    desk.close()
    desk = second(page, tour + "tour?notes=1")
    at(desk, 3)
    assert shown(desk) == "caption"
    desk.close()


def test_the_address_asked_for_wins(page: Page, tour: str) -> None:
    """A step that is opened on the wall is shown, and the notes follow; so is a later key."""
    staged(page, tour + "tour")
    with page.context.expect_page() as opened:
        press(page, "n")
    desk = arrived(opened.value)
    at(desk, 1)
    page.goto(tour + "tour?step=3")
    arrived(page)
    at(desk, 3)
    at(page, 3)
    other = second(page, tour + "tour?step=6")
    for window in (other, desk, page):
        at(window, 6)
    press(desk, "7", "Enter")
    for window in (other, desk, page):
        at(window, 7)
    other.close()
    desk.close()


ODD = [
    "null",
    "5",
    "{state: {step: 999}}",
    "{from: 'x', born: 1, state: {step: 999}}",
    "{from: 'x', born: 1, state: {step: -1}}",
    "{from: 'x', born: 1, state: {step: '2'}}",
    "{from: 'x', born: 1, state: {step: 2, shown: null}}",
    "{from: 'x', born: 1, state: {step: 2, cover: 'moon'}}",
    "{from: 'x', born: 1, state: {step: 2, story: 'fairs'}}",
    "{from: 'x', born: 1, state: {shown: null}}",
    "{from: 1, born: 'x', hello: true}",
]


def test_odd_messages(page: Page, tour: str) -> None:
    """What another tab tells that this story cannot show is ignored; what it can is shown."""
    staged(page, tour + "tour?step=3")
    other = page.context.new_page()
    other.goto(tour)
    send = "new BroadcastChannel('story tour').postMessage"
    for message in ODD:
        other.evaluate(f"{send}({message})")
    other.evaluate(f"{send}({{from: 'x', born: 1, state: {{cover: 'black'}}}})")
    expect(page.locator(".black")).to_be_visible()
    assert step(page) == 3
    other.evaluate(f"{send}({{from: 'x', born: 1, state: {{step: 4}}}})")
    at(page, 4)
    other.close()


@pytest.mark.parametrize("kept", ["null", "{", "5", '[null, {"text": {}}, {"story": {}}]'])
def test_what_is_kept_may_be_broken(page: Page, tour: str, kept: str) -> None:
    """Whatever lies in the browser, the desk and the wall open."""
    names = ("parking", "story-clock", "story-draft", "story-shelf", "stage-size", "stage-theme")
    broken = json.dumps(kept)
    store = "".join(f"localStorage.setItem('{name}', {broken});" for name in names)
    page.add_init_script(f"{store} sessionStorage.setItem('shown:tour', {broken})")
    staged(page, tour + "tour?step=3&notes=1")
    expect(page.locator("#parking li")).to_have_text("None so far.")
    page.goto(tour + "tour?step=3")
    arrived(page)
    at(page, 3)
    assert shown(page) == ""


def test_presenters_window(page: Page, tour: str) -> None:
    """N opens it: notes, this step and the next, clocks, steps; the wall has none of it."""
    staged(page, tour + "tour?step=3")
    for css in (".desk-notes", ".clocks", ".step-list", ".parking"):
        expect(page.locator(css)).to_be_hidden()
    with page.context.expect_page() as opened:
        press(page, "n")
    desk = arrived(opened.value)
    notes = desk.locator(".desk-notes > div:not([hidden])")
    expect(notes).to_contain_text("Ask when it came back.")
    expect(notes).to_contain_text("Quoted: Alpha 2010, ¶ 2")
    expect(desk.locator(".slide.next .headline")).to_have_text("Two tell of a letter")
    expect(desk.locator(CURRENT)).to_have_attribute("data-step", "3")
    expect(desk.locator("[data-clock=time]")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    desk.locator(".step-list button").nth(8).click()
    at(page, 9)
    expect(desk.locator(".end")).to_have_text("The story ends here.")
    key = "new KeyboardEvent('keydown', { key: 'n', bubbles: true })"
    with desk.expect_event("close"):
        desk.evaluate(f"setTimeout(() => document.body.dispatchEvent({key}))")


def test_where_no_second_window_opens(page: Page, tour: str) -> None:
    """Where the browser bars a second window, N turns this one into the presenter’s and back."""
    staged(page, tour + "tour?step=3")
    page.evaluate("window.open = () => null")
    press(page, "n")
    expect(page).to_have_url(tour + "tour?step=3&notes=1")
    expect(page.locator(".desk-notes")).to_be_visible()
    press(page, "n")
    expect(page).to_have_url(tour + "tour?step=3")
    expect(page.locator(".desk-notes")).to_be_hidden()


def test_clocks(page: Page, tour: str) -> None:
    """Elapsed time starts, pauses and is reset; what is left counts down from so many minutes."""
    desk = staged(page, tour + "tour?notes=1")
    elapsed, left = (desk.locator(f"[data-clock={name}]") for name in ("elapsed", "left"))
    expect(elapsed).to_have_text("00:00")
    desk.locator("[data-clock=minutes]").fill("20")
    press(desk, "Tab")
    expect(left).to_have_text("20:00")
    desk.get_by_role("button", name="Start").click()
    expect(elapsed).not_to_have_text("00:00")
    expect(left).to_have_text(re.compile(r"^19:"))
    desk.get_by_role("button", name="Pause").click()
    kept = elapsed.inner_text()
    desk.reload()
    arrived(desk)
    expect(elapsed).to_have_text(kept)
    desk.get_by_role("button", name="Reset").click()
    expect(elapsed).to_have_text("00:00")
    expect(desk.locator("[data-clock=minutes]")).to_have_value("20")
    late = {"begun": 0, "before": 21 * 60_000, "minutes": 20}
    desk.evaluate(f"localStorage.setItem('story-clock', '{json.dumps(late)}')")
    expect(left).to_have_text("01:00 over")


def test_the_first_key_starts_the_clock(page: Page, tour: str) -> None:
    """The talk's first key starts its clock; how far it is from its plan is said in minutes."""
    staged(page, tour + "tour")
    desk = second(page, tour + "tour?notes=1")
    elapsed, pace = (desk.locator(f"[data-clock={name}]") for name in ("elapsed", "pace"))
    expect(elapsed).to_have_text("00:00")
    expect(desk.locator("[data-clock=minutes]")).to_have_value("20")
    press(page, "ArrowRight")
    expect(elapsed).not_to_have_text("00:00")
    expect(pace).to_have_text("3 min ahead")
    late = {"story": "tour", "begun": 0, "before": 15 * 60_000, "minutes": 0}
    desk.evaluate(f"localStorage.setItem('story-clock', '{json.dumps(late)}')")
    expect(pace).to_have_text("2 min late")
    desk.close()


def test_the_wall_has_left(page: Page, tour: str) -> None:
    """The presenter sees that the wall is elsewhere, and brings it back to the notes’ step."""
    staged(page, tour + "tour?step=3")
    desk = second(page, tour + "tour?notes=1")
    at(desk, 3)
    away = desk.locator(".wall-away")
    expect(away).to_be_hidden()
    press(page, "e")
    expect(away.locator(".where")).to_have_text("The wall is on Explore.")
    press(desk, "4", "Enter")
    away.get_by_role("button").click()
    at(page, 4)
    expect(away).to_be_hidden()
    page.goto("about:blank")
    expect(away).to_contain_text("The wall is closed")
    staged(page, tour + "tour")
    expect(away).to_be_hidden()
    desk.close()


def test_the_core(page: Page, tour: str) -> None:
    """The core has its steps alone, by the numbers of the whole story, on the way back too."""
    staged(page, tour + "tour?core=1")
    expect(page.locator(".progress-line li:visible")).to_have_count(3)
    press(page, "ArrowRight")
    at(page, 5)
    expect(page).to_have_url(tour + "tour?step=5&core=1")
    press(page, "t")
    expect(page.locator("#return")).to_be_visible()
    press(page, "Backspace")
    at(page, 5)
    press(page, "End")
    at(page, 9)
    press(page, "ArrowLeft", "ArrowLeft")
    at(page, 1)


def test_parking(page: Page, tour: str) -> None:
    """Questions are kept for the handout or taken off; while one types, keys are letters."""
    desk = staged(page, tour + "tour?step=2&notes=1")
    field = desk.locator("#park-here")
    field.fill("Who <b>counted</b>")
    field.press("End")
    field.type(" bnq? 7 /")
    press(desk, "Enter")
    line = desk.locator("#parking li")
    expect(line).to_contain_text("Who <b>counted</b> bnq? 7 / (2)")
    assert step(desk) == 2
    expect(field).to_have_value("")
    kept = desk.evaluate("JSON.parse(localStorage.getItem('parking'))")
    assert kept == [{"story": "tour", "step": 2, "text": "Who <b>counted</b> bnq? 7 /"}]
    desk.emulate_media(media="print")
    expect(line).to_be_visible()
    for css in (CURRENT, ".clocks", ".step-list", "#park-here"):
        expect(desk.locator(css)).to_be_hidden()
    desk.emulate_media(media="screen")
    line.get_by_role("button").click()
    expect(line).to_have_text("None so far.")
