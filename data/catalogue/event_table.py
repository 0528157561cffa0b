"""The table of events: what events.csv says of each, and what the other tables add to it."""

from collections.abc import Iterable
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.base import dates
from data.tables import models
from data.tables.tables import Tables


def join(tables: Tables, today: date) -> pd.DataFrame:
    """Return the events with what the other tables say of each, sorted (see `Catalogue`)."""
    cells = tables[models.Event].cells
    when = [dates.interval(s, e, today) for s, e in zip(cells["start"], cells["end"], strict=True)]
    excerpts: dict[str, list[str]] = {}
    sources: dict[str, set[str]] = {}
    for _, excerpt, source, events in tables[models.Excerpt].each("id", "source", "events"):
        for event in events:
            excerpts.setdefault(event, []).append(excerpt)
            sources.setdefault(event, set()).add(source)
    disagreements: dict[str, list[str]] = {}
    flagged: set[str] = set()
    for _, disagreement, kinds, events in tables[models.Disagreement].each("id", "kind", "events"):
        for event in events:
            disagreements.setdefault(event, []).append(disagreement)
        flagged.update(events if models.FLAGGED.intersection(kinds) else ())

    order = {source: n for n, source in enumerate(tables[models.Source].cells["id"])}
    sources_of_each = [
        sorted(sources.get(event, ()), key=order.__getitem__) for event in cells["id"]
    ]
    disagreements_of_each = [disagreements.get(event, []) for event in cells["id"]]
    more_cells = {
        "earliest": _days(each.first for each in when),
        "latest": _days(each.last for each in when),
        "excerpts": [excerpts.get(event, []) for event in cells["id"]],
        "sources": sources_of_each,
        "told": list(map(len, sources_of_each)),
        "disagreements": disagreements_of_each,
        "contested": list(map(bool, disagreements_of_each)),
        "flagged": np.isin(cells["id"], list(flagged)),
        "one_cell": np.isin(tables[models.Event].lines, list(tables[models.Event].joined)),
    }
    return pd.DataFrame(cells | more_cells).sort_values(
        ["earliest", "latest", "id"], ignore_index=True
    )


def reach(events: pd.DataFrame) -> tuple[date, date]:
    """Return the first and the last day of a table of events, in order of time.

    What was at any time up to a date (`[..1984]`) counts from that date on.
    """
    begun = events["earliest"].to_numpy().astype("datetime64[D]")
    unbounded = int(np.searchsorted(begun, np.datetime64(date.min), side="right"))
    named = [dates.parse(start).days[0] for start in events["start"].to_numpy()[:unbounded]]
    first = min([*named, *begun[unbounded : unbounded + 1].tolist()])
    return first, events["latest"].max().date()


def _days(days: Iterable[date]) -> npt.NDArray[np.datetime64]:
    """Days as an array, by their numbers: twenty times as fast as handing numpy dates."""
    numbers = np.fromiter((day.toordinal() for day in days), dtype=np.int64)
    return (numbers - date(1970, 1, 1).toordinal()).astype("datetime64[D]").astype("datetime64[us]")
