"""Compare in a real browser: the score, a disagreement in focus, coverage."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations, violations_in_themes
from tests.browser.conftest import until

FOCUS = "#disputes header[data-dispute] h2"
LIST = "#disputes a[data-dispute]"
DRAWN = "document.querySelector('#staves')?.dataset.drawn"
LABELLED = "document.querySelectorAll('svg.score-labels text').length > 0"


def compared(page: Page, address: str) -> Page:
    """Go to an address of Compare and wait until it is drawn."""
    page.goto(address)
    until(page, DRAWN)
    until(page, f"innerWidth <= 700 || ({LABELLED})")
    return page


def place(page: Page, event: str, stave: int) -> dict[str, float]:
    """Where the dot of an event stands on its first, second … stave."""
    found: dict[str, float] = page.evaluate(
        """([event, stave]) => {
          const plot = document.querySelector('#score .js-plotly-plot');
          const { meta, xaxis } = plot._fullLayout;
          const [day, y] = meta.marks.find((mark) => mark.id === event).at[stave];
          const box = plot.getBoundingClientRect();
          return { x: box.left + xaxis._offset + xaxis.d2p(day), y: box.top + y };
        }""",
        [event, stave],
    )
    return found


def test_two_steps_from_the_front_page(page: Page, live: str) -> None:
    """From Explore: the event of a break, then one of its differences, side by side."""
    page.goto(live)
    page.locator("#event-list [data-event=break-off-2014]").click()
    page.locator("#evidence a.aside").last.click()
    expect(page).to_have_url(re.compile(r"/compare\?event=break-off-2014&dispute=break-off-why$"))
    expect(page.locator(FOCUS)).to_have_text("When, by whom and why was the work broken off?")
    row = page.locator(".dispute-table tbody tr", has_text="When").first
    expect(row.locator("td").nth(3)).to_have_text("does not tell it")
    expect(row.locator("blockquote").first).to_be_visible()
    page.locator(".dispute-quotes > summary").click()
    expect(page.locator("#disputes .excerpt[data-source=primer]")).to_be_visible()


def test_main_job_by_mouse(page: Page, live_either: str) -> None:
    """A mark brings its event, the list its differences; one opens, the next follows; then Back."""
    compared(page, live_either + "compare")
    expect(page.locator(".count-line")).to_have_text(re.compile(r"^\d+ differences · \d+ within"))
    page.mouse.click(**place(page, "joint-council-2002", 1))
    expect(page).to_have_url(re.compile(r"compare\?event=joint-council-2002$"))
    expect(page.locator("#tellings h2")).to_contain_text("joint council")
    expect(page.locator("#disputes h3").first).to_have_text("On this event")
    expect(page.locator("svg.score-labels circle.focus")).to_have_count(3)
    question = page.locator(LIST).first.locator(".dispute-question").inner_text()
    page.locator(LIST).first.click()
    expect(page.locator(FOCUS)).to_have_text(question)
    expect(page.locator(".dispute-table caption")).to_have_text(question)
    page.locator("#disputes .record summary").click()
    expect(page.locator("#disputes .record li").first).to_be_visible()
    page.locator("#disputes .steps a", has_text="Next").click()
    expect(page.locator(FOCUS)).not_to_have_text(question)
    page.go_back()
    expect(page.locator(FOCUS)).to_have_text(question)
    page.go_back()
    expect(page.locator("#tellings h2")).to_contain_text("joint council")
    expect(page.locator(".dispute-table")).to_have_count(0)


def test_main_job_by_keyboard(page: Page, live: str) -> None:
    """The same without a mouse: one tab stop, arrows, Enter; the focus goes along with reading."""
    compared(page, live + "compare?theme=promises")
    links = page.locator(LIST)
    links.first.focus()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(links.last).to_be_focused()
    page.keyboard.press("Home")
    assert page.locator(f"{LIST}[tabindex='0']").count() == 1
    page.keyboard.press("ArrowDown")
    question = links.nth(1).locator(".dispute-question").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(FOCUS)).to_have_text(question)
    expect(page.locator(FOCUS)).to_be_focused()
    expect(page.locator("#announcer")).to_have_text(f"Difference: {question}")
    page.locator("#disputes .steps a", has_text="All differences").press("Enter")
    expect(links.nth(1)).to_be_focused()
    page.locator(".score-as-table summary").press("Enter")
    rows = page.locator("#score-table a[data-event]")
    rows.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("event="))
    expect(rows.nth(1)).to_be_focused()


def test_a_line_leads_to_its_event(page: Page, live: str) -> None:
    """A click on the line between two dots puts their event in focus."""
    compared(page, live + "compare?from=1997-05&to=1997-05&type=agreement")
    first, second = (place(page, "charter-1997", n) for n in (0, 1))
    middle = {axis: (first[axis] + second[axis]) / 2 for axis in ("x", "y")}
    page.mouse.click(middle["x"], middle["y"] + 12)
    expect(page).to_have_url(re.compile("event=charter-1997$"))


def test_pointing_lights_an_event(page: Page, live: str) -> None:
    """Pointing at a name lights its event in every text, with their words; nothing else moves."""
    compared(page, live + "compare")
    before = page.locator("#disputes").bounding_box()
    name = page.locator("svg.score-labels text[data-event=joint-council-2002]")
    name.hover()
    sheet = page.locator(".pointed-at")
    expect(sheet.locator("h2")).to_contain_text("joint council")
    columns = sheet.locator(".telling strong").all_inner_texts()
    assert columns == page.locator("#staves .stave-label").all_inner_texts()
    expect(page.locator(".lit circle.focus")).to_have_count(3)
    expect(page.locator(".lit .band")).to_have_count(1)
    assert page.locator("#disputes").bounding_box() == before
    page.mouse.move(2, 2)
    expect(sheet).to_be_hidden()
    expect(page.locator(".lit circle.focus")).to_have_count(0)
    page.locator(".score-as-table summary").click()
    page.locator("#score-table a[data-event=joint-council-2002]").focus()
    expect(sheet.locator("h2")).to_contain_text("joint council")


def test_arrows_lead_on(page: Page, live: str) -> None:
    """The arrow keys go to the next shared event and back; Enter opens it on Explore."""
    compared(page, live + "compare?event=joint-council-2002")
    title = page.locator("#tellings h2")
    expect(title).to_contain_text("joint council")
    page.keyboard.press("ArrowRight")
    expect(title).not_to_contain_text("joint council")
    page.keyboard.press("ArrowLeft")
    expect(title).to_contain_text("joint council")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?event=joint-council-2002$"))


def test_kinds(page: Page, live: str) -> None:
    """Kinds are choices of a menu like the others, several at once; one button takes them off."""
    compared(page, live + "compare")
    page.locator("#filter-kind > summary").click()
    page.locator("#filter-kind input[value=scope]").check()
    expect(page).to_have_url(re.compile(r"compare\?kind=scope$"))
    expect(page.locator(".count-line")).to_contain_text("only of scope")
    page.locator("#filter-kind input[value=agency]").check()
    expect(page).to_have_url(re.compile(r"compare\?kind=agency,scope$"))
    page.locator("#filter-kind .clear").click()
    expect(page).to_have_url(re.compile("compare$"))
    compared(page, live + "compare?theme=promises&kind=scope")
    expect(page.locator("#disputes .empty")).to_be_visible()
    page.locator("#disputes .empty a", has_text="Show every kind").click()
    expect(page.locator(LIST).first).to_be_visible()


def test_marks_can_be_hidden(page: Page, live: str) -> None:
    """Our marks go and come without a reload; the session remembers it, the address does not."""

    def background() -> Any:
        mark = page.locator(".dispute-table mark").first
        return mark.evaluate("e => getComputedStyle(e).backgroundColor")

    compared(page, live + "compare?dispute=break-off-why")
    assert background() != "rgba(0, 0, 0, 0)"
    address = page.url
    page.locator("#dispute-table [data-kept=marks]").uncheck()
    assert background() == "rgba(0, 0, 0, 0)"
    assert page.url == address
    page.locator("#disputes .steps a", has_text="Next").click()
    expect(page.locator(FOCUS)).not_to_contain_text("broken off")
    expect(page.locator("#dispute-table [data-kept=marks]")).not_to_be_checked()
    assert background() == "rgba(0, 0, 0, 0)"


def test_voices(page: Page, live_small: str) -> None:
    """A disagreement shows scholars below the texts; each leads to its card beside the findings."""
    compared(page, live_small + "compare")
    listed = page.locator(LIST, has_text="What did the envoy write?")
    expect(listed).to_contain_text("agreed 1 · argued 1")
    listed.click()
    expect(page.locator(".dispute-table .scholars")).to_have_text("Scholars")
    document = page.locator("#disputes .quotation.document")
    expect(document).to_contain_text("If both sit down, neither shall rule.")
    expect(page.locator("#disputes .finding.agreed")).to_contain_text("Something was sent.")
    page.locator(".dispute-table .held a").click()
    expect(page.locator("#disputes .quotation.study")).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"dispute=who-wrote#quotation-q2$"))
    page.locator("#disputes a", has_text="Worksheet of this difference").click()
    expect(page.locator(".paper .sheet")).to_have_count(4)


def test_coverage(page: Page, live: str) -> None:
    """Per 1 000 words first, counts by a switch; lists lead to the events on Explore."""
    compared(page, live + "compare?from=1999&to=1999")
    page.locator("a[href='#coverage']").click()
    total = page.locator(".heat.years tbody tr").first.locator(".total")
    expect(total.locator(".per")).to_be_visible()
    expect(total.locator(".counted")).to_be_hidden()
    page.locator(".shown-as input[value=count]").check()
    expect(total.locator(".counted")).to_be_visible()
    expect(total.locator(".per")).to_be_hidden()
    page.locator(".coverage .difference summary").first.click()
    link = page.locator(".coverage .difference a").first
    title = link.inner_text()
    link.click()
    expect(page.locator("#evidence .event-title")).to_have_text(title)
    expect(page).to_have_url(re.compile(r"/\?from=1999&to=1999&event="))


def test_zoom(page: Page, live: str) -> None:
    """Buttons and the wheel with Ctrl zoom; the part of time shown is in the address."""
    compared(page, live + "compare")
    page.locator(".compare [data-zoom=in]").click()
    expect(page).to_have_url(re.compile(r"\?window=1997"))
    page.locator(".compare [data-zoom=home]").click()
    expect(page).to_have_url(re.compile("compare$"))
    box = page.locator("#score").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 20, box["y"] + 40)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile(r"\?window=199[45]"))


@pytest.mark.parametrize("width", [1440, 1920, 1120])
@pytest.mark.parametrize("search", ["", "?told=more", "?type=statement,conflict,agreement"])
def test_labels_keep_apart(page: Page, live: str, search: str, width: int) -> None:
    """No two labels of the score overlap, and none is cut off."""
    page.set_viewport_size({"width": width, "height": 900})
    compared(page, f"{live}compare{search}")
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('svg.score-labels text')].map((text) => {
          const { x, y, width, height } = text.getBBox();
          return [x, y, x + width, y + height];
        })"""
    )
    assert len(boxes) > 5
    edge = page.locator("#score").bounding_box()
    assert edge
    for n, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= edge["width"]
        for other in boxes[:n]:
            apart = left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom
            assert apart, (boxes[n], other)


