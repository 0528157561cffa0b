"""The timeline in a real browser: what stands on and over the marks, themes, pictures."""

import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened, until
from tests.browser.plot import PLOT, entries, label, overlaps, place_of, ticks, window

SVG = "{http://www.w3.org/2000/svg}"


def test_years_stay_in_view(page: Page, live: str) -> None:
    """The years stand over the timeline as on its axis, and stay there while one scrolls."""
    page.set_viewport_size({"width": 1440, "height": 900})
    opened(page, live)
    years = page.locator("#ticks span")
    assert years.all_text_contents() == ticks(page)
    for above, axis in zip(years.all(), page.locator("#timeline .xtick text").all(), strict=True):
        boxes = [each.bounding_box() for each in (above, axis)]
        middles = [box["x"] + box["width"] / 2 for box in boxes if box]
        assert middles[0] == pytest.approx(middles[1], abs=1)
    page.locator(".left").evaluate("(left) => left.scrollTo(0, 400)")
    expect(years.first).to_be_in_viewport()
    top = page.locator(".left").bounding_box()
    box = years.first.bounding_box()
    assert top
    assert box
    assert box["y"] == pytest.approx(top["y"], abs=4)


def test_long_bars_keep_their_label(page: Page, live: str) -> None:
    """A forum that reaches beyond both ends is named where it is active, never on its hatching."""
    opened(page, f"{live}?type=forum&window=2012-06,2014-02")
    expect(label(page, "joint-council-2002")).to_contain_text("JC")
    assert overlaps(page) == []
    opened(page, f"{live}?type=forum&window=2016,2019")
    expect(label(page, "joint-council-2002")).to_have_count(0)


