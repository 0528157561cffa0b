"""Away from a step and back to it; views added, questions parked."""

import json
import re

from playwright.sync_api import Page, expect

from data.tables.stories import Story
from tests.browser.conftest import until
from tests.browser.staging import CURRENT, arrived, at, press, second, shown, staged, step


def test_digression_and_return(page: Page, tour: str) -> None:
    """Away for Explore, a filter, an event, another page; back the step is exactly as it was."""
    staged(page, tour + "tour?step=3")
    press(page, "r", "+")
    before = page.locator(CURRENT).inner_text()
    desk = second(page, tour + "tour?notes=1")
    at(desk, 3)
    press(page, "e")
    expect(page.locator("#evidence .event-title")).to_have_text("South left the council for a time")
    expect(page).to_have_url(re.compile(r"\?from=1994&to=2008&event=halt&window=.*&back=tour\.3$"))
    bar = page.locator(".back-bar a").first
    expect(bar).to_have_text("◂ Back to step 3: South left the council in March 1999")
    page.locator("#filter-theme > summary").click()
    page.locator("#filter-theme input[value=trust]").check()
    expect(page.locator("#event-list [data-event]")).to_have_count(4)
    press(page, "Escape")
    page.locator("#event-list [data-event=council]").click()
    expect(page.locator("#evidence .event-title")).to_have_text("North and South founded a council")
    page.locator("#link-table").click()
    expect(page.locator(".events-table")).to_be_visible()
    expect(page).to_have_url(re.compile(r"theme=trust&event=council.*&back=tour\.3$"))
    expect(bar).to_be_visible()
    press(page, "Backspace")
    arrived(page)
    expect(page).to_have_url(tour + "tour?step=3")
    assert page.locator(CURRENT).inner_text() == before
    assert shown(page) == "caption"
    assert step(desk) == 3
    page.go_back()
    expect(page.locator(".events-table")).to_be_visible()
    page.go_forward()
    arrived(page)
    assert (step(page), shown(page)) == (3, "caption")
    desk.close()


def test_links_keep_the_way_back(page: Page, tour: str) -> None:
    """Links that know nothing of a story keep its way back; the cross drops it."""
    page.goto(tour.removesuffix("present/") + "?back=tour.2")
    bar = page.locator(".back-bar")
    expect(bar).to_be_visible()
    page.locator("#start .invitations a").first.click()
    expect(page).to_have_url(re.compile(r"event=.*&back=tour\.2$"))
    page.locator("#return").click()
    arrived(page)
    expect(page).to_have_url(tour + "tour?step=2")
    page.go_back()
    bar.get_by_role("link", name="Stay here").click()
    expect(bar).to_have_count(0)
    expect(page).not_to_have_url(re.compile("back="))


def test_reading_from_a_step(page: Page, tour: str) -> None:
    """T leads to the text quoted, at its place, and the way back stays."""
    staged(page, tour + "tour?step=4")
    press(page, "t")
    expect(page).to_have_url(re.compile(r"/read/alpha\?back=tour\.4#a1$"))
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".back-bar")).to_be_visible()
    press(page, "Backspace")
    arrived(page)
    expect(page).to_have_url(tour + "tour?step=4")


def test_search_from_a_step(page: Page, tour: str) -> None:
    """The slash leads to Explore with the field ready, and Backspace there deletes letters."""
    staged(page, tour + "tour?step=4")
    press(page, "/")
    field = page.locator("#search")
    expect(field).to_be_focused()
    page.keyboard.type("lettera")
    press(page, "Backspace")
    expect(page).to_have_url(re.compile(r"/\?q=letter&back=tour\.4$"))
    expect(page.locator(".back-bar")).to_be_visible()


def test_adding_a_view(page: Page, tour: str) -> None:
    """Views are added after their step in a draft of the story, which stays a story."""
    home = tour.removesuffix("present/")
    button = page.get_by_role("button", name="Add this view after step 2")
    for search in ("?theme=trust&event=council&window=1990,2000", "?type=break"):
        page.goto(f"{home}{search}&back=tour.2")
        expect(page.locator("#evidence")).not_to_contain_text("Loading")
        button.click()
        expect(page.locator("[data-add]")).to_have_text("Added after step 2")
        expect(page.locator("#my-story")).to_be_visible()
    draft = page.evaluate("JSON.parse(localStorage.getItem('story-draft'))")
    assert draft.pop("id") == "tour"
    steps = Story.model_validate(draft).steps
    assert [step.headline for step in steps[1:5]] == [
        "First part",
        "North and South founded a council",
        "Breaks",
        "South left the council in March 1999",
    ]
    assert (steps[2].select, steps[2].event) == ("theme=trust&window=1990,2000", "council")
    assert (steps[3].select, steps[3].event) == ("type=break", "")
    desk = staged(page, tour + "tour?notes=1")
    added = desk.locator(".added li a")
    expect(added).to_have_text(["North and South founded a council", "Breaks"])
    added.first.click()
    expect(page.locator("#evidence .event-title")).to_have_text("North and South founded a council")
    expect(page.locator(".back-bar")).to_be_visible()


