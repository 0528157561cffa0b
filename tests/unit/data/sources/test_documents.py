"""Documents beside a passage: quoted ones first, then the nearest, of different parties."""

from collections.abc import Callable

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.dossier.load import load
from data.sources import documents
from tests import small
from tests.conftest import TODAY

REFERENCES = "note,primary,south,A Note,,,,1999-04,,https://example.org/note,2026-11-22,\n"
QUOTATIONS = (
    "near,document,note,council|halt,,,,We stay away until somebody asks us back.,,en,,,south,"
    "1999-04-01,,https://example.org/note,2026-11-22,\n"
    "same,document,act,council|halt,,,,Each may leave and each may come.,,en,,,north,"
    "1999-03-30,,https://example.org/act,2026-11-22,\n"
    "late,document,note,council,,,,It had been long.,,en,,,south,2004,,"
    "https://example.org/note,2026-11-22,\n"
)
Beside = Callable[[str], documents.Beside]


@pytest.fixture(scope="module")
def quoted(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with four documents, from whose first one a passage quotes."""
    words = "If both sit down neither shall rule, and trade makes trust"
    changes = {
        "references.csv": small.FILES["references.csv"] + REFERENCES,
        "quotations.csv": small.FILES["quotations.csv"].replace(
            "neither shall rule.", "neither shall rule, and trade makes trust."
        )
        + QUOTATIONS,
        "excerpts.csv": small.FILES["excerpts.csv"].replace(
            "South left it in March,,2,1999-03,attributed,envoy,hedges,,,,",
            f'South left it in March,,2,1999-03,attributed,envoy,hedges,,"{words}",exact,',
        ),
    }
    assert words in changes["excerpts.csv"]
    return load(small.write(tmp_path_factory.mktemp("quoted"), changes), TODAY)


def row(catalogue: Catalogue, key: str) -> ExcerptRow:
    """One excerpt."""
    return catalogue.excerpts_of([key])[0]


def test_nearest_of_different_parties(quoted: Catalogue) -> None:
    """Of a passage on one event: the nearest document and the nearest of another party."""
    found = documents.beside(quoted, row(quoted, "a2"), ())
    assert (found.quoted, [each.id for each in found.others]) == ([], ["q1", "near"])
    assert found.rest == {"council": 2}


def test_what_it_quotes_comes_first(quoted: Catalogue) -> None:
    """A document whose words stand in the passage is told apart, however far it is."""
    found = documents.beside(quoted, row(quoted, "a3"), ())
    assert [each.id for each in found.quoted] == ["q1"]
    assert [each.id for each in found.others] == ["near"]
    assert found.rest == {"halt": 1, "council": 2}
    assert not documents.quotes(row(quoted, "a2"), quoted.quotations["q1"])


def test_an_argument_has_those_of_its_questions(quoted: Catalogue) -> None:
    """A passage without event has the documents of the disagreements in which it is used."""
    found = documents.beside(quoted, row(quoted, "a4"), ["who-wrote"])
    assert [each.id for each in found.others] == ["q1"]
    assert documents.beside(quoted, row(quoted, "a4"), ()) == ([], [], {})
