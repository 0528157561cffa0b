"""The pages follow the dossier: of what it does not have nothing is named, offered or explained."""

from pathlib import Path

import pytest

from app import create_app
from components import text
from components.about import page as about_page
from components.base.address import View
from components.base.routing import AT_ROOT, Paths, Place, Visit
from components.evidence import evidence
from components.explore import page as explore_page
from components.explore import reading, start, switch
from components.maker import page as maker_page
from components.shell import header, pages
from components.table import page as table_page
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection
from tests import little
from tests.callbacks.asking import described, page
from tests.timelines import plan_of
from tests.trees import content, hrefs, words

PATHS = Paths(pages=pages.SUBJECTS)
NAMES = [*little.EVENTS, *little.QUOTES]
# Words that mean something in some dossiers alone.
OF_TEXTS = ("text", "excerpt", "quoted", "silent", "tell", "source", "scholar", "⚑", "Compare")


@pytest.fixture(params=NAMES)
def dossier(request: pytest.FixtureRequest, tmp_path: Path) -> Catalogue:
    """Each of the little dossiers."""
    return little.read(tmp_path / "mine", request.param)


def links(catalogue: Catalogue) -> list[str]:
    """The names of the pages in the navigation."""
    return [content(each) for each in header.links(catalogue, PATHS, View(), "/")]


def filters(catalogue: Catalogue) -> str:
    """All that the menus of the filters say on Explore."""
    return words(described(create_app(lambda: catalogue), "")["filters"]["tree"])


def of_selection(catalogue: Catalogue) -> str:
    """What stands beside the timeline on a first visit."""
    result = query.select(catalogue, Selection())
    return content(reading.reading(catalogue, View(), result).first)


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("bare", []),
        ("themes", ["Themes"]),
        ("one text", ["Read"]),
        ("two texts", ["Compare", "Read"]),
    ],
)
def test_pages(tmp_path: Path, name: str, more: list[str]) -> None:
    """Themes, Compare, Read and Present are linked to where there is something on them."""
    assert links(little.read(tmp_path, name)) == ["Explore", *more, "Table", "About"]


@pytest.mark.parametrize("path", ["themes", "compare", "read", "present", "worksheet", "sheet"])
def test_an_address_of_nothing(tmp_path: Path, path: str) -> None:
    """A page with nothing to show says what is lacking, with a way back to the timeline."""
    catalogue = little.read(tmp_path, "bare")
    answer = page(create_app(lambda: catalogue), f"/{path}")
    (lacks,) = (each.lacks for each in pages.PAGES if each.path == path)
    assert lacks in content(answer["tree"])
    assert hrefs(answer["tree"])[-1] == "/"


def test_a_story_can_be_made(dossier: Catalogue) -> None:
    """Where there are no stories the first panel leads to the story maker, and so does Present."""
    assert "/stories" in hrefs(start.start(dossier, AT_ROOT))
    answer = page(create_app(lambda: dossier), "/present")
    assert "/stories" in hrefs(answer["tree"])


@pytest.mark.parametrize(
    ("name", "menus"),
    [
        ("bare", ["Period"]),
        ("one type", ["Period"]),
        ("one theme", ["Period"]),
        ("two types", ["Period", "Type"]),
        ("themes", ["Period", "Theme"]),
        ("actors", ["Period", "Actor"]),
    ],
)
def test_filters(tmp_path: Path, name: str, menus: list[str]) -> None:
    """There is a menu for what parts the events; none for a single value, none for texts."""
    said = filters(little.read(tmp_path, name))
    every = ("Period", "Type", "Theme", "Actor")
    assert [each for each in every if f"{each}: " in said] == menus
    for name_of_another in ("Source", "How many texts", "Status", "differ", "told", "Read through"):
        assert name_of_another not in said


def test_filters_of_texts(tmp_path: Path) -> None:
    """One text can be told from none, two from each other; values that nothing has are left out."""
    one = filters(little.read(tmp_path / "one", "one text"))
    assert text.facets.FACET_NAMES["context"] in one
    assert "Miller" not in one
    assert text.facets.FACET_NAMES["told"] not in one
    two = filters(little.read(tmp_path / "two", "two texts"))
    for said in ("Miller", "Baker", text.facets.FACET_NAMES["told"], "two sources"):
        assert said in two
    assert "more sources" not in two


