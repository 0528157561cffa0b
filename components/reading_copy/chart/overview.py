"""The strip of all years of a reading copy: when events began, and of which group they are."""

from datetime import date

from components.drawing.axis import extent
from components.drawing.time_scale import TimeScale
from components.timeline import months, overview
from data.catalogue.catalogue import Catalogue


def overview_of(catalogue: Catalogue) -> dict[str, object]:
    """Return for each event its group's number and the first and last step in which it may begin.

    A step is a year or, where there are few of them, a month; there are `steps` of them, of which
    the first `skipped` are left short: they are a `stub` of the strip, up to the place `bend`.
    """
    first, last = overview.years_of(catalogue)
    size, year = last + 1 - first, overview.stub(catalogue)
    skipped = (year or first) - first
    scale = TimeScale(date(first, 1, 1), date(last, 12, 31))
    strip: dict[str, object] = {
        "groups": list(catalogue.groups),
        "colours": {row.group: key for key, row in reversed(list(catalogue.types.items()))},
        "extent": extent(catalogue),
        "stub": 0 if year is None else overview.STUB,
        "bend": 0 if year is None else scale.place(date(year, 1, 1)),
    }
    if not months.few(first, last):
        groups, years = divmod(overview.places_of(catalogue), size)
        begun = [each.tolist() for each in (groups, years, years)]
        return strip | {"steps": size, "skipped": skipped, "begun": begun}
    groups, start, end = months.spans(catalogue)
    before, steps = (first - 1970) * months.YEAR, size * months.YEAR
    ends = [(each - before).clip(0, steps - 1).tolist() for each in (start, end)]
    begun = [groups.tolist(), *ends]
    return strip | {"steps": steps, "skipped": skipped * months.YEAR, "begun": begun}
