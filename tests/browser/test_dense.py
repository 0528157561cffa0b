"""A timeline of a thousand events in a browser: densities, and the marks that zooming brings."""

import re

from playwright.sync_api import Page, expect

from components.timeline.detail import MOST_DRAWN
from tests.browser.axe import violations_in_themes
from tests.browser.conftest import opened, settled, until
from tests.browser.plot import PLOT, entries, overlaps, window

SAID = "#too-dense .dense"
RIBBONS = f"{PLOT}.data.filter((trace) => trace.meta && trace.meta.dense)"


def inside(page: Page) -> int:
    """How many events the page says lie in the part shown."""
    found = re.match(r"\d+", page.locator(SAID).inner_text())
    assert found
    return int(found[0])


def test_zooming_brings_the_marks(page: Page, many: str) -> None:
    """At first lanes show how dense they are; closer in every event has its mark; and back."""
    opened(page, many)
    assert inside(page) > MOST_DRAWN
    few = len(entries(page))
    assert few < MOST_DRAWN / 4
    assert page.evaluate(f"{RIBBONS}.length") == page.locator(".lane small").count() > 5
    expect(page.locator(".lane small").first).to_have_text(re.compile(r"^up to \d+ at a time$"))
    before = inside(page)
    while page.locator(SAID).count():
        narrow = page.url
        page.locator("[data-zoom=in]").click()
        until(page, f"location.href !== {narrow!r}")
        until(
            page, f"document.querySelector('{SAID}')?.textContent.match(/^[0-9]+/)[0] != {before}"
        )
        before = inside(page) if page.locator(SAID).count() else 0
    first, last = window(page)
    until(page, f"{PLOT}._fullLayout.meta.labels.length !== {few}")
    assert all(each["from"] <= last and each["to"] >= first for each in entries(page).values())
    assert few < len(entries(page)) <= MOST_DRAWN
    assert overlaps(page) == []
    page.locator("[data-zoom=home]").click()
    expect(page.locator(SAID)).to_be_visible()
    until(page, f"{PLOT}._fullLayout.meta.labels.length === {few}")


def test_a_click_on_a_ribbon_goes_closer(page: Page, many: str) -> None:
    """Where a lane is dense, a click shows a quarter of the time, around it."""
    opened(page, many)
    years = [int(day[:4]) for day in window(page)]
    x, y = page.evaluate(
        f"""() => {{
          const plot = {PLOT}, box = plot.getBoundingClientRect();
          const [trace] = plot._fullData.filter((trace) => trace.meta && trace.meta.dense);
          const {{ x, y }} = plot.calcdata[trace.index][Math.round(trace._length / 2)];
          const {{ xaxis, yaxis }} = plot._fullLayout;
          return [box.left + xaxis._offset + xaxis.l2p(x), box.top + yaxis._offset + yaxis.l2p(y)];
        }}"""
    )
    page.mouse.move(x, y)
    expect(page.locator(".hoverlayer .hovertext").first).to_contain_text("at a time")
    page.mouse.click(x, y)
    expect(page).to_have_url(re.compile("window="))
    first, last = (int(day[:4]) for day in window(page))
    assert years[0] < first < last < years[1]
    assert last - first <= (years[1] - years[0]) // 4 + 1


def test_the_focus_is_drawn(page: Page, many: str) -> None:
    """An event chosen from the list has its mark, outlined, though others weigh more."""
    opened(page, many + "?window=1989,2022")
    drawn = entries(page)
    page.locator("#event-list").focus()
    for _ in range(30):
        page.keyboard.press("PageDown")
    settled(page, 300)
    event = page.locator("#event-list [aria-selected=true]").get_attribute("data-event")
    until(page, f"{PLOT}._fullLayout.meta.labels.some(({{ id }}) => id === {event!r})")
    expect(page.locator("svg.labels .focus")).to_be_visible()
    assert len(entries(page)) - len(drawn) in (0, 1)


def test_accessible(page: Page, many: str) -> None:
    """Axe finds nothing where lanes are dense, in any theme."""
    opened(page, many + "?type=forum&dim=1")
    expect(page.locator(SAID)).to_have_count(0)
    opened(page, many)
    expect(page.locator(SAID)).to_be_visible()
    assert violations_in_themes(page, "dark", "projector") == {}
