"""Where sources differ, and the links that sources draw: what the evidence shows of them."""

from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, html
from components.base.routing import AT_ROOT, COMPARE, Paths
from components.evidence.heading import event_name
from components.evidence.references import record, record_line
from components.text.compare import COMPARE_THIS
from components.text.evidence import RECORD_ABOVE
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.sources import disagreements


def of_event(
    catalogue: Catalogue, view: View, event: EventRow, paths: Paths = AT_ROOT, name: str = ""
) -> Tree:
    """Return the disagreements that name an event, each to unfold, aspect by aspect.

    `name` is the id of the section in the page.
    """
    return _section(catalogue, view, event.disagreements, paths, name)


def of_selection(catalogue: Catalogue, view: View, paths: Paths = AT_ROOT) -> Tree:
    """Return the disagreements that concern no event and fit the chosen themes and sources."""
    return _section(catalogue, view, disagreements.without_event(catalogue, view.selection), paths)


def record_of_argument(
    catalogue: Catalogue, view: View, excerpt: str, above: str = "", paths: Paths = AT_ROOT
) -> Tree:
    """Return the record that answers an argument: that of the first question it speaks to.

    Its first sentences and the question, the whole to unfold; of an argument whose question is also
    that of the one `above`, the question alone. Nothing if it speaks to none.
    """
    key = answered(catalogue, excerpt)
    if not key:
        return []
    row = catalogue.disagreements[key]
    note = RECORD_ABOVE if key == answered(catalogue, above) else row.record
    return [record_line(note, [" ", link(catalogue, view, key, paths)])]


def link(catalogue: Catalogue, view: View, key: str, paths: Paths) -> Element:
    """Return the link to a question on Compare."""
    href = paths.to(COMPARE) + address.write(replace(view, dispute=key))
    return html.A(catalogue.disagreements[key].question, href=href)


def answered(catalogue: Catalogue, excerpt: str) -> str:
    """Return the first question with a record to which an excerpt speaks; '' if none."""
    keys = disagreements.of_excerpt(catalogue, excerpt)
    return next((key for key in keys if catalogue.disagreements[key].record), "")


def _section(
    catalogue: Catalogue, view: View, keys: list[str], paths: Paths, name: str = ""
) -> Tree:
    if not keys:
        return []
    return [heading(name), *(node for key in keys for node in one(catalogue, view, key, paths))]


def heading(name: str = "") -> Element:
    """Return the heading of disagreements, with an id in the page if given."""
    return html.H3(f"⚑ {text.events.DISAGREEMENTS}", id=name or None, className="section")


def one(catalogue: Catalogue, view: View, key: str, paths: Paths = AT_ROOT) -> Tree:
    """Return a disagreement to unfold, and the way to it on Compare."""
    href = paths.to(COMPARE) + address.write(replace(view, dispute=key))
    return [_disagreement(catalogue, key), html.A(COMPARE_THIS, href=href, className="aside")]


def _disagreement(catalogue: Catalogue, key: str) -> Element:
    row = catalogue.disagreements[key]
    kinds = html.Span(f" ({', '.join(row.kind)})", className="kind") if row.kind else None
    return html.Details(
        [
            html.Summary([row.question, kinds]),
            html.P(row.summary),
            *(aspect(catalogue, key, each) for each in catalogue.aspects),
            record(catalogue, row.record, row.references),
        ],
        className="difference",
    )


def aspect(catalogue: Catalogue, key: str, name: str) -> Element | None:
    """Return the positions of a disagreement in one aspect; None if there is none."""
    rows = [row for row in catalogue.positions[key] if row.aspect == name]
    if not rows:
        return None
    lines = [
        html.Li([html.Strong(catalogue.sources[row.source].label), f": {row.position}"])
        for row in rows
    ]
    label = html.P(catalogue.aspects[name].label, className="aspect")
    return html.Div([label, html.Ul(lines)])


def links(catalogue: Catalogue, view: View, event: str) -> Tree:
    """Return the links between this event and others that sources draw, each with who draws it."""
    lines = []
    for row in catalogue.whole.links:
        if event not in (row.from_, row.to):
            continue
        starts_here = row.from_ == event
        label = catalogue.sources[row.source].label
        verb = text.events.LINKS[row.kind][not starts_here]
        title = event_name(catalogue, view, row.to if starts_here else row.from_)
        lines.append(html.Li([f"{verb} ", title, html.Span(f" ({label})", className="kind")]))
    if not lines:
        return []
    return [
        html.H3(text.events.LINKS_TITLE, className="section"),
        html.Ul(lines, className="links"),
    ]
