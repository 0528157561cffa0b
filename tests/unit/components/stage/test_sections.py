"""The stage without a browser: what a step's timeline holds and where, what is hidden, in words."""

import re
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from components import text
from components.base.routing import Paths
from components.drawing import text_width
from components.stage import reveals, space
from components.stage import sections as stage_sections
from components.stage.drawing import axis as stage_axis
from components.stage.drawing import figure as stage_figure
from components.stage.drawing import plan as stage_plan
from components.stage.drawing.plan import StepMark, StepPlan
from data.catalogue.catalogue import Catalogue
from data.citing import csl
from data.dossier.load import load
from data.tables.stories import Step
from tests import small
from tests.conftest import TODAY
from tests.trees import content, of_type, with_prop


def section(catalogue: Catalogue, number: int) -> dict[str, Any]:
    """One step of the tour."""
    return stage_sections.sections(catalogue, Paths(), "tour")[number - 1]


def labelled(plan: StepPlan) -> list[str]:
    """The events that a plan names."""
    return [mark.event.id for mark in plan.marks if mark.side]


def extent(mark: StepMark) -> tuple[float, float]:
    """What a mark and its label take of the width."""
    left, right = mark.extent
    wide = text_width.most(text.events.label(mark.event))
    return left - wide * (mark.side == "left"), right + wide * (mark.side == "right")


# --- what the timeline holds -----------------------------------------------------------------


def test_no_two_marks_or_labels_overlap(large: Catalogue) -> None:
    """On every step of the stories labels are few, within the plot and apart."""
    for story in large.stories.values():
        for step in story.steps:
            plan = stage_plan.plan(large, step, space.rows(large, step))
            named = [mark for mark in plan.marks if mark.side]
            assert len(named) <= stage_plan.MAX_LABELS
            for mark in named:
                assert -0.5 <= extent(mark)[0] <= extent(mark)[1] <= stage_axis.WIDTH + 0.5
            for one, other in combinations(named, 2):
                (left, right), (first, last) = extent(one), extent(other)
                assert one.row != other.row or right < first or last < left, step.headline


def test_what_a_step_is_about_comes_first(tour: Catalogue) -> None:
    """With room for one row only the step's own event is named; all others are counted."""
    step = Step(kind="step", headline="x", select="window=1990,2012", event="hint")
    plan = stage_plan.plan(tour, step, 1)
    assert labelled(plan) == ["hint"]
    assert plan.rows == 1
    assert len(plan.marks) + plan.left_out == 7
    assert (plan.earlier, plan.later) == (1, 0)


def test_weight_decides_who_is_named(tour: Catalogue) -> None:
    """The fewer the rows, the weightier the events that are named."""
    step = Step(kind="step", headline="x", select="window=1990,2012")
    assert labelled(stage_plan.plan(tour, step, 1)) == ["council"]
    assert set(labelled(stage_plan.plan(tour, step, 3))) >= {"council", "halt", "letter"}
    assert len(labelled(stage_plan.plan(tour, step, 9))) == 7


def test_only_the_lanes_that_matter(tour: Catalogue) -> None:
    """A lane is there if one of its events is named, in the dossier's order."""
    step = Step(kind="step", headline="x", select="type=forum,break&window=1990,2012")
    assert [lane for lane, _, _ in stage_plan.plan(tour, step, 9).lanes] == ["forum", "break"]


def test_phases_vagueness_and_status_are_drawn(tour: Catalogue) -> None:
    """A suspended phase is hatched, what is only possible thin, a point a symbol."""
    step = Step(kind="step", headline="x", select="window=1990,2012")
    marks = {mark.event.id: mark for mark in stage_plan.plan(tour, step, 9).marks}
    styles = [segment[0] for segment in marks["council"].segments]
    assert styles == ["thin", "full", "hatched", "full"]
    assert [segment[0] for segment in marks["fair"].segments] == ["thin", "thin", "full"]
    assert marks["letter"].symbol
    assert marks["letter"].segments == ()
    long = Step(kind="step", headline="x", select="type=break&window=1950,2012")
    assert stage_plan.plan(tour, long, 9).marks[0].symbol  # a few months cannot be seen here
    hollow = with_prop(section(tour, 1), "className", "symbol hollow")
    assert len(hollow) == 2  # the disputed and the unattested


