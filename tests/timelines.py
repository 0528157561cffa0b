"""What the timeline of Explore shows of a view, from its selection on."""

from components.base.address import View
from components.base.theme import Theme
from components.drawing.figures import Figure
from components.timeline import detail, figure, lanes
from components.timeline.detail import Detail
from components.timeline.lanes import LanePlan
from data.catalogue.catalogue import Catalogue
from data.selection import query


def detail_of(catalogue: Catalogue, view: View) -> Detail:
    """Return what is drawn and what is counted."""
    return detail.detail_of(catalogue, view, query.select(catalogue, view.selection))


def plan_of(catalogue: Catalogue, view: View, scale: float = 1) -> LanePlan:
    """Return where lanes and rows are."""
    return lanes.plan_of(catalogue, view, detail_of(catalogue, view), scale)


def draw(catalogue: Catalogue, theme: Theme, view: View) -> tuple[Figure, LanePlan]:
    """Return the figure and where its lanes are."""
    return figure.draw(catalogue, theme, view, detail_of(catalogue, view))
