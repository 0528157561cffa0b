"""The timeline: chosen events into a Plotly figure (plain dicts) and the lanes beside it.

Heights are pixels from the top of the plot, so that the lane names, which are HTML, can stand
beside their rows. The marks themselves are made in marks.py.
"""

from components.base.address import View
from components.base.theme import Theme
from components.drawing import axis, frame
from components.drawing.figures import Figure, Layout
from components.drawing.shapes import BAR, SYMBOL
from components.timeline import density, labels, theme_rows
from components.timeline.background import bands, member_line
from components.timeline.detail import Detail
from components.timeline.lanes import LanePlan, plan_of
from components.timeline.marks import Drawing
from data.catalogue.catalogue import Catalogue
from data.sources import through_one

LABEL, BAND = 12.5, 12  # sizes of text


def draw(catalogue: Catalogue, theme: Theme, view: View, events: Detail) -> tuple[Figure, LanePlan]:
    """Draw the events of a view; return the figure and where its lanes are.

    What the filters leave out is pale and without labels, if it is to be seen. Read through a
    source, events stand at its dates, and those that it does not tell are pale. Events too many to
    be drawn are counted (detail.py).
    """
    plan = plan_of(catalogue, view, events, theme.scale)
    shown = view.window or catalogue.dossier.window
    of_theme = theme_rows.rows_of(catalogue, view.selection, shown, plan.height, plan.row)
    plan.below, plan.height = of_theme.names, of_theme.height
    drawing, pale = (Drawing(catalogue, theme, plan) for _ in range(2))
    reading = through_one.read(catalogue, view.through, catalogue.events_at(events.marks))
    for event in reading.told:
        drawing.add(event)
    for event in [*reading.untold, *catalogue.events_at(events.pale_marks)]:
        pale.add(event)
    years_from = labels.zero_label(catalogue, view.zero)
    figure: Figure = {
        "data": [
            *bands(catalogue, theme, plan),
            *density.ribbons(catalogue, events, plan, theme, view.window),
            *member_line(catalogue, theme, plan),
            *(trace | {"opacity": frame.PALE} for trace in pale.traces()),
            *drawing.traces(),
            *theme_rows.traces(of_theme, theme),
        ],
        "layout": {
            **frame.layout(theme, plan.height, frame.BELOW_ZERO if years_from else 0),
            "shapes": [
                *(_separator(y, theme) for _, y in plan.groups),
                *(_separator(y, theme) for y in of_theme.lines),
                *(axis.zero_line(years_from, theme) if years_from else ()),
            ],
            "xaxis": axis.time_axis(catalogue, theme, view.window),
            "meta": {
                "labels": drawing.labels,
                "pale": pale.labels,
                "bands": labels.band_labels(catalogue, plan),
                "links": labels.link_labels(catalogue, plan.rows),
                "theme": theme_rows.labels(of_theme),
                "zero": years_from,
                "window": axis.days(axis.usual(catalogue, view.selection)),
                **_look(theme),
            },
        },
    }
    return figure, plan


def _look(theme: Theme) -> dict[str, object]:
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


def _separator(y: float, theme: Theme) -> Layout:
    line = {"color": theme.grid, "width": 1}
    ends = {"xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y}
    return {"type": "line", "layer": "below", "line": line} | ends
