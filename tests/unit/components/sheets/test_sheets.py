"""Teaching sheets as pages: one question, nothing that tells the answer, a key of its own."""

from typing import Any

import pytest

from components import text
from components.base import address
from components.base.routing import AT_ROOT, Place
from components.lessons import ways
from components.maker import steps
from components.sheets import page
from data.catalogue.catalogue import Catalogue
from data.checks.stories import story_drafts
from data.lessons.kinds import Kind, plans
from data.lessons.material import Subject
from data.selection.facets import Selection
from tests import lessons
from tests.papers import BASE, assert_notes_are_whole
from tests.trees import classed, content, elements, hrefs, of_type, words

ON_IT = "?dispute=why-table"
BUILT = [Kind.WHO, Kind.JIGSAW, Kind.DEBATE, Kind.RECORDS]


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The dossier with enough voices for the kinds."""
    return lessons.write(tmp_path_factory.mktemp("taught"))


def shown(catalogue: Catalogue, kind: str, search: str = ON_IT) -> list[Any]:
    """The bar and the paper of a sheet."""
    view = address.read(search, catalogue)
    return list(page.content(catalogue, view, kind, AT_ROOT, BASE))


def sheets(catalogue: Catalogue, kind: str, search: str = ON_IT) -> list[Any]:
    """The pages of a sheet."""
    return [e["children"] for e in classed(shown(catalogue, kind, search)[1], "sheet")]


@pytest.mark.parametrize("kind", BUILT)
def test_a_sheet_asks_one_question(taught: Catalogue, kind: Kind) -> None:
    """Every page has the question at its head, the first of them the lesson’s 45 minutes."""
    paper = shown(taught, kind)[1]
    heads = [content(node["props"]["children"]) for node in of_type(paper, "H1", "H2")]
    assert len(heads) == len(classed(paper, "sheet"))
    assert set(heads) == {"Why did they sit down?"}
    assert "How it goes (45 minutes)" in words(paper)


@pytest.mark.parametrize("kind", BUILT)
def test_nothing_on_it_tells(taught: Catalogue, kind: Kind) -> None:
    """No id, data attribute or link on the pupils’ pages leads to an answer."""
    paper = shown(taught, kind)[1]
    names = {name for each in elements(paper) for name in each}
    assert not {name for name in names if name.startswith("data-") or name in ("id", "title")}
    assert hrefs(paper) == []


def test_quotes_without_names(taught: Catalogue) -> None:
    """In the first round no name and no sign of a translation stands beside the words."""
    first, second = sheets(taught, Kind.WHO)
    for name in ("North", "South", "League", "Fay Moss", "Gil Reed", "Alpha", "translation"):
        assert name not in words(first)
    assert "We sit down as long as nobody here gives us orders" in words(first)
    languages = {e["lang"] for e in elements(first) if "lang" in e}
    assert languages == {"en"}
    assert "Fay Moss" in words(second)
    assert "sat down at it" not in words(second)


def test_names_in_the_order_of_the_alphabet(taught: Catalogue) -> None:
    """The names are in the order of the alphabet, whatever the order of the quotes."""
    _, second = sheets(taught, Kind.WHO)
    names = [
        content(node["props"]["children"][1]["props"]["children"]) for node in of_type(second, "Dl")
    ]
    assert names == sorted(names, key=str.casefold)


def test_the_key_agrees(taught: Catalogue) -> None:
    """The key gives each number the letter that its name has on the second sheet."""
    _, second, key = sheets(taught, Kind.WHO, f"{ON_IT}&notes=1")
    letters = {}
    for row in of_type(second, "Tr")[1:]:
        letter, name, *_ = row["props"]["children"]
        letters[content(letter)] = words(name).split(" When ")[0].removeprefix("Who ")
    for row in of_type(key, "Tr")[1:]:
        _, letter, name, _ = row["props"]["children"]
        assert letters[content(letter)] in content(name)
    assert "Nous nous asseyons" in words(key)


@pytest.mark.parametrize("kind", BUILT)
def test_the_key_stands_apart(taught: Catalogue, kind: Kind) -> None:
    """The key is asked for, stands on its own page, and rests on notes."""
    assert not classed(shown(taught, kind), "lesson-key")
    paper = shown(taught, kind, f"{ON_IT}&notes=1")[1]
    (key,) = classed(paper, "lesson-key")
    assert "sheet" in key["className"].split()
    assert_notes_are_whole(paper)


def test_cards_tell_no_order(town: Catalogue) -> None:
    """Cards have letters and titles, no dates, and are not in order of time; the key is."""
    cards, _, key = sheets(town, Kind.ORDER, "?notes=1")
    titles = [content(node["props"]["children"][1]) for node in of_type(cards, "Li")[5:]]
    in_time = [content(row["props"]["children"][2]) for row in of_type(key, "Tr")[1:]]
    assert sorted(titles) == sorted(in_time)
    assert titles != in_time
    assert not any(char.isdigit() for char in "".join(titles))


def test_large_print(taught: Catalogue) -> None:
    """In large print the paper is so marked, and the bar leads back."""
    bar, paper = shown(taught, Kind.WHO, f"{ON_IT}&print=large")
    assert "large-print" in paper["props"]["className"].split()
    assert "/sheet/who-says-it?dispute=why-table" in hrefs(bar)


# --- where they are offered ------------------------------------------------------------------


def test_the_list_says_why_not(taught: Catalogue) -> None:
    """What can be built is a link; the others say in words what is missing."""
    listed = page.menu(taught, address.read(ON_IT, taught), AT_ROOT)
    links = [href for href in hrefs(listed) if href.startswith("/sheet/")]
    assert links == [f"/sheet/{kind}{ON_IT}" for kind in Kind if kind in BUILT]
    assert "Not here: it needs four events" in words(listed)


def test_an_address_of_what_cannot_be_built(taught: Catalogue) -> None:
    """The sheet of a selection without material says what it needs."""
    said = words(shown(taught, Kind.DEBATE, "?theme=trade"))
    assert "scholars on both sides" in said


def test_ways_from_other_pages(taught: Catalogue, catalogue: Catalogue) -> None:
    """A question or a story links the sheets that can be made of it; without any, nothing."""
    view = address.read(ON_IT, taught)
    assert hrefs(ways.links(taught, view, AT_ROOT))[0] == f"/sheet{ON_IT}"
    story = address.read("?story=fairs", taught)
    assert f"/sheet/{Kind.WHO}?story=fairs" in hrefs(ways.links(taught, story, AT_ROOT))
    assert ways.line(catalogue, address.read("?theme=trade", catalogue), AT_ROOT) is None


# --- as a step of a story --------------------------------------------------------------------


@pytest.mark.parametrize("kind", BUILT)
def test_a_sheet_as_a_step(taught: Catalogue, kind: Kind) -> None:
    """*Add to story* on a sheet adds a step that asks the same."""
    view = address.read(ON_IT, taught)
    step = steps.of_page(taught, view, Place("sheet", kind)).step
    assert step
    assert step.kind == ("document" if kind == Kind.RECORDS else "question")
    assert step.headline == "Why did they sit down?"
    refused = steps.of_page(taught, address.read("?theme=trade", taught), Place("sheet", kind))
    assert refused.refusal


@pytest.mark.parametrize(
    ("kind", "question"),
    [
        (Kind.ORDER, text.sheets.DEFAULT_QUESTION[Kind.ORDER]),
        (Kind.RECORDS, text.sheets.OF_TWO_PARTIES),
    ],
)
def test_a_step_asks_what_the_sheet_asks(
    town: Catalogue, taught: Catalogue, kind: Kind, question: str
) -> None:
    """Where no disagreement asks the question, sheet and step have that of the kind."""
    catalogue = town if kind == Kind.ORDER else taught
    step = steps.of_page(catalogue, address.read("", catalogue), Place("sheet", kind)).step
    heads = of_type(shown(catalogue, kind, "")[1], "H1")
    assert step
    assert [content(node["props"]["children"]) for node in heads] == [question]
    assert step.headline == question


def test_steps_pass_the_check(shipped: Catalogue) -> None:
    """Every sheet of the shipped dossier’s themes is a step that passes the rules of stories."""
    for theme in shipped.themes:
        subject = Subject(Selection(theme=(theme,)))
        view = address.read(f"?theme={theme}", shipped)
        for kind in [kind for kind in Kind if plans(shipped, subject)[kind]]:
            step = steps.of_page(shipped, view, Place("sheet", kind)).step
            assert step
            fields = step.model_dump(exclude_defaults=True)
            story = {"title": "T", "language": "en", "author": "A", "summary": "S"}
            verdict = story_drafts.of_fields(shipped, {**story, "steps": [fields]})
            assert verdict.problems == [], (theme, kind)
