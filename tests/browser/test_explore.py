"""Explore in a real browser: the main job by mouse and by keyboard, addresses, Back."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components import text
from tests.browser.conftest import Serve, opened, until
from tests.browser.plot import overlaps
from tests.browser.plot import window as days_shown

COUNT = "#result-count"


def selected(page: Page) -> str | None:
    """The event selected in the list."""
    return page.locator("#event-list [aria-selected=true]").get_attribute("data-event")


def test_main_job_by_mouse(page: Page, live: str) -> None:
    """Open, filter by theme, choose an event, read its excerpts, and go back step by step."""
    opened(page, live)
    everything = page.locator(COUNT).inner_text()
    assert re.fullmatch(r"(\d+) of \1 events", everything)
    page.locator("#filter-theme > summary").click()
    page.locator("#filter-theme input[value=promises]").check()
    expect(page).to_have_url(re.compile(r"\?theme=promises$"))
    expect(page.locator(COUNT)).not_to_have_text(everything)
    expect(page.locator("#selection-in-words")).to_have_text(
        "Events on the theme What was promised on the hill’s extent."
    )
    page.keyboard.press("Escape")
    page.locator("#event-list [data-event=bly-visit-1990]").click()
    expect(page).to_have_url(re.compile(r"event=bly-visit-1990"))
    expect(page.locator("#evidence .event-title")).to_contain_text("Bly")
    expect(page.locator("#evidence .excerpt[data-source=journal]").first).to_be_visible()
    page.locator("#evidence > .record summary").click()
    expect(page.locator("#evidence > .record li").first).to_be_visible()
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?theme=promises$"))
    expect(page.locator("#evidence [data-focus]")).to_have_count(0)
    page.go_back()
    expect(page.locator(COUNT)).to_have_text(everything)
    assert not page.locator("#filter-theme input[value=promises]").is_checked()
    page.go_forward()
    expect(page.locator("#filter-theme input[value=promises]")).to_be_checked()


def test_main_job_by_keyboard(page: Page, live: str) -> None:
    """The same without a mouse: menu, choice, list with arrows, Enter, evidence."""
    opened(page, live)
    page.locator("#filter-theme > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"\?theme=promises$"))
    page.keyboard.press("Escape")
    expect(page.locator("#filter-theme > summary")).to_be_focused()
    page.locator("#event-list").focus()
    page.keyboard.press("Home")
    first = selected(page)
    assert first
    expect(page).to_have_url(re.compile(f"event={first}"))
    page.keyboard.press("ArrowDown")
    second = selected(page)
    assert second != first
    page.keyboard.press("Enter")
    expect(page.locator(f"#evidence [data-focus={second}]")).to_be_visible()
    expect(page.locator("#event-list")).to_be_focused()
    page.keyboard.press("End")
    assert selected(page) == page.locator("#event-list li").last.get_attribute("data-event")


def test_typeahead(page: Page, live: str) -> None:
    """Letters typed in the list go to the next title that begins with them."""
    opened(page, live)
    page.locator("#event-list").focus()
    page.keyboard.type("marek wr")
    item = page.locator("#event-list [aria-selected=true] .list-title")
    expect(item).to_have_text(re.compile(r"^Marek wr"))


def test_click_on_a_mark_and_on_a_label(page: Page, live: str) -> None:
    """A click on a bar or on a label focuses its event; zoom and figure stay."""
    opened(page, live)
    page.locator("svg.labels text[data-event=charter-1997]").click()
    expect(page.locator("#evidence [data-focus=charter-1997]")).to_be_visible()
    rect = page.locator("svg.labels rect.focus")
    expect(rect).to_have_count(1)
    box = page.evaluate(
        """() => {
          const plot = document.querySelector('#timeline .js-plotly-plot');
          const { meta, xaxis } = plot._fullLayout, box = plot.getBoundingClientRect();
          const entry = meta.labels.find(({ id }) => id === 'joint-council-2002');
          return { x: box.left + xaxis._offset + xaxis.d2p('2004-01-01'), y: box.top + entry.y };
        }"""
    )
    page.mouse.click(box["x"], box["y"])
    expect(page.locator("#evidence [data-focus=joint-council-2002]")).to_be_visible()
    assert selected(page) == "joint-council-2002"


def test_typing_replaces_and_choosing_pushes(page: Page, live: str) -> None:
    """Typing in the search leaves one step back; each choice is one."""
    opened(page, live)
    steps = page.evaluate("history.length")
    page.locator("#search").press_sequentially("wałek", delay=120)
    expect(page).to_have_url(re.compile(r"\?q=wa%C5%82ek$"))
    assert page.evaluate("history.length") == steps
    expect(page.locator("#selection-in-words")).to_contain_text("“wałek”")
    assert page.locator("#search").input_value() == "wałek"
    page.locator("#filter-more > summary").click()
    page.locator("#filter-contested input").check()
    expect(page).to_have_url(re.compile(r"contested=1$"))
    assert page.evaluate("history.length") == steps + 1


def test_period_and_reset(page: Page, live: str) -> None:
    """A period is typed as a year or a day; what is no date is named; reset clears all."""
    opened(page, live)
    page.locator("#filter-period > summary").click()
    page.locator("#filter-period input[name=from]").fill("1999")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?from=1999$"))
    page.locator("#filter-period input[name=to]").fill("soon")
    page.keyboard.press("Enter")
    expect(page.locator("#dropped")).to_contain_text("to=soon")
    page.locator("#filter-period input[name=to]").fill("1998")
    page.keyboard.press("Enter")
    expect(page.locator(COUNT)).to_have_text(re.compile(r"^0 of "))
    expect(page.locator("#evidence .empty")).to_contain_text("ends before it starts")
    page.locator("#reset").click()
    expect(page.locator(COUNT)).to_have_text(re.compile(r"^(\d+) of \1 "))
    assert page.locator("#filter-period input[name=from]").input_value() == ""


def test_a_date_of_another_form_is_named_at_its_field(page: Page, live: str) -> None:
    """The field that holds it is marked as wrong and described by the date that is meant."""
    opened(page, live)
    page.locator("#filter-period > summary").click()
    field = page.locator("#filter-period input[name=from]")
    field.fill("27.05.1999")
    page.keyboard.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("write 1999-05-27"))
    expect(page.locator("#announcer")).to_contain_text("write 1999-05-27")
    expect(field).to_have_value("27.05.1999")
    field.fill("1999-05-27")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?from=1999-05-27$"))
    expect(field).not_to_have_attribute("aria-invalid", re.compile(""))
    expect(page.locator("#filter-period .dropped")).to_have_count(0)


def test_chips(page: Page, live: str) -> None:
    """What is set stands as chips; a click takes one off."""
    opened(page, live + "?theme=rank&type=statement")
    chips = page.locator("#chips a")
    expect(chips).to_have_count(2)
    chips.first.click()
    expect(page).to_have_url(re.compile(r"\?theme=rank$"))
    expect(chips).to_have_count(1)
    chips.first.click()
    expect(page).to_have_url(live)
    expect(page.locator("#reset")).to_have_count(0)


def test_differences(page: Page, live: str) -> None:
    """Beside an event stands where sources differ on it, aspect by aspect, and links they draw."""
    opened(page, live + "?event=break-off-2014")
    question = page.locator(".difference", has_text="was the work broken off?")
    question.locator("summary").first.click()
    expect(question.locator(".aspect").first).to_be_visible()
    expect(question.locator("li", has_text="Anon. (VI)").first).to_be_visible()
    page.locator(".links a").first.click()
    expect(page.locator("#evidence [data-focus=break-off-2014]")).to_have_count(0)
    expect(page.locator("#evidence .event-title")).to_be_visible()


def test_dim(page: Page, live: str) -> None:
    """What is filtered out can stay, pale: the timeline keeps its rows; Back takes it away."""
    opened(page, live + "?theme=rank")
    height = page.locator("#timeline").bounding_box()
    page.locator("#filter-more > summary").click()
    page.locator("#filter-dim input").check()
    expect(page).to_have_url(re.compile(r"\?theme=rank&dim=1$"))
    until(page, f"document.querySelector('#timeline').offsetHeight > {height and height['height']}")
    page.go_back()
    expect(page.locator("#filter-dim input")).not_to_be_checked()


def test_preset_periods(page: Page, live: str) -> None:
    """The periods of the dossier are one click away."""
    opened(page, live)
    page.locator("#filter-period > summary").click()
    page.locator(".presets a", has_text="Odell").click()
    expect(page).to_have_url(re.compile(r"\?from=2008-05-07&to=2012-05-07$"))
    expect(page.locator("#filter-period input[name=from]")).to_have_value("2008-05-07")


def test_find_an_actor(page: Page, live: str) -> None:
    """A long menu is narrowed by typing, without regard to accents."""
    opened(page, live)
    page.locator("#filter-actor > summary").click()
    page.locator("#filter-actor .find").fill("walek")
    expect(page.locator("#filter-actor .choice:visible")).to_have_count(2)  # Elm and he
    page.locator("#filter-actor input[value=walek]").check()
    expect(page).to_have_url(re.compile(r"\?actor=walek$"))


def test_counts_tell_what_a_choice_gives(page: Page, live: str) -> None:
    """The number beside a choice is what the page then counts."""
    opened(page, live + "?theme=seat")
    page.locator("#filter-more > summary").click()
    choice = page.locator("#filter-source .choice").first
    count = choice.locator(".count").inner_text()
    choice.locator("input").check()
    expect(page.locator(COUNT)).to_have_text(re.compile(rf"^{count} of "))


def test_deep_link(page: Page, live: str) -> None:
    """An address alone brings back filters, focus and zoom; values unknown here are named."""
    opened(page, live + "?type=forum,moon&event=assembly-1991&window=1990,1999")
    expect(page.locator("#filter-type input[value=forum]")).to_be_checked()
    expect(page.locator("#evidence [data-focus=assembly-1991]")).to_be_visible()
    expect(page.locator("#dropped")).to_contain_text("type=moon")
    assert days_shown(page) == ["1990-01-01", "1999-12-31"]


def test_zoom_is_in_the_address(page: Page, live_either: str) -> None:
    """Zooming replaces the window in the address; a reload brings it back; home removes it."""
    opened(page, live_either)
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile(r"\?window=\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d$"))
    address = page.url
    opened(page, address)
    assert page.url == address
    page.get_by_role("button", name="Show the whole period").click()
    expect(page).to_have_url(live_either)


def test_overview_by_keyboard(page: Page, live: str) -> None:
    """The handles of the overview are sliders: arrows, Page keys, Home and End move the window."""
    opened(page, live)
    before = days_shown(page)
    start = page.get_by_role("slider", name="Start of the part shown")
    start.focus()
    page.keyboard.press("PageUp")
    after = days_shown(page)
    assert after[0] > before[0]
    assert after[1] == before[1]
    expect(start).to_have_attribute("aria-valuetext", re.compile(r"\w+ 199\d"))
    expect(page).to_have_url(re.compile(r"\?window="))
    page.keyboard.press("Home")
    assert days_shown(page)[0] < before[0]


def test_overview_by_pointer(page: Page, live: str) -> None:
    """A drag on a handle moves one end, a drag between them moves both, a click centres."""
    opened(page, live + "?window=1995,2005")
    page.locator("#overview").scroll_into_view_if_needed()
    handle = page.get_by_role("slider", name="End of the part shown").bounding_box()
    assert handle
    page.mouse.move(handle["x"] + 5, handle["y"] + 10)
    page.mouse.down()
    page.mouse.move(handle["x"] + 65, handle["y"] + 10, steps=4)
    page.mouse.up()
    days = days_shown(page)
    assert days[0] == "1995-01-01"
    assert days[1] > "2008"
    strip = page.locator("#overview").bounding_box()
    assert strip
    page.mouse.click(strip["x"] + strip["width"] - 8, strip["y"] + 10)
    until(page, "document.querySelector('#overview .handle[data-end=to]').style.left === '100%'")


def test_wheel(page: Page, live: str) -> None:
    """Ctrl and the wheel zoom around the pointer; the plain wheel leaves the time as it is."""
    opened(page, live)
    before = days_shown(page)
    page.locator("#timeline").hover()
    page.mouse.wheel(0, 120)
    page.wait_for_timeout(200)
    assert days_shown(page) == before
    page.locator("#timeline").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -120)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile(r"\?window="))
    after = days_shown(page)
    assert before[0] < after[0]
    assert after[1] < before[1]


def test_table(page: Page, live: str) -> None:
    """The table has the same filters, sorts by its heads, and leads back to an event."""
    opened(page, live + "?type=forum")
    page.locator("#link-table").click()
    expect(page).to_have_title("Table – Alliance and Harbour")
    rows = page.locator("#events-table tbody tr")
    expect(rows.first).to_be_visible()
    count = rows.count()
    expect(page.locator(COUNT)).to_have_text(re.compile(rf"^{count} of "))
    first = rows.first.get_attribute("data-event")
    page.get_by_role("link", name="Date").click()
    expect(page).to_have_url(re.compile(r"/table\?type=forum&sort=-start$"))
    expect(rows.last).to_have_attribute("data-event", str(first))
    expect(page.get_by_role("columnheader", name="Date")).to_have_attribute(
        "aria-sort", "descending"
    )
    rows.last.get_by_role("link").click()
    expect(page.locator(f"#evidence [data-focus={first}]")).to_be_visible()


def test_keys(page: Page, live: str) -> None:
    """? shows the keys, Escape or a button closes them; / searches; neither while typing."""
    opened(page, live)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.locator("#help").click()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("?")
    expect(dialog).to_be_hidden()


def test_first_visit(page: Page, live: str) -> None:
    """Title, lead and where to begin, a card a text; an invitation leads on, then it is gone."""
    opened(page, live)
    expect(page.locator("#lead h1")).to_be_visible()
    expect(page.locator("#start .texts li")).to_have_count(4)
    page.locator("#start .invitations a").first.click()
    expect(page.locator("#evidence .event-title").first).to_be_visible()
    expect(page.locator("#start")).to_have_count(0)
    opened(page, live + "?theme=rank")
    expect(page.locator("#start")).to_have_count(0)


def test_focus_and_out_again(page: Page, live: str) -> None:
    """A bar names the event in focus; one Tab from the list is its quote; Escape leaves it."""
    opened(page, live + "?event=break-off-2014")
    page.locator("#event-list").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".focus-bar")).to_contain_text("in focus")
    expect(page.locator("#evidence [data-focus]")).to_have_count(1)
    page.keyboard.press("Tab")
    quotes = page.locator("#evidence :is([data-excerpt], [data-quotation])")
    expect(quotes.first).to_be_focused()
    page.keyboard.press("F6")
    expect(page.locator("#event-list")).to_be_focused()
    page.locator("#filter-type > summary").click()
    page.keyboard.press("Escape")
    expect(page.locator(".focus-bar")).to_have_count(1)  # the menu goes first
    page.keyboard.press("Escape")
    expect(page.locator(".focus-bar")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("event="))


def test_a_period_is_the_window(page: Page, live: str) -> None:
    """The period chosen is what the timeline shows; what is in view is counted by itself."""
    opened(page, live + "?from=2008&to=2009")
    expect(page.locator("#overview .handle[data-end=from]")).to_have_attribute(
        "aria-valuetext", re.compile("January 2008|December 2007")
    )
    total = (page.locator(COUNT).text_content() or "").partition(" ")[0]
    expect(page.locator("#in-view")).to_have_text(f"{total} in view")
    page.locator(".zoom [data-zoom=in]").click()
    expect(page.locator("#in-view")).not_to_have_text(f"{total} in view")
    expect(page.locator(COUNT)).to_have_text(re.compile(f"^{total} of "))
    page.locator(".zoom [data-zoom=home]").click()
    expect(page).to_have_url(re.compile(r"\?from=2008&to=2009$"))
    page.locator("#reset").click()
    expect(page.locator("#overview .handle[data-end=from]")).not_to_have_attribute(
        "aria-valuetext", re.compile("2008")
    )


def test_theme_switch(page: Page, live: str) -> None:
    """Dark follows through to the figure, and stays after a reload."""
    opened(page, live)
    page.locator("#theme-switch").click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    until(
        page,
        "document.querySelector('#timeline .js-plotly-plot')._fullLayout.meta.page === '#1b1a17'",
    )
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")


def test_more_excerpts(page: Page, live: str) -> None:
    """Without focus the excerpts come twenty at a time as one scrolls, until all are there."""
    opened(page, live + "?type=statement")
    excerpts = page.locator(".right .excerpt")
    expect(excerpts).to_have_count(20)
    page.locator("#evidence-more").scroll_into_view_if_needed()
    expect(excerpts).to_have_count(40)
    more = "document.querySelector('#evidence-more')"
    until(page, f"document.querySelector('.right').scrollTop = 1e9, {more}.offsetParent === null")
    expect(page.locator("#evidence-more")).to_be_hidden()
    assert excerpts.count() > 40


def test_what_an_event_concerns_leads_on(page: Page, live: str) -> None:
    """Actors and themes of an event are links to all they concern; parts lead to their whole."""
    opened(page, live + "?event=island-vote-2014")
    page.locator(".facts a", has_text="The harbour took control").click()
    expect(page.locator("#evidence [data-focus=island-2014]")).to_be_visible()
    page.locator(".facts a", has_text="Force and right").click()
    expect(page).to_have_url(re.compile(r"/\?theme=force$"))
    expect(page.locator("#chips")).to_contain_text("Force and right")


def test_share_and_download(page: Page, live: str) -> None:
    """Share copies the address; downloads carry the query of the page."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, live + "?type=accession")
    page.locator("#share").click()
    expect(page.locator("#share")).to_have_text("Address copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.locator("#download > summary").click()
    with page.expect_download() as download:
        page.locator("#download a[download='events.json']").click()
    events = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert {event["type"] for event in events} == {"accession"}


def test_pages_and_titles(page: Page, live: str) -> None:
    """Every page has its title; the selection goes along; an unknown page shows a way back."""
    opened(page, live + "?theme=rank")
    expect(page).to_have_title("Explore – Alliance and Harbour")
    page.locator("#link-about").click()
    expect(page).to_have_title("About – Alliance and Harbour")
    expect(page).to_have_url(re.compile(r"/about\?theme=rank$"))
    expect(page.locator("h1")).to_contain_text("About")
    page.go_back()
    expect(page.locator("#event-list li").first).to_be_visible()
    page.goto(live + "nowhere")
    expect(page).to_have_title("Page not found")
    page.get_by_role("link", name="Go to the timeline").click()
    expect(page.locator("#event-list li").first).to_be_visible()


@pytest.mark.parametrize("window", ["", "1989,1995", "1996-06,2001-03", "2008-07,2009"])
@pytest.mark.parametrize("width", [1440, 820, 390])
def test_labels(page: Page, live: str, window: str, width: int) -> None:
    """At any zoom and width, no two labels overlap and none is cut off."""
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, live + (f"?window={window}" if window else ""))
    assert page.locator("svg.labels text, .downwards text").count() > 3
    assert overlaps(page) == []


