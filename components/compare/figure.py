"""The score as a Plotly figure (plain dicts): staves of dots and bars, joined where they meet.

Heights are pixels from the top of the plot. Labels, flags and the outline of what is in focus are
placed in the browser (js/compare/score_labels.js) from `layout.meta`. The traces are in marks.py.
"""

from typing import TypedDict

from components import text
from components.base.theme import Theme
from components.compare.marks import joins, lines, marks, silences
from components.compare.staves import StavePlan
from components.drawing import frame
from components.drawing.axis import days, first_day, time_axis
from components.drawing.figures import Figure
from data.catalogue.catalogue import Catalogue


def figure(
    catalogue: Catalogue, plan: StavePlan, theme: Theme, window: str = "", usual: str = ""
) -> Figure:
    """Draw the staves. `window` ("1994,2002-11") is the part of time shown first.

    `usual` is what the page shows where none is asked for; by default the dossier's.
    """
    return {
        "data": [
            *lines(catalogue, plan, theme),
            *silences(catalogue, plan, theme),
            *joins(catalogue, plan, theme),
            *(
                trace | {"opacity": frame.PALE}
                for trace in marks(catalogue, plan, theme, pale=True)
            ),
            *marks(catalogue, plan, theme, pale=False),
        ],
        "layout": {
            **frame.layout(theme, plan.height),
            "xaxis": time_axis(catalogue, theme, window),
            "meta": {
                "marks": _places(catalogue, plan),
                "ends": [
                    {
                        "from": str(each.stave.horizon),
                        "y": each.y,
                        "text": text.compare.AFTER_THIS_TEXT,
                    }
                    for each in plan.staves
                    if each.stave.horizon
                ],
                "window": days(usual or catalogue.dossier.window),
                "text": theme.text,
                "muted": theme.muted,
                "scale": theme.scale,
            },
        },
    }


class Place(TypedDict):
    """An event with its label, and where its marks stand: day, height, first and last day."""

    id: str
    text: str
    weight: int
    joined: bool
    differ: bool
    at: list[tuple[str, float, str, str]]


def _places(catalogue: Catalogue, plan: StavePlan) -> list[Place]:
    """The events drawn; assets/js/compare/score_labels.js labels them."""
    places: dict[str, Place] = {}
    for row in plan.staves:
        for mark in row.stave.claims:
            if mark.event in plan.pale:
                continue
            event = catalogue.event(mark.event)
            several = event.id in plan.joins
            entry: Place = {
                "id": event.id,
                "text": event.short,
                "weight": event.weight,
                "joined": several,
                "differ": several and event.id in plan.differ,
                "at": [],
            }
            first, last = mark.anchor, mark.anchor
            if mark.dated:
                first, last = first_day(catalogue, mark.when), mark.when.last
            at = (str(mark.anchor), row.dots[mark.event], str(first), str(last))
            places.setdefault(event.id, entry)["at"].append(at)
    return list(places.values())
