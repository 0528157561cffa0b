"""The table: rows in any order, of many a window, and a list of untold events that ends."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.about import page as about_page
from components.base import list_window
from components.base.address import View
from components.base.routing import AT_ROOT, Place, Visit
from components.table import page as table_page
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection
from tests.trees import elements, words

SORTS = st.sampled_from(["", "title", "type", "told", "documents"])
SELECTIONS = st.sampled_from([Selection(), Selection(theme=("trust",)), Selection(q="zzz")])


def key(catalogue: Catalogue, event: Any, column: str) -> Any:
    """What an event is sorted by."""
    if column == "type":
        return list(catalogue.types).index(event.type)
    if column == "documents":
        rows = quotations.about(catalogue, "events", event.id)
        return len(quotations.of_kinds(rows, quotations.DOCUMENTS))
    return {"title": event.title.casefold(), "told": event.told}.get(column, event.earliest)


@given(SORTS, SELECTIONS, st.booleans())
def test_orders(catalogue: Catalogue, column: str, selection: Selection, turned: bool) -> None:
    """The chosen events come as a plain sort of them has them, turned round as a whole."""
    events = catalogue.events_at(query.select(catalogue, selection).positions)
    events.sort(key=lambda event: key(catalogue, event, column))
    expected = [event.id for event in (reversed(events) if turned else events)]
    sort = f"{'-' * turned}{column or 'start'}" if turned or column else ""
    rows = table_page.sorted_rows(catalogue, View(selection, sort=sort))
    assert catalogue.events["id"].to_numpy()[rows].tolist() == expected


def test_a_window_of_rows(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many rows those around a place are shown, with what is before and after them."""
    whole = rows_of(table_page.table(catalogue, View(sort="-title"), "/", "/table"))
    for name, size in (("COMPLETE", 3), ("SIZE", 4), ("STEP", 2)):
        monkeypatch.setattr(list_window, name, size)
    tree = table_page.table(catalogue, View(sort="-title"), "/", "/table", 4)
    assert rows_of(tree) == whole[2:6]
    assert "Events 3–6 of 8" in words(tree)


def test_documents_are_counted(catalogue: Catalogue) -> None:
    """Each row ends with the number of documents quoted on the event; a study is none."""
    tree = table_page.table(catalogue, View(sort="-documents"), "/", "/table")
    counts = [words(each["children"][-1]) for each in elements(tree) if "data-event" in each]
    assert counts == ["1", *["0"] * 7]
    assert rows_of(tree)[0] == "council"


def rows_of(tree: Any) -> list[str]:
    """The events of a table, in order."""
    return [each["data-event"] for each in elements(tree) if "data-event" in each]


def test_untold_events_on_about(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many events that no source tells the first are listed, with the way to all."""
    monkeypatch.setattr(about_page, "LISTED", 0)
    shown = str(about_page.layout(Visit(catalogue, AT_ROOT, Place("about"), "About")))
    assert "These are the first 0. All 1 in the list of events" in shown
    assert "/?told=0" in shown
    assert np.count_nonzero(catalogue.events["told"] == 0) == 1
