"""A disagreement in focus: aspect by source, the quotes face to face, other voices, the record."""

from collections.abc import Mapping
from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, field, html
from components.base.routing import EXPLORE, WORKSHEET, Paths
from components.citing import buttons
from components.evidence import voices
from components.evidence.excerpts import card, lead, quotation, ways
from components.evidence.findings import findings
from components.evidence.quotations import anchor, line
from components.evidence.references import record
from components.lessons import ways as lessons
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.sources import disagreements
from data.sources.disagreements import Cell
from data.tables.models import Position, Quotation

SHORT = 150  # signs of a quote in a cell


def panel(catalogue: Catalogue, view: View, keys: list[str], paths: Paths) -> Tree:
    """Show one disagreement; `keys` are those that fit the selection, in order."""
    key = view.dispute
    row = catalogue.disagreements[key]
    labels = [text.compare.kinds(row.kind), text.compare.period(catalogue, row)]
    return [
        html.Header(
            [
                html.P(f"⚑ {' · '.join(filter(None, labels))}", className="kind"),
                html.H2(row.question, className="event-title", tabIndex=-1),
                html.P(row.summary, className="summary"),
            ],
            **attributes(data_dispute=key, data_events=" ".join(row.events)),
        ),
        html.P(text.compare.OUTSIDE, className="note") if key not in keys else None,
        _quotes(catalogue, view, key, paths),
        *voices.of_disagreement(catalogue, key, paths),
        *findings(catalogue, [key]),
        record(catalogue, row.record, row.references),
        _events(catalogue, view, key, paths),
        html.P(html.A(text.compare.WORKSHEET, href=paths.to(WORKSHEET) + address.write(view))),
        lessons.line(catalogue, View(dispute=key), paths),
        buttons.row(paths, "disagreement", key),
        _steps(view, keys),
    ]


def _quotes(catalogue: Catalogue, view: View, key: str, paths: Paths) -> Element:
    """The excerpts on which positions rest, grouped by source, with the words that we mark."""
    words = disagreements.marks(catalogue, key)
    groups = [
        html.Div(
            [
                card(catalogue, e, ways_on=ways(paths, view, e), marks=words[e.id])
                for e in catalogue.excerpts_of(excerpts)
            ],
            role="group",
            className="face",
            **attributes(aria_label=text.compare.of_source(catalogue.sources[source].label)),
        )
        for source, excerpts in disagreements.excerpts_by_source(catalogue, key).items()
    ]
    return html.Details(
        [html.Summary(text.compare.QUOTES), html.Div(groups, className="faces")],
        className="dispute-quotes",
    )


def _switch() -> Element:
    """Whether the words that we mark are shown; the session remembers it."""
    return html.Label(
        [
            field("checkbox", className="form-check-input", data_checked="1", data_kept="marks"),
            html.Span(text.compare.MARKS),
        ],
        className="filter-flag",
    )


def _events(catalogue: Catalogue, view: View, key: str, paths: Paths) -> Element | None:
    """The events it is about, each a link to its excerpts on Explore."""
    events = catalogue.disagreements[key].events
    if not events:
        return None
    home = paths.to(EXPLORE)
    links = [
        html.Li(html.A(event.title, href=home + address.write(address.focus(view, event.id))))
        for event in map(catalogue.event, events)
    ]
    heading = html.H3(text.compare.CONCERNED, className="section")
    left_out = len(catalogue.whole.disagreements[key].events) - len(events)
    more = html.P(text.compare.not_in_copy(left_out), className="hint") if left_out else None
    return html.Section([heading, html.Ul(links, className="links"), more])


def _steps(view: View, keys: list[str]) -> Element:
    """Links to the disagreements before and after it among those that fit, and to all."""
    place = keys.index(view.dispute) if view.dispute in keys else None
    previous = keys[place - 1] if place else ""
    following = keys[place + 1] if place is not None and place + 1 < len(keys) else ""
    links = [_step(view, previous, f"◂ {text.compare.PREVIOUS}")] if previous else []
    links.append(_step(view, "", text.compare.ALL))
    links += [_step(view, following, f"{text.compare.NEXT} ▸")] if following else []
    return html.Nav(links, className="steps", **attributes(aria_label=text.compare.STEPS))


def _step(view: View, key: str, label: str) -> Element:
    return html.A(label, href=address.write(replace(view, dispute=key)) or "?")


# --- aspect by source ------------------------------------------------------------------------


