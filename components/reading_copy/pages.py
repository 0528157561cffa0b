"""What stands around every page of a copy, and the skeleton of each page in it."""

from components import text
from components.base.ids import Id
from components.base.routing import COMPARE, EXPLORE, THEMES, Place, Visit
from components.explore import page as explore
from components.reading_copy.beside import about, compare, themes
from components.reading_copy.beside import shell as around
from components.reading_copy.made import Made
from components.reading_copy.presenting import stories
from components.reading_copy.prune import ABOUT
from components.reading_copy.trees import Node, plain
from components.shell import not_found
from data.catalogue.contents import contents

# Of Explore: the switch of the text that one reads through, and the form of a note over a span.
NOT_THERE = {Id.SWITCH, Id.NOTE_FORM}


def shell(made: Made) -> Node:
    """Return what stands around every page, folded."""
    return made.trees.fold(around.shell(made))


def skeletons(made: Made) -> dict[str, Node]:
    """Return the skeleton of each page, folded, by its path without the first slash.

    "404" is what stands at any other address.
    """
    visit = Visit(made.catalogue, made.paths, Place(EXPLORE), text.explore.TITLE)
    there = contents(made.catalogue)
    pages: dict[str, object] = {
        EXPLORE: _without(plain(explore.layout(visit)), NOT_THERE),
        **({THEMES: themes.layout(made)} if "themes" in there else {}),
        **({COMPARE: compare.layout(made)} if "comparison" in there else {}),
        ABOUT: about.tree(made),
        **stories.pages(made),
        "404": not_found.layout(made.paths),
    }
    return {path: made.trees.fold(layout) for path, layout in pages.items()}


def _without(node: Node, names: set[Id]) -> Node:
    """A tree without the elements of some ids."""
    if isinstance(node, list):
        others = (each for each in node if not (isinstance(each, dict) and _id(each) in names))
        return [_without(each, names) for each in others]
    if isinstance(node, dict) and "children" in node["props"]:
        children = _without(node["props"]["children"], names)
        return {"type": node["type"], "props": node["props"] | {"children": children}}
    return node


def _id(element: Node) -> str:
    return str(element["props"].get("id", ""))
