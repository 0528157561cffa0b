"""Dossiers with little or very much in them, and narrow screens: words, no blanks, no overlaps."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests import extremes, little
from tests.browser.conftest import Serve, until
from tests.browser.plot import place_of

Odd = Callable[[str], str]
DRAWN = "document.querySelector('#event-list')?.dataset.drawn"
LABELLED = "document.querySelectorAll('svg.labels text, .downwards text').length > 0"
# What reaches over the right edge of the window, or over that of what holds it.
WIDER = """[...document.querySelectorAll('html, main, #page > *, .left, .right')]
  .filter((each) => each.clientWidth && each.scrollWidth > each.clientWidth + 1)
  .map((each) => `${each.tagName} ${each.id} ${each.className} ${each.scrollWidth}`)"""
NARROW = (
    *("", "?event=letter", "compare", "compare?dispute=who-wrote", "read", "read/alpha", "table"),
    *(
        "about",
        "stories",
        "own",
        "handout",
        "handout/tour",
        "worksheet",
        "present",
        "present/tour?step=3",
    ),
    *("present/tour?notes=1", "present/tour?view=text", "nowhere"),
)


@pytest.fixture(scope="module")
def odd(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> Odd:
    """The address of a dossier of a shape, served once."""

    @cache
    def start(name: str) -> str:
        write = little.write if name in little.EVENTS else extremes.write
        return serve("--dossier", write(tmp_path_factory.mktemp("odd") / "dossier", name))

    return start


def drawn(page: Page, address: str) -> Page:
    """Go to Explore and wait until timeline and list stand."""
    page.goto(address)
    until(page, DRAWN)
    until(page, LABELLED)
    return page


def boxes(page: Page, css: str) -> list[dict[str, Any]]:
    """The places on the screen of what a selector fits and can be seen, from the left."""
    found: list[dict[str, Any]] = page.evaluate(
        """(css) => [...document.querySelectorAll(css)]
          .filter((each) => each.getClientRects().length)
          .map((each) => each.getBoundingClientRect().toJSON())
          .sort((a, b) => a.left - b.left)""",
        css,
    )
    return found


def direction(page: Page, css: str) -> str:
    """Which way the first element that a selector fits runs."""
    way: str = page.evaluate(
        "(css) => getComputedStyle(document.querySelector(css)).direction", css
    )
    return way


def test_events_alone(page: Page, odd: Odd) -> None:
    """Events without any other table have a timeline, a list and words, and no menu of nothing."""
    address = drawn(page, odd("events alone, no other table")).url
    expect(page.locator("#result-count")).to_have_text("3 of 3 events")
    expect(page.locator("#evidence")).to_contain_text("Choose an event, and read of it here.")
    expect(page.locator("#filters")).not_to_contain_text("Source")
    page.locator("#event-list [role=option]").first.click()
    expect(page.locator("#evidence .event-title")).to_have_text("Tolls 0")
    expect(page.locator("#evidence")).not_to_contain_text("source")
    expect(page.locator("nav#navigation a")).to_have_text(["Explore", "Table", "About"])
    page.goto(address + "compare")
    expect(page.locator("#page")).to_contain_text("Nothing is here to compare")
    page.locator("#page a").click()
    expect(page.locator("#result-count")).to_have_text("3 of 3 events")


def test_nothing_coded(page: Page, odd: Odd) -> None:
    """What is not coded of a passage is not said: no voice, no paragraph, no silence."""
    drawn(page, odd("no coding") + "?event=event-1")
    expect(page.locator("#evidence .event-title")).to_have_text("Tolls 1")
    expect(page.locator("#evidence .silent")).to_have_count(0)
    page.goto(odd("no coding") + "?event=event-0")
    expect(page.locator(".excerpt .speaker").first).to_have_text("Tolls")


@pytest.mark.parametrize("width", [1440, 1100, 700, 320])
def test_three_thousand_years(page: Page, odd: Odd, width: int) -> None:
    """However long the time and narrow the screen, names of years do not run into one another."""
    page.set_viewport_size({"width": width, "height": 800})
    drawn(page, odd("3 000 years"))
    names = boxes(page, "#overview .tick")
    assert len(names) > 1
    assert all(left["right"] < right["left"] for left, right in pairwise(names))
    page.locator("#filter-period > summary").click()
    names = boxes(page, "#filter-years .tick")
    assert len(names) > 1
    assert all(left["right"] < right["left"] for left, right in pairwise(names))


def test_the_first_thousand_years(page: Page, odd: Odd) -> None:
    """Handles of the period choose years before 1000 too, and no axis has a year 0."""
    drawn(page, odd("3 000 years"))
    page.locator("#filter-period > summary").click()
    page.locator("#filter-years .handle[data-end=from]").press("PageUp")
    expect(page.locator("#result-count")).to_have_text("4 of 5 events")
    assert "from=0006" in page.url
    page.set_viewport_size({"width": 390, "height": 844})
    drawn(page, odd("3 000 years"))
    years = page.locator(".downwards svg text").all_text_contents()
    assert "0" not in years
    assert "1" in years


@pytest.mark.parametrize("name", ["labels of 200 characters", "labels of one long word"])
def test_long_labels(page: Page, odd: Odd, name: str) -> None:
    """Names of lanes and staves stay in their places, however long."""
    drawn(page, odd(name))
    lanes = sorted(boxes(page, ".lanes .lane"), key=lambda box: box["top"])
    assert len(lanes) > 1
    assert all(upper["bottom"] <= lower["top"] + 1 for upper, lower in pairwise(lanes))
    page.goto(odd(name) + "compare")
    until(page, "document.querySelector('#staves')?.dataset.drawn")
    upper, lower = sorted(boxes(page, ".stave"), key=lambda box: box["top"])
    assert upper["bottom"] <= lower["top"] + 1


def test_another_script(page: Page, odd: Odd) -> None:
    """Titles, labels and quotes run in the direction of their script; our own words do not."""
    address = drawn(page, odd("labels of another script") + "?event=event-0").url
    for css in (".event-title", ".excerpt blockquote", ".list-title", ".excerpt strong"):
        assert direction(page, css) == "rtl", css
    assert direction(page, ".event-head .kind") == "ltr"
    assert direction(page, ".event-head .kind bdi") == "rtl"
    page.goto(f"{address.partition('?')[0]}read/source-0")
    until(page, "document.querySelector('.passage')")
    assert direction(page, ".full-text .paragraph") == "rtl"


def test_quotes_in_hover_cards(page: Page, odd: Odd) -> None:
    """A hover card shows quotes, ampersands and what looks like markup as they were typed."""
    title = extremes.SHAPES["labels of markup"].label
    drawn(page, odd("labels of markup"))
    page.mouse.move(*place_of(page, "event-0"))
    card = page.locator("#hover-card")
    expect(card).to_contain_text(f"{title} 0")
    page.goto(odd("labels of markup") + "compare")
    until(page, "document.querySelector('#staves')?.dataset.drawn")
    until(page, "document.querySelectorAll('#score .point').length > 0")
    box = page.locator("#score .scatterlayer .point").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".pointed-at h2")).to_contain_text(f"{title} 0")


def test_share_on_plain_http(page: Page, odd: Odd) -> None:
    """Without a clipboard, as on plain http, Share and copy citation hand the text over."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.add_init_script("handed = []; prompt = (_, text) => { handed.push(text); }")
    drawn(page, odd("one event") + "?event=event-0")
    page.locator("#share").click()
    page.locator("[data-cite]").first.click()
    until(page, "handed.length === 2")
    address, note = page.evaluate("handed")
    assert address == page.url
    assert "one event" in note
    expect(page.locator("#share")).to_have_text("Share")


