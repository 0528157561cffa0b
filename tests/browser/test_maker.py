"""The story maker: views collected, ordered, described, saved as a file that passes, loaded."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests import small
from tests.browser.axe import violations_in_themes
from tests.browser.conftest import opened, until
from tests.programs import ROOT

PREVIEW = "**/stories/preview"
VIEWS = ("?event=letter", "?theme=trade&window=1990,2000", "?event=council")
HEADLINES = [
    "1. The envoy wrote of joining (step)",
    "2. Trade (step)",
    "3. North and South founded a council (step)",
]
STORY = {
    "id": "my-story",
    "title": "Letters and fairs",
    "language": "en",
    "author": "A lecturer",
    "summary": "What was written.",
    "steps": [
        {"kind": "title", "headline": "Letters and fairs"},
        {"kind": "step", "headline": "A letter", "event": "letter", "select": "theme=trust"},
        {"kind": "blank", "notes": "Ask."},
    ],
}


def keep(page: Page, story: Any) -> None:
    """Put a story into the browser, once."""
    kept = json.dumps(story if isinstance(story, str) else json.dumps(story))
    first = f"localStorage.setItem('story-draft', {kept})"
    page.add_init_script(f"if (!sessionStorage.seen) {first}; sessionStorage.seen = 1")


def maker(page: Page, live: str) -> Page:
    """Go to the maker and wait until it is drawn."""
    page.goto(f"{live}stories")
    until(page, "document.querySelector('#maker [data-field=language]')?.value")
    return page


def names(page: Page) -> Locator:
    """The steps as they are listed."""
    return page.locator(".maker-steps summary")


def said(page: Page) -> Locator:
    """The sentence that is announced."""
    return page.locator("#maker-said")


def save(page: Page, folder: Path) -> Path:
    """Save the story as a file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def load(page: Page, path: Path) -> None:
    """Choose a file to load."""
    page.locator(".maker-load input").set_input_files(path)


def check(folder: Path, story: Path) -> subprocess.CompletedProcess[str]:
    """Run the check of a copy of the dossier that has the story."""
    dossier = small.write(folder / "dossier")
    (dossier / "stories" / story.name).write_bytes(story.read_bytes())
    return subprocess.run(
        [sys.executable, ROOT / "app.py", "check", "--dossier", dossier],
        capture_output=True,
        text=True,
        check=False,
    )


def test_by_mouse(page: Page, live_small: str, tmp_path: Path) -> None:
    """Three views become a story that survives a reload, is put in order and passes as a file."""
    for number, view in enumerate(VIEWS, 1):
        opened(page, live_small + view)
        page.locator("#add-to-story").click()
        expect(page.locator("#added-to-story")).to_have_text(f"Added as step {number}")
        expect(page.locator("#my-story")).to_have_text(f"My story ({number})")
    page.locator("#my-story").click()
    expect(names(page)).to_have_text(HEADLINES)
    page.reload()
    expect(names(page)).to_have_text(HEADLINES)

    page.get_by_role("button", name="Move up: 3").click()
    expect(said(page)).to_have_text("Step 3 is now step 2.")
    expect(names(page).nth(1)).to_have_text("2. North and South founded a council (step)")
    names(page).first.click()
    first = page.locator(".maker-steps .maker-step").first
    first.get_by_label("Kind of step").select_option("quotes")
    first.get_by_label("Caption").fill("Two texts, one letter.")
    expect(first.locator(".maker-words")).to_have_text("4 of 40 words")
    for excerpt in ("a1", "b1"):
        first.locator(f"input[value={excerpt}]").check()
    first.locator("input[value=book]").check()
    first.get_by_label("Notes for the speaker").fill("Ask the room.\n\nWait.")
    for name, value in (("Title", "Letters"), ("Author", "N"), ("Summary", "S")):
        page.get_by_label(name, exact=True).fill(value)
    path = save(page, tmp_path)
    expect(said(page)).to_have_text("Saved as letters.yaml.")
    written = path.read_text(encoding="utf-8")
    assert "excerpts: [a1, b1]" in written
    assert "select: theme=trade&window=1990,2000" in written
    answer = check(tmp_path, path)
    assert answer.returncode == 0, answer.stdout
    assert "2 stories" in answer.stdout

    page.get_by_role("button", name="Start a new story").click()
    expect(names(page)).to_have_count(0)
    load(page, path)
    expect(said(page)).to_contain_text("letters.yaml is loaded, 3 steps.")
    expect(names(page).first).to_have_text("1. The envoy wrote of joining (quotes)")
    expect(page.get_by_label("Title", exact=True)).to_have_value("Letters")
    assert save(page, tmp_path).read_text(encoding="utf-8") == written


