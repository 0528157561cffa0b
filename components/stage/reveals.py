"""What a step shows bit by bit: its parts one after the other, then what it hides.

A part that is to come keeps its place, marked `data-reveal`; what stands there until it is asked
for, `data-hidden`. js/stage/stage.js shows the next with every press of a key.
"""

from components import text
from components.base.elements import Element, Node, attributes, html
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.tables.models import Finding
from data.tables.stories import Step

MOST_ROWS = 6
CAPTION, QUOTES, POSITIONS, ANSWER = "caption", "quotes", "positions", "answer"
# The parts of a step by its kind, in the order in which they come; the first is there at once.
PARTS = {
    "title": (CAPTION, QUOTES),
    "step": ("figure", CAPTION, QUOTES),
    "quotes": (CAPTION, QUOTES),
    "source": (CAPTION, QUOTES),
    "document": (QUOTES, CAPTION),
    "compare": (CAPTION, QUOTES, POSITIONS),
}


def reveals(catalogue: Catalogue, step: Step) -> tuple[str, ...]:
    """Return what a step shows later, in order: its parts, what it hides, what it comes to.

    Where the room is asked, each quote is signed by itself; where words are compared, what they
    come to is last; findings come row by row.
    """
    return tuple(dict.fromkeys((*built(step), *_hidden(catalogue, step))))


def built(step: Step) -> list[str]:
    """Return the parts of a step that come one after the other, but for the first."""
    there = {
        "figure": step.has_figure,
        CAPTION: step.caption or step.event,
        QUOTES: step.excerpts or step.quotations,
        POSITIONS: step.kind == "compare",
    }
    return [part for part in PARTS.get(step.kind, ()) if there[part]][1:]


def _hidden(catalogue: Catalogue, step: Step) -> list[str]:
    if step.kind == "findings":
        return [f"row-{n}" for n, _ in enumerate(rows(catalogue, step), 1)]
    asks = step.kind == "question"
    later = list(step.reveal)
    if hides_sources(step) and "source" not in later:
        later.append("source")
    if asks and step.events and "date" not in later:
        later.append("date")
    count = len(step.excerpts) + len(step.quotations)
    signed = [f"source-{n}" for n in range(1, count + 1)] if asks else ["source"]
    order = [each for name in later for each in (signed if name == "source" else [name])]
    return [*order, ANSWER] if step.answer else order


def hides_sources(step: Step) -> bool:
    """Whether who said it comes later: where it is hidden, and where the room is asked."""
    asks = step.kind == "question" and bool(step.excerpts or step.quotations)
    return asks or "source" in step.reveal


def rows(catalogue: Catalogue, step: Step) -> list[Finding]:
    """Return the findings that a step shows, agreed first."""
    return quotations.findings(catalogue, step.named_disputes)[:MOST_ROWS]


def part(element: Element | None, name: str, hides: tuple[str, ...]) -> Element | None:
    """Return a part of a step, marked if it comes later than the step itself."""
    if element and name in hides:
        element["props"] |= attributes(data_reveal=name, data_build="1")
    return element


def secret(hides: tuple[str, ...], what: str, node: Node) -> Node:
    """Return a node; where the step hides it, with what stands in its place at first."""
    if what not in hides:
        return node
    kind = what.partition("-")[0]
    instead = html.Span(
        text.stage.HIDDEN[kind], className="instead", **attributes(data_hidden=what)
    )
    return html.Span(
        [instead, html.Span(node, **attributes(data_reveal=what))], className=f"secret of-{kind}"
    )
