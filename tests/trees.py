"""Ways to look into trees of elements (components/still.py)."""

from collections.abc import Iterator
from typing import Any


def elements(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the props of every element of a tree, in order."""
    for node in tree if isinstance(tree, list) else [tree]:
        if isinstance(node, dict):
            yield node["props"]
            yield from elements(node["props"].get("children"))


def words(tree: Any) -> str:
    """Return all the text of a tree, parts apart."""
    if isinstance(tree, list):
        return " ".join(filter(None, map(words, tree)))
    return words(tree["props"].get("children")) if isinstance(tree, dict) else str(tree or "")


def classed(tree: Any, name: str) -> list[dict[str, Any]]:
    """Return the props of the elements of a class."""
    return [e for e in elements(tree) if name in str(e.get("className", "")).split()]
