"""The filters: one menu per facet, made from its row in `FACETS`, with live counts.

They are drawn from the address and write to it (js/filters/filters.js): no state of their own.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from components import text
from components.base import ids
from components.base.address import View
from components.base.elements import Element, Still, attributes, field, html, still
from components.base.ids import Id
from components.filters.period import menu as period_menu
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import FACETS, MANY, Facet, Selection

# Flags that stand in another facet's menu, not in the bar.
INSIDE = {"role": "actor"}
LONG_MENU = 20
FLAGS = tuple(facet for facet in FACETS if facet.kind == "flag")
# Roots of the hierarchy of actors stand under these headings, in this order.
KINDS = ("state", "organisation", "group", "body", "joint", "person", "place", "commentator")


def bar() -> Still:
    """Return the place of all filters, empty until the address is known."""
    element = html.Div(
        id=Id.FILTERS,
        role="group",
        className="filters",
        **attributes(aria_label=text.facets.FILTERS),
    )
    return still(element)


def menus(
    catalogue: Catalogue, view: View, result: query.Result, path: str, *more: Element
) -> list[Any]:
    """Return all filters as the address sets them, each choice with what it would give.

    `more` are menus of a page's own.
    """
    return [
        details(
            "period",
            text.facets.FACET_NAMES["from"],
            period_words(view.selection),
            period_menu(catalogue, view, result, path),
        ),
        *(_menu(facet, catalogue, view.selection, result) for facet in MANY),
        *more,
        *(_flag(facet, view.selection) for facet in FLAGS if facet.key not in INSIDE),
        _check(Id.DIM, "dim", "1", text.facets.DIM, bool(view.dim)),
    ]


def chosen(facet: Facet, selection: Selection, catalogue: Catalogue) -> str:
    """Return the words on a facet's closed menu: "any", "assurances + 1"."""
    value = getattr(selection, facet.field)
    if facet.kind != "many" or not value:
        return text.facets.ANY
    first = text.common.shorten(text.facets.value_label(facet, value[0], catalogue), 22)
    return first if len(value) == 1 else f"{first} + {len(value) - 1}"


def period_words(selection: Selection) -> str:
    """Return the words on the closed menu of the period."""
    if not selection.from_ and not selection.to:
        return text.facets.ANY
    if selection.from_ == selection.to:
        return selection.from_
    return f"{selection.from_ or '…'} – {selection.to or '…'}"


# --- trees of choices ------------------------------------------------------------------------


Tree = list[tuple[str, "Tree"]]


def tree(facet: Facet, catalogue: Catalogue) -> list[tuple[str, Tree]]:
    """Return the values of a facet as (heading, tree); only actors stand under headings."""
    if facet.key == "type":
        return [("", [(group, _types_of(catalogue, group)) for group in catalogue.groups])]
    if facet.key == "actor":
        return _actors(catalogue)
    return [("", [(value, []) for value in facet.vocabulary(catalogue)])]


def _types_of(catalogue: Catalogue, group: str) -> Tree:
    return [(key, []) for key, row in catalogue.types.items() if row.group == group != key]


@memoised()
def _actors(catalogue: Catalogue) -> list[tuple[str, Tree]]:
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

    def below(parent: str) -> Tree:
        return [(key, below(key)) for key in sorted(under.get(parent, []), key=lambda k: -size[k])]

    roots = below("")
    found = []
    for kind in KINDS:
        here = [root for root in roots if catalogue.actors[root[0]].kind == kind]
        if here:
            found.append((text.facets.ACTOR_KINDS[kind], here))
    return found


# --- elements --------------------------------------------------------------------------------


def _menu(
    facet: Facet, catalogue: Catalogue, selection: Selection, result: query.Result
) -> Element:
    name = text.facets.FACET_NAMES[facet.key]
    sections = tree(facet, catalogue)
    size = len(facet.vocabulary(catalogue))
    held = getattr(selection, facet.field)
    parts: list[Any] = [
        html.Legend(name, className="visually-hidden"),
        *(_flag(flag, selection) for flag in FLAGS if INSIDE.get(flag.key) == facet.key),
        _find(name) if size > LONG_MENU else None,
    ]
    for heading, branch in sections:
        if heading:
            parts.append(html.P(heading, className="choices-heading"))
        parts.append(_choices(facet, branch, catalogue, held, result.counts[facet.key]))
    if held:
        parts.append(clear(facet.key, text.facets.clear(name)))
    fieldset = html.Fieldset(parts, className="menu")
    return details(facet.key, name, chosen(facet, selection, catalogue), fieldset)


def details(key: str, name: str, said: str, menu: Any) -> Element:
    """Return a menu that unfolds; closed it says its name and what is chosen."""
    summary = [html.Span(f"{name}: ", className="filter-name"), html.Span(said)]
    return html.Details(
        [html.Summary(summary), menu],
        id=ids.wrapper(key),
        className="filter filter-set" if said != text.facets.ANY else "filter",
        **attributes(data_key=key),
    )


def _choices(
    facet: Facet, branch: Tree, catalogue: Catalogue, held: Iterable[str], counts: Mapping[str, int]
) -> Element:
    items = []
    for value, inner in branch:
        label = text.facets.value_label(facet, value, catalogue)
        definition = _definition(facet, value, catalogue)
        below = [_choices(facet, inner, catalogue, held, counts)] if inner else []
        here = choice(value, label, definition, value in held, counts[value])
        items.append(html.Li([here, *below]))
    return html.Ul(items, className="choices")


@lru_cache(maxsize=1 << 12)
def choice(value: str, label: str, definition: str, checked: bool, count: int) -> Element:
    """Return one choice of a menu: its box, what it is and means, and what it would give."""
    words = [html.Span(label, className="choice-label")]
    if definition:
        words.append(html.Span(definition, className="choice-definition"))
    return html.Label(
        [
            _box(value, checked),
            html.Span(words, className="choice-words"),
            html.Span(str(count), className="count"),
        ],
        className="choice" if count else "choice choice-empty",
    )


def _box(value: str, checked: bool) -> Any:
    held = "1" if checked else ""
    return field("checkbox", value=value, className="form-check-input", data_checked=held)


def _definition(facet: Facet, value: str, catalogue: Catalogue) -> str:
    """What a value means, where its table says it (types and themes)."""
    rows: dict[str, Any] = {"type": catalogue.types, "theme": catalogue.themes}
    row = rows.get(facet.key, {}).get(value)
    return row.definition if row else ""


def _find(name: str) -> Element:
    """A field that narrows a long menu (js/filters/filters.js)."""
    said = text.facets.find_in(name)
    box = field("search", placeholder=said, className="find form-control", autoComplete="off")
    return html.Label([html.Span(said, className="visually-hidden"), box])


def clear(key: str, said: str) -> Element:
    """Return what empties a menu."""
    return html.Button(said, type="button", className="clear", **attributes(data_clear=key))


def _flag(facet: Facet, selection: Selection) -> Element:
    set_ = bool(getattr(selection, facet.field))
    name = text.facets.FACET_NAMES[facet.key]
    return _check(ids.wrapper(facet.key), facet.key, facet.flag, name, set_)


def _check(name: str, key: str, value: str, label: str, set_: bool) -> Element:
    return html.Label(
        [_box(value, set_), html.Span(label)],
        id=name,
        className="filter-flag",
        **attributes(data_key=key),
    )
