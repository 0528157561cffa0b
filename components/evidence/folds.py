"""Long lists made bearable: so many are shown, the others unfold."""

from components.base.elements import Element, Node, Tree, html

MOST = 4  # cards of one kind that stand open


def fold(label: str, inside: Tree, css: str = "others") -> Tree:
    """Return a fold of this name; nothing if there is nothing in it."""
    return [html.Details([html.Summary(label), *inside], className=css)] if inside else []


def jump_to(part: str, label: Node) -> Element:
    """Return a link to a part of the same page; js/evidence/jumps.js unfolds it and goes there."""
    return html.A(label, href=f"#{part}")
