"""Links that carry the present address along, in trees that are made once for all addresses.

A tree is made for a probe: a view whose keys hold a mark each. A link made from it says by the
marks which keys it carries; they are taken out of its address and named in `data-carry`, from which
js/copy/carry.js writes the address that the server would have written.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import Any

from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree
from components.reading_copy.prune import UNKNOWN_KEYS, children
from data.selection.facets import FACETS, Selection

MARK = "0carried0"  # as no value of an address is
EVERY = "*"  # every key but `event`, which says what is in focus
# Keys that the sentences around a tree depend on, not its links alone.
_FOCUS = "event"
CARRIED = [key for key in address.KEYS if key not in UNKNOWN_KEYS and key != _FOCUS]


def _mark(value: object) -> Any:  # Any: each key has a type of its own
    return (MARK,) if isinstance(value, tuple) else MARK


def probe(event: str = "") -> View:
    """Return the view whose every key that the copy knows holds a mark; its event is as given."""
    empty, whole = Selection(), View()
    selection = Selection(**{f.field: _mark(getattr(empty, f.field)) for f in FACETS})
    names = {field.name for field in fields(View)}
    marks = {key: _mark(getattr(whole, key)) for key in CARRIED if key in names}
    return View(selection, event=event, **marks)


def carried(tree: Sequence[Node]) -> Tree:
    """Return a tree made for a probe with its links as the copy keeps them."""
    return [_node(node) for node in tree]


def link(href: str) -> tuple[str, str]:
    """Return an address without marks, and the keys that it carries ('' if none)."""
    before, sharp, part = href.partition("#")
    path, asked, query = before.partition("?")
    pairs = [pair for pair in query.split("&") if pair]
    own = [pair for pair in pairs if not pair.endswith(f"={MARK}")]
    keys = [pair.partition("=")[0] for pair in pairs if pair.endswith(f"={MARK}")]
    if not keys:
        return href, ""
    named = {pair.partition("=")[0] for pair in own}
    every = set(CARRIED) <= {*keys, *named}
    return f"{path}{asked}{'&'.join(own)}{sharp}{part}", EVERY if every else ",".join(keys)


def _node(node: Node) -> Node:
    if not isinstance(node, dict):
        return node
    props = dict(node["props"])
    if "href" in props:
        props["href"], keys = link(str(props["href"]))
        if keys:
            props["data-carry"] = keys
    inside = children(node)
    if any(isinstance(each, dict) for each in inside):
        props["children"] = carried(inside)
    return Element(type=node["type"], props=props)


def at(made: Callable[[View], Tree], event: str = "") -> Tree:
    """Return the tree that a function makes of a view, with links as the copy keeps them."""
    return carried(made(probe(event)))