def test_resize(page: Page, live: str) -> None:
    """The timeline follows the width of the window and keeps its height and labels."""
    opened(page, live)
    before = page.locator("#timeline").bounding_box()
    page.set_viewport_size({"width": 1280, "height": 720})
    until(page, "document.querySelector('#timeline .js-plotly-plot')._fullLayout.width < 700")
    after = page.locator("#timeline").bounding_box()
    assert before
    assert after
    assert after["height"] == before["height"]
    assert after["width"] < before["width"]
    expect(page.locator("svg.labels text").first).to_be_visible()


def test_evidence_starts_at_its_top(page: Page, live: str) -> None:
    """Another event opens at its title, however far one had scrolled."""
    opened(page, live + "?event=bly-visit-1990")
    page.evaluate("document.querySelector('aside.right').scrollTop = 900")
    page.locator("#event-list [data-event=charter-1997]").click()
    expect(page.locator("#evidence [data-focus=charter-1997]")).to_be_visible()
    until(page, "document.querySelector('aside.right').scrollTop === 0")


def test_sorting_keeps_the_focus(page: Page, live: str) -> None:
    """The head by which one sorts keeps the keyboard's focus."""
    page.goto(live + "table")
    head = page.locator("#sort-told")
    head.press("Enter")
    expect(page).to_have_url(re.compile(r"sort=told$"))
    expect(page.locator("#sort-told")).to_be_focused()


