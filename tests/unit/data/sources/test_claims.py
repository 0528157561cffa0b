"""The score: whose events stand where, by whose dates, who is silent, and how it is drawn."""

import json
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from components.base import theme
from components.base.address import View
from components.compare import figure as compare_figure
from components.compare import marks as compare_marks
from components.compare import staves as compare_staves
from components.compare.table import table
from data.base.dates import Interval, parse
from data.catalogue.catalogue import Catalogue
from data.sources import claims as sources_claims
from data.sources.claims import Claim
from data.tables.models import Link
from tests.trees import content


@pytest.fixture
def staves(catalogue: Catalogue) -> dict[str, sources_claims.Stave]:
    """The staves of all events, by source."""
    return {stave.source: stave for stave in sources_claims.staves(catalogue, range(8))}


def at(**dates: str) -> SimpleNamespace:
    """An event that is nothing but its dates."""
    return SimpleNamespace(start=dates["start"], end=dates.get("end", ""))


def test_events_stand_at_the_dates_a_source_gives(staves: dict[str, sources_claims.Stave]) -> None:
    """A mark keeps the source's date with its precision, and stands at the event's own day."""
    marks = {mark.event: mark for mark in staves["alpha"].claims}
    assert set(marks) == {"letter", "council", "halt", "visit", "hint", "speech"}
    assert marks["letter"].dates == ("1991",)
    assert (marks["letter"].when.first, marks["letter"].when.last) == (
        date(1991, 1, 1),
        date(1991, 12, 31),
    )
    assert marks["letter"].anchor == date(1991, 12, 20)
    assert not marks["letter"].parts
    assert not marks["visit"].dated
    assert marks["visit"].when.first == date(1996, 1, 1)
    (fair,) = staves["gamma"].claims
    assert fair.when.certain == (date(1994, 12, 31), date(1996, 1, 1))


@pytest.mark.parametrize(
    ("given", "own", "day"),
    [
        ("1998", "1997-05-27", date(1998, 7, 2)),
        ("1997", "1997-05-27", date(1997, 5, 27)),
        ("1999-03", "199X", date(1994, 12, 31)),
    ],
)
def test_another_date_slants_the_thread(given: str, own: str, day: date) -> None:
    """A mark leaves the event's own day only for a date that no day of the event can be."""
    mark = Claim("a", Interval(parse(given), None), (given,), Interval(parse(own), None))
    assert mark.anchor == day
    assert mark.parts == (given == "1998")


def test_a_date_counts_for_the_event_it_is_near(staves: dict[str, sources_claims.Stave]) -> None:
    """A passage on the founding and the halt, dated March 1999, dates the halt alone."""
    claims = {mark.event: mark.dates for mark in staves["alpha"].claims}
    assert claims["halt"] == ("1999-03",)
    assert claims["council"] == ("1997",)


@pytest.mark.parametrize(
    ("claim", "event", "others", "expected"),
    [
        ("2001", at(start="1991"), [], "2001"),
        ("2008/2014", at(start="2008-08-07", end="2008-08-12"), [at(start="2014-02")], "2008"),
        ("2008/2014", at(start="2014-02", end="2014-03"), [at(start="2008-08")], "2014"),
        ("1994/2009", at(start="1994-12", end="1996-08"), [at(start="1999-10")], "1994"),
        ("1994/2009", at(start="1999-10", end="2009-04"), [at(start="1994-12")], "1994/2009"),
        ("1990/1995", at(start="1990", end="1995"), [at(start="1991")], "1990/1995"),
        ("2008-04-02/2008-04-04", at(start="2008-04-03"), [at(start="2008-04-02")], None),
        ("[1996..1999]/[2000..2003]", at(start="2004-03-29"), [at(start="1999")], "[2000..2003]"),
        ("2002-05-28", at(start="1997-07", end="2002-05-28"), [at(start="2002-05-28")], ""),
        ("2009-04-04", at(start="2009-04-01"), [at(start="2009-04-03")], "2009-04-04"),
        ("1985", at(start="1991"), [at(start="2001")], "1985"),
    ],
)
def test_dates_of_passages_on_several_events(
    claim: str, event: SimpleNamespace, others: list[SimpleNamespace], expected: str | None
) -> None:
    """Two dates may be one each; a date near another event is that event's; else it is kept."""
    assert sources_claims.claim_of(claim, event, [event, *others]) == (
        claim if expected is None else expected
    )


