"""The bar above the timeline while an event is in focus: what is linked to it, and the way out."""

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.ids import Id
from components.timeline import labels
from components.timeline.edges import zero_link
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows


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
    zero: Tree = [zero_link(view, view.event)] if view.zero != view.event else []
    linked_words = html.Span(f" {text.explore.focus(count)}", className="linked")
    return [
        html.Div(
            [
                html.P([html.Strong(event.short), linked_words]),
                _neighbours(catalogue, view, positions),
                html.Div([*zero, html.A(leave, href=href, id=Id.LEAVE)], className="buttons"),
            ],
            className="focus-bar",
        )
    ]


def _neighbours(catalogue: Catalogue, view: View, positions: Rows) -> Element:
    """Return the ways to the chosen events before and after; seen on narrow pages."""
    row = catalogue.position[view.event]
    ids = catalogue.events["id"]
    before, after = positions[positions < row][-1:], positions[positions > row][:1]

    def link(n: int, rel: str, words: Tree) -> Element:
        return html.A(words, href=address.write(address.focus(view, ids[n])), rel=rel)

    earlier: Tree = ["‹ ", html.Span(text.explore.EARLIER)]
    later: Tree = [html.Span(text.explore.LATER), " ›"]
    links = [link(n, "prev", earlier) for n in before.tolist()]
    links += [link(n, "next", later) for n in after.tolist()]
    label = attributes(aria_label=text.explore.NEIGHBOURS)
    return html.Nav(links, className="neighbours", **label)


def linked_to(catalogue: Catalogue, event: str) -> set[str]:
    """Return the events to which a text links an event, or with which it shares a question."""
    others = {row.to for row in catalogue.links if row.from_ == event}
    others |= {row.from_ for row in catalogue.links if row.to == event}
    for key in labels.specific(catalogue, catalogue.event(event).disagreements):
        others.update(catalogue.disagreements[key].events)
    return others - {event}
