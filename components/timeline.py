"""The timeline: chosen events into a Plotly figure (plain dicts) and the lanes beside it.

Heights are pixels from the top of the plot, so that the lane names, which are HTML, can stand
beside their rows. The marks themselves are made in marks.py.
"""

import html as markup
from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from components import text
from components.lanes import BAND, Plan, plan_of
from components.marks import Drawing, Piece, bars
from components.theme import FONT, Theme
from data import dates
from data.catalogue import Catalogue

BOTTOM = 30
PALE = 0.22
NONE: npt.NDArray[np.intp] = np.array([], dtype=np.intp)


def figure(
    catalogue: Catalogue,
    positions: npt.NDArray[np.intp],
    theme: Theme,
    window: str = "",
    dimmed: npt.NDArray[np.intp] = NONE,
) -> dict[str, Any]:
    """Draw the events of the given rows. `window` ("1994,2002-11") is shown first.

    The `dimmed` rows are drawn too, pale and without labels.
    """
    layout = plan_of(catalogue, np.sort(np.concatenate([positions, dimmed])))
    drawing, pale = (Drawing(catalogue, theme, layout) for _ in range(2))
    for event in catalogue.events_at(positions):
        drawing.add(event)
    for event in catalogue.events_at(dimmed):
        pale.add(event)
    return {
        "data": [
            *_bands(catalogue, theme, layout),
            *_members(catalogue, theme, layout),
            *(trace | {"opacity": PALE} for trace in pale.traces()),
            *drawing.traces(),
        ],
        "layout": _layout(catalogue, theme, layout, window, drawing.labels),
    }


def _bands(catalogue: Catalogue, theme: Theme, layout: Plan) -> Iterator[dict[str, Any]]:
    """The strips behind: who governed when, all of one colour."""
    for group, y in layout.bands:
        pieces = []
        for period in catalogue.periods.values():
            if period.group == group:
                span = dates.interval(period.start, period.end, catalogue.today)
                said = f"{markup.escape(period.label)}<br>{dates.interval_words(span)}"
                pieces.append(Piece("", span.first, span.last, y, said))
        strip = bars(pieces, "full", theme.band, theme)
        strip["marker"] = {"color": theme.band, "line": {"color": theme.page, "width": 2}}
        yield strip | {"width": BAND}


def members(catalogue: Catalogue) -> list[tuple[date, int]]:
    """Count the members after every event by which states joined, over the whole dossier."""
    total, steps = 0, []
    for event in catalogue.every_event():
        if event.joined:
            total += len(event.joined)
            steps.append((event.earliest.date(), total))
    return steps


def _members(catalogue: Catalogue, theme: Theme, layout: Plan) -> Iterator[dict[str, Any]]:
    """A thin step line behind the lane in which states join; it does not follow the filters."""
    steps = members(catalogue)
    lane = next((e for e, joined in _type_and_joined(catalogue) if joined), "")
    if not steps or lane not in layout.spans:
        return
    top, bottom = layout.spans[lane]
    low, high = steps[0][1], steps[-1][1]
    unit = (bottom - top - 4) / max(high - low, 1)
    end = (catalogue.today, high)
    yield {
        "type": "scatter",
        "mode": "lines",
        "x": [str(day) for day, _ in [*steps, end]],
        "y": [bottom - 2 - (count - low) * unit for _, count in [*steps, end]],
        "line": {"shape": "hv", "width": 1.5, "color": theme.muted},
        "opacity": 0.7,
        "customdata": [""] * (len(steps) + 1),
        "hovertext": [text.members(count) for _, count in [*steps, end]],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _type_and_joined(catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    return zip(catalogue.events["type"], catalogue.events["joined"], strict=True)


def _layout(
    catalogue: Catalogue, theme: Theme, layout: Plan, window: str, labels: list[dict[str, Any]]
) -> dict[str, Any]:
    hover = {"family": FONT, "size": 13, "color": theme.text}
    return {
        "height": layout.height + BOTTOM,
        "margin": {"l": 0, "r": 12, "t": 0, "b": BOTTOM, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": theme.muted},
        "hoverlabel": {
            "bgcolor": theme.page,
            "bordercolor": theme.muted,
            "font": hover,
            "align": "left",
        },
        "barmode": "overlay",
        "dragmode": "pan",
        "hovermode": "closest",
        "showlegend": False,
        "uirevision": "kept",
        "shapes": [_separator(y, theme) for _, y in layout.groups],
        "xaxis": _time_axis(catalogue, theme, window),
        "yaxis": {"range": [layout.height, 0], "fixedrange": True, "visible": False},
        "meta": {
            "labels": labels,
            "bands": _band_labels(catalogue, layout),
            "window": _days(catalogue.dossier.window),
            "page": theme.page,
            "text": theme.text,
            "muted": theme.muted,
            "onMark": theme.on_mark,
        },
    }


def _separator(y: float, theme: Theme) -> dict[str, Any]:
    line = {"color": theme.grid, "width": 1}
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y}
    return {"type": "line", "layer": "below", "line": line} | ends


def _time_axis(catalogue: Catalogue, theme: Theme, window: str) -> dict[str, Any]:
    earliest, latest = extent(catalogue)
    return {
        "type": "date",
        "range": _days(window or catalogue.dossier.window).split(","),
        "minallowed": earliest,
        "maxallowed": latest,
        "showgrid": True,
        "gridcolor": theme.grid,
        "zeroline": False,
        "ticks": "",
        "automargin": False,
    }


def _band_labels(catalogue: Catalogue, layout: Plan) -> list[dict[str, Any]]:
    heights = dict(layout.bands)
    found = []
    for period in catalogue.periods.values():
        if period.group in heights:
            span = dates.interval(period.start, period.end, catalogue.today)
            when = {"from": str(span.first), "to": str(span.last)}
            found.append(when | {"y": heights[period.group], "text": period.label})
    return found


def _days(window: str) -> str:
    """Return a window as its first and last day."""
    first, last = (dates.parse(part) for part in window.split(","))
    return f"{first.first},{last.last}"


def extent(catalogue: Catalogue) -> tuple[str, str]:
    """The part of time that can be reached: all events, and the rest of the years at either end."""
    first, last = (dates.parse(part) for part in catalogue.dossier.window.split(","))
    earliest = min([first.first, *catalogue.events["earliest"].dt.date])
    latest = max([last.last, *catalogue.events["latest"].dt.date])
    return str(earliest.replace(month=1, day=1)), str(latest.replace(month=12, day=31))


def outside(catalogue: Catalogue, positions: npt.NDArray[np.intp], window: str) -> str:
    """Say how many of the chosen events lie before and after the part of time shown first."""
    first, last = (dates.parse(p) for p in (window or catalogue.dossier.window).split(","))
    chosen = catalogue.events.iloc[positions]
    earlier = int((chosen["latest"].dt.date < first.first).sum())
    later = int((chosen["earliest"].dt.date > last.last).sum())
    return text.outside_window(earlier, later)