def test_a_mark_that_is_cut_has_its_label_inside_the_plot(tour: Catalogue) -> None:
    """What began before the part of time shown is named within it."""
    step = Step(kind="step", headline="x", select="type=forum&window=2001,2003")
    (mark,) = stage_plan.plan(tour, step, 3).marks
    assert (mark.left, mark.right, mark.side) == (0, 1, "inside")


def test_a_label_stands_where_a_stretch_has_room(tmp_path: Path) -> None:
    """Of a bar across the whole plot, the label takes the full stretch only if it fits there."""
    phases = small.changed(
        "phases.csv", "2000-05,..,,", "2000-05,2002-11,,\ncouncil,dormant,2002-11,..,,"
    )
    catalogue = load(small.write(tmp_path, phases), TODAY)
    found = []
    for window in ("2001,2002-10", "2002-10-20,2004"):
        step = Step(kind="step", headline="x", select=f"type=forum&window={window}")
        (mark,) = stage_plan.plan(catalogue, step, 3).marks
        found.append((mark.side, *(stage_plan.seat(mark) or ())[:2]))
    assert found[0] == ("inside", "full", 0)
    assert found[1][:2] == ("inside", "hollow")
    assert 0 < found[1][2] < 0.1
    crowded = StepMark(mark.event, 0, 1, symbol=False, segments=(("full", 0.95, 1),))
    assert stage_plan.seat(crowded) is None


@pytest.mark.parametrize(
    ("select", "first", "last"),
    [
        ("window=1994,2002-11", date(1994, 1, 1), date(2002, 11, 30)),
        ("from=1991&to=1993-05", date(1991, 1, 1), date(1993, 5, 31)),
        ("from=1991", date(1991, 1, 1), date(2012, 12, 31)),
        ("to=1991", date(1990, 1, 1), date(1991, 12, 31)),
        ("from=2020", date(1990, 1, 1), date(2012, 12, 31)),
        ("", date(1990, 1, 1), date(2012, 12, 31)),
    ],
)
def test_the_part_of_time_shown(tour: Catalogue, select: str, first: date, last: date) -> None:
    """A step shows its window, else its period, open ends filled up, else the dossier's."""
    scale = stage_axis.scale_of(tour, Step(kind="step", headline="x", select=select))
    assert (scale.first, scale.last) == (first, last)


def test_ticks_from_an_event(tour: Catalogue) -> None:
    """With an event at zero the axis counts the years before and after it, and says so."""
    step = Step(kind="step", headline="x", select="window=1990,2000&type=statement&zero=council")
    figure = stage_figure.figure(tour, step, stage_plan.plan(tour, step, 5), ())
    (axis,) = with_prop(figure, "className", "axis")
    assert [content(text) for text in axis["props"]["children"]] == [
        *("−7", "−6", "−5", "−4", "−3", "−2", "−1", "0", "+1", "+2", "+3")
    ]
    note = with_prop(figure, "className", "axis-note")[0]
    assert content(note) == "Years before and after “Council”. Order is not cause."


def test_ticks_of_months(tour: Catalogue) -> None:
    """Where months are many, none is left out; the first and every January name their year."""
    step = Step(kind="step", headline="x", select="window=2001-10,2002-04")
    names = [name for _, name in stage_axis.ticks(stage_axis.scale_of(tour, step))]
    assert names == ["Oct\n2001", "Nov", "Dec", "Jan\n2002", "Feb", "Mar", "Apr"]


def test_a_bar_without_room_for_its_label_is_named_beside_it(tour: Catalogue) -> None:
    """A label stands on a full stretch or beside its mark, never on stripes or on a thin line."""
    step = Step(kind="step", headline="x", select="type=forum&window=1999-04,2000-02")
    (mark,) = stage_plan.plan(tour, step, 3).marks
    assert mark.side == "lane"
    tree = stage_figure.figure(tour, step, stage_plan.plan(tour, step, 3), ())
    assert with_prop(tree, "className", "label") == []
    assert [content(each) for each in with_prop(tree, "className", "bar-name")] == ["Council"]


