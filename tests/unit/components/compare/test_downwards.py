"""The score on a narrow page: texts as columns, time downwards."""

from dataclasses import replace
from typing import Any

from components.base import address
from components.base.theme import LIGHT
from components.compare import downwards
from data.catalogue.catalogue import Catalogue
from data.sources import claims
from tests.trees import classed, content, elements


def drawn(catalogue: Catalogue) -> Any:
    """The whole score of a catalogue."""
    staves = claims.staves(catalogue, range(len(catalogue.events)))
    return downwards.score(catalogue, address.read("", catalogue), staves, LIGHT)


def test_every_event_that_is_told_is_a_link(catalogue: Catalogue) -> None:
    """Each event that some text tells is there once, in order of time, whatever tells it."""
    links = [e["data-event"] for e in elements(drawn(catalogue)) if e.get("data-event")]
    told = [event.id for event in catalogue.every_event() if event.sources]
    assert sorted(links) == sorted(told)


def test_an_event_of_several_texts(catalogue: Catalogue) -> None:
    """Its row has a sign for a text that tells it, a tick for silence, and a thread."""
    (row,) = [e for e in classed(drawn(catalogue), "down-event") if e["data-event"] == "letter"]
    cells = [e["className"] for e in elements(row["children"]) if "className" in e]
    assert [name for name in cells if name in ("gives", "lacks", "past")] == [
        "gives",
        "gives",
        "lacks",
    ]
    assert len(classed(row["children"], "thread")) == 1
    assert "told by 2 of 3 texts" in content(row["children"])


def test_what_one_text_alone_tells_is_folded(catalogue: Catalogue) -> None:
    """Its name and its text unfold from the signs of its year; with one text nothing is folded."""
    tree = drawn(catalogue)
    assert "told by one text alone" in content(tree)
    one = replace(catalogue, sources={"alpha": catalogue.sources["alpha"]})
    alone = drawn(one)
    assert "told by one text alone" not in content(alone)
    assert classed(alone, "down-event")


def test_nothing_is_told(catalogue: Catalogue) -> None:
    """Without events that some text tells there is nothing."""
    view = address.read("", catalogue)
    assert downwards.score(catalogue, view, claims.staves(catalogue, []), LIGHT) == []
