"""The wiring of the printed pages and of the story maker, without a browser."""

from typing import Any

import pytest
from dash import Dash

from data.tables.stories import Step
from tests.callbacks.asking import ask, described
from tests.callbacks.asking import title as title_of
from tests.trees import content, elements


def drawn(app: Dash, path: str, search: str = "") -> Any:
    """What a printed page shows."""
    where = {"url__search": search, "url__pathname": path}
    return ask(app, "paper.tree", "url.search", **where)["paper"]["tree"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/handout", "Handout – Two leagues"),
        ("/handout/fairs", "Handout – Two leagues"),
        ("/worksheet", "Worksheet – Two leagues"),
        ("/worksheet/alpha", "Worksheet – Two leagues"),
        ("/own", "Your own timeline – Two leagues"),
        ("/stories", "Make a story of your own – Two leagues"),
        ("/handout/moon", "Page not found"),
        ("/worksheet/moon", "Page not found"),
        ("/stories/moon", "Page not found"),
        ("/own/moon", "Page not found"),
    ],
)
def test_pages(app: Dash, path: str, title: str) -> None:
    """Each path has its page and status; an unknown story or source says so."""
    assert title_of(app, path) == title
    expected = 404 if title == "Page not found" else 200
    assert app.server.test_client().get(path).status_code == expected


def test_bar(app: Dash) -> None:
    """Above the paper: print, short or large, with the speaker’s notes or not, the way back."""
    bar = drawn(app, "/handout/fairs", "?theme=trust")[0]
    links = {content(e["children"]): e["href"] for e in elements(bar) if "href" in e}
    assert links == {
        "With the speaker’s notes": "/handout/fairs?theme=trust&notes=1",
        "Handout of two pages": "/handout/fairs?theme=trust&print=short",
        "In large print": "/handout/fairs?theme=trust&print=large",
        "Show it on the screen": "/present/fairs?theme=trust",
        "The selection": "/handout?theme=trust",
        "Fairs and a council": "/handout/fairs?theme=trust",
    }
    bar = drawn(app, "/worksheet", "?theme=trust&notes=1")[0]
    links = {content(e["children"]): e["href"] for e in elements(bar) if "href" in e}
    assert links == {
        "Without the key": "/worksheet?theme=trust",
        "Back to the timeline": "/?theme=trust",
        "All texts": "/worksheet?theme=trust&notes=1",
        "Alpha 2010": "/worksheet/alpha?theme=trust&notes=1",
        "Beta n.d.": "/worksheet/beta?theme=trust&notes=1",
        "Gamma 1998": "/worksheet/gamma?theme=trust&notes=1",
    }
    assert not any("notes=1" in e.get("href", "") for e in elements(drawn(app, "/handout")[0]))


def test_the_page_follows_the_filters(app: Dash) -> None:
    """The handout of a selection is drawn from the address."""
    said = content(drawn(app, "/handout", "?theme=trade&type=forum"))
    assert "There were fairs" in said
    assert "the envoy wrote" not in said


def test_the_view_as_a_step(app: Dash) -> None:
    """The button in the header carries the view as a step, and the address it is of."""

    def step(search: str, path: str = "/") -> Step:
        button = described(app, search, path)["add-to-story"]
        assert button["data-at"] == path + search
        return Step.model_validate_json(button["data-step"])

    assert step("?event=letter").headline == "The envoy wrote of joining"
    assert step("?event=letter&dispute=who-wrote", "/compare").dispute == "who-wrote"
    assert step("?event=letter&dispute=who-wrote").dispute == ""


def test_a_page_that_is_left(app: Dash) -> None:
    """Callbacks of a page that is just being left, asked at another’s address, show nothing."""
    for path in ("/present/fairs", "/handout/fairs", "/worksheet/alpha"):
        where = {"url__pathname": path, "url__search": ""}
        assert ask(app, "text.tree", "url.search", **where)["text"]["tree"] == []
    assert drawn(app, "/read/alpha") == []
    assert drawn(app, "/present/fairs") == []


@pytest.mark.parametrize("search", ["?event=<script>", "?q=%00%ff", "?notes=9&window=x"])
@pytest.mark.parametrize("path", ["/handout", "/handout/fairs", "/worksheet"])
def test_hostile_addresses(app: Dash, path: str, search: str) -> None:
    """No address makes a printed page fail."""
    assert drawn(app, path, search)
