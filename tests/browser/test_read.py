"""Read in a real browser: deep links, passages by mouse and keyboard, words, without texts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import small
from tests.browser.axe import violations, violations_in_themes
from tests.browser.conftest import Serve, until

PASSAGE = "#passage .excerpt"
IN_VIEW = (
    "(() => {{ const box = document.querySelector('{}').getBoundingClientRect();"
    " return box.top >= 0 && box.bottom <= innerHeight; }})()"
)


@pytest.fixture(scope="module")
def live_whole(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the invented dossier with its full texts, one of them long."""
    folder = tmp_path_factory.mktemp("whole")
    texts = small.write_texts(folder / "texts")
    long = small.TEXTS["alpha.txt"] + " It rained and rained." * 2000
    (texts / "alpha.txt").write_text(long, encoding="utf-8")
    sources = small.FILES["sources.csv"].replace("none,,known,none,84,", "none,,known,none,8084,")
    dossier = small.write(folder / "dossier", {"sources.csv": sources})
    return serve("--dossier", dossier, "--texts", texts)


def read(page: Page, address: str) -> Page:
    """Go to a source's page and wait until all of it is drawn."""
    page.goto(address)
    for part in ("#text .full-text", "#words h2", "#passage p", "#filters .filter"):
        until(page, f"document.querySelector('{part}')")
    return page


def test_deep_link(page: Page, live: str) -> None:
    """An address with a hash lands at its passage, marks it, and shows what it tells."""
    read(page, f"{live}read/journal#journal-coast-speech-2007")
    expect(page.locator(PASSAGE)).to_have_attribute("data-excerpt", "journal-coast-speech-2007")
    until(page, IN_VIEW.format("#text .chosen"))
    expect(page.locator("#text .chosen")).to_have_attribute("aria-current", "true")
    expect(page.locator("#passage .told-event a").first).to_be_visible()
    assert page.title() == "Read: Berg & Khoury 2023 – Alliance and Harbour"
    page.goto(f"{live}read/journal#%zz<script>")
    expect(page.locator("#passage .passage-legend")).to_be_visible()


def test_in_context(page: Page, live: str) -> None:
    """A card on Explore leads to the passage in its text, and Back to where one was."""
    page.goto(f"{live}?event=joint-council-2002")
    page.locator("#evidence .excerpt[data-source=essay] .ways a").first.click()
    expect(page).to_have_url(re.compile(r"/read/essay\?event=joint-council-2002#essay-[a-z0-9-]+$"))
    expect(page.locator(f"{PASSAGE}[data-source=essay]")).to_be_visible()
    until(page, IN_VIEW.format("#text .chosen"))
    page.go_back()
    expect(page.locator("#evidence .event-title")).to_contain_text("council")


def test_by_mouse(page: Page, live_whole: str) -> None:
    """A click opens a passage; Back closes it; the events lead to Explore."""
    read(page, f"{live_whole}read/alpha?theme=trust")
    expect(page.locator("#text .full-text")).to_contain_text("It rained and rained.")
    page.locator("#text [data-excerpts=a1]").click()
    expect(page).to_have_url(re.compile(r"\?theme=trust#a1$"))
    expect(page.locator(PASSAGE)).to_have_attribute("data-excerpt", "a1")
    page.locator("#passage .steps a", has_text="Next").click()
    expect(page.locator(PASSAGE)).to_have_attribute("data-excerpt", "a2")
    page.go_back()
    expect(page.locator(PASSAGE)).to_have_attribute("data-excerpt", "a1")
    expect(page.locator("#text .chosen")).to_have_attribute("data-excerpts", "a1")
    page.locator("#filter-theme > summary").click()
    page.locator("#filter-theme input[value=trade]").check()
    expect(page).to_have_url(re.compile(r"\?theme=trust,trade#a1$"))
    page.keyboard.press("Escape")
    other = page.locator("#passage .other a", has_text="¶")
    expect(other).to_have_attribute("href", "/read/beta?theme=trust,trade#b1")
    other.click()
    expect(page).to_have_url(re.compile(r"/read/beta\?theme=trust,trade#b1$"))
    expect(page.locator(PASSAGE)).to_have_attribute("data-excerpt", "b1")
    expect(page.locator("#text .full-text")).to_have_attribute("lang", "vi")
    page.locator("#passage .told-event a", has_text="envoy").click()
    expect(page.locator("#evidence .event-title")).to_have_text("The envoy wrote of joining")


