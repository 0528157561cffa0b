"""The values of a facet as a menu lists them: types under groups, actors under their wholes."""

from collections.abc import Callable

from components import text
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.selection import query
from data.selection.facets import Facet, Selection

# Each value with those below it.
Branches = list[tuple[str, "Branches"]]
DEEPEST = 5  # levels of a menu; what is part of more stands below its whole, not inside
# Roots of the hierarchy of actors stand under these headings, in this order.
KINDS = ("state", "organisation", "group", "body", "joint", "person", "place", "commentator")


def sections(facet: Facet, catalogue: Catalogue) -> list[tuple[str, Branches]]:
    """Return the values of a facet as (heading, branches); only actors stand under headings."""
    if facet.key == "type":
        of_groups = [(group, _types_of(catalogue, group)) for group in catalogue.groups]
        alone = "groups" not in contents(catalogue)  # the one is all that there is
        return [("", [each for _, types in of_groups for each in types] if alone else of_groups)]
    if facet.key == "actor":
        return _actors(catalogue)
    size = query.select(catalogue, Selection()).counts[facet.key]
    return [("", [(value, []) for value in facet.vocabulary(catalogue) if size[value]])]


def _types_of(catalogue: Catalogue, group: str) -> Branches:
    return [(key, []) for key, row in catalogue.types.items() if row.group == group != key]


@memoised()
def _actors(catalogue: Catalogue) -> list[tuple[str, Branches]]:
    """Actors that events name, under what they are part of; those of most events first.

    Who is part of several stands once, under the one of most events.
    """
    size = query.select(catalogue, Selection()).counts["actor"]
    under: dict[str, list[str]] = {}
    for key, actor in catalogue.actors.items():
        wholes = [part.partition("@")[0] for part in actor.part_of]
        parent = max(wholes, key=lambda whole: size[whole], default="")
        if size[key]:
            under.setdefault(parent, []).append(key)

    def parts(whole: str) -> list[str]:
        return sorted(under.get(whole, []), key=lambda key: -size[key])

    def below(whole: str, level: int = 1) -> Branches:
        if level < DEEPEST:
            return [(key, below(key, level + 1)) for key in parts(whole)]
        return [(key, []) for key in _in_line(whole, parts)]

    by_kind: dict[str, Branches] = {}
    for root in below(""):
        by_kind.setdefault(catalogue.actors[root[0]].kind, []).append(root)
    kinds = [(text.facets.ACTOR_KINDS[kind], by_kind[kind]) for kind in KINDS if kind in by_kind]
    others = [("", branches) for kind, branches in by_kind.items() if kind not in KINDS]
    return kinds + others


def _in_line(whole: str, parts: Callable[[str], list[str]]) -> list[str]:
    """Return all that is part of an actor by any way, each followed by its own parts."""
    line: list[str] = []
    ahead = parts(whole)[::-1]
    while ahead:
        key = ahead.pop()
        line.append(key)
        ahead += parts(key)[::-1]
    return line
