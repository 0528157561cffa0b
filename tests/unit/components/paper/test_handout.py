"""The printed pages: what stands on them, and that calls and notes belong together."""

import re
from pathlib import Path
from typing import Any

import pytest

from components.base import address
from components.base.address import View
from components.notes.endnotes import Notes
from components.paper import handout, parts, story_handout, worksheet
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection.facets import Selection
from tests import small
from tests.conftest import TODAY
from tests.papers import BASE, assert_notes_are_whole
from tests.trees import classed, content, elements, hrefs, of_type, words

SOURCES = ("alpha", "beta", "gamma")


def of_selection(catalogue: Catalogue, search: str = "") -> list[Any]:
    """The handout of what an address chooses."""
    return handout.of_selection(catalogue, address.read(search, catalogue), BASE)


def of_story(catalogue: Catalogue, search: str = "", key: str = "fairs") -> list[Any]:
    """The handout of a story."""
    return story_handout.of_story(catalogue, key, address.read(search, catalogue), BASE)


def test_selection(catalogue: Catalogue) -> None:
    """What is chosen in words with its count, a figure, each event with quotes, the record."""
    tree = of_selection(catalogue, "?type=statement&theme=trust")
    said = words(tree)
    assert "Events of the type Statements and on the theme Trust" in said
    assert "3 of 8 events are chosen." in said
    assert len(classed(tree, "paper-figure")) == 1
    keys = [e["data-event"] for e in elements(tree) if "data-event" in e]
    assert keys == ["hint", "letter", "visit"]
    quotes = [e["data-excerpt"] for e in classed(tree, "excerpt")]
    assert quotes == ["a5", "a1", "b1", "a5"]
    assert "“the envoy Dang wrote a letter” (our translation)" in content(tree)
    assert "The record:  Its words differ." in said
    assert_notes_are_whole(tree)


def test_differences_aspect_by_source(catalogue: Catalogue) -> None:
    """Disagreements come as a table; what a source does not say is derived, never left blank."""
    tree = of_selection(catalogue, "?type=statement")
    (table,) = classed(tree, "by-source")
    rows = [words(row["props"]["children"]) for row in of_type(table["children"], "Tr")]
    assert rows[1] == "when in 1991 no date does not tell it"


def test_arguments(catalogue: Catalogue) -> None:
    """Excerpts without event come after the events where only themes, sources or words choose."""
    assert "trade makes trust" in words(of_selection(catalogue, "?theme=trade"))
    assert "trade makes trust" not in words(of_selection(catalogue, "?theme=trade&type=forum"))


def test_event_without_excerpt(catalogue: Catalogue) -> None:
    """An event that no source tells says so, and why it belongs here."""
    said = words(of_selection(catalogue, "?to=1960"))
    assert "None of the sources tells this. It frames the council." in said


def test_nothing_is_left_out_of_a_small_selection(catalogue: Catalogue) -> None:
    """All fits: nothing is said of what is left out."""
    assert "Left out" not in words(of_selection(catalogue))


def test_large_selection(town: Catalogue) -> None:
    """Of all events the first sixty excerpts are printed, and it says how much is left out."""
    tree = of_selection(town)
    printed = [e["data-excerpt"] for e in classed(tree, "excerpt")]
    assert len(printed) <= handout.MOST_EXCERPTS
    (said,) = re.findall(r"Left out here, to keep it short: (.*?)\. A theme", words(tree))
    counts = [int(n) for n in re.findall(r"(\d+) further", said)]
    events = len([e for e in elements(tree) if "data-event" in e])
    differences = len(classed(tree, "by-source"))
    assert counts == [
        len(town.excerpts) - len(set(printed)),
        len(town.events) - events,
        len(town.disagreements) - differences,
    ]
    assert_notes_are_whole(tree)


