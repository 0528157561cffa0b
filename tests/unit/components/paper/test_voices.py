"""Documents, scholars and findings on paper: short, the rest counted, cited as what they are."""

from typing import Any

import pytest

from components.base import address
from components.notes.endnotes import Notes
from components.paper import handout, voices, worksheet
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.conftest import TODAY
from tests.papers import BASE, assert_notes_are_whole
from tests.trees import classed, elements, hrefs, words

MORE = """\
q3,document,act,council,,,,"South said no.",,en,,,South,1997-05-27,,https://example.com/copy,2026-11-22,
q4,document,letter-of-south,council,,,,"We shall come.",,en,,,South,1997-05-27,,https://example.com/copy,2026-11-22,
q5,press,book,council,,,,"It was heard.",,en,,,South,1997-05-28,,https://example.com/copy,2026-11-22,
q6,document,act,council,,,,"Before it all.",,en,,,North,1990-01-01,,https://example.com/copy,2026-11-22,
"""
LETTER = "letter-of-south,primary,south,A Letter,,,,1997-05-27,,https://example.org/l,2026-11-22,\n"


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with more documents on one event."""
    folder = small.write(
        tmp_path_factory.mktemp("spoken"),
        {
            "quotations.csv": small.FILES["quotations.csv"] + MORE,
            "references.csv": small.FILES["references.csv"] + LETTER,
        },
    )
    return load(folder, TODAY)


def printed(catalogue: Catalogue, search: str) -> list[Any]:
    """The handout of what an address chooses."""
    return list(handout.of_selection(catalogue, address.read(search, catalogue), BASE))


def sheets(catalogue: Catalogue, search: str, only: str = "") -> list[Any]:
    """The worksheet of what an address asks for."""
    return list(worksheet.sheets(catalogue, address.read(search, catalogue), BASE, only))


def documents(tree: Any) -> list[str]:
    """The quotations of a tree, in order."""
    return [each["data-quotation"] for each in elements(tree) if "data-quotation" in each]


def test_a_document_on_a_handout(catalogue: Catalogue) -> None:
    """Beside the texts a document stands with its party, date and place; the rest is counted."""
    tree = printed(catalogue, "?type=forum&theme=trust")
    (figure,) = classed(tree, "document")
    said = words(figure["children"])
    assert "North · 27 May 1997 · Article 2" in said
    assert "If both sit down, neither shall rule." in said
    assert "More: 1 scholar’s sentence. See" in words(tree)
    assert f"{BASE}?event=council" in hrefs(tree)
    assert_notes_are_whole(tree)


def test_two_documents_of_different_parties(spoken: Catalogue) -> None:
    """Of many documents two are printed, of the event’s time and of two parties; others counted."""
    tree = printed(spoken, "?type=forum&theme=trust")
    assert documents(tree) == ["q1", "q4"]
    assert "More: 2 documents, 1 later word or press report, 1 scholar’s sentence" in words(tree)


def test_documents_of_the_day_come_first(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where an event was over in a day, its documents of that day come before later ones."""
    more = """\
l1,document,act,letter,,,,"Much later.",,en,,,South,2001-01-01,,https://example.com/copy,2026-11-22,
l2,document,act,letter,,,,"On the day.",,en,,,North,1991-12-20,,https://example.com/copy,2026-11-22,
l3,document,act,letter,,,,"That day too.",,en,,,North,1991-12-20,,https://example.com/copy,2026-11-22,
"""
    tables = {"quotations.csv": small.FILES["quotations.csv"] + more}
    dossier = load(small.write(tmp_path_factory.mktemp("day"), tables), TODAY)
    assert documents(printed(dossier, "?type=statement")) == ["l2", "l3"]


