"""The page Table: the chosen events as rows that can be sorted, with the same filters."""

from typing import Any

import numpy as np
import numpy.typing as npt
from dash import html as dash_html

from components import address, text
from components.address import SORTS, View
from components.ids import Id
from components.still import Element, attributes, html, still
from data import through
from data.catalogue import Catalogue


def layout(catalogue: Catalogue) -> dash_html.Div:
    """Return the skeleton; `callbacks.table` fills it."""
    return dash_html.Div(
        [dash_html.H1(text.TABLE), still(html.Div(id=Id.TABLE))],
        className="table-page",
        **attributes(data_title=f"{text.TABLE} – {catalogue.dossier.title}"),
    )


def table(
    catalogue: Catalogue, view: View, positions: npt.NDArray[np.intp], home: str, path: str
) -> list[Any]:
    """Return the table of the given rows; each title leads to its event on Explore."""
    if not len(positions):
        return [html.P(text.NOTHING, className="empty")]
    column, descending = view.sort.lstrip("-") or "start", view.sort.startswith("-")
    events = catalogue.events_at(positions)
    if column != "start":  # rows come by start
        events.sort(key=lambda event: _sort_key(catalogue, event, column))
    if descending:
        events.reverse()
    as_told = {event.id: event for event in through.read(catalogue, view.through, events).told}
    rows = [_row(catalogue, view, as_told.get(e.id, e), home, e.id in as_told) for e in events]
    return [
        html.Table(
            [
                html.Caption(text.TABLE_CAPTION, className="visually-hidden"),
                html.Thead(
                    html.Tr([_head(view, name, column, descending, path) for name in COLUMNS])
                ),
                html.Tbody(rows),
            ],
            className="events-table",
        )
    ]


COLUMNS = ("start", "title", "type", "actors", "themes", "told")


def _sort_key(catalogue: Catalogue, event: Any, column: str) -> Any:
    if column == "type":
        return list(catalogue.types).index(event.type)
    return event.told if column == "told" else event.title.casefold()


def _head(view: View, name: str, column: str, descending: bool, path: str) -> Element:
    label = text.TABLE_COLUMNS[name]
    if name not in SORTS:
        return html.Th(label, **attributes(scope="col"))
    here = name == column
    turned = name if not here or descending else f"-{name}"
    href = path + address.write(address.sorted_by(view, turned))
    sign = (" ▾" if descending else " ▴") if here else ""
    direction = ("descending" if descending else "ascending") if here else "none"
    sign_span = html.Span(sign, **attributes(aria_hidden="true"))
    link = html.A([label, sign_span], href=href, id=f"sort-{name}")
    return html.Th(link, **attributes(scope="col", aria_sort=direction))


def _row(catalogue: Catalogue, view: View, event: Any, home: str, told_here: bool) -> Element:
    focus = home + address.write(address.focus(view, event.id))
    actors = [catalogue.actors[a].label for a in (*event.agents, *event.others)]
    themes = [catalogue.themes[theme].label for theme in event.themes]
    told = [catalogue.sources[source].label for source in event.sources]
    flag = "\N{NO-BREAK SPACE}⚑" if event.contested else ""
    return html.Tr(
        [
            html.Td(text.event_date(catalogue, event)),
            html.Th(html.A(event.title, href=focus), **attributes(scope="row")),
            html.Td(catalogue.types[event.type].label),
            html.Td(", ".join(actors)),
            html.Td(" · ".join(themes)),
            html.Td((", ".join(told) or text.TOLD_LABELS["0"]) + flag),
        ],
        className="" if told_here else "row-pale",
        **attributes(data_event=event.id),
    )
