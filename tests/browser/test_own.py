"""Your own timeline: a sheet chosen or dropped, what is said of it and drawn, and taken away."""

import base64
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests import programs
from tests.browser.axe import violations, violations_in_themes
from tests.browser.conftest import until
from tests.sheets import FAIRS, as_xlsx

LOOK = "**/own/look"
DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  const place = document.querySelector(".own-example");
  for (const kind of ["dragover", "drop"])
    place.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sheet of three rows, of which one cannot be read."""
    path = tmp_path / "Fairs and works.xlsx"
    path.write_bytes(as_xlsx(FAIRS))
    return path


@pytest.fixture
def own(page: Page, live_small: str) -> Page:
    """The page, drawn."""
    page.goto(f"{live_small}own")
    until(page, "document.querySelector('.own-example .paper-figure')")
    return page


def said(page: Page) -> Locator:
    """The sentence that is announced."""
    return page.locator("#own-said")


def test_by_keyboard(own: Page, sheet: Path, tmp_path: Path) -> None:
    """A file is chosen by keyboard; the wrong cell is named, the rest drawn, saved, and passes."""
    own.locator(".own-tools a").focus()
    own.keyboard.press("Tab")
    own.on("filechooser", lambda _: None)
    own.evaluate("1")  # by the answer the browser knows that choosers are heard of
    with own.expect_file_chooser() as chooser:
        own.keyboard.press("Enter")
    chooser.value.set_files(sheet)
    expect(own.locator(".own-mend li")).to_contain_text("Sheet1!B4")
    expect(own.locator("#own-report h2")).to_be_focused()
    expect(said(own)).to_have_text(
        "Fairs and works.xlsx is drawn, 2 of 3 rows: the others are listed."
    )
    expect(own.locator("#own-picture .own-wide .paper-label")).to_have_count(2)
    assert violations(own) == []
    with own.expect_download() as download:
        own.get_by_role("button", name="Save as a dossier").click()
    assert download.value.suggested_filename == "Fairs and works.zip"
    zipfile.ZipFile(download.value.path()).extractall(tmp_path)
    ended = programs.run("check", tmp_path / "fairs-and-works")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_dropped(own: Page, sheet: Path) -> None:
    """A file may be dropped anywhere on the page; on a phone all of it can be read."""
    own.set_viewport_size({"width": 390, "height": 844})
    own.evaluate(DROP, ["f.xlsx", base64.b64encode(sheet.read_bytes()).decode()])
    expect(own.locator("#own-picture .own-narrow .paper-label").first).to_be_visible()
    expect(own.locator(".own-example")).to_be_hidden()
    letters = own.locator("#own-picture .own-narrow .paper-label").first.bounding_box()
    assert letters
    assert letters["height"] >= 12
    assert own.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(own) == []


def test_server_gone(context: BrowserContext, live_small: str, sheet: Path) -> None:
    """Without an answer that is said, nothing else changes, and it can be tried again."""
    alone = context.new_page()  # its console may say that an answer has not come
    alone.goto(f"{live_small}own")
    until(alone, "document.querySelector('.own-example .paper-figure')")
    alone.route(LOOK, lambda route: route.abort())
    alone.locator(".own-drop input").set_input_files(sheet)
    expect(said(alone)).to_contain_text("does not answer")
    expect(alone.locator(".own-example")).to_be_visible()
    expect(alone.get_by_role("button", name="Save as a dossier")).to_be_hidden()
    alone.unroute(LOOK)
    alone.get_by_role("button", name="Try again").click()
    expect(alone.locator("#own-picture .own-wide .paper-figure")).to_be_visible()


def test_busy(own: Page, sheet: Path) -> None:
    """While another sheet is read the page waits and says so, then it is its turn."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.fulfill(status=503, body="503: wait\n")
        else:
            route.continue_()

    own.route(LOOK, answer)
    own.locator(".own-drop input").set_input_files(sheet)
    expect(said(own)).to_contain_text("Another sheet is being read")
    expect(own.locator("#own-picture .paper-figure").first).to_be_visible()
    assert len(asked) == 2


def test_not_sent(own: Page, tmp_path: Path) -> None:
    """What is empty or too large is said to be so, and not sent."""
    asked: list[str] = []
    own.on("request", lambda request: asked.append(request.url))
    for name, size, words in (
        ("empty.csv", 0, "is empty"),
        ("big.csv", 6 << 20, "larger than 5 MB"),
    ):
        path = tmp_path / name
        path.write_bytes(b"x" * size)
        own.locator(".own-drop input").set_input_files(path)
        expect(said(own)).to_contain_text(words)
    # The page asks of itself whether the dossier has changed.
    assert [address for address in asked if not address.endswith("/healthz")] == []


def test_no_sheet(own: Page, tmp_path: Path) -> None:
    """What is no sheet is said to be none, in words that hold what would be right."""
    path = tmp_path / "notes.txt"
    path.write_text("Milk\nBread\n", encoding="utf-8")
    own.locator(".own-drop input").set_input_files(path)
    expect(said(own)).to_contain_text("title and start among them; it is: Milk")
    expect(own.locator(".own-example")).to_be_visible()


def test_access(own: Page) -> None:
    """Nothing is found by axe on the page before a sheet has come, light or dark."""
    assert violations_in_themes(own, "dark") == {}


def test_ways_there(page: Page, live_small: str) -> None:
    """The first panel and the page About lead to it."""
    for path in ("", "about"):
        page.goto(f"{live_small}{path}")
        page.get_by_role("link", name="Make a timeline of your own").click()
        expect(page.locator("h1")).to_have_text("Your own timeline")
