"""The slots of the texts: one a text, always in the same place, beside marks and before names."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from components.base.elements import Element, attributes, html
from data.catalogue.catalogue import Catalogue

# So many sources have a slot each; of one, or of more, names alone tell.
FEWEST, MOST = 2, 6
SIDE, STEP = 5, 7  # of a slot, and from one to the next
_LOOK: dict[str, dict[str, Any]] = {
    "tells": {"r": SIDE / 2, "fill": "currentColor"},
    "silent": {"r": SIDE / 2 - 0.45, "fill": "none", "stroke": "currentColor", "strokeWidth": 0.9},
    "other": {"r": 1.3, "fill": "currentColor", "opacity": 0.55},
}


def sources(catalogue: Catalogue) -> list[str]:
    """Return the sources that have a slot beside every mark, in order; none if these are too many.

    A dossier of one source, or of none, has nothing to tell apart.
    """
    some = FEWEST <= len(catalogue.sources) <= MOST
    return list(catalogue.sources) if some else []


def block(tellings: Sequence[str]) -> Element:
    """Return the slots of some tellings in two rows; what ends before the event has none."""
    columns = ceil(len(tellings) / 2)
    places = ((SIDE / 2 + n % columns * STEP, SIDE / 2 + n // columns * STEP) for n in range(99))
    circles = [
        html.Circle(cx=x, cy=y, **_LOOK[telling])
        for telling, (x, y) in zip(tellings, places, strict=False)
        if telling in _LOOK
    ]
    box = f"-0.5 -0.5 {columns * STEP - 1} {2 * STEP - 1}"
    return html.Svg(circles, viewBox=box, className="glyph", **attributes(aria_hidden="true"))


def glyph(catalogue: Catalogue, source: str) -> Element | None:
    """Return the sign of one source, its slot filled; None where sources have no slots."""
    every = sources(catalogue)
    states = ["tells" if each == source else "other" for each in every]
    return block(states) if source in every else None
