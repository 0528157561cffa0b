"""The head of an event: what it is, when, who acts, what it belongs to, who tells it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.routing import AT_ROOT, COMPARE, Paths
from components.text.compare import COMPARE_EVENT
from components.timeline.edges import zero_link
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection.facets import Selection

Labels = Mapping[str, str]
Alone = Callable[[str], Selection]  # the selection of one value


def head(catalogue: Catalogue, view: View, event: EventRow, paths: Paths = AT_ROOT) -> Element:
    """Return the head of the event in focus; names and themes lead to what else concerns them."""
    kind = [text.events.kind(catalogue, event), text.events.event_date(catalogue, event)]
    if winters := date_words.winters(catalogue.interval(event)):
        kind.append(winters)
    if event.place:
        kind.append(event.place)
    if event.status != "attested":
        kind.append(text.events.STATUS_LABELS[event.status])
    witnesses: Tree = [text.events.witnesses(catalogue, event).capitalize()]
    if event.contested:
        compare = html.A(COMPARE_EVENT, href=paths.to(COMPARE) + address.write(view))
        witnesses += [" · ", text.events.differ(catalogue, event.disagreements), " · ", compare]
    return html.Header(
        [
            html.P(" · ".join(filter(None, kind)), className="kind"),
            html.H2(event.title, className="event-title"),
            html.P(event.summary, className="summary") if event.summary else None,
            _facts(catalogue, view, event),
            _phases(catalogue, event),
            html.P(witnesses, className="told") if any(witnesses) else None,
            html.P(zero_link(view, "" if view.zero == event.id else event.id), className="kind"),
        ],
        className="event-head",
        **attributes(data_focus=event.id),
    )


def _facts(catalogue: Catalogue, view: View, event: EventRow) -> Element:
    """Who and what it concerns, each a link to the events that share it."""
    actors = {key: actor.label for key, actor in catalogue.actors.items()}
    themes = {key: theme.label for key, theme in catalogue.themes.items()}
    every = catalogue.whole
    wholes = list(filter(None, [every.event(event.id).part_of]))
    rows = [
        (text.events.AGENTS, _choices(view, event.agents, actors, _actor)),
        (text.events.OTHERS, _choices(view, event.others, actors, _actor)),
        (text.events.JOINED, _choices(view, event.joined, actors, _actor)),
        (text.events.THEMES, _choices(view, event.themes, themes, _theme)),
        (text.events.PART_OF, _events(catalogue, view, wholes)),
        (text.events.PARTS, _events(catalogue, view, every.parts.get(event.id, []))),
    ]
    return html.Dl(
        [part for name, links in rows if links for part in (html.Dt(name), html.Dd(links))],
        className="facts",
    )


def event_name(catalogue: Catalogue, view: View, event: str) -> Node:
    """Return the title of an event, a link to it but where a copy of a part has it not."""
    title = catalogue.whole.event(event).title
    href = address.write(address.focus(view, event))
    return html.A(title, href=href) if event in catalogue.position else title


def _choices(view: View, keys: Iterable[str], labels: Labels, alone: Alone) -> Tree:
    """Links that filter by one value `alone`; the part of time shown stays."""

    def href(key: str) -> str:
        return address.write(replace(view, event="", selection=alone(key)))

    return _joined(html.A(labels[key], href=href(key)) for key in keys)


def _actor(key: str) -> Selection:
    return Selection(actor=(key,))


def _theme(key: str) -> Selection:
    return Selection(theme=(key,))


def _events(catalogue: Catalogue, view: View, keys: Iterable[str]) -> Tree:
    return _joined(event_name(catalogue, view, key) for key in keys)


def _joined(links: Iterable[Node]) -> Tree:
    parts: Tree = [part for link in links for part in (", ", link)]
    return parts[1:]


def _phases(catalogue: Catalogue, event: EventRow) -> Element | None:
    phases = catalogue.phases.get(event.id, [])
    lines = [
        f"{date_words.interval_in_words(dates.interval(p.start, p.end, catalogue.today))}: "
        f"{text.events.PHASE_LABELS[p.state]}"
        for p in phases
    ]
    return html.Ul([html.Li(line) for line in lines], className="phases") if lines else None
