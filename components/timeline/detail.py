"""The level of detail: which events the timeline draws one by one, and which it only counts.

Up to `MOST_DRAWN` events are drawn. Where more are chosen, those in the part of time shown are; if
these are too many as well, the weightiest of each lane and the event in focus. The rest is counted.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from components.base.address import View
from components.drawing import axis
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.selection import bitmaps, query

Rows = npt.NDArray[np.intp]

MOST_DRAWN = 400
# How many are drawn where there are too many, over all lanes, and in a lane at least.
WEIGHTIEST, AT_LEAST = 80, 4
NONE: Rows = np.array([], dtype=np.intp)


@dataclass(frozen=True, eq=False)
class Detail:
    """Rows of the catalogue, in order of time: what is drawn and counted of a view.

    `pale` and `pale_counted` are what the filters leave out, if it is to be seen, and what the
    source read through does not tell, if it is counted; `inside` is how many of the chosen lie in
    the part of time shown.
    """

    drawn: Rows
    pale: Rows
    counted: Rows
    pale_counted: Rows
    inside: int

    @property
    def dense(self) -> bool:
        """Whether there are too many in the part shown to be drawn one by one."""
        return self.inside > MOST_DRAWN

    def depends_on(self, view: View) -> str:
        """What of a view, beside its selection, the drawing depends on."""
        if not len(self.counted):
            return ""
        return f"{view.window} {view.event if self.dense else ''}"


@dataclass(frozen=True, eq=False)
class Spans:
    """For each row its first and last possible day (days since 1970), and the number of its lane.

    `by_weight`: for each lane its rows, the weightiest first; of equals those that more sources
    tell, and of these some from all times.
    """

    first: npt.NDArray[np.int32]
    last: npt.NDArray[np.int32]
    lane: npt.NDArray[np.int32]
    by_weight: list[Rows]


@memoised()
def spans(catalogue: Catalogue) -> Spans:
    """Return the spans of all events."""
    events, index = catalogue.events, query.index(catalogue)
    lane = pd.Categorical(events["type"], categories=list(catalogue.types)).codes.astype(np.int32)
    weight, told = (events[name].to_numpy(np.int64) for name in ("weight", "told"))
    scattered = np.arange(len(events), dtype=np.uint32) * np.uint32(2_654_435_761)
    order = np.lexsort((scattered, -told, -weight))
    by_weight = [order[lane[order] == n] for n in range(len(catalogue.types))]
    first, last = (days.astype(np.int32) for days in (index.earliest, index.latest))
    return Spans(first, last, lane, by_weight)


def of(catalogue: Catalogue, view: View, result: query.Result) -> Detail:
    """Return what is drawn of a view, and what is counted; `result` is what its selection picks."""
    chosen, rest = result.positions, NONE
    if view.dim:
        rest = _without(np.arange(result.total), chosen, result.total)
    inside = _inside(catalogue, chosen, view.window)
    pale, pale_counted = (rest, NONE) if len(chosen) + len(rest) <= MOST_DRAWN else (NONE, rest)
    if len(chosen) <= MOST_DRAWN:
        return Detail(chosen, pale, NONE, pale_counted, int(inside.sum()))
    drawn = chosen[inside]
    if len(drawn) > MOST_DRAWN:
        drawn = _weightiest(catalogue, drawn, view.event)
    counted = _without(chosen, drawn, result.total)
    if view.through:
        told = bitmaps.positions(query.index(catalogue).bitmaps["source"].any_of((view.through,)))
        untold = _without(counted, told, result.total)
        counted = _without(counted, untold, result.total)
        pale_counted = np.union1d(pale_counted, untold)
    return Detail(drawn, pale, counted, pale_counted, int(inside.sum()))


def _without(rows: Rows, others: Rows, total: int) -> Rows:
    """Return the rows, in order, that are not among others (faster than numpy's own way)."""
    left = np.zeros(total, dtype=bool)
    left[rows] = True
    left[others] = False
    return np.flatnonzero(left)


def _inside(catalogue: Catalogue, rows: Rows, window: str) -> npt.NDArray[np.bool_]:
    """Whether each row lies in the part of time shown, at least in part."""
    first, last = (
        np.datetime64(day, "D").astype(np.int64)
        for day in axis.ends(window or catalogue.dossier.window)
    )
    known = spans(catalogue)
    found: npt.NDArray[np.bool_] = (known.first[rows] <= last) & (known.last[rows] >= first)
    return found


def _weightiest(catalogue: Catalogue, rows: Rows, event: str) -> Rows:
    """Return the weightiest rows of each lane, and the event in focus if it is one of the rows."""
    known, among = spans(catalogue), np.zeros(len(catalogue.events), dtype=bool)
    among[rows] = True
    lanes = np.flatnonzero(np.bincount(known.lane[rows], minlength=len(known.by_weight)))
    each = max(WEIGHTIEST // len(lanes), AT_LEAST)
    found = [_first(known.by_weight[n], among, each) for n in lanes]
    row = catalogue.position.get(event, -1)
    focus = [row] if row >= 0 and among[row] else []
    return np.unique(np.concatenate([*found, np.array(focus, dtype=np.intp)]))


def _first(ordered: Rows, among: npt.NDArray[np.bool_], many: int) -> Rows:
    """Return the first so many of the ordered rows that are among others; most often near."""
    near = ordered[: 50 * many]
    found = near[among[near]]
    return (found if len(found) >= many else ordered[among[ordered]])[:many]