def test_document_beside(page: Page, live_whole: str) -> None:
    """Under a passage stands a document of its event, said not to be quoted; another has none."""
    read(page, f"{live_whole}read/alpha#a2")
    document = page.locator("#passage .quotation.document")
    expect(document).to_have_attribute("data-quotation", "q1")
    expect(page.locator("#passage h3", has_text="does not quote")).to_be_visible()
    page.locator("#text [data-excerpts=a5]").click()
    expect(page.locator(PASSAGE)).to_have_attribute("data-excerpt", "a5")
    expect(document).to_have_count(0)


def test_by_keyboard(page: Page, live_whole: str) -> None:
    """One tab stop; arrows, Home and End move between passages; Enter opens."""
    read(page, f"{live_whole}read/alpha")
    page.locator("#text .hint a").focus()
    page.keyboard.press("Tab")
    first = page.locator("#text [data-excerpts=a1]")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#text [data-excerpts=a3]")).to_be_focused()
    expect(page.locator(PASSAGE)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(PASSAGE)).to_have_attribute("data-excerpt", "a3")
    page.keyboard.press("End")
    expect(page.locator("#text [data-excerpts=a5]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#text [data-excerpts=a4]")).to_be_focused()
    page.keyboard.press("Home")
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#text')") is None
    page.keyboard.press("Shift+Tab")
    expect(first).to_be_focused()


def test_ribbon(page: Page, live_whole: str) -> None:
    """As one reads on, the events of the paragraph stand in the margin, with the way to others."""
    read(page, f"{live_whole}read/alpha?theme=trust")
    names = page.locator("#ribbon li:visible > a:first-child")
    expect(names).to_have_text(["Letter"])
    page.locator("#paragraph-3").evaluate("e => e.scrollIntoView({ block: 'start' })")
    expect(names).to_have_text(["Visit", "Hint", "Speech"])
    expect(page.locator("#ribbon .year.read-now")).to_have_count(3)
    page.set_viewport_size({"width": 1100, "height": 900})
    expect(page.locator("#ribbon")).to_be_hidden()


def test_beside(page: Page, live_whole: str) -> None:
    """A dot opens the other text beside this one there; Escape closes it, Back opens it."""
    read(page, f"{live_whole}read/beta?theme=trust#b1")
    column, chosen = page.locator("#beside"), page.locator("#beside .chosen")
    expect(column).to_be_hidden()
    dot = page.locator("#ribbon li:visible .teller").first
    dot.click()
    expect(page).to_have_url(re.compile(r"/read/beta\?theme=trust&beside=a1#b1$"))
    expect(column).to_be_focused()
    until(page, IN_VIEW.format("#beside .chosen"))
    expect(page.locator("#text .chosen")).to_have_count(1)
    expect(page.locator(PASSAGE)).to_be_visible()
    assert column.evaluate("e => e.scrollHeight > e.clientHeight")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"/read/beta\?theme=trust#b1$"))
    expect(column).to_be_hidden()
    expect(dot).to_be_focused()
    page.go_back()
    expect(chosen).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(PASSAGE)).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    column.get_by_text("Close").click()
    expect(column).to_be_hidden()
    page.locator("#passage .other .ways a").first.click()
    expect(chosen).to_be_visible()
    page.locator("#beside").get_by_text("Read it alone").click()
    expect(page).to_have_url(re.compile(r"/read/alpha\?theme=trust#a1$"))


def test_without_texts(page: Page, live: str) -> None:
    """Without texts: the quotes in order with gaps, and one sentence on how to read more."""
    read(page, f"{live}read/weblog")
    expect(page.locator(".no-texts")).to_contain_text("--texts DIR")
    assert page.locator("#text .gap").count() >= page.locator("#text .passage").count()
    expect(page.locator("#words .hint").first).to_contain_text("quoted passages alone")


