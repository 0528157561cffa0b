"""The menu of the bands above the timeline: groups of periods, each with who argues for it."""

from dataclasses import replace

from components import text
from components.base import address, ids
from components.base.address import View
from components.base.elements import Element, Tree, attributes, field, html
from components.base.routing import COMPARE, EXPLORE, Paths
from data.catalogue import periods
from data.catalogue.catalogue import Catalogue

KEY = "bands"


def menu(catalogue: Catalogue, view: View, paths: Paths) -> Tree:
    """Return the menu as the address sets it; nothing if there are no periods."""
    if not periods.groups(catalogue):
        return []
    shown = address.bands(catalogue, view)
    legend = html.Legend(text.bands.NAME, className="visually-hidden")
    hint = text.bands.FULL if len(shown) >= periods.MOST else text.bands.HINT
    parts: Tree = [legend, html.P(hint, className="hint")]
    for kind in periods.KINDS:
        items = [
            _choice(catalogue, view, paths, group, shown)
            for group in periods.groups(catalogue)
            if periods.kind(catalogue, group) == kind
        ]
        if items:
            parts.append(html.P(text.bands.HEADINGS[kind], className="choices-heading"))
            parts.append(html.Ul(items, className="choices"))
    usual = ",".join(catalogue.dossier.bands) or periods.NONE
    return [
        html.Details(
            [html.Summary(text.bands.NAME), html.Fieldset(parts, className="menu")],
            id="filter-bands",
            className="filter filter-set" if view.bands else "filter",
            **attributes(data_key=KEY, data_none=periods.NONE, data_usual=usual),
        )
    ]


def _choice(
    catalogue: Catalogue, view: View, paths: Paths, group: str, shown: list[str]
) -> Element:
    """One group: its box and name, by what it divides the time, the way to who argues for it."""
    checked = group in shown
    full = not checked and len(shown) >= periods.MOST
    box = field(
        "checkbox",
        value=group,
        className="form-check-input",
        disabled=True if full else None,
        data_checked="1" if checked else "",
    )
    name = html.Span(text.bands.name(catalogue, group), className="choice-label")
    about: Tree = [periods.criterion(catalogue, group), *_way(catalogue, view, paths, group)]
    return html.Li(
        [
            html.Label([box, name], className="choice choice-empty" if full else "choice"),
            html.P(
                [part for each in about if each for part in (each, " ")], className="choice-about"
            )
            if any(about)
            else None,
        ]
    )


def _way(catalogue: Catalogue, view: View, paths: Paths, group: str) -> list[Element]:
    """The way to the words in which somebody argues for the turning points, where they stand."""
    row = periods.argument(catalogue, group)
    if row is None or not (row.disagreements or row.events):
        return []
    if row.disagreements:
        page, there = COMPARE, replace(view, dispute=row.disagreements[0])
    else:
        page, there = EXPLORE, replace(view, event=row.events[0])
    href = f"{paths.to(page)}{address.write(there)}#{ids.quotation(row.id)}"
    return [html.A(text.bands.QUOTATION, href=href)]
