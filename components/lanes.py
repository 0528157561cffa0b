"""Where everything in the timeline stands: lanes, and rows within them, in pixels from the top."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from components.packing import pack
from data.catalogue import Catalogue

ROW, BAND = 19, 16
LANE_GAP, GROUP_GAP, TOP = 4, 10, 4


@dataclass
class Plan:
    """Where everything stands, in pixels from the top; filled by `plan`."""

    height: float = 0
    rows: dict[str, float] = field(default_factory=dict)
    lanes: list[tuple[str, float]] = field(default_factory=list)
    spans: dict[str, tuple[float, float]] = field(default_factory=dict)
    groups: list[tuple[str, float]] = field(default_factory=list)
    bands: list[tuple[str, float]] = field(default_factory=list)


def plan(catalogue: Catalogue, chosen: Iterable[tuple[str, str]], scale: float = 1) -> Plan:
    """Place bands, groups, lanes and rows of the chosen (event, type); emptied rows close up."""
    layout, y = Plan(), float(TOP)
    row, band = round(ROW * scale), round(BAND * scale)
    for group in catalogue.dossier.bands:
        layout.bands.append((group, y + band / 2))
        y += band + 2
    packed = pack(catalogue)
    lanes: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event, lane in chosen:
        lanes[lane][packed[event]].append(event)
    group = ""
    for lane, kind in catalogue.types.items():
        if lane not in lanes:
            continue
        if kind.group != group:
            group = kind.group
            y += GROUP_GAP
            layout.groups.append((group, y - GROUP_GAP / 2))
        layout.lanes.append((lane, y + row / 2))
        top = y
        for _, events in sorted(lanes[lane].items()):
            layout.rows.update(dict.fromkeys(events, y + row / 2))
            y += row
        layout.spans[lane] = (top, y)
        y += LANE_GAP
    layout.height = y
    return layout


def plan_of(catalogue: Catalogue, positions: npt.NDArray[np.intp], scale: float = 1) -> Plan:
    """Place the events of the given rows."""
    chosen = catalogue.events.iloc[positions]
    return plan(catalogue, zip(chosen["id"], chosen["type"], strict=True), scale)
