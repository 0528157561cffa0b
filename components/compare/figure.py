"""The score as a Plotly figure (plain dicts): staves of dots, joined by threads where they meet.

Heights are pixels from the top of the plot. Names, what is pointed at and what is in focus are
placed in the browser (js/compare/*.js) from `layout.meta`. The traces are in marks.py.
"""

from collections import defaultdict
from typing import TypedDict

from components import text
from components.base.theme import Theme
from components.compare import marks, staves, tellings
from components.compare.staves import StavePlan
from components.drawing import frame
from components.drawing.axis import days, first_day, time_axis
from components.drawing.figures import Figure
from data.catalogue.catalogue import Catalogue


def figure(
    catalogue: Catalogue, plan: StavePlan, theme: Theme, window: str = "", home: str = ""
) -> Figure:
    """Draw the staves. `window` ("1994,2002-11") is what is shown of time, `home` that at rest."""
    home = home or catalogue.dossier.window
    return {
        "data": [
            *marks.lines(catalogue, plan, theme),
            marks.silences(catalogue, plan, theme),
            *marks.threads(plan, theme),
            *marks.marks(catalogue, plan, theme),
            marks.counts_beyond(plan, theme),
        ],
        "layout": {
            **frame.layout(theme, plan.height),
            "xaxis": time_axis(catalogue, theme, window or home),
            "meta": {
                "marks": _places(catalogue, plan, theme),
                "sources": [source.label for source in catalogue.sources.values()],
                "links": _links(catalogue, plan),
                "ends": [
                    {
                        "from": str(each.stave.horizon),
                        "y": each.y,
                        "text": text.compare.AFTER_THIS_TEXT,
                    }
                    for each in plan.staves
                    if each.stave.horizon
                ],
                "band": plan.band,
                "row": theme.pixels(staves.BAND_ROW),
                "window": days(home),
                "text": theme.text,
                "muted": theme.muted,
                "scale": theme.scale,
            },
        },
    }


class Place(TypedDict):
    """An event: its names, where its dots and its ticks stand, and what each text says of it.

    A dot has a day, a height, and the first and last day that the text's own date may mean.
    """

    id: str
    text: str
    title: str
    when: str
    weight: int
    told: int
    at: list[tuple[str, float, str, str]]
    silent: list[tuple[str, float]]
    says: list[tellings.Saying]


def _places(catalogue: Catalogue, plan: StavePlan, theme: Theme) -> list[Place]:
    """The events drawn, but for those that are pale."""
    dots: dict[str, list[tuple[str, float, str, str]]] = defaultdict(list)
    for row in plan.staves:
        for mark in row.stave.claims:
            if mark.event in row.dots and mark.event not in plan.pale:
                days_of = mark.when if mark.dated else None
                first = first_day(catalogue, days_of) if days_of else mark.anchor
                last = days_of.last if days_of else mark.anchor
                at = (str(mark.anchor), row.dots[mark.event], str(first), str(last))
                dots[mark.event].append(at)
    ticks: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for key, day, y in marks.silent_days(catalogue, plan, theme):
        ticks[key].append((str(day), y))
    return [
        {
            "id": event.id,
            "text": text.events.short(event),
            "title": event.title,
            "when": text.events.event_date(catalogue, event),
            "weight": event.weight,
            "told": len(at),
            "at": at,
            "silent": ticks[event.id],
            "says": tellings.sayings(catalogue, event),
        }
        for key, at in dots.items()
        for event in [catalogue.event(key)]
    ]


def _links(catalogue: Catalogue, plan: StavePlan) -> list[dict[str, str | int]]:
    """The links that each text draws between events on its own stave, signed by it."""
    rows = {row.stave.source: (n, row.dots) for n, row in enumerate(plan.staves)}
    found = dict.fromkeys((row.source, row.from_, row.to, row.kind) for row in catalogue.links)
    return [
        {
            "source": rows[source][0],
            "from": from_,
            "to": to,
            "text": text.compare.link(catalogue.sources[source].label, kind),
        }
        for source, from_, to, kind in found
        if source in rows and {from_, to} <= rows[source][1].keys() - plan.pale
    ]
