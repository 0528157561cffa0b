"""How many members there were at a time: counted by the events by which states joined."""

from datetime import date
from typing import NamedTuple

import numpy as np

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue


class Step(NamedTuple):
    """How many members there were from a day on, after the event by which some joined."""

    day: date
    total: int
    event: str = ""


@memoised()
def members(catalogue: Catalogue) -> list[Step]:
    """Count the members after every event by which states joined, over the whole dossier."""
    total, steps = 0, []
    for event in catalogue.events_at(_joinings(catalogue)):
        total += len(event.joined)
        steps.append(Step(event.earliest.date(), total, event.id))
    return steps


@memoised()
def lane_of_members(catalogue: Catalogue) -> str:
    """Return the type of the events by which states join; empty if none does."""
    rows = _joinings(catalogue)
    return str(catalogue.events["type"].iloc[rows[0]]) if rows else ""


def _joinings(catalogue: Catalogue) -> list[int]:
    """The rows of the events by which states joined; none where some are left out."""
    rows = [row for row, joined in enumerate(catalogue.events["joined"].to_numpy()) if joined]
    return rows if len(rows) == np.count_nonzero(catalogue.whole.events["joined"].map(len)) else []
