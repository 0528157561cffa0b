"""The wiring of stories, without a browser: the button, the list, a story, the way back."""

from pathlib import Path

import pytest
from dash import Dash

from app import create_app
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.callbacks.asking import described, page
from tests.conftest import TODAY
from tests.trees import classed, content, elements, hrefs, named


@pytest.fixture(scope="module")
def app(tour: Catalogue) -> Dash:
    """An app over the invented dossier with two stories."""
    return create_app(lambda: tour)


def test_button(app: Dash) -> None:
    """Every page has the way to the stories, with the selection."""
    said = described(app, "?theme=trust", "/present")
    link = named(said["navigation"]["tree"], "present")
    assert (link["href"], link["aria-current"]) == ("/present?theme=trust", "page")


def test_list(app: Dash) -> None:
    """Each story is listed with author, number of steps, summary, and ways to show or print it."""
    shown = page(app, "/present")
    assert shown["root"]["props"]["data-title"] == "Present – Two leagues"
    stories = [each for each in elements(shown["tree"]) if each.get("data-story")]
    assert [each["data-story"] for each in stories] == ["fairs", "tour"]
    assert "The tests · 9 steps" in content(stories[1]["children"])
    assert "One step of each kind." in content(stories[1]["children"])
    links = hrefs(stories[1]["children"])
    path = "/present/tour"
    assert links[:3] == [path, path, f"{path}?core=1"]
    assert links[3:5] == [f"{path}?notes=1", f"{path}?view=text"]
    assert links[5:] == [
        "/handout/tour",
        "/handout/tour?print=short",
        f"{path}.pptx",
        f"{path}.pptx?core=1",
        f"{path}.html",
    ]


def test_no_stories(tmp_path: Path) -> None:
    """A dossier without stories says so."""
    folder = small.write(tmp_path)
    (folder / "stories" / "fairs.yaml").unlink()
    catalogue = load(folder, TODAY)
    shown = page(create_app(lambda: catalogue), "/present")
    assert "This dossier has no stories yet." in content(shown["tree"])


def test_story(app: Dash) -> None:
    """A story is sent as a whole, every step and every note, and nothing shown yet."""
    shown = page(app, "/present/tour")
    assert shown["id"] == "stage"
    found = list(elements(shown["tree"]))
    slides = [each for each in found if each.get("data-step")]
    assert [each["data-step"] for each in slides] == list(range(1, 10))
    assert all(each["hidden"] for each in slides)
    notes = [each for each in found if each.get("data-notes")]
    assert [content(each["children"]) for each in notes][:2] == ["Begin.", "No notes."]
    assert content(notes[2]["children"]).startswith(
        "Ask when it came back.Then show it.Hidden at first"
    )
    (line,) = classed(shown["tree"], "progress-line")
    links = hrefs(line["children"])
    assert links == ["?", *(f"?step={n}" for n in range(2, 10))]


@pytest.mark.parametrize("path", ["/present/moon", "/present/tour/2"])
def test_unknown_story(app: Dash, path: str) -> None:
    """An unknown story has the page that says so, and a way back."""
    shown = page(app, path)
    assert shown["root"]["props"]["data-title"] == "Page not found"
    assert hrefs(shown["tree"]) == ["/"]


def test_way_back(app: Dash) -> None:
    """A digression has a bar: back to the step itself, adding, parking, and staying."""
    said = described(app, "?theme=trust&event=halt&back=tour.3", "/table")
    (bar,) = said["back"]["tree"]
    back = named(bar, "return")
    assert back["href"] == "/present/tour?step=3"
    assert back["children"] == "◂ Back to step 3: South left the council in March 1999"
    add = next(each for each in elements(bar) if each.get("data-add"))
    assert (add["data-add"], add["data-from"]) == ("tour.3", "/story.json")
    stay = hrefs(bar)[-1]
    assert stay == "/table?theme=trust&event=halt"
    assert named(said["navigation"]["tree"], "link-about")["href"].endswith("&back=tour.3")


@pytest.mark.parametrize("back", ["tour.1", "tour.9"])
def test_way_back_to_either_end(app: Dash, back: str) -> None:
    """The first step has the plain address; a step without headline has a name too."""
    (bar,) = described(app, f"?back={back}")["back"]["tree"]
    last = back.endswith("9")
    link = named(bar, "return")
    assert link["href"] == ("/present/tour?step=9" if last else "/present/tour")
    assert link["children"].endswith("Blank" if last else "Every kind of step")


@pytest.mark.parametrize("search", ["", "?back=moon.1", "?back=tour.10"])
def test_no_way_back(app: Dash, search: str) -> None:
    """Without a step to go back to there is no bar."""
    assert described(app, search)["back"]["tree"] == []
