"""The handout of two pages: what has room on it, what is named as left out, short notes."""

from typing import Any

import pytest

from components.base import address
from components.base.elements import Tree, html
from components.paper import parts, room, short_handout, story_handout
from data.catalogue.catalogue import Catalogue
from tests.papers import BASE, assert_notes_are_whole
from tests.trees import classed, content, elements, of_type, words


def of_story(catalogue: Catalogue, key: str, search: str = "") -> list[Any]:
    """The short handout of a story."""
    view = address.read(search or "?print=short", catalogue)
    return short_handout.of_story(catalogue, key, view, BASE)


def headlines(tree: Any) -> str:
    """The names of the steps that are printed."""
    return " ".join(words(each) for each in of_type(tree, "H2"))


def test_a_story(tour: Catalogue) -> None:
    """A short story is there as a whole: the figure, its quotes, lines to write on, the address."""
    for key, story in tour.stories.items():
        tree = of_story(tour, key)
        printed = {e["data-excerpt"] for e in classed(tree, "excerpt")}
        assert printed == {excerpt for step in story.steps for excerpt in step.excerpts}
        assert len(classed(tree, "paper-figure")) == 1
        assert classed(tree, "write-line")
        assert "long handout" not in words(tree)
        assert_notes_are_whole(tree)


def test_questions_of_the_speaker(tour: Catalogue) -> None:
    """What the notes ask the room is listed by steps; the rest of them is not."""
    key = next(iter(tour.stories))
    story = tour.stories[key]
    number, step = next((n, s) for n, s in enumerate(story.steps, 1) if s.excerpts)
    asking = step.model_copy(update={"notes": "Wait.\n\nAsk: who wrote it?\n\nThey may differ."})
    steps = (*story.steps[: number - 1], asking, *story.steps[number:])
    tour.stories[key] = story.model_copy(update={"steps": steps})
    try:
        tree = of_story(tour, key)
    finally:
        tour.stories[key] = story
    (asked,) = classed(tree, "to-ask")
    assert content(asked["children"]) == f"{number} Who wrote it?"
    assert "They may differ" not in words(tree)


def test_what_has_no_room_is_named(shipped: Catalogue) -> None:
    """Of a long story the core comes first, and the steps left out are named by their numbers."""
    found = 0
    for key, story in shipped.stories.items():
        tree = of_story(shipped, key)
        assert_notes_are_whole(tree)
        printed = {e["data-excerpt"] for e in classed(tree, "excerpt")}
        for number, step in enumerate(story.steps, 1):
            if step.excerpts and not printed.issuperset(step.excerpts):
                assert str(number) in words(tree).rpartition("Step")[2]
                found += 1
    assert found


def test_the_core_alone(shipped: Catalogue) -> None:
    """With core=1 no other step is printed, short or long, and the address says so."""
    key = next(key for key, story in shipped.stories.items() if story.has_core)
    core = [str(n) for n, step in enumerate(shipped.stories[key].steps, 1) if step.core]
    view = address.read("?core=1", shipped)
    long = story_handout.of_story(shipped, key, view, BASE)
    printed = {e["data-step"] for e in elements(long) if "data-step" in e}
    assert printed
    assert printed <= set(core)
    for tree in (long, of_story(shipped, key, "?core=1&print=short")):
        assert f"present/{key}?core=1" in words(tree)


def test_a_selection(town: Catalogue) -> None:
    """A selection has its weightiest events by date, questions, and how much is left out."""
    tree = short_handout.of_selection(town, address.read("?print=short", town), BASE)
    assert_notes_are_whole(tree)
    assert "Left out here, to keep it short" in words(tree)
    assert classed(tree, "to-ask")
    assert len(classed(tree, "excerpt")) > 3
    nothing = short_handout.of_selection(town, address.read("?from=2000&to=1999", town), BASE)
    assert "No event fits these filters." in words(nothing)


def test_a_claim_is_not_alone(shipped: Catalogue) -> None:
    """An event with one voice alone has what the record says beside it."""
    tree = short_handout.of_selection(shipped, address.read("?print=short", shipped), BASE)
    (quoted, _) = classed(tree, "in-columns")
    for section in of_type(quoted["children"], "Section"):
        voices = classed(section, "excerpt") + classed(section, "quotation")
        assert len(voices) > 1 or "The record:" in words(section)


def high(*nodes: Any) -> float:
    """How high a tree is, as it is estimated."""
    tree: Tree = list(nodes)
    return room.height(tree)


def test_height() -> None:
    """More words, broader letters and larger type take more room; what has no words takes none."""
    line = high(html.P("word"))
    assert high(html.P("word " * 40)) > 2 * line
    assert high(html.P("語" * 40)) > high(html.P("w" * 40))
    assert high(html.H1("word")) > line
    assert high(html.Section([html.P("word"), html.P(["wo", html.Strong("rd")])])) == 2 * line
    assert high(html.Div(html.Img(src="x"))) == 0


@pytest.mark.parametrize(("base", "codes"), [("http://127.0.0.1:8050/", 0), (BASE, 1)])
def test_a_code_where_others_reach_it(catalogue: Catalogue, base: str, codes: int) -> None:
    """Only an address that others reach is a QR code; of another it is said in words."""
    foot = parts.foot(catalogue, f"{base}present/fairs")
    assert len(classed(foot, "qr")) == codes
    assert ("no QR code" in words(foot)) is not bool(codes)


def test_in_large_print(tour: Catalogue) -> None:
    """In large print the timeline is a list by date, each event with its steps, and no figure."""
    view = address.read("?print=large", tour)
    tree = story_handout.of_story(tour, "fairs", view, BASE)
    assert classed(tree, "paper-figure") == []
    (listed,) = classed(tree, "drawing-in-words")
    assert "27 May 1997" in words(listed["children"])
    assert "[2, 3]" in words(listed["children"])
