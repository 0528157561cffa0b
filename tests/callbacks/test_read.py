"""The wiring of Read, without a browser: what an address, with its hash, leads to."""

from typing import Any

from dash import Dash

from app import create_app
from components import text
from data.catalogue.catalogue import Catalogue
from tests.callbacks.asking import NO_UPDATE, ask, title
from tests.trees import content, elements, hrefs, named


def at(app: Dash, output: str, path: str, search: str = "", place: str = "", **more: Any) -> Any:
    """What a part of the page at an address shows."""
    values = {"url__search": search, "url__hash": place, "url__pathname": path}
    return ask(app, f"{output}.tree", "url.search", **values, **more)


def test_pages(app: Dash) -> None:
    """/read and /read/<source> are pages, anything else below it is not."""
    client = app.server.test_client()
    for path, status in {"/read": 200, "/read/beta": 200, "/read/nobody": 404}.items():
        assert client.get(path).status_code == status, path
    assert title(app, "/read/beta") == "Read: Beta n.d. – Two leagues"


def test_links_keep_the_query(app: Dash) -> None:
    """The sources to choose from, and those beside the one that is read, keep the query."""
    tree = at(app, "sources", "/read", "?theme=trust")["sources"]["tree"]
    assert "/read/alpha?theme=trust" in hrefs(tree)
    tree = at(app, "sources", "/read/beta", "?theme=trust")["sources"]["tree"]
    assert hrefs(tree)[0] == "/read/alpha?theme=trust"
    assert [each.get("aria-current") for each in elements(tree)] == [None, "page", None]


def test_text_and_passage(whole: Catalogue) -> None:
    """The path draws the text, the hash the passage beside it."""
    app = create_app(lambda: whole)
    tree = at(app, "text", "/read/alpha")["text"]["tree"]
    assert "and little came of it for a long while" in content(tree)
    beside = at(app, "passage", "/read/alpha", place="#a3")["passage"]["tree"]
    assert "South left it in March" in content(beside)
    assert "/?event=halt" in hrefs(beside)
    nothing = at(app, "passage", "/read/alpha", place="#paragraph-2")["passage"]["tree"]
    assert text.read.BY_KEYBOARD in content(nothing)


def test_words(app: Dash) -> None:
    """The query searches, the hash opens a preset; another passage draws nothing anew."""
    first = at(app, "words", "/read/alpha", "?q=council", "#words-talk")["words"]
    assert "“council”" in content(first["tree"])
    assert named(first["tree"], "words-talk")["children"] == "Talk"
    assert named(first["tree"], "find-words")["data-value"] == "council"
    drawn = at(app, "words", "/read/alpha", "?q=council")["words"]
    same = at(
        app, "words", "/read/alpha", "?q=council", "#a1", words__data_drawn=drawn["data-drawn"]
    )
    assert same in ({}, {"words": {"tree": NO_UPDATE, "data-drawn": NO_UPDATE}})
    other = at(app, "words", "/read/alpha", "?q=fair", "#a1", words__data_drawn=drawn["data-drawn"])
    assert "“fair”" in content(other["words"]["tree"])


def test_parts_of_other_pages(app: Dash) -> None:
    """Where no source is read there is no text and no passage, but words can be compared."""
    assert at(app, "text", "/read")["text"]["tree"] == []
    assert at(app, "passage", "/read", place="#a1")["passage"]["tree"] == []
    assert "Words for" in content(at(app, "words", "/read")["words"]["tree"])
