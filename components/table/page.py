"""The page Table: the chosen events as rows that can be sorted, with the same filters."""

from collections.abc import Mapping
from itertools import chain

import numpy as np
import numpy.typing as npt
from dash import html as dash_html

from components import text
from components.base import address, list_window
from components.base.address import SORTS, View
from components.base.elements import Children, Element, Tree, attributes, html, still
from components.base.ids import Id
from components.base.routing import Visit
from components.text.table import TABLE_CAPTION, TABLE_COLUMNS
from data.base.memo import memoised
from data.base.words import alphabetical
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import Content, contents
from data.catalogue.rows import EventRow
from data.selection import query
from data.sources import through_one


def layout(visit: Visit) -> dash_html.Div:
    """Return the skeleton; the callbacks fill it."""
    return dash_html.Div(
        [dash_html.H1(visit.name), still(html.Div(id=Id.TABLE))],
        className="table-page",
        **attributes(data_title=visit.title()),
    )


def table(catalogue: Catalogue, view: View, home: str, path: str, place: int = 0) -> Tree:
    """Return the table of the chosen events; each title leads to its event on Explore.

    Of many rows a hundred are shown, around a place, and buttons for those before and after.
    """
    rows = sorted_rows(catalogue, view)
    if not len(rows):
        return [html.P(text.facets.NOTHING, className="empty")]
    column, descending = view.sort.lstrip("-") or SORTS[0], view.sort.startswith("-")
    places = list_window.places_around(len(rows), place)
    events = catalogue.events_at(rows[places.start : places.stop].tolist())
    as_told = {event.id: event for event in through_one.read(catalogue, view.through, events).told}
    lines = [_row(catalogue, view, as_told.get(e.id, e), home, e.id in as_told) for e in events]
    bar = list_window.bar(places, len(rows))
    bars = [html.Div(bar, className="events-shown")] if bar else []
    heads = [_head(view, name, column, descending, path) for name in columns(catalogue)]
    return [
        *bars,
        html.Table(
            [
                html.Caption(TABLE_CAPTION, className="visually-hidden"),
                html.Thead(html.Tr(heads)),
                html.Tbody(lines),
            ],
            className=f"events-table{' long-words' if _is_long(catalogue) else ''}",
        ),
        *bars,
    ]


@memoised()
def _is_long(catalogue: Catalogue) -> bool:
    """Whether some word in the cells is longer than a column is broad."""
    named = (catalogue.types, catalogue.actors, catalogue.themes)
    labels = (row.label for rows in named for row in rows.values())
    cells = chain(catalogue.events["title"].to_numpy(), labels)
    return any(len(word) > LONGEST_WORD for cell in cells for word in cell.split())


LONGEST_WORD = 30
# The columns in order, and what a dossier must have for one to say anything.
COLUMNS: Mapping[str, Content | None] = {
    "start": None,
    "title": None,
    "type": "lanes",
    "actors": "actors",
    "themes": "themes",
    "told": "tellings",
    "documents": "quotations",
}


def columns(catalogue: Catalogue) -> list[str]:
    """Return the columns that say something of a dossier, in order."""
    there = {None, *contents(catalogue)}
    return [column for column, needs in COLUMNS.items() if needs in there]


@memoised()
def _by_title(catalogue: Catalogue) -> npt.NDArray[np.intp]:
    titles = [alphabetical(title) for title in catalogue.events["title"].to_numpy()]
    return np.array(sorted(range(len(titles)), key=titles.__getitem__), dtype=np.intp)


@memoised()
def _by_type(catalogue: Catalogue) -> npt.NDArray[np.intp]:
    number = {key: n for n, key in enumerate(catalogue.types)}
    types = [number[each] for each in catalogue.events["type"].to_numpy()]
    return np.argsort(np.array(types), kind="stable")


@memoised()
def _by_told(catalogue: Catalogue) -> npt.NDArray[np.intp]:
    return np.argsort(catalogue.events["told"].to_numpy(), kind="stable")


@memoised()
def _by_documents(catalogue: Catalogue) -> npt.NDArray[np.intp]:
    counts = [_documents(catalogue, event) for event in catalogue.events["id"].to_numpy()]
    return np.argsort(np.array(counts, dtype=np.intp), kind="stable")


def _documents(catalogue: Catalogue, event: str) -> int:
    """How many documents are quoted on an event."""
    rows = quotations.about(catalogue, "events", event)
    return len(quotations.of_kinds(rows, quotations.DOCUMENTS))


# All rows in order of a column, equal ones in order of time.
ORDERS = {
    "title": _by_title,
    "type": _by_type,
    "told": _by_told,
    "documents": _by_documents,
}


def sorted_rows(catalogue: Catalogue, view: View) -> npt.NDArray[np.intp]:
    """Return the rows of the chosen events, sorted as the view says."""
    rows = query.select(catalogue, view.selection).positions
    column = view.sort.lstrip("-")
    if column in ORDERS:  # else by start, as rows come
        order = ORDERS[column](catalogue)
        among = np.zeros(len(order), dtype=bool)
        among[rows] = True
        rows = order[among[order]]
    return rows[::-1] if view.sort.startswith("-") else rows


def _head(view: View, name: str, column: str, descending: bool, path: str) -> Element:
    label, css = TABLE_COLUMNS[name], f"of-{name}"
    if name not in SORTS:
        return html.Th(label, className=css, **attributes(scope="col"))
    is_sorted = name == column
    sort = name if not is_sorted or descending else f"-{name}"
    href = path + address.write(address.sorted_by(view, sort))
    sign = (" ▾" if descending else " ▴") if is_sorted else ""
    direction = ("descending" if descending else "ascending") if is_sorted else "none"
    sign_span = html.Span(sign, **attributes(aria_hidden="true"))
    link = html.A([label, sign_span], href=href, id=f"sort-{name}")
    return html.Th(link, className=css, **attributes(scope="col", aria_sort=direction))


def _cell(name: str, words: Children) -> Element:
    """A cell of a column; the title heads its row."""
    css = f"of-{name}"
    if name == "title":
        return html.Th(words, className=css, **attributes(scope="row"))
    return html.Td(words, className=css)


def _tellers(catalogue: Catalogue, event: EventRow) -> str:
    """Who tells an event; that none does is said where silence is known."""
    nobody = text.events.TOLD_LABELS["0"] if "silence" in contents(catalogue) else ""
    return ", ".join(catalogue.sources[source].label for source in event.sources) or nobody


def _row(catalogue: Catalogue, view: View, event: EventRow, home: str, told_here: bool) -> Element:
    focus = home + address.write(address.focus(view, event.id))
    actors = [catalogue.actors[a].label for a in (*event.agents, *event.others)]
    themes = [catalogue.themes[theme].label for theme in event.themes]
    flag = "\N{NO-BREAK SPACE}⚑" if event.contested else ""
    names = columns(catalogue)
    title: Tree = [html.A(event.title, href=focus), None if "told" in names else flag]
    cells: dict[str, Children] = {
        "start": text.events.event_date(catalogue, event),
        "title": title,
        "type": catalogue.types[event.type].label,
        "actors": ", ".join(actors),
        "themes": " · ".join(themes),
        "told": _tellers(catalogue, event) + flag,
        "documents": str(_documents(catalogue, event.id)),
    }
    return html.Tr(
        [_cell(name, cells[name]) for name in names],
        className="" if told_here else "row-pale",
        **attributes(data_event=event.id),
    )