STATES = {
    "score": "compare",
    "event": "compare?event=joint-council-2002",
    "dispute": "compare?event=break-off-2014&dispute=break-off-why",
    "outside": "compare?dispute=last-sitting&theme=promises&dim=1",
    "no difference": "compare?theme=promises&kind=scope",
    "nothing": "compare?from=2001&to=1999&dispute=moon",
}


@pytest.mark.parametrize("state", STATES)
def test_axe(page: Page, live: str, state: str) -> None:
    """Axe finds nothing, with everything unfolded, in either way of counting, light or dark."""
    page.goto(live + STATES[state])
    until(page, DRAWN)
    until(page, "document.querySelector('#result-count')?.textContent")
    page.evaluate("document.querySelectorAll('#main details').forEach((e) => (e.open = true))")
    assert violations_in_themes(page, "dark") == {}
    switch = page.locator(".shown-as input[value=count]")
    if switch.count():
        switch.check()
        assert violations_in_themes(page, "light", within="#coverage") == {}


def test_phone(page: Page, live: str) -> None:
    """On a phone the score runs downwards, nothing scrolls sideways, and axe finds nothing."""
    page.set_viewport_size({"width": 390, "height": 844})
    compared(page, live + "compare?event=break-off-2014&dispute=break-off-why")
    expect(page.locator("#score-down a").first).to_be_visible()
    expect(page.locator("#score")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []


def test_a_tap_on_a_phone(page: Page, live: str) -> None:
    """A tap on an event brings what each text says of it, and leaves its row in sight."""
    page.set_viewport_size({"width": 390, "height": 844})
    compared(page, live + "compare")
    row = page.locator("#score-down a[data-event=joint-council-2002]")
    row.click()
    expect(page).to_have_url(re.compile("event=joint-council-2002$"))
    expect(page.locator("#tellings h2")).to_be_in_viewport()
    expect(row).to_have_attribute("aria-current", "true")
    expect(row).to_be_in_viewport()
    assert violations(page) == []


def test_quotes_come_into_view(page: Page, live: str) -> None:
    """On a low screen a click on an event brings its quotes into view, and the score stays."""
    page.set_viewport_size({"width": 1280, "height": 800})
    compared(page, live + "compare")
    page.locator("svg.score-labels text[data-event=joint-council-2002]").click()
    expect(page.locator("#tellings .quote").first).to_be_in_viewport(ratio=1)
    expect(page.locator(".lit circle.focus").first).to_be_in_viewport(ratio=1)


def test_tree(page: Page, live_small: str) -> None:
    """A screen reader finds score, differences and coverage by name, and real tables."""
    compared(page, live_small + "compare?dispute=who-wrote")
    tree = page.locator("#main").aria_snapshot()
    for part in (
        'heading "Compare: The same years, told three times" [level=1]',
        'figure "A stave for each text: the events it tells, in order of time"',
        '- complementary "Differences"',
        '- table "What did the envoy write?"',
        '- rowheader "when"',
        '- cell "in 1991"',
        '- checkbox "words marked by us" [checked]',
    ):
        assert part in tree, tree
