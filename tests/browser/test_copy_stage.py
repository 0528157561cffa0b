"""A talk from a file: no server, no network, and no store that windows need to share."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.browser.conftest import until, write_copy
from tests.browser.staging import CURRENT, arrived, at, press, shown, staged, step
from tests.conftest import TODAY

# Browsers may give a file no store: then asking for it throws.
BARRED = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new Error("not allowed"); } });
"""
TOUR = "#/present/tour"


NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def copied_tour(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a copy of a dossier with a story of every kind of step."""
    folder = small.write(tmp_path_factory.mktemp("tour"), small.TOUR)
    return write_copy(load(folder, TODAY), tmp_path_factory.mktemp("copied_tour"))


@pytest.fixture
def wall(page: Page) -> Page:
    """A window without network."""
    page.context.set_offline(True)
    return page


def desk_of(wall: Page, keys: str = "n") -> Page:
    """Open the presenter's window and wait until both know each other."""
    with wall.context.expect_page() as opened:
        press(wall, keys)
    return known(wall, arrived(opened.value))


def known(wall: Page, desk: Page) -> Page:
    """Wait until the wall does what the presenter's window does."""
    expect(desk.locator(".desk-notes")).to_be_visible()
    for _ in range(2):
        press(desk, "b")
        black = desk.locator(".cover").inner_text() != ""
        until(wall, f"document.querySelector('.black').hidden !== {str(black).lower()}")
    return desk


def test_a_whole_talk(wall: Page, copied_shipped: str, shipped: Catalogue) -> None:
    """A story is told from its first to its last step by keys in the presenter’s window."""
    wall.goto(f"{copied_shipped}#/present")
    key, story = next(iter(shipped.stories.items()))
    wall.locator(f"[data-story={key}]").get_by_role("link", name="Begin").first.click()
    arrived(wall)
    desk = desk_of(wall)
    count = wall.locator(".slide").count()
    assert (count, step(wall), step(desk)) == (len(story.steps), 1, 1)
    seen = []
    for _ in range(300):
        seen.append(step(desk))
        at(wall, step(desk))
        until(wall, f"document.querySelector('{CURRENT}').dataset.shown === '{shown(desk)}'")
        expect(wall.locator(f"{CURRENT} .screen")).to_be_visible()
        before = (step(desk), shown(desk))
        press(desk, "ArrowRight")
        if (step(desk), shown(desk)) == before:
            break
    assert list(dict.fromkeys(seen)) == list(range(1, count + 1))
    expect(desk.locator(".end")).to_be_visible()
    assert wall.url == f"{copied_shipped}#/present/{key}?step={count}"


@pytest.mark.parametrize("store", ["", BARRED])
def test_in_step(new_context: NewContext, copied_tour: str, store: str) -> None:
    """Steps, what is hidden, size, colours and parked questions are the same in both windows."""
    context = new_context(offline=True)
    context.add_init_script(store)
    wall = context.new_page()
    staged(wall, f"{copied_tour}{TOUR}?step=3")
    desk = desk_of(wall)
    assert desk.url == f"{copied_tour}{TOUR}?step=3&notes=1"
    for window, other in ((wall, desk), (desk, wall)):
        press(window, "4", "Enter", "r", "r")
        at(other, 4)
        until(other, f"document.querySelector('{CURRENT}').dataset.shown !== ''")
        press(window, "+", "d", "7", "Enter")
        at(other, 7)
        for name in ("style", "data-bs-theme"):
            kept = window.locator("#stage").get_attribute(name)
            expect(other.locator("#stage")).to_have_attribute(name, kept or "")
    press(wall, "e")
    wall.locator(".park-away summary").click()
    wall.locator("#park-question").fill("Who counted?")
    press(wall, "Enter")
    expect(desk.locator("#parking li")).to_contain_text("Who counted?")


def test_either_window_is_loaded_anew(wall: Page, copied_tour: str) -> None:
    """Whichever is loaded anew finds the other, and is where that is."""
    staged(wall, f"{copied_tour}{TOUR}?step=3")
    desk = desk_of(wall)
    for window, other in ((desk, wall), (wall, desk)):
        window.reload()
        arrived(window)
        known(wall, desk)
        press(window, "5", "Enter")
        at(other, 5)
        press(other, "6", "Enter")
        at(window, 6)


def test_from_the_list(wall: Page, copied_tour: str) -> None:
    """A presenter's window that is opened from the list knows the wall that begins there later."""
    wall.goto(f"{copied_tour}#/present")
    entry = wall.locator("[data-story=tour]")
    with wall.context.expect_page() as opened:
        entry.get_by_role("link", name="Presenter’s window").click()
    desk = arrived(opened.value)
    entry.get_by_role("link", name="Begin", exact=True).click()
    arrived(wall)
    known(wall, desk)
    press(desk, "End")
    at(wall, 9)


def test_digression_and_return(wall: Page, copied_tour: str) -> None:
    """Away for Explore, a filter, an event, another page; back the step is exactly as it was."""
    staged(wall, f"{copied_tour}{TOUR}?step=3")
    press(wall, "r")
    before = wall.locator(CURRENT).inner_text()
    desk = desk_of(wall)
    press(wall, "e")
    expect(wall.locator("#evidence .event-title")).to_have_text("South left the council for a time")
    expect(wall).to_have_url(re.compile(r"#from=1994&to=2008&event=halt&window=.*&back=tour\.3$"))
    away = desk.locator(".wall-away")
    expect(away).to_contain_text("The wall is on Explore.")
    bar = wall.locator(".back-bar a").first
    expect(bar).to_have_text("◂ Back to step 3: South left the council in March 1999")
    wall.locator("#filter-theme > summary").click()
    wall.locator("#filter-theme input[value=trust]").check()
    expect(wall.locator("#event-list [data-event]")).to_have_count(4)
    press(wall, "Escape")
    wall.locator("#event-list [data-event=council]").click()
    wall.locator("#link-themes").click()
    expect(wall).to_have_url(re.compile(r"#/themes\?.*theme=trust&event=council.*&back=tour\.3$"))
    expect(bar).to_be_visible()
    press(wall, "Backspace")
    arrived(wall)
    assert wall.url == f"{copied_tour}{TOUR}?step=3"
    assert wall.locator(CURRENT).inner_text() == before
    assert shown(wall) == "caption"
    expect(away).to_be_hidden()
    press(wall, "c")
    expect(away).to_contain_text("The wall is on Compare.")
    press(desk, "4", "Enter")
    away.get_by_role("button").click()
    at(wall, 4)


def test_search_from_a_step(wall: Page, copied_tour: str) -> None:
    """The slash leads to Explore with the field ready; the cross there drops the way back."""
    staged(wall, f"{copied_tour}{TOUR}?step=4&core=1")
    press(wall, "/")
    expect(wall.locator("#search")).to_be_focused()
    wall.keyboard.type("letter")
    expect(wall).to_have_url(re.compile(r"#q=letter&core=1&back=tour\.4$"))
    wall.locator(".back-bar").get_by_role("link", name="Stay here").click()
    expect(wall.locator(".back-bar")).to_have_count(0)
    assert wall.url == f"{copied_tour}#q=letter"


def test_a_wall_that_is_closed(wall: Page, copied_tour: str) -> None:
    """The presenter sees that the wall is closed, and opens another, which is at the same step."""
    staged(wall, f"{copied_tour}{TOUR}?step=3")
    desk = desk_of(wall)
    wall.goto("about:blank")
    away = desk.locator(".wall-away")
    expect(away).to_contain_text("The wall is closed")
    press(desk, "5", "Enter")
    with wall.context.expect_page() as opened:
        away.get_by_role("button").click()
    other = arrived(opened.value)
    at(other, 5)
    known(other, desk)
    expect(away).to_be_hidden()


ODD = [
    "null",
    "{ stage: 'tour', by: 'x', letter: { from: 'x', born: 1, state: { step: 99 } } }",
    "{ stage: 'fairs', by: 'x', letter: { from: 'x', born: 1, state: { step: 4 } } }",
    "{ stage: 'tour', by: 'x', kept: ['theme', 'dark'] }",
    "{ stage: 5, by: 5 }",
]


def test_odd_letters(wall: Page, copied_tour: str) -> None:
    """What no story can show is ignored, and whatever a window says that is none of ours."""
    staged(wall, f"{copied_tour}{TOUR}?step=3")
    desk = desk_of(wall)
    for letter in ODD:
        desk.evaluate(f"opener.postMessage({letter}, '*')")
    good = "{ stage: 'tour', by: 'x', letter: { from: 'x', born: 1, state: { step: 4 } } }"
    wall.evaluate(f"window.postMessage({good}, '*')")
    press(desk, "b")
    expect(wall.locator(".black")).to_be_visible()
    assert step(wall) == 3
    desk.evaluate(f"opener.postMessage({good}, '*')")
    at(wall, 4)


def test_nothing_that_needs_a_server(wall: Page, copied_tour: str) -> None:
    """As text all of a step is there; no key and no button is for what only a server has."""
    staged(wall, f"{copied_tour}{TOUR}?step=3")
    press(wall, "q", "t")
    assert wall.url == f"{copied_tour}{TOUR}?step=3"
    press(wall, "?")
    expect(wall.locator("#stage-keys")).to_be_visible()
    expect(wall.locator("#stage-keys")).not_to_contain_text(re.compile("QR|read the text"))
    press(wall, "Escape")
    expect(wall.locator("#stage-keys")).to_be_hidden()
    press(wall, "v")
    expect(wall).to_have_url(f"{copied_tour}{TOUR}?step=3&view=text")
    names = wall.locator(".stage-tools button").all_inner_texts()
    assert not {"QR code", "PowerPoint", "Read the text"} & set(names)
    expect(wall.locator(f"{CURRENT} .caption")).to_be_visible()


def test_citations(wall: Page, copied_tour: str) -> None:
    """A citation is copied from the file, with its name as the address."""
    wall.add_init_script(
        "navigator.clipboard.writeText = async (text) => { window.copied = text; }"
    )
    wall.goto(f"{copied_tour}#event=council")
    button = wall.locator("#evidence [data-cite^='/cite/event']")
    button.click()
    expect(button).to_have_text("citation copied")
    note = wall.evaluate("window.copied")
    assert note.startswith("“North and South founded a council,” ")
    assert "copy.html#event=council" in note