def test_witnesses(page: Page, live: str) -> None:
    """Beside a mark is a slot a source: filled where it tells the event, a ring where silent."""
    opened(page, live)
    slots: dict[str, list[str]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('svg.labels [data-slots]')].map(
          (group) => [group.dataset.slots, [...group.children].map((each) => each.dataset.telling)]
        ))"""
    )
    drawn = entries(page)
    assert slots["old-union-end-1991"] == ["tells"] * 4
    assert "entry-2023" not in slots  # after the part of time shown
    for key, tellings in slots.items():
        assert tellings == [each for each in drawn[key]["slots"] if each in ("tells", "silent")]
    seen = {key for key, entry in drawn.items() if "1990" < entry["from"] < "2022"}
    assert len(seen & set(slots)) >= 0.85 * len(seen)


def test_kinds_of_differences(page: Page, live: str) -> None:
    """The flag says of what kind for the event in focus, and for all where few are shown."""
    opened(page, live)
    expect(label(page, "island-2014")).to_have_text("Control of the isle")
    opened(page, live + "?event=spring-boats-2020&window=2006,2030")
    kinds = entries(page)["spring-boats-2020"]["kinds"]
    assert kinds == "agency, date"
    expect(label(page, "spring-boats-2020")).to_have_text(f"Spring of boats ⚑ {kinds}")
    expect(label(page, "island-2014")).to_have_text("Control of the isle")
    opened(page, live + "?theme=promises")
    expect(label(page, "hill-words-1990")).to_have_text("Hill Words")  # content, framing: no flag


def test_zero(page: Page, live: str) -> None:
    """An event can be put at zero: the axis counts from it, and there are ways back."""
    opened(page, live + "?event=charter-1997")
    assert "1995" in ticks(page)
    page.locator("#focus").get_by_role("link", name="Put at zero").click()
    expect(page).to_have_url(re.compile(r"\?event=charter-1997&zero=charter-1997$"))
    expect(page.locator("#zero")).to_contain_text("Order is not cause")
    until(page, "[...document.querySelectorAll('.xtick text')].some((t) => t.textContent === '0')")
    assert ticks(page) == ["−5", "0", "+5", "+10", "+15", "+20", "+25"]
    expect(page.locator("svg.labels text", has_text=re.compile("^Charter$"))).to_have_count(2)
    page.go_back()
    expect(page.locator("#zero p")).to_have_count(0)
    until(
        page,
        "[...document.querySelectorAll('.xtick text')].some((t) => /1995/.test(t.textContent))",
    )
    page.go_forward()
    page.locator("#zero").get_by_role("link", name="Back to dates").click()
    expect(page).to_have_url(re.compile(r"\?event=charter-1997$"))


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("1990,2005", {"−6", "−4", "−2", "0", "+2", "+4", "+6"}),
        ("1995,2000", {"−2", "−1", "0", "+1", "+2"}),
        ("1997,1998-06", {"−3 m", "0", "+3 m", "+6 m", "+9 m", "+1 y"}),
        ("1997-03,1997-09", {"−2 m", "−1 m", "0", "+1 m", "+2 m", "+3 m", "+4 m"}),
    ],
)
def test_ticks_follow_the_zoom(page: Page, live: str, shown: str, said: set[str]) -> None:
    """Years before and after come in steps of five, two, one, then months, as there is room."""
    opened(page, f"{live}?window={shown}&zero=charter-1997")
    until(page, "[...document.querySelectorAll('.xtick text')].some((t) => t.textContent === '0')")
    assert said <= set(ticks(page))


def test_links(page: Page, live: str) -> None:
    """Links of the event in focus are dashed arrows with words, signed by who draws them."""
    opened(page, live)
    arrows = page.locator("svg.labels path.arrow")
    expect(arrows).to_have_count(0)
    page.locator("#event-list [data-event=harbour-hint-1990]").click()
    expect(arrows).to_have_count(3)
    expect(page.locator("#evidence .links li")).to_have_count(3)
    assert {each.get_attribute("data-kind") for each in arrows.all()} == {"continues"}
    assert arrows.first.get_attribute("stroke-dasharray")
    expect(page.locator("svg.labels text.link").first).to_have_text(re.compile(": continued$"))
    assert overlaps(page) == []
    page.locator("#event-list [data-event=charter-1997]").click()
    expect(arrows).to_have_count(1)
    assert arrows.first.get_attribute("data-kind") == "enables"
    assert arrows.first.get_attribute("stroke-dasharray")


def test_what_is_not_linked_is_pale(page: Page, live: str) -> None:
    """An event chosen dims all but what a source or a difference links to it; Escape undoes it."""
    opened(page, live + "?event=harbour-hint-1990")
    veils = page.locator("svg.labels .veil rect")
    expect(veils.first).to_be_attached()
    expect(page.locator("svg.labels path.day")).to_have_count(1)
    bold = page.locator("svg.labels text[font-weight=bold][data-event]")
    linked = {each.get_attribute("data-event") for each in bold.all()}
    assert "harbour-hint-1990" in linked
    pale = page.locator("svg.labels text[opacity='0.26']")
    assert not linked & {each.get_attribute("data-event") for each in pale.all()}
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("event="))
    expect(veils).to_have_count(0)


def test_hover_card(page: Page, live: str) -> None:
    """The card stands beside a mark, stays while it is pointed at, and leaves on Escape."""
    page.set_viewport_size({"width": 1440, "height": 2000})  # every mark is in view
    opened(page, live)
    card = page.locator("#hover-card")
    x, y = place_of(page, "old-union-end-1991")
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)
    title = entries(page)["old-union-end-1991"]["title"]
    expect(card).to_contain_text(title)
    expect(card.locator(".telling-tells")).to_have_count(4)
    box = card.bounding_box()
    assert box
    assert box["width"] == pytest.approx(260, abs=1)
    assert not (box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"])
    page.mouse.move(box["x"] + 20, box["y"] + 20, steps=4)
    expect(card).to_contain_text(title)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(page).not_to_have_url(re.compile("event="))


def test_the_card_comes_by_keyboard(page: Page, live: str) -> None:
    """The option of the list that one is on shows the same card, and is described by it."""
    page.set_viewport_size({"width": 1440, "height": 2200})  # list and chart are both in view
    opened(page, live)
    page.locator("#event-list").focus()
    for _ in range(8):
        page.keyboard.press("ArrowDown")
    option = page.locator("#event-list [aria-selected=true]")
    expect(page.locator("#hover-card")).to_be_visible()
    expect(option).to_have_attribute("aria-describedby", "hover-card")
    title = option.locator(".list-title").text_content()
    assert title
    expect(page.locator("#hover-card .hover-title")).to_contain_text(title)
    page.locator("#search").focus()
    expect(page.locator("#hover-card")).to_have_count(0)


def test_the_shorter_the_window_the_more_is_said(page: Page, live: str) -> None:
    """At a year titles stand in place of labels; months have ticks of their own."""
    opened(page, live + "?window=1990,2000")
    drawn = entries(page)["charter-1997"]
    expect(label(page, "charter-1997")).to_contain_text(drawn["text"])
    opened(page, live + "?window=1997,1997")
    expect(label(page, "charter-1997")).to_contain_text(drawn["title"])
    expect(page.locator("svg.labels .first-words")).to_have_count(0)
    opened(page, live + "?window=1997-05,1997-06")
    assert overlaps(page) == []
    assert "May" in " ".join(ticks(page))


def test_arrows_go_round_labels(page: Page, live: str) -> None:
    """Arcs run over fewer labels than straight lines between the same marks would."""
    met = {"arcs": 0, "lines": 0}
    for event in ("charter-1997", "joint-council-2002", "coast-speech-2007"):
        opened(page, f"{live}?event={event}&window=1989,2022")
        here = page.evaluate(
            """() => {
              const boxes = [...document.querySelectorAll('svg.labels text[data-event]')];
              const within = (p, box) => p.x > box.x && p.x < box.x + box.width
                && p.y > box.y + 2 && p.y < box.y + box.height - 2;
              const on = (p) => boxes.some((box) => within(p, box.getBBox()));
              const shares = Array.from({ length: 60 }, (_, n) => n / 59);
              const found = { arcs: 0, lines: 0 };
              for (const path of document.querySelectorAll('svg.labels path.arrow')) {
                const length = path.getTotalLength();
                const [a, b] = [path.getPointAtLength(0), path.getPointAtLength(length)];
                const mix = (t) => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
                found.arcs += shares.filter((t) => on(path.getPointAtLength(t * length))).length;
                found.lines += shares.map(mix).filter(on).length;
              }
              return found;
            }"""
        )
        met = {key: met[key] + here[key] for key in met}
    assert met["arcs"] <= 5
    assert met["lines"] > 2 * met["arcs"]


def test_links_to_what_is_not_in_view(page: Page, live: str) -> None:
    """An arrow to an event outside the part shown ends at the edge; to one filtered out, none."""
    opened(page, live + "?event=harbour-hint-1990&window=1989,1995")
    ends = page.evaluate(
        """[...document.querySelectorAll('svg.labels path.arrow')].map((path) => {
          const plot = path.closest('.js-plotly-plot');
          return path.getPointAtLength(0).x / plot._fullLayout.xaxis._length;
        })"""
    )
    assert len(ends) == 3
    assert all(0.98 < end <= 1 for end in ends)
    opened(page, live + "?event=harbour-hint-1990&to=1995")
    expect(page.locator("svg.labels path.arrow")).to_have_count(0)


def test_themes(page: Page, live: str) -> None:
    """The switch goes round three themes, says which is on and which is next, and it stays."""
    opened(page, live)
    switch = page.locator("#theme-switch")
    small = page.evaluate(f"{PLOT}._fullLayout.meta.size.label")
    for name, said, ground in (
        ("dark", "Colours: dark (next: bright room)", "#1b1a17"),
        ("projector", "Colours: bright room (next: light)", "#ffffff"),
        ("light", "Colours: light (next: dark)", "#faf8f3"),
        ("dark", "Colours: dark (next: bright room)", "#1b1a17"),
        ("projector", "Colours: bright room (next: light)", "#ffffff"),
    ):
        switch.press("Enter")
        expect(page.locator("html")).to_have_attribute("data-bs-theme", name)
        expect(switch).to_have_accessible_name(said)
        until(page, f"{PLOT}._fullLayout.meta.page === '{ground}'")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "projector")
    expect(switch).to_have_accessible_name("Colours: bright room (next: light)")
    until(page, f"{PLOT}?._fullLayout?.meta?.size.label > {small}")
    size = "getComputedStyle(document.querySelector('svg.labels text')).fontSize"
    until(page, f"parseFloat({size}) > {small}")


@pytest.mark.parametrize("search", ["", "?event=joint-council-2002&zero=joint-council-2002"])
def test_bright_room(page: Page, live: str, search: str) -> None:
    """The bright room's theme has no axe violation, no cut label, and text of 7:1 and more."""
    page.add_init_script("localStorage.setItem('theme', '\"projector\"')")
    opened(page, live + search)
    assert violations(page) == []
    assert overlaps(page) == []
    colours = page.evaluate(
        """[...document.querySelectorAll('#page *, header *')]
          .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
          .filter((e) => e.namespaceURI.endsWith('xhtml') && e.offsetParent)
          .filter((e) => !e.closest('.segments'))  // what is chosen is white on black
          .map((e) => getComputedStyle(e).color)"""
    )
    assert {max(map(int, re.findall(r"\d+", colour)[:3])) <= 0x59 for colour in colours} == {True}


