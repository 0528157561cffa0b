"""Still parts of a page: a tree of `html` elements that no callback looks into.

Dash subscribes every component to every change, so that a click on a page of 1 500 costs a second.
A `Still` is one component: js/base/elements.js turns its tree into plain React elements.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Protocol, TypeAlias, TypedDict

from dash import html as dash_html
from dash.development.base_component import Component


class Element(TypedDict):
    """An element of a tree as plain data: `{"type": "P", "props": {"children": …}}`."""

    type: str
    props: dict[str, object]


# What stands in a tree: an element, words, or nothing.
Node: TypeAlias = Element | str | None
Tree: TypeAlias = list[Node]
# What an element is given to hold: one node or several.
Children: TypeAlias = Node | Sequence[Node]


class Still(Component):
    """An element (`root`, without children) with a `tree` of elements, replaced as a whole.

    It may carry a `drawing`, plain data that a script draws beside it.

    In the tree `data_checked` ("1" or "") and `data_value` say what a field holds: they are set
    anew at every drawing, and free for the user in between.
    """

    _namespace = "still"
    _type = "Still"
    _prop_names = ["id", "root", "tree", "drawing"]  # noqa: RUF012 (so are Dash's own)
    _valid_wildcard_attributes = ["data-", "aria-"]  # noqa: RUF012
    available_wildcard_properties = ["data-", "aria-"]  # noqa: RUF012


def still(element: Component | Element) -> Still:
    """Return an element as one component; its children become its `tree`."""
    whole = element if isinstance(element, dict) else element.to_plotly_json()
    props = {name: value for name, value in whole["props"].items() if value is not None}
    tree = props.pop("children", [])
    identity = {"id": props.pop("id")} if "id" in props else {}
    root = {"type": whole["type"], "props": props}
    make: Callable[..., Still] = Still
    return make(**identity, root=root, tree=_nodes(tree))


class Maker(Protocol):
    """Makes elements of one type out of what they hold and their properties."""

    def __call__(self, children: Children = None, **props: object) -> Element:
        """Return an element."""


@cache
def _maker(name: str) -> Maker:
    def make(children: Children = None, **props: object) -> Element:
        if children is not None:
            props["children"] = children
        return {"type": name, "props": props}

    return make


class _Elements:
    """Makes elements of a tree: `html.Div("…", className="note")`, named as in `dash.html`.

    They are plain data, which costs a tenth of Dash's components, and need no callback.
    """

    def __getattr__(self, name: str) -> Maker:
        return _maker(name)


html = _Elements()


def mount(element: Element) -> Component:
    """Return an element of a tree, without elements inside, as one that Dash mounts."""
    component: Component = getattr(dash_html, element["type"])(**element["props"])
    return component


def field(kind: str, **props: object) -> Element:
    """Return an `input` for a tree: "checkbox", "text", "search"."""
    return html.Input(type=kind, **attributes(**props))


def _nodes(children: object) -> list[object]:
    """Return children as a list, whether one, several or none."""
    if isinstance(children, (list, tuple)):
        return list(children)
    return [] if children is None else [children]


# Any: the values go into keyword arguments of Dash's components, which are typed one by one.
def attributes(**values: object) -> dict[str, Any]:
    """Return HTML attributes whose names are no Python names: `data_event` as `data-event`."""
    return {name.rstrip("_").replace("_", "-"): value for name, value in values.items()}
