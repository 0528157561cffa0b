"""What WCAG 2.2 AA asks for and axe does not see: each by what the browser has computed."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import SPACING, found, room
from tests.browser.conftest import opened, until

BESIDE = "read/journal?beside=essay-bly-visit-1990#journal-coast-speech-2007"
PAGES = [
    "",
    "?event=joint-council-2002",
    "?q=zzzz",
    "compare",
    "read/journal",
    BESIDE,
    "read",
    "table",
]
OTHERS = ["themes", "about", "present", "handout", "stories", "own"]


def ready(page: Page, address: str) -> Page:
    """Go to a page and wait until the shell and what it frames are there."""
    page.goto(address)
    until(page, "document.querySelector('#result-count')?.textContent")
    until(page, "document.querySelector('main h1')")
    return page


def test_character_keys_can_be_switched_off(page: Page, live: str) -> None:
    """2.1.4: the dialog of keys switches single characters off, for this browser, and on again."""
    opened(page, live)
    page.keyboard.press("?")
    choice = page.locator("#keys [data-character-keys]")
    expect(choice).to_be_checked()
    choice.uncheck()
    page.locator("#keys button").click()
    page.keyboard.press("/")
    page.keyboard.press("?")
    expect(page.locator("#search")).not_to_be_focused()
    expect(page.locator("#keys")).to_be_hidden()
    opened(page, live)
    page.keyboard.press("/")
    expect(page.locator("#search")).not_to_be_focused()
    page.locator("#help").click()
    choice.check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()


def test_character_keys_of_the_stage(page: Page, tour: str) -> None:
    """2.1.4: switched off, letters do nothing on the stage, where arrows still lead on."""
    page.add_init_script("localStorage.setItem('character-keys', '\"off\"')")
    page.goto(f"{tour}fairs")
    until(page, "document.querySelector('.slide:not([hidden])')?.dataset.step === '1'")
    page.keyboard.press("b")
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('.slide:not([hidden])').dataset.step === '2'")
    assert page.locator(".present .black").is_hidden()


@pytest.mark.parametrize("path", [*PAGES, *OTHERS])
def test_every_page(page: Page, live: str, path: str) -> None:
    """1.3.1, 1.4.10–12, 2.4.7, 2.5.8: headings, rings, room for letters, targets; at 320 pixels."""
    page.emulate_media(reduced_motion="reduce")  # no colour on its way to another
    ready(page, live + path)
    until(page, "!document.querySelector('main .loading')")
    page.keyboard.press("Tab")
    assert found(page, "skipped") == []
    assert found(page, "small") == []
    for theme in ("light", "dark", "projector"):
        page.evaluate(f"document.documentElement.dataset.bsTheme = '{theme}'")
        assert (theme, found(page, "fields"), found(page, "rings")) == (theme, [], [])
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 at 400 %
    header = (
        "[...document.querySelectorAll('header.shell .top *')].filter((e) => e.checkVisibility())"
    )
    reach = f"Math.max(...{header}.map((e) => e.getBoundingClientRect().right))"
    until(page, f"{reach} <= 321")
    until(page, "document.documentElement.scrollWidth <= 320")
    assert found(page, "small") == []
    page.set_viewport_size({"width": 1440, "height": 900})
    room(page)
    assert found(page, "cut") == []


def test_narrow_presenter(page: Page, tour: str) -> None:
    """1.4.10: the presenter's window stands in one column of 320 pixels."""
    page.set_viewport_size({"width": 320, "height": 512})
    page.goto(f"{tour}fairs?notes=1")
    until(page, "document.querySelector('.present[data-mode=notes]')")
    assert page.locator(".present").evaluate("e => e.scrollWidth") <= 320


def test_fields_of_a_menu(page: Page, live: str) -> None:
    """1.4.11: the boxes of an open menu, and the ring of what has the focus there, have 3:1."""
    page.emulate_media(reduced_motion="reduce")
    opened(page, live)
    page.locator("#filter-type > summary").click()
    page.keyboard.press("Tab")
    for theme in ("light", "dark", "projector"):
        page.evaluate(f"document.documentElement.dataset.bsTheme = '{theme}'")
        assert (theme, found(page, "fields"), found(page, "rings")) == (theme, [], [])


def test_hover_card(page: Page, live: str) -> None:
    """1.4.13: the card of a mark stays when pointed at; Escape dismisses it and nothing else."""
    opened(page, live)
    page.locator("svg.labels text[data-event]").first.hover()
    card = page.locator("#hover-card")
    expect(card).to_be_visible()
    card.hover()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_ways_by_keyboard(page: Page, live: str) -> None:
    """2.4.1: the second skip link and the search lead to the list, F6 to what is said, and back."""
    opened(page, f"{live}?event=joint-council-2002")
    events, said = page.locator("#event-list"), page.locator("#evidence [data-excerpt]").first
    expect(said).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(events).to_be_focused()
    page.keyboard.press("F6")
    expect(said).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    expect(events).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # before the answer
    until(
        page,
        "document.activeElement.matches('#evidence :is([data-excerpt], [data-quotation], h2)')",
    )
    until(
        page,
        "document.querySelector('#evidence [data-focus]').dataset.focus !== 'joint-council-2002'",
    )
    until(page, "document.activeElement.isConnected")


