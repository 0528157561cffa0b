"""The header of a copy: the links to its pages (js/replies/choosing/header.js)."""

from components.base.address import View
from components.reading_copy.made import Made
from components.reading_copy.prune import prune
from components.shell.header import links


def section(made: Made) -> object:
    """Return the links to the pages that the copy has, without a view."""
    none = made.paths.to("404")  # on a page without a link no link is marked
    every = links(made.catalogue, made.paths, View(), none)
    return {"links": made.trees.fold(prune(every, made.catalogue))}