@pytest.mark.parametrize(("days", "lines"), [("1996,1999", 3), ("1990,2090", 3), ("1914,1918", 0)])
def test_a_readers_note(tour: Catalogue, days: str, lines: int) -> None:
    """A note stands over the marks as the reader's, with a bracket where its days are in view."""
    select = f"window=1994,2003&bracket={days},What I ask"
    step = Step(kind="step", headline="x", select=select)
    tree = stage_figure.figure(tour, step, stage_plan.plan(tour, step, 9), ())
    (note,) = with_prop(tree, "className", "readers-note")
    assert content(note) == "Reader’s note: What I ask"
    places = [each["props"] for each in of_type([note], "Line")]
    assert len(places) == lines
    assert all(0 <= float(each["x1"][:-1]) <= float(each["x2"][:-1]) <= 100 for each in places)
    assert f"{days[:4]} to {days[5:]}" in content(with_prop(tree, "className", "in-words")[0])
    (hidden,) = with_prop(
        stage_figure.figure(tour, step, stage_plan.plan(tour, step, 9), ("date",)),
        "className",
        "in-words",
    )
    assert f"{days[:4]} to {days[5:]}" not in content(hidden)


def test_room_for_rows(tour: Catalogue) -> None:
    """The more words stand beside a timeline, the fewer rows it has, within bounds."""
    bare = Step(kind="step", headline="x", select="type=forum")
    full = bare.model_copy(
        update={"headline": "x" * 90, "caption": "word " * 40, "excerpts": ("a1", "b1", "g1", "a2")}
    )
    rows = [space.rows(tour, step) for step in (bare, full)]
    assert rows[0] == space.MOST_ALONE
    assert space.FEWEST <= rows[1] < rows[0]


def test_columns_follow_the_words(tour: Catalogue) -> None:
    """Side by side, the longer passage has the wider column."""
    step = Step(kind="quotes", headline="x", excerpts=("g1", "b1"))
    first, second = map(float, re.findall(r"([\d.]+)fr", space.columns(tour, step)))
    assert first < second


# --- what is hidden --------------------------------------------------------------------------


ASKED = {"kind": "question", "excerpts": ("a1", "b1"), "reveal": ("date",), "answer": "So."}
COMPARED = {"kind": "compare", "dispute": "who-wrote"}
QUOTED = {"caption": "x", "excerpts": ("a1", "b1")}


@pytest.mark.parametrize(
    ("step", "shown_later"),
    [
        (ASKED, "date source-1 source-2 answer"),
        ({"kind": "question", "events": ("council", "halt")}, "date"),
        ({"kind": "question"}, ""),
        (COMPARED, ""),
        (COMPARED | {"excerpts": ("a1",)}, "positions"),
        (COMPARED | QUOTED, "quotes positions"),
        (QUOTED | {"kind": "step", "event": "council", "reveal": ("date",)}, "caption quotes date"),
        (QUOTED | {"kind": "quotes", "reveal": ("source",)}, "quotes source"),
        ({"kind": "section", "caption": "x"}, ""),
    ],
)
def test_reveals(tour: Catalogue, step: dict[str, Any], shown_later: str) -> None:
    """First the parts of a step, one after the other, then what it hides, then what it comes to."""
    assert " ".join(reveals.reveals(tour, Step(headline="x", **step))) == shown_later


def test_hidden_dates_and_what_came_next(tour: Catalogue) -> None:
    """Axis, dates and later events wait, with words for each that is hidden."""
    shown = section(tour, 3)
    assert shown["props"]["data-reveals"] == "caption quotes date next"
    hidden = with_prop(shown, "data-reveal", "next")
    assert [each["props"].get("data-event") for each in of_type(hidden, "G")] == ["speech"]
    dates = " ".join(content(each) for each in with_prop(shown, "data-reveal", "date"))
    for date_said in ("March 1999 to about July 1999", "gives: March 1999", "2000"):
        assert date_said in dates
    instead = {content(each) for each in with_prop(shown, "data-hidden", "date")}
    assert instead == {text.stage.HIDDEN["date"]}
    assert [content(e) for e in with_prop(shown, "data-hidden", "next")] == [
        text.stage.HIDDEN["next"]
    ]


