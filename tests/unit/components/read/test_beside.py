"""Another text beside the one that is read: its passage, the other places, and the ways out."""

from datetime import date
from pathlib import Path

import pytest

from components import text
from components.base import address
from components.base.routing import Paths
from components.read import full_text, ribbon
from components.read.beside import Reader, column
from data.catalogue.catalogue import Catalogue
from data.dossier import load
from tests import small
from tests.trees import classed, content, elements, hrefs, with_prop


def reader(catalogue: Catalogue, source: str, beside: str, search: str = "") -> Reader:
    """A source that is read under a query, a passage beside it."""
    return Reader(Paths("/sub/"), address.read(search, catalogue), source, beside)


def test_column(whole: Catalogue) -> None:
    """The other text stands there as a whole, its passage marked, and no id of it is met twice."""
    tree = column(whole, reader(whole, "beta", "a3", "?theme=trust"))
    (chosen,) = classed(tree, "chosen")
    assert chosen["children"] == ["South left it in March"]
    assert "and little came of it for a long while" in content(tree)
    assert hrefs(tree)[:2] == ["/sub/read/alpha?theme=trust#a3", "/sub/read/beta?theme=trust"]
    assert [each["id"] for each in elements(tree) if each.get("id")] == ["beside-name"]


def test_places(catalogue: Catalogue) -> None:
    """Each event of the passage is named, with a way to every paragraph in which it is told."""
    tree = column(catalogue, reader(catalogue, "beta", "a3"))
    links = [node for node in with_prop(tree, "data-in-place", "1") if "¶" in content(node)]
    places = [node["props"] for node in links]
    events = [catalogue.event(event) for event in catalogue.excerpts_of(["a3"])[0].events]
    told = [(event.id, row) for event in events for row in catalogue.excerpts_of(event.excerpts)]
    paragraphs = {(event, row.paragraph) for event, row in told if row.source == "alpha"}
    assert len(places) == len(paragraphs)
    current = [each["href"] for each in places if each.get("aria-current")]
    assert current == ["/sub/read/beta?beside=a3"] * len(events)
    assert all(text.read.places(event.short) in content(tree) for event in events)
    assert text.read.BESIDE_NO_TEXTS in content(tree)


@pytest.mark.parametrize("beside", ["", "b1"])
def test_nothing_beside(catalogue: Catalogue, beside: str) -> None:
    """Without a passage, or with one of the text that is read, nothing stands beside it."""
    assert column(catalogue, reader(catalogue, "beta", beside)) == []


def test_part_of_many(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many passages those about the one that is opened are shown."""
    monkeypatch.setattr(full_text, "MOST", 2)
    tree = column(catalogue, reader(catalogue, "beta", "a5"))
    assert len(classed(tree, "passage")) == 2
    assert len(classed(tree, "chosen")) == 1


def test_alone(tmp_path: Path) -> None:
    """In a dossier of one text nothing is said of other texts."""
    files = {
        "events.csv": "id,title,start\nfair,A fair,1991\n",
        "sources.csv": "id,label,title\nsole,Sole,The only text\n",
        "excerpts.csv": "id,source,events,quote,paragraph\ns1,sole,fair,There was a fair,1\n",
    }
    alone = load.load(small.write_only(tmp_path, files), date(2026, 11, 22))
    tree = ribbon.ribbon(alone, reader(alone, "sole", ""))
    assert content(classed(tree, "ribbon-title")[0]["children"]) == "When"
    assert text.read.NOBODY not in content(tree)
