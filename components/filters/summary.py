"""What is chosen, in words: how many events, by which filters, and what was dropped."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Tree, attributes, html
from components.base.ids import Id
from components.filters import answers, through_one
from data.catalogue.catalogue import Catalogue
from data.selection import bracket, query
from data.selection.facets import FACETS, Facet, Selection


def summary(catalogue: Catalogue, view: View, result: query.Result, path: str) -> Tree:
    """Return count, words, chips, reset, and what was dropped, with a way out."""
    everything = path + address.write(replace(view, selection=Selection()))
    clean = path + address.write(view)
    return [
        html.Div(
            [
                html.Strong(count(result), id=Id.RESULT_COUNT),
                html.Span(
                    text.facets.selection_in_words(catalogue, view.selection),
                    id=Id.SELECTION_IN_WORDS,
                ),
                html.Span(chips(catalogue, view, path), id=Id.CHIPS, className="chips"),
                html.A(text.facets.RESET, href=everything, id=Id.RESET)
                if view.selection != Selection()
                else None,
                answers.way(catalogue, view),
            ],
            className="result",
        ),
        *through_one.note(catalogue, view, result, path),
        html.P(
            [text.facets.dropped(view.dropped), " ", html.A(text.facets.CLEAN, href=clean)]
            if view.dropped
            else None,
            id=Id.DROPPED,
            className="dropped",
        ),
    ]


def count(result: query.Result) -> str:
    """Say how many events are chosen, of how many."""
    return text.facets.result_count(len(result.positions), result.total)


def announcement(catalogue: Catalogue, view: View, result: query.Result) -> str:
    """Say once, for screen readers, what the last change led to."""
    if view.event:
        event = catalogue.event(view.event)
        return text.events.opened(event.title, len(event.excerpts))
    words = text.facets.selection_in_words(catalogue, view.selection)
    shown = address.bands(catalogue, view)
    bands = text.bands.announcement(catalogue, shown) if view.bands else ""
    note = bracket.parse(view.bracket)
    own = text.bracket.whole(note.words, note.first, note.last) if note else ""
    parts = (f"{count(result)}.", words, bands, own, text.facets.dropped(view.dropped))
    return " ".join(filter(None, parts))


def chips(catalogue: Catalogue, view: View, path: str) -> Tree:
    """Return a link for each filter that is set, which takes it off."""
    links: Tree = []
    for name, without in set_filters(catalogue, view.selection):
        href = f"{path}{address.write(replace(view, selection=without))}"
        sign = html.Span("×", className="chip-sign", **attributes(aria_hidden="true"))
        title = text.facets.take_off(name)
        links.append(html.A([name, sign], href=href, title=title, className="chip"))
    return links


def set_filters(catalogue: Catalogue, selection: Selection) -> Iterator[tuple[str, Selection]]:
    """Yield each filter that is set, in words, and the selection without it."""
    for facet in FACETS:
        chosen = getattr(selection, facet.field)
        for value in chosen if isinstance(chosen, tuple) else filter(None, (chosen,)):
            yield text.facets.chip(facet, value, catalogue), _without(selection, facet, value)


def nothing(catalogue: Catalogue, view: View) -> Tree:
    """Say that no event fits, why if the period is the wrong way round, and show the ways out."""
    first, last = query.period(view.selection)
    sentence = text.facets.BACKWARDS if first > last else text.facets.NOTHING
    ways = []
    for name, without in set_filters(catalogue, view.selection):
        events = len(query.select(catalogue, without).positions)
        if events:
            href = address.write(replace(view, selection=without)) or "?"
            ways.append(html.Li(html.A(text.facets.without(name, events), href=href)))
    out = html.A(text.facets.RESET, href=address.write(View(window=view.window)) or "?")
    return [html.Div([html.P(sentence), html.Ul([*ways, html.Li(out)])], className="empty")]


def _without(selection: Selection, facet: Facet, value: str) -> Selection:
    chosen = getattr(selection, facet.field)
    rest = tuple(v for v in chosen if v != value) if isinstance(chosen, tuple) else ""
    # Any: each field of a selection has a type of its own
    changed: dict[str, Any] = {facet.field: rest}
    return replace(selection, **changed)
