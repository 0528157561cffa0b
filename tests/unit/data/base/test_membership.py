"""What an actor was part of on a day."""

from datetime import date

import pytest

from data.base.membership import whole

PARENTS = {
    "north": [],
    "league": [],
    "envoy": ["league@1990/1995", "north"],
    "office": ["envoy"],
    "loop": ["loop"],
}


@pytest.mark.parametrize(
    ("actor", "day", "expected"),
    [
        ("north", date(1992, 1, 1), "north"),
        ("envoy", date(1992, 1, 1), "league"),
        ("envoy", date(1996, 1, 1), "north"),
        ("office", date(1995, 12, 31), "league"),
        ("nobody", date(1995, 12, 31), "nobody"),
        ("loop", date(1995, 12, 31), "loop"),
    ],
)
def test_whole(actor: str, day: date, expected: str) -> None:
    """An actor is the state or organisation above it on that day, by the first that fits."""
    assert whole(PARENTS, actor, day) == expected
