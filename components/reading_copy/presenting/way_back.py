"""The bar of the way back to every step of a story (js/replies/way_back.js)."""

from typing import Any

from components.base.address import View
from components.base.elements import Element
from components.reading_copy.made import Made
from components.reading_copy.trees import Node
from components.shell import way_back


def section(made: Made) -> dict[str, list[Node]]:
    """Return the bars of each story by its id, folded, one for each step."""
    return {
        key: [_bar(made, f"{key}.{number}") for number in range(1, len(story.steps) + 1)]
        for key, story in made.catalogue.stories.items()
    }


def _bar(made: Made, back: str) -> Node:
    """A bar without the button that adds to the story: a copy makes none."""
    [bar] = way_back.bar(made.catalogue, View(back=back), made.paths, made.paths.prefix)
    props: Any = bar["props"]  # type: ignore[index]  # Any: properties of an element
    kept = [part for part in props["children"] if "data-add" not in part["props"]]
    return made.trees.fold(Element(type="Div", props=props | {"children": kept}))
