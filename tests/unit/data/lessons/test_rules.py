"""What each kind of teaching sheet is built of, and what keeps one from being built."""

from itertools import pairwise
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.lessons.debate import debate, is_open
from data.lessons.jigsaw import groups
from data.lessons.kinds import Kind, chosen, plans
from data.lessons.material import Subject, material, of_question
from data.lessons.order import MOST, in_order
from data.lessons.passages import words_in
from data.lessons.records import pairs
from data.lessons.shuffle import shuffled
from data.lessons.unnamed import unnamed
from data.selection.facets import Selection
from tests import lessons, small

WHY = "why-table"


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The dossier with enough voices for every kind."""
    return lessons.write(tmp_path_factory.mktemp("taught"))


def ordered(folder: Path, *dates: tuple[str, str], change: tuple[str, str] = ("", "")) -> list[str]:
    """The events that are put in order of some with these dates."""
    events = small.dated(*dates)["events.csv"].replace(*change)
    catalogue = lessons.write(folder, events=events)
    return [row.id for row in in_order(catalogue, [f"d{n}" for n in range(len(dates))])]


APART = (("2001-05", ""), ("2002", ""), ("2003-01-02", ""), ("2004", "2005"), ("2006", ""))


# --- put in order ----------------------------------------------------------------------------


def test_events_that_overlap_are_not_both_asked(tmp_path: Path) -> None:
    """Of two events that may have been on one day, one alone is put in order."""
    chosen_ones = ordered(tmp_path, *APART, ("2005-12", ""), ("2002-07-01", "2003"))
    assert chosen_ones == ["d0", "d1", "d2", "d5", "d4"]  # what ends first finds room


def test_no_order_of_too_few(tmp_path: Path) -> None:
    """Three events apart are no task."""
    assert ordered(tmp_path, *APART[:3]) == []


@pytest.mark.parametrize(
    "change",
    [
        ("d2,Event 2,Event 2,statement,attested", "d2,Event 2,Event 2,statement,disputed"),
        ("d2,Event 2", "d2,Event of 2003"),
        ('"2003-01-02"', '"2003-01-02~"'),
    ],
)
def test_doubtful_events_are_not_asked(tmp_path: Path, change: tuple[str, str]) -> None:
    """What is not attested, has a vague date, or tells its year is no card."""
    assert ordered(tmp_path, *APART, change=change) == ["d0", "d1", "d3", "d4"]


def test_no_event_of_a_disputed_date(tmp_path: Path) -> None:
    """An event on whose date texts differ is no card."""
    events = small.dated(*APART)["events.csv"]
    dates = "when-d2,When was it?,date,d2,trust,,,They differ.,,\n"
    changed = small.FILES["disagreements.csv"] + lessons.QUESTIONS + dates
    catalogue = lessons.write(tmp_path, events=events, disagreements=changed)
    names = [row.id for row in in_order(catalogue, [f"d{n}" for n in range(5)])]
    assert names == ["d0", "d1", "d3", "d4"]


def test_order_of_a_large_dossier(large: Catalogue) -> None:
    """Of all events few are asked, in order of time, no two of which overlap."""
    rows = in_order(large, [row.id for row in large.every_event()])
    assert 4 <= len(rows) <= MOST
    assert all(one.latest < other.earliest for one, other in pairwise(rows))


# --- who says it? ----------------------------------------------------------------------------


def test_quotes_in_one_language(taught: Catalogue) -> None:
    """All quotes stand in one language, as said or translated; each speaker has one."""
    of = unnamed(taught, of_question(taught, WHY))
    assert of
    assert of.language == "en"
    said = {each.id: words_in(taught, each, of.language) for each in of.passages}
    assert said["s1"] == "We sit down as long as nobody here gives us orders"
    assert all(said.values())
    assert len({each.whose for each in of.passages}) == len(of.passages)


def test_no_quote_names_its_speaker(taught: Catalogue) -> None:
    """Words in which the speaker’s name stands are left out, in whatever form of it."""
    of = unnamed(taught, of_question(taught, WHY))
    assert of
    assert "l2" not in {each.id for each in of.passages}


def test_without_a_common_language(tmp_path: Path) -> None:
    """Where too few can stand in one language, there is no sheet."""
    foreign = "".join(
        f'{key},document,{work},council,,why-table,,"un deux trois quatre cinq six sept {key}",,fr,'
        f",,,1997-05-27,,{lessons.SEEN}\n"
        for key, work in (("n1", "minutes-n"), ("s1", "minutes-s"))
    )
    head = small.FILES["quotations.csv"].partition("\n")[0]
    catalogue = lessons.write(tmp_path, quotations=f"{head}\n{foreign}", findings="disagreement\n")
    assert unnamed(catalogue, of_question(catalogue, WHY)) is None


def test_the_order_is_stable_and_of_ids_alone() -> None:
    """Shuffling depends on the ids, not on the order in which they come."""
    ids = [f"id-{n}" for n in range(20)]
    assert shuffled(ids, str) == shuffled(reversed(ids), str)
    assert shuffled(ids, str) != ids


# --- for and against -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["interpretation"], True),
        (["scope", "framing"], True),
        (["blame"], True),
        (["framing"], False),
        (["interpretation", "fact"], False),
        (["blame", "agency"], False),
        (["date"], False),
    ],
)
def test_what_is_open_to_debate(kinds: list[str], expected: bool) -> None:
    """Judgement alone is debated: no fact, date, agency or content, and not words alone."""
    assert is_open(kinds) is expected


def test_sides_are_scholars(taught: Catalogue) -> None:
    """On each side stand scholars, one against the other; documents are for both."""
    of = debate(taught, WHY)
    assert of
    assert sorted(row.id for side in of.sides for row in side) == ["e1", "e2"]
    assert {row.kind for row in of.documents} == {"document"}


@pytest.mark.parametrize(
    "findings",
    [
        "why-table,argued,The table bound.,e1,,\n",
        "why-table,argued,The table bound.,e1,n1,\n",
        "why-table,argued,The table bound.,e1|e2,e1,\n",
        lessons.ARGUED + "why-table,found,A court has found it.,n1,,\n",
    ],
)
def test_no_debate(tmp_path: Path, findings: str) -> None:
    """Without scholars on both sides, and where a court has found, there is no debate."""
    head = small.FILES["findings.csv"].partition("\n")[0]
    catalogue = lessons.write(tmp_path, findings=f"{head}\n{findings}")
    assert debate(catalogue, WHY) is None


def test_debates_of_the_shipped_dossier(shipped: Catalogue) -> None:
    """No debate of the dossier is on what happened, or on what a court found."""
    debates = [key for key in shipped.disagreements if debate(shipped, key)]
    assert debates
    for key in debates:
        assert is_open(list(shipped.disagreements[key].kind))
        assert all(row.state != "found" for row in shipped.findings[key])


# --- jigsaw, two records ---------------------------------------------------------------------


def test_groups_of_a_jigsaw(taught: Catalogue) -> None:
    """Each group has its kind of material; documents are of more than one party."""
    found = {group.name: group for group in groups(taught, WHY)}
    assert list(found) == ["longest", "documents", "scholars"]
    assert found["longest"].sources == ("alpha",)
    assert {row.id for row in found["documents"].quotations} >= {"n1", "s1"}


def test_no_group_of_one_party(tmp_path: Path) -> None:
    """Documents of one party alone are no group, and two groups are no jigsaw."""
    lines = small.FILES["quotations.csv"].partition("\n")[0] + "\n"
    lines += "".join(
        f'{key},{kind},{work},council,,why-table,,"{quote}",,en,,,{who},{day},,{lessons.SEEN}\n'
        for key, kind, work, _, quote, _, who, day in lessons.VOICES
        if work not in ("minutes-s", "plea")
    )
    catalogue = lessons.write(tmp_path, quotations=lines)
    assert groups(catalogue, WHY) == []


def test_two_records(taught: Catalogue) -> None:
    """Documents of two parties, on one event and of one day, are a pair."""
    every = pairs(taught, of_question(taught, WHY))
    assert [(pair.one[0].id, pair.other[0].id) for pair in every] == [("n1", "s1")]


# --- what is chosen --------------------------------------------------------------------------


def test_a_question_is_asked_where_it_can_be(taught: Catalogue) -> None:
    """A selection’s sheet is on the question that has the material; else there is none."""
    theme = Subject(Selection(theme=("trust",)))
    found = chosen(taught, Kind.DEBATE, theme)
    assert found
    assert found[0] == WHY
    assert chosen(taught, Kind.DEBATE, Subject(Selection(theme=("trade",)))) is None
    assert not any(plans(taught, Subject(Selection(q="zzzz"))).values())


def test_material_of_a_story(taught: Catalogue) -> None:
    """A story’s sheets draw on the events and the questions of its steps."""
    of = material(taught, Subject(story="fairs"))
    assert {"council", "letter", "fair"} <= set(of.events)
    assert of.questions[: of.named] == ("who-wrote",)
    assert "n1" in of.quotations
