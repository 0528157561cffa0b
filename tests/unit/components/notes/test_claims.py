"""Notes stand where they belong: at the sentence that names, quotes or dates the work."""

import pytest

from components.base import address
from components.notes import claims
from components.notes.endnotes import Notes
from components.paper import handout, story_handout
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.conftest import TODAY
from tests.papers import BASE, assert_notes_are_whole
from tests.trees import classed, content, elements, of_type, words

WORKS = """\
nemo-1,scholarship,,One,"Nemo, Ann",,Press,2001,book,https://example.org/1,2026-11-22,
nemo-2,scholarship,,Two,"Nemo, Ann",,Press,2002,book,https://example.org/2,2026-11-22,
nemo-3,scholarship,,Three,"Nemo, Ann",,Press,2003,book,https://example.org/3,2026-11-22,
nemo-4,scholarship,,Four,"Nemo, Ann",,Press,2004,book,https://example.org/4,2026-11-22,
gazette,press,,A day in Town,,Town Gazette,,1999-03-05,,https://example.org/5,2026-11-22,
charter,primary,,Charter of Town on trade,,,,1998,,https://example.org/6,2026-11-22,
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with more works."""
    more = {"references.csv": small.FILES["references.csv"] + WORKS}
    return load(small.write(tmp_path_factory.mktemp("library"), more), TODAY)


def placed(catalogue: Catalogue, words: str, *keys: str) -> tuple[list[list[str]], list[str]]:
    """What each sentence of a text calls, and what is left over."""
    (calls,), left = claims.of_texts(catalogue, [words], keys)
    return [called for _, called in calls], left


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("It had “neither shall rule” in it.", "act"),
        ("Nemo doubts it.", "nemo-1"),
        ("The Town Gazette told of it.", "gazette"),
        ("The Charter of Town has it.", "charter"),
        ("They met on 5 March.", "gazette"),
        ("They met on 5 March 1999.", "gazette"),
    ],
)
def test_a_note_stands_at_its_claim(library: Catalogue, sentence: str, key: str) -> None:
    """A work is called by the sentence that quotes, names or dates it, and by no other."""
    whole = f"First a word. {sentence} Then another."
    assert placed(library, whole, key) == ([[], [key], []], [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Nemonic it was.",
        "They met on 5 March 2007.",
        "They met on 15 March.",
        "A charter of towns.",
    ],
)
def test_no_note_at_what_is_another_claim(library: Catalogue, sentence: str) -> None:
    """A longer name, another day or year and common words call nothing."""
    keys = ["nemo-1", "gazette", "charter"]
    assert placed(library, sentence, *keys) == ([[]], keys)


def test_three_notes_to_a_sentence(library: Catalogue) -> None:
    """A sentence calls three works; a fourth goes to the next that names it, or is left over."""
    four = [f"nemo-{n}" for n in range(1, 5)]
    assert placed(library, "Nemo said so. So she did.", *four) == ([four[:3], []], four[3:])
    assert placed(library, "Nemo said so. Nemo did.", *four) == ([four[:3], four[3:]], [])


def test_the_rest_is_listed(library: Catalogue) -> None:
    """What no sentence calls stands in a line by short names, each with its own number."""
    notes = Notes(library)
    line = claims.further(notes, "Read further", ["nemo-2", "charter"])
    assert content(line) == "Read further: Nemo 20021; “Charter of Town on trade” 19982"
    assert claims.further(notes, "Read further", []) is None


def test_a_work_quoted_needs_no_second_note(library: Catalogue) -> None:
    """A reference whose work a quotation cites in full has the number of that note."""
    notes = Notes(library)
    notes.of(["q1"])
    assert words(notes.of(["act", "nemo-1"])) == "1 ,  2"


@pytest.mark.parametrize("search", ["", "?notes=1", "?core=1"])
def test_notes_of_stories(shipped: Catalogue, town: Catalogue, search: str) -> None:
    """In no handout of a story more than three numbers follow one another."""
    for catalogue in (shipped, town):
        for key in catalogue.stories:
            view = address.read(search, catalogue)
            tree = story_handout.of_story(catalogue, key, view, BASE)
            assert_few(tree)
            assert_notes_are_whole(tree)


def test_notes_of_selections(shipped: Catalogue) -> None:
    """Nor in that of a theme: what a record rests on is named where a sentence does not call it."""
    for theme in list(shipped.themes)[:3]:
        view = address.read(f"?theme={theme}", shipped)
        tree = handout.of_selection(shipped, view, BASE)
        assert_few(tree)
        assert_notes_are_whole(tree)


def assert_few(tree: list[object]) -> None:
    """Every place has three calls at most, and there are some."""
    counts = [len(of_type(each["children"], "A")) for each in classed(tree, "calls")]
    assert counts
    assert max(counts) <= claims.MOST
    assert not [
        e for e in elements(tree) if "calls" in str(e.get("className")) and not e["children"]
    ]