def test_spacing_of_the_timeline(page: Page, live: str) -> None:
    """1.4.12: with wider letters no two labels of the timeline overlap."""
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => {"
        " const style = document.createElement('style');"
        f" style.textContent = {SPACING!r}; document.head.append(style); }})"
    )
    opened(page, live)
    until(
        page,
        "getComputedStyle(document.querySelector('svg.labels text')).letterSpacing !== 'normal'",
    )
    overlaps = """() => {
      const labels = [...document.querySelectorAll('svg.labels text[data-event]')];
      const boxes = labels.map((e) => e.getBoundingClientRect());
      const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 4 && b.top < a.bottom - 4;
      return boxes.filter((a, n) => boxes.slice(n + 1).some((b) => meet(a, b))).length;
    }"""
    assert page.evaluate(overlaps) == 0


def test_spacing_of_the_stage(page: Page, tour: str) -> None:
    """1.4.12: with wider letters and higher lines a step stays above the line of steps."""
    page.goto(f"{tour}fairs?step=3")
    until(page, "document.querySelector('.slide:not([hidden])')?.dataset.step === '3'")
    page.add_style_tag(content=SPACING)
    until(
        page,
        "(() => { const screen = document.querySelector('.slide:not([hidden]) .screen');"
        " return screen.scrollHeight <= screen.clientHeight + 1"
        " || getComputedStyle(screen).overflowY === 'auto'; })()",
    )
    foot = "document.querySelector('.present footer').getBoundingClientRect().top"
    screen = "document.querySelector('.slide:not([hidden]) .screen').getBoundingClientRect().bottom"
    assert page.evaluate(f"{screen} <= {foot}")


@pytest.fixture
def forced(browser: Browser, live: str) -> Page:
    """Explore where the reader's own colours hold, one type chosen."""
    page = browser.new_context(
        forced_colors="active", viewport={"width": 1440, "height": 900}
    ).new_page()
    return opened(page, f"{live}?type=forum")


def test_forced_colours(forced: Page) -> None:
    """2.4.7: there a ticked box, the current page and solid marks are told from the others."""
    style = "(e, name) => getComputedStyle(e)[name]"
    forced.locator("#filter-type > summary").click()
    box = forced.locator("#filter-type input[value=forum]")
    expect(box).to_be_checked()
    assert box.evaluate(style, "appearance") == "auto"
    links = forced.locator("#navigation a")
    grounds = [each.evaluate(style, "backgroundColor") for each in links.all()]
    current = forced.locator("#navigation a[aria-current]").evaluate(style, "backgroundColor")
    assert grounds.count(current) == 1
    for drawing in (".plot", ".strip", ".legend"):
        assert forced.locator(drawing).first.evaluate(style, "forcedColorAdjust") == "none"
    ready(forced, forced.url.partition("?")[0] + "themes")
    until(forced, "document.querySelector('.miniature')")
    for drawing in (".miniature", ".themes-key"):
        assert forced.locator(drawing).first.evaluate(style, "forcedColorAdjust") == "none"
    forced.context.close()


def test_forced_focus(forced: Page) -> None:
    """2.4.7: there the focus is drawn as an outline."""
    forced.keyboard.press("Tab")
    forced.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert forced.evaluate(outline) == "solid"
    forced.context.close()


TOO_SMALL = """(selector) => [...document.querySelectorAll(selector)]
  .filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect())
  .filter(({ width, height }) => width < 24 || height < 23.9).length"""


def test_targets(page: Page, live: str, tour: str) -> None:
    """2.5.8: ways out of an empty selection, and marks of steps on a phone, are 24 pixels large."""
    ready(page, f"{live}?q=zzzz&theme=rank")
    until(page, "document.querySelector('.empty a')")
    assert page.evaluate(TOO_SMALL, ".empty a, #reset, .chip") == 0
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{tour}fairs")
    until(page, "document.querySelector('.slide:not([hidden])')")
    assert page.evaluate(TOO_SMALL, ".progress-line a") == 0
    page.goto(f"{tour}fairs?notes=1")
    until(page, "document.querySelector('.present[data-mode=notes]')")
    assert page.evaluate(TOO_SMALL, ".parking > p > a") == 0


def test_name_of_the_figure(page: Page, live: str) -> None:
    """1.1.1: the figure's name says what it shows: of what, how many, by which filters."""
    opened(page, f"{live}?type=forum")
    expect(page.locator("figure.timeline")).to_have_accessible_name(
        "Timeline of events by type "
        f"{page.locator('#result-count').text_content()} "
        f"{page.locator('#selection-in-words').text_content()}"
    )
