"""Compare without a browser: what the server answers for an address."""

import json
from typing import Any

import pytest
from dash import Dash

from app import create_app
from components.drawing import frame
from data.catalogue.catalogue import Catalogue
from tests.callbacks.asking import ask, described
from tests.trees import classed, content, hrefs, named


@pytest.fixture(scope="module")
def app(disputed: Catalogue) -> Dash:
    """An app over the dossier of several disagreements."""
    return create_app(lambda: disputed)


def compared(app: Dash, search: str, **values: Any) -> dict[str, Any]:
    """What Compare shows of an address."""
    return ask(app, "score.figure", "url.search", url__search=search, **values)


def test_one_callback_draws_all(app: Dash) -> None:
    """Score, table, list and coverage come together; a new focus redraws the panel alone."""
    first = compared(app, "?theme=trust")
    assert len(first["score"]["figure"]["layout"]["meta"]["marks"]) == 5
    assert content(first["disputes"]["tree"]).startswith("2 differences · 1 within one text")
    assert "The score as a table (5 events)" in content(first["score-table"]["tree"])
    assert "By year" in content(first["coverage-tables"]["tree"])
    assert "the 5 events of all texts, 3 of them told by one alone" in content(
        first["score-lead"]["tree"]
    )
    assert first["dispute-table"]["tree"] == []
    drawn = first["staves"]["data-drawn"]
    second = compared(app, "?theme=trust&event=letter", staves__data_drawn=drawn)
    assert "figure" not in second.get("score", {})
    assert "coverage-tables" not in second
    assert "The envoy wrote of joining" in content(second["tellings"]["tree"])
    dark = compared(app, "?theme=trust", staves__data_drawn=drawn, theme__data="dark")
    assert dark["score"]["figure"]["layout"]["hoverlabel"]["bgcolor"] == "#1b1a17"


def test_a_difference_shrinks_the_score(app: Dash) -> None:
    """With a difference open the score is of its events and their years, the table beside it."""
    said = compared(app, "?theme=trade&event=letter&dispute=left-when")
    layout = said["score"]["figure"]["layout"]
    assert [mark["id"] for mark in layout["meta"]["marks"]] == ["halt"]
    assert layout["meta"]["window"] == "1998-01-01,2000-12-31"
    assert "When did South leave?" in content(said["disputes"]["tree"])
    assert "in March" in content(said["dispute-table"]["tree"])
    assert said["tellings"]["tree"] == []
    without = compared(app, "?dispute=trade-trust")
    assert without["staves"]["tree"] == []
    assert without["score-table"]["tree"] == []


def test_a_zoom_packs_anew(app: Dash) -> None:
    """A shorter part of time is packed anew; one as long beside it leaves the score as it is."""
    drawn = compared(app, "")["staves"]["data-drawn"]
    near = compared(app, "?window=1998,1999", staves__data_drawn=drawn)
    assert near["score"]["figure"]["layout"]["xaxis"]["range"] == ["1998-01-01", "1999-12-31"]
    beside = compared(app, "?window=2001,2002", staves__data_drawn=near["staves"]["data-drawn"])
    assert "figure" not in beside.get("score", {})
    assert beside["score-outside"]["tree"]


def test_kinds_narrow_the_list(app: Dash) -> None:
    """The kind of disagreement narrows the list, not the events."""
    every, some = (compared(app, search) for search in ("", "?kind=scope"))
    marks = [each["score"]["figure"]["layout"]["meta"]["marks"] for each in (every, some)]
    assert marks[0] == marks[1]
    said = compared(app, "?kind=scope,moon")
    assert content(said["disputes"]["tree"]).startswith(
        "1 difference · 1 within one text · only of"
    )
    shell = described(app, "?kind=scope,moon", path="/compare")
    assert named(shell["filters"]["tree"], "filter-kind")
    assert "kind=moon" in content(named(shell["summary"]["tree"], "dropped")["children"])
    elsewhere = described(app, "?kind=scope", path="/table")
    assert "filter-kind" not in json.dumps(elsewhere["filters"])


def test_a_difference_is_announced(app: Dash) -> None:
    """Screen readers hear which difference was opened, on this page only."""
    said = described(app, "?dispute=left-when", path="/compare")
    assert said["announcer"]["children"] == "Difference: When did South leave?"
    elsewhere = described(app, "?dispute=left-when", path="/")
    assert "South leave" not in elsewhere["announcer"]["children"]


def test_dim_keeps_the_rest(app: Dash) -> None:
    """With dim=1 what is filtered out stays, pale, and counts nowhere."""
    figure = compared(app, "?theme=trade&dim=1")["score"]["figure"]
    pale = [t for t in figure["data"] if t.get("opacity") == frame.PALE]
    assert {e for t in pale for e in t["customdata"]} == {"council", "halt", "visit", "hint"}
    assert len(figure["layout"]["meta"]["marks"]) == 3


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("?from=2001&to=1999", "ends before it starts"),
        ("?told=0", "None of the sources tells any of the chosen events."),
        ("?theme=trade&type=break", "No event fits these filters."),
    ],
)
def test_nothing_to_draw(app: Dash, search: str, said: str) -> None:
    """Where there is nothing to draw, words say why and show a way out."""
    answer = compared(app, search)
    assert said in content(answer["score-table"]["tree"])
    assert hrefs(answer["score-table"]["tree"])


def test_unknown_and_outside(app: Dash) -> None:
    """An unknown difference is named and the list shown; one outside is shown and said to be."""
    assert "differences" in content(compared(app, "?dispute=moon")["disputes"]["tree"])
    shell = described(app, "?dispute=moon", path="/compare")
    assert "dispute=moon" in content(named(shell["summary"]["tree"], "dropped")["children"])
    shown = content(compared(app, "?dispute=who-wrote&type=break")["disputes"]["tree"])
    assert "What did the envoy write?" in shown
    assert "This difference is outside the current selection." in shown


def test_explore_leads_to_compare(app: Dash) -> None:
    """Beside an event each difference has a link to Compare, under the same selection."""
    said = ask(app, "evidence.tree", "url.search", url__search="?theme=trust&event=letter")
    links = classed(said["evidence"]["tree"], "aside")
    assert [e["href"] for e in links] == ["/compare?theme=trust&event=letter&dispute=who-wrote"]


@pytest.mark.parametrize(
    "search", ["?dispute=<script>", "?kind=" + "x" * 9000, "?event=%00&kind=,,"]
)
def test_hostile_addresses(app: Dash, search: str) -> None:
    """No address makes the page fail."""
    compared(app, search)
