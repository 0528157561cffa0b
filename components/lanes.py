"""Where everything in the timeline stands: lanes, and rows within them, in pixels from the top."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from data.catalogue import Catalogue

ROW, BAND = 20, 16
LANE_GAP, GROUP_GAP, TOP = 4, 10, 4
# What a mark takes of its row at least, and what is left free behind it, so that neighbours part.
# The weightier an event, the more, so that its label stands a chance.
ROOM_OF_A_MARK = {3: timedelta(days=1200), 2: timedelta(days=600), 1: timedelta(days=250)}
GAP_AFTER_A_MARK = timedelta(days=100)


@dataclass
class Plan:
    """Where everything stands, in pixels from the top; filled by `plan`."""

    height: float = 0
    rows: dict[str, float] = field(default_factory=dict)
    lanes: list[tuple[str, float]] = field(default_factory=list)
    spans: dict[str, tuple[float, float]] = field(default_factory=dict)
    groups: list[tuple[str, float]] = field(default_factory=list)
    bands: list[tuple[str, float]] = field(default_factory=list)


@lru_cache(maxsize=4)
def pack(catalogue: Catalogue) -> Mapping[str, int]:
    """Give every event a row within its lane (its type), so that marks do not overlap.

    Over all events, whatever is chosen: nothing jumps when a filter or the zoom changes. Greedy by
    start, the lowest free row first: O(n log n).
    """
    rows: dict[str, int] = {}
    busy: dict[str, list[tuple[np.datetime64, int]]] = defaultdict(list)
    free: dict[str, list[int]] = defaultdict(list)
    rooms = {weight: np.timedelta64(room) for weight, room in ROOM_OF_A_MARK.items()}
    gap = np.timedelta64(GAP_AFTER_A_MARK)
    events = catalogue.events
    for event, lane, weight, first, last in zip(
        events["id"],
        events["type"],
        events["weight"],
        events["earliest"].to_numpy(),
        events["latest"].to_numpy(),
        strict=True,
    ):
        while busy[lane] and busy[lane][0][0] <= first:
            heapq.heappush(free[lane], heapq.heappop(busy[lane])[1])
        row = heapq.heappop(free[lane]) if free[lane] else len(busy[lane])
        heapq.heappush(busy[lane], (max(last + gap, first + rooms[weight]), row))
        rows[event] = row
    return rows


def plan(catalogue: Catalogue, chosen: Iterable[tuple[str, str]]) -> Plan:
    """Place bands, groups, lanes and rows of the chosen (event, type); emptied rows close up."""
    layout, y = Plan(), float(TOP)
    for band in catalogue.dossier.bands:
        layout.bands.append((band, y + BAND / 2))
        y += BAND + 2
    packed = pack(catalogue)
    lanes: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event, lane in chosen:
        lanes[lane][packed[event]].append(event)
    group = ""
    for lane, row in catalogue.types.items():
        if lane not in lanes:
            continue
        if row.group != group:
            group = row.group
            y += GROUP_GAP
            layout.groups.append((group, y - GROUP_GAP / 2))
        layout.lanes.append((lane, y + ROW / 2))
        top = y
        for _, events in sorted(lanes[lane].items()):
            layout.rows.update(dict.fromkeys(events, y + ROW / 2))
            y += ROW
        layout.spans[lane] = (top, y)
        y += LANE_GAP
    layout.height = y
    return layout


def plan_of(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> Plan:
    """Place the events of the given rows."""
    chosen = catalogue.events.iloc[positions]
    return plan(catalogue, zip(chosen["id"], chosen["type"], strict=True))
