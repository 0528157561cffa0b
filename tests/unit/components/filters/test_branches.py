"""The menus' hierarchy: actors under their wholes, however deep these are."""

from pathlib import Path

from components.filters import branches
from components.filters.branches import DEEPEST, Branches
from data.dossier.load import load
from data.selection.facets import FACETS
from tests import small
from tests.conftest import TODAY

ACTOR = next(facet for facet in FACETS if facet.key == "actor")


def levels(tree: Branches) -> list[list[str]]:
    """The values of each level, down along the first branch."""
    names = [[value for value, _ in tree]]
    return names + (levels(tree[0][1]) if tree and tree[0][1] else [])


def test_a_long_chain(tmp_path: Path) -> None:
    """What is part of more wholes than a menu has levels stands in the last of them, in order."""
    chain = [f"a{n},A{n},organisation,a{n + 1},,,,\n" for n in range(400)]
    actors = small.changed("actors.csv", "north|league@1990/1995", "a0")["actors.csv"]
    actors += "".join(chain) + "a400,A400,organisation,,,,,\n"
    catalogue = load(small.write(tmp_path, {"actors.csv": actors}), TODAY)
    (roots,) = (tree for _, tree in branches.sections(ACTOR, catalogue) if tree[0][0] == "a400")
    names = levels(roots)
    assert len(names) == DEEPEST
    assert names[1] == ["a399"]
    last = [f"a{n}" for n in range(396, -1, -1)]
    assert names[-1] == [*last, "envoy"]
