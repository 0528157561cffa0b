"""What the room has of a step: the QR code, the step as text, on a phone, without barriers."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import small
from tests.browser.axe import COLOURS, violations
from tests.browser.conftest import Serve, until
from tests.browser.staging import CURRENT, at, press, second, size, staged


def test_qr(page: Page, tour: str) -> None:
    """Q shows the view's address as a code and in words, and that only this machine can open it."""
    staged(page, tour + "tour?step=3")
    press(page, "q")
    dialog = page.locator("#qr")
    expect(dialog.locator(".address")).to_have_text(tour + "tour?step=3")
    until(page, "document.querySelector('#qr img').naturalWidth > 100")
    expect(dialog.locator(".only-here")).to_be_visible()
    press(page, "q")
    expect(dialog).to_be_hidden()
    press(page, "q")
    dialog.get_by_role("link").click()
    expect(page).to_have_url(tour + "tour?step=3&view=text")


def test_qr_of_a_published_copy(page: Page, serve: Serve, tmp_path: Path) -> None:
    """With a published copy the code and the words lead there; the presenter can show it too."""
    folder = small.write(tmp_path, small.TOUR)
    base = serve(
        "--dossier",
        folder,
        "--prefix",
        "/x",
        "--public-url",
        "https://example.org/nato",
        path="/x/",
    )
    staged(page, base + "present/tour?step=2")
    desk = second(page, base + "present/tour?notes=1")
    at(desk, 2)
    press(desk, "q")
    address = page.locator("#qr .address")
    expect(address).to_have_text("https://example.org/nato/present/tour?step=2")
    expect(page.locator("#qr .only-here")).to_be_hidden()
    expect(desk.locator("#qr")).to_be_hidden()
    expect(desk.locator(".cover")).to_have_text("The wall shows the QR code.")
    until(page, "document.querySelector('#qr img').naturalWidth > 100")
    press(page, "Escape")
    expect(desk.locator(".cover")).to_be_empty()
    desk.close()


def test_as_text(page: Page, tour: str) -> None:
    """A step as text has headings, its timeline in words, quotes and references; R reveals."""
    staged(page, tour + "tour?step=3&view=text")
    tree = page.locator("#main").aria_snapshot()
    for part in (
        '- heading "Every kind of step" [level=1]',
        '- heading "South left the council in March 1999" [level=2]',
        "On the timeline",
        '- listitem: "North and South founded a council: date hidden"',
        "- blockquote: South left it in March",
        "Record and scholarship (2 references)",
    ):
        assert part in tree, tree
    assert "spring 2008" not in tree
    press(page, "r", "r")
    expect(page.locator(f"{CURRENT} .in-words")).to_contain_text("spring 2008")
    expect(page.locator(f"{CURRENT} .figure svg").first).to_be_hidden()
    page.get_by_role("button", name="Next step").click()
    at(page, 4)
    expect(page).to_have_url(tour + "tour?step=4&view=text")
    page.get_by_role("button", name="As on the wall").click()
    expect(page).to_have_url(tour + "tour?step=4")
    press(page, "ArrowLeft")
    at(page, 3)
    expect(page.locator(f"{CURRENT} .figure svg").first).to_be_visible()


def test_on_paper(page: Page, tour: str) -> None:
    """A step that is printed from the wall is what it is as text; the wall comes back."""
    staged(page, tour + "tour?step=3")
    drawing = page.locator(f"{CURRENT} .stage-marks")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(drawing).to_be_hidden()
    expect(page.locator(f"{CURRENT} .headline")).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(drawing).to_be_visible()


def test_on_a_phone(page: Page, tour: str) -> None:
    """On a phone a step is read from top to bottom, without scrolling sideways."""
    page.set_viewport_size({"width": 390, "height": 844})
    staged(page, tour + "tour?step=7")
    boxes = [quote.bounding_box() for quote in page.locator(f"{CURRENT} .said").all()]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert size(page, "blockquote") >= 16


@pytest.mark.parametrize(
    ("theme", "rules"), [("projector", ()), ("light", COLOURS), ("dark", COLOURS)]
)
def test_axe_on_the_wall(page: Page, tour: str, theme: str, rules: tuple[str, ...]) -> None:
    """No step has a violation, hidden or shown, in any colours."""
    page.add_init_script(f"localStorage.setItem('stage-theme', '{theme}')")
    page.emulate_media(reduced_motion="reduce")
    staged(page, tour + "tour")
    for number in range(1, 10):
        page.evaluate(f"stage.go({number})")
        assert violations(page, rules=rules) == [], number
        press(page, "r")
        assert violations(page, rules=rules) == [], number


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("", ""),
        ("tour?step=3&notes=1", ""),
        ("tour?step=9&notes=1", ""),
        ("tour?step=3&view=text", ""),
        ("tour?step=6&view=text", ""),
        ("tour?step=3", "q"),
        ("tour?step=3", "?"),
        ("tour?step=7", "s"),
    ],
)
def test_axe_elsewhere(page: Page, tour: str, address: str, key: str) -> None:
    """Nor have the list, the presenter's window, the text, the code, the keys, the countdown."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(tour.removesuffix("/") + (f"/{address}" if address else ""))
    until(page, "document.querySelector('.stories article, .slide:not([hidden])')")
    if key:
        press(page, key)
    assert violations(page) == []


def test_axe_long_notes(page: Page, live: str) -> None:
    """Nor have notes that are longer than their place."""
    page.set_viewport_size({"width": 1024, "height": 640})
    staged(page, live + "present/crossing?step=12&notes=1")
    notes = "document.querySelector('.desk-notes')"
    assert page.evaluate(f"{notes}.scrollHeight > {notes}.clientHeight")
    assert violations(page) == []


def test_axe_away(page: Page, tour: str) -> None:
    """Nor has a page with the way back."""
    page.goto(tour.removesuffix("present/") + "about?back=tour.2")
    page.locator(".park-away summary").click()
    assert violations(page) == []