def test_words(page: Page, live_whole: str) -> None:
    """A preset opens its lines, a line its place in its text; what is typed goes to the address."""
    read(page, f"{live_whole}read/alpha")
    page.locator(".words-table a", has_text="Joining").click()
    expect(page).to_have_url(re.compile(r"#words-joining$"))
    until(page, "document.querySelector('#words-joining')")
    until(page, IN_VIEW.format("#words-joining"))
    page.locator(".lines[lang=vi] a").click()
    expect(page).to_have_url(re.compile(r"/read/beta#paragraph-1$"))
    expect(page.locator("#paragraph-1")).to_contain_text("gia nhập")
    page.locator("#find-words").fill("hội đồng")
    expect(page).to_have_url(re.compile(r"\?q=h%E1%BB%99i%20%C4%91%E1%BB%93ng#paragraph-1$"))
    expect(page.locator("#search")).to_have_value("hội đồng")
    expect(page.locator(".words-block a")).to_have_text("hội đồng")
    expect(page.locator("#find-words")).to_be_focused()


def test_choice_of_a_source(page: Page, live: str) -> None:
    """/read describes the sources and leads to each; About this source is a part of its page."""
    page.goto(f"{live}read?theme=rank")
    expect(page.locator(".source-card")).to_have_count(4)
    page.locator(".source-card a", has_text="Berg").click()
    expect(page).to_have_url(re.compile(r"/read/journal\?theme=rank$"))
    page.locator(".parts a", has_text="About").click()
    until(page, IN_VIEW.format("#about-source h2"))
    page.locator("#about-source a", has_text="Only witness").click()
    expect(page).to_have_url(re.compile(r"/\?source=journal&told=1$"))


STATES = {
    "choice": "read",
    "text": "read/primer?theme=bonds",
    "passage": "read/journal#journal-marek-letter-1991",
    "preset": "read/essay#words-record",
    "search": "read/journal?q=harbour",
}


@pytest.mark.parametrize("state", STATES)
def test_accessible(page: Page, live: str, state: str) -> None:
    """Axe finds nothing on Read, in either theme; on a phone neither, and nothing is wider."""
    page.emulate_media(reduced_motion="reduce")  # no colour on its way to another
    page.goto(live + STATES[state])
    until(page, "document.querySelector('#words h2') && document.querySelector('#filters .filter')")
    if state != "choice":
        until(page, "document.querySelector('#text .full-text')")
    assert violations_in_themes(page, "dark") == {}
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []


def test_phone_shows_the_passage_above_what_it_tells(page: Page, live: str) -> None:
    """On a phone what a passage tells covers the lower part of the screen, not the passage."""
    page.set_viewport_size({"width": 390, "height": 844})
    read(page, f"{live}read/journal#journal-marek-letter-1991")
    expect(page.locator(PASSAGE)).to_be_visible()
    until(
        page,
        "document.querySelector('#text .chosen')?.getBoundingClientRect().bottom"
        " <= document.querySelector('.read .right').getBoundingClientRect().top",
    )
    until(page, IN_VIEW.format("#text .chosen"))


def test_hostile_text(page: Page, serve: Serve, tmp_path: Path) -> None:
    """Markup in a text is text."""
    attack = "<img src=x onerror=window.hit=1>"
    texts = small.write_texts(tmp_path / "texts")
    (texts / "gamma.txt").write_text(f"There were fairs {attack} there.", encoding="utf-8")
    sources = small.FILES["sources.csv"].replace("known,none,18,", "known,none,7,")
    excerpts = small.FILES["excerpts.csv"].replace("There were fairs,,1", "fairs,,1")
    changes = {"sources.csv": sources, "excerpts.csv": excerpts}
    live = serve("--dossier", small.write(tmp_path / "dossier", changes), "--texts", texts)
    read(page, f"{live}read/gamma")
    expect(page.locator("#text .full-text")).to_contain_text(attack)
    assert page.evaluate("window.hit") is None
