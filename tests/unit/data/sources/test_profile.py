"""A source as a witness: its notes, those that cannot be right, and what it tells alone."""

from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.sources import profile
from data.sources.profile import ImpossibleNote, Work
from tests import small
from tests.conftest import TODAY


def citing(folder: Path, *changes: tuple[str, str]) -> Catalogue:
    """The invented dossier with some cells of its excerpts replaced."""
    excerpts = small.FILES["excerpts.csv"]
    for old, new in changes:
        assert excerpts.count(old) == 1, old
        excerpts = excerpts.replace(old, new)
    return load(small.write(folder, {"excerpts.csv": excerpts}), TODAY)


A2 = "a council was founded by both,,2,1997,own,,asserts,"
A3 = "South left it in March,,2,1999-03,attributed,envoy,hedges,"
A4 = "trade makes trust,,2,,own,,asserts,"
A5 = "a visit was a hint,,3,,attributed,Some,hedges,"


def test_works(tmp_path: Path) -> None:
    """One name and year is one work, however it is written; the most cited comes first."""
    dossier = citing(
        tmp_path,
        (A2, f'{A2}"J. Eve, 2005"'),
        (A3, f'{A3}"‘Long- Term Title’, 2009a; Eve 2001"'),
        (A4, f'{A4}"Long-Term Title, 2009a"'),
        (A5, f'{A5}"Nobody, n.d."'),
    )
    cited = profile.works(dossier, "alpha")
    assert cited == [
        Work(("Eve, 2005", "J. Eve, 2005"), "Eve", "2005", ("a1", "a2")),
        Work(
            ("‘Long- Term Title’, 2009a", "Long-Term Title, 2009a"),
            "‘Long- Term Title’",
            "2009a",
            ("a3", "a4"),
        ),
        Work(("Eve 2001",), "Eve", "2001", ("a3",)),
        Work(("Nobody, n.d.",), "Nobody", "", ("a5",)),
    ]
    assert profile.names_with_several_works(cited) == {"Eve": ["2001", "2005"]}
    assert profile.without_year(cited) == 1


def test_no_notes(catalogue: Catalogue) -> None:
    """A source without notes cites nothing, and nothing in it is at odds."""
    assert profile.works(catalogue, "beta") == []
    assert profile.impossible_notes(catalogue, "beta") == []


@pytest.mark.parametrize(
    ("cell", "note", "fault"),
    [
        (A2, "Eve, 2011", "after-the-text"),
        (A2, "Eve, 1996", "before-the-event"),
        (A2, "Eve, 2010", None),
        (A2, "Eve, 1997", None),
        (A2, "Eve, n.d.", None),
        (A4, "Eve, 1950", None),  # a theory tells no event
        (A5, "Eve, 1950", None),  # a perception may rest on older works
    ],
)
def test_notes_at_odds_with_dates(
    tmp_path: Path, cell: str, note: str, fault: profile.Fault | None
) -> None:
    """A work cannot be later than the text that cites it, nor older than what it is given for."""
    dossier = citing(tmp_path, (cell, f'{cell}"{note}"'))
    found = [each for each in profile.impossible_notes(dossier, "alpha") if each.excerpt != "a1"]
    excerpt = {A2: "a2", A4: "a4", A5: "a5"}[cell]
    assert found == ([ImpossibleNote(excerpt, note, fault)] if fault else [])


def test_forecasts_may_rest_on_older_works(tmp_path: Path) -> None:
    """What is predicted, or was only feared, can be cited from before."""
    predicted = A2.replace("asserts", "predicts")
    dossier = citing(tmp_path / "a", (A2, f'{predicted}"Eve, 1990"'))
    assert profile.impossible_notes(dossier, "alpha") == []
    events = small.FILES["events.csv"].replace(
        "Council,forum,attested,1997-05-27", "Council,forum,feared,1997-05-27"
    )
    excerpts = small.FILES["excerpts.csv"].replace(A2, f'{A2}"Eve, 1990"')
    changes = {"events.csv": events, "excerpts.csv": excerpts}
    feared = load(small.write(tmp_path / "b", changes), TODAY)
    assert profile.impossible_notes(feared, "alpha") == []


def test_what_rests_on_it(catalogue: Catalogue, tmp_path: Path) -> None:
    """What a source tells, what it alone tells, how it speaks, and who depends on it."""
    ids = catalogue.events["id"]
    assert ids[profile.events_of(catalogue, "beta")].tolist() == ["letter", "council"]
    assert ids[profile.sole_events(catalogue, "beta")].tolist() == []
    assert ids[profile.sole_events(catalogue, "alpha")].tolist() == [
        "hint",
        "visit",
        "halt",
        "speech",
    ]
    assert profile.shares(catalogue, "alpha", "voice") == {"own": 3, "attributed": 2}
    assert profile.shares(catalogue, "alpha", "fidelity") == {}
    change = small.changed("sources.csv", "none,,unknown,none,29,", "none,alpha,unknown,none,29,")
    dossier = load(small.write(tmp_path, change), TODAY)
    assert profile.followers(dossier, "alpha") == ["Beta n.d."]
    assert profile.followers(dossier, "gamma") == []
