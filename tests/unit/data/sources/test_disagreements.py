"""Disagreements: which fit, between texts or within one, and what stands in a cell."""

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from components import text
from components.base.address import View
from components.base.routing import Paths
from components.compare import disagreement
from components.compare import disagreements as compare_disagreements
from components.evidence.excerpts import quotation
from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection
from data.sources import disagreements as sources_disagreements
from data.tables import models
from tests.trees import content, elements, hrefs, of_type

EVERY = ["who-wrote", "left-when", "trade-trust", "speech-what"]
PATHS = Paths("/x/")


@pytest.mark.parametrize(
    ("chosen", "kinds", "selection", "expected"),
    [
        (["letter", "halt", "speech"], (), Selection(), EVERY),
        (["letter"], (), Selection(), ["who-wrote", "trade-trust"]),
        ([], (), Selection(theme=("trade",)), ["trade-trust"]),
        (["halt"], (), Selection(theme=("trust",)), ["left-when"]),
        (["letter"], (), Selection(q="wrote"), ["who-wrote"]),
        ([], (), Selection(source=("beta",)), []),
        (["letter", "halt"], ("date",), Selection(), ["who-wrote", "left-when"]),
        (
            ["letter", "halt"],
            ("scope", "interpretation"),
            Selection(),
            ["left-when", "trade-trust"],
        ),
        (["letter", "halt"], ("blame",), Selection(), []),
    ],
)
def test_fitting(
    disputed: Catalogue,
    chosen: list[str],
    kinds: tuple[str, ...],
    selection: Selection,
    expected: list[str],
) -> None:
    """A disagreement fits by a chosen event or, without events, by theme, source and kind."""
    assert (
        sources_disagreements.of_selection(disputed, selection, rows(disputed, *chosen), kinds)
        == expected
    )


def test_between_and_within(disputed: Catalogue) -> None:
    """Who takes positions decides whether texts differ, or one with itself."""
    assert [key for key in EVERY if sources_disagreements.within_one(disputed, key)] == [
        "left-when",
        "speech-what",
    ]
    assert sources_disagreements.sources(disputed, "trade-trust") == ["alpha", "gamma"]
    assert sources_disagreements.kinds(disputed, EVERY)["date"] == 2
    assert set(sources_disagreements.kinds(disputed, EVERY)) == set(models.kinds_of_disagreement())


def test_cells_are_derived(disputed: Catalogue) -> None:
    """A cell without a position says why: not said, not told, or after this text."""
    states = {
        key: {
            a: [c.state for c in row]
            for a, row in sources_disagreements.cells(disputed, key).items()
        }
        for key in EVERY
    }
    assert states == {
        "who-wrote": {"when": ["said", "said", "not-told"]},
        "left-when": {"when": ["said", "not-told", "after"]},
        "trade-trust": {"what": ["said", "not-told", "said"]},
        "speech-what": {"what": ["said", "after", "after"]},
    }
    (cell, *_) = sources_disagreements.cells(disputed, "left-when")["when"]
    assert [position.position for position in cell.positions] == ["in March", "when it was founded"]


def test_told_but_not_said(disputed: Catalogue) -> None:
    """A source that tells the event, but takes no position on it, has not said it."""
    halt = disputed.disagreements["left-when"].model_copy(update={"events": ["letter", "halt"]})
    other = {**disputed.disagreements, "left-when": halt}
    catalogue = Catalogue(
        **{n: getattr(disputed, n) for n in disputed.__dataclass_fields__}
        | {"disagreements": other}
    )
    assert sources_disagreements.silence(catalogue, "left-when", "beta") == "not-said"


def test_arguments_tell_what_has_no_event(disputed: Catalogue) -> None:
    """On a disagreement without event a source has a say if it argues on one of its themes."""
    row = disputed.disagreements["trade-trust"].model_copy(update={"start": "2005"})
    late = replace(disputed, disagreements={"trade-trust": row})
    assert sources_disagreements.silence(late, "trade-trust", "beta") == "after"
    assert sources_disagreements.silence(late, "trade-trust", "alpha") == "not-said"


