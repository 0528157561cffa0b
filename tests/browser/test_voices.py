"""Documents, scholars and findings beside an event, and the head of a theme, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests import small
from tests.browser.axe import violations, wear
from tests.browser.conftest import Serve, opened, until

DOCUMENT = "#evidence [data-quotation=q1]"
# Findings on the letter, whose card stands beside it; five more documents on it, to be folded.
NOTES = "".join(
    f"note{n},primary,north,Note {n},,,,1991-12-2{n},note,https://example.org/{n},2026-11-22,\n"
    for n in range(1, 6)
)
QUOTES = "".join(
    f"n{n},document,note{n},letter,,who-wrote,,Words of note {n}.,,en,,,,1991-12-2{n},,"
    f"https://example.org/{n},2026-11-22,\n"
    for n in range(1, 6)
)
CHANGES = {
    "references.csv": small.FILES["references.csv"] + NOTES,
    "quotations.csv": small.FILES["quotations.csv"] + QUOTES,
    "findings.csv": small.FILES["findings.csv"] + "who-wrote,agreed,A last note came.,n5,,\n",
}


@pytest.fixture(scope="session")
def live_voices(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the invented dossier with more documents."""
    return serve("--dossier", small.write(tmp_path_factory.mktemp("voices"), CHANGES))


def test_a_document_by_click(page: Page, live_voices: str) -> None:
    """An event opened by a click shows its document: of which party, of what kind."""
    opened(page, live_voices)
    page.locator("#event-list [data-event=council]").click()
    expect(page.locator(f"{DOCUMENT} .voice")).to_have_text("Document · North · 27 May 1997")
    expect(page.locator(f"{DOCUMENT} .quote")).to_contain_text("neither shall rule")
    expect(page.locator("#evidence .quotation.study .voice")).to_contain_text("Scholar · Eve")
    link = page.locator(f"{DOCUMENT} .work a").first
    expect(link).to_have_attribute("href", "https://example.org/act")


def test_a_document_by_keyboard(page: Page, live_voices: str) -> None:
    """The same from the list, by letters and Enter; the links at the top lead to the parts."""
    opened(page, live_voices)
    page.locator("#event-list").focus()
    page.keyboard.type("north and")
    page.keyboard.press("Enter")
    expect(page.locator(f"{DOCUMENT} .voice")).to_contain_text("North")
    page.locator(".jumps a", has_text="Documents").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#evidence-documents")).to_be_focused()
    assert page.url.endswith("event=council")


def test_a_finding_leads_to_its_card(page: Page, live_voices: str) -> None:
    """What carries a finding is a click away, unfolded if it was folded, and framed."""
    opened(page, live_voices + "?event=letter")
    card = page.locator("#quotation-n5")
    expect(card).to_be_hidden()
    page.locator(".finding li", has_text="A last note came.").locator("a").click()
    expect(card).to_be_visible()
    expect(card).to_be_focused()
    expect(card).to_be_in_viewport()
    until(page, "getComputedStyle(document.activeElement).outlineStyle === 'solid'")
    assert page.url.endswith("?event=letter")


def test_a_carrier_elsewhere_leads_to_compare(page: Page, live_voices: str) -> None:
    """What carries a finding and does not stand beside the event is read on Compare."""
    opened(page, live_voices + "?event=letter")
    page.locator(".finding li", has_text="It was a probe.").locator("a").first.click()
    expect(page).to_have_url(re.compile(r"/compare\?event=letter&dispute=who-wrote$"))
    expect(page.locator("h2", has_text="What did the envoy write?")).to_be_visible()


def test_the_head_of_a_theme(page: Page, live_voices: str) -> None:
    """One theme chosen: its head stands above the chart, and its question leads to Compare."""
    opened(page, live_voices)
    expect(page.locator("#theme-head")).to_have_count(0)
    page.locator("#filter-theme > summary").click()
    page.locator("#filter-theme input[value=trust]").check()
    head = page.locator("#theme-head")
    expect(head.locator("h2")).to_have_text("Trust")
    page.keyboard.press("Escape")
    head.locator("summary", has_text="Core documents").click()
    expect(head.get_by_role("link", name="The Act")).to_be_visible()
    head.locator(".questions a").click()
    expect(page).to_have_url(re.compile(r"/compare\?theme=trust&dispute=who-wrote$"))
    expect(page.locator("h2", has_text="What did the envoy write?")).to_be_visible()


@pytest.mark.parametrize("search", ["?event=letter", "?event=council", "?theme=trust", "?q=zzz"])
def test_no_barrier(page: Page, live_voices: str, search: str) -> None:
    """The panel has no barrier in any colours, at any width, and does not scroll sideways."""
    opened(page, live_voices + search)
    for fold in page.locator(".right details > summary").all():
        fold.click()
    for theme, width in (("light", 1440), ("projector", 1440), ("dark", 900), ("light", 390)):
        wear(page, theme)
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page, ".right") == [], (theme, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_document_keeps_its_border(page: Page, live_voices: str) -> None:
    """In forced colours the paper has no ground of its own, but its border stands."""
    page.emulate_media(forced_colors="active")
    opened(page, live_voices + "?event=council")
    border = page.locator(DOCUMENT).evaluate("card => getComputedStyle(card).borderTopWidth")
    assert border == "1px"


def test_a_copy_of_a_citation(page: Page, live_voices: str) -> None:
    """A document is cited from its card, with the copy in which it was seen."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, live_voices + "?event=council")
    page.locator(f"{DOCUMENT} button").click()
    expect(page.locator(f"{DOCUMENT} button")).to_have_text("citation copied")
    assert "The Act" in page.evaluate("navigator.clipboard.readText()")


def test_columns_where_there_is_room(page: Page, live_voices: str) -> None:
    """Texts and documents stand beside each other on a wide panel, below each other on a narrow."""
    tops = """() => [...document.querySelectorAll('.columns > section')]
      .map((part) => part.getBoundingClientRect().top)"""
    page.set_viewport_size({"width": 1000, "height": 900})
    opened(page, live_voices + "?event=council")
    first, second = page.evaluate(tops)
    assert first == second
    page.set_viewport_size({"width": 390, "height": 844})
    until(page, f"(([a, b]) => a < b)(({tops})())")
