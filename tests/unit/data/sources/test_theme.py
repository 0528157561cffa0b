"""One theme in time: strands, what looks back, the window."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection
from data.sources import theme

TRUST = Selection(theme=("trust",))


def quoted(catalogue: Catalogue, **rows: dict[str, Any]) -> Catalogue:
    """The dossier with more quotations like its document."""
    first = catalogue.quotations["q1"]
    more = {key: first.model_copy(update={"id": key} | row) for key, row in rows.items()}
    return replace(catalogue, quotations={**catalogue.quotations, **more})


def test_strands(catalogue: Catalogue) -> None:
    """Documents, claims by source and studies of the theme, each in order of time."""
    row = theme.strands(catalogue, TRUST)
    assert [each.id for each in row.documents] == ["q1"]
    assert [each.id for each in row.studies] == ["q2"]
    assert {key: [each.id for each in rows] for key, rows in row.claims.items()} == {
        "alpha": ["a1", "a2", "a3"]
    }
    assert row.later == []


@pytest.mark.parametrize(
    ("row", "back"),
    [
        ({"date": "1992-12-01"}, False),
        ({"date": "1993-02"}, True),
        ({"date": ""}, False),
        ({"date": "2010", "events": []}, False),
        ({"date": "1991", "kind": "memoir"}, True),
    ],
)
def test_what_looks_back(catalogue: Catalogue, row: dict[str, Any], back: bool) -> None:
    """A memoir does, and what is more than a year later than all that it speaks to."""
    about = {"events": ["letter"]} | row
    other = quoted(catalogue, n1=about)
    assert theme.looks_back(other, other.quotations["n1"]) is back


def test_window(catalogue: Catalogue) -> None:
    """It reaches from the first to the last of what is on the theme, not before the dossier's."""
    window = theme.window(catalogue, Selection(theme=("trade",)))
    assert window is not None
    first, last = window
    assert first.year == 1989  # the treaty of 1954 lies before the dossier's window
    assert date(2008, 8, 31) < last < date(2010, 1, 1)


def test_a_later_document_widens_the_window(catalogue: Catalogue) -> None:
    """What is dated on the theme is in view, but what is too vague to say when is not."""
    trade = Selection(theme=("trade",))
    late = quoted(catalogue, n1={"events": [], "disagreements": [], "themes": ["trade"]})
    vague = quoted(late, n1={"events": [], "themes": ["trade"], "date": "20XX"})
    dated = quoted(late, n1={"events": [], "themes": ["trade"], "date": "2015-05"})
    assert theme.window(vague, trade) == theme.window(catalogue, trade)
    window = theme.window(dated, trade)
    assert window is not None
    assert window[1] > date(2015, 5, 31)


@pytest.mark.parametrize("chosen", [(), ("trust", "trade")])
def test_no_window_without_one_theme(catalogue: Catalogue, chosen: tuple[str, ...]) -> None:
    """Several themes, none, and one on which nothing is chosen have none of their own."""
    assert theme.window(catalogue, Selection(theme=chosen)) is None
    assert theme.window(catalogue, Selection(theme=("trust",), q="zzzz")) is None
