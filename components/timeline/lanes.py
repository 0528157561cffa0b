"""Where everything in the timeline stands: lanes, and rows within them, in pixels from the top."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from components.base import address
from components.base.address import View
from components.drawing import axis, text_width
from components.timeline import detail
from components.timeline.detail import Detail
from components.timeline.rows import pack
from components.timeline.theme.rows import Name
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.members import lane_of_members
from data.tables.models import Type

ROW, BAND = 19, 16
MEMBERS = 32  # the height of the members
# The names beside the rows: size, width of a line for a lane's and for a group's (bold), height.
NAME, LANE_NAME, GROUP_NAME, NAME_LINE = 13, 88, 76, 15
ALONE = 168  # of a lane's where no group is named beside it
# Rows that a ribbon of density takes.
RIBBON = 2
LANE_GAP, GROUP_GAP, TOP = 4, 10, 4


@dataclass
class LanePlan:
    """Where everything stands, in pixels from the top; filled by `plan_of`.

    A `row` is so high; `ribbons` are top and bottom of the densities, `peaks` the most events at a
    time in each; `joining` is the lane above which members are counted, if they
    are, and `members` are top and bottom of that row. `below` are the names of rows that are no
    lanes.
    """

    height: float = 0
    row: int = ROW
    rows: dict[str, float] = field(default_factory=dict)
    lanes: list[tuple[str, float]] = field(default_factory=list)
    spans: dict[str, tuple[float, float]] = field(default_factory=dict)
    ribbons: dict[str, tuple[float, float]] = field(default_factory=dict)
    peaks: dict[str, int] = field(default_factory=dict)
    groups: list[tuple[str, float]] = field(default_factory=list)
    joining: str = ""
    members: tuple[float, float] | None = None

    def room(self, name: str, width: float) -> float:
        """The height that a name beside the rows takes, in two lines at most."""
        lines = 1 + (text_width.average(name, NAME) > width)
        return lines * NAME_LINE * self.row / ROW

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

    A ribbon lies behind the rows of a `counted` lane, or above them where it is `dense`. The row
    of the members stands above the lane in which states join, even if that is empty.
    """
    filled = {*rows, *crowds, plan.joining}
    width = LANE_NAME if "groups" in contents(catalogue) else ALONE
    named = ((lane, kind) for lane, kind in catalogue.types.items() if lane in filled)
    for group, lanes in groupby(named, key=lambda item: item[1].group):
        if group:
            plan.height += GROUP_GAP
            plan.groups.append((group, plan.height - GROUP_GAP / 2))
        top = plan.height
        for lane, kind in lanes:
            if lane == plan.joining:
                plan.members = (plan.height, plan.height + round(MEMBERS * plan.row / ROW))
                plan.height = plan.members[1] + LANE_GAP
            if lane in rows or lane in crowds:
                ribbon = RIBBON if dense else 0
                behind = ribbon if lane in crowds else None
                _place_lane(plan, kind, rows.get(lane, {}), behind, width)
        if group:
            plan.height = max(
                plan.height, top + plan.room(catalogue.groups[group].label, GROUP_NAME)
            )


def _place_lane(
    plan: LanePlan,
    kind: Type,
    rows: Mapping[int, Collection[str]],
    ribbon: int | None,
    width: float,
) -> None:
    """Place a lane and its rows, with a ribbon so many rows high above them, or 0: behind them.

    A line of its name is so wide.
    """
    top = plan.height
    plan.lanes.append((kind.id, top + plan.row / 2))
    y = top + (ribbon or 0) * plan.row
    if ribbon:
        plan.ribbons[kind.id] = (top, y)
    for _, events in sorted(rows.items()):
        plan.rows.update(dict.fromkeys(events, y + plan.row / 2))
        y += plan.row
    y = max(y, top + plan.row, top + plan.room(kind.label, width))
    if ribbon == 0:
        plan.ribbons[kind.id] = (top, y)
    plan.spans[kind.id] = (top, y)
    plan.height = y + LANE_GAP


def plan_of(catalogue: Catalogue, view: View, events: Detail, scale: float = 1) -> LanePlan:
    """Place the events of a view; of a lane of which nothing is in view nothing has a place."""
    positions = np.sort(np.concatenate([events.marks, events.pale_marks]))
    marks = catalogue.events_at(positions)
    row_of = pack(catalogue, tuple(positions.tolist()), axis.window(catalogue, view))
    rows: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event in marks:
        if event.id in row_of:
            rows[event.type][row_of[event.id]].append(event.id)
    plan = place_bands(address.bands(catalogue, view), scale)
    crowds = _counted(catalogue, events)
    plan.joining = _joining(catalogue, [event.type for event in marks])
    place_lanes(catalogue, plan, rows, crowds, dense=events.dense)
    return plan


def _joining(catalogue: Catalogue, chosen: Collection[str]) -> str:
    """The lane above which members are counted, if an event of its group is chosen."""
    lane = lane_of_members(catalogue)
    group = lane and catalogue.types[lane].group
    return lane if any(catalogue.types[each].group == group for each in chosen) else ""


def _counted(catalogue: Catalogue, events: Detail) -> set[str]:
    """The lanes in which events are only counted."""
    lane = detail.spans(catalogue).lane
    count = np.bincount(lane[events.crowd], minlength=len(catalogue.types))
    count += np.bincount(lane[events.pale_crowd], minlength=len(catalogue.types))
    return {name for name, many in zip(catalogue.types, count, strict=True) if many}
