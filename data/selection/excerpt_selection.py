"""The excerpts of a selection, and the arguments (excerpts without event) that fit it."""

from dataclasses import replace

import numpy as np

from data.base.memo import memoised
from data.base.words import all_fit, patterns, words
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import query
from data.selection.facets import Selection


def arguments(catalogue: Catalogue, selection: Selection) -> Rows:
    """Return the rows of excerpts without event that fit the chosen themes, sources and words."""
    every = tellings.arguments(catalogue)
    if not (selection.theme or selection.source or selection.q):
        return every
    searched = patterns(selection.q)
    fits = [
        (not selection.theme or bool(set(selection.theme) & set(excerpt.themes)))
        and (not selection.source or excerpt.source in selection.source)
        and all_fit(searched, _words(catalogue)[excerpt.id] if searched else ())
        for excerpt in catalogue.arguments
    ]
    rows: Rows = every[np.array(fits, dtype=bool)]
    return rows


@memoised()
def _words(catalogue: Catalogue) -> dict[str, set[str]]:
    """What a search looks through in each excerpt without event."""
    texts = query.excerpt_texts(catalogue)
    return {row.id: set(words(texts[row.id])) for row in catalogue.arguments}


def rows(catalogue: Catalogue, selection: Selection) -> Rows:
    """Return the rows of a selection's excerpts, each once, then of the arguments that fit it.

    Arguments have no event: none fits where something is chosen that only events have.
    """
    return of_events(catalogue, selection, query.select(catalogue, selection).positions)


def of_events(catalogue: Catalogue, selection: Selection, positions: Rows) -> Rows:
    """Return the same, where the events that a selection chooses are known."""
    told = tellings.rows(catalogue, positions)
    if not concerns_arguments(selection):
        return told
    return np.concatenate([told, arguments(catalogue, selection)])


def concerns_arguments(selection: Selection) -> bool:
    """Whether nothing is chosen that only events have."""
    return replace(selection, theme=(), source=(), q="") == Selection()


def ids(catalogue: Catalogue, selection: Selection) -> list[str]:
    """Return the ids of a selection's excerpts, in the same order."""
    names: list[str] = catalogue.excerpts["id"].to_numpy()[rows(catalogue, selection)].tolist()
    return names