def test_most_events_have_their_label(page: Page, live_either: str) -> None:
    """At the size of a laptop, without filters, at least three of four marks have a label."""
    opened(page, live_either)
    seen = [e for e in entries(page).values() if e["to"] > "1989" and e["from"] < "2023"]
    labels = page.locator("svg.labels text[data-event]").count()
    assert labels >= 0.75 * len(seen)


def test_short_events(page: Page, live: str) -> None:
    """What lasted days is a symbol one can hit; zoomed in, it is a bar again."""
    opened(page, live)

    def drawn(kind: str) -> list[float]:
        opacities: list[float] = page.evaluate(
            f"""(kind) => {PLOT}.data.filter((t) => t.meta && t.meta.days && t.type === kind)
              .flatMap((t) => t.customdata.map((event, n) => [event, t.marker.opacity[n]]))
              .filter(([event]) => event === 'reef-meeting-2006').map(([, opacity]) => opacity)""",
            kind,
        )
        return opacities

    assert (drawn("scatter"), drawn("bar")) == ([1], [0])
    x, y = place_of(page, "reef-meeting-2006")
    page.mouse.click(x + 3, y)
    expect(page.locator("#evidence [data-focus=reef-meeting-2006]")).to_be_visible()
    opened(page, live + "?window=2006-11,2006-12")
    until(page, f"{PLOT}.data.some((t) => t.meta && t.meta.days && t.marker.opacity !== 1)")
    assert (drawn("scatter"), drawn("bar")) == ([0], [1])


