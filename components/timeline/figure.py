"""The timeline: chosen events into a Plotly figure (plain dicts) and the lanes beside it.

Heights are pixels from the top of the plot, so that the lane names, which are HTML, can stand
beside their rows. The marks themselves are made in marks.py.
"""

from typing import Any

from components.base.address import View
from components.base.theme import Theme
from components.drawing import axis, frame
from components.drawing.shapes import BAR, SYMBOL
from components.timeline import density, detail, labels
from components.timeline.background import bands, member_line
from components.timeline.lanes import LanePlan, plan_of
from components.timeline.marks import Drawing
from data.catalogue.catalogue import Catalogue
from data.sources import through_one

LABEL, BAND = 12.5, 12  # sizes of text
EVERYTHING = View()


def draw(
    catalogue: Catalogue, theme: Theme, view: View = EVERYTHING
) -> tuple[dict[str, Any], LanePlan]:
    """Draw what a view shows; return the figure and where its lanes are.

    What the filters leave out is pale and without labels, if it is to be seen. Read through a
    source, events stand at its dates, and those that it does not tell are pale. Events too many to
    be drawn are counted (components/detail.py).
    """
    shown = detail.of(catalogue, view)
    plan = plan_of(catalogue, view, theme.scale)
    drawing, pale = (Drawing(catalogue, theme, plan) for _ in range(2))
    reading = through_one.read(catalogue, view.through, catalogue.events_at(shown.drawn))
    for event in reading.told:
        drawing.add(event)
    for event in [*reading.untold, *catalogue.events_at(shown.pale)]:
        pale.add(event)
    counted = labels.of_zero(catalogue, view.zero)
    figure = {
        "data": [
            *bands(catalogue, theme, plan),
            *density.ribbons(catalogue, shown, plan, theme, view.window),
            *member_line(catalogue, theme, plan),
            *(trace | {"opacity": frame.PALE} for trace in pale.traces()),
            *drawing.traces(),
        ],
        "layout": {
            **frame.layout(theme, plan.height, frame.BELOW_ZERO if counted else 0),
            "shapes": [
                *(_separator(y, theme) for _, y in plan.groups),
                *(axis.zero_line(counted, theme) if counted else ()),
            ],
            "xaxis": axis.time_axis(catalogue, theme, view.window),
            "meta": {
                "labels": drawing.labels,
                "pale": pale.labels,
                "bands": labels.of_bands(catalogue, plan),
                "links": labels.of_links(catalogue, plan.rows),
                "zero": counted,
                "window": axis.days(catalogue.dossier.window),
                **_look(theme),
            },
        },
    }
    return figure, plan


def figure(catalogue: Catalogue, theme: Theme, view: View = EVERYTHING) -> dict[str, Any]:
    """Draw what a view shows."""
    drawn, _ = draw(catalogue, theme, view)
    return drawn


def _look(theme: Theme) -> dict[str, Any]:
    """Colours and sizes of what the browser adds."""
    sizes = {"label": LABEL, "band": BAND, "axis": frame.AXIS, "bar": BAR, "symbol": SYMBOL}
    return {
        "page": theme.page,
        "text": theme.text,
        "muted": theme.muted,
        "onMark": theme.on_mark,
        "scale": theme.scale,
        "size": {name: theme.pixels(size) for name, size in sizes.items()},
    }


def _separator(y: float, theme: Theme) -> dict[str, Any]:
    line = {"color": theme.grid, "width": 1}
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y}
    return {"type": "line", "layer": "below", "line": line} | ends
