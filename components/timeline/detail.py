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
    """Rows of the catalogue, in order of time: a view's events as `marks`, or counted as a `crowd`.

    `pale_marks` and `pale_crowd` are what the filters leave out, if it is to be seen, and what the
    source read through does not tell, if it is counted; `in_window` is how many of the chosen lie
    in the part of time shown.
    """

    marks: Rows
    pale_marks: Rows
    crowd: Rows
    pale_crowd: Rows
    in_window: int

    @property
    def dense(self) -> bool:
        """Whether there are too many in the part shown to be drawn one by one."""
        return self.in_window > MOST_DRAWN

    def depends_on(self, view: View) -> str:
        """What of a view, beside its selection, the drawing depends on: rows are packed over it."""
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


def detail_of(catalogue: Catalogue, view: View, result: query.Result) -> Detail:
    """Return what is drawn of a view, and what is counted; `result` is what its selection picks."""
    chosen, rest = result.positions, NONE
    if view.dim:
        rest = _without(np.arange(result.total), chosen, result.total)
    in_window = _in_window(catalogue, chosen, axis.window(catalogue, view))
    pale_marks, pale_crowd = (rest, NONE) if len(chosen) + len(rest) <= MOST_DRAWN else (NONE, rest)
    if len(chosen) <= MOST_DRAWN:
        return Detail(chosen, pale_marks, NONE, pale_crowd, int(in_window.sum()))
    marks = chosen[in_window]
    if len(marks) > MOST_DRAWN:
        marks = _weightiest(catalogue, marks, view.event)
    crowd = _without(chosen, marks, result.total)
    if view.through:
        by_source = bitmaps.positions(
            query.index(catalogue).bitmaps["source"].any_of((view.through,))
        )
        rest_of_crowd = _without(crowd, by_source, result.total)
        crowd = _without(crowd, rest_of_crowd, result.total)
        pale_crowd = np.union1d(pale_crowd, rest_of_crowd)
    return Detail(marks, pale_marks, crowd, pale_crowd, int(in_window.sum()))


def _without(rows: Rows, others: Rows, total: int) -> Rows:
    """Return the rows, in order, that are not among others (faster than numpy's own way)."""
    among = np.zeros(total, dtype=bool)
    among[rows] = True
    among[others] = False
    return np.flatnonzero(among)


def _in_window(catalogue: Catalogue, rows: Rows, window: str) -> npt.NDArray[np.bool_]:
    """Whether each row lies in the part of time shown, at least in part."""
    first, last = (np.datetime64(day, "D").astype(np.int64) for day in axis.ends(window))
    days = spans(catalogue)
    overlap: npt.NDArray[np.bool_] = (days.first[rows] <= last) & (days.last[rows] >= first)
    return overlap


def _weightiest(catalogue: Catalogue, rows: Rows, event: str) -> Rows:
    """Return the weightiest rows of each lane, and the event in focus if it is one of the rows."""
    days, among = spans(catalogue), np.zeros(len(catalogue.events), dtype=bool)
    among[rows] = True
    lanes = np.flatnonzero(np.bincount(days.lane[rows], minlength=len(days.by_weight)))
    many = max(WEIGHTIEST // len(lanes), AT_LEAST)
    rows_by_lane = [_first(days.by_weight[n], among, many) for n in lanes]
    row = catalogue.position.get(event, -1)
    focus = [row] if row >= 0 and among[row] else []
    return np.unique(np.concatenate([*rows_by_lane, np.array(focus, dtype=np.intp)]))


def _first(ordered: Rows, among: npt.NDArray[np.bool_], many: int) -> Rows:
    """Return the first so many of the ordered rows that are among others; most often near."""
    near = ordered[: 50 * many]
    first = near[among[near]]
    return (first if len(first) >= many else ordered[among[ordered]])[:many]