def test_quotes_and_marks(disputed: Catalogue) -> None:
    """Each excerpt comes once, under its source, with the words marked in any position."""
    assert sources_disagreements.excerpts_by_source(disputed, "left-when") == {
        "alpha": ["a3", "a2"]
    }
    assert sources_disagreements.marks(disputed, "left-when") == {
        "a3": ["left it", "in March"],
        "a2": [],
    }


def test_marks_are_shown_in_the_quote(disputed: Catalogue) -> None:
    """Marked words are highlighted, of overlapping ones the longer; a quote is never changed."""
    (row,) = disputed.excerpts_of(["a5"])
    quote = quotation(row, ["hint", "a visit was", "visit", "none of this", ""])
    parts = quote["props"]["children"]
    assert content(quote) == row.quote
    assert [p["props"]["children"] for p in parts if isinstance(p, dict)] == ["a visit was", "hint"]
    hostile = row._replace(quote="a (b)+ <i>c</i> [d")
    assert content(quotation(hostile, ["(b)+", "[d", "<i>"])) == hostile.quote


def panel(catalogue: Catalogue, view: View) -> list[Any]:
    """The panel of a view, with the letter and the halt chosen."""
    shown: list[Any] = compare_disagreements.panel(
        catalogue, view, rows(catalogue, "letter", "halt"), PATHS
    )
    return shown


def rows(catalogue: Catalogue, *events: str) -> npt.NDArray[np.intp]:
    """The rows of some events."""
    return np.array([catalogue.position[event] for event in events], dtype=np.intp)


def test_list(disputed: Catalogue) -> None:
    """The list counts, parts texts from one text, and puts those on the event in focus first."""
    said = content(panel(disputed, View()))
    assert said.startswith("3 differences · 1 within one text")
    assert said.index("Between texts") < said.index("What did the envoy write?")
    assert said.index("Does trade make trust?") < said.index("Within one text")
    assert "Alpha 2010" in said
    assert "1997 to 1999 · date, scope" in said
    assert "Alpha 2010 | Beta n.d." in said
    said = content(panel(disputed, View(event="halt")))
    assert said.index("On this event") < said.index("When did South leave?")
    assert said.index("When did South leave?") < said.index("Between texts")


def test_list_has_one_tab_stop(disputed: Catalogue) -> None:
    """Of all links in the list, the first alone is reached with the tab key."""
    links = [e for e in elements(panel(disputed, View())) if "data-dispute" in e]
    assert [e["tabIndex"] for e in links] == [0, -1, -1]
    assert links[0]["href"] == "?dispute=who-wrote"


