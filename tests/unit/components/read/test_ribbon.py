"""The ribbon of years beside a text: its marks, and who else tells what is read."""

import pytest

from components import text
from components.base import address
from components.base.routing import Paths
from components.read.beside import Reader
from components.read.ribbon import ribbon
from data.catalogue.catalogue import Catalogue
from tests.trees import classed, elements, hrefs, with_prop, words


def reader(catalogue: Catalogue, source: str, search: str = "") -> Reader:
    """A source that is read under a query."""
    return Reader(Paths("/sub/"), address.read(search, catalogue), source)


def test_marks(catalogue: Catalogue) -> None:
    """Every event that a text tells has a mark within the years, the later ones further down."""
    tree = ribbon(catalogue, reader(catalogue, "alpha"))
    tops = {
        mark["data-of"]: float(mark["style"]["top"].rstrip("%")) for mark in classed(tree, "year")
    }
    assert set(tops) == {"letter", "council", "halt", "visit", "hint", "speech"}
    assert 0 <= tops["letter"] < tops["council"] < tops["halt"] < tops["speech"] <= 100


def test_who_else_tells(catalogue: Catalogue) -> None:
    """An event names its passages; the first of every other text on it opens beside this one."""
    tree = ribbon(catalogue, reader(catalogue, "alpha", "?theme=trust"))
    letter, halt = (with_prop(tree, "data-event", event)[0] for event in ("letter", "halt"))
    assert letter["props"]["data-passages"] == "a1"
    assert hrefs(letter) == [
        "/sub/?theme=trust&event=letter",
        "/sub/read/alpha?theme=trust&beside=b1",
    ]
    assert [each["data-source"] for each in elements(letter) if "data-source" in each] == ["beta"]
    assert text.read.NOBODY in words(halt)


@pytest.mark.parametrize("source", ["gamma", "beta"])
def test_texts_of_few_events(catalogue: Catalogue, source: str) -> None:
    """A text of few events has its years too; one of none has no ribbon."""
    tree = ribbon(catalogue, reader(catalogue, source))
    told = {event for row in catalogue.excerpts_from(source) for event in row.events}
    assert {mark["data-of"] for mark in classed(tree, "year")} == told
    assert bool(tree) == bool(told)
