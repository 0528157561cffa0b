"""Still parts of a page: a tree of `html` elements that no callback looks into.

Dash subscribes every component to every change, so that a click on a page of 1 500 costs a second.
A `Still` is one component: assets/js/still.js turns its tree into plain React elements.
"""

from typing import Any

from dash.development.base_component import Component


class Still(Component):
    """An element (`root`, without children) with a `tree` of elements, replaced as a whole.

    In the tree `data_checked` ("1" or "") and `data_value` say what a field holds: they are set
    anew at every drawing, and free for the user in between.
    """

    _namespace = "still"
    _type = "Still"
    _prop_names = ["id", "root", "tree"]  # noqa: RUF012 (so are Dash's own)
    _valid_wildcard_attributes = ["data-", "aria-"]  # noqa: RUF012
    available_wildcard_properties = ["data-", "aria-"]  # noqa: RUF012


def still(element: Component) -> Still:
    """Return an `html` element as one component; its children become its `tree`."""
    given = element.to_plotly_json()["props"]
    props = {name: value for name, value in given.items() if value is not None}
    tree = props.pop("children", [])
    identity = {"id": props.pop("id")} if "id" in props else {}
    root = {"type": element._type, "props": props}  # noqa: SLF001
    make: Any = Still
    found: Still = make(**identity, root=root, tree=in_list(tree))
    return found


def field(kind: str, **props: Any) -> Any:
    """Return an `input` for a tree (`html` has no class for it): "checkbox", "text", "search"."""
    return {"type": "Input", "props": {"type": kind, **attributes(**props)}}


def in_list(tree: Any) -> list[Any]:
    """Return children as a list, whether one, several or none."""
    if isinstance(tree, (list, tuple)):
        return list(tree)
    return [] if tree is None else [tree]


def attributes(**values: Any) -> dict[str, Any]:
    """Return HTML attributes whose names are no Python names: `data_event` as `data-event`."""
    return {name.rstrip("_").replace("_", "-"): value for name, value in values.items()}
