"""The score on a narrow page: a column for each text, time downwards, the same signs.

An event of several texts has a row of its own, with its name; what one text alone tells stands as
signs in the row of its year, which unfolds their names. css/compare/downwards.css draws the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Node, Tree, attributes, html
from components.base.theme import Theme
from components.compare.staves import MOST
from components.drawing.symbols import OPEN, at, symbol
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.sources import claims
from data.sources.claims import Claim, Stave, own_day

SIZE = 13  # of a sign, in pixels
THREAD = 26  # height of the row of signs
SLANT = 6  # pixels by which another date is earlier or later
MANY = 5  # texts from which on their labels stand upright


@dataclass(frozen=True)
class Columns:
    """Staves as columns, in the colours of a theme."""

    catalogue: Catalogue
    view: View
    staves: Sequence[Stave]
    theme: Theme

    @cached_property
    def claims(self) -> list[Mapping[str, Claim]]:
        """For each text what it tells, by event."""
        return [{claim.event: claim for claim in stave.claims} for stave in self.staves]

    @cached_property
    def events(self) -> list[EventRow]:
        """All that some text tells, in order of time."""
        keys = {event for column in self.claims for event in column}
        return self.catalogue.events_at(sorted(self.catalogue.position[key] for key in keys))

    def alone(self, event: EventRow) -> bool:
        """Whether one text alone tells an event; where there is one text, that says nothing."""
        return len(self.staves) > 1 and event.told == 1


def score(catalogue: Catalogue, view: View, staves: Sequence[Stave], theme: Theme) -> Tree:
    """Return the staves as columns; nothing where no text tells any event."""
    columns = Columns(catalogue, view, staves, theme)
    if not columns.events:
        return []
    rows: list[Node] = []
    last = None
    for year, events in groupby(columns.events, key=_year):
        if last is not None and year > last + 1:
            rows.append(html.Li("⋮", className="gap", **attributes(aria_hidden="true")))
        rows.append(_year_row(columns, year, list(events)))
        last = year
    many = " many" if len(staves) >= MANY else ""
    return [
        html.Div(
            [_head(columns), html.Ol(rows, className="down-years")],
            className=f"down{many}",
            style={"--texts": len(staves)},
        )
    ]


def _year(event: EventRow) -> int:
    return own_day(event).start.middle.year


def _head(columns: Columns) -> Element:
    sources = (columns.catalogue.sources[stave.source] for stave in columns.staves)
    labels = [html.Span(source.label, title=source.label) for source in sources]
    return html.Div(labels, className="down-head", **attributes(aria_hidden="true"))


def _year_row(columns: Columns, year: int, events: list[EventRow]) -> Element:
    shared = [event for event in events if not columns.alone(event)]
    alone = [event for event in events if columns.alone(event)]
    parts = [_event(columns, event) for event in shared]
    if alone:
        parts.append(_signs(columns, alone))
    return html.Li([html.Span(str(year), className="down-year"), html.Div(parts)])


# --- an event of several texts ---------------------------------------------------------------


def _event(columns: Columns, event: EventRow) -> Element:
    """A link: the name of an event, and how each text tells it."""
    catalogue = columns.catalogue
    cells = [
        _cell(columns, stave, told.get(event.id), event)
        for stave, told in zip(columns.staves, columns.claims, strict=True)
    ]
    name = html.Span(
        [text.events.short(event), " ", html.Small(text.events.event_date(catalogue, event))],
        className="down-name strong" if event.told > 2 else "down-name",
    )
    told = html.Span(text.compare.told_by(event.told, len(columns.staves)), className="says")
    signs = html.Span(
        [_thread(columns, event), *cells], className="cells", **attributes(aria_hidden="true")
    )
    return html.A(
        [name, told, signs],
        href=address.write(address.focus(columns.view, event.id)),
        className="down-event",
        **attributes(data_event=event.id),
    )


def _cell(columns: Columns, stave: Stave, claim: Claim | None, event: EventRow) -> Element:
    """How one text tells an event: a sign, with its own date where that is another; or why not."""
    if claim is None:
        after = claims.is_after(columns.catalogue, stave.source, event)
        silent = event.id in stave.silent
        return html.I(className="past" if after else "lacks" if silent else "")
    date = html.Small(text.compare.claim_short(claim)) if claim.parts else None
    shift = {"transform": f"translateY({_slant(claim)}px)"} if claim.parts else {}
    return html.I([html.Span(_sign(columns, event, claim), style=shift), date], className="gives")


def _slant(claim: Claim) -> int:
    """Return how far below its row a sign stands: what is later is below."""
    if not claim.parts or claim.own is None:
        return 0
    return SLANT if claim.when.first > claim.own.last else -SLANT


def _thread(columns: Columns, event: EventRow) -> Element | None:
    """The thread from text to text: level for the same date, slanted for another."""
    width = 100 / len(columns.staves)
    places = [
        ((n + 0.5) * width, THREAD / 2 + _slant(told[event.id]))
        for n, told in enumerate(columns.claims)
        if event.id in told
    ]
    lines = [
        html.Line(x1=f"{x1:.2f}%", y1=f"{y1:g}", x2=f"{x2:.2f}%", y2=f"{y2:g}")
        for (x1, y1), (x2, y2) in pairwise(places)
    ]
    return html.Svg(lines, className="thread") if lines else None


# --- what one text alone tells ---------------------------------------------------------------


def _signs(columns: Columns, events: list[EventRow]) -> Element:
    """The signs of a year, at most five a text; unfolded, their names."""
    cells = [
        _stack(columns, stave, told, events)
        for stave, told in zip(columns.staves, columns.claims, strict=True)
    ]
    summary = html.Summary(
        [
            html.Span(text.compare.alone(len(events)), className="says"),
            html.Span(cells, className="cells", **attributes(aria_hidden="true")),
        ]
    )
    return html.Details([summary, html.Ul([_name(columns, event) for event in events])])


def _stack(
    columns: Columns, stave: Stave, told: Mapping[str, Claim], events: list[EventRow]
) -> Element:
    mine = [event for event in events if event.id in told]
    signs: list[Node] = [_sign(columns, event, told[event.id]) for event in mine[:MOST]]
    if len(mine) > MOST:
        signs.append(html.Small(text.compare.beyond(len(mine) - MOST)))
    after = all(claims.is_after(columns.catalogue, stave.source, event) for event in events)
    return html.I(signs or None, className="past" if after and not mine else "stack")


def _name(columns: Columns, event: EventRow) -> Element:
    """The name of an event that one text tells, and which."""
    column = next(n for n, told in enumerate(columns.claims) if event.id in told)
    source = columns.catalogue.sources[columns.staves[column].source]
    link = html.A(
        event.title,
        href=address.write(address.focus(columns.view, event.id)),
        **attributes(data_event=event.id),
    )
    sign = _sign(columns, event, columns.claims[column][event.id])
    return html.Li([sign, link, " ", html.Small(source.label)])


def _sign(columns: Columns, event: EventRow, claim: Claim) -> Element:
    """The symbol of an event's type; hollow where the text gives no date."""
    kind = columns.catalogue.types[event.type]
    colour = columns.theme.colour(kind)
    name = kind.symbol
    hollow = not claim.dated and not name.endswith(OPEN)
    paint = {"fill": columns.theme.page, "stroke": colour, "strokeWidth": "3.2"}
    look = paint if hollow else {"fill": colour}
    drawing = symbol(
        name, transform=at(SIZE / 2, SIZE / 2, SIZE / 2 - (2 if hollow else 1)), **look
    )
    size = {"width": SIZE, "height": SIZE, "viewBox": f"0 0 {SIZE} {SIZE}"}
    return html.Svg([drawing], **size, **attributes(aria_hidden="true"))