def test_prefix(page: Page, serve: Serve, town_folder: Path) -> None:
    """Under a prefix all of it works the same."""
    live = serve("--dossier", town_folder, "--prefix", "town", path="/town/")
    opened(page, live)
    page.locator("#event-list li").first.click()
    expect(page).to_have_url(re.compile(r"/town/\?event="))
    page.locator("#link-about").click()
    expect(page.locator("h1")).to_contain_text("About")


def test_console_with_dev_tools(page: Page, serve: Serve, town_folder: Path) -> None:
    """With Dash's dev tools on, which check the wiring, nothing is complained of."""
    live = serve("--debug", "--dossier", town_folder)
    opened(page, live)
    page.locator("#event-list li").first.click()
    expect(page.locator("#evidence .event-title")).to_be_visible()
    page.locator("#link-about").click()
    expect(page.locator("h1")).to_contain_text("About")
    expect(page.locator(".dash-error-card")).to_have_count(0)


def test_print(page: Page, live: str) -> None:
    """On paper stand selection, timeline, unfolded record and address, and no controls."""
    opened(page, live + "?event=joint-council-2002&theme=seat")
    page.emulate_media(media="print")
    for shown in ("#selection-in-words", "#timeline", "#evidence > .record li", ".colophon"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in ("#search", "#share", "#filters", "#overview", "#event-list"):
        expect(page.locator(hidden)).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".colophon")).to_contain_text("event=joint-council-2002")
    assert page.evaluate("document.querySelector('.right').scrollHeight") > 1000


