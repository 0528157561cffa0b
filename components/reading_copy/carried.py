"""Links that carry the present address along, in trees that are made once for all addresses.

A tree is made for a probe: a view whose keys hold a mark each. A link made from it says by the
marks which keys it carries; they are taken out of its address and named in `data-carry`, from which
js/copy/carry.js writes the address that the server would have written.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree
from components.reading_copy.prune import UNKNOWN_KEYS, children
from data.selection.facets import FACETS, Selection

MARK = "0carried0"  # as no value of an address is
CHOSEN = [facet.key for facet in FACETS]
LOOKED_AT = [key for key in address.VIEW_KEYS if key not in {*UNKNOWN_KEYS, "event"}]
# Names of many keys at once. None has `event`: what is in focus a link says itself.
GROUPS = {"*": [*CHOSEN, *LOOKED_AT], "*chosen": CHOSEN, "*looked-at": LOOKED_AT}


def probe(event: str = "", **chosen: tuple[str, ...]) -> View:
    """Return the view whose every key holds a mark but the event, and what is `chosen`."""
    empty, whole = Selection(), View()
    # Any: each key has a type of its own
    facets: dict[str, Any] = {f.field: _mark(getattr(empty, f.field)) for f in FACETS}
    others: dict[str, Any] = {key: _mark(getattr(whole, key)) for key in LOOKED_AT}
    return replace(whole, selection=Selection(**(facets | chosen)), event=event, **others)


def _mark(value: object) -> object:
    return (MARK,) if isinstance(value, tuple) else MARK


def carried(tree: Sequence[Node]) -> Tree:
    """Return a tree made for a probe with its links as the copy keeps them."""
    return [_node(node) for node in tree]


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


def link(href: str) -> tuple[str, str]:
    """Return an address without its marks, and the keys that it carries, as `data-carry` has them.

    These are keys parted by commas, or one of GROUPS; '' if none.
    """
    if MARK not in href:
        return href, ""
    address_, sharp, part = href.partition("#")
    path, asked, query = address_.partition("?")
    pairs = [pair.split("=", 1) for pair in query.split("&") if pair]
    keys = [key for key, value in pairs if value == MARK]
    own = [f"{key}={value}" for key, value in pairs if value != MARK]
    named = {key for key, _ in pairs}
    group = (name for name, held in GROUPS.items() if set(keys) <= set(held) <= named)
    return f"{path}{asked}{'&'.join(own)}{sharp}{part}", next(group, ",".join(keys))
