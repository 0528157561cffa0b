"""Explore on a narrow page: time runs downwards, and the evidence is a sheet below it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Download, Page, expect

from components import text
from data.catalogue.catalogue import Catalogue
from tests.browser.axe import violations, violations_in_themes
from tests.browser.conftest import opened, until
from tests.browser.plot import overlaps

PHONE = {"width": 390, "height": 844}
TARGETS = """[...document.querySelectorAll('.downwards .target')].map((target) => {
  const { left, top, right, bottom } = target.getBoundingClientRect();
  return { left, top, right, bottom };
})"""
# A finger that moves over an element from one place to another.
SWIPE = """([selector, dx, dy]) => {
  const target = document.querySelector(selector);
  const touch = (x, y) => new Touch({ identifier: 1, target, clientX: x, clientY: y });
  const send = (name, touches, changed) => target.dispatchEvent(
    new TouchEvent(name, { bubbles: true, touches, changedTouches: changed }));
  send('touchstart', [touch(200, 600)], []);
  send('touchend', [], [touch(200 + dx, 600 + dy)]);
}"""


@pytest.fixture
def phone(page: Page) -> Page:
    """A page as wide as a phone, where nothing moves by itself."""
    page.set_viewport_size(PHONE)
    page.emulate_media(reduced_motion="reduce")
    return page


def row(page: Page, event: str) -> str:
    """The selector of an event's row; it is drawn."""
    selector = f".downwards .target[data-event={event}]"
    expect(page.locator(selector)).to_be_attached()
    return selector


def tap(page: Page, event: str) -> None:
    """Tap on the middle of an event's row."""
    selector = row(page, event)
    page.evaluate(
        "(css) => document.querySelector(css).scrollIntoView({block: 'center'})", selector
    )
    page.locator(selector).click()


def test_no_plotly(phone: Page, live: str) -> None:
    """Drawn, filtered, with an event in focus: plotly.js is never asked for."""
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    opened(phone, f"{live}?type=forum")
    phone.goto(f"{live}?event=joint-council-2002")
    expect(phone.locator("#evidence .event-title")).to_be_visible()
    phone.wait_for_load_state("networkidle")
    assert phone.locator("#timeline").count() == 1
    assert not [url for url in asked if "plotly" in url]


def test_what_must_be_named_is(phone: Page, live: str, town: Catalogue) -> None:
    """Every event of weight 3 within the part shown has its label at rest, of its whole length."""
    opened(phone, f"{live}?window=1985,2025")
    named = set(
        phone.evaluate(
            "[...document.querySelectorAll('.downwards [data-of]')]"
            ".filter((group) => group.querySelector('text')).map((group) => group.dataset.of)"
        )
    )
    begun = [event for event in town.every_event() if event.weight >= 3]
    weighty = {event.id for event in begun if event.latest.year >= 1985}
    assert len(weighty) > 5
    assert weighty <= named
    assert overlaps(phone) == []


