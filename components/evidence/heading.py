"""The head of an event: what it is, when, who acts, what it belongs to, who tells it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, attributes, html
from components.base.routing import AT_ROOT, COMPARE, Paths
from components.text.compare import COMPARE_EVENT
from components.timeline.edges import to_zero
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection.facets import Selection


def head(catalogue: Catalogue, view: View, event: EventRow, paths: Paths = AT_ROOT) -> Element:
    """Return the head of the event in focus; names and themes lead to what else concerns them."""
    kind = [catalogue.types[event.type].label, text.events.event_date(catalogue, event)]
    if event.place:
        kind.append(event.place)
    if event.status != "attested":
        kind.append(text.events.STATUS_LABELS[event.status])
    told: list[Any] = [text.events.witnesses(event.told).capitalize()]
    if event.contested:
        compare = html.A(COMPARE_EVENT, href=paths.to(COMPARE) + address.write(view))
        told += [" · ", text.events.differ(catalogue, event.disagreements), " · ", compare]
    return html.Header(
        [
            html.P(" · ".join(kind), className="kind"),
            html.H2(event.title, className="event-title"),
            html.P(event.summary, className="summary"),
            _facts(catalogue, view, event),
            _phases(catalogue, event),
            html.P(told, className="told"),
            html.P(to_zero(view, "" if view.zero == event.id else event.id), className="kind"),
        ],
        className="event-head",
        **attributes(data_focus=event.id),
    )


def _facts(catalogue: Catalogue, view: View, event: EventRow) -> Element:
    """Who and what it concerns, each a link to the events that share it."""
    actors = {key: actor.label for key, actor in catalogue.actors.items()}
    themes = {key: theme.label for key, theme in catalogue.themes.items()}
    whole = [event.part_of] if event.part_of else []
    rows = [
        (text.events.AGENTS, _choices(view, "actor", event.agents, actors)),
        (text.events.OTHERS, _choices(view, "actor", event.others, actors)),
        (text.events.JOINED, _choices(view, "actor", event.joined, actors)),
        (text.events.THEMES, _choices(view, "theme", event.themes, themes)),
        (text.events.PART_OF, _events(catalogue, view, whole)),
        (text.events.PARTS, _events(catalogue, view, catalogue.parts.get(event.id, []))),
    ]
    return html.Dl(
        [part for name, links in rows if links for part in (html.Dt(name), html.Dd(links))],
        className="facts",
    )


def _choices(view: View, field: str, keys: Iterable[str], labels: dict[str, str]) -> list[Any]:
    """Links that filter by one value alone; the part of time shown stays."""

    def alone(key: str) -> View:
        values: dict[str, Any] = {field: (key,)}
        return replace(view, event="", selection=Selection(**values))

    return _joined(html.A(labels[key], href=address.write(alone(key))) for key in keys)


def _events(catalogue: Catalogue, view: View, keys: Iterable[str]) -> list[Any]:
    return _joined(
        html.A(catalogue.event(key).title, href=address.write(address.focus(view, key)))
        for key in keys
    )


def _joined(links: Iterable[Element]) -> list[Any]:
    return [part for link in links for part in (", ", link)][1:]


def _phases(catalogue: Catalogue, event: EventRow) -> Element | None:
    phases = catalogue.phases.get(event.id, [])
    lines = [
        f"{dates.interval_in_words(dates.interval(p.start, p.end, catalogue.today))}: "
        f"{text.events.PHASE_LABELS[p.state]}"
        for p in phases
    ]
    return html.Ul([html.Li(line) for line in lines], className="phases") if lines else None
