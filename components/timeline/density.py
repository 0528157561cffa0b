"""How many events of a lane there are at a time, where they are too many to be drawn one by one."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
import numpy.typing as npt

from components import text
from components.base.theme import Theme
from components.drawing import axis
from components.drawing.figures import Trace
from components.drawing.shapes import DAY_MS
from components.timeline import detail
from components.timeline.detail import Detail, Rows
from components.timeline.lanes import LanePlan
from data.catalogue.catalogue import Catalogue

# Steps across the part of time shown; half as many are kept at either side, to be panned to.
STEPS = 200
OPACITY, PALE = 0.45, 0.15
EPOCH_DAY = date(1970, 1, 1)
EPOCH = EPOCH_DAY.toordinal()


@dataclass(frozen=True, eq=False)
class Density:
    """For each lane (a row, in order of types) how many events overlap each step of time.

    A step is `width` days long, the first begins `start` days after 1970; `peaks` are the most at a
    time within the part of time shown.
    """

    counts: npt.NDArray[np.int64]
    start: float
    width: float
    peaks: npt.NDArray[np.int64]

    @property
    def most(self) -> npt.NDArray[np.int64]:
        """What each lane is drawn to: its peak, or what is highest beyond the part shown."""
        highest: npt.NDArray[np.int64] = self.counts.max(axis=1, initial=1)
        return np.where(self.peaks > 0, self.peaks, highest)

    def heights(self, lane: int, most: int, tall: int) -> npt.NDArray[np.int64]:
        """Return the height of each step in pixels, of which `tall` stand for `most` events."""
        pixels: npt.NDArray[np.int64] = np.ceil(self.counts[lane] * (tall / most)).astype(np.int64)
        return pixels.clip(max=tall)


def count(catalogue: Catalogue, rows: Rows, window: str) -> Density:
    """Count the events of the given rows by lane and step."""
    part = window or catalogue.dossier.window
    first, end = (day.toordinal() - EPOCH for day in axis.ends(part))
    width = (end + 1 - first) / STEPS
    reach = [np.datetime64(day, "D").astype(np.int64) for day in axis.extent(catalogue)]
    before, after = (
        max(0, min(STEPS // 2, int(days / width))) for days in (first - reach[0], reach[1] - end)
    )
    steps, start = before + STEPS + after, first - before * width
    spans = detail.spans(catalogue)
    lanes = len(spans.by_weight)

    def by_lane(days: npt.NDArray[np.int32], later: int) -> npt.NDArray[np.int64]:
        step = ((days[rows] - start) / width + later).astype(np.int32).clip(0, steps)
        cell = spans.lane[rows] * np.int32(steps + 1) + step
        return np.bincount(cell, minlength=lanes * (steps + 1)).reshape(lanes, steps + 1)

    begin, end_before = by_lane(spans.first, 0), by_lane(spans.last, 1)
    counts = np.cumsum(begin - end_before, axis=1)[:, :steps]
    peaks = counts[:, before : before + STEPS].max(axis=1)
    return Density(counts, start, width, peaks)


def ribbons(
    catalogue: Catalogue, events: Detail, plan: LanePlan, theme: Theme, window: str
) -> Iterator[Trace]:
    """Yield for each lane a ribbon, as high as the lane is dense, each lane to its own scale.

    With what the filters leave out a pale one stands behind. `plan.peaks` is told the scale.
    """
    if not plan.ribbons:
        return
    density_of_chosen = density_of_all = count(catalogue, events.crowd, window)
    layers = [(density_of_chosen, OPACITY)]
    if len(events.pale_crowd):
        density_of_all = count(catalogue, np.concatenate([events.crowd, events.pale_crowd]), window)
        layers.insert(0, (density_of_all, PALE))
    for density, opacity in layers:
        for n, (lane, kind) in enumerate(catalogue.types.items()):
            if density.counts[n].any():
                top, bottom = plan.ribbons[lane]
                heights = density.heights(n, int(density_of_all.most[n]), round(bottom - top))
                look = _look(theme.colour(kind), opacity)
                yield from _ribbon(density, n, round(bottom) - heights, round(bottom), look)
    plan.peaks.update(zip(catalogue.types, density_of_chosen.peaks.tolist(), strict=True))


def _ribbon(
    density: Density, lane: int, y: npt.NDArray[np.int64], ground: int, look: Trace
) -> Iterator[Trace]:
    """Yield the line that a ribbon stands on, and the ribbon."""
    line = {"type": "scatter", "mode": "lines", "showlegend": False}
    end = density.start + len(y) * density.width
    yield line | {
        "x": [_moment(density.start), _moment(end)],
        "y": [ground, ground],
        "line": {"width": 0},
        "hoverinfo": "skip",
        "customdata": ["", ""],
    }
    yield line | {
        "x0": _moment(density.start + density.width / 2),
        "dx": density.width * DAY_MS,
        "y": typed_array(y),
        "customdata": typed_array(density.counts[lane]),
        "hovertemplate": text.timeline.at_a_time(density.width),
        "fill": "tonexty",
        "meta": {"dense": True},
        **look,
    }


def _look(colour: str, opacity: float) -> Trace:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    line, fill = (f"rgba({red},{green},{blue},{part})" for part in (2 * opacity, opacity))
    return {"line": {"shape": "hvh", "width": 1, "color": line}, "fillcolor": fill}


def _moment(days: float) -> str:
    moment = datetime.combine(EPOCH_DAY, time.min) + timedelta(days=days)
    return moment.isoformat(timespec="minutes")


def typed_array(values: npt.NDArray[np.int64]) -> dict[str, str]:
    """Return whole numbers as Plotly's typed array, in the narrowest type that holds them."""
    narrow = np.result_type(*(np.min_scalar_type(int(end)) for end in (values.min(), values.max())))
    kind = narrow.str[1:] if narrow.itemsize <= 4 else "f8"
    return {"dtype": kind, "bdata": base64.b64encode(values.astype(kind).tobytes()).decode()}
