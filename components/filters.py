"""The filters: one menu per facet, made from its row in `FACETS`, with live counts."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from components import address, ids, text
from components.address import View
from components.event_list import attributes
from components.ids import Id
from data import dates
from data.catalogue import Catalogue
from data.query import FACETS, MANY, Facet, Selection

# Flags that stand in another facet's menu, not in the bar.
INSIDE = {"role": "actor"}
LONG_MENU = 20
FLAGS = tuple(facet for facet in FACETS if facet.kind == "flag")


def bar(catalogue: Catalogue) -> html.Form | html.Div:
    """Return all filters, unset."""
    return html.Div(
        [
            _period(),
            *(_menu(facet, catalogue) for facet in MANY),
            *(_flag(facet) for facet in FLAGS if facet.key not in INSIDE),
            html.Div(
                dbc.Checklist(id=Id.DIM, options=[{"value": "1", "label": text.DIM}], value=[]),
                className="filter-flag",
            ),
        ],
        id=Id.FILTERS,
        role="group",
        className="filters",
        **attributes(aria_label=text.FILTERS),
    )


def options(facet: Facet, catalogue: Catalogue, counts: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return the choices of a facet with the number of events that each would give.

    Types stand under their group; actors that no event names are left out.
    """
    order = list(facet.vocabulary(catalogue))
    if facet.key == "type":
        order = _types_under_groups(catalogue)
    return [
        {
            "value": value,
            "label": html.Span(
                [
                    text.value_label(facet, value, catalogue),
                    html.Span(str(counts[value]), className="count"),
                ],
                className=_option_class(facet, value, catalogue, counts[value]),
                title=_definition(facet, value, catalogue),
            ),
        }
        for value in order
    ]


def chips(catalogue: Catalogue, view: View, path: str) -> list[Any]:
    """Return a link for each filter that is set, which takes it off."""
    found = []
    for facet in FACETS:
        held = getattr(view.selection, facet.field)
        for value in held if isinstance(held, tuple) else filter(None, (held,)):
            said = text.chip(facet, value, catalogue)
            without = replace(view, selection=without_value(view.selection, facet, value))
            href = f"{path}{address.write(without)}"
            sign = html.Span("×", className="chip-sign", **attributes(aria_hidden="true"))
            title = text.take_off(said)
            found.append(dcc.Link([said, sign], href=href, title=title, className="chip"))
    return found


def presets(catalogue: Catalogue, view: View, path: str) -> list[Any]:
    """Return, for each group of periods, links that choose one of them."""
    found = []
    for group in dict.fromkeys(period.group for period in catalogue.periods.values()):
        links = []
        for period in (p for p in catalogue.periods.values() if p.group == group):
            when = dates.interval(period.start, period.end, catalogue.today)
            last = "" if when.ongoing else str(when.last)
            chosen = replace(view.selection, from_=str(when.first), to=last)
            href = f"{path}{address.write(replace(view, selection=chosen))}"
            title = dates.interval_words(when)
            links.append(dcc.Link(period.label, href=href, title=title, className="chip"))
        name = html.Span(text.period_group(catalogue, group), className="filter-name")
        found.append(html.Div([name, *links], className="presets"))
    return found


def without_value(selection: Selection, facet: Facet, value: str) -> Selection:
    """Return the selection without one value of a facet."""
    held = getattr(selection, facet.field)
    left = tuple(v for v in held if v != value) if isinstance(held, tuple) else ""
    changed: dict[str, Any] = {facet.field: left}
    return replace(selection, **changed)


def chosen(facet: Facet, selection: Selection, catalogue: Catalogue) -> str:
    """Return the words on a facet's closed menu: "Theme: any", "Theme: assurances + 1"."""
    value = getattr(selection, facet.field)
    if facet.kind != "many" or not value:
        return text.ANY
    first = text.shorten(text.value_label(facet, value[0], catalogue), 22)
    return first if len(value) == 1 else f"{first} + {len(value) - 1}"


def period_words(selection: Selection) -> str:
    """Return the words on the closed menu of the period."""
    if not selection.from_ and not selection.to:
        return text.ANY
    return f"{selection.from_ or '…'} – {selection.to or '…'}"


def _types_under_groups(catalogue: Catalogue) -> list[str]:
    order: list[str] = []
    for group in catalogue.groups:
        order.append(group)
        order += [k for k, row in catalogue.types.items() if row.group == group and k != group]
    return order


def _option_class(facet: Facet, value: str, catalogue: Catalogue, count: int) -> str:
    classes = ["choice"]
    if facet.key == "type" and value not in catalogue.groups:
        classes.append("choice-inner")
    if not count:
        classes.append("choice-empty")
    return " ".join(classes)


def _definition(facet: Facet, value: str, catalogue: Catalogue) -> str:
    """What a value means, where its table says it (types and themes)."""
    rows: dict[str, Any] = {"type": catalogue.types, "theme": catalogue.themes}
    row = rows.get(facet.key, {}).get(value)
    return row.definition if row else ""


def _menu(facet: Facet, catalogue: Catalogue) -> html.Details:
    name = text.FACET_NAMES[facet.key]
    nothing = dict.fromkeys(facet.vocabulary(catalogue), 0)
    checklist = dbc.Checklist(
        id=ids.control(facet.key), options=options(facet, catalogue, nothing), value=[]
    )
    return html.Details(
        [
            _summary(facet.key),
            html.Fieldset(
                [
                    html.Legend(name, className="visually-hidden"),
                    *(_flag(flag) for flag in FLAGS if INSIDE.get(flag.key) == facet.key),
                    _find(name) if len(nothing) > LONG_MENU else None,
                    checklist,
                ],
                className="menu",
            ),
        ],
        id=ids.wrapper(facet.key),
        className="filter",
    )


def _find(name: str) -> html.Label:
    """A field that narrows a long menu (assets/js/shell.js)."""
    field = dbc.Input(type="search", size="sm", placeholder=text.find_in(name), className="find")
    return html.Label([html.Span(text.find_in(name), className="visually-hidden"), field])


def _summary(key: str) -> html.Summary:
    name = html.Span(f"{text.FACET_NAMES[key]}: ", className="filter-name")
    return html.Summary([name, html.Span(text.ANY, id=ids.summary(key))])


def _flag(facet: Facet) -> html.Div:
    option = {"value": facet.flag, "label": text.FACET_NAMES[facet.key]}
    return html.Div(
        dbc.Checklist(id=ids.control(facet.key), options=[option], value=[]),
        id=ids.wrapper(facet.key),
        className="filter-flag",
    )


def _period() -> html.Details:
    fields = [
        html.Div(
            [
                dbc.Label(label, html_for=field),
                dbc.Input(id=field, name=label, debounce=True, placeholder="1997-05", size="sm"),
            ],
            className="period-field",
        )
        for field, label in ((Id.FROM, text.PERIOD_FROM), (Id.TO, text.PERIOD_TO))
    ]
    hint = html.P(text.PERIOD_HINT, className="hint")
    return html.Details(
        [
            _summary("from"),
            html.Div(
                [html.Div(fields, className="period-fields"), hint, html.Div(id=Id.PRESETS)],
                className="menu",
            ),
        ],
        id=ids.wrapper("period"),
        className="filter",
    )
