"""The legend: what its signs mean, and only what the dossier can show."""

from dataclasses import replace

from components.text.timeline import LEGEND
from components.timeline.legend import legend
from data.catalogue.catalogue import Catalogue
from tests.trees import words


def test_members(shipped: Catalogue) -> None:
    """The line of members is explained where states join, and nowhere else."""
    assert words(legend(shipped)).count(LEGEND["members"]) == 1
    nobody = shipped.events["joined"].map(lambda _: [])
    alone = replace(shipped, events=shipped.events.assign(joined=nobody))
    assert LEGEND["members"] not in words(legend(alone))
