"""The address of a view (a selection, a focus): read from a query string and written back."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any
from urllib.parse import quote

from data.catalogue import periods
from data.catalogue.catalogue import Catalogue
from data.selection import bracket, facets
from data.selection.facets import FACETS, Selection
from data.tables import models

NOTHING_CHOSEN = Selection()


@dataclass(frozen=True)
class View:
    """What an address asks for. `dropped` holds (key, value) of all that it could not mean."""

    selection: Selection = NOTHING_CHOSEN
    event: str = ""
    window: str = ""
    bracket: str = ""
    dim: str = ""
    zero: str = ""
    bands: tuple[str, ...] = ()
    sort: str = ""
    through: str = ""
    beside: str = ""
    dispute: str = ""
    story: str = ""
    kind: tuple[str, ...] = ()
    step: str = ""
    core: str = ""
    notes: str = ""
    print: str = ""
    view: str = ""
    back: str = ""
    dropped: tuple[tuple[str, str], ...] = field(default=(), compare=False)


def way_back(catalogue: Catalogue, value: str) -> tuple[str, int] | None:
    """Return the story and the number of the step that `back=STORY.STEP` names, if there is one."""
    match = re.fullmatch(r"([a-z0-9-]+)\.([1-9][0-9]{0,2})", value)
    if not match or match[1] not in catalogue.stories:
        return None
    number = int(match[2])
    return (match[1], number) if number <= len(catalogue.stories[match[1]].steps) else None


# The columns by which the table can be sorted; the first is the default.
SORTS = ("start", "title", "type", "told", "documents")

# How a handout is printed, if not as it is by default: on two pages, in large type.
PRINTS = (SHORT, LARGE) = ("short", "large")

# The kinds of disagreements that are shown.
KINDS = models.kinds_of_disagreement()

# Keys that say what is looked at, not what is chosen; a value that fails its test is dropped.
VIEW_KEYS: dict[str, Callable[[Catalogue, str], bool]] = {
    "event": lambda catalogue, value: value in catalogue.position,
    "window": lambda _, value: facets.is_window(value),
    "bracket": lambda _, value: bracket.parse(value) is not None,
    "dim": lambda _, value: value == "1",
    "zero": lambda catalogue, value: value in catalogue.position,
    "bands": lambda catalogue, value: value in periods.groups(catalogue),
    "sort": lambda _, value: value.removeprefix("-") in SORTS and value != SORTS[0],
    "through": lambda catalogue, value: value in catalogue.sources,
    "beside": lambda catalogue, value: value in catalogue.excerpt_position,
    "dispute": lambda catalogue, value: value in catalogue.disagreements,
    "story": lambda catalogue, value: value in catalogue.stories,
    "kind": lambda _, value: value in KINDS,
    "step": lambda _, value: value != "1" and bool(re.fullmatch(r"[1-9][0-9]{0,2}", value)),
    "core": lambda _, value: value == "1",
    "notes": lambda _, value: value == "1",
    "print": lambda _, value: value in PRINTS,
    "view": lambda _, value: value == "text",
    "back": lambda catalogue, value: bool(way_back(catalogue, value)),
}

WITH_COMMAS = ("window", "bracket")  # the keys of one value that has commas
SEVERAL = ("bands", "kind")  # the keys of a view that take several values
_FIELDS = [(facet.key, facet.field) for facet in FACETS]

# All keys in the order in which addresses are written.
KEYS: list[str] = [*(facet.key for facet in FACETS), *VIEW_KEYS]


def read(text: str, catalogue: Catalogue) -> View:
    """Read a query string: repeated keys united, blanks absent, unknown keys ignored.

    Values that mean nothing in this dossier are left out and named in `dropped`.
    """
    pairs = facets.parse(text)
    selection, dropped = facets.read(pairs, lambda facet: facet.vocabulary(catalogue))
    # Any: each key of a view has a type of its own
    values: dict[str, Any] = {
        key: facets.first(key, pairs.get(key, []), partial(test, catalogue), dropped)
        for key, test in VIEW_KEYS.items()
        if key not in SEVERAL
    }
    values["bands"] = _bands(catalogue, pairs.get("bands", []), dropped)
    values["kind"] = facets.several("kind", pairs.get("kind", []), KINDS, dropped)
    return View(selection, **values, dropped=tuple(dropped))


def _bands(catalogue: Catalogue, texts: list[str], dropped: facets.Dropped) -> tuple[str, ...]:
    """Return the groups of periods that are chosen, not more than can be shown; () as by default.

    None at all is a value of its own.
    """
    usual = catalogue.dossier.bands
    named = facets.several("bands", texts, (*periods.groups(catalogue), periods.NONE), dropped)
    every = tuple(group for group in named if group != periods.NONE)
    most = max(periods.MOST, len(usual))
    chosen = every[:most]
    dropped += [("bands", each) for each in named if chosen and each not in chosen]
    if not named or set(chosen) == set(usual):
        return ()
    return chosen or (periods.NONE,)


def bands(catalogue: Catalogue, view: View) -> list[str]:
    """Return the groups of periods that stand above the timeline of a view."""
    return [group for group in view.bands or catalogue.dossier.bands if group != periods.NONE]


def write(view: View) -> str:
    """Write a view as a query string: only what differs from the default, in order."""
    pairs = [(key, getattr(view.selection, field_)) for key, field_ in _FIELDS]
    pairs += [(key, getattr(view, key)) for key in VIEW_KEYS]
    parts = []
    for key, value in pairs:
        if not value:
            continue
        words = value if isinstance(value, tuple) else (value,)
        safe = "," if key in WITH_COMMAS else ""
        parts.append(f"{key}={','.join(quote(word, safe=safe) for word in words)}")
    return f"?{'&'.join(parts)}" if parts else ""


def sorted_by(view: View, column: str) -> View:
    """Return the view with its table sorted by a column, "-" before it for the other way."""
    return replace(view, sort="" if column == SORTS[0] else column)


def focus(view: View, event: str) -> View:
    """Return the view with an event in focus (or none)."""
    return replace(view, event=event)
