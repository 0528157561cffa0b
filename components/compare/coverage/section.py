"""Coverage: what each text tells of, and how much; who tells alone, and what nobody tells."""

from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, field, html
from components.base.routing import EXPLORE, Paths
from components.compare.coverage import tables
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.catalogue.tellings import Rows
from data.selection.facets import Selection
from data.sources import coverage

LISTED = 100  # events of a list that are shown at once


def section(
    catalogue: Catalogue,
    view: View,
    rows: Rows,
    argued: Rows,
    paths: Paths,
) -> Tree:
    """Return the two tables and the two lists for the chosen events and arguments."""
    if not len(rows) and not len(argued):
        return []
    lists = [
        html.H3(text.compare.ALONE, className="section"),
        *_alone(catalogue, view, rows, paths),
        html.H3(text.compare.NO_SOURCE, className="section"),
        _untold(catalogue, view, rows, paths),
    ]
    return [
        html.H2(text.compare.COVERAGE, id="coverage-heading"),
        html.P(text.compare.COVERAGE_NOTE, className="hint"),
        _switch(),
        tables.by_year(catalogue, coverage.by_year(catalogue, rows, argued)),
        *_by_theme(catalogue, rows, argued),
        *(lists if len(rows) else []),
    ]


def _by_theme(catalogue: Catalogue, rows: Rows, argued: Rows) -> Tree:
    """The table of themes, if there are any."""
    if not catalogue.themes:
        return []
    return [tables.by_theme(catalogue, coverage.by_theme(catalogue, rows, argued))]


def _switch() -> Element:
    """Per 1 000 words, or counted: no reload, kept for the session (js/compare/compare.js)."""
    choices = [
        html.Label(
            [
                field(
                    "radio",
                    name="shown-as",
                    value=value,
                    className="form-check-input",
                    data_checked="" if n else "1",
                    data_kept=f"shown-as-{value}",
                ),
                html.Span(label),
            ],
            className="filter-flag",
        )
        for n, (value, label) in enumerate(text.compare.SHOWN)
    ]
    legend = html.Legend(text.compare.SHOWN_AS, className="visually-hidden")
    return html.Fieldset([legend, *choices], className="shown-as")


# --- the lists -------------------------------------------------------------------------------


def _alone(catalogue: Catalogue, view: View, rows: Rows, paths: Paths) -> Tree:
    """For each source the events that it alone tells."""
    lists: Tree = []
    for source, events in coverage.told_by_one(catalogue, rows).items():
        if len(events):
            heading = text.compare.only_witness(catalogue.sources[source].label, len(events))
            items = _items(catalogue, view, events, paths)
            way = _way(view, replace(view.selection, source=(source,), told=("1",)), paths)
            lists.append(_list(heading, items, len(events), way))
    return lists or [html.P(text.compare.NOBODY_ALONE)]


def _untold(catalogue: Catalogue, view: View, rows: Rows, paths: Paths) -> Element:
    """The events that no source tells."""
    events = coverage.told_by_none(catalogue, rows)
    if not len(events):
        return html.P(text.compare.NOTHING_UNTOLD)
    items = _items(catalogue, view, events, paths)
    way = _way(view, replace(view.selection, told=("0",)), paths)
    return _list(text.compare.no_witness(len(events)), items, len(events), way)


def _way(view: View, selection: Selection, paths: Paths) -> str:
    """The address of all events of a list."""
    return paths.to(EXPLORE) + address.write(replace(view, event="", selection=selection))


def _list(heading: str, items: list[Element], count: int, way: str) -> Element:
    """A list to unfold; from the beginning of a long one a link leads to every event of it."""
    parts = [html.Summary(heading), html.Ul(items, className="links")]
    if count > LISTED:
        parts.append(html.P([html.A(text.events.first_of(LISTED, count), href=way), "."]))
    return html.Details(parts, className="difference")


def _items(catalogue: Catalogue, view: View, rows: Rows, paths: Paths) -> list[Element]:
    """The first events of a list."""
    events = catalogue.events_at(rows[:LISTED].tolist())
    return [_item(catalogue, view, event, paths) for event in events]


def _item(catalogue: Catalogue, view: View, event: EventRow, paths: Paths) -> Element:
    why = "" if event.told else event.why
    href = paths.to(EXPLORE) + address.write(address.focus(view, event.id))
    when = html.Span(f"{text.events.event_date(catalogue, event)} · ", className="kind")
    return html.Li([when, html.A(event.title, href=href), f": {why}" if why else ""])
