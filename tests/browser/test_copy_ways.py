"""The ways to a reading copy in a real browser, and its pages beside Explore and the stage."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened, until
from tests.sheets import FAIRS, as_xlsx


def taken(page: Page, name: str, folder: Path) -> str:
    """Take what a link or button of a name gives and return its address as a file."""
    with page.expect_download() as download:
        page.get_by_text(name, exact=True).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file.as_uri()


def test_menu(page: Page, live: str, tmp_path: Path) -> None:
    """The menu gives the dossier and, where something is chosen, that; both open from disk."""
    opened(page, live)
    menu = page.locator("#download")
    menu.locator("summary").click()
    expect(menu.get_by_text("One HTML file of this selection")).to_be_hidden()
    whole = taken(page, "One HTML file copy.html", tmp_path)
    opened(page, f"{live}?type=forum")
    menu.locator("summary").click()
    some = taken(page, "One HTML file of this selection selection.html", tmp_path)
    for file in (whole, some):
        page.goto(file)
        until(page, "document.querySelector('#result-count')")
    held = page.locator("#result-count").inner_text().split()
    assert held[0] == held[2]
    expect(page.locator(".tools a")).to_contain_text(f"This copy: {held[0]} of ")


def test_sheet(page: Page, live_small: str, tmp_path: Path) -> None:
    """A dropped sheet is given back as a copy, which opens from disk."""
    page.goto(f"{live_small}own")
    until(page, "document.querySelector('.own-example .paper-figure')")
    sheet = tmp_path / "Fairs.xlsx"
    sheet.write_bytes(as_xlsx(FAIRS))
    page.locator(".own-drop input").set_input_files(sheet)
    file = taken(page, "One HTML file", tmp_path)
    assert file.endswith("Fairs.html")
    expect(page.locator("#own-said")).to_contain_text("Saved as Fairs.html")
    page.goto(file)
    expect(page.locator("#result-count")).to_have_text("2 of 2 events")


def test_pages(page: Page, copied: str) -> None:
    """From a difference to its table and back, to the themes, to what the copy says of itself."""
    page.goto(f"{copied}#/compare")
    first = page.locator(".disputes a").first
    question = first.locator(".dispute-question").inner_text()
    first.click()
    expect(page.locator("#disputes h2")).to_have_text(question)
    expect(page.locator("#dispute-table caption")).to_have_text(question)
    assert violations(page) == []
    page.go_back()
    expect(page.locator(".count-line")).to_be_visible()
    page.locator("#link-themes").click()
    expect(page.locator(".theme-card").first).to_be_visible()
    assert violations(page) == []
    page.locator(".tools a").click()
    expect(page.locator("#this-copy")).to_be_in_viewport()
    expect(page.locator(".about")).to_contain_text("This file is a copy of the dossier")
    assert violations(page) == []


def test_keys(page: Page, copied: str) -> None:
    """The dialog of keys names those that work here, and none of pages that are not here."""
    page.goto(copied)
    page.locator("#help").click()
    keys = page.locator("#keys")
    expect(keys).to_be_visible()
    expect(keys).to_contain_text("to the search")
    expect(keys).not_to_contain_text("in a text")
    expect(keys).not_to_contain_text("staves")


def test_colours_are_kept(page: Page, copied: str) -> None:
    """The colours that were chosen in a copy are there when it is opened again."""
    page.goto(copied)
    page.locator("#theme-switch").click()
    chosen = page.locator("html").get_attribute("data-bs-theme")
    assert chosen != "light"
    page.reload()
    until(page, "document.querySelector('#result-count')")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", chosen or "")
