"""Evidence: who speaks before what is said, who is silent, and what belongs to no event."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from components import text
from components.base.address import View
from components.base.routing import Paths
from components.evidence import disagreements, evidence, passages
from components.filters import summary
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import excerpt_selection, query
from data.selection.facets import Selection
from data.sources import claims, through_one
from data.sources.disagreements import silence
from data.tables import models
from tests import small
from tests.conftest import TODAY
from tests.trees import elements, words


def shown(catalogue: Catalogue, event: str, **chosen: Any) -> str:
    """The words beside an event in focus, white space folded."""
    view = View(Selection(**chosen), event=event)
    positions = query.select(catalogue, view.selection).positions
    return " ".join(words(evidence.of_event(catalogue, view, positions)).split())


def test_order_of_a_card(catalogue: Catalogue) -> None:
    """First who speaks, of what kind, how and where; then the words; then our translation."""
    said = shown(catalogue, "letter")
    speaker = "Beta n.d. · web page · the writer asserts · ¶ 1"
    quote, ours = "sứ giả Đặng viết thư", "“the envoy Dang wrote a letter” (our translation)"
    assert said.index(speaker) < said.index(quote) < said.index(ours)
    assert "Alpha 2010 · book · the authors assert · ¶ 1" in said
    assert "cites Eve, 2005" in said


def test_ways_to_the_text(catalogue: Catalogue) -> None:
    """Every excerpt leads to its place in its text, under the same query and prefix."""
    view = View(Selection(theme=("trust",)), event="letter")
    positions = query.select(catalogue, view.selection).positions
    paths = Paths("/sub/")
    beside = str(evidence.of_event(catalogue, view, positions, paths))
    assert "/sub/read/alpha?theme=trust&event=letter#a1" in beside
    assert "/sub/read/beta?theme=trust&event=letter#b1" in beside
    everything = str(passages.of_selection(catalogue, View(), positions, paths=paths)[0])
    assert "/sub/read/alpha#a2" in everything


def test_dates_of_claims(catalogue: Catalogue) -> None:
    """A source's own date is named; where it is the event's, or missing, that is said."""
    said = shown(catalogue, "letter")
    assert "gives: 1991" in said
    assert "gives no date" in said
    assert "gives the same date" in shown(catalogue, "fair")


def test_silences_count_within_the_horizon(catalogue: Catalogue) -> None:
    """A source is silent only on what it could know; later events lie after it."""
    said = shown(catalogue, "halt")
    assert "Does not tell it: Beta n.d. ." not in said
    assert "Does not tell it: Beta n.d.." in said
    assert "After this text: Gamma 1998 (up to 1998)." in said
    assert "After this text: Beta n.d. (up to 2001); Gamma 1998 (up to 1998)." in shown(
        catalogue, "speech"
    )


def test_no_silence_without_a_horizon(catalogue: Catalogue) -> None:
    """Of a text whose horizon is not known neither silence nor "after this text" is said."""
    sources = {
        key: row.model_copy(update={"horizon": ""}) for key, row in catalogue.sources.items()
    }
    unknown = replace(catalogue, sources=sources)
    for event in unknown.every_event():
        assert evidence.silences(unknown, event) == []
    assert [each.silent for each in claims.staves(unknown, range(8))] == [(), (), ()]
    assert through_one.counts(unknown, "gamma", np.arange(8)) == (1, 0, 0)
    assert silence(unknown, "who-wrote", "gamma") == "unknown"


def test_context(catalogue: Catalogue) -> None:
    """An event that no source tells says so, and why it is here."""
    said = shown(catalogue, "treaty")
    assert "None of the sources tells this. It frames the council." in said
    assert "Does not tell it" not in said


def test_record_is_folded_with_its_references(catalogue: Catalogue) -> None:
    """Record and scholarship come after the excerpts, with kind, party and date of access."""
    said = shown(catalogue, "letter")
    assert said.index("Record and scholarship (2 references)") > said.index("wished to join")
    assert "document of North · 27 May 1997 · accessed 22 November 2026" in said
    assert "scholarship · Eve · Press · 2005 · accessed 22 November 2026" in said


def test_differences_and_links(catalogue: Catalogue) -> None:
    """Differences that name the event, position by position, and links that sources draw."""
    said = shown(catalogue, "letter")
    assert "⚑ Where sources differ What did the envoy write? (content, date) They differ." in said
    assert "when Alpha 2010 : in 1991 Beta n.d. : no date" in said
    assert said.count("Record and scholarship") == 2
    assert "Links that sources draw makes possible: South left the council" in shown(
        catalogue, "council"
    )
    assert "made possible by: North and South founded a council (Alpha 2010)" in shown(
        catalogue, "halt"
    )
    assert "Where sources differ" not in shown(catalogue, "fair")


def test_differences_without_event(large: Catalogue) -> None:
    """Differences that concern no event stand after the last argument, by theme."""
    keys = [key for key, row in large.disagreements.items() if not row.events]
    assert keys
    said = words(disagreements.of_selection(large, View()))
    assert all(large.disagreements[key].question in said for key in keys)
    theme = large.disagreements[keys[0]].themes[0]
    some = words(disagreements.of_selection(large, View(Selection(theme=(theme,)))))
    assert large.disagreements[keys[0]].question in some


def test_differences_lead_to_compare(catalogue: Catalogue) -> None:
    """Each difference has a link to Compare, with the selection, under the app's prefix."""
    view = View(Selection(theme=("trust",)), event="letter")
    shown = disagreements.of_event(catalogue, view, catalogue.event("letter"), Paths("/x/"))
    (link,) = (each["props"] for each in shown if each["type"] == "A")
    assert link["href"] == "/x/compare?theme=trust&event=letter&dispute=who-wrote"


