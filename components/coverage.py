"""Coverage: what each text tells of, and how much; who tells alone, and what nobody tells."""

from collections.abc import Iterable
from typing import Any

from components import address, heat
from components import text as sentences
from components.address import View
from components.routing import EXPLORE, Paths
from components.still import Element, field, html
from components.text import compare as text
from data import coverage
from data.catalogue import Catalogue


def section(
    catalogue: Catalogue,
    view: View,
    positions: Iterable[int],
    arguments: Iterable[str],
    paths: Paths,
) -> list[Any]:
    """Return the two tables and the two lists for the chosen events and arguments."""
    rows, argued = list(positions), list(arguments)
    if not rows and not argued:
        return []
    lists = [
        html.H3(text.ALONE, className="section"),
        *_alone(catalogue, view, rows, paths),
        html.H3(text.NO_SOURCE, className="section"),
        _untold(catalogue, view, rows, paths),
    ]
    return [
        html.H2(text.COVERAGE, id="coverage-heading"),
        html.P(text.COVERAGE_NOTE, className="hint"),
        _switch(),
        heat.by_year(catalogue, coverage.by_year(catalogue, rows, argued)),
        heat.by_theme(catalogue, coverage.by_theme(catalogue, rows, argued)),
        *(lists if rows else []),
    ]


def _switch() -> Element:
    """Per 1 000 words, or counted: no reload, kept for the session (assets/js/compare.js)."""
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
        for n, (value, label) in enumerate(text.SHOWN)
    ]
    legend = html.Legend(text.SHOWN_AS, className="visually-hidden")
    return html.Fieldset([legend, *choices], className="shown-as")


# --- the lists -------------------------------------------------------------------------------


def _alone(catalogue: Catalogue, view: View, rows: list[int], paths: Paths) -> list[Any]:
    found = coverage.told_by_one(catalogue, rows)
    lists = [
        html.Details(
            [
                html.Summary(text.alone(catalogue.sources[source].label, len(events))),
                html.Ul([_item(catalogue, view, e, paths) for e in events], className="links"),
            ],
            className="difference",
        )
        for source, events in found.items()
        if events
    ]
    return lists or [html.P(text.NOBODY_ALONE)]


def _untold(catalogue: Catalogue, view: View, rows: list[int], paths: Paths) -> Any:
    events = coverage.told_by_none(catalogue, rows)
    if not events:
        return html.P(text.NOTHING_UNTOLD)
    items = [_item(catalogue, view, event, paths, event.why) for event in events]
    return html.Details(
        [html.Summary(text.untold(len(events))), html.Ul(items, className="links")],
        className="difference",
    )


def _item(catalogue: Catalogue, view: View, event: Any, paths: Paths, why: str = "") -> Element:
    href = paths.to(EXPLORE) + address.write(address.focus(view, event.id))
    when = html.Span(f"{sentences.event_date(catalogue, event)} · ", className="kind")
    return html.Li([when, html.A(event.title, href=href), f": {why}" if why else ""])
