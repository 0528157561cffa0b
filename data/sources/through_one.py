"""The dossier read through one source: its dates and its words, and what it leaves out."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection import bitmaps, query
from data.sources import claims as sources_claims

# In place of a status: the source gives no date, so that the event stands at its own.
UNDATED = "undated"


@dataclass(frozen=True)
class Reading:
    """Events as a source tells them, and those that it does not tell, both in order of time.

    `silent` of these it could know; the others come after all that it knows.
    """

    told: list[EventRow]
    untold: list[EventRow]
    silent: int = 0


def read(catalogue: Catalogue, source: str, events: Iterable[EventRow]) -> Reading:
    """Return events (rows of the catalogue) as a source tells them; as they are if there is none.

    A told event has the source's date in place of the record's and its first words on it as title.
    """
    if not source:
        return Reading(list(events), [])
    told, untold = [], []
    for event in events:
        if source in event.sources:
            told.append(_as_told(catalogue, source, event))
        else:
            untold.append(event)
    silent = sum(sources_claims.is_silent(catalogue, source, event) for event in untold)
    return Reading(told, untold, silent)


def counts(
    catalogue: Catalogue, source: str, positions: npt.NDArray[np.intp]
) -> tuple[int, int, int]:
    """Count the events in the given rows that a source tells, is silent on, and cannot know.

    Without a horizon neither silence nor what comes after it is counted.
    """
    index = query.index(catalogue)
    told = bitmaps.bits_at(index.bitmaps["source"].any_of((source,)), positions)
    firsts = index.earliest[positions[~told]]
    horizon = sources_claims.horizon(catalogue, source)
    if horizon is None:
        return int(np.count_nonzero(told)), 0, 0
    after = int(np.count_nonzero(firsts > np.datetime64(horizon)))
    return int(np.count_nonzero(told)), len(firsts) - after, after


def _as_told(catalogue: Catalogue, source: str, event: EventRow) -> EventRow:
    claim_dates = sources_claims.dates_of(catalogue, source, event)
    start, _, end = claim_dates[0].partition("/") if claim_dates else (event.start, "", "")
    words = next(e for e in catalogue.excerpts_of(event.excerpts) if e.source == source)
    return event._replace(
        start=start,
        end=end,
        date_of="",
        status=event.status if claim_dates else UNDATED,
        title=f"“{words.quote}”",
    )
