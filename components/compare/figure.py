"""The score as a Plotly figure (plain dicts): staves of dots and bars, joined where they meet.

Heights are pixels from the top of the plot. Labels, flags and the outline of what is in focus are
placed in the browser (js/compare/score_labels.js) from `layout.meta`. The traces are in marks.py.
"""

from typing import Any

from components import text
from components.base.theme import Theme
from components.compare.marks import joining, lines, marks, silences
from components.compare.staves import StavePlan
from components.drawing import frame
from components.drawing.axis import days, time_axis
from components.drawing.figures import Figure
from data.catalogue.catalogue import Catalogue


def figure(catalogue: Catalogue, plan: StavePlan, theme: Theme, window: str = "") -> Figure:
    """Draw the staves. `window` ("1994,2002-11") is the part of time shown first."""
    return {
        "data": [
            *lines(catalogue, plan, theme),
            *silences(catalogue, plan, theme),
            *joining(catalogue, plan, theme),
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
                ],
                "window": days(catalogue.dossier.window),
                "text": theme.text,
                "muted": theme.muted,
                "scale": theme.scale,
            },
        },
    }


def _places(catalogue: Catalogue, plan: StavePlan) -> list[dict[str, Any]]:
    """Each event with its label and where its marks stand: day, height, first and last day."""
    found: dict[str, Any] = {}
    for each in plan.staves:
        for mark in each.stave.marks:
            if mark.event in plan.pale:
                continue
            event = catalogue.event(mark.event)
            joined = event.id in plan.joins
            entry = {
                "id": event.id,
                "text": event.short,
                "weight": event.weight,
                "joined": joined,
                "differ": joined and event.id in plan.differ,
                "at": [],
            }
            ends = (mark.when.first, mark.when.last) if mark.dated else (mark.anchor, mark.anchor)
            place = [str(mark.anchor), each.dots[mark.event], *map(str, ends)]
            found.setdefault(event.id, entry)["at"].append(place)
    return list(found.values())