def test_by_keyboard(page: Page, live_small: str, tmp_path: Path) -> None:
    """The same without a mouse: the focus stays with the step that is moved."""
    for view in VIEWS:
        opened(page, live_small + view)
        page.locator("#add-to-story").focus()
        page.keyboard.press("Enter")
    expect(page.locator("#my-story")).to_have_text("My story (3)")
    page.locator("#my-story").focus()
    page.keyboard.press("Enter")
    expect(names(page)).to_have_text(HEADLINES)
    names(page).nth(2).focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(names(page).nth(1)).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(said(page)).to_have_text("Step 2 is now step 1.")
    page.keyboard.press("Alt+ArrowUp")
    expect(said(page)).to_have_text("Step 1 cannot go further.")
    expect(names(page).first).to_have_text("1. North and South founded a council (step)")
    page.keyboard.press("Enter")
    expect(page.locator(".maker-steps details").first).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    headline = page.locator(".maker-steps [data-field=headline]").first
    expect(headline).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("A council")
    expect(names(page).first).to_have_text("1. A council (step)")
    until(page, "document.querySelector('.maker-steps input[value=act]')")
    box = page.locator(".maker-steps input[value=a2]")
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()

    page.get_by_role("button", name="Delete: 3").focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Step 3 is deleted. Undo brings it back.")
    expect(names(page).nth(1)).to_be_focused()
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(names(page)).to_have_count(3)
    expect(said(page)).to_have_text("The last change is undone.")

    page.get_by_role("button", name="Save as a file").focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Not saved: what is wrong is listed below.")
    place = page.get_by_role("button", name="Author: is empty")
    place.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Author")).to_be_focused()
    page.keyboard.type("N")
    for name in ("Title", "Summary"):
        page.get_by_label(name, exact=True).focus()
        page.keyboard.type(name)
    assert check(tmp_path, save(page, tmp_path)).returncode == 0


def test_a_broken_file_is_refused(page: Page, live_small: str, tmp_path: Path) -> None:
    """A file that is no story is named with line and reason; the story in hand stays as it was."""
    keep(page, STORY)
    maker(page, live_small)
    expect(names(page)).to_have_count(3)
    broken = tmp_path / "broken.yaml"
    councli = small.FILES["stories/fairs.yaml"].replace("event: council", "event: councli")
    for content, reason in (
        ("title: [", "Line 1: not YAML"),
        (councli, "Line 14, step 2, event: 'councli' is not an event of events.csv"),
    ):
        broken.write_text(content, encoding="utf-8")
        load(page, broken)
        expect(said(page)).to_contain_text("broken.yaml is not loaded")
        expect(page.locator(".maker-problems li")).to_contain_text(reason)
        expect(names(page)).to_have_count(3)
    assert page.evaluate("JSON.parse(localStorage.getItem('story-draft')).title") == STORY["title"]


def test_kinds(page: Page, live_small: str) -> None:
    """A blank step keeps only its notes, Undo brings the rest back; compare has a difference."""
    keep(page, STORY)
    maker(page, live_small)
    names(page).nth(1).click()
    second = page.locator(".maker-steps .maker-step").nth(1)
    second.get_by_label("Kind of step").select_option("blank")
    expect(said(page)).to_contain_text("A blank step has notes only")
    expect(second.get_by_label("Headline")).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(names(page).nth(1)).to_have_text("2. A letter (step)")
    names(page).nth(1).click()
    second.get_by_label("Kind of step").select_option("compare")
    until(page, "document.querySelector('.maker-steps option[value=who-wrote]')")
    second.get_by_label("Difference that is compared").select_option("who-wrote")
    kept = page.evaluate("JSON.parse(localStorage.getItem('story-draft')).steps[1]")
    assert kept["dispute"] == "who-wrote"
    assert "event" not in kept


