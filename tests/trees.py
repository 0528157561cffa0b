"""Ways to look into trees of elements (components/base/elements.py)."""

from collections.abc import Iterator
from typing import Any

Props = dict[str, Any]
Node = dict[str, Any]  # {"type": …, "props": …, "namespace": …}: a tree of its own


def nodes(tree: Any) -> Iterator[Node]:
    """Yield every element of a tree, in order."""
    for node in tree if isinstance(tree, list | tuple) else [tree]:
        if isinstance(node, dict):
            yield node
            yield from nodes(node["props"].get("children"))


def elements(tree: Any) -> Iterator[Props]:
    """Yield the props of every element of a tree, in order."""
    return (node["props"] for node in nodes(tree))


def of_type(tree: Any, *names: str) -> list[Node]:
    """Return the elements of a tree that are of one of the types."""
    return [node for node in nodes(tree) if node["type"] in names]


def with_prop(tree: Any, name: str, value: Any) -> list[Node]:
    """Return the elements of a tree of which one prop has a value."""
    return [node for node in nodes(tree) if node["props"].get(name) == value]


def classed(tree: Any, name: str) -> list[Props]:
    """Return the props of the elements of a class."""
    return [e for e in elements(tree) if name in str(e.get("className", "")).split()]


def named(tree: Any, name: str) -> Props:
    """Return the props of the element that has an id."""
    return next(each for each in elements(tree) if each.get("id") == name)


def hrefs(tree: Any) -> list[str]:
    """Return where the links of a tree lead, in order."""
    return [each["href"] for each in elements(tree) if each.get("href")]


def words(tree: Any) -> str:
    """Return all the text of a tree, its parts apart by blanks."""
    return " ".join(_texts(tree))


def content(tree: Any) -> str:
    """Return all the text of a tree as it stands, like a browser's `textContent`."""
    return "".join(_texts(tree))


def _texts(tree: Any) -> list[str]:
    if isinstance(tree, list | tuple):
        return [text for part in tree for text in _texts(part)]
    if isinstance(tree, dict):
        return _texts(tree["props"].get("children"))
    return [] if tree is None or tree == "" else [str(tree)]
