"""Where everything in the timeline stands: lanes, and rows within them, in pixels from the top."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from components.base import address
from components.base.address import View
from components.timeline import detail
from components.timeline.detail import Detail
from components.timeline.rows import pack, pack_only
from components.timeline.theme_rows import Name
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

ROW, BAND = 19, 16
# Rows that a ribbon of density takes.
RIBBON = 2
LANE_GAP, GROUP_GAP, TOP = 4, 10, 4


@dataclass
class LanePlan:
    """Where everything stands, in pixels from the top; filled by `plan_of`.

    A `row` is so high; `ribbons` are top and bottom of the densities, `peaks` the most events at a
    time in each; `below` are the names of rows that are no lanes.
    """

    height: float = 0
    row: int = ROW
    rows: dict[str, float] = field(default_factory=dict)
    lanes: list[tuple[str, float]] = field(default_factory=list)
    spans: dict[str, tuple[float, float]] = field(default_factory=dict)
    ribbons: dict[str, tuple[float, float]] = field(default_factory=dict)
    peaks: dict[str, int] = field(default_factory=dict)
    groups: list[tuple[str, float]] = field(default_factory=list)
    bands: list[tuple[str, float]] = field(default_factory=list)
    below: list[Name] = field(default_factory=list)


def place_bands(bands: Iterable[str], scale: float = 1) -> LanePlan:
    """Return a plan with the bands at its top, to be filled below."""
    plan, band = LanePlan(TOP, round(ROW * scale)), round(BAND * scale)
    for group in bands:
        plan.bands.append((group, plan.height + band / 2))
        plan.height += band + 2
    return plan


def place_lanes(
    catalogue: Catalogue,
    plan: LanePlan,
    rows: Mapping[str, Mapping[int, Collection[str]]],
    crowds: Collection[str] = (),
    *,
    dense: bool = False,
) -> None:
    """Place groups, lanes and their rows of events below what a plan has; emptied rows close up.

    A ribbon lies behind the rows of a `counted` lane, or above them where it is `dense`.
    """
    y, row = plan.height, plan.row
    group = ""
    for lane, kind in catalogue.types.items():
        if lane not in rows and lane not in crowds:
            continue
        if kind.group != group:
            group = kind.group
            y += GROUP_GAP
            plan.groups.append((group, y - GROUP_GAP / 2))
        plan.lanes.append((lane, y + row / 2))
        top = y
        if dense and lane in crowds:
            y += RIBBON * row
            plan.ribbons[lane] = (top, y)
        for _, events in sorted(rows.get(lane, {}).items()):
            plan.rows.update(dict.fromkeys(events, y + row / 2))
            y += row
        y = max(y, top + row)
        if lane in crowds:
            plan.ribbons.setdefault(lane, (top, y))
        plan.spans[lane] = (top, y)
        y += LANE_GAP
    plan.height = y


def plan_of(catalogue: Catalogue, view: View, events: Detail, scale: float = 1) -> LanePlan:
    """Place the events of a view."""
    marks = catalogue.events_at(np.sort(np.concatenate([events.marks, events.pale_marks])))
    row_of = _packed(catalogue, marks, view)
    rows: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event in marks:
        rows[event.type][row_of[event.id]].append(event.id)
    plan = place_bands(address.bands(catalogue, view), scale)
    crowds = _counted(catalogue, events)
    place_lanes(catalogue, plan, rows, crowds, dense=events.dense)
    return plan


def _packed(catalogue: Catalogue, events: list[EventRow], view: View) -> Mapping[str, int]:
    if len(catalogue.events) <= detail.MOST_DRAWN:
        return pack(catalogue)
    return pack_only(catalogue, events, view.window or catalogue.dossier.window)


def _counted(catalogue: Catalogue, events: Detail) -> set[str]:
    """The lanes in which events are only counted."""
    lane = detail.spans(catalogue).lane
    count = np.bincount(lane[events.crowd], minlength=len(catalogue.types))
    count += np.bincount(lane[events.pale_crowd], minlength=len(catalogue.types))
    return {name for name, many in zip(catalogue.types, count, strict=True) if many}
