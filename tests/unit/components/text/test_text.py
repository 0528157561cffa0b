"""Sentences: the selection in words, what was dropped, who speaks."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from components import text
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection.facets import Selection
from tests.conftest import TODAY
from tests.small import write_only


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
        ({"from_": "1999", "to": "1999"}, "Events in 1999."),
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
    assert text.facets.selection_in_words(catalogue, Selection(**chosen)) == said


def test_counts(catalogue: Catalogue) -> None:
    """Counts agree with their nouns; where there is no source, nobody is said to be silent."""
    assert text.facets.result_count(48, 112) == "48 of 112 events"
    assert text.facets.result_count(1, 1) == "1 of 1 event"
    untold, told = catalogue.event("treaty"), catalogue.event("fair")
    assert text.events.witnesses(catalogue, untold) == "told by no source"
    assert text.events.witnesses(catalogue, told) == "told by 1 source"
    assert text.events.witnesses(replace(catalogue, sources={}), untold) == ""


def test_what_a_date_is_of(catalogue: Catalogue) -> None:
    """What a date is a date of is said of the start; of a time that lasted, not that it began."""
    said = {e.id: text.events.event_date(catalogue, e) for e in catalogue.events_at(range(8))}
    assert said["letter"] == "20 December 1991 (published)"
    assert said["council"] == "since 27 May 1997 (signed)"
    assert said["fair"] == "1994 to 1996 (held)"
    assert said["halt"] == "March 1999 to about July 1999"
    council = catalogue.event("council")._replace(end="2002-05-28")
    assert text.events.event_date(catalogue, council) == "27 May 1997 (signed) to 28 May 2002"


def test_dropped_values_are_named_short() -> None:
    """What an address could not mean is named, long values cut."""
    assert text.facets.dropped([]) == ""
    said = text.facets.dropped([("theme", "love"), ("q", "x" * 90)])
    assert said.endswith(f"it cannot be shown here: theme=love, q={'x' * 40}….")


def test_voices(catalogue: Catalogue) -> None:
    """Voice, speaker and modality are said in words."""
    first, _, attributed, _, plain = catalogue.excerpts_of(["a1", "a2", "a3", "a4", "a5"])
    assert text.events.speaks(catalogue, first) == "the authors assert"
    assert (
        text.events.speaks(catalogue, attributed)
        == "view attributed to Envoy Đặng; the authors hedge"
    )
    assert text.events.speaks(catalogue, plain) == "view attributed to Some; the authors hedge"
    assert text.events.speaks(catalogue, first._replace(voice="quoted", speaker="envoy")) == (
        "quoting Envoy Đặng; the authors assert"
    )
    assert (
        text.events.speaks(catalogue, first._replace(voice="mixed"))
        == "the authors assert, in part quoting"
    )


@pytest.mark.parametrize(
    ("coding", "said"),
    [
        ({}, ""),
        ({"speaker": "envoy"}, "Envoy Đặng"),
        ({"modality": "hedges"}, "the authors hedge"),
        ({"voice": "own"}, "the authors’ own words"),
        ({"voice": "attributed"}, "view attributed to another"),
        ({"voice": "quoted", "speaker": "envoy"}, "quoting Envoy Đặng"),
        ({"voice": "mixed", "speaker": "Some"}, "partly in the words of Some"),
    ],
)
def test_missing_coding_stays_unsaid(
    catalogue: Catalogue, coding: dict[str, str], said: str
) -> None:
    """Of voice, speaker and modality only what is coded is said: nobody is made to assert."""
    (first,) = catalogue.excerpts_of(["a1"])
    bare = first._replace(voice="", speaker="", modality="")
    assert text.events.speaks(catalogue, bare._replace(**coding)) == said


def test_differences(catalogue: Catalogue) -> None:
    """The kinds of the differences on an event are named once each."""
    assert text.events.differ(catalogue, ["who-wrote"]) == "⚑ sources differ: content, date"
    assert text.events.differ(catalogue, []) == ""


def test_states_within_a_period(catalogue: Catalogue) -> None:
    """A forum says how it was cut short in a period, or that it was active; others say nothing."""
    year = date(1999, 1, 1), date(1999, 12, 31)
    assert text.events.states(catalogue, "council", *year) == [
        "suspended 24 March 1999 to May 2000"
    ]
    assert text.events.states(catalogue, "council", date(2001, 1, 1), date(2002, 1, 1)) == [
        "active"
    ]
    assert text.events.states(catalogue, "letter", *year) == []


def test_names_of_periods(catalogue: Catalogue) -> None:
    """A period that shares its label with another is told apart by its years."""
    before = dates.interval("1999-12-31", "2008-05-07", catalogue.today)
    again = dates.interval("2012-05-07", "..", catalogue.today)
    assert text.facets.period_name("Putin", before) == "Putin 1999–2008"
    assert text.facets.period_name("Putin", again) == "Putin 2012–"
    ever = dates.interval("[..1984]", "1990-24", catalogue.today)
    assert text.facets.period_name("Ada", ever) == "Ada 1984–1990"


@pytest.mark.parametrize(
    ("key", "value", "advice"),
    [
        ("from", "988", ": write 0988."),
        ("from", "199X", ": write 1990."),
        ("to", "199X", ": write 1999."),
        ("to", "[1996-05..1996-06]", ": write 1996-06."),
        ("from", "1997–2001", ": write 1997."),
        ("to", "1997–2001", ": write 2001."),
        ("to", "May 1997~", ": write 1997-05."),
        ("from", "5/6/1997", ": year last: write 1997-06-05 or 1997-05-06."),
        ("from", "1997-02-30", ": February 1997 has 28 days."),
        ("from", "-0044", ": years before 1 cannot be shown."),
        ("from", "soon", "."),
    ],
)
def test_what_an_end_of_a_period_means(key: str, value: str, advice: str) -> None:
    """What is no year, month or day is named with the one that is meant, or with what is wrong."""
    assert text.facets.no_day(key, value) == f"“{value}” is not a year, a month or a day{advice}"
    inside = advice.strip(":. ")
    sentence = text.facets.dropped([(key, value)])
    assert sentence.endswith(f"{key}={value} ({inside})." if inside else f"{key}={value}.")


def test_a_label_is_never_long(tmp_path: Path) -> None:
    """What a dossier gives as a label is cut at a word where it is longer than one."""
    long = "The ministers of all member states met again in the old town hall"
    sheet = f"title,start,short\nA,1900,{long}\nB,1901,Fair\nC,1902,{'x' * 200}\n"
    catalogue = load(write_only(tmp_path, {"events.csv": sheet}), TODAY)
    labels = [text.events.label(event) for event in catalogue.every_event()]
    assert labels == ["The ministers of all member states met…", "Fair", f"{'x' * 39}…"]
    assert catalogue.every_event()[0].short == long
