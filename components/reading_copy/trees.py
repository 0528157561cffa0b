"""Trees of elements, each text and each tree written once, kinds apart (js/copy/parcel.js).

What a tree is made of stands in rows of their own, where like stands beside like and packs well:
how elements hold one another, their texts, what fills the places of their kinds.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dash.development.base_component import Component

from components.base.elements import Element

# Any: what JSON can hold
Node: TypeAlias = Any
# What the row of the structure says; from FIRST_KIND on it is the number of a kind of element.
TEXT, TEXT_AGAIN, TREE_AGAIN, NOTHING, LIST, KEPT, FIRST_KIND = range(7)
# After a kind: whether it has children, one, or, from SEVERAL on, a list of so many.
CHILDLESS, ONE, SEVERAL = range(3)
RARE = 3  # a property that has a value less often than that leaves a place for it


@dataclass
class Trees:
    """The trees of a copy, by number, as they were folded."""

    folded: list[Node] = field(default_factory=list)

    def fold(self, node: object) -> int:
        """Keep a tree and return its number.

        It takes elements, lists of them, Dash's components, texts and numbers.
        """
        self.folded.append(plain(node))
        return len(self.folded) - 1

    def written(self) -> dict[str, Node]:
        """Return the rows of all trees (what parcel.js calls `TreeRows`)."""
        return _Rows(self.folded).written()


class _Rows:
    """The rows, as they are filled."""

    def __init__(self, trees: list[Node]) -> None:
        self._trees = trees
        self._counts: Counter[str] = Counter()  # of equal elements
        self._values: Counter[tuple[str, str]] = Counter()  # of properties
        self._keys: dict[int, str] = {}  # of elements: what tells them apart
        self._kept: dict[str, int] = {}
        self._kinds: dict[str, int] = {}
        self._texts: dict[str, int] = {}
        self._structure: list[int] = []
        self._texts_again: list[int] = []
        self._trees_again: list[int] = []
        self._places: dict[str, list[Node]] = {}

    def written(self) -> dict[str, Node]:
        for tree in self._trees:
            self._count(tree)
        for tree in self._trees:
            self._write(tree)
        return {
            "structure": self._structure,
            "texts": list(self._texts),
            "kinds": [json.loads(kind) for kind in self._kinds],
            "places": self._places,
            "textsAgain": self._texts_again,
            "treesAgain": self._trees_again,
        }

    def _count(self, node: Node) -> None:
        if isinstance(node, list):
            for each in node:
                self._count(each)
        elif isinstance(node, dict):
            key = self._key(node)
            self._counts[key] += 1
            if self._counts[key] == 1:
                for name, value in node["props"].items():
                    if name != "children":
                        self._values[name, json.dumps(value)] += 1
                self._count(node["props"].get("children"))

    def _key(self, element: Node) -> str:
        number = id(element)
        if number not in self._keys:
            self._keys[number] = json.dumps(element, sort_keys=True)
        return self._keys[number]

    def _write(self, node: Node) -> None:
        if node is None:
            self._structure.append(NOTHING)
        elif isinstance(node, list):
            self._structure += (LIST, len(node))
            for each in node:
                self._write(each)
        elif isinstance(node, dict):
            self._write_element(node)
        elif node in self._texts:
            self._structure.append(TEXT_AGAIN)
            self._texts_again.append(self._texts[node])
        else:
            self._structure.append(TEXT)
            self._texts[node] = len(self._texts)

    def _write_element(self, element: Node) -> None:
        key = self._key(element)
        if key in self._kept:
            self._structure.append(TREE_AGAIN)
            self._trees_again.append(self._kept[key])
            return
        if self._counts[key] > 1:
            self._structure.append(KEPT)
            self._kept[key] = len(self._kept)
        props = {name: value for name, value in element["props"].items() if name != "children"}
        places = [n for n in props if self._values[n, json.dumps(props[n])] < RARE]
        kind = [element["type"], {n: props[n] for n in props if n not in places}, places]
        number = self._kinds.setdefault(json.dumps(kind), len(self._kinds))
        self._structure.append(FIRST_KIND + number)
        for name in places:
            self._places.setdefault(name, []).append(props[name])
        self._write_children(element["props"].get("children"))

    def _write_children(self, children: Node) -> None:
        if isinstance(children, list):
            self._structure.append(SEVERAL + len(children))
            for each in children:
                self._write(each)
        elif children is None:
            self._structure.append(CHILDLESS)
        else:
            self._structure.append(ONE)
            self._write(children)


def plain(node: object) -> Node:
    """Return a tree without components and properties that are not set; numbers become texts.

    Properties stand by name: Dash gives those of a component in another order in every run.
    """
    if isinstance(node, Component):
        node = _of_component(node)
    if isinstance(node, (list, tuple)):
        return [plain(each) for each in node if _is_seen(each)]
    if isinstance(node, dict):
        props = {name: value for name, value in sorted(node["props"].items()) if value is not None}
        for name in {"children", "root"} & props.keys():
            props[name] = plain(props[name])
        return {"type": node["type"], "props": props}
    return str(node) if isinstance(node, (int, float)) else node


def _of_component(component: Component) -> Element:
    """A component of Dash as an element, what is inside it as it is.

    A `Still` has its tree as its children; the field of the search becomes a `Search`.
    """
    whole = component.to_plotly_json()
    props = dict(whole["props"])
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
