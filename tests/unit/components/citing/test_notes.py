"""Citations: the note of an excerpt, event, disagreement and selection, and its address."""

from pathlib import Path

import pytest

from components import text
from components.citing import notes
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection.facets import Selection
from tests import small
from tests.conftest import TODAY

BASE = "http://localhost/"


def note(catalogue: Catalogue, kind: str, key: str) -> str:
    """The note of one thing, the version left out."""
    found = notes.citation(catalogue, kind, key, BASE)
    assert found["version"] == catalogue.version
    assert found["permalink"] in found["note"]
    return found["note"].replace(catalogue.version, "V")


def changed(folder: Path, old: str, new: str) -> Catalogue:
    """The invented dossier with one passage of its excerpts replaced."""
    return load(small.write(folder, small.changed("excerpts.csv", old, new)), TODAY)


def test_excerpt(catalogue: Catalogue) -> None:
    """An excerpt: the quote, its source with paragraph, the dossier with version and address."""
    assert note(catalogue, "excerpt", "a1") == (
        "“the envoy wrote that he wished to join.” Ada and Bo, Alpha (2010), ¶ 1. "
        "In Two leagues (dossier, version V), http://localhost/?event=letter."
    )


def test_excerpt_in_another_language(catalogue: Catalogue) -> None:
    """A quote in another language has our translation, and says that it is ours."""
    assert note(catalogue, "excerpt", "b1").startswith(
        "“sứ giả Đặng viết thư” (“the envoy Dang wrote a letter”; our translation). "
        "“Beta,” n.d., ¶ 1. In Two leagues"
    )


def test_whose_view(catalogue: Catalogue) -> None:
    """A view that a source gives as somebody's is attributed to them, by their label."""
    said = note(catalogue, "excerpt", "a3")
    assert said.startswith(
        "“South left it in March.” View attributed to Envoy Đặng, in Ada and Bo, Alpha"
    )


@pytest.mark.parametrize(
    ("voice", "speaker", "expected"),
    [
        (
            "quoted",
            "envoy",
            "Envoy Đặng, quoted in Ada and Bo, Alpha (2010), ¶ 1 (citing Eve, 2005).",
        ),
        ("quoted", "not named", "Speaker not named, quoted in Ada and Bo"),
        ("mixed", "South", "Partly in the words of South, quoted in Ada and Bo"),
        ("mixed", "", "” Ada and Bo, Alpha"),
    ],
)
def test_quoted_in(tmp_path: Path, voice: str, speaker: str, expected: str) -> None:
    """A quote within a quote names its speaker, "quoted in", and what the source cites for it."""
    catalogue = changed(
        tmp_path,
        '1,1991,own,,asserts,"Eve, 2005",,,,,',
        f'1,1991,{voice},{speaker},asserts,"Eve, 2005",,not-found,,,',
    )
    said = note(catalogue, "excerpt", "a1")
    assert expected in said
    assert "Quoted words: the words as first published were not found. In Two leagues" in said


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("", "It rained.", ""), "“It rained.”"),
        (("", "Who is it?", ""), "“Who is it?”"),
        (("It (“he”)", "rained", ""), "“[It (‘he’)] rained.”"),
        (("", 'a "path"', ""), '‘a "path".’'),
        (("", "the “path.”", ""), "‘the “path.”’"),
        (("", "mưa", "He said “rain”."), "“mưa” (“He said ‘rain’”; our translation)."),
    ],
)
def test_quotation_marks(arguments: tuple[str, str, str], expected: str) -> None:
    """One full stop, and marks that differ from those of the quote, which is left alone."""
    assert text.cite.quotation(*arguments) == expected


def test_excerpt_without_event(catalogue: Catalogue) -> None:
    """An argument is found by its source and first words, as it belongs to no event."""
    link = notes.permalink(catalogue, "excerpt", "a4", BASE)
    assert link == "http://localhost/?source=alpha&q=trade%20makes%20trust"


def test_event(catalogue: Catalogue) -> None:
    """An event: title, date in words, the dossier, and who tells it where."""
    assert note(catalogue, "event", "council") == (
        "“North and South founded a council,” since 27 May 1997 (signed), in Two leagues "
        "(dossier, version V), http://localhost/?event=council. "
        "Told by Alpha 2010, ¶ 2; Beta n.d., ¶ 1."
    )


def test_event_that_no_source_tells(catalogue: Catalogue) -> None:
    """A context event names the references that it rests on."""
    assert note(catalogue, "event", "treaty").endswith(
        "Told by none of the dossier’s sources; see “The Act,” 27 May 1997, https://example.org/act."
    )


def test_disagreement(catalogue: Catalogue) -> None:
    """A disagreement: its question, on what sources differ, and who takes a position where."""
    assert note(catalogue, "disagreement", "who-wrote") == (
        "“What did the envoy write?,” a question on which sources differ (content, date), in "
        "Two leagues (dossier, version V), http://localhost/compare?dispute=who-wrote. "
        "Positions: Alpha 2010, ¶ 1; Beta n.d., ¶ 1."
    )


def test_selection(catalogue: Catalogue) -> None:
    """A selection: its words, how many events it holds, and its address."""
    found = notes.citation_of_selection(catalogue, Selection(theme=("trade",), from_="1994"), BASE)
    assert found["note"] == (
        "“Events from 1994 and on the theme Trade,” 2 of 8 events, in Two leagues (dossier, "
        f"version {catalogue.version}), http://localhost/?from=1994&theme=trade."
    )
    assert found["title"] == "Events from 1994 and on the theme Trade"


def test_unknown(catalogue: Catalogue) -> None:
    """Only what the dossier holds can be cited."""
    assert notes.exists(catalogue, "excerpt", "a1")
    assert not notes.exists(catalogue, "event", "a1")
    assert not notes.exists(catalogue, "source", "alpha")
    with pytest.raises(KeyError):
        notes.citation(catalogue, "event", "moon", BASE)


def test_entry(catalogue: Catalogue) -> None:
    """As an item, what is cited is a page of the dossier, with version and day of access."""
    item = notes.entry(catalogue, "excerpt", "b1", BASE)
    assert item["id"] == "excerpt:b1"
    assert item["title"] == "Beta n.d., ¶ 1: “sứ giả Đặng viết thư”"
    assert item["version"] == catalogue.version
    assert item["accessed"] == {"date-parts": [[2026, 11, 22]]}
    assert notes.entry(catalogue, "event", "fair", BASE)["title"] == "The two held fairs"
    question = notes.entry(catalogue, "disagreement", "who-wrote", BASE)["title"]
    assert question == "What did the envoy write?"