@pytest.mark.parametrize("width", [320, 360, 390, 600])
def test_targets(phone: Page, live_shipped: str, width: int) -> None:
    """Rows and signs are 44 pixels high, none over another, and nothing scrolls sideways."""
    phone.set_viewport_size({"width": width, "height": 844})
    opened(phone, live_shipped)
    boxes = phone.evaluate(TARGETS)
    assert len(boxes) > 40
    for n, a in enumerate(boxes):
        assert a["bottom"] - a["top"] >= 44
        for b in boxes[n + 1 :]:
            across = a["left"] < b["right"] - 0.1 and b["left"] < a["right"] - 0.1
            assert not (across and a["top"] < b["bottom"] - 0.1 and b["top"] < a["bottom"] - 0.1)
    assert overlaps(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= width


def test_unfold(phone: Page, live: str) -> None:
    """A tap on the signs of a year names all that happened in it; another folds it again.

    Unfolded everywhere, as many rows stand there as are said to be in view.
    """
    opened(phone, live)
    rows = phone.locator(".downwards .target[data-event]")
    before = rows.count()
    sign = phone.locator(".downwards .target[data-unfold]").first
    year = sign.get_attribute("data-unfold")
    sign.click()
    assert rows.count() > before
    phone.locator(f".downwards .target[data-unfold='{year}']").click()
    expect(rows).to_have_count(before)
    assert "?" not in phone.url
    years = phone.evaluate(
        "[...document.querySelectorAll('.downwards .target[data-unfold]')]"
        ".map((sign) => sign.dataset.unfold)"
    )
    for each in years:
        phone.locator(f".downwards .target[data-unfold='{each}']").click()
    expect(phone.locator("#in-view")).to_have_text(text.timeline.in_view(rows.count()))


def test_focus(phone: Page, live: str) -> None:
    """A tap opens the sheet; the mark stands in the upper quarter; Back and Escape leave."""
    opened(phone, live)
    tap(phone, "charter-1997")
    expect(phone).to_have_url(re.compile("event=charter-1997"))
    expect(phone.locator(".focus-bar strong")).to_be_in_viewport()
    expect(phone.locator("#evidence .event-title")).to_be_in_viewport()
    target = f"document.querySelector('{row(phone, 'charter-1997')}').getBoundingClientRect()"
    until(phone, f"{target}.bottom <= 0.25 * innerHeight + 30 && {target}.top > 0")
    sheet = phone.locator("aside.right").bounding_box()
    assert sheet
    assert sheet["y"] == pytest.approx(422, abs=2)
    expect(phone.locator(".downwards .focus")).to_have_count(1)
    assert violations(phone) == []
    phone.go_back()
    expect(phone.locator("#evidence .event-title")).to_have_count(0)
    expect(phone.locator(".downwards .focus")).to_have_count(0)
    phone.go_forward()
    expect(phone.locator("#evidence .event-title")).to_be_visible()
    phone.keyboard.press("Escape")
    expect(phone).not_to_have_url(re.compile("event="))


def test_sheet(phone: Page, live: str) -> None:
    """The sheet grows over the screen and shrinks again by its head, and is closed there."""
    opened(phone, f"{live}?event=charter-1997")
    size = phone.get_by_role("button", name=text.explore.WHOLE_SHEET)
    expect(size).to_have_attribute("aria-expanded", "false")
    size.click()
    expect(size).to_have_attribute("aria-expanded", "true")
    top = "document.querySelector('aside.right').getBoundingClientRect().top"
    until(phone, f"{top} < 60")
    size.click()
    until(phone, f"{top} > 400")
    phone.get_by_role("button", name=text.explore.CLOSE_SHEET).click()
    expect(phone.locator("#evidence .event-title")).to_have_count(0)


@pytest.fixture
def touched(browser: Browser, live: str) -> Iterator[Page]:
    """A phone that is touched."""
    context = browser.new_context(viewport=PHONE, has_touch=True, locale="en-GB")  # type: ignore[arg-type]
    yield opened(context.new_page(), f"{live}?event=charter-1997")
    context.close()


def test_swipe(touched: Page) -> None:
    """Sideways one goes on in time, upwards the sheet grows, downwards it shrinks and closes."""
    later = touched.locator(".focus-bar [rel=next]")
    expect(later).to_have_attribute("href", re.compile("event="))
    after = re.search("event=([^&]+)", later.get_attribute("href") or "")
    assert after
    touched.evaluate(SWIPE, ["#evidence", -120, 10])
    expect(touched.locator(f"#evidence [data-focus={after[1]}]")).to_be_visible()
    touched.evaluate(SWIPE, ["#evidence", 120, 10])
    expect(touched.locator("#evidence [data-focus=charter-1997]")).to_be_visible()
    touched.evaluate(SWIPE, ["#evidence", 20, -120])  # this scrolls what is read
    sheet = touched.locator("aside.right")
    expect(sheet).not_to_have_class(re.compile("whole"))
    touched.evaluate(SWIPE, [".grip", 0, -120])
    expect(sheet).to_have_class(re.compile("whole"))
    touched.evaluate(SWIPE, [".grip", 0, 120])
    expect(sheet).not_to_have_class(re.compile("whole"))
    touched.evaluate(SWIPE, [".grip", 0, 120])
    expect(touched.locator("#evidence .event-title")).to_have_count(0)


def test_the_width_decides_live(phone: Page, live: str) -> None:
    """A page that grows wide is drawn by Plotly, one that grows narrow is not; all else stays."""
    opened(phone, f"{live}?type=forum,statement&window=1990,2010&event=joint-council-2002")
    count, url = phone.locator("#in-view").inner_text(), phone.url
    phone.set_viewport_size({"width": 844, "height": 700})
    until(phone, "document.querySelectorAll('svg.labels rect.focus').length === 1")
    expect(phone.locator("#timeline")).to_have_count(1)
    expect(phone.locator(".downwards")).to_have_count(0)
    phone.set_viewport_size(PHONE)
    until(phone, "document.querySelectorAll('.downwards .focus').length === 1")
    expect(phone.locator("#timeline")).to_have_count(1)
    expect(phone.locator(".js-plotly-plot")).to_have_count(0)
    assert (phone.locator("#in-view").inner_text(), phone.url) == (count, url)
    phone.set_viewport_size({"width": 844, "height": 700})
    until(phone, "document.querySelectorAll('svg.labels rect.focus').length === 1")


def test_part_of_time(phone: Page, live: str) -> None:
    """The drawing holds what is counted as in view; buttons and handles move the part shown."""
    opened(phone, f"{live}?window=1995,2005")
    years = phone.locator(".downwards text")
    expect(years.get_by_text("1995", exact=True)).to_have_count(1)
    expect(years.get_by_text("2006", exact=True)).to_have_count(0)
    phone.locator("[data-zoom=in]").click()
    expect(phone).to_have_url(re.compile("window=1997"))
    expect(years.get_by_text("1995", exact=True)).to_have_count(0)
    phone.locator(".downwards .beyond").first.click()
    expect(phone).not_to_have_url(re.compile("window=1997"))


def test_accessible(phone: Page, live: str) -> None:
    """Axe finds nothing in any theme; the drawing has the name of the wide one."""
    opened(phone, live)
    assert violations_in_themes(phone, "dark", "projector") == {}
    name = f"Timeline of events by type {phone.locator('#result-count').text_content()}"
    expect(phone.locator("figure.timeline")).to_have_accessible_name(re.compile(f"^{name}"))


def test_list_is_the_keyboard(phone: Page, live: str) -> None:
    """Arrows in the list choose events, whose rows are ringed, and the page stays at the list."""
    opened(phone, live)
    phone.locator("#event-list").focus()
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("ArrowDown")
    expect(phone).to_have_url(re.compile("event="))
    expect(phone.locator("#event-list")).to_be_focused()
    expect(phone.locator("#event-list [aria-selected=true]")).to_be_in_viewport()


def test_picture(phone: Page, live: str) -> None:
    """The picture is that of the drawing as it stands, without what is only to be tapped."""
    opened(phone, live)
    phone.locator("#download > summary").click()
    with phone.expect_download() as held:
        phone.locator("[data-picture='timeline.svg']").click()
    download: Download = held.value
    drawing = download.path().read_text("utf-8")
    assert "charter" in drawing.lower()
    assert 'class="target"' not in drawing