def test_evidence_comes_up_on_a_phone(page: Page, live: str) -> None:
    """On a narrow screen the evidence rises over the timeline and can be closed."""
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, live)
    page.locator("#event-list li").first.click()
    title = page.locator("#evidence .event-title")
    expect(title).to_be_in_viewport()
    page.get_by_role("button", name=text.explore.CLOSE_SHEET).click()
    expect(title).to_have_count(0)


def test_years_of_the_period(page: Page, live: str) -> None:
    """The handles of the years choose the period, by keyboard; Back undoes each step."""
    opened(page, live)
    page.locator("#filter-period > summary").click()
    first = page.get_by_role("slider", name="First year")
    first.focus()
    page.keyboard.press("PageUp")
    expect(page).to_have_url(re.compile(r"\?from=1954$"))
    expect(first).to_have_attribute("aria-valuetext", "1954")
    expect(first).to_be_focused()
    last = page.get_by_role("slider", name="Last year")
    last.focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"\?from=1954&to=\d{4}$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?from=1954$"))
    expect(page.locator("#filter-period input[name=to]")).to_have_value("")


def test_ways_out_of_an_empty_selection(page: Page, live: str) -> None:
    """Where nothing fits, the page says which filter to take off and what that gives."""
    opened(page, live + "?theme=rank&q=zzz")
    way = page.locator(".empty a", has_text="Without Search")
    count = re.search(r"(\d+) event", way.inner_text())
    assert count
    way.click()
    expect(page.locator(COUNT)).to_have_text(re.compile(rf"^{count[1]} of "))
    page.goto(live + "?theme=moon")
    page.locator("#dropped a").click()
    expect(page).to_have_url(live)
    expect(page.locator("#dropped")).to_be_empty()


