"""Stories in a copy: their list, each whole without what needs a server, the way back."""

from dataclasses import replace
from typing import Any

import pytest

from components.base import address
from components.base.address import View
from components.base.routing import Paths
from components.reading_copy.made import Made
from components.reading_copy.presenting import stories
from components.reading_copy.prune import leads_nowhere, prune
from components.reading_copy.trees import plain
from components.shell import way_back
from components.shell.pages import SUBJECTS
from components.stage.page import FROM_SERVER
from data.catalogue.catalogue import Catalogue
from tests.reading_copy import answers
from tests.trees import elements, hrefs, with_prop

SCRIPTS = ("base/dom", "copy/route", "copy/replies", "replies/choosing/markup", "replies/way_back")
ASK = """
({ path, search }) => {
  location.hash = `#${path}${search}`;
  const question = { view: views.read(search), changed: new Set(["address"]) };
  return replies.gather(question).back.tree;
}
"""


@pytest.fixture(scope="module", params=["tour", "shipped"])
def told(request: pytest.FixtureRequest) -> Catalogue:
    """Dossiers with stories."""
    dossier: Catalogue = request.getfixturevalue(request.param)
    return dossier


def pages_of(catalogue: Catalogue) -> dict[str, Any]:
    """The pages of stories as trees, by path."""
    return {path: plain(page) for path, page in stories.pages(Made(catalogue)).items()}


def test_every_page_of_a_story(told: Catalogue) -> None:
    """A list and a page for every story are there, with all steps; no link leads nowhere."""
    pages = pages_of(told)
    assert list(pages) == ["present", *(f"present/{key}" for key in told.stories)]
    for key, story in told.stories.items():
        page = pages[f"present/{key}"]
        assert len(with_prop(page, "className", "desk-notes")) == 1
        steps = [each["data-step"] for each in elements(page) if "data-step" in each]
        assert steps == list(range(1, len(story.steps) + 1))
    for page in pages.values():
        assert [to for to in hrefs(page) if leads_nowhere(to, told)] == []


def test_what_needs_a_server_is_not_there(told: Catalogue) -> None:
    """Nothing of a stage asks for a file, a code, a text, or whether a server is there."""
    for page in pages_of(told).values():
        for props in elements(page):
            assert props.get("data-do") not in FROM_SERVER
            assert not {"download", "data-read", "data-away", "data-add"} & set(props)
            for name in ("data-explore", "data-compare"):
                assert not leads_nowhere(props.get(name, "/"), told)


def test_no_page_without_stories(catalogue: Catalogue) -> None:
    """A dossier without stories has no list of them."""
    assert pages_of(replace(catalogue, stories={})) == {}


def test_way_back(told: Catalogue) -> None:
    """The bar of the way back is the program's, of every step, on every page, in the core too."""
    paths = Paths("/", pages=SUBJECTS)
    keys = [
        f"{key}.{n}" for key, story in told.stories.items() for n in range(1, len(story.steps) + 1)
    ]
    queries = [
        f"?{more}back={key}" for key in keys for more in ("", "contested=1&event=fair&core=1&")
    ]
    asked = [
        (path, address.write(address.read(query, told)))
        for query in ("", "?back=nowhere.1", *queries)
        for path in ("/", "/compare")
    ]
    questions = [{"path": path, "search": search} for path, search in asked]
    given = answers(told, ASK, questions, SCRIPTS, ("selection", "words", "back"))
    for (path, search), bar in zip(asked, given, strict=True):
        view = address.read(search, told)
        assert bar == _whole(_expected(told, view, paths, path)), f"{path}{search}"


def _whole(tree: Any) -> Any:
    """A tree as it comes from the parcel: without properties that are not set."""
    if isinstance(tree, list):
        return [_whole(each) for each in tree if each is not None]
    if not isinstance(tree, dict):
        return tree
    props = {name: value for name, value in tree["props"].items() if value is not None}
    if "children" in props:
        props["children"] = _whole(props["children"])
    return {"type": tree["type"], "props": props}


def _expected(catalogue: Catalogue, view: View, paths: Paths, path: str) -> Any:
    """The bar of the program without the button that adds to a story."""
    bars = way_back.bar(catalogue, view, paths, path)
    for bar in bars:
        parts: Any = bar["props"]["children"]
        bar["props"]["children"] = [part for part in parts if "data-add" not in part["props"]]
    return prune(bars, catalogue)