def test_to_what_lies_outside(page: Page, live: str) -> None:
    """The counts at the edges are buttons: they move the window, and follow it."""
    opened(page, live)
    page.get_by_role("button", name="4 earlier").click()
    until(page, f"{PLOT}._fullLayout.xaxis.range[0] < '1983'")
    expect(page).to_have_url(re.compile(r"\?window=19"))
    expect(page.get_by_role("button", name="3 earlier")).to_be_visible()
    first, last = window(page)
    assert first < "1982-05-30" < last
    page.get_by_role("button", name="3 earlier").click()
    expect(page.get_by_role("button", name="none earlier")).to_be_visible()
    page.get_by_role("button", name="none earlier").press("Enter")
    assert window(page)[0] == "1949-01-01"


def test_back_brings_the_window_back(page: Page, live: str) -> None:
    """Each view has its own part of time: Back shows it again."""
    opened(page, live + "?window=1990,1999")
    page.locator("#event-list [data-event=joint-council-2002]").click()
    expect(page.locator("#evidence [data-focus=joint-council-2002]")).to_be_visible()
    page.get_by_role("button", name="Zoom out").click()
    expect(page).to_have_url(re.compile(r"event=joint-council-2002&window=1985"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?window=1990,1999$"))
    until(page, f"{PLOT}._fullLayout.xaxis.range[0].startsWith('1990-01-01')")
    page.wait_for_timeout(500)
    expect(page).to_have_url(re.compile(r"\?window=1990,1999$"))


def test_pictures(page: Page, live_either: str, tmp_path: Path) -> None:
    """The timeline as SVG and PNG: lanes, labels, title, selection, legend, address, version."""
    opened(page, live_either + "?type=forum,accession&event=joint-council-2002")
    page.locator("#download > summary").click()
    saved = {}
    for name in ("timeline.svg", "timeline.png"):
        with page.expect_download() as download:
            page.locator(f"#download [data-picture='{name}']").click()
        saved[name] = tmp_path / name
        download.value.save_as(saved[name])
    picture = ET.parse(saved["timeline.svg"]).getroot()
    texts = ["".join(each.itertext()) for each in picture.iter(f"{SVG}text")]
    for said in (
        *("Alliance and Harbour", "Forums", "Quay", "Assembly", "2010", "Members"),
        "13 of 75 events · Events of the type Forums or Steps of growth.",
        page.url,
    ):
        assert said in texts, said
    assert any(re.search(r"^Alliance and Harbour, version [0-9a-f]{12}\. ", each) for each in texts)
    assert len(list(picture.iter(f"{SVG}path"))) > 20
    assert not list(picture.iter(f"{SVG}image"))
    width, height = (int(picture.attrib[key]) for key in ("width", "height"))
    png = saved["timeline.png"].read_bytes()
    assert struct.unpack(">2I", png[16:24]) == (2 * width, 2 * height)
    assert len(png) > 50_000  # an empty one is much smaller


def test_pictures_only_where_there_is_a_timeline(page: Page, live: str) -> None:
    """Other pages offer the data alone."""
    page.goto(live + "about")
    expect(page.locator(".about h1")).to_be_visible()
    page.locator("#download > summary").click()
    expect(page.locator("#download a").first).to_be_visible()
    expect(page.locator("[data-picture]")).to_have_count(2)
    expect(page.locator("[data-picture]").first).to_be_hidden()
