"""The page Read: passages as links, the panel beside them, words in lines, what a source is."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from components import text
from components.base.address import View
from components.base.routing import Paths, Place, Visit
from components.read import about_source, full_text, page, passage, sources, word_lines
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection.facets import Selection
from tests import small
from tests.conftest import TODAY
from tests.trees import classed, elements, hrefs, of_type
from tests.trees import words as words_of

PATHS = Paths("/sub/")


def passages_of(tree: Any) -> list[dict[str, Any]]:
    """The links of a text that are passages."""
    return [each for each in elements(tree) if "passage" in (each.get("className") or "")]


def plain(tree: Any) -> str:
    """The words of a tree, white space folded."""
    return " ".join(words_of(tree).split())


@pytest.fixture(scope="module")
def overlapping(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with two passages that share words, one of them garbled."""
    folder = tmp_path_factory.mktemp("overlapping")
    row = 'a6,alpha,halt,trust,event,"it in March, people said",,2,,own,,asserts,,,,we read so,,\n'
    excerpts = small.FILES["excerpts.csv"].replace("a4,alpha", f"{row}a4,alpha")
    texts = small.write_texts(folder / "texts")
    changes = {"excerpts.csv": excerpts}
    return load(small.write(folder / "dossier", changes), TODAY, texts)


def test_passages_are_links_with_one_tab_stop(whole: Catalogue) -> None:
    """Every passage leads to itself; the whole text is one tab stop; its language is set."""
    tree = full_text.body(whole, View(), "alpha")
    links = passages_of(tree)
    assert [link["href"] for link in links] == ["#a1", "#a2", "#a3", "#a4", "#a5"]
    assert [link["tabIndex"] for link in links] == [0, -1, -1, -1, -1]
    assert [link["className"] for link in links][2:4] == ["passage reported", "passage"]
    languages = [each.get("lang") for each in elements(tree)]
    assert languages.count("en") == 1
    assert text.read.NO_TEXTS not in plain(tree)
    assert "paragraph-3" in [each.get("id") for each in elements(tree)]


def test_overlaps_are_said_and_met_once(overlapping: Catalogue) -> None:
    """Shared words are marked and named; a passage is one stop; [sic] follows its last words."""
    tree = full_text.body(overlapping, View(), "alpha")
    first, shared, last = passages_of(tree)[2:5]
    assert [first["children"], shared["children"]] == [["South left "], ["it in March"]]
    assert last["children"] == [", people said"]
    assert shared["data-excerpts"] == "a3 a6"
    assert shared["href"] == "#a6"
    assert "several" in shared["className"]
    assert shared["title"] == "2 passages overlap here"
    stops = [p for p in passages_of(tree) if p.get("data-stop")]
    assert [stop["href"] for stop in stops] == ["#a1", "#a2", "#a3", "#a6", "#a4", "#a5"]
    assert "it in March , people said [sic] at the time." in plain(tree)
    beside = passage.panel(overlapping, View(), PATHS, "alpha", "a6")
    assert text.read.OVERLAPS in plain(beside)
    assert hrefs(beside).count("#a3") == 2  # the one before it, and the one it overlaps


def test_the_selection_makes_the_rest_pale(whole: Catalogue) -> None:
    """What is outside the selection is pale, and counted; arguments follow their themes."""
    tree = full_text.body(whole, View(Selection(theme=("trade",))), "alpha")
    pale = [link["href"] for link in passages_of(tree) if "pale" in link["className"]]
    assert pale == ["#a2", "#a3"]  # the letter and the speech are of this theme, too
    assert "5 quoted passages, 3 of them in the selection." in plain(tree)
    assert "5 quoted passages. How it was" in plain(full_text.body(whole, View(), "alpha"))


def test_without_the_text(catalogue: Catalogue) -> None:
    """Without full texts the page says so in one sentence, and marks the gaps."""
    tree = full_text.body(catalogue, View(), "beta")
    assert plain(tree).startswith(
        f"Text 1 quoted passage. {text.read.NO_TEXTS} 1 Hai liên minh […]"
    )
    assert [link["href"] for link in passages_of(tree)] == ["#b1"]


def test_a_passage_and_where_others_stand(catalogue: Catalogue) -> None:
    """Who speaks, its events as links, others on them, silences, differences: under one query."""
    view = View(Selection(theme=("trust",)))
    tree = passage.panel(catalogue, view, PATHS, "alpha", "a1")
    shown, ways = plain(tree), hrefs(tree)
    assert shown.startswith("Passage of Alpha 2010, paragraph 1.")
    assert "Alpha 2010 · book · the authors assert · ¶ 1" in shown
    assert "the envoy wrote that he wished to join" in shown
    assert "/sub/?theme=trust&event=letter" in ways
    assert "20 December 1991 (published) · disputed · told by 2 sources" in shown
    assert "/sub/read/beta?theme=trust#b1" in ways
    assert "Beta n.d. · the writer asserts · ¶ 1 sứ giả Đặng viết thư" in shown
    assert "Does not tell it: Gamma 1998." in shown
    assert "/sub/compare?theme=trust&dispute=who-wrote" in ways
    assert "Alpha 2010 : in 1991" in shown
    assert "Beta n.d. : no date" in shown
    assert "#a2" in ways  # the next one
    assert "#paragraph-1" in ways  # away from it