def test_preview(page: Page, live_small: str) -> None:
    """Beside the form the slide follows what is typed, in small; what cannot be shown says why."""
    keep(page, STORY)
    maker(page, live_small)
    names(page).nth(1).click()
    second = page.locator(".maker-steps .maker-step").nth(1)
    slide = second.locator(".maker-wall .slide")
    expect(slide.locator(".headline")).to_have_text("A letter")
    second.get_by_label("Headline").fill("A letter of 1991")
    expect(slide.locator(".headline")).to_have_text("A letter of 1991")
    expect(slide).to_have_attribute("data-fit", "0")
    assert slide.locator(".screen").evaluate("(e) => e.scrollHeight <= e.clientHeight + 1")
    second.get_by_label("Kind of step").select_option("compare")
    expect(second.locator(".maker-unshown li").first).to_contain_text("Step 2")


def test_a_late_slide(page: Page, live_small: str) -> None:
    """A slide that is answered after a later one does not take its place."""
    keep(page, STORY)
    maker(page, live_small)
    names(page).nth(1).click()
    second = page.locator(".maker-steps .maker-step").nth(1)
    headline = second.locator(".maker-wall .slide .headline")
    expect(headline).to_have_text("A letter")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(PREVIEW, hold)
    for count, words in enumerate(("One", "Two"), 1):
        with page.expect_request(PREVIEW):
            second.get_by_label("Headline").fill(words)
        while len(held) < count:
            page.evaluate("0")
    first, last = held
    last.continue_()
    expect(headline).to_have_text("Two")
    with page.expect_response(PREVIEW):
        first.continue_()
    page.evaluate("fetch(location.href).then((answer) => answer.text())")
    expect(headline).to_have_text("Two")


def test_of_the_core(page: Page, live_small: str) -> None:
    """What the maker has no field for stays: minutes, and that a step is of the core."""
    step = {"kind": "title", "headline": "Letters", "core": True, "minutes": 3}
    keep(page, STORY | {"steps": [step]})
    maker(page, live_small)
    names(page).first.click()
    page.locator(".maker-steps").get_by_label("Caption").fill("Two of them.")
    kept = page.evaluate("JSON.parse(localStorage.getItem('story-draft')).steps")
    assert kept == [step | {"caption": "Two of them."}]


def test_undo(page: Page, live_small: str) -> None:
    """Undo goes back change by change, what was typed into a field counting as one."""
    keep(page, STORY)
    maker(page, live_small)
    title = page.get_by_label("Title", exact=True)
    title.press("End")
    title.press_sequentially(", and more")
    page.get_by_role("button", name="Move down: 1").click()
    page.get_by_label("Summary").fill("Otherwise.")
    undo = page.get_by_role("button", name="Undo")
    undo.click()
    expect(page.get_by_label("Summary")).to_have_value(STORY["summary"])
    expect(names(page).first).to_have_text("1. A letter (step)")
    undo.click()
    expect(names(page).first).to_have_text("1. Letters and fairs (title)")
    expect(title).to_have_value(f"{STORY['title']}, and more")
    undo.click()
    expect(title).to_have_value(STORY["title"])
    expect(undo).to_be_disabled()


def test_no_story_is_lost(page: Page, live_small: str) -> None:
    """A view added to a story that is presented sets one’s own aside, to be taken up again."""
    keep(page, STORY)
    opened(page, live_small + "?event=council&back=fairs.2")
    page.get_by_role("button", name="Add this view after step 2").click()
    expect(page.locator("#my-story")).to_have_text("My story (7)")
    page.locator("#my-story").click()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Fairs and a council")
    expect(names(page).nth(2)).to_have_text("3. North and South founded a council (step)")
    page.get_by_role("button", name="Take up “Letters and fairs” (3 steps)").click()
    expect(said(page)).to_contain_text("“Letters and fairs” is in hand again.")
    expect(names(page)).to_have_count(3)
    page.reload()
    expect(names(page)).to_have_count(3)
    page.get_by_role("button", name="Start a new story").click()
    expect(page.locator(".maker-shelf button")).to_have_count(2)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".maker-shelf button")).to_have_text(
        ["Take up “Fairs and a council” (7 steps)"]
    )


