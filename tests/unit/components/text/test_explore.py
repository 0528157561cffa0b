"""The sentences of a first visit and the names of periods: made of what the dossier holds."""

from dataclasses import replace

from components import text
from data.catalogue.catalogue import Catalogue


def test_introduction(catalogue: Catalogue) -> None:
    """It names the groups of events, and the flag where there are disagreements."""
    contents, _, flag = text.explore.introduction(catalogue)
    assert contents == ("The timeline shows 8 events as bars and symbols: Forums, Crises, Talks.")
    assert flag == text.explore.DIFFER


def test_introduction_of_one_group(catalogue: Catalogue) -> None:
    """With one group it names the types; without disagreements it says nothing of a flag."""
    one = {"joint": catalogue.groups["joint"]}
    contents, *others = text.explore.introduction(replace(catalogue, groups=one, disagreements={}))
    assert contents.endswith(": Forums, Breaks, Statements.")
    assert others == [text.explore.CHOOSE_AND_COMPARE]


def test_period_groups(catalogue: Catalogue, shipped: Catalogue) -> None:
    """A group of periods goes by the label of its source or actor, else by its own id."""
    assert text.bands.name(catalogue, "alpha") == "Alpha 2010"
    assert text.bands.name(catalogue, "league") == "League"
    assert text.bands.name(catalogue, "two-capitals") == "Two Capitals"
    groups = dict.fromkeys(period.group for period in shipped.periods.values())
    named = [text.bands.name(shipped, group) for group in groups]
    assert named[:3] == ["Moscow", "Washington", "NATO"]