def test_every_kind_of_link_is_said() -> None:
    """Every kind of link has words for both of its ends."""
    assert set(text.events.LINKS) == set(models.choices(models.Link, "kind"))


def test_outside_the_selection(catalogue: Catalogue) -> None:
    """An event in focus stays when the selection leaves it out, and that is said."""
    assert text.events.OUTSIDE in shown(catalogue, "letter", theme=("trade",), to="1960")
    assert text.events.OUTSIDE not in shown(catalogue, "letter")


def test_overview(catalogue: Catalogue) -> None:
    """Without focus: the excerpts under their events in order of time, then the arguments."""
    positions = query.select(catalogue, Selection()).positions
    cards, left = passages.of_selection(catalogue, View(), positions)
    said = words(cards)
    assert left == 0
    assert said.index("A hint was dropped") < said.index("The envoy wrote of joining")
    assert said.index("Arguments") > said.index("The envoy spoke again")
    assert said.index("trade makes trust") > said.index("Arguments")


def test_overview_in_pages(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Page by page, every excerpt comes once under its heading, and what is left is counted."""
    monkeypatch.setattr(passages, "PAGE", 3)
    positions = query.select(catalogue, Selection()).positions
    found, skip, left = [], 0, 1
    while left:
        cards, left = passages.of_selection(catalogue, View(), positions, passages.Part(skip))
        found += [each["data-excerpt"] for each in elements(cards) if "data-excerpt" in each]
        skip += 3
    assert found == ["a5", "a1", "b1", "g1", "a5", "a2", "a3", "b1", "a3", "a5", "a4"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["a4"]),
        (Selection(theme=("trust",)), []),
        (Selection(theme=("trade",), source=("alpha",)), ["a4"]),
        (Selection(source=("beta",)), []),
        (Selection(q="Makes TRUST"), ["a4"]),
        (Selection(q="nothing"), []),
    ],
)
def test_arguments(catalogue: Catalogue, selection: Selection, expected: list[str]) -> None:
    """Excerpts without event fit by theme, source and words."""
    found = catalogue.excerpts["id"].iloc[excerpt_selection.arguments(catalogue, selection)]
    assert found.tolist() == expected


def test_nothing_says_why(catalogue: Catalogue) -> None:
    """An empty selection says so, why if the period runs backwards, and what would give events."""
    said = words(summary.nothing(catalogue, View(Selection(theme=("trade",), q="zzz"))))
    assert text.facets.NOTHING in said
    assert "Without Search: “zzz”: 4 events" in said
    assert "Without Theme" not in said
    backwards = View(Selection(from_="2000", to="1999"))
    assert text.facets.BACKWARDS in words(summary.nothing(catalogue, backwards))


def test_a_winter_is_said_exactly(tmp_path: Path) -> None:
    """The head of an event says which months a winter may mean; in short it is a winter."""
    files = small.dated(("1912-24", ""), ("1912-21", ""))
    catalogue = load(small.write(tmp_path, files), TODAY)
    assert "winter 1912 · December to February of 1911–12 or 1912–13" in shown(catalogue, "d0")
    assert "spring 1912" in shown(catalogue, "d1")
    assert "December" not in shown(catalogue, "d1")
