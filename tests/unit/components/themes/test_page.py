"""The page Themes: a card a theme, its counts, its tiny timeline, its way to Explore."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from components.base.address import View
from components.base.elements import Tree
from components.base.ids import Id, link
from components.base.routing import Paths
from components.shell import header
from components.text import themes as words_of
from components.themes import gathering, miniature, page
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from data.selection.facets import Selection
from data.sources import disagreements
from tests.conftest import TODAY
from tests.trees import classed, content, elements, hrefs, of_type, with_prop, words

PATHS = Paths("/x/")


def cards(catalogue: Catalogue, **chosen: Any) -> Tree:
    """The page under a selection."""
    return page.themes(catalogue, View(Selection(**chosen)), PATHS)


def strokes(card: Any, name: str) -> int:
    """How many strokes of a kind a drawing has."""
    (path,) = classed(card, name)
    return str(path["d"]).count("M")


def test_a_card_is_one_link_to_the_theme(catalogue: Catalogue) -> None:
    """Each theme is a card with one link, to Explore with that theme, in order of the table."""
    tree = cards(catalogue)
    assert [each["data-theme"] for each in classed(tree, "theme-card")] == ["trust", "trade"]
    assert hrefs(tree) == ["/x/?theme=trust", "/x/?theme=trade"]
    assert [content(each["props"]["children"]) for each in of_type(tree, "H2")] == [
        "Trust",
        "Trade",
    ]


def test_counts_are_those_of_the_other_pages(large: Catalogue) -> None:
    """Events and differences of a card are those that Explore and Compare have of the theme."""
    for each in gathering.gather(large, Selection()):
        chosen = Selection(theme=(each.theme.id,))
        positions = query.select(large, chosen).positions
        assert each.events.tolist() == positions.tolist()
        assert each.differences == len(disagreements.of_selection(large, chosen, positions))


def test_it_follows_the_selection(catalogue: Catalogue) -> None:
    """Other filters hold for counts and links; a theme chosen marks its card and drops no other."""
    tree = cards(catalogue, theme=("trade",), from_="1995")
    assert hrefs(tree) == ["/x/?from=1995&theme=trust", "/x/?from=1995&theme=trade"]
    (chosen,) = classed(tree, "theme-card-chosen")
    assert chosen["data-theme"] == "trade"
    assert [each["aria-current"] for each in elements(tree) if each.get("aria-current")] == ["true"]
    nothing = cards(catalogue, q="zzzz")
    assert words(nothing).count(words_of.NOTHING) == 2


def test_opening(catalogue: Catalogue) -> None:
    """The first sentence of the introduction is shown, without one the definition."""
    row = catalogue.themes["trust"]
    assert words_of.opening(row) == "Who trusts whom."
    told = row.model_copy(update={"introduction": "It began in 1990. It went on."})
    assert words_of.opening(told) == "It began in 1990."


def test_strokes(catalogue: Catalogue) -> None:
    """A stroke an event of the years shown, told or not, a sheet a document; the rest counted."""
    trust, trade = classed(cards(catalogue), "theme-card")
    assert (strokes(trust["children"], "told"), strokes(trust["children"], "untold")) == (5, 0)
    assert strokes(trust["children"], "sheets") == 1
    assert (strokes(trade["children"], "told"), strokes(trade["children"], "untold")) == (3, 0)
    assert "◂ 1" in content(trade["children"])


def test_one_scale(large: Catalogue) -> None:
    """All drawings have the same size and the same names of years."""
    drawings = miniature.miniatures(large, gathering.gather(large, Selection()))
    assert len({each["props"]["viewBox"] for each in drawings}) == 1
    years = [re.findall(r"\b\d{4}\b", words(each)) for each in drawings]
    assert years[0]
    assert all(each == years[0] for each in years)


def test_too_many_for_strokes(catalogue: Catalogue) -> None:
    """Where strokes would run into one another a column of years is one bar."""
    scale = miniature.Scale(2000, 2009, 1, events=100)
    columns = miniature.Columns(*(scale.count(np.array([2003] * 90)) for _ in range(3)), (0, 0))
    drawn = miniature.draw(scale, columns, 0)
    assert strokes(drawn, "told") == 1


def test_a_dossier_without_themes(catalogue: Catalogue) -> None:
    """Nothing links to the page."""
    bare = replace(catalogue, themes={})
    ids = [each.get("id") for each in elements(header.links(bare, PATHS, View(), "/x/"))]
    assert link("themes") not in ids
    assert Id.PRESENT in ids


@pytest.mark.parametrize("name", ["told", "untold", "sheets"])
def test_key(catalogue: Catalogue, name: str) -> None:
    """Every sign of the drawings is explained."""
    (key,) = classed(cards(catalogue), "themes-key")
    assert len(classed(key["children"], name)) == 1
    assert with_prop(key["children"], "className", f"stroke {name}")


def test_key_without_sources(tmp_path: Path) -> None:
    """Where there is no text that could tell an event, none is pale and no key speaks of it."""
    rows = "title,start,themes\nA fair,1990,Trade\nAnother,1991,Trade\n"
    (tmp_path / "events.csv").write_text(rows, encoding="utf-8")
    tree = cards(load(tmp_path, TODAY))
    (key,) = classed(tree, "themes-key")
    assert classed(key["children"], "untold") == []
    assert words_of.EVENT in words(key["children"])
    (card,) = classed(tree, "theme-card")
    assert (strokes(card["children"], "told"), strokes(card["children"], "untold")) == (2, 0)


def test_the_lead_promises_what_there_is(catalogue: Catalogue) -> None:
    """Where themes lead is said with what of introductions, documents and scholars there is."""
    said = words_of.lead(introductions=True, documents=True, scholars=True)
    assert said.endswith("with introductions, documents and what scholars say.")
    said = words_of.lead(introductions=False, documents=True, scholars=False)
    assert said == "Each theme opens on the timeline, with documents."
    bare = replace(
        catalogue,
        quotations={},
        themes={k: t.model_copy(update={"introduction": ""}) for k, t in catalogue.themes.items()},
    )
    assert "Each theme opens on the timeline." in content(cards(bare))
