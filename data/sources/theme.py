"""What is gathered on one theme, in time: documents, what texts date, later words, scholars."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from data.base import dates
from data.base.memo import memoised
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.selection import excerpt_selection, query, quotation_selection
from data.selection.facets import Selection
from data.tables.models import Quotation

# Days after an event from which on words on it look back; days of a date too vague for a window.
LATER, VAGUE = timedelta(days=365), timedelta(days=800)
EDGE = 50  # a window is so many times as wide as the room left at either end of it


@dataclass(frozen=True, eq=False)
class Strands:
    """What is dated on a theme; `claims`: by source, the excerpts that give a date of their own."""

    documents: list[Quotation]
    claims: Mapping[str, list[ExcerptRow]]
    later: list[Quotation]
    studies: list[Quotation]


def chosen(selection: Selection) -> str:
    """Return the theme of a selection if it is exactly one, else ''."""
    return selection.theme[0] if len(selection.theme) == 1 else ""


@memoised(4)
def strands(catalogue: Catalogue, selection: Selection) -> Strands:
    """Return what is dated on the theme of a selection, each strand in order of time."""
    positions = query.select(catalogue, selection).positions
    spoken = quotation_selection.of_events(catalogue, selection, positions)
    dated = quotations.in_order(row for row in spoken if row.date)
    strand: dict[str, list[Quotation]] = {"documents": [], "later": [], "studies": []}
    for row in dated:
        strand[strand_of(catalogue, row)].append(row)
    rows = excerpt_selection.of_events(catalogue, selection, positions)
    claims: dict[str, list[ExcerptRow]] = {}
    for excerpt in catalogue.excerpts_at(rows.tolist()):
        if excerpt.claim_date:
            claims.setdefault(excerpt.source, []).append(excerpt)
    in_order = {key: claims[key] for key in catalogue.sources if key in claims}
    return Strands(**strand, claims=in_order)


def strand_of(catalogue: Catalogue, row: Quotation) -> str:
    """Return in which strand a quotation is."""
    if row.kind in quotations.STUDIES:
        return "studies"
    return "later" if looks_back(catalogue, row) else "documents"


def looks_back(catalogue: Catalogue, row: Quotation) -> bool:
    """Whether words are a memoir's, or of a year and more after every event they speak to."""
    if row.kind == "memoir":
        return True
    events = catalogue.whole.quotations[row.id].events
    ends = [catalogue.whole.event(event).latest.date() for event in events]
    return bool(ends and row.date) and dates.parse(row.date).first - LATER > max(ends)


def days(catalogue: Catalogue, when: str) -> tuple[date, date]:
    """Return the first and the last day that a date, or a span of two ("1996/1998"), names."""
    start, _, end = when.partition("/")
    return dates.interval(start, end, catalogue.today).place


@memoised(4)
def window(catalogue: Catalogue, selection: Selection) -> tuple[date, date] | None:
    """Return from when to when there is something on the theme of a selection; None without one.

    It is where its events are, and where more is dated on it; it does not begin before the window
    of the dossier unless all of it does. What is too vague does not widen it.
    """
    if not chosen(selection):
        return None
    events = catalogue.events_at(query.select(catalogue, selection).positions.tolist())
    spans = [catalogue.interval(event).place for event in events]
    if not spans:
        return None
    row = strands(catalogue, selection)
    quoted = [each.date for each in (*row.documents, *row.later, *row.studies)]
    quoted += [each.claim_date for rows in row.claims.values() for each in rows]
    exact = [(first, last) for first, last in _spans(catalogue, quoted) if last - first < VAGUE]
    spans += exact
    begin = dates.parse(catalogue.dossier.window.partition(",")[0]).first
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    if last > begin:
        first = max(first, begin)
    edge = (last - first).days // EDGE
    return (
        date.fromordinal(max(first.toordinal() - edge, 1)),
        date.fromordinal(min(last.toordinal() + edge, date.max.toordinal())),
    )


def _spans(catalogue: Catalogue, quoted: Iterable[str]) -> Iterator[tuple[date, date]]:
    return (days(catalogue, when) for when in quoted)