def table(catalogue: Catalogue, key: str) -> Tree:
    """Return the positions as a table, scholars below the texts, and the aspects without any."""
    row = catalogue.disagreements[key]
    cells = disagreements.cells(catalogue, key)
    about = quotations.about(catalogue, "disagreements", key)
    studies = quotations.by_aspect(catalogue, quotations.of_kinds(about, quotations.STUDIES))
    heads = [text.compare.ASPECT, *(source.label for source in catalogue.sources.values())]
    spoken_of = {*cells, *studies}
    labels = [aspect.label for name, aspect in catalogue.aspects.items() if name not in spoken_of]
    return [
        html.Div(
            html.Table(
                [
                    html.Caption(row.question),
                    html.Thead(html.Tr([html.Th(h, **attributes(scope="col")) for h in heads])),
                    html.Tbody([_row(catalogue, aspect, row) for aspect, row in cells.items()]),
                    _scholars(catalogue, studies),
                ],
                className="dispute-table",
            ),
            className="wide",
        ),
        html.Div(
            [
                html.P(text.compare.aspects_without(labels), className="hint"),
                _switch() if any(disagreements.marks(catalogue, key).values()) else None,
            ],
            className="quotes-head",
        ),
    ]


def _row(catalogue: Catalogue, aspect: str, cells: list[Cell]) -> Element:
    label = catalogue.aspects[aspect].label
    head = html.Th(label, title=catalogue.aspects[aspect].definition, **attributes(scope="row"))
    return html.Tr([head, *(_cell(catalogue, cell) for cell in cells)])


def _cell(catalogue: Catalogue, cell: Cell) -> Element:
    source = attributes(data_label=catalogue.sources[cell.source].label)
    if not cell.positions:
        return html.Td(text.compare.CELLS[cell.state], className="cell-empty", **source)
    parts = [_position(catalogue, each) for each in cell.positions]
    if len(parts) == 1:
        return html.Td(parts[0], **source)
    return html.Td(html.Ul([html.Li(part) for part in parts]), **source)


def _position(catalogue: Catalogue, position: Position) -> Tree:
    """The words of the source on which a position rests, in short, and what we say it is."""
    rows = catalogue.excerpts_of(position.excerpts[:1])
    quotes: Tree = [
        html.Blockquote(
            [
                lead(row),
                quotation(row._replace(quote=short(row.quote, position.mark)), position.mark),
            ],
            lang=catalogue.sources[row.source].language,
            className="in-cell",
        )
        for row in rows
    ]
    return [*quotes, html.Span(position.position)]


def short(quote: str, marks: list[str]) -> str:
    """Return a quote cut to what stands around the words that are marked first."""
    if len(quote) <= SHORT:
        return quote
    places = [place for mark in marks if mark and (place := quote.find(mark)) >= 0]
    begin = max(min(places, default=0) - SHORT // 3, 0)
    begin = quote.rfind(" ", 0, begin) + 1 if begin else 0
    end = begin + SHORT
    longest = max(
        (place + len(mark) for mark in marks if (place := quote.find(mark)) >= 0), default=0
    )
    end = max(end, longest) if longest < begin + 2 * SHORT else end
    end = quote.find(" ", end)
    before, after = "… " if begin else "", " …" if end >= 0 else ""
    return f"{before}{quote[begin : end if end >= 0 else None]}{after}"


def _scholars(catalogue: Catalogue, studies: Mapping[str, list[Quotation]]) -> Element | None:
    """What scholars hold, aspect by aspect, over the columns of the texts; None if none do."""
    if not studies:
        return None
    across = len(catalogue.sources)
    head = html.Th(
        text.quotations.SCHOLARS,
        colSpan=across + 1,
        className="scholars",
        **attributes(scope="rowgroup"),
    )
    return html.Tbody(
        [
            html.Tr(head),
            *(_held(catalogue, aspect, rows, across) for aspect, rows in studies.items()),
        ]
    )


def _held(catalogue: Catalogue, aspect: str, rows: list[Quotation], across: int) -> Element:
    label = text.quotations.aspect(catalogue, aspect)
    items = [html.Li(line(catalogue, row, _to_card(catalogue, row))) for row in rows]
    cell = html.Td(html.Ul(items), colSpan=across)
    return html.Tr([html.Th(label, **attributes(scope="row")), cell], className="held")


def _to_card(catalogue: Catalogue, row: Quotation) -> Element:
    return html.A(text.quotations.head(catalogue, row), href=f"#{anchor(row.id)}")