def test_a_draft_of_another_story(page: Page, tour: str) -> None:
    """A draft of one's own is set aside, not lost, and the view goes into the story presented."""
    mine = {"id": "mine", "title": "Mine", "steps": [{"kind": "blank"}]}
    page.goto(tour.removesuffix("present/") + "?type=break&back=tour.2")
    page.evaluate(f"localStorage.setItem('story-draft', '{json.dumps(mine)}')")
    button = page.locator("[data-add]")
    button.click()
    expect(button).to_have_text("Added after step 2")
    until(page, "JSON.parse(localStorage.getItem('story-draft')).id === 'tour'")
    aside = page.evaluate("JSON.parse(localStorage.getItem('story-shelf')).mine")
    assert (aside["title"], aside["steps"]) == (mine["title"], mine["steps"])


def test_notes_at_the_first_press(page: Page, tour: str) -> None:
    """Back from a parked question, N opens the presenter's window, though no step is drawn yet."""
    staged(page, tour + "tour?step=2")
    for number, keys in enumerate((["Escape"], ["Backspace"], ["Enter"]) * 2):
        press(page, "e")
        page.locator(".park-away summary").click()
        page.locator("#park-question").fill(f"Why {number}?")
        press(page, "Enter")
        expect(page.locator("#return")).to_be_focused()
        with page.context.expect_page() as opened:
            press(page, *keys, "n")
        desk = arrived(opened.value)
        at(desk, 2)
        expect(page).to_have_url(tour + "tour?step=2")
        desk.close()
    expect(page.locator("#park-question")).to_have_count(0)


def test_a_passage_is_kept(page: Page, tour: str) -> None:
    """On Read the passage becomes a step that shows its source; without one that is said."""
    staged(page, tour + "tour?step=4")
    press(page, "t")
    expect(page.locator("#text [data-excerpts~=a1]").first).to_be_visible()
    page.locator("[data-add]").click()
    expect(page.locator("[data-add]")).to_have_text("Added after step 4")
    page.locator("#add-to-story").click()
    expect(page.locator("#my-story")).to_have_text("My story (11)")
    draft = page.evaluate("JSON.parse(localStorage.getItem('story-draft'))")
    step_of = {"kind": "source", "headline": "Alpha 2010", "excerpts": ["a1"]}
    assert (draft["steps"][4], draft["steps"][10]) == (step_of, step_of)
    line = page.locator("#added-to-story")
    for path, sentence in (
        ("read/alpha", "Not added: choose a passage of the text first."),
        ("compare", "Not added: choose one of the differences first."),
        ("about", "Not added: this page shows no view of the timeline."),
    ):
        page.goto(tour.removesuffix("present/") + path)
        page.locator("#add-to-story").click()
        expect(line).to_have_text(sentence)
        expect(line).to_be_in_viewport()
    expect(page.locator("#my-story")).to_have_text("My story (11)")


def test_comparing_from_a_step(page: Page, tour: str) -> None:
    """C leads to the disagreement of the step, and the way back stays."""
    staged(page, tour + "tour?step=6")
    press(page, "c")
    expect(page).to_have_url(re.compile(r"/compare\?dispute=who-wrote&back=tour\.6$"))
    expect(page.locator(".back-bar")).to_be_visible()
    press(page, "Backspace")
    arrived(page)
    expect(page).to_have_url(tour + "tour?step=6")


def test_parking_while_away(page: Page, tour: str) -> None:
    """A question can be parked from the bar."""
    staged(page, tour + "tour?step=2")
    press(page, "e")
    page.locator(".park-away summary").click()
    field = page.locator("#park-question")
    expect(field).to_be_focused()
    page.keyboard.type("nWhy/ then?")
    press(page, "Escape")
    expect(field).to_be_hidden()
    press(page, "Enter")
    expect(field).to_have_value("nWhy/ then?")
    field.fill("Why then?")
    press(page, "Enter")
    expect(field).to_have_value("")
    expect(page.locator("#announcer")).to_have_text("Parked")
    expect(page.locator("#return")).to_be_focused()
    press(page, "Escape")
    arrived(page)
    at(page, 2)
    page.go_back()
    page.locator(".park-away summary").click()
    expect(field).to_be_focused()
    press(page, "Backspace")
    arrived(page)
    at(page, 2)
    staged(page, tour + "tour?notes=1")
    expect(page.locator("#parking li")).to_contain_text("Why then? (2)")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Handout with these questions").click()
    expect(opened.value.locator(".parked li")).to_have_text("Why then?")
