"""The themes in a copy: what their cards and their tiny timelines are made of."""

from dash.development.base_component import Component

from components.base.routing import THEMES, Place, Visit
from components.reading_copy.made import Made
from components.text import themes as words
from components.themes import miniature, page
from data.base import dates
from data.catalogue.catalogue import Catalogue


def layout(made: Made) -> Component:
    """Return the skeleton of the page (js/replies/beside/themes.js)."""
    return page.layout(Visit(made.catalogue, made.paths, Place(THEMES), words.TITLE))


def section(made: Made) -> object:
    """Return the themes in order, each with its events, and the scale of their tiny timelines.

    `keys`: what the strokes mean, without documents and with them. `begun`: the year of each event;
    `told` the rows of those whose stroke is full. `days`: the year of each quotation, 0 without
    one. `scale`: the years shown, how many stand in a column, the names below with their places.
    """
    catalogue = made.catalogue
    scale = miniature.scale_of(catalogue)
    return {
        "themes": {
            key: {
                "label": theme.label,
                "opening": words.opening(theme),
                "events": _rows(catalogue, key),
            }
            for key, theme in catalogue.themes.items()
        },
        "lead": page.lead(catalogue),
        "keys": [made.trees.fold(page.key(catalogue, documents=each)) for each in (False, True)],
        "begun": miniature.begun(catalogue).tolist(),
        "full": miniature.told(catalogue).tolist(),
        "days": [
            dates.parse(row.date).first.year if row.date else 0
            for row in catalogue.quotations.values()
        ],
        "scale": [scale.first, scale.last, scale.per],
        "names": miniature.names(scale),
        "sizes": {
            "width": miniature.WIDTH,
            "top": miniature.TOP,
            "above": miniature.ABOVE,
            "below": miniature.BELOW,
            "foot": miniature.FOOT,
            "letter": miniature.LETTER,
            "stroke": miniature.STROKE,
            "sheet": miniature.SHEET,
            "fewest": miniature.FEWEST,
        },
    }


def _rows(catalogue: Catalogue, theme: str) -> list[int]:
    return [n for n, themes in enumerate(catalogue.events["themes"]) if theme in themes]
