"""Sentences: the selection in words, what was dropped, who speaks."""

from typing import Any

import pytest

from components import text
from data.catalogue import Catalogue
from data.query import Selection


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({}, "All events."),
        ({"from_": "1994", "to": "1997-05"}, "Events from 1994 and up to May 1997."),
        ({"type": ("joint", "statement")}, "Events of the type Forums or Statements."),
        (
            {"actor": ("north", "south", "league")},
            "Events that concern North, South or League.",
        ),
        ({"actor": ("north",), "role": "acting"}, "Events in which North acted."),
        (
            {"told": ("2", "more"), "theme": ("trust",)},
            "Events on the theme Trust and told by two sources or more sources.",
        ),
        (
            {"q": "letter", "contested": "1"},
            "Events with the words “letter” and on which sources differ.",
        ),
        (
            {"status": ("unattested",), "context": "0"},
            "Events with the status not attested elsewhere and told by at least one source.",
        ),
    ],
)
def test_selection_in_words(catalogue: Catalogue, chosen: dict[str, Any], said: str) -> None:
    """Every filter is said, OR inside and AND between."""
    assert text.selection_in_words(catalogue, Selection(**chosen)) == said


def test_counts() -> None:
    """Counts agree with their nouns."""
    assert text.result_count(48, 112) == "48 of 112 events"
    assert text.result_count(1, 1) == "1 of 1 event"
    assert text.witnesses(0) == "told by no source"
    assert text.witnesses(1) == "told by 1 source"


def test_dropped_values_are_named_short() -> None:
    """What an address could not mean is named, long values cut."""
    assert text.dropped([]) == ""
    said = text.dropped([("theme", "love"), ("q", "x" * 90)])
    assert said.endswith(f"this dossier does not know it: theme=love, q={'x' * 40}….")


def test_voices(catalogue: Catalogue) -> None:
    """Voice, speaker and modality are said in words."""
    first, _, attributed, _, plain = catalogue.excerpts_of(["a1", "a2", "a3", "a4", "a5"])
    assert text.speaks(catalogue, first) == "the authors assert"
    assert text.speaks(catalogue, attributed) == "view attributed to Envoy Đặng; the authors hedge"
    assert text.speaks(catalogue, plain) == "view attributed to Some; the authors hedge"
    assert text.speaks(catalogue, first._replace(voice="quoted", speaker="envoy")) == (
        "quoting Envoy Đặng; the authors assert"
    )
    assert (
        text.speaks(catalogue, first._replace(voice="mixed"))
        == "the authors assert, in part quoting"
    )


def test_differences(catalogue: Catalogue) -> None:
    """The kinds of the differences on an event are named once each."""
    assert text.differ(catalogue, ["who-wrote"]) == "⚑ sources differ: content, date"
    assert text.differ(catalogue, []) == ""
