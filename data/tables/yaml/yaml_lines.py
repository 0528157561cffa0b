"""Reads a YAML file as plain data: every scalar is text, and every value knows its line."""

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ruamel.yaml.composer import Composer
    from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

    Node = ScalarNode | SequenceNode | MappingNode

# A value of a document; a key or an item without one is None.
Plain = str | list["Plain"] | dict[str, "Plain"] | None
# Where a value stands in a document: ("steps", 3, "excerpts", 0).
Place = tuple[str | int, ...]

# What a story never needs; more would take seconds to read.
DEEPEST, MOST_VALUES = 16, 10_000

_NULL = "tag:yaml.org,2002:null"


class NotYamlError(Exception):
    """The file cannot be read as YAML; `line` is 0 where it is not known."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


@dataclass
class Document:
    """A YAML document: its content, the line of each value, and what is wrong with its form.

    `content` has dicts, lists and text only; a key without a value is left out.
    """

    content: object = None
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[tuple[Place, int, str]] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """Return the line of a value, or of what should hold it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def path(place: Place) -> str:
    """Return a place as messages name it: `steps[3].excerpts`, for each of the excerpts too."""
    parts = place[:-1] if len(place) > 2 and isinstance(place[-1], int) else place
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in parts).removeprefix(".")


@cache
def _composer() -> "type[Composer]":
    """A composer that stops where a document is too deep or too large, before it has read on."""
    from ruamel.yaml.composer import Composer

    class Limited(Composer):
        depth = values = 0

        def compose_node(self, parent: object, index: object) -> "Node":
            self.depth += 1
            self.values += 1
            if self.depth > DEEPEST:
                raise NotYamlError(0, "not YAML that can be read: nested too deeply")
            if self.values > MOST_VALUES:
                raise NotYamlError(0, f"not YAML that can be read: more than {MOST_VALUES} values")
            node: Node = super().compose_node(parent, index)
            self.depth -= 1
            return node

    return Limited


def parse(content: str) -> Document:
    """Read the text of a YAML file; `NotYamlError` if it is none."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _composer()
    yaml.composer.warn_double_anchors = False  # a sign that nothing repeats does no harm
    try:
        root = yaml.compose(content.replace("\r\n", "\n").replace("\r", "\n"))
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise NotYamlError(mark.line + 1 if mark else 0, f"not YAML: {reason}") from None
    except (OverflowError, ValueError):  # an escape that stands for no character
        raise NotYamlError(0, "not YAML that can be read: no such character") from None
    document = Document()
    if root is not None:
        document.content = _Walk(document).value(root, ())
    return document


class _Walk:
    """Turns the nodes of a document into plain data and notes their lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.seen: set[int] = set()

    def value(self, node: "Node", place: Place) -> Plain:
        """Return the value of a node; each is taken once, so that no alias runs in a circle."""
        line = self.document.lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in self.seen:
            fault = "repeats another value by a sign (*); write the value itself"
            self.document.faults.append((place, line, fault))
            return None
        self.seen.add(id(node))
        if node.id == "sequence":
            return [self.value(each, (*place, n)) for n, each in enumerate(node.value)]
        if node.id == "mapping":
            return self.mapping(node, place)
        return None if node.tag == _NULL else str(node.value)

    def mapping(self, node: "Node", place: Place) -> dict[str, Plain]:
        """Return a mapping; what stands under a key has the line of the key."""
        values: dict[str, Plain] = {}
        for key, each in node.value:
            name, line = str(key.value) if key.id == "scalar" else "?", key.start_mark.line + 1
            own_place = (*place, name)
            if own_place in self.document.lines:
                fault = f"stands twice (first in line {self.document.lines[own_place]})"
                self.document.faults.append((own_place, line, fault))
                continue
            self.document.lines[own_place] = line
            value = self.value(each, own_place)
            if value is not None:
                values[name] = value
        return values
