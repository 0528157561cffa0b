"""The timeline: chosen events into a Plotly figure (plain dicts) and the lanes beside it.

Heights are pixels from the top of the plot, so that the lane names, which are HTML, can stand
beside their rows. The marks themselves are made in marks.py.
"""

from typing import Any

from components import axis, density, detail, labels
from components.address import View
from components.behind import bands, member_line
from components.lanes import Plan, plan_of
from components.marks import Drawing
from components.shapes import BAR, SYMBOL
from components.theme import FONT, Theme
from data import through
from data.catalogue import Catalogue

BOTTOM, BELOW_ZERO = 30, 18
AXIS, LABEL, BAND = 13, 12.5, 12  # sizes of text
PALE = 0.22
EVERYTHING = View()


def draw(
    catalogue: Catalogue, theme: Theme, view: View = EVERYTHING
) -> tuple[dict[str, Any], Plan]:
    """Draw what a view shows; return the figure and where its lanes are.

    What the filters leave out is pale and without labels, if it is to be seen. Read through a
    source, events stand at its dates, and those that it does not tell are pale. Events too many to
    be drawn are counted (components/detail.py).
    """
    shown = detail.of(catalogue, view)
    plan = plan_of(catalogue, view, theme.scale)
    drawing, pale = (Drawing(catalogue, theme, plan) for _ in range(2))
    reading = through.read(catalogue, view.through, catalogue.events_at(shown.drawn))
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
            *(trace | {"opacity": PALE} for trace in pale.traces()),
            *drawing.traces(),
        ],
        "layout": {
            **layout(theme, plan.height, BELOW_ZERO if counted else 0),
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


def layout(theme: Theme, height: float, below: float = 0) -> dict[str, Any]:
    """Return what all figures of time share: heights are pixels from the top, days go across."""
    hover = {"family": FONT, "size": theme.pixels(AXIS), "color": theme.text}
    bottom = round(theme.pixels(BOTTOM) + theme.pixels(below))
    return {
        "height": height + bottom,
        "margin": {"l": 0, "r": 12, "t": 0, "b": bottom, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": theme.pixels(AXIS), "color": theme.muted},
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
        "yaxis": {"range": [height, 0], "fixedrange": True, "visible": False},
    }


def _look(theme: Theme) -> dict[str, Any]:
    """Colours and sizes of what the browser adds."""
    sizes = {"label": LABEL, "band": BAND, "axis": AXIS, "bar": BAR, "symbol": SYMBOL}
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
