"""The part of time that a step shows, across the whole width of its timeline."""

from components.drawing import axis
from components.drawing.time_scale import TimeScale
from data.catalogue.catalogue import Catalogue
from data.selection import facets
from data.tables.stories import Step

WIDTH = 50.0  # em: of the plot on the narrowest projector (1024 × 768)
MOST_TICKS = 8


def scale_of(catalogue: Catalogue, step: Step) -> TimeScale:
    """Return the scale of a step: its window, its period, or the dossier's window."""
    given = {key: values[0] for key, values in facets.parse(step.select).items()}
    period = ",".join([given.get("from", ""), given.get("to", "")])
    window = given.get("window") or (period if facets.is_window(period) else "")
    zero = given.get("zero", "")
    day = catalogue.event(zero).earliest.date() if zero in catalogue.position else None
    return TimeScale(*axis.ends(window or catalogue.dossier.window), zero=day)
