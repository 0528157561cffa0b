"""The legend: what its signs mean, and only what the dossier can show."""

from dataclasses import replace

from components.text.timeline import LEGEND
from components.timeline.legend import legend
from data.catalogue.catalogue import Catalogue
from tests.trees import words


def test_links(shipped: Catalogue) -> None:
    """The arrow of a link is explained where a source draws one, and nowhere else."""
    assert words(legend(shipped)).count(LEGEND["link"]) == 1
    assert LEGEND["link"] not in words(legend(replace(shipped, links=[])))
