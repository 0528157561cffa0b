"""What each text says of an event: in short, and side by side."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from components import text
from components.base import address
from components.base.routing import AT_ROOT
from components.base.theme import LIGHT
from components.compare import key, staves, tellings
from data.catalogue.catalogue import Catalogue
from data.sources import claims
from data.tables.models import Link
from tests.trees import classed, content, elements, hrefs


def panel(catalogue: Catalogue, search: str) -> Any:
    """What Compare shows of the event in focus, with all events in the score."""
    rows = np.arange(len(catalogue.events))
    return tellings.panel(catalogue, address.read(search, catalogue), rows, AT_ROOT)


def test_in_short(catalogue: Catalogue) -> None:
    """A text's first words and its date, or why it says nothing: it could know, or could not."""
    letter, speech = map(catalogue.event, ("letter", "speech"))
    alpha, beta, gamma = tellings.sayings(catalogue, letter)
    assert alpha == ("told", "“the envoy wrote that he wished to join”", "gives: 1991")
    assert beta[0] == "told"
    assert gamma == ("silent", "knows of 1998, does not tell it", "")
    assert tellings.sayings(catalogue, speech)[1] == ("after", "knows nothing after 2001", "")


def test_columns_in_order(catalogue: Catalogue) -> None:
    """Columns stand in the order of the texts; a silent one says what it knows of."""
    tree = panel(catalogue, "?event=letter")
    columns = [e for e in elements(tree) if "telling " in str(e.get("className"))]
    assert [e["data-source"] for e in columns] == ["alpha", "beta", "gamma"]
    assert [e["className"] for e in columns] == ["telling told", "telling told", "telling silent"]
    said = content(tree)
    assert "told by 2 of 3 texts" in said
    assert "knows of 1998, does not tell it" in said
    assert "?event=letter&dispute=who-wrote" in hrefs(tree)


def test_ways_to_shared_events(catalogue: Catalogue) -> None:
    """Links lead to the events of several texts before and after it, and to Explore."""

    def ways(search: str) -> dict[str, str]:
        links = [e for e in elements(panel(catalogue, search)) if e.get("rel")]
        return {e["rel"]: e["href"] for e in links}

    assert ways("?event=letter") == {"next": "?event=council"}
    assert ways("?event=halt") == {"prev": "?event=council"}
    (opened,) = classed(panel(catalogue, "?event=halt"), "open-event")
    assert opened["href"] == "/?event=halt"


def test_nothing_in_focus(catalogue: Catalogue) -> None:
    """Without an event a sentence says what to do."""
    assert content(panel(catalogue, "")) == text.compare.POINT


def test_links_are_signed(catalogue: Catalogue) -> None:
    """A link stands with the text that draws it, between the names of both events."""
    fields = {"from": "letter", "to": "council", "kind": "enables", "source": "alpha"}
    linked = replace(catalogue, links=[Link(**fields, excerpt="a1")])
    (signed,) = classed(panel(linked, "?event=council"), "signed")
    assert signed["children"] == "Letter → Council (Alpha 2010 says: made possible)"


@pytest.mark.parametrize(
    ("count", "title"),
    [
        (1, "The years as one text tells them"),
        (2, "The same years, told twice"),
        (4, "The same years, told four times"),
        (9, "The same years, told 9 times"),
    ],
)
def test_title(count: int, title: str) -> None:
    """The title counts the texts in words."""
    assert text.compare.title(count) == title


def test_parts_fall_away_with_one_text(catalogue: Catalogue) -> None:
    """With one text there is no band, nothing is pale, and no sentence explains threads."""
    only = {"alpha": catalogue.sources["alpha"]}
    one = replace(catalogue, sources=only)
    rows = np.arange(len(one.events))
    plan = staves.place(claims.staves(one, rows))
    assert plan.band == 0
    assert plan.joins == {}
    assert key.lead(one, rows) == []
    assert "told by one text alone" not in content(key.key(one, plan, LIGHT))
    assert "told by one text alone" in content(
        key.key(catalogue, staves.place(claims.staves(catalogue, rows)), LIGHT)
    )


def test_the_key_names_what_is_drawn(catalogue: Catalogue) -> None:
    """The key has the types of the events drawn, and no other."""
    plan = staves.place(claims.staves(catalogue, [catalogue.position["halt"]]))
    said = content(key.key(catalogue, plan, LIGHT))
    assert said.startswith("Breaks")
    assert "Forums" not in said
