"""The filters: one menu per facet, made from its row in `FACETS`, with live counts.

They are drawn from the address and write to it (js/filters/filters.js): no state of their own.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from components import text
from components.base import ids
from components.base.address import View
from components.base.elements import Children, Element, Still, Tree, attributes, field, html, still
from components.base.ids import Id
from components.filters.branches import Branches, sections
from components.filters.period import menu as period_menu
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import FACETS, MANY, Facet, Selection
from data.tables.models import Theme, Type

# Flags that stand in another facet's menu, not in the bar.
INSIDE = {"role": "actor"}
# The facets with a menu of their own beside the period's; the others stand under "More filters".
IN_THE_BAR = ("theme", "actor", "type")
LONG_MENU = 20
FLAGS = tuple(facet for facet in FACETS if facet.kind == "flag")


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
    catalogue: Catalogue,
    view: View,
    result: query.Result,
    path: str,
    *more: Element,
    inside: Sequence[Element] = (),
) -> Tree:
    """Return all filters as the address sets them, each choice with what it would give.

    `more` are menus of a page's own, `inside` what stands with the filters used less often.
    """
    parting = query.choices(catalogue)
    facets = {facet.key: facet for facet in MANY if facet.key in parting}
    return [
        details(
            "period",
            text.facets.FACET_NAMES["from"],
            period_words(view.selection),
            period_menu(catalogue, view, result, path),
        ),
        *(
            _menu(facets[key], catalogue, view.selection, result)
            for key in IN_THE_BAR
            if key in facets
        ),
        _more(catalogue, view, result, [facets[k] for k in facets if k not in IN_THE_BAR], inside),
        *more,
    ]


def _more(
    catalogue: Catalogue,
    view: View,
    result: query.Result,
    facets: Sequence[Facet],
    inside: Sequence[Element],
) -> Element:
    """The menu of what is asked for less often: other facets, flags, how the rest is shown."""
    parting = query.choices(catalogue)
    flags = [facet for facet in FLAGS if facet.key in parting and facet.key not in INSIDE]
    parts: Tree = [
        *(_flag(facet, view.selection) for facet in flags),
        _check(Id.DIM, "dim", "1", text.facets.DIM, bool(view.dim)),
        *(_section(facet, catalogue, view.selection, result) for facet in facets),
        *inside,
    ]
    chosen = [getattr(view.selection, facet.field) for facet in (*facets, *flags)]
    count = sum(map(bool, [*chosen, view.dim]))
    return _unfolding(
        ids.wrapper("more"), text.facets.more(count), html.Div(parts, className="menu"), bool(count)
    )


def _section(
    facet: Facet, catalogue: Catalogue, selection: Selection, result: query.Result
) -> Element:
    """A facet as a part of a menu that holds several."""
    heading = html.Legend(text.facets.FACET_NAMES[facet.key], className="choices-heading")
    return html.Fieldset(
        [heading, *_parts(facet, catalogue, selection, result)],
        id=ids.wrapper(facet.key),
        className="menu-part",
        **attributes(data_key=facet.key),
    )


def closed_words(facet: Facet, selection: Selection, catalogue: Catalogue) -> str:
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


def _menu(
    facet: Facet, catalogue: Catalogue, selection: Selection, result: query.Result
) -> Element:
    name = text.facets.FACET_NAMES[facet.key]
    legend = html.Legend(name, className="visually-hidden")
    inside = [legend, *_parts(facet, catalogue, selection, result)]
    fieldset = html.Fieldset(inside, className="menu")
    return details(facet.key, name, closed_words(facet, selection, catalogue), fieldset)


def _parts(facet: Facet, catalogue: Catalogue, selection: Selection, result: query.Result) -> Tree:
    """The choices of a facet, and what narrows and clears them."""
    name = text.facets.FACET_NAMES[facet.key]
    size = len(facet.vocabulary(catalogue))
    chosen = getattr(selection, facet.field)
    parting = query.choices(catalogue)
    inside = [each for each in FLAGS if each.key in parting and INSIDE.get(each.key) == facet.key]
    parts: Tree = [
        *(_flag(flag, selection) for flag in inside),
        _find(name) if size > LONG_MENU else None,
    ]
    for heading, branches in sections(facet, catalogue):
        if heading:
            parts.append(html.P(heading, className="choices-heading"))
        parts.append(_choices(facet, branches, catalogue, chosen, result.counts[facet.key]))
    if chosen:
        parts.append(clear(facet.key, text.facets.clear(name)))
    return parts


def details(key: str, name: str, words: str, menu: Element) -> Element:
    """Return a menu that unfolds; closed it says its name and what is chosen."""
    summary = [html.Span(f"{name}: ", className="filter-name"), html.Span(words)]
    chosen = words != text.facets.ANY
    return _unfolding(ids.wrapper(key), summary, menu, chosen, **attributes(data_key=key))


def _unfolding(
    element_id: str, summary: Children, menu: Element, chosen: bool, **props: object
) -> Element:
    css = "filter filter-set" if chosen else "filter"
    return html.Details([html.Summary(summary), menu], id=element_id, className=css, **props)


def _choices(
    facet: Facet,
    branches: Branches,
    catalogue: Catalogue,
    chosen: Collection[str],
    counts: Mapping[str, int],
) -> Element:
    items = []
    most = max(counts.values(), default=0) or 1
    for value, inner in branches:
        label = text.facets.value_label(facet, value, catalogue)
        definition = _definition(facet, value, catalogue)
        inner_list = [_choices(facet, inner, catalogue, chosen, counts)] if inner else []
        label_of_choice = choice(value, label, definition, value in chosen, counts[value])
        share = {"--share": f"{counts[value] / most:.0%}"}  # a bar behind the count
        items.append(html.Li([label_of_choice, *inner_list], style=share))
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


def _box(value: str, checked: bool) -> Element:
    data = "1" if checked else ""
    return field("checkbox", value=value, className="form-check-input", data_checked=data)


def _definition(facet: Facet, value: str, catalogue: Catalogue) -> str:
    """What a value means, where its table says it (types and themes)."""
    rows: Mapping[str, Mapping[str, Type | Theme]] = {
        "type": catalogue.types,
        "theme": catalogue.themes,
    }
    row = rows.get(facet.key, {}).get(value)
    return row.definition if row else ""


def _find(name: str) -> Element:
    """A field that narrows a long menu (js/filters/filters.js)."""
    label = text.facets.find_in(name)
    box = field("search", placeholder=label, className="find form-control", autoComplete="off")
    return html.Label([html.Span(label, className="visually-hidden"), box])


def clear(key: str, label: str) -> Element:
    """Return the button that empties a menu."""
    return html.Button(label, type="button", className="clear", **attributes(data_clear=key))


def _flag(facet: Facet, selection: Selection) -> Element:
    checked = bool(getattr(selection, facet.field))
    label = text.facets.FACET_NAMES[facet.key]
    return _check(ids.wrapper(facet.key), facet.key, facet.flag, label, checked)


def _check(element_id: str, key: str, value: str, label: str, checked: bool) -> Element:
    return html.Label(
        [_box(value, checked), html.Span(label)],
        id=element_id,
        className="filter-flag",
        **attributes(data_key=key),
    )
