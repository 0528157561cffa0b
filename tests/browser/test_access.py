"""What WCAG 2.2 AA asks for and axe does not see: each by what the browser has computed."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import opened, until

PAGES = ["", "?event=joint-council-2002", "?q=zzzz", "compare", "read/journal", "read", "table"]
OTHERS = ["about", "present", "handout", "stories"]
# What text is given by a reader who needs room in it (1.4.12).
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
# Luminance by WCAG, of colours as the browser gives them.
CONTRAST = """
([selector, side]) => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (text) => {
    const linear = (c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = rgb(text).map((c) => linear(c / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (rgb(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const shown = [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  return shown.map((each) => {
    const pair = [getComputedStyle(each)[side], ground(each.parentElement)].map(light);
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  });
}
"""


def ready(page: Page, address: str) -> Page:
    """Go to a page and wait until the shell and what it frames are there."""
    page.goto(address)
    until(page, "document.querySelector('#result-count')?.textContent")
    until(page, "document.querySelector('main h1')")
    return page


def themed(page: Page, theme: str) -> None:
    """Have the page come in a theme."""
    page.add_init_script(f"localStorage.setItem('theme', '\"{theme}\"')")


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


@pytest.mark.parametrize("path", PAGES)
def test_narrow(page: Page, live: str, path: str) -> None:
    """1.4.10: at 320 pixels (1280 at 400 %) nothing but what scrolls by itself is wider."""
    page.set_viewport_size({"width": 320, "height": 256})
    ready(page, live + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    header = (
        "[...document.querySelectorAll('header.shell .top *')].filter((e) => e.checkVisibility())"
    )
    reach = "Math.max(...{}.map((e) => e.getBoundingClientRect().right))"
    assert page.evaluate(reach.format(header)) <= 321


def test_narrow_presenter(page: Page, tour: str) -> None:
    """1.4.10: the presenter's window stands in one column of 320 pixels."""
    page.set_viewport_size({"width": 320, "height": 512})
    page.goto(f"{tour}fairs?notes=1")
    until(page, "document.querySelector('.present[data-mode=notes]')")
    assert page.locator(".present").evaluate("e => e.scrollWidth") <= 320


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_fields_and_focus(page: Page, live: str, theme: str) -> None:
    """1.4.11: borders of fields and boxes, and the ring of what has the focus, have 3:1."""
    themed(page, theme)
    opened(page, live)
    page.locator("#filter-type > summary").click()
    fields = "#search, #filter-type input[type=checkbox]:not(:checked)"
    assert min(page.evaluate(CONTRAST, [fields, "borderTopColor"])) >= 3
    box = "#filter-type input[type=checkbox]"
    page.locator("#search").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    for selector in ("#search", box):
        if selector == box:
            page.locator("#filter-type > summary").focus()
            page.keyboard.press("Tab")
        focus = f":is({selector}):focus-visible"
        until(page, f"document.querySelector('{focus}')")
        assert min(page.evaluate(CONTRAST, [focus, "outlineColor"])) >= 3
        width = page.locator(focus).evaluate("e => parseFloat(getComputedStyle(e).outlineWidth)")
        assert width >= 2


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
    assert forced.locator(".plot").evaluate(style, "forcedColorAdjust") == "none"
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


@pytest.mark.parametrize("path", [*PAGES, *OTHERS])
def test_headings(page: Page, live: str, path: str) -> None:
    """1.3.1: every page has one first heading, and none after it skips a level."""
    ready(page, live + path)
    until(page, "!document.querySelector('.loading')")
    levels: list[int] = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
        ".filter((e) => e.checkVisibility()).map((e) => Number(e.tagName[1]))"
    )
    assert levels.count(1) == 1
    assert all(level <= before + 1 for before, level in zip([0, *levels], levels, strict=False))
