"""Coverage: excerpts counted once by year and theme, per 1 000 words; alone; untold."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from components.base.address import View
from components.base.routing import Paths
from components.compare.coverage import section as compare_coverage
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import query
from data.selection.facets import Selection
from data.sources import coverage as sources_coverage
from tests.trees import classed, content, hrefs

ALL = np.arange(8)
ARGUED, NONE = np.array([3]), np.array([], dtype=np.intp)  # a4 is the fourth of the table


def test_by_year(catalogue: Catalogue) -> None:
    """An excerpt counts once in each year in which an event it tells began, once in the total."""
    found = sources_coverage.by_year(catalogue, ALL, ARGUED)
    alpha = dict(zip(found.columns, found.counts["alpha"], strict=True))
    years = {"1990": 1, "1991": 1, "1996": 1, "1997": 2, "1999": 1, "2008": 1, "none": 1}
    assert {column: count for column, count in alpha.items() if count} == years
    assert found.totals == {"alpha": 5, "beta": 1, "gamma": 1}
    assert found.columns[0] == "1990"  # nothing told lies before the window
    assert found.columns[-2:] == ("2012", "none")


def test_by_year_of_what_is_chosen(catalogue: Catalogue) -> None:
    """Only chosen events count, whatever else an excerpt tells."""
    found = sources_coverage.by_year(catalogue, np.array([catalogue.position["halt"]]), NONE)
    counted = {c: n for c, n in zip(found.columns, found.counts["alpha"], strict=True) if n}
    assert counted == {"1999": 1}
    assert found.totals["alpha"] == 1


def test_outside_the_window(town: Catalogue) -> None:
    """What began before the window has a column of its own."""
    found = sources_coverage.by_year(town, np.arange(len(town.events)), NONE)
    assert found.columns[0] == sources_coverage.BEFORE
    assert found.counts["journal"][0] == 1


def test_centuries_of_a_long_time(catalogue: Catalogue) -> None:
    """Of a long window the columns are decades or centuries, and count the same excerpts."""
    dossier = catalogue.dossier.model_copy(update={"window": "0950,2012"})
    found = sources_coverage.by_year(replace(catalogue, dossier=dossier), ALL, ARGUED)
    assert found.columns[:2] == ("950", "960")
    assert found.columns[-2:] == ("2010", "none")
    alpha = dict(zip(found.columns, found.counts["alpha"], strict=True))
    decades = {"1990": 4, "2000": 1, "none": 1}
    assert {column: count for column, count in alpha.items() if count} == decades
    dossier = catalogue.dossier.model_copy(update={"window": "0001,3000"})
    centuries = sources_coverage.by_year(replace(catalogue, dossier=dossier), ALL, ARGUED).columns
    assert centuries[:2] == ("0", "100")


def test_by_theme(catalogue: Catalogue) -> None:
    """Excerpts count by their own themes."""
    found = sources_coverage.by_theme(catalogue, ALL, ARGUED)
    assert found.columns == ("trust", "trade")
    assert found.counts == {"alpha": (4, 1), "beta": (1, 0), "gamma": (0, 1)}


def test_per_words(catalogue: Catalogue) -> None:
    """Counts are set against the length of the text."""
    assert sources_coverage.per_words(catalogue, "alpha", 21) == pytest.approx(250)


def test_alone_and_untold(catalogue: Catalogue) -> None:
    """Events that one source alone tells, by source; events that none tells."""
    alone = {
        key: [event.id for event in catalogue.events_at(rows)]
        for key, rows in sources_coverage.told_by_one(catalogue, ALL).items()
    }
    assert alone == {"alpha": ["hint", "visit", "halt", "speech"], "beta": [], "gamma": ["fair"]}
    untold = catalogue.events_at(sources_coverage.told_by_none(catalogue, ALL))
    assert [event.id for event in untold] == ["treaty"]


def section(catalogue: Catalogue, arguments: Rows, **chosen: tuple[str, ...]) -> list[Any]:
    """The section of a selection."""
    selection = Selection(**chosen)
    positions = query.select(catalogue, selection).positions
    shown: list[Any] = compare_coverage.section(
        catalogue, View(selection), positions, arguments, Paths()
    )
    return shown


def test_every_cell_has_both_numbers(catalogue: Catalogue) -> None:
    """Per 1 000 words and counted stand in one cell, the shade by each of them beside it."""
    shaded = classed(section(catalogue, ARGUED), "shaded")
    darkest = [e for e in shaded if e["style"]["--per"] == "1.00"]
    assert ["56", "1"] in [[s["props"]["children"] for s in e["children"]] for e in darkest]
    assert all(len(e["children"]) == 2 for e in shaded)


def test_lists_say_why(catalogue: Catalogue) -> None:
    """What none tells comes with its reason; each event leads to its excerpts."""
    shown = section(catalogue, NONE, theme=("trade",))
    said = content(shown)
    assert "An older treaty ended: It frames the council." in said
    assert "Gamma 1998: 1 event" in said
    assert "/?theme=trade&event=treaty" in hrefs(shown)


def test_nothing_to_list(catalogue: Catalogue) -> None:
    """Where nobody is alone and nothing untold, that is said; of nothing, nothing is."""
    said = content(section(catalogue, NONE, told=("2",)))
    assert "No chosen event is told by one text only." in said
    assert "Every chosen event is told by some text." in said
    assert section(catalogue, NONE, type=("break",), theme=("trade",)) == []


def test_a_long_list_leads_to_all_of_it(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a long list the beginning is shown, and a link leads to every event of it."""
    monkeypatch.setattr(compare_coverage, "LISTED", 2)
    shown = section(catalogue, NONE)
    assert "These are the first 2. All 4 in the list of events." in content(shown)
    assert "/?source=alpha&told=1" in hrefs(shown)
    assert "/?event=speech" not in hrefs(shown)
