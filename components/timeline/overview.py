"""The overview: events a year by group, over the whole dossier, and the handles of the zoom."""

from urllib.parse import quote

import numpy as np
import numpy.typing as npt
from dash import html as dash_html
from dash.development.base_component import Component

from components import text
from components.base.elements import Element, attributes, html, mount
from components.base.ids import Id
from components.base.theme import Theme
from components.drawing.axis import extent
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection

WIDTH, HEIGHT = 1000, 44


def layout(catalogue: Catalogue) -> list[Component]:
    """Return the strip, empty, and its handles; js/explore/overview.js moves them."""
    return [
        dash_html.Img(id=Id.STRIP, className="strip", alt=""),
        dash_html.Div(className="shown"),
        mount(handle("from", text.timeline.WINDOW_FROM)),
        mount(handle("to", text.timeline.WINDOW_TO)),
        *map(mount, ticks(catalogue)),
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


def ticks(catalogue: Catalogue, every: int = 10) -> list[Element]:
    """Return the names of the decades below a strip."""
    first, last = years_of(catalogue)
    years = range(-(-first // every) * every, last + 1, every)
    return [
        html.Span(
            str(year),
            className="tick",
            style={"left": f"{(year - first) / (last + 1 - first):.2%}"},
            **attributes(aria_hidden="true"),
        )
        for year in years
    ]


def years(
    catalogue: Catalogue, positions: npt.NDArray[np.intp]
) -> dict[str, npt.NDArray[np.int64]]:
    """Count, for each group, the chosen events by the year in which they possibly began."""
    first, last = years_of(catalogue)
    size = last - first + 1
    places = _places(catalogue)[positions]
    counts = np.bincount(places, minlength=size * len(catalogue.groups)).reshape(-1, size)
    return dict(zip(catalogue.groups, counts, strict=True))


@memoised()
def _places(catalogue: Catalogue) -> npt.NDArray[np.int64]:
    """For each event the number of its group and of its year as one: group after group."""
    first, last = years_of(catalogue)
    number = {group: n for n, group in enumerate(catalogue.groups)}
    starts = {key: number[row.group] * (last - first + 1) for key, row in catalogue.types.items()}
    groups = np.fromiter(map(starts.__getitem__, catalogue.events["type"].to_numpy()), np.int64)
    years = catalogue.events["earliest"].to_numpy().astype("datetime64[Y]").astype(np.int64)
    places: npt.NDArray[np.int64] = groups + years + (1970 - first)
    return places


def totals(catalogue: Catalogue, positions: npt.NDArray[np.intp]) -> list[int]:
    """Count the events of the given rows by the year in which they possibly began."""
    counts: list[int] = np.sum(list(years(catalogue, positions).values()), axis=0).tolist()
    return counts


def strip(
    catalogue: Catalogue, positions: npt.NDArray[np.intp], selection: Selection, theme: Theme
) -> str:
    """Draw the strip as the address of an SVG picture; what the period leaves out is grey."""
    counts = years(catalogue, positions)
    colours = {row.group: theme.colour(row) for row in reversed(list(catalogue.types.values()))}
    highest = max(int(np.sum(list(counts.values()), axis=0).max()), 1)
    size = len(next(iter(counts.values())))
    step, unit = WIDTH / size, (HEIGHT - 4) / highest
    bars: dict[str, list[str]] = {group: [] for group in counts}
    bottoms = [float(HEIGHT)] * size
    for group, by_year in counts.items():
        for year, count in enumerate(by_year.tolist()):
            if count:
                bar = f"M{year * step + 1:.1f},{bottoms[year]:.1f}h{step - 2:.1f}"
                bars[group].append(f"{bar}v-{count * unit:.1f}h-{step - 2:.1f}z")
                bottoms[year] -= count * unit
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

    def place(day: np.datetime64) -> float:
        return float(np.clip((day - first) / np.timedelta64(1, "D") / whole, 0, 1)) * WIDTH

    return [(a, b) for a, b in ((0, place(start)), (place(end), WIDTH)) if b - a > 1]