def test_documents_beside_a_passage(catalogue: Catalogue) -> None:
    """A document of its event stands under a passage as on every page, said not to be quoted."""
    tree = passage.panel(catalogue, View(), PATHS, "alpha", "a2")
    (card,) = classed(tree, "quotation")
    assert card["data-quotation"] == "q1"
    assert text.read.other_documents(1) in plain(tree)
    assert text.read.quoted_documents(1) not in plain(tree)
    places = [plain(tree).index(each) for each in (text.read.EVENTS, "Beside it", text.read.OTHERS)]
    assert places == sorted(places)
    assert not classed(passage.panel(catalogue, View(), PATHS, "alpha", "a5"), "quotation")


def test_a_passage_without_event_or_others(catalogue: Catalogue) -> None:
    """An argument tells no event; an event told once has nobody beside it."""
    theory = plain(passage.panel(catalogue, View(), PATHS, "alpha", "a4"))
    assert text.read.NO_EVENT in theory
    assert text.read.OTHERS not in theory
    alone = plain(passage.panel(catalogue, View(), PATHS, "gamma", "g1"))
    assert text.read.NOBODY in alone


def test_no_passage_chosen(catalogue: Catalogue) -> None:
    """Without a passage the page says how to choose one; a passage of another text leads there."""
    shown = plain(passage.panel(catalogue, View(), PATHS, "alpha", ""))
    assert text.read.BY_KEYBOARD in shown
    assert all(means in shown for _, means in text.read.LEGEND)
    assert plain(passage.panel(catalogue, View(), PATHS, "alpha", "nowhere")) == shown
    elsewhere = passage.panel(catalogue, View(), PATHS, "alpha", "b1")
    assert text.read.ELSEWHERE in plain(elsewhere)
    assert hrefs(elsewhere) == ["/sub/read/beta#b1", "/sub/read/alpha?beside=b1"]


def test_words_side_by_side(whole: Catalogue) -> None:
    """The table counts every preset in every source; one chosen is shown in lines."""
    tree = word_lines.section(whole, View(), PATHS, "beta", "")
    table = of_type(tree, "Table")[0]
    rows = [plain(row) for row in of_type(table, "Tr")]
    assert rows[0] == "Words for Alpha 2010 Beta n.d. Gamma 1998"
    assert rows[1] == "Joining wish* 11.9 (1) join 11.9 (1) gia nhập 34.5 (1) –"
    assert "#words-joining" in hrefs(table)
    chosen = word_lines.section(whole, View(), PATHS, "beta", "joining")
    headings = [plain(heading) for heading in of_type(chosen, "H4")]
    assert headings[0] == "Beta n.d. 34.5 per 1 000 words: 1 time in 29 words"
    assert headings[2] == "Gamma 1998 not in 18 words"
    assert "What was wished." in plain(chosen)
    assert "/sub/read/alpha#a1" in hrefs(chosen)
    assert "/sub/read/beta#paragraph-1" in hrefs(chosen)  # no passage there
    assert "What was wished." not in plain(
        word_lines.section(whole, View(), PATHS, "beta", "nothing")
    )


def test_words_searched(catalogue: Catalogue, whole: Catalogue) -> None:
    """What is typed is looked for, under its query; the page says what is searched."""
    view = View(Selection(q="a hint"))
    tree = word_lines.section(whole, view, PATHS, "alpha", "")
    assert "“a hint”" in plain(tree)
    assert text.read.search_scope(whole=True, translated=False) in plain(tree)
    assert "a hint 2" in plain(tree)
    assert "/sub/read/alpha?q=a%20hint#a5" in hrefs(tree)
    assert "/sub/read/alpha?q=a%20hint#paragraph-3" in hrefs(tree)
    quotes = word_lines.section(catalogue, view, PATHS, "alpha", "")
    assert text.read.search_scope(whole=False, translated=True) in plain(quotes)
    assert "/sub/read/alpha?q=a%20hint#paragraph-3" not in hrefs(quotes)


