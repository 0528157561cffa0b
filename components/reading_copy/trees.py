"""Trees of elements, each that stands at several places written once (js/copy/parcel.js)."""

import json
from typing import Any, TypeAlias

from dash.development.base_component import Component

from components.base.elements import Element

# Any: what JSON can hold
Node: TypeAlias = Any
SHORT = 60  # signs: what is not longer is written where it stands


class Trees:
    """Elements that are equal are kept once, and are known by their number."""

    def __init__(self) -> None:
        """Begin without any."""
        self._numbers: dict[str, int] = {}
        self.folded: list[Node] = []

    def fold(self, node: object) -> Node:
        """Return a tree as the parcel has it: a list `[type, properties, children]`, or a number.

        It takes elements, lists of them, Dash's components, texts and numbers.
        """
        if isinstance(node, Component):
            node = plain(node)
        if isinstance(node, (list, tuple)):
            return [self.fold(each) for each in node if _is_seen(each)]
        if isinstance(node, dict):
            return self._element({"type": node["type"], "props": node["props"]})
        return node

    def _element(self, element: Element) -> Node:
        props = {name: value for name, value in element["props"].items() if value is not None}
        children = props.pop("children", None)
        folded: list[Node] = [element["type"], props]
        if children is not None:
            folded.append(self.fold(children))
        written = json.dumps(folded, ensure_ascii=False, sort_keys=True)
        if len(written) <= SHORT:
            return folded
        if written not in self._numbers:
            self._numbers[written] = len(self.folded)
            self.folded.append(folded)
        return self._numbers[written]


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
