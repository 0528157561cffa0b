"""What the copy has not goes out of its trees: no link and no control leads nowhere.

A link in a sentence, or one that is the name of a source, becomes its words; a control alone goes
away with the sign that parted it from others, and what then holds nothing goes with it.
"""

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from components.base.elements import Element, Node, Tree, html
from components.base.routing import COMPARE, EXPLORE, PRESENT, THEMES
from data.catalogue.catalogue import Catalogue

ABOUT = "about"
PAGES = (EXPLORE, THEMES, COMPARE, PRESENT, ABOUT)  # those that the copy has
# Keys of an address that only the server answers.
UNKNOWN_KEYS = frozenset(("bands", "bracket", "zero", "through", "beside", "sort", "print"))
# What stands within a line of text.
_IN_LINE = frozenset(("Span", "Strong", "Em", "B", "I", "Q", "Cite", "Small", "Mark", "Bdi"))
_SIGN = re.compile(r"\s*[·;:,|]?\s*")
_SIGN_AT_END, _SIGN_AT_START = re.compile(r"[·;:|]\s*$"), re.compile(r"^\s*[·;:|]")


def prune(tree: Sequence[Node], catalogue: Catalogue) -> Tree:
    """Return a tree without what needs the server; the tree that is given stays as it is."""
    nodes: list[Node] = [node for node in tree if node is not None]
    kept: Tree = []
    skip = False  # whether the sign that comes next parted what went away
    for number, node in enumerate(nodes):
        follows = skip and _is_sign(node)
        parts = [] if follows else _part(nodes, number, catalogue)
        before = bool(kept) and _is_sign(kept[-1])
        skip = not parts and not follows and not before
        if not parts and not follows and before:
            kept.pop()
        kept += parts
    return kept


def leads_nowhere(href: str, catalogue: Catalogue) -> bool:
    """Whether an address of the program is none in the copy."""
    url = urlsplit(href)
    if url.scheme or url.netloc:
        return False
    asked = dict(parse_qsl(url.query))
    if UNKNOWN_KEYS & asked.keys():
        return True
    if asked.get("event", "") not in {"", *catalogue.position}:  # it is left out of a part
        return True
    page, _, of = url.path.removeprefix("/").rstrip("/").partition("/")
    if page not in PAGES:
        return True
    return bool(of) and (page != PRESENT or of not in catalogue.stories)


def _part(nodes: list[Node], number: int, catalogue: Catalogue) -> Tree:
    """What stands in the place of one of some nodes: itself, its words, or nothing."""
    node = nodes[number]
    if not isinstance(node, dict):
        return [node]
    props = node["props"]
    if node["type"] == "A" and "href" in props:
        href = str(props["href"])
        if "download" in props:
            return []
        if leads_nowhere(href, catalogue):
            names_source = words(node) in {row.label for row in catalogue.sources.values()}
            return _words(node) if names_source or _in_sentence(nodes, number) else []
    if node["type"] in ("Form", "Iframe") and str(props.get("action", "/")).startswith("/"):
        return []
    if node["type"] == "Img" and str(props.get("src", "")).startswith("/"):
        return []
    return _pruned(node, catalogue)


def _pruned(node: Element, catalogue: Catalogue) -> Tree:
    """An element with what is left in it; nothing if all that it held went away."""
    held = [each for each in children(node) if each is not None]
    if not held:
        return [node]
    left = prune(held, catalogue)
    if left == held:
        return [node]
    if not left:
        return []
    return [{"type": node["type"], "props": {**node["props"], "children": left}}]


def children(node: Element) -> Tree:
    """Return what an element holds as a list, whether it is one node, several or none."""
    inside = node["props"].get("children")
    if isinstance(inside, (list, tuple)):
        return list(inside)
    return [] if inside is None else [inside]  # type: ignore[list-item]


def words(node: Node) -> str:
    """Return the words in a node."""
    return "".join(map(words, children(node))) if isinstance(node, dict) else str(node or "")


def _words(link: Element) -> Tree:
    """A link without its way: its words, in a span if it holds more than these."""
    inside = children(link)
    if all(isinstance(each, str) for each in inside):
        return ["".join(map(words, inside))]
    return [html.Span(inside, className="name")]


def _in_sentence(nodes: list[Node], number: int) -> bool:
    """Whether a link stands in a line of text, and not between signs that part it from others."""
    before, after = _line(nodes[:number][::-1]), _line(nodes[number + 1 :])
    text_before = "".join(reversed(before)).strip()
    text_after = "".join(after).strip()
    return bool(
        (text_before and not _SIGN_AT_END.search(text_before))
        or (text_after and not _SIGN_AT_START.search(text_after))
    )


def _line(nodes: list[Node]) -> list[str]:
    """The words from here on to the end of the line, or to the next control."""
    line = []
    for node in nodes:
        if isinstance(node, dict) and node["type"] not in _IN_LINE:
            break
        line.append(words(node))
    return line


def _is_sign(node: Node) -> bool:
    """Whether a node does nothing but part others: a dot, a comma, a break."""
    if isinstance(node, dict):
        return node["type"] == "Br"
    return isinstance(node, str) and bool(_SIGN.fullmatch(node))
