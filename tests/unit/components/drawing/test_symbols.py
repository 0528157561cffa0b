"""The symbols of event types: every name that types.csv may have is drawn, everywhere."""

from pathlib import Path
from typing import Any, get_args

import plotly.graph_objects as go
import pytest

from components.base.address import View
from components.base.routing import Paths
from components.base.theme import LIGHT
from components.drawing import shapes
from components.drawing.symbols import CORNERS, REACH, arrowhead, at, symbol
from components.explore import page
from components.paper_figure import figure as paper_figure
from components.stage import sections
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.tables.models import Symbol
from tests import small
from tests.conftest import TODAY
from tests.timelines import plan_of
from tests.trees import of_type, with_prop

NAMES: tuple[Symbol, ...] = get_args(Symbol)


@pytest.fixture
def dossier(request: pytest.FixtureRequest, tmp_path: Path) -> Catalogue:
    """The invented dossier with its tour; statements have the symbol asked for."""
    changes = small.changed("types.csv", "Words.,circle", f"Words.,{request.param}")
    return load(small.write(tmp_path, {**small.TOUR, **changes}), TODAY)


def drawings(tree: Any) -> list[Any]:
    """The corners (nothing for a circle) of all symbols in a tree."""
    return [node["props"].get("points") for node in of_type(tree, "Polygon", "Circle")]


def test_one_table() -> None:
    """What can be drawn is what a dossier may ask for, no more and no less."""
    assert set(CORNERS) == set(NAMES)


def test_all_differ() -> None:
    """No two symbols have the same corners; each lies within its box."""
    assert len(set(CORNERS.values())) == len(CORNERS)
    for corners in CORNERS.values():
        for corner in corners.split():
            assert all(abs(float(part)) <= REACH for part in corner.split(","))


def test_place_and_look() -> None:
    """A symbol is placed, sized and painted by what is given with it."""
    place = at(20, 5.5, 4)
    assert place == "translate(20.0 5.5) scale(0.400)"
    assert symbol("circle", transform=place)["props"] == {"r": "9", "transform": place}
    assert symbol("square", fill="#000")["props"]["points"] == CORNERS["square"]
    assert arrowhead()["type"] == "Polygon"


@pytest.mark.parametrize("dossier", NAMES, indirect=True)
def test_drawn_on_stage_and_paper(dossier: Catalogue) -> None:
    """Stage and paper draw each symbol that a type may have."""
    name = dossier.types["statement"].symbol
    corners = CORNERS[name] or None
    steps = sections.sections(dossier, Paths(), "tour")
    marks = with_prop(steps, "data-event", "letter")
    assert corners in drawings(marks)
    page = paper_figure.figures(dossier, [dossier.position["letter"]], "1990,2012")
    assert drawings(page) == [corners]


@pytest.mark.parametrize("name", NAMES)
def test_drawn_by_plotly(name: Symbol) -> None:
    """Plotly knows each symbol by its name, full and hollow."""
    for hollow in (False, True):
        trace = shapes.symbols([], name, "#000000", LIGHT, hollow=hollow)
        marker: Any = trace["marker"]
        assert go.Scatter(trace).marker.symbol == marker["symbol"]


def test_drawn_before_the_names_of_lanes(catalogue: Catalogue) -> None:
    """The symbol of each lane stands before its name, as the timeline has it."""
    names = page.lanes(catalogue, plan_of(catalogue, View()))
    corners = [CORNERS[kind.symbol] or None for kind in catalogue.types.values()]
    assert drawings(names) == corners
