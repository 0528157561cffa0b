"""What each text says of an event, in the order of the staves: in short, and in full."""

from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import EXPLORE, Paths
from components.evidence.excerpts import card, ways
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow
from data.catalogue.tellings import Rows
from data.sources import claims, disagreements

SHORT = 150  # signs of a quote in short
QUESTIONS = 2  # disagreements on an event that its head names

# State, what is said or why nothing is, what leads to it, and the date given.
Saying = tuple[str, str, str]


def sayings(catalogue: Catalogue, event: EventRow) -> list[Saying]:
    """Return for each source whether it tells the event, its first words on it, and its date."""
    return [_saying(catalogue, source, event) for source in catalogue.sources]


def _saying(catalogue: Catalogue, source: str, event: EventRow) -> Saying:
    rows = _excerpts(catalogue, source, event)
    if not rows:
        return _state(catalogue, source, event), _silence(catalogue, source, event), ""
    first, lead = rows[0], f"[{rows[0].lead}] " if rows[0].lead else ""
    quote = text.common.shorten(first.quote, SHORT)
    return "told", f"{lead}“{quote}”", text.events.gives(first, event)


def _excerpts(catalogue: Catalogue, source: str, event: EventRow) -> list[ExcerptRow]:
    return [row for row in catalogue.excerpts_of(event.excerpts) if row.source == source]


def _state(catalogue: Catalogue, source: str, event: EventRow) -> str:
    return "after" if claims.is_after(catalogue, source, event) else "silent"


def _silence(catalogue: Catalogue, source: str, event: EventRow) -> str:
    after = claims.is_after(catalogue, source, event)
    return text.compare.why_silent(catalogue.sources[source], after=after)


def panel(catalogue: Catalogue, view: View, shown: Rows, paths: Paths) -> Tree:
    """Return the event in focus: its head, and what each text says of it side by side.

    `shown` are the rows of the events in the score: to the shared ones the arrow keys lead.
    """
    if not view.event:
        several = len(catalogue.sources) > 1
        hint = text.compare.POINT if several else text.compare.POINT_IN_ONE
        return [html.P(hint, className="hint point")]
    event = catalogue.event(view.event)
    return [
        _head(catalogue, view, event, paths),
        html.Div(
            [_column(catalogue, view, source, event, paths) for source in catalogue.sources],
            className="tellings-columns",
        ),
        _steps(catalogue, view, event, shown),
    ]


def _head(catalogue: Catalogue, view: View, event: EventRow, paths: Paths) -> Element:
    read = html.A(
        text.compare.READ_EVENT,
        href=paths.to(EXPLORE) + address.write(view),
        className="open-event",
    )
    leave = html.A(text.compare.LEAVE_EVENT, href=address.write(address.focus(view, "")) or "?")
    told = text.compare.told_by(len(event.sources), len(catalogue.sources))
    when = " · ".join([text.events.event_date(catalogue, event), told])
    return html.Header(
        [
            html.H2(event.title, className="event-title", tabIndex=-1),
            html.P(when, className="kind"),
            html.P([*_questions(catalogue, view, event), read, leave], className="ways"),
        ],
        className="event-head",
        **attributes(data_event=event.id),
    )


def _questions(catalogue: Catalogue, view: View, event: EventRow) -> Tree:
    """The disagreements on an event, the most specific first."""
    keys = disagreements.ranked(catalogue, event.disagreements, event.id, view.selection.theme)
    return [
        html.A(
            f"⚑ {catalogue.disagreements[key].question}",
            href=address.write(replace(view, dispute=key, window="")),
        )
        for key in keys[:QUESTIONS]
    ]


def _column(
    catalogue: Catalogue, view: View, source: str, event: EventRow, paths: Paths
) -> Element:
    label = catalogue.sources[source].label
    rows = _excerpts(catalogue, source, event)
    if not rows:
        state = _state(catalogue, source, event)
        words = [html.Strong(label), html.P(_silence(catalogue, source, event))]
        return html.Div(words, className=f"telling {state}", **attributes(data_source=source))
    first, *rest = (card(catalogue, row, event, ways(paths, view, row)) for row in rows)
    more = [html.Details([html.Summary(text.compare.more(len(rest))), *rest])] if rest else []
    signed = [html.P(line, className="signed") for line in _links(catalogue, source, event)]
    return html.Div(
        [first, *signed, *more], className="telling told", **attributes(data_source=source)
    )


def _links(catalogue: Catalogue, source: str, event: EventRow) -> list[str]:
    """The links that a source draws from an event or to it, each signed by it."""
    lines = []
    for row in catalogue.whole.links:
        if row.source == source and event.id in (row.from_, row.to):
            says = text.compare.link(catalogue.sources[source].label, row.kind)
            from_, to = map(catalogue.whole.event, (row.from_, row.to))
            lines.append(f"{text.events.short(from_)} → {text.events.short(to)} ({says})")
    return list(dict.fromkeys(lines))


def _steps(catalogue: Catalogue, view: View, event: EventRow, shown: Rows) -> Element | None:
    """Links to the shared events before and after it, where there are any."""
    rows = [row for row in catalogue.events_at(shown.tolist()) if row.told > 1]
    here = catalogue.position[event.id]
    before = [row for row in rows if catalogue.position[row.id] < here]
    after = [row for row in rows if catalogue.position[row.id] > here]
    links = [
        _step(view, before[-1], "prev", f"◂ {text.events.short(before[-1])}") if before else None,
        _step(view, after[0], "next", f"{text.events.short(after[0])} ▸") if after else None,
    ]
    found = [link for link in links if link]
    if not found:
        return None
    hint = html.Span(text.compare.SHARED_KEYS, className="hint")
    return html.Nav([*found, hint], className="steps", **attributes(aria_label=text.compare.SHARED))


def _step(view: View, event: EventRow, rel: str, label: str) -> Element:
    href = address.write(replace(address.focus(view, event.id), dispute=""))
    return html.A(label, href=href, rel=rel, title=event.title)
