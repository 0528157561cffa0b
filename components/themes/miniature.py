"""The tiny timeline of a theme: a stroke an event by year, its documents as small sheets below.

All miniatures of a page share one scale, in years and in heights: they can be compared at a glance.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from components.base.elements import Element, Tree, attributes, html
from components.drawing.axis import ends
from components.drawing.time_scale import TimeScale
from components.text import themes as text
from components.themes.gathering import Gathering
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents

Counts = npt.NDArray[np.int64]
# Of a miniature: what lies beyond its years, events, documents, names of years.
WIDTH, TOP, ABOVE, BELOW, FOOT = 300, 12, 44, 28, 15
LETTER = 10.5  # size of text
STROKE, SHEET = 5.5, 6.5  # the height of an event and of a document, where there are not too many
FEWEST = 2.2  # lower than this they run into one another
MOST_TICKS, MOST_COLUMNS = 6, 75
MORE = 4  # a quarter of the window is added where events lie there


@dataclass(frozen=True, eq=False)
class Columns:
    """What stands in each column of years: events told, events that no text tells, documents.

    `beyond` is how many events lie before and after the years shown.
    """

    told: Counts
    untold: Counts
    documents: Counts
    beyond: tuple[int, int]


@dataclass(frozen=True)
class Scale:
    """The years of all miniatures, how many stand in a column, and the highest columns."""

    first: int
    last: int
    per: int
    events: int = 1
    documents: int = 0

    @property
    def size(self) -> int:
        """How many columns there are."""
        return -(-(self.last + 1 - self.first) // self.per)

    @property
    def step(self) -> float:
        """How wide a column is."""
        return WIDTH * self.per / (self.last + 1 - self.first)

    def count(self, years: Counts) -> Counts:
        """Count years by column; those outside are left out."""
        inside = years[(years >= self.first) & (years <= self.last)]
        return np.bincount((inside - self.first) // self.per, minlength=self.size)


def miniatures(catalogue: Catalogue, gatherings: Iterable[Gathering]) -> list[Element]:
    """Return one drawing a theme, all of one scale."""
    scale = scale_of(catalogue)
    columns = [_columns(catalogue, scale, each) for each in gatherings]
    highest = max((int((each.told + each.untold).max()) for each in columns), default=1)
    sheets = max((int(each.documents.max()) for each in columns), default=0)
    scale = replace(scale, events=max(highest, 1), documents=sheets)
    top = TOP if any(any(each.beyond) for each in columns) else 0
    return [draw(scale, each, top) for each in columns]


def scale_of(catalogue: Catalogue) -> Scale:
    """Return the years of all miniatures of a dossier, and how many stand in a column."""
    first, last = _years_shown(catalogue)
    return Scale(first, last, -(-(last + 1 - first) // MOST_COLUMNS))


def _years_shown(catalogue: Catalogue) -> tuple[int, int]:
    """The window of the dossier, and some more years where events lie just beyond it."""
    first, last = (day.year for day in ends(catalogue.dossier.window))
    more = (last + 1 - first) // MORE
    years = begun(catalogue)
    near = years[(years >= first - more) & (years <= last + more)]
    return min([first, *near.tolist()]), max([last, *near.tolist()])


@memoised()
def begun(catalogue: Catalogue) -> Counts:
    """Return the year in which each event possibly began."""
    days = catalogue.events["earliest"].to_numpy().astype("datetime64[Y]")
    years: Counts = days.astype(np.int64) + 1970
    return years


def told(catalogue: Catalogue) -> npt.NDArray[np.bool_]:
    """Return which events some text tells; in a dossier without texts all count as told."""
    some: npt.NDArray[np.bool_] = catalogue.events["told"].to_numpy() > 0
    return some | ("texts" not in contents(catalogue))


def _columns(catalogue: Catalogue, scale: Scale, gathering: Gathering) -> Columns:
    years = begun(catalogue)[gathering.events]
    full = told(catalogue)[gathering.events]
    documents = np.array(gathering.years_of_documents(), dtype=np.int64)
    return Columns(
        scale.count(years[full]),
        scale.count(years[~full]),
        scale.count(documents),
        (int((years < scale.first).sum()), int((years > scale.last).sum())),
    )


def draw(scale: Scale, columns: Columns, top: int) -> Element:
    """Return one drawing; `top` is the room above for what lies beyond its years."""
    unit = min(STROKE, ABOVE / scale.events)
    height = ABOVE + (BELOW if scale.documents else 0)
    sheet = min(SHEET, BELOW / max(scale.documents, 1))
    floor = html.Line(x1="0", x2=str(WIDTH), y1=str(ABOVE), y2=str(ABOVE), className="floor")
    paths: Tree = [
        floor,
        html.Path(d=_piles(scale, columns.told, ABOVE, -unit), className="told"),
        html.Path(d=_piles(scale, columns.untold, ABOVE, -unit, columns.told), className="untold"),
        html.Path(d=_piles(scale, columns.documents, ABOVE + 2, sheet), className="sheets"),
    ]
    return html.Svg(
        [*paths, *_beyond(columns), *_years(scale, height)],
        viewBox=f"0 {-top} {WIDTH} {top + height + FOOT}",
        className="miniature",
        **attributes(aria_hidden="true"),
    )


def _piles(
    scale: Scale, counts: Counts, base: float, unit: float, below: Counts | None = None
) -> str:
    """The path of so many strokes in each column, one on the other; too low ones are one."""
    width = scale.step - min(1.2, scale.step / 4)
    gap = np.sign(unit) * min(1.2, abs(unit) / 4)

    def strokes(column: int) -> Iterator[str]:
        count, start = int(counts[column]), base
        if below is not None:
            start += unit * int(below[column])
        many, high = (count, unit) if abs(unit) >= FEWEST else (min(count, 1), unit * count)
        for n in range(many):
            corner = f"M{column * scale.step:.1f},{start + n * high + gap:.1f}"
            yield f"{corner}h{width:.1f}v{high - gap:.1f}h-{width:.1f}z"

    return "".join(stroke for column in range(scale.size) for stroke in strokes(column))


def _beyond(columns: Columns) -> Tree:
    before, after = columns.beyond
    place = {"y": "-3", "fontSize": str(LETTER)}
    return [
        html.Text(text.earlier(before), x="0", **place) if before else None,
        html.Text(text.later(after), x=str(WIDTH), textAnchor="end", **place) if after else None,
    ]


def _years(scale: Scale, height: float) -> Tree:
    look = {"y": f"{height + FOOT - 3}", "fontSize": str(LETTER), "textAnchor": "middle"}
    return [html.Text(name, x=place, **look) for place, name in names(scale)]


def names(scale: Scale) -> list[tuple[str, str]]:
    """Return the years that are named below, each with its place."""
    whole = TimeScale(date(scale.first, 1, 1), date(scale.last, 12, 31), width=WIDTH)
    ticks = whole.ticks(MOST_TICKS, WIDTH / LETTER)
    return [(f"{_within(place, name):.1f}", name) for place, name in ticks]


def _within(place: float, name: str) -> float:
    """The middle of a name at a place, moved so that it ends within the drawing."""
    half = len(name) * LETTER * 0.3
    return min(max(place, half), WIDTH - half)
