"""Bodies: which succeeds which, what broke and resumed them, and how both are drawn."""

from pathlib import Path

import pytest

from components.base import theme
from components.base.address import View
from components.drawing.stems import Stem, stems
from data.catalogue import forums
from data.catalogue.catalogue import Catalogue
from data.catalogue.forums import Tie
from data.dossier.load import load
from data.selection.facets import Selection
from tests import small, timelines
from tests.conftest import TODAY
from tests.timelines import plan_of

LATER = (
    "forum-two,North and South met in a new council,New council,forum,attested,{start},..,signed,"
    "north|south,,trust,,,Town,A council followed.,The Act says so.,act,,2\n"
)


def dossier(folder: Path, start: str = "1996-12-31", halt: str = "1999-03-24") -> Catalogue:
    """The small dossier with breaks beside forums, and a forum that continues the fairs."""
    files = small.FILES
    types = files["types.csv"].replace("break,Breaks,crises", "break,Breaks,joint")
    events = files["events.csv"].replace("attested,1999-03,1999-07~", f"attested,{halt},")
    links = "from,to,kind,speaker,source,excerpt\nforum-two,fair,continues,,gamma,g1\n"
    changes = {"types.csv": types, "events.csv": events + LATER.format(start=start)}
    plain = files["dossier.yaml"].replace("rules: strict", "rules: plain")
    return load(small.write(folder, changes | {"links.csv": links, "dossier.yaml": plain}), TODAY)


def test_succession(tmp_path: Path) -> None:
    """What a link says to continue another and begins as it ends shares its row, with a seam."""
    catalogue = dossier(tmp_path, "1996")
    assert forums.successors(catalogue) == {"fair": "forum-two"}
    figure, plan = timelines.draw(catalogue, theme.LIGHT, View())
    assert plan.rows["fair"] == plan.rows["forum-two"] != plan.rows["council"]
    seam = next(s for s in figure["layout"]["shapes"] if s.get("name") == "forum-two")
    assert seam["x0"] == seam["x1"] == "1996-01-01"


@pytest.mark.parametrize("start", ["1995", "1999", "2001-01"])
def test_no_succession(tmp_path: Path, start: str) -> None:
    """A link alone is not enough: what begins long before or after the other ends has its row."""
    successors = forums.successors(dossier(tmp_path, start))
    assert successors == ({"fair": "forum-two"} if start == "1995" else {})


def test_the_edge_of_a_phase(tmp_path: Path) -> None:
    """A break on the day on which a phase gives way to another has a stem up to the body's edge."""
    catalogue = dossier(tmp_path)
    assert forums.ties(catalogue) == {"halt": [Tie("council", edge=True)]}
    plan = plan_of(catalogue, View())
    (stem,) = stems(catalogue, theme.LIGHT, plan.rows, catalogue.every_event())
    assert stem == Stem(
        "halt", "1999-03-24T12", plan.rows["council"] + 6, plan.rows["halt"] - 5.5, edge=True
    )


def test_within_a_phase(tmp_path: Path) -> None:
    """What ends nothing ends in a dot within the hatching; before the break it is tied to none."""
    catalogue = dossier(tmp_path, halt="1999-10-02")
    assert forums.ties(catalogue) == {"halt": [Tie("council", edge=False)]}
    figure, plan = timelines.draw(catalogue, theme.LIGHT, View())
    line, dot = (s for s in figure["layout"]["shapes"] if s.get("name") == "halt")
    assert line["y1"] == plan.rows["council"] == (dot["y0"] + dot["y1"]) / 2
    assert figure["layout"]["meta"]["stems"] == [
        {
            "id": "halt",
            "day": "1999-10-02T12",
            "from": plan.rows["council"],
            "to": plan.rows["halt"] - 5.5,
        }
    ]
    assert forums.ties(dossier(tmp_path / "before", halt="1998-10-02")) == {}


def test_no_stem_without_its_body(tmp_path: Path) -> None:
    """Without its body a break has no stem; left out by a filter it has a pale one."""
    catalogue = dossier(tmp_path)
    figure, _ = timelines.draw(catalogue, theme.LIGHT, View(Selection(type=("break",))))
    assert figure["layout"]["meta"]["stems"] == []
    view = View(Selection(type=("forum",)), dim="1")
    shapes = timelines.draw(catalogue, theme.LIGHT, view)[0]["layout"]["shapes"]
    line = next(s for s in shapes if s.get("name") == "halt")
    colour = theme.LIGHT.colour(catalogue.types["break"])
    assert line["line"]["color"] == theme.mix(colour, theme.LIGHT.page, 0.22)