def test_a_long_list_is_cut_and_says_so(
    disputed: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many differences the first are listed; the count is of all."""
    monkeypatch.setattr(compare_disagreements, "LISTED", 1)
    shown = panel(disputed, View())
    assert len([e for e in elements(shown) if "data-dispute" in e]) == 1
    assert content(shown).startswith("3 differences · 1 within one text")
    assert "These are the first 1 of 3." in content(shown)


def test_no_difference(disputed: Catalogue) -> None:
    """Where none fits, that is said, with a way out of kinds and of filters."""
    view = View(Selection(theme=("trust",)), kind=("blame",))
    shown = panel(disputed, view)
    assert text.compare.NONE_OF_KIND in content(shown)
    assert hrefs(shown) == ["?theme=trust", "?kind=blame"]
    shown = compare_disagreements.panel(
        disputed, View(Selection(q="x"), event="fair"), rows(disputed), PATHS
    )
    assert text.compare.NO_DISAGREEMENT in content(shown)
    assert text.compare.NONE_ON_EVENT in content(panel(disputed, View(event="fair")))


def test_focus(disputed: Catalogue) -> None:
    """Question, kinds, period; quotes with who speaks first; record; events; neighbours."""
    shown = panel(disputed, View(dispute="left-when"))
    said = content(shown)
    assert said.startswith("⚑ Difference of date and scope · 1997 to 1999When did South leave?")
    quote = said.index("South left it in March")
    assert said.index("Alpha 2010 · book · view attributed to Envoy Đặng") < quote
    assert [e["children"] for e in elements(shown) if e.get("children") in ("left it", "in March")]
    links = hrefs(shown)
    assert links[:2] == [f"/x/read/alpha?dispute=left-when#{e}" for e in ("a3", "a2")]
    assert "/x/?event=halt&dispute=left-when" in links
    assert "/x/cite/disagreement/left-when.bib" in links
    assert links[-2:] == ["?dispute=trade-trust", "?"]
    assert text.compare.OUTSIDE not in said
    assert text.compare.OUTSIDE in content(panel(disputed, View(dispute="speech-what")))


def test_table_of_aspects(disputed: Catalogue) -> None:
    """A cell quotes and says what is held; several positions of a source are a list."""
    shown = disagreement.table(disputed, "left-when")
    items = [content(e) for e in of_type(shown, "Li")]
    assert [item.endswith("in March") for item in items] == [True, False]
    assert "South left it in March" in items[0]
    said = content(shown)
    assert "does not tell it" in said
    assert "after what this text knows" not in said
    assert "after this text" in said
    assert "No difference recorded: what." in said


def test_a_long_quote_is_cut_around_what_is_marked() -> None:
    """In a cell stands what is marked first, cut between words, and said to be cut."""
    quote = f"{'before ' * 60}the words meant {'after ' * 60}".strip()
    cut = disagreement.short(quote, ["the words meant"])
    assert "the words meant" in cut
    assert cut.startswith("… before")
    assert cut.endswith("after …")
    assert disagreement.short("a b", ["b"]) == "a b"


def test_the_same_words_stand_on_one_side(disputed: Catalogue) -> None:
    """Texts share a side only where every position of theirs is in the same words."""
    assert sources_disagreements.sides(disputed, "who-wrote") == [["alpha"], ["beta"]]
    alike = [row.model_copy(update={"position": "so"}) for row in disputed.positions["who-wrote"]]
    same = replace(disputed, positions={**disputed.positions, "who-wrote": alike})
    assert sources_disagreements.sides(same, "who-wrote") == [["alpha", "beta"]]


def test_rank(disputed: Catalogue) -> None:
    """First those on the event, then on the theme, what can be looked up before how it is told."""

    def ranked(event: str = "", *themes: str) -> list[str]:
        return sources_disagreements.ranked(disputed, EVERY, event, themes)

    assert ranked() == ["who-wrote", "trade-trust", "left-when", "speech-what"]
    assert ranked("speech")[0] == "speech-what"
    assert ranked("", "trade")[0] == "trade-trust"


def test_years(disputed: Catalogue) -> None:
    """The years of its events; without events those it names; else none."""
    assert sources_disagreements.years(disputed, "who-wrote") == (1991, 1991)
    assert sources_disagreements.years(disputed, "trade-trust") is None


def test_menu_of_kinds(disputed: Catalogue) -> None:
    """Each kind says what it means and how many it would give, whatever kind is set."""
    menu = compare_disagreements.menu(
        disputed, View(kind=("date", "scope")), rows(disputed, "letter", "halt")
    )
    said = content(menu)
    assert said.startswith("Difference: date + 1")
    assert "dateWhen it was, or in which order.2" in said
    assert "blameThrough whose doing it came.0" in said
    assert [e["value"] for e in elements(menu) if e.get("data-checked")] == ["date", "scope"]
    assert set(text.compare.KIND_LABELS) == set(models.kinds_of_disagreement())


def test_period(disputed: Catalogue) -> None:
    """The time a difference is about: two dates, one, or none in particular."""
    rows = disputed.disagreements
    said = [text.compare.period(disputed, rows[key]) for key in EVERY]
    assert said == ["", "1997 to 1999", "", "2008"]
