"""The part of time that a step shows, across the whole width of its timeline."""

from components.drawing import axis
from components.drawing.time_scale import Tick, TimeScale
from data.catalogue.catalogue import Catalogue
from data.selection import facets
from data.tables.stories import Step

WIDTH = 34.0  # em: of the plot on the narrowest projector (1024 × 768)
MOST_TICKS = 12


def scale_of(catalogue: Catalogue, step: Step) -> TimeScale:
    """Return the scale of a step: its window, its period, or the dossier's window.

    A period with one end reaches to that of the dossier's window.
    """
    given = {key: values[0] for key, values in facets.parse(step.select).items()}
    first, last = catalogue.dossier.window.split(",")
    period = f"{given.get('from', first)},{given.get('to', last)}"
    window = given.get("window") or (period if facets.is_window(period) else "")
    zero = given.get("zero", "")
    day = catalogue.event(zero).earliest.date() if zero in catalogue.position else None
    return TimeScale(*axis.ends(window or catalogue.dossier.window), zero=day)


def ticks(scale: TimeScale) -> list[Tick]:
    """Return the ticks of a step's axis; where months are many, their years stand a line below."""
    named = scale.ticks(MOST_TICKS, WIDTH)
    if scale.zero or all(name.isdecimal() for _, name in named):
        return named
    close = scale.ticks(MOST_TICKS, WIDTH, brief=True)
    return close if len(close) > len(named) else named