def test_a_story_that_is_loaded_replaces_none(page: Page, live_small: str, tmp_path: Path) -> None:
    """A story of the same name comes beside the one in hand, which is set aside."""
    keep(page, STORY)
    maker(page, live_small)
    path = save(page, tmp_path)
    load(page, path)
    expect(said(page)).to_have_text(
        "letters-and-fairs.yaml is loaded, 3 steps. Undo brings your other story back."
    )
    path.write_text(path.read_text(encoding="utf-8").replace("Ask.", "Wait."), encoding="utf-8")
    load(page, path)
    expect(said(page)).to_contain_text("under the name letters-and-fairs-2")
    kept = page.evaluate("JSON.parse(localStorage.getItem('story-draft'))")
    assert (kept["id"], kept["steps"][2]["notes"]) == ("letters-and-fairs-2", "Wait.")
    aside = page.evaluate("JSON.parse(localStorage.getItem('story-shelf'))['letters-and-fairs']")
    assert aside["steps"][2]["notes"] == "Ask."


def test_the_view_is_the_one_on_the_screen(page: Page, live_small: str) -> None:
    """A view is added as it is when the button is pressed, even before the page is drawn."""
    opened(page, live_small)
    page.evaluate(
        """() => {
          address.set({ event: "letter" });
          document.getElementById("add-to-story").click();
        }"""
    )
    expect(page.locator("#my-story")).to_have_text("My story (1)")
    kept = page.evaluate("JSON.parse(localStorage.getItem('story-draft')).steps[0]")
    assert kept == {"kind": "step", "headline": "The envoy wrote of joining", "event": "letter"}


def test_plain_steps(page: Page, live_small: str) -> None:
    """Steps without a view are added, and the focus goes where their words are written."""
    maker(page, live_small)
    expect(page.locator(".maker-none")).to_be_visible()
    page.get_by_role("button", name="Question").click()
    expect(page.locator(".maker-steps [data-field=headline]")).to_be_focused()
    page.keyboard.type("What is a council?")
    page.get_by_role("button", name="Blank").click()
    expect(page.locator(".maker-steps [data-field=notes]").nth(1)).to_be_focused()
    expect(names(page)).to_have_text(["1. What is a council? (question)", "2. (blank)"])


def test_two_windows(page: Page, live_small: str) -> None:
    """What is added in another window comes into this one."""
    keep(page, STORY)
    maker(page, live_small)
    other = page.context.new_page()
    opened(other, live_small + "?event=council")
    other.locator("#add-to-story").click()
    expect(names(page)).to_have_count(4)
    other.close()


@pytest.mark.parametrize(
    "kept", ["{", "[]", "5", '{"steps": [null, 3, {"headline": "x"}]}', "null"]
)
def test_what_is_kept_may_be_broken(page: Page, live_small: str, kept: str) -> None:
    """Whatever lies in the browser, the maker opens, and a view can be added."""
    keep(page, kept)
    maker(page, live_small)
    expect(names(page)).to_have_count(0)
    opened(page, live_small)
    page.locator("#add-to-story").click()
    expect(page.locator("#my-story")).to_have_text("My story (1)")


def test_markup_is_text(page: Page, live_small: str) -> None:
    """Markup in a story is shown and saved as it stands."""
    attack = "<img src=x onerror=window.hit=1>"
    keep(page, STORY | {"title": attack, "steps": [{"kind": "title", "headline": attack}]})
    maker(page, live_small)
    expect(names(page)).to_have_text([f"1. {attack} (title)"])
    assert page.evaluate("window.hit") is None


@pytest.mark.parametrize("width", [1440, 390])
def test_axe(page: Page, live_small: str, width: int) -> None:
    """Nothing for axe to find, a step unfolded, problems listed; no scrolling sideways."""
    keep(page, STORY | {"title": ""})
    page.set_viewport_size({"width": width, "height": 900})
    maker(page, live_small)
    names(page).nth(1).click()
    until(page, "document.querySelector('.maker-steps input[value=a1]')")
    page.get_by_role("button", name="Save as a file").click()
    expect(page.locator(".maker-problems li")).to_have_count(1)
    assert violations_in_themes(page, "dark") == {}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_browser_that_keeps_nothing(page: Page, live_small: str) -> None:
    """Where the browser refuses to keep anything, that is said."""
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    opened(page, live_small)
    page.locator("#add-to-story").click()
    expect(page.locator("#added-to-story")).to_have_text("Not added: this browser keeps nothing")
