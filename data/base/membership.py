"""What an actor was part of on a day, by the `part_of` cells of actors.csv."""

from collections.abc import Collection, Mapping
from datetime import date

from data.base import dates

MOST_STEPS = 9  # a body of a body of a state …; what is part of itself by error ends too

Parents = Mapping[str, Collection[str]]  # an actor's cell: ["north", "league@1990/1995"]


def whole(parents: Parents, actor: str, day: date, steps: int = MOST_STEPS) -> str:
    """Return the state or organisation that an actor was part of on a day; itself if of none."""
    for parent in parents.get(actor, ()):
        name, _, years = parent.partition("@")
        start, _, end = years.partition("/")
        if steps and (not years or _first(start) <= day <= _last(end or start)):
            return whole(parents, name, day, steps - 1)
    return actor


def _first(text: str) -> date:
    return date.min if text in ("", dates.OPEN) else dates.parse(text).first


def _last(text: str) -> date:
    return date.max if text in ("", dates.OPEN) else dates.parse(text).last
