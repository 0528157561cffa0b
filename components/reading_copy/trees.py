"""Trees of elements, each that stands at several places written once (js/copy/parcel.js)."""

import json
from typing import Any, TypeAlias

from dash.development.base_component import Component

from components.base.elements import Element

# Any: what JSON can hold
Node: TypeAlias = Any
SHORT = 60  # signs: what is not longer is written where it stands


class Shared:
    """A tree that is equal wherever it stands; how often is known once all are folded."""

    def __init__(self, element: list[Node]) -> None:
        """Begin with what it is, folded."""
        self.element = element
        self.count = 0
        self.number = -1


class Trees:
    """Elements that are equal are one."""

    def __init__(self) -> None:
        """Begin without any."""
        self._shared: dict[str, Shared] = {}

    def fold(self, node: object) -> Node:
        """Return a tree for the parcel: lists `[type, properties, children]`, equal ones are one.

        It takes elements, lists of them, Dash's components, texts and numbers.
        """
        if isinstance(node, Component):
            node = plain(node)
        if isinstance(node, (list, tuple)):
            return [self.fold(each) for each in node if _is_seen(each)]
        if isinstance(node, dict):
            return self._element({"type": node["type"], "props": node["props"]})
        return str(node) if isinstance(node, (int, float)) else node

    def _element(self, element: Element) -> Node:
        props = {name: value for name, value in element["props"].items() if value is not None}
        children = props.pop("children", None)
        folded: list[Node] = [element["type"], props]
        if children is not None:
            folded.append(self.fold(children))
        written = json.dumps(folded, ensure_ascii=False, sort_keys=True, default=id)
        if len(written) <= SHORT:
            return folded
        return self._shared.setdefault(written, Shared(folded))


def written(parts: Node) -> tuple[list[Node], Node]:
    """Return the trees that stand at several places, and parts in which numbers stand for them."""
    _count(parts)
    trees: list[Node] = []
    return trees, _written(parts, trees)


def _count(node: Node) -> None:
    if isinstance(node, Shared):
        node.count += 1
        if node.count == 1:
            _count(node.element)
    elif isinstance(node, (list, tuple)):
        for each in node:
            _count(each)
    elif isinstance(node, dict):
        for each in node.values():
            _count(each)


def _written(node: Node, trees: list[Node]) -> Node:
    match node:
        case Shared():
            if node.count == 1:
                return _written(node.element, trees)
            if node.number < 0:
                element = _written(node.element, trees)
                node.number = len(trees)
                trees.append(element)
            return node.number
        case list() | tuple():
            return [_written(each, trees) for each in node]
        case dict():
            return {key: _written(each, trees) for key, each in node.items()}
    return node


def plain(component: Component) -> Element:
    """Return a component of Dash as an element, what is inside it as it is.

    A `Still` has its tree as its children; the field of the search becomes a `Search`.
    """
    whole = component.to_plotly_json()
    props = {name: value for name, value in whole["props"].items() if value is not None}
    match whole["type"]:
        case "Input":
            complete = props.pop("autocomplete", "off")
            props |= {"autoComplete": complete, "className": "form-control"}
            return {"type": "Search", "props": props}
        case "Still":
            props["children"] = props.pop("tree", [])
    return {"type": whole["type"], "props": props}


def _is_seen(node: object) -> bool:
    """Whether a node is part of what is seen: Dash's own state (address, stores) is not."""
    return not (
        isinstance(node, Component) and node.to_plotly_json()["namespace"] == "dash_core_components"
    )