@pytest.mark.parametrize("key", ["crossing", "word-given"])
def test_longer_stories(town: Catalogue, key: str) -> None:
    """Longer stories print whole: every step but the blank ones, quote, reference and note."""
    story = town.stories[key]
    tree = of_story(town, key=key)
    steps = [e["data-step"] for e in elements(tree) if "data-step" in e]
    shown = [str(n) for n, step in enumerate(story.steps, 1) if step.kind != "blank"]
    assert steps == shown
    quotes = [e["data-excerpt"] for e in classed(tree, "excerpt")]
    assert quotes == [excerpt for step in story.steps for excerpt in step.excerpts]
    assert len(classed(tree, "by-source")) == sum(bool(step.dispute) for step in story.steps)
    assert_notes_are_whole(tree)


def test_story(catalogue: Catalogue) -> None:
    """Title, teller, summary; each step with its number, event, selection, caption, quotes."""
    tree = of_story(catalogue)
    said = words(tree)
    assert "Two leagues · A story by The tests" in said
    assert "How the two leagues met." in said
    assert "North and South founded a council: since 27 May 1997 (signed) · Forums" in said
    assert "In view: Events from 1994 and of the type Forums." in said
    assert "Ask the room." not in said
    assert "Council [2, 3]" in said
    assert [e["data-step"] for e in elements(tree) if "data-step" in e] == ["1", "2", "3", "4", "5"]
    assert_notes_are_whole(tree)


def test_hidden_sources_stay_hidden(catalogue: Catalogue) -> None:
    """Where a step hides the sources, its quotes go by letters; the notes say whose they are."""
    tree = of_story(catalogue)
    third = next(e for e in elements(tree) if e.get("data-step") == "3")
    said = words(third["children"])
    assert "Text A" in said
    assert "Text B" in said
    assert "Alpha 2010" not in said
    assert "Beta n.d." not in said


def test_whose_words_a_question_asks(town: Catalogue) -> None:
    """A step that asks whose words they are hides it on paper as on the wall."""
    story = town.stories["crossing"]
    number = next(n for n, s in enumerate(story.steps, 1) if s.kind == "question" and s.excerpts)
    tree = of_story(town, key="crossing")
    step = next(e for e in elements(tree) if e.get("data-step") == str(number))
    said = words(step["children"])
    assert "Text A" in said
    assert not any(source.label in said for source in town.sources.values())


def test_notes_of_the_speaker(catalogue: Catalogue) -> None:
    """With notes=1 the speaker’s notes are printed, those of a blank step too."""
    tree = of_story(catalogue, "?notes=1")
    assert "Ask the room. Wait." in words(tree)
    assert "6" in [e.get("data-step") for e in elements(tree)]


def test_window_of_a_story(catalogue: Catalogue) -> None:
    """The figure shows the time of the steps, no wider than the years of their events."""
    story = catalogue.stories["fairs"]
    shown = story_handout.step_numbers(catalogue, enumerate(story.steps, 1))
    assert shown == {"council": "2, 3", "letter": "3, 4", "fair": "5"}
    assert story_handout.story_window(catalogue, story.steps, shown) == "1991-01-01,2000-12-31"
    assert story_handout.story_window(catalogue, story.steps, []) == "1990-01-01,2000-12-31"


def test_window_of_a_selection(catalogue: Catalogue) -> None:
    """As zoomed, else as chosen, else the dossier’s; never one that ends before it starts."""
    view = View(Selection(from_="1997", to="1999"), window="1990,2000")
    assert handout.window_of(catalogue, view) == "1990,2000"
    assert handout.window_of(catalogue, View(view.selection)) == "1997,1999"
    assert handout.window_of(catalogue, View(Selection(from_="1997"))) == "1997,2012"
    assert handout.window_of(catalogue, View(Selection(from_="2020"))) == "1990,2012"
    assert handout.window_of(catalogue, View()) == "1990,2012"


