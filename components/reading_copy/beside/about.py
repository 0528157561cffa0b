"""The page About of a copy: that of the whole dossier, what is known of each source, the notice."""

from dataclasses import replace

from components import text
from components.about import page
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.routing import Place, Visit
from components.read import about_source
from components.reading_copy.beside.notice import notice
from components.reading_copy.made import Made
from components.reading_copy.prune import ABOUT, children, prune
from components.reading_copy.trees import plain
from components.text import about
from data.catalogue.catalogue import Catalogue


def tree(made: Made) -> Tree:
    """Return the page; what is said of texts and documents is said of the whole dossier."""
    whole = replace(made.catalogue.whole, full_texts={})
    visit = Visit(whole, made.paths, Place(ABOUT), about.TITLE)
    reading = about.reading(made.catalogue, in_copy=True)
    filled = plain(page.page(visit, reading, {"this-copy": notice(made)}))
    return prune([_with_witnesses(filled, whole, made)], made.catalogue)


def _with_witnesses(node: Node, whole: Catalogue, made: Made) -> Node:
    """A tree in which what is known of each source stands below its facts."""
    if not isinstance(node, dict):
        return node
    held = [_with_witnesses(each, whole, made) for each in children(node)]
    heading = held[0] if held else None
    name = str(heading["props"].get("id", "")) if isinstance(heading, dict) else ""
    source = name.removeprefix("source-")
    if name.startswith("source-") and source in whole.sources:
        held.append(_witness(whole, made, source))
    return Element(type=node["type"], props={**node["props"], **_holding(held)})


def _holding(held: Tree) -> dict[str, object]:
    return {"children": held} if held else {}


def _witness(whole: Catalogue, made: Made, source: str) -> Element:
    """What its passages show of a source as a witness, folded: its share, its voices, its notes."""
    _, _, _, *parts = about_source.section(whole, made.paths, source)
    label = text.read.WHO
    name = attributes(aria_label=f"{label}: {whole.sources[source].label}")
    return html.Details([html.Summary(label, **name), *map(_lower, parts)], className="witness")


def _lower(node: Node) -> Node:
    """A heading one step lower, and a place in the text, which is not here, as its words."""
    if not isinstance(node, dict):
        return node
    kind, props = node["type"], dict(node["props"])
    if kind == "A" and str(props.get("href", "")).startswith("#"):
        return html.Span(children(node))
    if held := children(node):
        props["children"] = [_lower(each) for each in held]
    return Element(type="H4" if kind == "H3" else kind, props=props)
