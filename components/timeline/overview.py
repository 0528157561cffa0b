"""The overview: events a year by group, over the whole dossier, and the handles of the zoom."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias
from urllib.parse import quote

import numpy as np
import numpy.typing as npt
from dash import html as dash_html
from dash.development.base_component import Component

from components import text
from components.base.elements import Element, attributes, html, mount
from components.base.ids import Id
from components.base.theme import Theme
from components.drawing import axis, text_width
from components.drawing.axis import extent
from components.drawing.time_scale import Tick, TimeScale
from components.timeline import months
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection

WIDTH, HEIGHT = 1000, 44
# A stub takes this part of the strip. It leaves so many years short, and this part of all, if they
# hold not more than this part of the events, before the first years of which so many hold as many.
STUB, LONG, EMPTY, FEW, DENSE = 0.12, 10, 0.15, 0.05, 3
# How broad a strip is at least, in em of its names: beside the list, and on a phone or in a menu.
BROAD, NARROW = 38, 18
MOST_TICKS = 20
BESIDE = 1.3  # em that a name may reach beyond a strip
MOST_BARS = 250
Counts: TypeAlias = npt.NDArray[np.int64] | npt.NDArray[np.float64]


@memoised()
def stub(catalogue: Catalogue) -> int | None:
    """Return the first year that is drawn at its length; None if all are.

    A long time before it, which holds hardly an event, is a short piece at the beginning.
    """
    first, last = years_of(catalogue)
    counts = totals(catalogue, np.arange(len(catalogue.events)))
    near = np.convolve(counts, np.ones(DENSE, dtype=np.int64))[DENSE - 1 :]  # each and the next
    dense = first + int(np.argmax((near >= DENSE) & (counts > 0)))
    year = min(dense, axis.ends(catalogue.dossier.window)[0].year)
    few = counts[: year - first].sum() <= FEW * counts.sum()
    return year if few and year - first >= max(LONG, EMPTY * (last - first)) else None


def place(catalogue: Catalogue, share: float) -> float:
    """Return where a part of the whole time stands on the strip, which is short at a stub."""
    year = stub(catalogue)
    if year is None:
        return share
    first, last = years_of(catalogue)
    bend = TimeScale(date(first, 1, 1), date(last, 12, 31)).place(date(year, 1, 1))
    if share <= bend:
        return share / bend * STUB
    return STUB + (share - bend) / (1 - bend) * (1 - STUB)


def bend(catalogue: Catalogue) -> dict[str, Any]:
    """Return what js/explore/overview.js knows of the stub: its last day's next, and its width."""
    # Any: as keyword arguments of a component, which are typed one by one
    year = stub(catalogue)
    return {} if year is None else attributes(data_bend=f"{year:04}-01-01", data_stub=str(STUB))


def layout(catalogue: Catalogue) -> list[Component]:
    """Return the strip, empty, and its handles; js/explore/overview.js moves them."""
    return [
        *_stub(catalogue),
        dash_html.Img(id=Id.STRIP, className="strip", alt=""),
        dash_html.Div(className="shown"),
        mount(handle("from", text.timeline.WINDOW_FROM)),
        mount(handle("to", text.timeline.WINDOW_TO)),
        *map(mount, ticks(catalogue)),
    ]


def _stub(catalogue: Catalogue) -> list[Component]:
    """The years that are left short, and how many events they hold: pressed, all time is shown."""
    year = stub(catalogue)
    if year is None:
        return []
    first, last = extent(catalogue)
    counts = totals(catalogue, np.arange(len(catalogue.events)))
    count = int(counts[: year - int(first[:4])].sum())
    words = text.timeline.stub(int(first[:4]), year - 1, count)
    return [
        dash_html.Button(
            [dash_html.Span(each) for each in words],
            type="button",
            className="stub",
            title=text.timeline.STUB,
            style={"width": f"{STUB:.2%}"},
            **attributes(data_show=f"{first},{last}"),
        )
    ]


def handle(end: str, label: str, value: str = "0") -> Element:
    """Return the handle at one end of a range (js/base/range_handles.js moves it)."""
    return html.Div(
        role="slider",
        tabIndex=0,
        className="handle",
        **attributes(data_end=end, aria_label=label, aria_valuenow=value),
    )


def years_of(catalogue: Catalogue) -> tuple[int, int]:
    """Return the first and the last year that can be reached."""
    first, last = (int(day[:4]) for day in extent(catalogue))
    return first, last


def ticks(catalogue: Catalogue) -> list[Element]:
    """Return the names of years below the strip: as many as have room where it is broad, or not."""
    broad, narrow = (_bent(catalogue, ems) for ems in (BROAD, NARROW))
    both = [tick for tick in broad if tick in narrow]
    return [
        *_names(both, "tick"),
        *_names((tick for tick in broad if tick not in both), "tick tick-broad"),
        *_names((tick for tick in narrow if tick not in both), "tick tick-narrow"),
    ]


def narrow_ticks(catalogue: Catalogue) -> list[Element]:
    """Return the names of years below a strip that is never broad."""
    return _names(_ticks(catalogue, NARROW), "tick")


def _bent(catalogue: Catalogue, ems: float) -> list[Tick]:
    """The ticks of the strip: those of the time that it draws at its length."""
    year = stub(catalogue)
    if year is None:
        return _ticks(catalogue, ems)
    _, last = years_of(catalogue)
    scale = TimeScale(date(year, 1, 1), date(last, 12, 31), left=STUB, width=1 - STUB)
    return scale.ticks(MOST_TICKS, ems)


