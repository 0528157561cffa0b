"""Handout and worksheet as they are printed: pages, nothing cut, notes that lead there and back."""

import json

import pytest
from playwright.sync_api import Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.axe import violations, violations_in_themes
from tests.browser.conftest import opened, until
from tests.browser.pdf import pages_of

PAPERS = [
    "handout/crossing",
    "handout?theme=promises&from=1990&to=1999",
    "worksheet?theme=bonds",
    "handout/crossing?print=short",
    "handout/crossing?print=large",
]
SMALLEST = """() => {
  const texts = document.createTreeWalker(document.querySelector(".paper"), NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (textContent.trim() && parentElement.checkVisibility())
      sizes.push([parseFloat(getComputedStyle(parentElement).fontSize), textContent]);
  }
  return sizes.sort(([one], [other]) => one - other)[0];
}"""
OVERLAPS = """() => {
  const met = [], out = [];
  let count = 0;
  for (const figure of document.querySelectorAll(".paper-figure")) {
    const labels = [...figure.querySelectorAll(".paper-label")];
    const boxes = labels.map((label) => [label.getBBox(), label.textContent]);
    count += boxes.length;
    boxes.forEach(([a, one], i) => {
      if (a.x < 0 || a.x + a.width > 661) out.push(one);
      for (const [b, other] of boxes.slice(i + 1)) {
        const beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
        const apart = a.y + a.height - 3 <= b.y + 3 || b.y + b.height - 3 <= a.y + 3;
        if (!beside && !apart) met.push([one, other]);
      }
    });
  }
  return { count, met, out };
}"""


def shown(page: Page, address: str) -> Page:
    """Go to a printed page and wait until it is drawn."""
    page.goto(address)
    until(page, "document.querySelector('.paper .paper-foot')")
    return page


@pytest.mark.parametrize(("paper", "size"), [("A4", "596x843"), ("Letter", "612x792")])
def test_a_story_printed(page: Page, live: str, paper: str, size: str) -> None:
    """A story is a few upright pages of A4 or Letter; the header and the bar are not printed."""
    shown(page, live + "handout/crossing")
    count, sizes = pages_of(page.pdf(format=paper))
    assert 5 <= count <= 12
    assert sizes == {size}
    page.emulate_media(media="print")
    expect(page.locator(".shell")).to_be_hidden()
    expect(page.locator(".printing-bar")).to_be_hidden()
    expect(page.locator(".paper h1")).to_have_text("The crossing")


def test_two_pages(page: Page, live: str, live_shipped: str, shipped: Catalogue) -> None:
    """The short handout has two pages, whichever story or theme it is of, on either paper."""
    stories = [f"{live_shipped}handout/{key}?print=short" for key in shipped.stories]
    cores = [f"{each}&core=1" for each in stories]
    theme = f"{live_shipped}handout?print=short&theme={next(iter(shipped.themes))}"
    for address in (*stories, *cores, theme, f"{live}handout/crossing?print=short"):
        shown(page, address)
        for paper in ("A4", "Letter"):
            assert pages_of(page.pdf(format=paper))[0] == 2, (address, paper)


def test_large_print(page: Page, live: str) -> None:
    """In large print nothing is smaller than 18 points."""
    shown(page, live + "handout/crossing?print=large")
    page.emulate_media(media="print")
    smallest = page.evaluate(SMALLEST)
    assert smallest[0] >= 24, smallest


def test_a_worksheet_printed(page: Page, live: str) -> None:
    """The worksheet lies across; each source begins a page."""
    shown(page, live + "worksheet?theme=bonds")
    count, sizes = pages_of(page.pdf(prefer_css_page_size=True))
    assert {tuple(map(int, s.split("x"))) for s in sizes} <= {(792, 612), (843, 596), (842, 595)}
    assert count >= page.locator(".sheet").count()
    page.emulate_media(media="print")
    breaks = page.evaluate(
        "[...document.querySelectorAll('.sheet')].map((s) => getComputedStyle(s).breakBefore)"
    )
    assert breaks[1:] == ["page"] * (len(breaks) - 1)


@pytest.mark.parametrize("path", PAPERS[:2])
def test_nothing_is_split(page: Page, live: str, path: str) -> None:
    """In print no quotation, row, note or figure may be split, and the paper is white."""
    page.add_init_script("localStorage.setItem('theme', '\"dark\"')")
    shown(page, live + path)
    page.emulate_media(media="print")
    whole = ".excerpt, .by-source tr, .endnotes li, .paper-figure, .paper-foot, .paper h2"
    rules = page.evaluate(
        "(s) => [...document.querySelectorAll(s)].map((e) => getComputedStyle(e).breakInside)",
        whole,
    )
    assert len(rules) > 20
    assert set(rules) == {"avoid"}
    colours = "(({ color, backgroundColor }) => [color, backgroundColor])"
    got = page.evaluate(f"{colours}(getComputedStyle(document.querySelector('.paper')))")
    assert got == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("path", ["handout", "handout/crossing"])
