"""What Explore draws of a view: the figure, the names beside it, the strip of all years."""

from dataclasses import dataclass

from components.base import theme
from components.base.address import View
from components.base.elements import Tree
from components.drawing import frame
from components.explore import downwards, page
from components.explore.event_list import contents_of
from components.timeline import figure, overview
from components.timeline.detail import detail_of
from data.catalogue.catalogue import Catalogue
from data.selection import query


@dataclass(frozen=True)
class Drawing:
    """What is drawn, each for an output of its name; None leaves what stands as it is.

    `data` holds the `figure` for Plotly and, for narrow pages, its `rows` (downwards.py).

    `dense` says that not all is drawn; `contents` is what all of it depends on.
    """

    data: dict[str, object] | None = None
    lanes: Tree | None = None
    dense: Tree | None = None
    strip: str | None = None
    contents: str | None = None


NOTHING_NEW = Drawing()


def drawing(catalogue: Catalogue, view: View, colours: str | None, contents: str) -> Drawing:
    """Return what is drawn of a view; nothing if what stands has the `contents` already."""
    look = theme.look(colours, in_room=bool(view.back))
    result = query.select(catalogue, view.selection)
    events = detail_of(catalogue, view, result)
    bands = ",".join(view.bands)
    now = (
        f"{contents_of(catalogue, view)} {bands} {look.name} {look.scale} {events.depends_on(view)}"
    )
    if now == contents:
        return NOTHING_NEW
    chart, plan = figure.draw(catalogue, look, view, events)
    told, untold = figure.shown(catalogue, view, events, plan)
    rows = downwards.rows(catalogue, look, told, untold)
    names: Tree = [frame.room(chart), *page.lanes(catalogue, plan)]
    strip = overview.strip(catalogue, result.any_time, view.selection, look)
    return Drawing({"figure": chart, "rows": rows}, names, page.dense(events), strip, now)
