"""The list of disagreements that fit, and the menu of their kinds."""

from dataclasses import replace
from string import ascii_lowercase

from components import text
from components.base import address
from components.base.address import KINDS, View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import Paths
from components.compare import disagreement
from components.filters import answers, menus
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.tellings import Rows
from data.selection.facets import Selection
from data.sources import disagreements

LISTED = 100  # disagreements that are listed at once


def panel(catalogue: Catalogue, view: View, rows: Rows, paths: Paths) -> Tree:
    """Return the disagreement in focus, or the list of disagreements; nothing without any."""
    keys = disagreements.ranked(
        catalogue,
        disagreements.of_selection(catalogue, view.selection, rows, view.kind),
        view.event,
        view.selection.theme,
    )
    if view.dispute:
        return disagreement.panel(catalogue, view, keys, paths)
    near = answers.answers(catalogue, view, paths, fits=bool(len(rows)))
    if "disagreements" not in contents(catalogue):
        return near
    return near + (_list(catalogue, view, keys) if keys else _none(view))


def announcement(catalogue: Catalogue, view: View) -> str:
    """Say once, for screen readers, which disagreement was opened; '' if none."""
    return (
        text.compare.announcement(catalogue.disagreements[view.dispute].question)
        if view.dispute
        else ""
    )


def _list(catalogue: Catalogue, view: View, keys: list[str]) -> Tree:
    first = keys[:LISTED]
    within = {key for key in keys if disagreements.within_one(catalogue, key)}
    on_event = [key for key in first if view.event in catalogue.disagreements[key].events]
    others = [key for key in first if key not in on_event]
    sections = (
        (text.compare.ON_THIS_EVENT, on_event),
        (text.compare.BETWEEN, [key for key in others if key not in within]),
        (text.compare.WITHIN, [key for key in others if key in within]),
    )
    count = text.compare.disagreement_count(len(keys) - len(within), len(within))
    if view.kind:
        count = f"{count} · {text.compare.kinds_chosen(view.kind)}"
    parts: Tree = [
        html.H2(count, className="count-line"),
        html.P(text.compare.NONE_ON_EVENT, className="note")
        if view.event and not on_event
        else None,
        html.P(text.compare.LIST_HINT, className="hint"),
    ]
    for heading, group in sections:
        if group:
            parts.append(html.H3(heading, className="section"))
            items = [item(catalogue, view, key, first=key == keys[0]) for key in group]
            parts.append(html.Ul(items, className="disputes"))
    if len(keys) > LISTED:
        parts.append(html.P(text.compare.first_disagreements(LISTED, len(keys)), className="note"))
    return [html.Div(parts, **attributes(data_rove="disputes"))]


def item(catalogue: Catalogue, view: View, key: str, *, first: bool) -> Element:
    """Return one link; arrow keys go from one to the next (js/compare/compare.js), one tab stop."""
    row = catalogue.disagreements[key]
    who = text.compare.who_parts(catalogue, disagreements.sides(catalogue, key))
    found = text.quotations.found(quotations.findings(catalogue, [key]))
    labels = [text.compare.period(catalogue, row), text.compare.kinds_short(row.kind), found]
    return html.Li(
        html.A(
            [
                html.Span(row.question, className="dispute-question"),
                html.Span([_slots(catalogue, key), who], className="sides"),
                html.Span(" · ".join(filter(None, labels)), className="kind"),
            ],
            href=address.write(replace(view, dispute=key, window="")),
            tabIndex=0 if first else -1,
            **attributes(data_dispute=key),
        )
    )


def _slots(catalogue: Catalogue, key: str) -> Element:
    """A slot for each text, in their order: filled if it takes a position.

    Where texts share a side, the same letter is the same side.
    """
    sides = disagreements.sides(catalogue, key)
    shared = any(len(side) > 1 for side in sides)
    side_of = {
        source: ascii_lowercase[n % len(ascii_lowercase)] if shared else None
        for n, side in enumerate(sides)
        for source in side
    }
    slots = [
        html.I(
            side_of.get(each),
            className="filled" if each in side_of else None,
            title=catalogue.sources[each].label,
        )
        for each in catalogue.sources
    ]
    return html.Span(slots, className="slots", **attributes(aria_hidden="true"))


def _none(view: View) -> Tree:
    """Say that no disagreement fits, and show the ways out."""
    parts: Tree = [text.compare.NONE_OF_KIND if view.kind else text.compare.NO_DISAGREEMENT]
    if view.kind:
        href = address.write(replace(view, kind=())) or "?"
        parts += [" ", html.A(text.compare.SHOW_ALL_KINDS, href=href)]
    if view.selection != Selection():
        href = address.write(replace(view, selection=Selection())) or "?"
        parts += [" ", html.A(text.facets.RESET, href=href)]
    return [html.P(parts, className="empty")]


# --- the menu of kinds -----------------------------------------------------------------------


def menu(catalogue: Catalogue, view: View, rows: Rows) -> Element:
    """Return the menu of kinds, each with the number of disagreements that it would give."""
    counts = disagreements.kinds(
        catalogue, disagreements.of_selection(catalogue, view.selection, rows)
    )
    choices = [
        menus.choice(
            kind, *text.compare.KIND_LABELS[kind], checked=kind in view.kind, count=counts[kind]
        )
        for kind in KINDS
    ]
    parts: Tree = [
        html.Legend(text.compare.KINDS_NAME, className="visually-hidden"),
        html.Ul([html.Li(each) for each in choices], className="choices"),
    ]
    if view.kind:
        parts.append(menus.clear("kind", text.compare.ANY_KIND))
    first = text.compare.KIND_LABELS[view.kind[0]][0] if view.kind else text.facets.ANY
    label = first if len(view.kind) < 2 else f"{first} + {len(view.kind) - 1}"
    fieldset = html.Fieldset(parts, className="menu")
    return menus.details("kind", text.compare.KINDS_NAME, label, fieldset)