@pytest.mark.parametrize("path", NARROW)
def test_narrow(page: Page, tour: str, path: str) -> None:
    """At 320 pixels, which is 400 % of 1280, no page and no window scrolls sideways."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(tour.removesuffix("present/") + path)
    until(page, "document.querySelector('#page h1, #page h2')")
    until(page, "document.querySelector('#navigation a, .present [data-do]')")
    assert page.evaluate(WIDER) == []


@pytest.mark.parametrize("width", [1440, 390])
def test_from_right_to_left(page: Page, odd: Odd, width: int) -> None:
    """A dossier in Arabic is mirrored, years run from left to right, and nothing sticks out."""
    address = odd("right to left")
    page.set_viewport_size({"width": width, "height": 800})
    drawn(page, address)
    (brand,), (tool,) = boxes(page, ".brand"), boxes(page, "#theme-switch")
    assert brand["left"] > tool["right"]
    (date,), (title,) = (
        boxes(page, f".list-item:first-child .list-{x}") for x in ("date", "title")
    )
    assert abs(date["right"] - title["right"]) < 1 if width < 600 else date["left"] > title["right"]
    years = page.evaluate(
        """() => [...document.querySelectorAll('.overview .tick')]
          .filter((each) => each.getClientRects().length)
          .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
          .map((each) => each.textContent)"""
    )
    assert years == sorted(years)
    assert len(years) > 1
    assert [direction(page, css) for css in ("#lead", ".timeline")] == ["rtl", "ltr"]
    for path in ("", "table", "about", "handout", "stories"):
        page.goto(address + path)
        expect(page.locator("#page")).not_to_be_empty()
        until(page, f"!({WIDER}).length")
