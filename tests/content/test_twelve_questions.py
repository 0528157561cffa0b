"""The twelve questions that a first visitor asks, each answered with its sources (issue 14)."""

import pytest

from components.about import witnesses
from components.base.address import View
from components.base.ids import Id
from components.base.routing import AT_ROOT
from components.compare import disagreement
from components.evidence import evidence
from components.explore import focus_bar
from components.filters import answers
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection
from data.sources import heard, profile
from tests.trees import classed, elements, hrefs, words

# What a visitor types, and the question or the part of a page that stands among the answers.
ASKED = [
    ("what was said in 1990", "assurances-1990"),
    ("promise", "assurances-1990"),
    ("not one inch", "assurances-1990"),
    ("who wanted in", "membership-first"),
    ("who wanted to join NATO", "enlargement-agency"),
    ("when were ties cut", "suspension-when"),
    ("who began August 2008", "georgia-begun"),
    ("who started the war in Georgia", "georgia-begun"),
    ("was bombing Yugoslavia in 1999 lawful", "force-right"),
    ("legal", "force-right"),
    ("was Kosovo's declaration of 2008 lawful", "force-right"),
    ("Kosovo independence", "force-right"),
    ("when did it turn", "turning-point"),
    ("turning point", "turning-point"),
    ("who is guilty", "georgia-begun"),
    ("whose voice is missing", "voices"),
    ("what is left out", "untold"),
    ("why February 2022", "february-2022-why"),
    ("why did Russia invade Ukraine", "february-2022-why"),
    ("can the notes be trusted", "notes"),
    ("how did Ukraine's case move", "ukraine-how-near"),
    ("Ukraine membership", "ukraine-how-near"),
]
QUESTIONS = sorted({key for _, key in ASKED if key not in ("voices", "untold", "notes")})


@pytest.mark.parametrize(("q", "key"), ASKED)
def test_words_lead_to_the_answer(shipped: Catalogue, q: str, key: str) -> None:
    """What one would type leads in a click to what answers it."""
    tree = answers.answers(shipped, View(Selection(q=q)), AT_ROOT)
    page = f"/about#{key}" if key in ("voices", "untold", "notes") else f"/compare?dispute={key}"
    assert page in hrefs(tree)


@pytest.mark.parametrize("key", QUESTIONS)
def test_answers_have_their_sources(shipped: Catalogue, key: str) -> None:
    """A question shows texts, documents or scholars, and what is agreed, found or argued."""
    tree = disagreement.panel(shipped, View(dispute=key), [key], AT_ROOT)
    assert classed(tree, "excerpt")
    assert [each for each in elements(tree) if each.get("data-quotation")]
    assert classed(tree, "findings")


def test_what_came_before_and_after(shipped: Catalogue) -> None:
    """An event in focus leads to the one before, the one after, and to its questions."""
    view = View(event="georgia-war-2008")
    positions = query.select(shipped, view.selection).positions
    before, after, *_ = hrefs(focus_bar.bar(shipped, view, positions))
    ids = list(shipped.events["id"])
    place = shipped.position["georgia-war-2008"]
    assert [before, after] == [f"?event={ids[place - 1]}", f"?event={ids[place + 1]}"]
    tree = evidence.of_event(shipped, view, positions)
    assert "#evidence-questions" in hrefs(tree)
    assert "/compare?event=georgia-war-2008&dispute=georgia-begun" in hrefs(tree)


def test_notes_are_counted(shipped: Catalogue) -> None:
    """Of each text it is said how many notes it has; those that have any lead to all of them."""
    tree = witnesses.notes(shipped, AT_ROOT)
    assert all(row.label in words(tree) for row in shipped.sources.values())
    noted = [key for key in shipped.sources if profile.works(shipped, key)]
    assert hrefs(tree) == [f"/read/{key}#{Id.WHO}" for key in noted]


def test_who_is_not_heard_is_named(shipped: Catalogue) -> None:
    """Who has a part in events and no document quoted is named, beside the most quoted."""
    tree = witnesses.voices(shipped, AT_ROOT)
    parties = heard.parties(shipped)
    rows = [each for each in parties if not each.documents]
    assert rows
    assert all(shipped.actors[each.actor].label in words(tree) for each in rows)
    assert max(parties, key=lambda each: each.documents) == parties[0]
