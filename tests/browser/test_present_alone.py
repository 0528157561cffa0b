"""The stage when the server is gone: it goes on, and says what needs the server."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests import small
from tests.browser.conftest import launch, stop, until
from tests.browser.staging import at, press, staged

FETCHED = "performance.getEntriesByType('resource').filter(each => each.name.includes('qr.svg'))"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server of the test's own, and the address of its stories."""
    process, address = launch("--dossier", small.write(tmp_path, small.TOUR))
    yield process, f"{address}present/"
    stop(process)


@pytest.fixture
def alone(context: BrowserContext) -> Page:
    """A page in which requests may fail."""
    return context.new_page()


def test_without_a_server(alone: Page, program: tuple[subprocess.Popen[str], str]) -> None:
    """E, C, T, / and the list say what needs the server, the step stays; Q shows its code."""
    process, tour = program
    staged(alone, tour + "tour?step=4")
    until(alone, f"{FETCHED}.length === 9")
    process.terminate()
    process.wait(timeout=20)
    line = alone.locator("#stage .away")
    keys = {"e": "Explore", "c": "Compare", "t": "To read the text", "/": "Search"}
    for key, name in keys.items():
        press(alone, key)
        expect(line).to_have_text(
            f"{name} needs the program, which does not answer now. The story goes on."
        )
        expect(line).to_have_attribute("role", "status")
        size = line.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
        assert size >= 18
        assert alone.url == tour + "tour?step=4"
        at(alone, 4)
        press(alone, "b", "b")
        expect(line).to_be_empty()
    press(alone, "ArrowLeft")
    at(alone, 3)
    for news in ("The caption is shown.", "What is quoted is shown.", "Dates are shown."):
        press(alone, "r")
        expect(alone.locator("#stage .announced")).to_have_text(news)
    press(alone, "5", "Enter", "q")
    dialog = alone.locator("#qr")
    expect(dialog.locator(".address")).to_have_text(tour + "tour?step=5")
    until(alone, "document.querySelector('#qr img').naturalWidth > 100")
    expect(dialog.locator("img")).to_be_visible()
    expect(dialog.locator(".no-code")).to_be_empty()
    press(alone, "q", "ArrowRight")
    at(alone, 6)


def test_a_code_that_was_not_fetched(
    alone: Page, program: tuple[subprocess.Popen[str], str]
) -> None:
    """Without a picture there is none that is broken: the address is there to be typed."""
    process, tour = program
    alone.route("**/qr.svg*", lambda route: route.abort())
    staged(alone, tour + "tour?step=4")
    process.terminate()
    process.wait(timeout=20)
    press(alone, "q")
    expect(alone.locator("#qr .no-code")).to_contain_text("The address can be typed.")
    expect(alone.locator("#qr img")).to_be_hidden()
    expect(alone.locator("#qr .address")).to_have_text(tour + "tour?step=4")


def test_what_is_done_meanwhile_wins(
    alone: Page, program: tuple[subprocess.Popen[str], str]
) -> None:
    """A step that is gone to while the server is asked is not left afterwards."""
    _, tour = program
    staged(alone, tour + "tour?step=4")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    alone.route("**/healthz", hold)
    with alone.expect_request("**/healthz"):
        press(alone, "e")
    press(alone, "5", "Enter")
    at(alone, 5)
    assert len(held) == 1
    with alone.expect_response("**/healthz"):
        held[0].continue_()
    press(alone, "6", "Enter")
    at(alone, 6)
    assert alone.url == tour + "tour?step=6"
