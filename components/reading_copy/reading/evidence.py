"""The evidence of every event, as it is whatever is chosen (js/replies/reading/evidence.js)."""

from components import text
from components.base.elements import Tree, html
from components.evidence import evidence
from components.reading_copy.carried import carried, probe
from components.reading_copy.made import Made
from components.reading_copy.prune import prune
from data.selection import query
from data.selection.facets import Selection

EVENT = "0event0"  # in links, in place of an event


def section(made: Made) -> dict[str, object]:
    """Return for each event its tree without the steps at its end, folded, and what is to come in.

    `outside` says that an event is not chosen; it stands after the first two nodes, which are the
    way out and the head. `steps` are the links at the end: to the event before, to all, to the one
    after.
    """
    every = query.select(made.catalogue, Selection()).positions

    def tree(event: str) -> Tree:
        shown = evidence.of_event(made.catalogue, probe(event), every, made.paths)
        return carried(prune(shown[:-1], made.catalogue))

    steps = evidence.steps(made.catalogue, probe(), [EVENT], [EVENT])
    return {
        "events": [made.trees.fold(tree(event)) for event in made.catalogue.position],
        "outside": made.trees.fold(html.P(text.events.OUTSIDE, className="note")),
        "steps": made.trees.fold(carried([steps])),
    }
