"""The marks of the score as traces: staves, silences, joining lines, dots and their days."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain, pairwise

from components import text
from components.base.theme import Theme
from components.compare.staves import StavePlan
from components.drawing import hover
from components.drawing.axis import extent, first_day
from components.drawing.figures import Trace
from components.drawing.shapes import Bar, Style, bars
from components.drawing.symbols import OPEN, of_plotly
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.sources.claims import Claim, own_day

DOT, TICK, THIN, THICK, HATCHED = 10, 7, 3, 7, 12
TICKS_BELOW = 11
CLICK_EVERY = 13  # pixels from one place at which a joining line can be clicked to the next
MOST_CLICKS = 16  # such places a line

At = list[tuple[date, float]]


def lines(catalogue: Catalogue, plan: StavePlan, theme: Theme) -> Iterator[Trace]:
    """Yield the line of each stave up to its horizon, and what lies after the text, hatched."""
    earliest, latest = map(date.fromisoformat, extent(catalogue))
    yield _line(
        [[(earliest, s.y), (s.stave.horizon or latest, s.y)] for s in plan.staves],
        theme.muted,
        theme.pixels(1),
    )
    after = [
        Bar("", s.stave.horizon + timedelta(days=1), latest, s.y, _ends(catalogue, s.stave.source))
        for s in plan.staves
        if s.stave.horizon and s.stave.horizon < latest
    ]
    yield _bars(after, "hatched", theme.muted, theme, HATCHED)


def _ends(catalogue: Catalogue, source: str) -> str:
    return hover.line(text.compare.end(catalogue.sources[source]))


def silences(catalogue: Catalogue, plan: StavePlan, theme: Theme) -> Iterator[Trace]:
    """Yield ticks under the staves, for what only others tell, at the events' own dates."""
    points = []
    for row in plan.staves:
        label = catalogue.sources[row.stave.source].label
        for event in map(catalogue.event, row.stave.silent):
            if event.id not in plan.pale:
                day = Claim(event.id, own_day(event)).anchor
                words = "<br>".join(hover.lines(text.compare.silence(label, event.title), 64))
                points.append(Bar(event.id, day, day, row.y + theme.pixels(TICKS_BELOW), words))
    line = {"width": theme.pixels(1), "color": theme.muted}
    yield _symbols(points, {"symbol": "line-ns", "size": theme.pixels(TICK), "line": line})


def joins(catalogue: Catalogue, plan: StavePlan, theme: Theme) -> Iterator[Trace]:
    """Yield the lines between the dots of one event; double where texts differ on it."""
    plain = [at for event, at in plan.joins.items() if event not in plan.differ]
    double = [at for event, at in plan.joins.items() if event in plan.differ]
    yield _line(plain, theme.muted, theme.pixels(1.2))
    yield _line(double, theme.text, theme.pixels(4.6))
    yield _line(double, theme.page, theme.pixels(2.2))
    places = [
        Bar(event, day, day, y, hover)
        for event, at in plan.joins.items()
        for hover in [_hover(catalogue, catalogue.event(event))]
        for pair in pairwise(at)
        for day, y in _between(*pair)
    ]
    yield _symbols(places, {"size": theme.pixels(DOT)}) | {"opacity": 0}


def _line(paths: Iterable[At], colour: str, width: float) -> Trace:
    places = [place for at in paths for place in (*((str(day), y) for day, y in at), (None, None))]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "line": {"color": colour, "width": width},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _between(start: tuple[date, float], end: tuple[date, float]) -> Iterator[tuple[date, float]]:
    """Places on a line, away from its ends."""
    (first, top), (last, bottom) = start, end
    steps = min(int((bottom - top) / CLICK_EVERY), MOST_CLICKS)
    for n in range(1, steps):
        yield first + (last - first) * n / steps, top + (bottom - top) * n / steps


def marks(catalogue: Catalogue, plan: StavePlan, theme: Theme, *, pale: bool) -> Iterator[Trace]:
    """Yield the dots by type, hollow without a date, on bars over all the days a date may mean."""
    dots: dict[tuple[str, bool], list[Bar]] = defaultdict(list)
    spans: dict[tuple[int, str], list[Bar]] = defaultdict(list)
    for row in plan.staves:
        for mark in row.stave.claims:
            if (mark.event in plan.pale) == pale:
                event, y = catalogue.event(mark.event), row.dots[mark.event]
                claim = f"{catalogue.sources[row.stave.source].label} {text.compare.place(mark)}"
                words = f"{_hover(catalogue, event)}<br><i>{hover.line(claim)}</i>"
                dot = Bar(event.id, mark.anchor, mark.anchor, y, words)
                dots[event.type, mark.dated].append(dot)
                for first, last, width in _spans(catalogue, mark):
                    spans[width, event.type].append(Bar(event.id, first, last, y, words))
    types = catalogue.types
    for (width, lane), pieces in sorted(spans.items(), key=lambda item: item[0][0]):
        yield _bars(pieces, "thin", theme.colour(types[lane]), theme, width)
    for (lane, dated), pieces in dots.items():
        colour = theme.colour(types[lane])
        name: str = types[lane].symbol
        outline = name.endswith(OPEN)
        name = of_plotly(name, hollow=not dated) if outline else name
        line = {"width": 0 if dated and not outline else theme.pixels(1.8), "color": colour}
        size = theme.pixels(DOT if dated else DOT - 1)
        fill = {"color": colour if dated or outline else theme.page, "size": size}
        yield _symbols(pieces, {"symbol": name, "opacity": 1, "line": line, **fill})


def _spans(catalogue: Catalogue, mark: Claim) -> Iterator[tuple[date, date, int]]:
    """The bars of a mark: thin over its possible days, thick over those that are certain."""
    if not mark.dated or (mark.when.start.exact and mark.when.end is None):
        return
    yield first_day(catalogue, mark.when), mark.when.last, THIN
    if mark.when.certain and mark.when.certain[0] <= mark.when.certain[1]:
        yield *mark.when.certain, THICK


def _bars(pieces: list[Bar], style: Style, colour: str, theme: Theme, width: float) -> Trace:
    """Bars of our own width, without an outline."""
    trace = bars(pieces, style, colour, theme)
    marker = trace["marker"]
    assert isinstance(marker, dict)
    return trace | {"width": theme.pixels(width), "marker": marker | {"line": {"width": 0}}}


def _symbols(points: list[Bar], marker: dict[str, object]) -> Trace:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [str(piece.first) for piece in points],
        "y": [piece.y for piece in points],
        "marker": marker,
        "customdata": [piece.event for piece in points],
        "hovertext": [piece.hover for piece in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _hover(catalogue: Catalogue, event: EventRow) -> str:
    sentences = [text.events.event_date(catalogue, event), text.compare.who_tells(catalogue, event)]
    if event.contested:
        sentences.append(text.events.differ(catalogue, event.disagreements))
    title, *rest = (hover.lines(sentence, 60) for sentence in (event.title, *sentences))
    return "<br>".join([*(f"<b>{line}</b>" for line in title), *chain.from_iterable(rest)])
