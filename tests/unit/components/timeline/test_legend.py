"""The legend: what its signs mean, and only what the dossier can show."""

from dataclasses import replace

from components.text.timeline import KEY, LEGEND
from components.timeline.legend import legend
from data.catalogue.catalogue import Catalogue
from tests.trees import words


def test_one_line_and_a_menu(shipped: Catalogue) -> None:
    """A line explains what every reader meets, in a word or two; the menu explains every sign."""
    said = words(legend(shipped))
    assert set(KEY) < set(LEGEND)
    for meaning in (*KEY.values(), *LEGEND.values()):
        assert meaning in said


def test_links(shipped: Catalogue) -> None:
    """The arrow of a link is explained where a source draws one, and nowhere else."""
    assert words(legend(shipped)).count(LEGEND["link"]) == 1
    assert LEGEND["link"] not in words(legend(replace(shipped, links=[])))
