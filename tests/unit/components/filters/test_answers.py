"""What stands near to the words of a search."""

from dataclasses import replace

from components.base import address
from components.base.address import View
from components.base.routing import AT_ROOT
from components.filters import answers
from components.text import answers as sentences
from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection
from tests.trees import content, hrefs


def test_nothing_without_a_search(catalogue: Catalogue) -> None:
    """Without words, or with words that nothing holds, there is nothing and no way to it."""
    for q in ("", "zebra"):
        view = View(Selection(q=q))
        assert answers.answers(catalogue, view, AT_ROOT) == []
        assert answers.way(catalogue, view) is None


def test_a_question_is_found(catalogue: Catalogue) -> None:
    """A question leads to Compare with who speaks on it; other filters stay, the words go."""
    view = address.read("?from=1990&q=who+wrote+the+letter", catalogue)
    tree = answers.answers(catalogue, view, AT_ROOT)
    assert hrefs(tree)[0] == "/compare?from=1990&dispute=who-wrote"
    assert "⚑ Question · " in content(tree)
    assert answers.way(catalogue, view)


def test_nearest_events_where_none_fits(catalogue: Catalogue) -> None:
    """Events are named only where none holds every word."""
    view = View(Selection(q="letter zebra"))
    assert "?event=" not in str(hrefs(answers.answers(catalogue, view, AT_ROOT)))
    assert "?event=letter" in str(hrefs(answers.answers(catalogue, view, AT_ROOT, fits=False)))


def test_every_part_has_words(catalogue: Catalogue) -> None:
    """The parts on the dossier itself are those of a coded one; without texts there are none."""
    strict = replace(catalogue, dossier=catalogue.dossier.model_copy(update={"rules": "strict"}))
    assert answers.pages(strict) == list(sentences.PAGES)
    assert answers.pages(replace(catalogue, sources={})) == []
