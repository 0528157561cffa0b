"""The marks of the score as traces: staves, silences, threads, dots, and what found no room."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from components import text
from components.base.theme import Theme
from components.compare.staves import MOST, STEP, StavePlan
from components.drawing import frame, hover
from components.drawing.axis import extent
from components.drawing.figures import Trace
from components.drawing.shapes import Bar, bars
from components.drawing.symbols import OPEN, of_plotly
from data.catalogue.catalogue import Catalogue
from data.sources.claims import Claim, own_day

DOT, DOT_ALONE, TICK, HATCHED = 10, 8, 9, 24
ALONE = 0.6  # opacity of what one text alone tells
TICKS_BELOW = 11
CLICK_EVERY = 13  # pixels from one place at which a thread can be clicked to the next
MOST_CLICKS = 16  # such places a thread

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
    trace = bars(after, "hatched", theme.muted, theme)
    marker = trace["marker"]
    assert isinstance(marker, dict)
    line = {"width": theme.pixels(0.8), "color": theme.grid}
    yield trace | {
        "width": theme.pixels(HATCHED),
        "marker": marker | {"line": line},
        "opacity": ALONE,
    }


def _ends(catalogue: Catalogue, source: str) -> str:
    return hover.line(text.compare.end(catalogue.sources[source]))


def silent_days(
    catalogue: Catalogue, plan: StavePlan, theme: Theme
) -> Iterator[tuple[str, date, float]]:
    """Yield event, day and height of every tick: what only others tell, at the events' own days."""
    for row in plan.staves:
        for event in map(catalogue.event, row.stave.silent):
            if event.id not in plan.pale:
                day = Claim(event.id, own_day(event)).anchor
                yield event.id, day, row.y + theme.pixels(TICKS_BELOW)


def silences(catalogue: Catalogue, plan: StavePlan, theme: Theme) -> Trace:
    """Return the ticks under the staves."""
    points = [Bar(event, day, day, y, "") for event, day, y in silent_days(catalogue, plan, theme)]
    line = {"width": theme.pixels(1), "color": theme.muted}
    look = {"symbol": "line-ns", "size": theme.pixels(TICK), "line": line}
    return _symbols(points, look) | {"opacity": ALONE}


def threads(plan: StavePlan, theme: Theme) -> Iterator[Trace]:
    """Yield a thread from the band to the dots of each event of several texts."""
    below = plan.band
    paths = [[(at[0][0], below), *at] for at in plan.joins.values()]
    yield _line(paths, theme.muted, theme.pixels(0.9)) | {"opacity": ALONE}
    places = [
        Bar(event, day, day, y, "")
        for event, at in plan.joins.items()
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
    """Places on a thread, away from its ends."""
    (first, top), (last, bottom) = start, end
    steps = min(int((bottom - top) / CLICK_EVERY), MOST_CLICKS)
    for n in range(1, steps):
        yield first + (last - first) * n / steps, top + (bottom - top) * n / steps


def marks(catalogue: Catalogue, plan: StavePlan, theme: Theme) -> Iterator[Trace]:
    """Yield the dots by type: hollow without a date, faint if one text alone tells it."""
    dots: dict[tuple[float, str, bool], list[Bar]] = defaultdict(list)
    for row in plan.staves:
        for mark in row.stave.claims:
            if mark.event in row.dots:
                look = (_opacity(catalogue, plan, mark), catalogue.event(mark.event).type)
                dot = Bar(mark.event, mark.anchor, mark.anchor, row.dots[mark.event], "")
                dots[(*look, mark.dated)].append(dot)
    for (opacity, lane, dated), pieces in sorted(dots.items(), key=lambda item: item[0]):
        kind = catalogue.types[lane]
        colour = theme.colour(kind)
        name: str = kind.symbol
        outline = name.endswith(OPEN)
        name = of_plotly(name, hollow=not dated) if outline else name
        size = theme.pixels((DOT_ALONE if opacity == ALONE else DOT) - (not dated))
        line = {"width": 0 if dated and not outline else theme.pixels(1.8), "color": colour}
        fill = {"color": colour if dated or outline else theme.page, "size": size, "opacity": 1}
        yield _symbols(pieces, {"symbol": name, "line": line, **fill}) | {"opacity": opacity}


def _opacity(catalogue: Catalogue, plan: StavePlan, mark: Claim) -> float:
    if mark.event in plan.pale:
        return frame.PALE
    alone = len(plan.staves) > 1 and catalogue.event(mark.event).told == 1
    return ALONE if alone else 1


def counts_beyond(plan: StavePlan, theme: Theme) -> Trace:
    """Return how many events found no room above each full stack."""
    points = [
        (str(mark.anchor), row.y - theme.pixels(STEP) * MOST, text.compare.beyond(row.more[key]))
        for row in plan.staves
        for mark in row.stave.claims
        for key in [mark.event]
        if key in row.more
    ]
    return {
        "type": "scatter",
        "mode": "text",
        "textposition": "middle right",
        "x": [x for x, _, _ in points],
        "y": [y for _, y, _ in points],
        "text": [words for _, _, words in points],
        "textfont": {"size": theme.pixels(11), "color": theme.muted},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _symbols(points: list[Bar], marker: dict[str, object]) -> Trace:
    """Symbols without a card of Plotly's: js/compare/score_light.js tells what they are."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [str(piece.first) for piece in points],
        "y": [piece.y for piece in points],
        "marker": marker,
        "customdata": [piece.event for piece in points],
        "hoverinfo": "none",
        "showlegend": False,
    }
