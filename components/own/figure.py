"""The timeline of a sheet as a still figure, once for wide pages and once for narrow ones."""

from components import text
from components.base.elements import Element, Tree, html
from components.paper_figure import figure
from components.paper_figure.axis import Sheet
from data.catalogue.catalogue import Catalogue
from data.lessons.order import spread

MOST_DRAWN = 120
ENDLESS = float("inf")
WIDE = Sheet(700, 148, (12.5,), small=12.5, tallest=ENDLESS, row=1.7, coloured=True)
NARROW = Sheet(340, 7, (12.5,), small=12.5, tallest=ENDLESS, row=1.7, above=True, coloured=True)


def of(catalogue: Catalogue) -> Tree:
    """Return the figure of all events, or of as many as can be read, from the first to the last.

    The style sheet shows one of the two drawings; what is left out is said.
    """
    events = spread(catalogue.every_event(), MOST_DRAWN)
    rows = [catalogue.position[event.id] for event in events]
    every = len(catalogue.events)
    parts: list[Element] = []
    for css, sheet in (("wide", WIDE), ("narrow", NARROW)):
        drawn = figure.figures(catalogue, rows, catalogue.dossier.window, sheet=sheet)
        parts.append(html.Div(list(drawn), className=f"own-{css}"))
    if len(events) < every:
        parts.append(html.Figcaption(text.own.drawn_of(len(events), every), className="hint"))
    return [html.Figure(parts, className="own-figure")]
