"""Bands above the timeline: their address, their menu, what is drawn and said of them."""

from typing import Any

import pytest

from components import text
from components.base import address, theme
from components.base.address import View
from components.base.routing import Paths
from components.explore.drawing import drawing
from components.filters import bands, summary
from data.catalogue import periods
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from data.selection.facets import Selection
from tests import banded, timelines
from tests.conftest import TODAY
from tests.trees import classed, elements, hrefs, words

PATHS = Paths("/sub/")
FIVE = ("capital", "harbour", "quay", "ridge", "moor")


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with seven groups of periods."""
    return load(banded.write(tmp_path_factory.mktemp("banded")), TODAY)


def boxes(tree: Any) -> dict[str, dict[str, Any]]:
    """The boxes of a menu by their values."""
    return {each["value"]: each for each in elements(tree) if each.get("type") == "checkbox"}


@pytest.mark.parametrize(
    ("asked", "written", "dropped"),
    [
        ("?bands=eve-2005,capital", "?bands=capital,eve-2005", []),
        ("?bands=capital", "", []),
        ("?bands=", "", []),
        ("?bands=moon", "", [("bands", "moon")]),
        ("?bands=harbour,moon", "?bands=harbour", [("bands", "moon")]),
        ("?bands=0", "?bands=0", []),
        ("?bands=0,harbour", "?bands=harbour", [("bands", "0")]),
        (
            f"?bands={','.join(banded.GROUPS)}",
            f"?bands={','.join(FIVE)}",
            [("bands", "alpha"), ("bands", "eve-2005")],
        ),
    ],
)
def test_address(
    several: Catalogue, asked: str, written: str, dropped: list[tuple[str, str]]
) -> None:
    """What differs from the dossier's own is written; unknown and surplus groups are named."""
    view = address.read(asked, several)
    assert address.write(view) == written
    assert sorted(view.dropped) == sorted(dropped)
    assert address.read(written, several) == view


def test_which_are_shown(several: Catalogue) -> None:
    """The dossier's own bands by default, the chosen ones in order, or none at all."""
    assert address.bands(several, View()) == ["capital"]
    assert address.bands(several, View(bands=("harbour", "eve-2005"))) == ["harbour", "eve-2005"]
    assert address.bands(several, View(bands=(periods.NONE,))) == []
    assert list(periods.groups(several)) == banded.GROUPS


def test_menu(several: Catalogue, catalogue: Catalogue) -> None:
    """Groups stand under what they are, a scholar's with criterion and the way to the words."""
    tree = bands.menu(several, View(Selection(theme=("trade",))), PATHS)
    assert list(boxes(tree)) == banded.GROUPS
    assert [value for value, box in boxes(tree).items() if box["data-checked"]] == ["capital"]
    assert not any(box.get("disabled") for box in boxes(tree).values())
    said = words(tree)
    places = [said.index(heading) for heading in text.bands.HEADINGS.values()]
    assert places == sorted(places)
    assert f"Eve 2005 {banded.CRITERION} {text.bands.QUOTATION}" in " ".join(said.split())
    assert hrefs(tree) == ["/sub/compare?theme=trade&dispute=who-wrote#quotation-q2"]
    (menu,) = classed(tree, "filter")
    assert (menu["data-none"], menu["data-usual"]) == ("0", "capital")
    assert list(boxes(bands.menu(catalogue, View(), PATHS))) == ["capital"]


def test_no_more_than_five(several: Catalogue) -> None:
    """Where five are chosen, the others wait, and the menu says why."""
    tree = bands.menu(several, View(bands=FIVE), PATHS)
    waiting = [value for value, box in boxes(tree).items() if box.get("disabled")]
    assert waiting == ["alpha", "eve-2005"]
    assert text.bands.FULL in words(tree)


def test_what_is_drawn(several: Catalogue) -> None:
    """Each chosen group is a strip of the same weight; a scholar's names who argues for it."""
    view = View(bands=("capital", "eve-2005"))
    figure, plan = timelines.draw(several, theme.LIGHT, view)
    assert [group for group, _ in plan.bands] == ["capital", "eve-2005"]
    capital, eve = figure["data"][:2]
    assert (capital["width"], capital["marker"]) == (eve["width"], eve["marker"])
    said = eve["hovertext"]
    assert said[1].startswith("Standing<br>March 1999")
    assert all(each.endswith("<br>Eve 2005") for each in said)
    names = [label["text"] for label in figure["layout"]["meta"]["bands"]]
    assert names == ["First", "Second", "Sitting", "Standing"]
    plain = timelines.plan_of(several, View())
    assert timelines.plan_of(several, View(bands=("0",))).height < plain.height < plan.height


def test_drawn_anew(several: Catalogue) -> None:
    """A change of bands draws the timeline anew; the names beside it say by what they divide."""
    first = drawing(several, View(), "light", "")
    chosen = drawing(several, View(bands=("eve-2005",)), "light", first.contents or "")
    assert chosen.data is not None
    assert chosen.lanes is not None
    (name,) = classed(chosen.lanes, "band")
    assert name["title"] == f"Eve 2005: {banded.CRITERION}"
    again = drawing(several, View(bands=("eve-2005",)), "light", chosen.contents or "")
    assert again.data is None


def test_announcement(several: Catalogue) -> None:
    """A screen reader is told which bands stand now, and who argues for them."""
    result = query.select(several, Selection())
    said = summary.announcement(several, View(bands=("harbour", "eve-2005")), result)
    assert said.endswith(f"Bands: Harbour; Eve 2005: {banded.CRITERION}")
    assert "Bands" not in summary.announcement(several, View(), result)
    assert summary.announcement(several, View(bands=("0",)), result).endswith("Bands: none.")


def test_names_of_the_shipped_dossier(shipped: Catalogue) -> None:
    """A scholar’s group is named after who argues for it and the year, a text’s by its label."""
    names = {group: text.bands.name(shipped, group) for group in periods.groups(shipped)}
    assert names["moscow"] == "Moscow"
    assert names["kyiv"] == "Kyiv"
    assert names["article"] == shipped.sources["article"].label
    assert names["stent-2014"] == "Stent 2014"
    assert names["mcfaul-2014"] == "McFaul 2014"
    assert names["charap-colton-2017"] == "Charap and Colton 2017"
    assert text.bands.argued_by(shipped, "moscow") == ""