def _ticks(catalogue: Catalogue, ems: float) -> list[Tick]:
    """The ticks of a strip that leaves nothing short, without names that would be cut."""
    first, last = years_of(catalogue)
    ticks = TimeScale(date(first, 1, 1), date(last, 12, 31)).ticks(MOST_TICKS, ems)
    return [
        (place, name)
        for place, name in ticks
        if min(place, 1 - place) * ems >= text_width.most(name) / 2 - BESIDE
    ]


def _names(ticks: Iterable[Tick], css: str) -> list[Element]:
    hidden = attributes(aria_hidden="true")
    return [
        html.Span(name, className=css, style={"left": f"{place:.2%}"}, **hidden)
        for place, name in ticks
    ]


def years(
    catalogue: Catalogue, positions: npt.NDArray[np.intp]
) -> dict[str, npt.NDArray[np.int64]]:
    """Count, for each group, the chosen events by the year in which they possibly began."""
    first, last = years_of(catalogue)
    size = last - first + 1
    places = places_of(catalogue)[positions]
    counts = np.bincount(places, minlength=size * len(catalogue.groups)).reshape(-1, size)
    return dict(zip(catalogue.groups, counts, strict=True))


@memoised()
def places_of(catalogue: Catalogue) -> npt.NDArray[np.int64]:
    """Return for each event the number of its group and of its year as one: group after group."""
    first, last = years_of(catalogue)
    number = {group: n for n, group in enumerate(catalogue.groups)}
    starts = {key: number[row.group] * (last - first + 1) for key, row in catalogue.types.items()}
    groups = np.fromiter(map(starts.__getitem__, catalogue.events["type"].to_numpy()), np.int64)
    places: npt.NDArray[np.int64] = groups + begun(catalogue)
    return places


def begun(catalogue: Catalogue) -> npt.NDArray[np.int64]:
    """Return for each event the number of the year in which it possibly began, the first is 0."""
    years = catalogue.events["earliest"].to_numpy().astype("datetime64[Y]").astype(np.int64) + 1970
    first, _ = years_of(catalogue)
    numbers: npt.NDArray[np.int64] = (years - first).clip(min=0)  # the first, if ever before it
    return numbers


def totals(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> npt.NDArray[np.int64]:
    """Count the events of the given rows by the year in which they possibly began."""
    counts: npt.NDArray[np.int64] = np.sum(list(years(catalogue, positions).values()), axis=0)
    return counts


def bar_sums(counts: Counts) -> tuple[int, Counts]:
    """Return how many counts stand in one bar, few enough bars to be seen, and the sum of each."""
    per = -(-len(counts) // MOST_BARS)
    sums: Counts = np.add.reduceat(counts, np.arange(0, len(counts), per))
    return per, sums


def _drawn(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> dict[str, Counts]:
    """The counts of each group by year, or of few years by month, without those left short."""
    first, last = years_of(catalogue)
    skipped = (stub(catalogue) or first) - first
    if not months.few(first, last):
        return {group: each[skipped:] for group, each in years(catalogue, positions).items()}
    by_month = months.begun(catalogue, positions, first, last)
    return {group: each[skipped * months.YEAR :] for group, each in by_month.items()}


def strip(
    catalogue: Catalogue, positions: npt.NDArray[np.intp], selection: Selection, theme: Theme
) -> str:
    """Draw the strip as the address of an SVG picture; what the period leaves out is grey."""
    drawn = _drawn(catalogue, positions)
    counts = {group: bar_sums(each)[1] for group, each in drawn.items()}
    colours = {row.group: theme.colour(row) for row in reversed(list(catalogue.types.values()))}
    highest = float(np.sum(list(counts.values()), axis=0).max()) or 1
    left = 0.0 if stub(catalogue) is None else STUB * WIDTH
    per, whole = bar_sums(next(iter(drawn.values())))[0], len(next(iter(drawn.values())))
    step, unit = (WIDTH - left) * per / whole, (HEIGHT - 4) / highest
    gap = min(2, step / 3)
    bars: dict[str, list[str]] = {group: [] for group in counts}
    bottoms = [float(HEIGHT)] * -(-whole // per)
    for group, by_place in counts.items():
        for n, count in enumerate(by_place.tolist()):
            if count:
                bar = f"M{left + n * step + gap / 2:.1f},{bottoms[n]:.1f}h{step - gap:.1f}"
                bars[group].append(f"{bar}v-{count * unit:.1f}h-{step - gap:.1f}z")
                bottoms[n] -= count * unit
    parts = [f'<path fill="{colours[group]}" d="{"".join(each)}"/>' for group, each in bars.items()]
    for start, end in _left_out(catalogue, selection):
        box = f'x="{start:.1f}" y="0" width="{end - start:.1f}" height="{HEIGHT}"'
        parts.append(f'<rect {box} fill="{theme.muted}" opacity="0.35"/>')
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="none">{"".join(parts)}</svg>'
    )
    return f"data:image/svg+xml,{quote(drawing)}"


def _left_out(catalogue: Catalogue, selection: Selection) -> list[tuple[float, float]]:
    """The stretches of the strip that lie outside the period chosen."""
    first, last = (np.datetime64(day) for day in extent(catalogue))
    start, end = (np.datetime64(day, "D") for day in query.period(selection))
    whole = (last - first) / np.timedelta64(1, "D")

    def at(day: np.datetime64) -> float:
        share = float(np.clip((day - first) / np.timedelta64(1, "D") / whole, 0, 1))
        return place(catalogue, share) * WIDTH

    return [(a, b) for a, b in ((0, at(start)), (at(end), WIDTH)) if b - a > 1]