def test_notes_name_a_source_in_full_once(catalogue: Catalogue) -> None:
    """The first note of a source is full, later ones short; a number once given stays."""
    notes = Notes(catalogue)
    first, second = catalogue.excerpts_of(["a1", "a2"])
    for row in (first, second, first):
        notes.excerpt(row)
    notes.of(["act"])
    notes.of(["book", "act"])
    lines = [words(each) for each in notes.section()[1]["props"]["children"]]
    assert [line.replace(" ↩", "").strip() for line in lines] == [
        "Ada and Bo, Alpha (2010), ¶ 1.",
        "Alpha 2010, ¶ 2 (in full: note 1).",
        "“The Act,” 27 May 1997,  https://example.org/act .",
        "Eve, A Book (Press, 2005),  https://example.org/book .",
    ]
    assert [line.count("↩") for line in lines] == [2, 1, 2, 1]


def test_calls_are_in_order(catalogue: Catalogue) -> None:
    """Several calls at one place stand in order of their numbers."""
    notes = Notes(catalogue)
    notes.of(["act"])
    notes.of(["book"])
    assert words(notes.of(["book", "act"])) == "1 ,  2"
    assert notes.of([]) is None
    assert Notes(catalogue).section() == []


def test_foot(catalogue: Catalogue) -> None:
    """At the foot: the address on the screen, as a QR code too, the version, the day."""
    foot = of_selection(catalogue, "?theme=trust&window=1990,2000&dim=1")[-1]
    link = f"{BASE}?theme=trust&window=1990,2000"
    assert hrefs(foot) == [link]
    assert f"Two leagues, version {catalogue.version}. Printed as of 22 November 2026." in words(
        foot
    )
    (image,) = classed(foot, "qr")
    assert image["src"].startswith("data:image/svg+xml")
    assert image["alt"]
    story = of_story(catalogue)[-1]
    assert hrefs(story) == [f"{BASE}present/fairs"]


def test_address_too_long_for_a_code(catalogue: Catalogue) -> None:
    """Where no QR code can hold the address, it says so."""
    assert "too long" in words(parts.foot(catalogue, BASE + "?q=" + "x" * 4000))


def test_hostile_text_is_text(tmp_path: Path) -> None:
    """Markup in a cell stays a string in the tree: no element is made of it."""
    attack = "<script>window.hit=1</script>"
    changes = small.changed("events.csv", "A visit.,", f"A visit {attack},")
    catalogue = load(small.write(tmp_path, changes), TODAY)
    assert f"A visit {attack}" in words(of_selection(catalogue))


def test_what_the_figure_does_not_show(catalogue: Catalogue) -> None:
    """Events outside the part of time that is drawn are counted below it."""
    said = words(of_selection(catalogue, "?window=1990,2000"))
    assert "Not in the figure: 1 earlier and 1 later." in said
    assert "Not in the figure" not in words(of_selection(catalogue, "?type=forum"))


def test_nothing_chosen(catalogue: Catalogue) -> None:
    """A selection without events says so and has no figure."""
    tree = of_selection(catalogue, "?from=2000&to=1999")
    assert "No event fits these filters." in words(tree)
    assert classed(tree, "paper-figure") == []


# --- the worksheet ---------------------------------------------------------------------------


def sheets(catalogue: Catalogue, search: str = "", only: str = "") -> list[Any]:
    """The worksheet of what an address chooses."""
    return worksheet.sheets(catalogue, address.read(search, catalogue), BASE, only)


def test_a_sheet_per_source(catalogue: Catalogue) -> None:
    """Each source with excerpts has a sheet: quotes numbered, a blank cell for each question."""
    tree = sheets(catalogue, "?theme=trust")
    found = [each for each in classed(tree, "sheet") if each.get("data-source") in SOURCES]
    assert [each["data-source"] for each in found] == ["alpha", "beta"]
    rows = [e for e in elements(found[0]["children"]) if "data-excerpt" in e]
    assert [words(row["children"][0]) for row in rows] == ["1", "2", "3", "4"]
    for row in rows:
        assert [words(cell) for cell in row["children"][2:]] == ["", "", "", ""]
    assert "“the envoy Dang wrote a letter” (our translation)" in content(found[1]["children"])


