"""The list of disagreements that fit, and the menu of their kinds."""

from dataclasses import replace
from typing import Any

from components import address, dispute, filters
from components import text as sentences
from components.address import KINDS, View
from components.routing import EXPLORE, Paths
from components.still import Element, attributes, html
from components.text import compare as text
from data import disputes, score
from data.catalogue import Catalogue
from data.facets import Selection
from data.telling import Rows

LISTED = 100  # disagreements that are listed at once


def panel(catalogue: Catalogue, view: View, chosen: Rows, paths: Paths) -> list[Any]:
    """Return the disagreement in focus, or the event in focus and the list of disagreements."""
    keys = in_order(catalogue, view, disputes.fitting(catalogue, view.selection, chosen, view.kind))
    if view.dispute:
        return dispute.focused(catalogue, view, keys, paths)
    head = [_event(catalogue, view, paths)] if view.event else []
    return head + (_list(catalogue, view, keys) if keys else _none(view))


def announcement(catalogue: Catalogue, view: View) -> str:
    """Say once, for screen readers, which disagreement was opened; '' if none."""
    return text.opened(catalogue.disagreements[view.dispute].question) if view.dispute else ""


def in_order(catalogue: Catalogue, view: View, keys: list[str]) -> list[str]:
    """Put those on the event in focus first, then those between texts, then within one text."""

    def rank(key: str) -> tuple[bool, bool]:
        on_it = view.event in catalogue.disagreements[key].events
        return (not on_it, not on_it and disputes.within_one(catalogue, key))

    return sorted(keys, key=rank)


def _list(catalogue: Catalogue, view: View, keys: list[str]) -> list[Any]:
    shown = keys[:LISTED]
    within = {key for key in keys if disputes.within_one(catalogue, key)}
    here = [key for key in shown if view.event in catalogue.disagreements[key].events]
    others = [key for key in shown if key not in here]
    sections = (
        (text.ON_THIS_EVENT, here),
        (text.BETWEEN, [key for key in others if key not in within]),
        (text.WITHIN, [key for key in others if key in within]),
    )
    count = text.differences(len(keys) - len(within), len(within))
    if view.kind:
        count = f"{count} · {text.kinds_chosen(view.kind)}"
    parts: list[Any] = [
        html.H2(count, className="count-line"),
        html.P(text.NONE_ON_EVENT, className="note") if view.event and not here else None,
        html.P(text.LIST_HINT, className="hint"),
    ]
    for heading, held in sections:
        if held:
            parts.append(html.H3(heading, className="section"))
            items = [_item(catalogue, view, key, key == keys[0]) for key in held]
            parts.append(html.Ul(items, className="disputes"))
    if len(keys) > LISTED:
        parts.append(html.P(text.first_differences(LISTED, len(keys)), className="note"))
    return [html.Div(parts, **attributes(data_rove="disputes"))]


def _item(catalogue: Catalogue, view: View, key: str, first: bool) -> Element:
    """One link; the arrow keys go from one to the next (assets/js/compare.js), one tab stop."""
    row = catalogue.disagreements[key]
    who = text.who_differs(catalogue, disputes.sources(catalogue, key))
    said = [text.period(catalogue, row), text.kinds_short(row.kind), who]
    return html.Li(
        html.A(
            [
                html.Span(row.question, className="dispute-question"),
                html.Span(" · ".join(filter(None, said)), className="kind"),
            ],
            href=address.write(replace(view, dispute=key)),
            tabIndex=0 if first else -1,
            **attributes(data_dispute=key),
        )
    )


def _none(view: View) -> list[Any]:
    """Say that no disagreement fits, and show the ways out."""
    parts: list[Any] = [text.NONE_OF_KIND if view.kind else text.NO_DIFFERENCE]
    if view.kind:
        href = address.write(replace(view, kind=())) or "?"
        parts += [" ", html.A(text.SHOW_ALL_KINDS, href=href)]
    if view.selection != Selection():
        href = address.write(replace(view, selection=Selection())) or "?"
        parts += [" ", html.A(sentences.RESET, href=href)]
    return [html.P(parts, className="empty")]


def _event(catalogue: Catalogue, view: View, paths: Paths) -> Element:
    """The event in focus: when it was, and when each text puts it."""
    event = catalogue.event(view.event)
    read = paths.to(EXPLORE) + address.write(view)
    leave = address.write(address.focus(view, "")) or "?"
    return html.Header(
        [
            html.P(sentences.event_date(catalogue, event), className="kind"),
            html.H2(event.title, className="event-title", tabIndex=-1),
            html.P(f"{text.GIVEN}:", className="hint"),
            html.Dl(
                [
                    part
                    for key, source in catalogue.sources.items()
                    for part in (html.Dt(source.label), html.Dd(_given(catalogue, key, event)))
                ],
                className="given",
            ),
            html.P(
                [html.A(text.READ_EVENT, href=read), " · ", html.A(text.LEAVE_EVENT, href=leave)]
            ),
        ],
        className="event-head",
        **attributes(data_event=event.id),
    )


def _given(catalogue: Catalogue, source: str, event: Any) -> str:
    after = score.is_after(catalogue, source, event)
    return text.in_words(score.mark(catalogue, source, event), after)


# --- the menu of kinds -----------------------------------------------------------------------


def menu(catalogue: Catalogue, view: View, chosen: Rows) -> Element:
    """Return the menu of kinds, each with the number of disagreements that it would give."""
    counts = disputes.kinds(catalogue, disputes.fitting(catalogue, view.selection, chosen))
    choices = [
        filters.choice(kind, *text.KIND_LABELS[kind], checked=kind in view.kind, count=counts[kind])
        for kind in KINDS
    ]
    parts: list[Any] = [
        html.Legend(text.KINDS_NAME, className="visually-hidden"),
        html.Ul([html.Li(each) for each in choices], className="choices"),
    ]
    if view.kind:
        parts.append(filters.clear("kind", text.ANY_KIND))
    first = text.KIND_LABELS[view.kind[0]][0] if view.kind else sentences.ANY
    said = first if len(view.kind) < 2 else f"{first} + {len(view.kind) - 1}"
    fieldset = html.Fieldset(parts, className="menu")
    return filters.details("kind", text.KINDS_NAME, said, fieldset)