def test_lanes(dossier: Catalogue, request: pytest.FixtureRequest) -> None:
    """Lanes have names where there are two types, groups where there are two groups."""
    names = explore_page.lanes(dossier, plan_of(dossier, View()))
    two = "two types" in request.node.name
    assert [content(each) for each in names] == (["War", "Treaty"] if two else [])


def test_what_is_said_of_events_alone(tmp_path: Path) -> None:
    """Without texts neither panel, evidence, list, key, keys nor About speak of texts."""
    for name in little.EVENTS:
        catalogue = little.read(tmp_path / name, name)
        event = catalogue.events["id"].iloc[0]
        rows = query.select(catalogue, Selection()).positions
        visit = Visit(catalogue, PATHS, Place("about"), "About")
        said = [
            of_selection(catalogue),
            content(evidence.of_event(catalogue, View(event=event), rows)),
            text.explore.lead(catalogue),
            text.explore.focus(catalogue, 0),
            str(text.shell.keys(catalogue)),
            content(about_page.layout(visit).tree),
            str(explore_page.layout(visit)),
        ]
        found = [(word, each) for word in OF_TEXTS for each in said if f" {word}" in each]
        assert found == [], name


def test_a_first_visit(tmp_path: Path) -> None:
    """The lead counts the events and names years, and types where there are several."""
    leads = {
        name: text.explore.lead(little.read(tmp_path / name, name))
        for name in ("bare", "one", "two types", "one text", "two texts")
    }
    assert leads == {
        "bare": "2 events, 1871–1879.",
        "one": "1 event, 1871.",
        "two types": "2 events, 1871–1873: War, Treaty.",
        "one text": "2 events; one text tells 1 of them.",
        "two texts": "2 events; two texts tell 1 of them.",
    }


def test_nothing_is_counted_to_nought(dossier: Catalogue) -> None:
    """No panel says that there are no questions, or that something is told by nobody."""
    said = f"{text.explore.lead(dossier)} {of_selection(dossier)}"
    for nothing in ("0 ", "no text", "no date", "no source", "None"):
        assert nothing not in said


def test_one_text_is_not_compared(tmp_path: Path) -> None:
    """Tellings are counted and switched from two texts on."""
    one = little.read(tmp_path / "one", "one text")
    assert switch.switch(one, View(), AT_ROOT) == []
    assert text.events.witnesses(one, one.event("built")) == ""
    two = little.read(tmp_path / "two", "two texts")
    assert "Two tellings" in content(switch.switch(two, View(), AT_ROOT))
    assert text.events.witnesses(two, two.event("built")) == "told by 2 sources"
    assert text.events.witnesses(two, two.event("fell")) == ""  # no silence is known


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("bare", []),
        ("two types", ["type"]),
        ("themes", ["themes"]),
        ("actors", ["actors"]),
        ("one text", []),
        ("two texts", ["told"]),
    ],
)
def test_columns(tmp_path: Path, name: str, more: list[str]) -> None:
    """The table has the columns in which something stands."""
    assert table_page.columns(little.read(tmp_path, name)) == ["start", "title", *more]


@pytest.mark.parametrize(
    ("name", "there"), [("bare", False), ("one text", True), ("two texts", True)]
)
def test_downloads(tmp_path: Path, name: str, *, there: bool) -> None:
    """Only what holds something can be taken away; events always can."""
    said = str(header.header(little.read(tmp_path, name), PATHS))
    assert "events.csv" in said
    assert "quotations.csv" not in said
    for path in ("excerpts.csv", "bibliography.bib", "annotations.jsonld", "/worksheet"):
        assert (path in said) is there, path


def test_kinds_of_steps(tmp_path: Path, tour: Catalogue) -> None:
    """The story maker offers the kinds of steps for which there is something, and no others."""

    def kinds(catalogue: Catalogue) -> list[str]:
        said = content(maker_page.layout(Visit(catalogue, PATHS, Place("stories"), "")).tree)
        return [kind for kind, name in text.maker.KINDS.items() if name in said]

    assert kinds(tour) == [*text.maker.KINDS]
    assert kinds(little.read(tmp_path / "bare", "bare")) == [
        *("title", "section", "step", "question", "blank")
    ]
    assert "quotes" not in kinds(little.read(tmp_path / "one", "one text"))
    assert "quotes" in kinds(little.read(tmp_path / "two", "two texts"))
