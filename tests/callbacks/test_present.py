"""The wiring of stories, without a browser: the button, the list, a story, the way back."""

from pathlib import Path
from typing import Any

import pytest
from dash import Dash

from app import create_app
from data.dossier.load import load
from tests import small
from tests.callbacks.test_wiring import ask, described, elements, named, words
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Dash:
    """An app over the invented dossier with two stories."""
    folder = small.write(tmp_path_factory.mktemp("tour"), small.TOUR)
    catalogue = load(folder, TODAY)
    return create_app(lambda: catalogue)


def page(app: Dash, path: str) -> dict[str, Any]:
    """What a path shows."""
    said = ask(app, "page.children", "url.pathname", url__pathname=path)
    props: dict[str, Any] = said["page"]["children"]["props"]
    return props


def test_button(tour: Dash) -> None:
    """Every page has the way to the stories, with the selection."""
    said = described(tour, "?theme=trust", "/present")
    link = named(said["navigation"]["tree"], "present")
    assert (link["href"], link["aria-current"]) == ("/present?theme=trust", "page")


def test_list(tour: Dash) -> None:
    """Each story is listed with author, number of steps, summary and three ways in."""
    shown = page(tour, "/present")
    assert shown["root"]["props"]["data-title"] == "Present – Two leagues"
    stories = [each for each in elements(shown["tree"]) if each.get("data-story")]
    assert [each["data-story"] for each in stories] == ["fairs", "tour"]
    assert "The tests · 9 steps" in words(stories[1]["children"])
    assert "One step of each kind." in words(stories[1]["children"])
    links = [each["href"] for each in elements(stories[1]["children"]) if each.get("href")]
    path = "/present/tour"
    assert links[:4] == [path, path, f"{path}?notes=1", f"{path}?view=text"]
    assert links[4:] == ["/handout/tour"]


def test_no_stories(tmp_path: Path) -> None:
    """A dossier without stories says so."""
    folder = small.write(tmp_path)
    (folder / "stories" / "fairs.yaml").unlink()
    catalogue = load(folder, TODAY)
    shown = page(create_app(lambda: catalogue), "/present")
    assert "This dossier has no stories yet." in words(shown["tree"])


def test_story(tour: Dash) -> None:
    """A story is sent as a whole, every step and every note, and nothing shown yet."""
    shown = page(tour, "/present/tour")
    assert shown["id"] == "stage"
    found = list(elements(shown["tree"]))
    slides = [each for each in found if each.get("data-step")]
    assert [each["data-step"] for each in slides] == list(range(1, 10))
    assert all(each["hidden"] for each in slides)
    notes = [each for each in found if each.get("data-notes")]
    assert [words(each["children"]) for each in notes][:2] == ["Begin.", "No notes."]
    assert words(notes[2]["children"]).startswith(
        "Ask when it came back.Then show it.Hidden at first"
    )
    (line,) = (each for each in found if each.get("className") == "progress-line")
    links = [each["href"] for each in elements(line["children"]) if each.get("href")]
    assert links == ["?", *(f"?step={n}" for n in range(2, 10))]


@pytest.mark.parametrize("path", ["/present/moon", "/present/tour/2"])
def test_unknown_story(tour: Dash, path: str) -> None:
    """An unknown story has the page that says so, and a way back."""
    shown = page(tour, path)
    assert shown["root"]["props"]["data-title"] == "Page not found"
    assert [each["href"] for each in elements(shown["tree"]) if each.get("href")] == ["/"]


def test_way_back(tour: Dash) -> None:
    """A digression has a bar: back to the step itself, adding, parking, and staying."""
    said = described(tour, "?theme=trust&event=halt&back=tour.3", "/table")
    (bar,) = said["back"]["tree"]
    back = named(bar, "return")
    assert back["href"] == "/present/tour?step=3"
    assert back["children"] == "◂ Back to step 3: South left the council in March 1999"
    add = next(each for each in elements(bar) if each.get("data-add"))
    assert (add["data-add"], add["data-from"]) == ("tour.3", "/story.json")
    stay = [each["href"] for each in elements(bar) if each.get("href")][-1]
    assert stay == "/table?theme=trust&event=halt"
    assert named(said["navigation"]["tree"], "link-about")["href"].endswith("&back=tour.3")


@pytest.mark.parametrize("back", ["tour.1", "tour.9"])
def test_way_back_to_either_end(tour: Dash, back: str) -> None:
    """The first step has the plain address; a step without headline has a name too."""
    (bar,) = described(tour, f"?back={back}")["back"]["tree"]
    last = back.endswith("9")
    link = named(bar, "return")
    assert link["href"] == ("/present/tour?step=9" if last else "/present/tour")
    assert link["children"].endswith("Blank" if last else "Every kind of step")


@pytest.mark.parametrize("search", ["", "?back=moon.1", "?back=tour.10"])
def test_no_way_back(tour: Dash, search: str) -> None:
    """Without a step to go back to there is no bar."""
    assert described(tour, search)["back"]["tree"] == []