def test_cite(page: Page, live: str) -> None:
    """A footnote is copied from an excerpt; an event downloads for a reference manager."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, live + "?event=charter-1997")
    excerpt = page.locator("#evidence .excerpt").first
    button = excerpt.locator("[data-cite]")
    button.click()
    expect(button).to_have_text("citation copied")
    note = page.evaluate("navigator.clipboard.readText()")
    assert excerpt.locator("q").inner_text() in note
    assert "Berg" in note
    with page.expect_download() as download:
        page.locator(".cite a", has_text="BibTeX").click()
    assert download.value.path().read_text(encoding="utf-8").startswith("@")


def test_read_through_one_source(page: Page, live: str) -> None:
    """One source alone: its dates and words, what it does not tell pale, how much it leaves out."""
    opened(page, live + "?event=break-off-2014")
    page.locator("#filter-through input[value=essay]").check()
    expect(page).to_have_url(re.compile(r"through=essay"))
    note = page.locator(".lens")
    expect(note).to_contain_text(re.compile(r"it tells \d+ of 75 events and is silent on \d+"))
    expect(page.locator("#evidence section > .excerpt").first).to_have_attribute(
        "data-source", "essay"
    )
    expect(page.locator("#evidence section > .excerpt[data-source=journal]")).to_have_count(0)
    page.locator(".others > summary").click()
    expect(page.locator(".others .excerpt[data-source=journal]").first).to_be_visible()
    told = page.locator("#event-list [data-event=break-off-2014] .list-title")
    expect(told).to_have_text(re.compile("^“"))
    note.get_by_role("link").click()
    expect(note).to_have_count(0)