def test_no_translation_is_named_where_there_is_none(catalogue: Catalogue) -> None:
    """Only a dossier with translated quotes says that translations are not searched."""
    bare = replace(catalogue, excerpts=catalogue.excerpts.assign(translation=""))
    tree = plain(word_lines.section(bare, View(), PATHS, "", ""))
    assert text.read.search_scope(whole=False, translated=False) in tree
    assert "Translations" not in tree


def test_many_lines_are_folded(town: Catalogue) -> None:
    """After some lines the rest is folded, and its number said."""
    tree = word_lines.section(town, View(Selection(q="papers")), PATHS, "journal", "")
    first = classed(tree, "lines")[0]
    folded = of_type(tree, "Details")[0]
    shown, rest = (of_type(part, "Li") for part in (first["children"], folded))
    assert len(shown) == word_lines.LINES
    assert plain(folded).startswith(f"{len(rest)} more lines")


def test_about_a_source(town: Catalogue) -> None:
    """Facts, what rests on it, voices, notes with their passages, and notes at odds with dates."""
    tree = about_source.section(town, PATHS, "journal")
    shown = plain(tree)
    source = town.sources["journal"]
    for fact in (source.evidence, source.horizon_basis, source.standpoint, source.provenance):
        assert " ".join(fact.split()) in shown
    assert "/sub/?source=journal&told=1" in hrefs(tree)
    assert "Stone, 1998 · A. Stone, 1998 : in 73 passages" in shown
    assert "“Stone, 1998”; the work named is older than what it is given for" in shown
    assert text.read.INDEPENDENT in shown
    assert "in its own voice 70 (96%)" in shown
    essay = plain(about_source.section(town, PATHS, "essay"))
    assert text.read.NO_NOTES in essay
    assert text.read.NOTHING_TO_JUDGE in essay


def test_about_an_undated_or_dependent_source(catalogue: Catalogue, tmp_path: Path) -> None:
    """What is unknown is said to be so, and who depends on whom is named."""
    shown = plain(about_source.section(catalogue, PATHS, "beta"))
    assert "Date unknown" in shown
    assert "Only witness of 0 events" in shown
    assert "1 passage with our translation." in shown
    change = small.changed("sources.csv", "none,,unknown,none,29,", "none,alpha,unknown,none,29,")
    dossier = load(small.write(tmp_path, change), TODAY)
    assert "It depends on Alpha 2010." in plain(about_source.section(dossier, PATHS, "beta"))
    assert "Beta n.d. depend on it." in plain(about_source.section(dossier, PATHS, "alpha"))
    assert text.read.NONE_AT_ODDS in plain(about_source.section(dossier, PATHS, "alpha"))


def test_the_sources_to_choose_from(catalogue: Catalogue, whole: Catalogue) -> None:
    """Each is described, with whether its text is at hand, and keeps the query."""
    view = View(Selection(theme=("trust",)))
    tree = sources.cards(catalogue, view, PATHS)
    assert hrefs(tree) == [f"/sub/read/{key}?theme=trust" for key in ("alpha", "beta", "gamma")]
    assert "9 notes" in plain(tree)
    assert text.read.QUOTES_ONLY in plain(tree)
    assert text.read.FULL_TEXT in plain(sources.cards(whole, view, PATHS))
    ways = sources.ways(catalogue, view, PATHS, "beta")
    assert [way["props"].get("aria-current") for way in ways] == [None, "page", None]


def test_shares() -> None:
    """What is less than one per cent is not said to be nothing."""
    assert text.read.share(1, 300) == "<1%"
    assert text.read.share(0, 300) == "0%"
    assert text.read.share(1, 3) == "33%"


def test_read_is_a_page(catalogue: Catalogue) -> None:
    """Read has a title of its own for each source, and one to choose from."""
    titles = [
        getattr(page.layout(Visit(catalogue, PATHS, Place("read", of), "Read")), "data-title")
        for of in ("beta", "")
    ]
    assert titles == ["Read: Beta n.d. – Two leagues", "Read – Two leagues"]


def test_of_very_many_passages_the_first_are_shown(
    catalogue: Catalogue, whole: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a text that is not at hand the first of the selection, which is said; else all of it."""
    monkeypatch.setattr(full_text, "MOST", 2)
    tree = full_text.body(catalogue, View(), "alpha")
    assert [each["data-excerpts"] for each in passages_of(tree)] == ["a1", "a2"]
    assert "5 quoted passages" in plain(tree)
    assert "Shown are the first 2 of the selection" in plain(tree)
    trade = full_text.body(catalogue, View(Selection(theme=("trade",))), "alpha")
    assert [each["data-excerpts"] for each in passages_of(trade)] == ["a1", "a4"]
    nothing = full_text.body(catalogue, View(Selection(q="zzz")), "alpha")
    assert passages_of(nothing) == []
    assert "Shown are" not in plain(full_text.body(whole, View(), "alpha"))
