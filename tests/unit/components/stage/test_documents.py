"""Documents, findings, events to be put in order on a step; that no voice stands alone unsaid."""

from pathlib import Path
from typing import Any

import pytest

from components import text
from components.base.routing import Paths
from components.stage import documents, findings, ordering
from components.stage import sections as stage_sections
from components.stage.reveals import reveals
from data.catalogue import voices
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.tables.stories import Step
from tests import small
from tests.conftest import TODAY
from tests.trees import content, of_type, with_prop

MORE = (
    "q3,document,act,council,trust,,,"
    '"Neither shall rule, and both shall sit.",,en,,,south,1998-03,,https://example.com/copy,'
    "2026-11-22,\n"
)


@pytest.fixture(scope="module")
def quoted(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with a second document."""
    changes = {"quotations.csv": small.FILES["quotations.csv"] + MORE}
    return load(small.write(tmp_path_factory.mktemp("quoted"), changes), TODAY)


def step(kind: str, **fields: Any) -> Step:
    """A step of a kind."""
    return Step(kind=kind, headline="x", **fields)  # type: ignore[arg-type]  # one of the kinds


def card(catalogue: Catalogue, of: Step, key: str = "q1", hides: tuple[str, ...] = ()) -> Any:
    """The card of a quotation."""
    return documents.card(catalogue, of, catalogue.quotations[key], (hides, "source"))


# --- documents -------------------------------------------------------------------------------


def test_a_document_says_whose_it_is(quoted: Catalogue) -> None:
    """The head names kind, party and day; what is to be compared is marked in the quote."""
    shown = card(quoted, step("document", quotations=("q1",), mark=("neither shall rule",)))
    head = with_prop(shown, "className", "voice")[0]
    assert content(head) == "DocumentNorth · 27 May 1997"
    assert [content(mark) for mark in of_type([shown], "Mark")] == ["neither shall rule"]
    assert "Article 2" in content(with_prop(shown, "className", "origin")[0])


def test_a_scholar_has_a_year_and_our_words(quoted: Catalogue) -> None:
    """A study stands under its author, with its year; what is in our words says so."""
    shown = card(quoted, step("quotes", quotations=("q2",)), "q2")
    assert "study" in shown["props"]["className"]
    assert content(shown).startswith("ScholarEve")
    assert "2005" in content(shown)
    assert text.quotations.POSITION_IS_OURS in content(shown)


def test_who_speaks_can_wait(quoted: Catalogue) -> None:
    """Party, work and genre wait for who says it; the words do not."""
    shown = card(quoted, step("quotes", quotations=("q1",), reveal=("source",)), hides=("source",))
    hidden = " ".join(content(each) for each in with_prop(shown, "data-reveal", "source"))
    assert "North" in hidden
    assert "neither shall rule" not in hidden


@pytest.mark.parametrize(
    ("keys", "between"),
    [(("q1", "q3"), "9 months"), (("q1",), None), (("q1", "q2", "q3"), None)],
)
def test_scale_of_two_days(quoted: Catalogue, keys: tuple[str, ...], between: str | None) -> None:
    """The days of two documents stand at the ends of a true scale, the time between in words."""
    shown = documents.scale(quoted, step("document", quotations=keys), ())
    if between is None:
        assert shown is None
        return
    assert [content(each) for each in with_prop(shown, "className", "between")] == [between]
    assert [content(each) for each in of_type([shown], "Strong")] == ["27 May 1997", "March 1998"]
    assert len(of_type([shown], "Circle")) == 2


# --- findings, order -------------------------------------------------------------------------


def test_findings_row_by_row(quoted: Catalogue) -> None:
    """What is agreed stands in the full frame, what is argued in the dashed one, row by row."""
    shown_step = step("findings", dispute="who-wrote", caption="Well?")
    assert reveals(quoted, shown_step) == ("row-1", "row-2")
    shown = findings.frames(quoted, shown_step)
    assert [content(each) for each in of_type([shown], "H3")] == ["Agreed", "Argued"]
    carried = [content(each) for each in with_prop(shown, "className", "carried")]
    assert carried[0].startswith("North")
    assert "against: " in carried[1]
    asked = findings.questions(quoted, shown_step)
    assert asked is not None
    assert content(asked) == "What did the envoy write?"


def test_events_to_be_put_in_order(quoted: Catalogue) -> None:
    """Events stand by their titles; place and date wait."""
    asked = step("question", events=("letter", "council", "fair"))
    shown = ordering.events(quoted, asked, reveals(quoted, asked))
    hidden = [content(each) for each in with_prop(shown, "data-reveal", "date")]
    assert [words[:2] for words in hidden] == ["3.", "1.", "2."]
    assert ordering.events(quoted, step("question"), ()) is None


def test_an_answer_comes_last(quoted: Catalogue) -> None:
    """What a question comes to is hidden until all else is shown."""
    asked = step("question", excerpts=("a1", "b1"), answer="Neither.")
    assert reveals(quoted, asked)[-1] == "answer"


# --- a voice alone ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "alone"),
    [
        ({"quotations": ("q1",)}, True),
        ({"quotations": ("q1",), "references": ("act",)}, True),  # its own work
        ({"quotations": ("q1",), "references": ("book",)}, False),
        ({"quotations": ("q1", "q2")}, False),
        ({"quotations": ("q1", "q3")}, False),  # another state's
        ({"quotations": ("q1",), "excerpts": ("b1",)}, False),
        ({"excerpts": ("a5",)}, True),
        ({"excerpts": ("a5", "a1")}, True),  # one text
        ({"excerpts": ("a1",)}, False),  # what happened
        ({"quotations": ("q2",)}, True),
    ],
)
def test_a_claim_stands_alone(quoted: Catalogue, fields: dict[str, Any], alone: bool) -> None:
    """A document, a view or a scholar needs a second voice, or a record of somebody else."""
    assert voices.stands_alone(quoted, step("step", **fields)) is alone


def test_the_stage_says_so(tmp_path: Path) -> None:
    """Where a dossier's rules are plain, a step with one voice alone says that it is one."""
    changes = {
        "dossier.yaml": small.FILES["dossier.yaml"].replace("rules: strict", "rules: plain"),
        "stories/tour.yaml": small.TOUR["stories/tour.yaml"].replace(
            "    excerpts: [a3]\n    references: [act, book]\n", "    excerpts: [a3]\n"
        ),
    }
    catalogue = load(small.write(tmp_path, changes), TODAY)
    sections = stage_sections.sections(catalogue, Paths(), "tour")
    said = [bool(with_prop(each, "className", "alone")) for each in sections]
    assert said == [number == 3 for number in range(1, len(sections) + 1)]


# --- names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 day"), (25, "25 days"), (215, "7 months"), (3650, "10 years")]
)
def test_between(days: int, words: str) -> None:
    """The time between two days is said in days, months or years."""
    assert text.stage.between(days) == words
