"""The timeline: chosen events into a Plotly figure (plain dicts) and the lanes beside it.

Heights are pixels from the top of the plot, so that the lane names, which are HTML, can stand
beside their rows. The marks themselves are made in marks.py.
"""

from dataclasses import replace

from components import text
from components.base.address import View
from components.base.theme import Theme
from components.drawing import axis, frame, symbols
from components.drawing.figures import Figure, Layout
from components.drawing.member_step import member_step
from components.drawing.shapes import BAR, SYMBOL
from components.drawing.stems import seams, stem_shapes, stems
from components.timeline import density, labels
from components.timeline.background import bands
from components.timeline.detail import Detail
from components.timeline.lanes import LanePlan, plan_of
from components.timeline.marks import Drawing
from components.timeline.theme import marks as theme_marks
from components.timeline.theme import rows as theme_rows
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.sources import through_one

LABEL, BAND = 12.5, 12  # sizes of text


def draw(catalogue: Catalogue, theme: Theme, view: View, events: Detail) -> tuple[Figure, LanePlan]:
    """Draw the events of a view; return the figure and where its lanes are.

    What the filters leave out is pale and without labels, if it is to be seen. Read through a
    source, events stand at its dates, and those that it does not tell are pale. Events too many to
    be drawn are counted (detail.py).
    """
    window = axis.window(catalogue, view)
    plan = plan_of(catalogue, view, events, theme.scale)
    labels.make_room(catalogue, plan, window, theme.scale)
    of_theme = theme_rows.rows_of(catalogue, view.selection, window, plan.height, plan.row)
    plan.below, plan.height = of_theme.names, of_theme.height
    faint = replace(theme, strength=frame.PALE)
    drawing, pale = (Drawing(catalogue, look, plan) for look in (theme, faint))
    told, untold = shown(catalogue, view, events, plan)
    for event in told:
        drawing.add(event)
    for event in untold:
        pale.add(event)
    upright = list(stems(catalogue, theme, plan.rows, told))
    upright_pale = list(stems(catalogue, faint, plan.rows, untold))
    years_from = labels.zero_label(catalogue, view.zero)
    figure: Figure = {
        "data": [
            *bands(catalogue, theme, plan),
            *density.ribbons(catalogue, events, plan, theme, window),
            *member_step(catalogue, theme, plan.members, window),
            *pale.traces(),
            *drawing.traces(),
            *theme_marks.traces(of_theme, theme),
        ],
        "layout": {
            **frame.layout(theme, plan.height, frame.BELOW_ZERO if years_from else 0),
            "shapes": [
                *(_separator(y, theme) for _, y in plan.groups),
                *seams(catalogue, theme, plan.rows),
                *stem_shapes(catalogue, faint, upright_pale),
                *stem_shapes(catalogue, theme, upright),
                *(_separator(y, theme) for y in of_theme.lines),
                *(axis.zero_line(years_from, theme) if years_from else ()),
            ],
            "xaxis": axis.time_axis(catalogue, theme, window),
            "meta": {
                "labels": drawing.labels,
                "pale": pale.labels,
                "bands": labels.band_labels(catalogue, plan),
                "links": labels.link_labels(catalogue, plan.rows),
                "sources": [catalogue.sources[key].label for key in symbols.slotted(catalogue)],
                "tellings": text.timeline.TELLINGS,
                "months": labels.MONTHS,
                "stems": [
                    {"id": stem.event, "day": stem.day, "from": stem.top, "to": stem.bottom}
                    for stem in (*upright_pale, *upright)
                ],
                "members": plan.members,
                "theme": theme_marks.labels(of_theme),
                "zero": years_from,
                "window": axis.days(axis.usual(catalogue, view.selection)),
                **look(theme),
            },
        },
    }
    return figure, plan


def shown(
    catalogue: Catalogue, view: View, events: Detail, plan: LanePlan
) -> tuple[list[EventRow], list[EventRow]]:
    """Return the events drawn of a view, at the dates at which they are told, and the pale ones.

    Both are of lanes of which something is in view.
    """
    reading = through_one.read(catalogue, view.through, catalogue.events_at(events.marks))
    rest = [*reading.untold, *catalogue.events_at(events.pale_marks)]
    told = [event for event in reading.told if event.id in plan.rows]
    return told, [event for event in rest if event.id in plan.rows]


def look(theme: Theme) -> dict[str, object]:
    """Return colours and sizes of what the browser adds."""
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
