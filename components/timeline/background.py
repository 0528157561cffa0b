"""What lies behind the marks: the strips of periods."""

from collections.abc import Iterator

from components import text
from components.base.theme import Theme
from components.drawing import axis, hover
from components.drawing.figures import Trace
from components.drawing.shapes import Bar, bars
from components.timeline.lanes import BAND, LanePlan
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue


def bands(catalogue: Catalogue, theme: Theme, plan: LanePlan) -> Iterator[Trace]:
    """Yield the strips of periods, all of one colour."""
    for group, y in plan.bands:
        by = hover.line(text.bands.argued_by(catalogue, group))
        pieces = []
        for period in catalogue.periods.values():
            if period.group == group:
                span = dates.interval(period.start, period.end, catalogue.today)
                lines = (hover.line(period.label), date_words.interval_in_words(span), by)
                words = "<br>".join(filter(None, lines))
                pieces.append(Bar("", axis.first_day(catalogue, span), span.last, y, words))
        strip = bars(pieces, "full", theme.band, theme)
        strip["marker"] = {"color": theme.band, "line": {"color": theme.page, "width": 2}}
        yield strip | {"width": theme.pixels(BAND)}