def test_silence_counts_up_to_the_horizon(staves: dict[str, sources_claims.Stave]) -> None:
    """What only others tell is a silence, unless it lies after the text or nobody tells it."""
    silent = {source: set(stave.silent) for source, stave in staves.items()}
    assert silent == {
        "alpha": {"fair"},
        "beta": {"halt", "fair", "hint", "visit"},
        "gamma": {"letter", "council", "visit", "hint"},
    }
    assert staves["beta"].horizon == date(2001, 12, 31)


def test_joined(catalogue: Catalogue) -> None:
    """Events on more than one stave are joined, and only those of the rows asked for."""
    assert set(sources_claims.on_several(sources_claims.staves(catalogue, range(8)))) == {
        "letter",
        "council",
    }
    only = sources_claims.staves(catalogue, [catalogue.position["letter"]])
    assert sources_claims.on_several(only) == ["letter"]
    assert [len(stave.claims) for stave in only] == [1, 1, 0]


def test_dots_at_one_place_stack_upward() -> None:
    """Marks near each other get rows of their own; those of several staves come lowest."""
    marks = [
        Claim(e, Interval(parse(d), None), (d,))
        for e, d in (("a", "1999-01-01"), ("b", "1999-02-01"), ("c", "1999-03-01"), ("d", "2004"))
    ]
    assert compare_staves.pack(marks, {"c"}) == {"c": 0, "a": 1, "b": 2, "d": 0}


def test_stacks_end_at_five() -> None:
    """Of seven events at one place five are drawn, two counted above the stack."""
    day = Interval(parse("1999-01-01"), None)
    marks = tuple(Claim(event, day, ("1999-01-01",)) for event in "abcdefg")
    stave = sources_claims.Stave("alpha", None, marks, ())
    (row,) = compare_staves.place([stave]).staves
    assert list(row.dots) == ["a", "b", "c", "d", "e"]
    assert row.more == {"e": 2}


def test_a_dot_takes_fewer_days_where_less_is_shown() -> None:
    """The nearer one looks, the fewer dots are stacked."""
    rooms = [compare_staves.room_of(window) for window in ("1900,2012", "1990,2012", "1997,1999")]
    assert rooms == sorted(rooms, reverse=True)
    assert len(set(rooms)) == 3


def test_names_count_what_is_chosen(catalogue: Catalogue) -> None:
    """Beside a stave stand descriptor, and counts within the horizon."""
    plan = compare_staves.place(sources_claims.staves(catalogue, range(8)), pale={"hint"})
    said = content(compare_staves.names(catalogue, plan))
    assert "book · 2010 · 9\u00a0notes" in said
    assert "5 told, 1 it does not tell" in said
    assert "web page · no date · no\u00a0notes" in said
    assert said.startswith("Told by two texts")


def traces(catalogue: Catalogue, **view: frozenset[str]) -> list[dict[str, Any]]:
    """The traces of the score of all events."""
    plan = compare_staves.place(sources_claims.staves(catalogue, range(8)), **view)
    figure: dict[str, list[dict[str, Any]]] = compare_figure.figure(catalogue, plan, theme.LIGHT)
    json.dumps(figure)
    return figure["data"]


def test_threads(catalogue: Catalogue) -> None:
    """A thread goes from the band through the dots of one event, upright where dates agree."""
    plan = compare_staves.place(sources_claims.staves(catalogue, range(8)))
    thread = next(t for t in traces(catalogue) if t.get("line", {}).get("width") == 0.9)
    letter, council = ["1991-12-20"] * 3, ["1997-05-27"] * 3
    assert thread["x"] in ([*letter, None, *council, None], [*council, None, *letter, None])
    assert thread["y"][0] == plan.band