def test_marks_within_marks(tmp_path: Path) -> None:
    """A quote or translation that holds double marks stands in single ones, or holds them."""
    hold = small.changed("excerpts.csv", "sứ giả Đặng viết thư", "Đặng viết “thư”")
    ours = "the envoy Dang wrote a letter"
    hold = {"excerpts.csv": hold["excerpts.csv"].replace(ours, "Dang wrote a “letter”")}
    tree = sheets(load(small.write(tmp_path, hold), TODAY), "?theme=trust", "beta")
    (quote,) = of_type(tree, "Q")
    assert quote["props"]["className"] == "holds-quotes"
    assert "“Dang wrote a ‘letter’” (our translation)" in content(tree)


def test_one_source(catalogue: Catalogue) -> None:
    """The sheet of one source; it says so if nothing of it fits."""
    (sheet,) = classed(sheets(catalogue, "", "gamma"), "sheet")
    assert sheet["data-source"] == "gamma"
    (sheet,) = classed(sheets(catalogue, "?theme=trust", "gamma"), "sheet")
    assert "No excerpt of this text fits the selection." in words(sheet["children"])


def test_key(catalogue: Catalogue) -> None:
    """Only with notes=1 a key says who speaks, on which evidence, which date, of what kind."""
    assert classed(sheets(catalogue, "?q=letter"), "key") == []
    (key,) = classed(sheets(catalogue, "?q=letter&notes=1"), "key")
    said = words(key["children"])
    assert "1 the authors assert Eve, 2005 1991 event" in said
    assert "1 the writer asserts none there none event" in said


def test_no_sheet(catalogue: Catalogue) -> None:
    """A selection without excerpts has no sheet and no key, and says so."""
    tree = sheets(catalogue, "?to=1960&notes=1")
    assert classed(tree, "sheet") == []
    assert "No excerpt fits these filters." in words(tree)


def test_long_sheets_are_cut(town: Catalogue) -> None:
    """A sheet has at most two dozen quotes and says how many are left out."""
    (sheet,) = classed(sheets(town, "", "journal"), "sheet")
    rows = [e for e in elements(sheet["children"]) if "data-excerpt" in e]
    assert len(rows) == worksheet.MOST_QUOTES
    every = int((town.excerpts["source"] == "journal").sum())
    assert f"{every - worksheet.MOST_QUOTES} further quotations" in words(sheet["children"])


def test_a_figure_of_very_many_events(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of very many events the weightiest are drawn, and the figure says so."""
    assert "Drawn are" not in words(of_selection(catalogue))
    monkeypatch.setattr(handout, "MOST_DRAWN", 2)
    tree = of_selection(catalogue)
    labels = [e["children"] for e in classed(tree, "paper-label")]
    assert len(labels) == 2
    assert any("Council" in label for label in labels)
    assert "Drawn are the 2 weightiest of 7 events. Not in the figure: 1 earlier." in words(tree)


def test_readers_note(catalogue: Catalogue) -> None:
    """A note over the years is printed as the reader’s, over the figure, and in the address."""
    tree = of_selection(catalogue, "?theme=trust&bracket=1994,2002-11,What I ask")
    note = content(classed(tree, "readers-note")[0]["children"])
    assert note.startswith("Reader’s note, 1994 to November 2002: “What I ask”.")
    assert "not the dossier’s" in note
    assert len(classed(tree, "paper-figure")) == 2
    assert "bracket=1994,2002-11,What%20I%20ask" in words(tree)
    outside = of_selection(catalogue, "?theme=trust&bracket=1914,1918,Before")
    assert classed(outside, "readers-note")
    assert len(classed(outside, "paper-figure")) == 1
    assert not classed(of_selection(catalogue, "?theme=trust"), "readers-note")