def test_only_the_weightiest_events_are_quoted(
    spoken: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Events beyond the weightiest have their documents counted, not printed."""
    monkeypatch.setattr(handout, "MOST_QUOTED", 0)
    tree = printed(spoken, "?type=forum&theme=trust")
    assert documents(tree) == []
    assert "On this: 4 documents, 1 later word or press report" in words(tree)


def test_notes_cite_documents_as_documents(catalogue: Catalogue) -> None:
    """A note says of what kind it is, who spoke when, where, and that a copy was seen."""
    notes = Notes(catalogue)
    notes.of(["q1", "q2", "q1"])
    lines = [words(each).replace(" ↩", "") for each in notes.section()[1]["props"]["children"]]
    document, scholar = lines
    assert document.startswith("Document: Envoy Đặng, 27 May 1997: “The Act,” 27 May 1997, Article")
    assert document.endswith("https://example.org/act ,  seen in copy at example.com.")
    assert scholar == "Scholar: Eve, A Book (Press, 2005), p. 9,  https://example.org/book ."


def test_a_work_cited_twice_is_in_full_once(spoken: Catalogue) -> None:
    """The second document of one work refers to the note that has it in full."""
    notes = Notes(spoken)
    notes.of(["q1", "q3"])
    (_, second) = notes.section()[1]["props"]["children"]
    assert "South, 27 May 1997: The Act (in full: note 1)" in words(second)


def test_findings_on_paper(catalogue: Catalogue) -> None:
    """What is agreed and argued stands once with what carries it; below, how much was above."""
    tree = printed(catalogue, "?theme=trust")
    (found,) = classed(tree, "found-on-paper")
    said = words(found["children"])
    assert "Agreed" in said
    assert "Something was sent. North · 27 May 1997" in said
    assert "against it:  The Act" in said
    assert "as of 2005" in said
    assert "2 sentences on what is agreed or argued above, under the events." in words(tree)


def test_findings_below_a_disagreement(catalogue: Catalogue) -> None:
    """What no event has had stands below the table of its disagreement, the rest counted."""
    notes = Notes(catalogue)
    tree = voices.of_disagreement(catalogue, notes, "who-wrote", BASE)
    assert "Something was sent." in words(tree)
    assert "above" not in words(tree)
    again = voices.of_disagreement(catalogue, notes, "who-wrote", BASE)
    assert words(again) == "2 sentences on what is agreed or argued above, under the events."


def test_few_findings_of_a_state(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more findings than there is room for the rest is counted, with its address."""
    monkeypatch.setattr(voices, "MOST_FINDINGS", 0)
    tree = voices.of_disagreement(catalogue, Notes(catalogue), "who-wrote", BASE)
    assert "More: 2 sentences on what is agreed or argued. See" in words(tree)
    assert hrefs(tree) == [f"{BASE}compare?dispute=who-wrote"]


def test_scholars_below_the_texts(catalogue: Catalogue) -> None:
    """In the table of a disagreement scholars have rows of their own, over all columns."""
    (rows,) = classed(printed(catalogue, "?type=statement"), "scholars")
    assert "On the whole Eve · 2005 :  For Eve the seats were a probe." in words(rows["children"])


def test_a_theme_on_paper(catalogue: Catalogue) -> None:
    """One theme alone brings its questions, core documents and what to read; two bring none."""
    for tree in (printed(catalogue, "?theme=trust"), sheets(catalogue, "?theme=trust")):
        said = words(tree)
        assert "Questions to begin with What did the envoy write?" in said
        assert "Core documents “The Act,”" in said
        assert "Read further Eve, A Book" in said
        assert f"{BASE}compare?dispute=who-wrote" in hrefs(tree)
    assert classed(printed(catalogue, "?theme=trust,trade"), "theme-on-paper") == []
    assert classed(printed(catalogue, "?theme=trade"), "theme-on-paper") == []


# --- the worksheet ---------------------------------------------------------------------------


def test_worksheet_of_a_disagreement(catalogue: Catalogue) -> None:
    """It has the excerpts of the positions and the quotations, whatever else is chosen."""
    tree = sheets(catalogue, "?type=break&dispute=who-wrote")
    assert [e["data-source"] for e in classed(tree, "sheet")] == [
        "alpha",
        "beta",
        "document",
        "study",
    ]
    assert [e["data-excerpt"] for e in elements(tree) if "data-excerpt" in e] == ["a1", "b1"]
    assert documents(tree) == ["q1", "q2"]
    assert f"{BASE}compare?dispute=who-wrote" in hrefs(tree)


def test_who_speaks_is_left_to_find_out(catalogue: Catalogue) -> None:
    """Documents and scholars stand without names; only the key has them."""
    said = words(sheets(catalogue, "?dispute=who-wrote"))
    for name in ("Envoy Đặng", "The Act", "A Book"):
        assert name not in said
    key = words(sheets(catalogue, "?dispute=who-wrote&notes=1"))
    assert "North: Envoy Đặng Document · The Act · Article 2 27 May 1997" in key
    assert "Eve Scholar · book · A Book · p. 9 2005" in key


def test_a_lead_does_not_name_the_speaker(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A lead that names who speaks is left out of the worksheet, another one stays."""
    for lead, stays in (("Đặng wrote:", False), ("Of the council:", True)):
        changes = small.changed(
            "quotations.csv", 'neither shall rule.",,', f'neither shall rule.",{lead},'
        )
        dossier = load(small.write(tmp_path_factory.mktemp("lead"), changes), TODAY)
        assert (lead in words(sheets(dossier, "?dispute=who-wrote"))) is stays


def test_sheet_of_one_source_has_no_other_voices(catalogue: Catalogue) -> None:
    """The worksheet of one source is of that source alone."""
    tree = sheets(catalogue, "?theme=trust", "alpha")
    assert [e["data-source"] for e in classed(tree, "sheet")] == ["alpha"]


def test_long_sheets_of_documents_are_cut(town: Catalogue, shipped: Catalogue) -> None:
    """A sheet of documents has a bounded number of rows and says how many are left out."""
    assert documents(sheets(town, "")) == []
    tree = sheets(shipped, "")
    (sheet,) = [e for e in classed(tree, "sheet") if e["data-source"] == "document"]
    assert len(documents(sheet["children"])) == 16
    assert "further quotations" in words(sheet["children"])