def test_hollow_without_a_date(catalogue: Catalogue) -> None:
    """A dot without a date is filled with the page."""
    dots = [t for t in traces(catalogue) if "visit" in t.get("customdata", [])]
    assert any(t["marker"].get("color") == theme.LIGHT.page for t in dots)


def test_what_one_text_tells_is_pale(catalogue: Catalogue) -> None:
    """What one text alone tells is fainter than what several tell."""
    opacity = {
        event: t["opacity"]
        for t in traces(catalogue)
        if t.get("mode") == "markers" and t["opacity"] and t["marker"]["symbol"] != "line-ns"
        for event in t["customdata"]
    }
    assert opacity["letter"] == opacity["council"] == 1
    assert {opacity[event] for event in ("halt", "fair", "visit")} == {compare_marks.ALONE}


def test_links_are_signed(catalogue: Catalogue) -> None:
    """A link that a text draws is signed by it, and drawn where the text tells both events."""
    fields = {"from": "letter", "to": "council", "kind": "causes", "source": "alpha"}
    linked = replace(catalogue, links=[Link(**fields, excerpt="a1")])
    plan = compare_staves.place(sources_claims.staves(linked, range(8)))
    (link,) = compare_figure.figure(linked, plan, theme.LIGHT)["layout"]["meta"]["links"]
    assert link["text"] == "Alpha 2010 says: led to"
    pale = replace(plan, pale=frozenset({"letter"}))
    assert compare_figure.figure(linked, pale, theme.LIGHT)["layout"]["meta"]["links"] == []


def test_pale_events_are_neither_joined_nor_named(catalogue: Catalogue) -> None:
    """What is filtered out is only there to be seen."""
    plan = compare_staves.place(sources_claims.staves(catalogue, range(8)), pale={"letter"})
    figure = compare_figure.figure(catalogue, plan, theme.DARK, "1990,1999")
    assert figure["layout"]["xaxis"]["range"] == ["1990-01-01", "1999-12-31"]
    assert "letter" not in {mark["id"] for mark in figure["layout"]["meta"]["marks"]}
    assert set(plan.joins) == {"council"}
    pale = [t for t in figure["data"] if t.get("opacity") == 0.22 and t["type"] == "scatter"]
    assert {e for t in pale for e in t["customdata"]} == {"letter"}


def test_the_weightiest_are_drawn(catalogue: Catalogue) -> None:
    """Of more events than there is room for, those of most weight are drawn, which is said."""
    every = np.arange(8)
    drawn = sources_claims.weightiest(catalogue, every, 3)
    assert [event.id for event in catalogue.events_at(drawn)] == ["letter", "council", "halt"]
    assert catalogue.position["treaty"] not in sources_claims.weightiest(catalogue, every, 8)
    note, details = table(catalogue, View(), every, drawn)
    assert "the 3 weightiest of 7 events" in note["props"]["children"]
    assert "(3 events)" in json.dumps(details)


def test_table_says_the_same(catalogue: Catalogue) -> None:
    """As a table: the date each text gives, none, a dash where it is silent, after its end."""
    every = np.arange(8)
    told = sources_claims.weightiest(catalogue, every, 8)
    (details,) = table(catalogue, View(), every, told)
    said = json.dumps(details, ensure_ascii=False)
    assert "(7 events)" in said
    rows = details["props"]["children"][2]["props"]["children"]["props"]["children"][2]
    cells = {
        row["props"]["children"][0]["props"]["children"][0]["props"]["data-event"]: [
            cell["props"]["children"] for cell in row["props"]["children"][1:]
        ]
        for row in rows["props"]["children"]
    }
    assert cells["letter"] == ["1991", "no date", "–"]
    assert cells["speech"] == ["no date", "after this text", "after this text"]
    assert cells["fair"] == ["–", "–", "1994 to 1996"]
    stops = [e for e in said.split('"tabIndex": ') if e.startswith("0")]
    assert len(stops) == 1
