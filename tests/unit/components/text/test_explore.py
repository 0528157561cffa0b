"""The sentences of a first visit and the names of periods: made of what the dossier holds."""

from dataclasses import replace

from components import text
from data.catalogue.catalogue import Catalogue


def test_lead(catalogue: Catalogue) -> None:
    """The dossier's lead has its numbers filled in, in words or figures; other braces stay."""
    dossier = catalogue.dossier.model_copy(
        update={"lead": "{events}; {texts} tell {told}, {questions} {x} {told.__class__}"}
    )
    said = text.explore.lead(replace(catalogue, dossier=dossier))
    assert said == "8 events; three texts tell 7, 1 question {x} {told.__class__}"


def test_lead_of_its_own(catalogue: Catalogue) -> None:
    """Without a lead the numbers speak; without texts the years and groups, of one its types."""
    bare = replace(catalogue, dossier=catalogue.dossier.model_copy(update={"lead": ""}))
    assert text.explore.lead(bare).startswith("8 events; three texts tell ")
    alone = replace(bare, sources={})
    years = "8 events, 1954–2026"
    assert text.explore.lead(alone) == f"{years}: Forums, Crises, Talks."
    types = {key: row.model_copy(update={"group": "joint"}) for key, row in catalogue.types.items()}
    said = text.explore.lead(replace(alone, types=types))
    assert said == f"{years}: Forums, Breaks, Statements."
    one = replace(alone, events=alone.events[alone.events["type"] == "break"])
    assert text.explore.lead(one) == "1 event, 1999."


def test_period_groups(catalogue: Catalogue, shipped: Catalogue) -> None:
    """A group of periods goes by the label of its source or actor, else by its own id."""
    assert text.bands.name(catalogue, "alpha") == "Alpha 2010"
    assert text.bands.name(catalogue, "league") == "League"
    assert text.bands.name(catalogue, "two-capitals") == "Two Capitals"
    groups = dict.fromkeys(period.group for period in shipped.periods.values())
    named = [text.bands.name(shipped, group) for group in groups]
    assert named[:3] == ["Moscow", "Washington", "NATO"]