def test_without_a_timeline_the_caption_comes_next(tour: Catalogue) -> None:
    """A step without events hides its caption if what came next is to wait."""
    (hidden,) = with_prop(section(tour, 8), "data-reveal", "next")
    assert content(hidden) == "Then came the council."


def test_hidden_sources(tour: Catalogue) -> None:
    """Label, speaker and voice wait together; the words themselves do not."""
    shown = section(tour, 7)
    hidden = [
        content(each) for n in (1, 2) for each in with_prop(shown, "data-reveal", f"source-{n}")
    ]
    assert hidden == [
        "Alpha 2010 · the authors assert · gives: 1991",
        "Beta n.d. · the writer asserts",
    ]
    assert "the envoy wrote that he wished to join" in content(shown)


# --- kinds of steps --------------------------------------------------------------------------


def test_every_kind_is_shown(tour: Catalogue) -> None:
    """Each step is a section with a heading; a blank one shows nothing else."""
    sections = stage_sections.sections(tour, Paths(), "tour")
    kinds = [each["props"]["className"].removeprefix("slide of-kind-") for each in sections]
    assert kinds == [step.kind for step in tour.stories["tour"].steps]
    for number, each in enumerate(sections, 1):
        (heading,) = with_prop(each, "id", f"step-{number}")
        assert content(heading) == (
            tour.stories["tour"].steps[number - 1].headline or text.stage.BLANK
        )
    assert content(sections[-1]) == text.stage.BLANK


def test_title(tour: Catalogue) -> None:
    """The title step says who tells the story, and its summary in place of a caption."""
    shown = content(section(tour, 1))
    assert "One step of each kind." in shown
    assert "The tests · Two leagues" in shown


def test_card_of_a_source(tour: Catalogue) -> None:
    """A source's card says in a few words who, when, what, on what evidence, up to when."""
    card = with_prop(section(tour, 5), "className", "card-of-source")[0]
    assert content(card) == (
        "Who writesCyWhen1998 (stated)Whatbook, EnglishOn what evidence1 note"
        "Knows of events up to1998From wherenone"
    )


def test_positions(tour: Catalogue) -> None:
    """A comparison has a row for each aspect and a column for each source that has a position."""
    table = with_prop(section(tour, 6), "className", "positions")[0]
    cells = [content(each) for each in of_type(table, "Th", "Td")]
    assert cells == ["", "Alpha 2010", "Beta n.d.", "when", "in 1991", "no date"]


def test_ways_out(tour: Catalogue) -> None:
    """A step leads to Explore as it is shown, and to its first quote, with the way back."""
    props = section(tour, 3)["props"]
    way = "/?from=1994&to=2008&event=halt&window=1990,2010&back=tour.3"
    assert props["data-explore"] == way
    assert props["data-read"] == "/read/alpha?back=tour.3#a3"


def test_references(town: Catalogue) -> None:
    """References are named shortly, as many as have room, and the rest counted."""
    items = csl.items(town)
    assert text.stage.reference(items["record-3"]) == "Archivist 2002"
    some = [items[key] for key in ("record-3", "record-6", "record-9")]
    assert text.stage.references(some) == "Archivist 2002; Archivist 2005; Archivist 2008"
    assert text.stage.references(some, room=12) == "Archivist 2002 and 2 more"


def test_hostile_words_stay_text(tmp_path: Path) -> None:
    """Markup in headlines, labels and quotes is text in the tree, never an element."""
    attack = "<b onclick=x>"
    changes = {
        "stories/tour.yaml": small.TOUR["stories/tour.yaml"].replace("First part", attack),
        "events.csv": small.FILES["events.csv"].replace(",Halt,", f",{attack},"),
    }
    catalogue = load(small.write(tmp_path, changes), TODAY)
    assert content(with_prop(section(catalogue, 2), "id", "step-2")[0]) == attack
    labels = with_prop(section(catalogue, 3), "className", "label")
    (label,) = (each for each in labels if "onclick" in content(each))
    assert label["type"] == "Text"
    assert content(label) == attack
