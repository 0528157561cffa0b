"""What stands around the score: the sentences above it and the key of its symbols below it."""

import numpy as np

from components import text
from components.base.elements import Element, Tree, attributes, html
from components.base.theme import Theme
from components.compare.staves import StavePlan
from components.drawing.axis import extent
from components.drawing.symbols import at, symbol
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.tellings import Rows
from data.sources.claims import Stave
from data.tables.models import Type

SIZE = 14


def lead(catalogue: Catalogue, rows: Rows) -> Tree:
    """Say how the score is read, and how many of the events one text tells alone."""
    sources = len(catalogue.sources)
    told = catalogue.events["told"].to_numpy()[rows]
    events, alone = int(np.count_nonzero(told)), int(np.count_nonzero(told == 1))
    across, down = (
        text.compare.key(events, alone, sources, thread)
        for thread in (text.compare.UPRIGHT, text.compare.LEVEL)
    )
    if not across:
        return []
    return [html.P(across, className="only-across"), html.P(down, className="only-down")]


def key(catalogue: Catalogue, plan: StavePlan, theme: Theme) -> Tree:
    """Name the types of the events drawn by their symbols, and what else looks like something."""
    drawn = {catalogue.event(event).type for row in plan.staves for event in row.dots}
    types = [
        html.Li([_symbol(kind, theme), kind.label])
        for kind in catalogue.types.values()
        if kind.id in drawn and "lanes" in contents(catalogue)
    ]
    with_something = {
        "score-hollow": any(not mark.dated for row in plan.staves for mark in row.stave.claims),
        "score-alone": bool(plan.band),
        "score-tick": any(row.stave.silent for row in plan.staves),
        "score-after": any(_ends(catalogue, row.stave) for row in plan.staves),
        "score-link": any(
            {link.from_, link.to} <= row.dots.keys()
            for row in plan.staves
            for link in catalogue.links
            if link.source == row.stave.source
        ),
    }
    signs = [
        html.Li([html.I(className=css), meaning])
        for css, meaning in text.compare.SCORE_KEY
        if with_something[css]
    ]
    entries = types + signs
    return [html.Ul(entries, className="legend score-legend")] if entries else []


def _ends(catalogue: Catalogue, stave: Stave) -> bool:
    """Whether a text ends before the time that is drawn does."""
    return stave.horizon is not None and str(stave.horizon) < extent(catalogue)[1]


def _symbol(kind: Type, theme: Theme) -> Element:
    drawing = symbol(
        kind.symbol, transform=at(SIZE / 2, SIZE / 2, SIZE / 2 - 2), fill=theme.colour(kind)
    )
    size = {"width": SIZE, "height": SIZE, "viewBox": f"0 0 {SIZE} {SIZE}"}
    return html.Svg([drawing], **size, **attributes(aria_hidden="true"))
