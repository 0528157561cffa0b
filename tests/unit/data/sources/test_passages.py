"""Passages: where quotes stand in a paragraph, what is left out, and the text without a text."""

from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.sources import passages
from data.sources.passages import Segment
from tests import small
from tests.conftest import TODAY


def cut(paragraph: str, **quotes: str) -> list[tuple[str, tuple[str, ...]]]:
    """The segments of a paragraph, as text and excerpts."""
    return [(s.text, s.excerpts) for s in passages.segments(paragraph, quotes)]


def test_passages_are_cut_out_of_a_paragraph() -> None:
    """What no quote covers, what one covers, and the rest, in order and without loss."""
    assert cut("It rained and it snowed.", a="rained", b="it snowed") == [
        ("It ", ()),
        ("rained", ("a",)),
        (" and ", ()),
        ("it snowed", ("b",)),
        (".", ()),
    ]


def test_overlaps_have_segments_of_their_own() -> None:
    """Shared words name all that cover them, the innermost last."""
    assert cut("one two three four", a="one two three", b="two three four") == [
        ("one ", ("a",)),
        ("two three", ("a", "b")),
        (" four", ("b",)),
    ]
    assert cut("one two three", inner="two", outer="one two three") == [
        ("one ", ("outer",)),
        ("two", ("outer", "inner")),
        (" three", ("outer",)),
    ]
    assert cut("one two", a="one", b="one") == [("one", ("a", "b")), (" two", ())]


@pytest.mark.parametrize(
    ("paragraph", "quotes", "start"),
    [
        ("a war, then a war", {"x": "a war"}, 0),
        ("a war, then a war", {"y": "a war, then", "x": "a war"}, 12),
        ("wars and a war", {"x": "war"}, 11),
        ("inside: awarded", {"x": "ward"}, 9),
        ("a war and a war", {"w": "a war", "x": "a war"}, 10),
    ],
)
def test_of_several_occurrences_one_is_chosen(
    paragraph: str, quotes: dict[str, str], start: int
) -> None:
    """The first that is a word of its own and in no other quote; else inside a word."""
    assert passages.place(paragraph, quotes)["x"][0] == start


def test_the_whole_text(whole: Catalogue) -> None:
    """With the text at hand its paragraphs are shown to the letter, the passages in them."""
    shown = passages.paragraphs(whole, "alpha")
    full = whole.full_texts["alpha"]
    assert [p.text for p in shown] == [full.paragraph(n).strip() for n in (1, 2, 3)]
    found = {e: s.text for p in shown for s in p.segments for e in s.excerpts}
    quotes = {e.id: e.quote for e in whole.excerpts_from("alpha")}
    assert found == quotes
    assert not any(p.heading for p in shown)


def test_without_the_text(catalogue: Catalogue) -> None:
    """Without it: the opening of each paragraph, its quotes in order, a gap after each."""
    first, second, third = passages.paragraphs(catalogue, "alpha")
    assert [(s.text, s.gap) for s in first.segments] == [
        ("The two leagues", False),
        ("", True),
        ("the envoy wrote that he wished to join", False),
        ("", True),
    ]
    assert [s.excerpts for s in second.segments if s.excerpts] == [("a2",), ("a3",), ("a4",)]
    # An opening that runs over into the first quote is not shown twice.
    assert second.segments[0] == Segment("In 1997 ")
    assert second.segments[1].excerpts == ("a2",)
    assert [s.text for s in third.segments] == ["Some say ", "a visit was a hint", ""]
    assert passages.paragraphs(catalogue, "gamma")[0].segments[0].excerpts == ("g1",)


def test_what_is_left_out() -> None:
    """A rule of cleaning leaves out what it puts in quotation marks."""
    cleaning = "Left out: page number (“TITLE 135”) and a path (“Home …”). Nothing else."
    assert passages.gaps(cleaning) == ["TITLE 135", "Home …"]
    assert passages.gaps("none") == []


def test_furniture_is_left_out_at_the_ends_never_in_a_quote(tmp_path: Path) -> None:
    """Phrases go at the end of a paragraph, whole paragraphs by their start; quotes stay whole."""
    texts = small.write_texts(tmp_path / "texts")
    text = "Home > Things\n\nA short heading\n\nThere were fairs in those years. WHO KNOWS 12"
    (texts / "gamma.txt").write_text(text, encoding="utf-8")
    rule = "“Home …”, “WHO KNOWS 12”, “fairs”"
    sources = small.FILES["sources.csv"].replace("known,none,18,", f'known,"{rule}",15,')
    openings = small.FILES["paragraphs.csv"].replace(
        "gamma,1,There were fairs\n",
        "gamma,1,Home\ngamma,2,A short heading\ngamma,3,There were fairs\n",
    )
    excerpts = small.FILES["excerpts.csv"].replace(
        "There were fairs,,1,1994/1996", "There were fairs in,,3,1994/1996"
    )
    changes = {"sources.csv": sources, "paragraphs.csv": openings, "excerpts.csv": excerpts}
    loaded = load(small.write(tmp_path / "dossier", changes), TODAY, texts)
    shown = passages.paragraphs(loaded, "gamma")
    assert [(p.number, p.text, p.heading) for p in shown] == [
        (2, "A short heading", True),
        (3, "There were fairs in those years. ", False),
    ]


def test_headings() -> None:
    """A heading is one short line without a full stop; a question can be one."""
    assert passages.is_heading("The leagues in the 1990s: fairs and councils")
    assert passages.is_heading("A Lost Chance for Trade?")
    assert not passages.is_heading("It rained.")
    assert not passages.is_heading("He said “no.”")
    assert not passages.is_heading("Did it rain? Nobody knows")
    assert not passages.is_heading("word " * 21)
