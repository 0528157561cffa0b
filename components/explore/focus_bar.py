"""The bar above the timeline while an event is in focus: what is linked to it, and the way out."""

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.ids import Id
from components.timeline.edges import zero_link
from data.catalogue.catalogue import Catalogue
from data.catalogue.linked import linked_to
from data.catalogue.tellings import Rows
from data.selection import query

# To the event before and to the one after: the name of the link, its sign, its relation.
WAYS = ((text.events.PREVIOUS, "◂", "prev"), (text.events.NEXT, "▸", "next"))


def bar(catalogue: Catalogue, view: View, positions: Rows) -> Tree:
    """Return the bar; nothing without an event in focus. `positions` are the chosen events."""
    if not view.event:
        return []
    event = catalogue.event(view.event)
    linked = linked_to(catalogue, view.event)
    chosen = set(positions.tolist())
    count = sum(catalogue.position[each] in chosen for each in linked)
    leave: Tree = [f"{text.explore.LEAVE} ", html.Kbd(text.explore.ESCAPE)]
    href = address.write(address.focus(view, "")) or "?"
    steps = _steps(catalogue, view, positions)
    zero: Tree = [zero_link(view, view.event)] if view.zero != view.event else []
    linked_words = html.Span(f" {text.explore.focus(catalogue, count)}", className="linked")
    return [
        html.Div(
            [
                html.P([html.Strong(text.events.short(event)), linked_words]),
                html.Div(
                    [*steps, *zero, html.A(leave, href=href, id=Id.LEAVE)], className="buttons"
                ),
            ],
            className="focus-bar",
        )
    ]


def _steps(catalogue: Catalogue, view: View, positions: Rows) -> Tree:
    """Links to the events before and after it among those chosen, each named on hovering."""
    ways = zip(WAYS, query.neighbours(catalogue, view.event, positions), strict=True)
    return [step(view, way, event.id, event.title) for way, events in ways for event in events]


def step(view: View, way: tuple[str, str, str], event: str, title: str) -> Element:
    """Return the link one of the WAYS to an event of this title."""
    name, sign, rel = way
    return html.A(
        sign,
        href=address.write(address.focus(view, event)),
        title=f"{name}: {title}",
        rel=rel,
        **attributes(aria_label=f"{name}: {title}"),
    )