def test_labels_keep_apart(page: Page, live: str, path: str) -> None:
    """As the browser measures them, no label meets another or leaves the figure."""
    shown(page, live + path)
    found = page.evaluate(OVERLAPS)
    assert found["count"] > 10
    assert found["met"] == []
    assert found["out"] == []


def test_the_figure_is_on_the_paper(page: Page, live: str) -> None:
    """Every figure is as broad as the paper allows and not cut off."""
    shown(page, live + "handout")
    page.emulate_media(media="print")
    widths = page.evaluate(
        "[...document.querySelectorAll('.paper-figure')].map((f) => f.getBoundingClientRect().width"
        " / document.querySelector('.paper').getBoundingClientRect().width)"
    )
    assert all(0.5 < width <= 1 for width in widths)


def test_documents_in_print(page: Page, live_small: str) -> None:
    """A document stands in a box of its own on white, no text does, and none is split."""
    shown(page, live_small + "handout?theme=trust")
    page.emulate_media(media="print")
    looks = "(e) => (({ breakInside, borderTopWidth, backgroundColor }) => "
    looks += "[breakInside, borderTopWidth, backgroundColor])(getComputedStyle(e))"
    document = page.locator(".quotation.document").first.evaluate(looks)
    assert document == ["avoid", "1px", "rgb(255, 255, 255)"]
    excerpt = page.locator(".paper .excerpt").first.evaluate(looks)
    assert excerpt[:2] == ["avoid", "0px"]


def test_there_and_back(page: Page, live_small: str) -> None:
    """A call leads to its note, the note back to where it is called, by keyboard too."""
    shown(page, live_small + "handout?type=statement")
    page.locator(".calls a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#note-1")).to_be_focused()
    page.keyboard.press("Tab")
    back = page.locator("#note-1 .way-back").first
    back.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#call-1-1")
    expect(page.locator(".paper h1")).to_be_visible()


def test_from_the_menu(page: Page, live_small: str) -> None:
    """The menu leads to handout and worksheet of the view, without loading the page anew."""
    opened(page, live_small + "?theme=trade")
    page.evaluate("window.kept = true")
    for name, path in (("Handout", "/handout"), ("Worksheet", "/worksheet")):
        page.locator("#download > summary").click()
        page.get_by_role("link", name=f"{name}, to print").click()
        until(page, f"location.pathname === '{path}' && document.querySelector('.paper h1')")
        assert page.evaluate("location.search") == "?theme=trade"
        expect(page.locator("#download .menu")).to_be_hidden()
    assert page.evaluate("window.kept") is True


def test_the_handout_follows_the_filters(page: Page, live_small: str) -> None:
    """A filter set on the page changes what would be printed."""
    shown(page, live_small + "handout")
    page.locator("#filter-theme > summary").click()
    page.locator("#filter-theme input[value=trade]").check()
    expect(page.locator(".paper h1")).to_have_text("Events on the theme Trade")


def test_questions_set_aside(page: Page, live_small: str) -> None:
    """What was parked while this story was presented is printed as text; other stories’ is not."""
    parked = [
        {"story": "fairs", "step": 2, "text": "Who <b>signed</b>?"},
        {"story": "other", "step": 1, "text": "Elsewhere"},
    ]
    page.add_init_script(f"localStorage.setItem('parking', {json.dumps(json.dumps(parked))})")
    shown(page, live_small + "handout/fairs")
    expect(page.locator(".parked li")).to_have_text(["Who <b>signed</b>?"])
    shown(page, live_small + "handout")
    expect(page.locator(".parked li")).to_have_count(2)
    page.evaluate("localStorage.setItem('parking', '{broken')")
    page.reload()
    until(page, "document.querySelector('.paper .paper-foot')")
    page.evaluate("localStorage.removeItem('parking')")


def test_the_button_prints(page: Page, live_small: str) -> None:
    """The button opens the browser’s print dialog."""
    page.add_init_script("window.print = () => { window.printed = true; }")
    shown(page, live_small + "worksheet")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed") is True


@pytest.mark.parametrize("path", PAPERS)
def test_axe(page: Page, live: str, path: str) -> None:
    """Axe finds nothing on the printed pages, in any colours; on a phone none scrolls sideways."""
    page.set_viewport_size({"width": 390, "height": 844})
    shown(page, live + path)
    until(page, "document.querySelector('#result-count')?.textContent")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    assert violations_in_themes(page, "dark") == {}
