"""The rows of one theme below the lanes of the timeline."""

from dataclasses import replace
from itertools import combinations
from typing import Any

from components.base import theme
from components.base.address import View
from components.drawing import axis
from components.explore import page
from components.text import theme_rows as words
from components.timeline.theme import marks as theme_marks
from components.timeline.theme import rows as theme_rows
from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection
from tests import timelines
from tests.trees import content

TRUST = Selection(theme=("trust",))


def rows(catalogue: Catalogue, selection: Selection = TRUST) -> theme_rows.ThemeRows:
    """The rows of a selection over the window that it has."""
    return theme_rows.rows_of(catalogue, selection, axis.usual(catalogue, selection), 100, 19)


def drawn(catalogue: Catalogue, **chosen: Any) -> dict[str, Any]:
    """The figure of a selection."""
    figure, _ = timelines.draw(catalogue, theme.LIGHT, View(Selection(**chosen)))
    return {**figure}


def test_no_rows_without_one_theme(catalogue: Catalogue) -> None:
    """Several themes, or none, leave the timeline as it is."""
    for chosen in ((), ("trust", "trade")):
        plan = rows(catalogue, Selection(theme=chosen))
        assert (plan.spots, plan.names, plan.height) == ([], [], 100)
        assert drawn(catalogue, theme=chosen)["layout"]["meta"]["theme"] == []


def test_lanes(catalogue: Catalogue) -> None:
    """Each strand has its lane, a text a row of its own name; empty ones are left out."""
    names = [(name.words, name.css) for name in rows(catalogue).names]
    assert names == [
        (words.DOCUMENTS, "lane-group lane-alone"),
        (words.TEXTS, "lane-group lane-head"),
        ("Alpha 2010", "lane lane-text"),
        (words.SCHOLARS, "lane-group lane-alone"),
    ]
    _, plan = timelines.draw(catalogue, theme.LIGHT, View(TRUST))
    said = [content(name) for name in page.lanes(catalogue, plan)]
    assert {words.DOCUMENTS, words.TEXTS, words.SCHOLARS, "Alpha 2010"} <= set(said)


def test_they_stand_below_the_lanes(catalogue: Catalogue) -> None:
    """All of them stand lower than every event, within the height of the figure."""
    figure = drawn(catalogue, theme=("trust",))
    meta = figure["layout"]["meta"]
    lowest = max(entry["y"] for entry in meta["labels"])
    heights = [entry["y"] for entry in meta["theme"]]
    assert heights
    assert lowest < min(heights)
    assert max(heights) < figure["layout"]["yaxis"]["range"][0]


def test_a_mark_leads_to_its_card(catalogue: Catalogue) -> None:
    """Marks and labels name the quotation or the excerpt; none counts as a mark of an event."""
    figure = drawn(catalogue, theme=("trust",))
    cards = [card for trace in figure["data"] for card in trace.get("meta", {}).get("cards", [])]
    assert {"q1", "q2", "a1", "a2", "a3"} <= set(cards)
    labels = {entry["card"]: entry["text"] for entry in figure["layout"]["meta"]["theme"]}
    assert labels["q1"] == "Đặng"
    assert labels["q2"] == "Eve 2005"
    assert labels["a2"] == "“a council was founded by …”"
    shown = {card for trace in figure["data"] for card in trace.get("customdata", [])}
    assert not shown & set(cards)


def test_a_vague_day_is_a_line(catalogue: Catalogue) -> None:
    """The year of a work is drawn as a year, with its sign in the middle."""
    traces = theme_marks.traces(rows(catalogue), theme.LIGHT)
    (bar,) = [trace for trace in traces if trace["type"] == "bar"]
    assert "q2" in bar["meta"]["cards"]  # type: ignore[index]
    assert "q1" not in bar["meta"]["cards"]  # type: ignore[index]


def crowd(catalogue: Catalogue, count: int) -> Catalogue:
    """The dossier with many documents of one week, each a work of its own."""
    first, work = catalogue.quotations["q1"], catalogue.references["act"]
    keys = [f"n{n}" for n in range(count)]
    rows = {
        key: first.model_copy(
            update={"id": key, "reference": key, "date": f"1997-05-{n % 7 + 1:02}"}
        )
        for n, key in enumerate(keys)
    }
    works = {key: work.model_copy(update={"id": key}) for key in keys}
    return replace(
        catalogue,
        quotations={**catalogue.quotations, **rows},
        references={**catalogue.references, **works},
    )


def test_many_at_a_time_are_one_mark(catalogue: Catalogue) -> None:
    """A lane does not grow without end: what has no room of its own is counted with the nearest."""
    plan = rows(crowd(catalogue, 40))
    spots = [spot for spot in plan.spots if spot.lane == "documents"]
    assert len({spot.y for spot in spots}) == theme_rows.MOST["documents"]
    assert sum(len(spot.marks) for spot in spots) == 41
    assert any(spot.label.endswith(f"+{len(spot.marks) - 1}") for spot in spots)


def test_no_two_marks_overlap(large: Catalogue) -> None:
    """In a row every mark stands apart from the others."""
    for key in large.themes:
        selection = Selection(theme=(key,))
        first, last = (day.toordinal() for day in axis.ends(axis.usual(large, selection)))
        unit = theme_rows.WIDTH / (last + 1 - first)
        places = [
            (spot.y, (mark.first.toordinal() + mark.last.toordinal() + 1) / 2 * unit)
            for spot in rows(large, selection).spots
            for mark in spot.marks[:1]
        ]
        for (y, one), (row, other) in combinations(places, 2):
            assert y != row or abs(one - other) >= theme_marks.SIGN


def test_window_of_a_theme(catalogue: Catalogue) -> None:
    """The part of time shown is the theme's, unless a period or a window says otherwise."""
    trade = Selection(theme=("trade",))
    assert axis.usual(catalogue, trade) != catalogue.dossier.window
    period = Selection(theme=("trade",), from_="1995", to="1999")
    assert axis.usual(catalogue, period) == "1995-01-01,1999-12-31"
    assert axis.window(catalogue, View(trade, window="1991,1992")) == "1991,1992"
    several = Selection(theme=("trade", "trust"))
    assert axis.usual(catalogue, several) == catalogue.dossier.window
