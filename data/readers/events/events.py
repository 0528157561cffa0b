"""A sheet of events, of whatever maker, as rows of our tables."""

import textwrap
from dataclasses import dataclass, field

from data.base.dates import is_start
from data.readers.draft import Draft
from data.readers.events import days, heads, lines, places, values
from data.readers.events.evidence import FIELDS, Evidence
from data.readers.events.lines import Line, Lines
from data.readers.events.names import ERA, TITLE
from data.readers.sheets.sheet import Sheet
from data.tables.cells import named
from data.tables.models import Event, Period
from data.tables.plain import PERIODS, NewIds
from data.tables.problems import Problem

LONGEST_LEAD = 300  # characters: a line or two under the title
# The cells of an event; of those that may differ between its rows the first counts.
SINGLE = ("end", "short", "type", "status", "place", "weight")
UNITED = (*values.LISTS,)
TEXTS = ("summary", "record", "why")


def read(sheets: list[Sheet]) -> Draft | None:
    """Return a draft of the sheet of which most is understood; None if none has title and date."""
    head = heads.best(sheets)
    if head is None:
        return None
    rows = lines.of(head)
    values.settle(rows)
    days.settle(rows)
    draft = Draft(size=len({line.number for line in rows.rows} | {p.line for p in rows.problems}))
    if rows.title:
        draft.dossier["title"] = rows.title
    _name_others(sheets, rows)
    _Reading(rows, draft).add_all()
    draft.remarks += rows.remarks
    draft.problems += rows.problems
    places.name(draft, rows)
    return draft


def _name_others(sheets: list[Sheet], rows: Lines) -> None:
    sheet = rows.head.sheet
    for other in sheets:
        if other is not sheet and other.rows:
            message = f"is not read: {sheet.name!r} is taken as the sheet of events"
            rows.remarks.append(Problem(other.name, 0, "", message))
    if sheet.oddity:
        rows.remarks.append(Problem(sheet.name, 0, "", sheet.oddity))


@dataclass
class _Occurrence:
    """An event, the numbers of its rows, and the ids of its references."""

    number: int
    id: str
    cells: dict[str, str]
    references: dict[str, None] = field(default_factory=dict)


class _Reading:
    """Takes the rows of a sheet one after the other for what they are."""

    def __init__(self, rows: Lines, draft: Draft) -> None:
        self.lines, self.draft = rows, draft
        self.evidence = Evidence(rows, draft)
        self.ids = NewIds()
        self.events: dict[tuple[str, str], _Occurrence] = {}
        self.above: _Occurrence | Line | None = None  # a line: of an event that cannot be read
        self.repeats: list[int] = []

    def add_all(self) -> None:
        """Add all rows to the draft."""
        for line in self.lines.rows:
            self._take(line)
        for event in self.events.values():
            cells = event.cells | {"references": "|".join(event.references)}
            self.draft.add(Event, event.number, id=event.id, **cells)
        self.evidence.close()
        if self.repeats:
            count = len(self.repeats)
            message = f"has start and title of a row above ({count} such rows); they are one event"
            self.lines.remark_row(self.repeats[0], "", message)

    def _take(self, line: Line) -> None:
        kind = line.take("kind") or line.take("type")
        if kind.lower() == TITLE:
            self._title(line)
        elif kind.lower() == ERA:
            self._era(line)
        elif "title" not in line.cells and "start" not in line.cells and self._is_evidence(line):
            self._continue(line)
        elif line.take("title") and is_start(line.take("start")):
            self._event(line)
        elif isinstance(self.above, Line) and _names(self.above) == _names(line):
            self._continue(line)
        else:
            self.above = line
            self.draft.add(Event, line.number, **_cells(line))

    def _is_evidence(self, line: Line) -> bool:
        return self.above is not None and not line.cells.keys() - set(FIELDS)

    def _title(self, line: Line) -> None:
        """Take the row for title and lead of the dossier."""
        if "lead" in self.draft.dossier:
            self.lines.remark_row(line.number, "", "is a second title; it is left out")
            return
        if "title" in line.cells:
            self.draft.dossier["title"] = line.cells["title"]
        lead = line.take("summary")
        if len(lead) > LONGEST_LEAD:
            lead = textwrap.shorten(lead, LONGEST_LEAD, placeholder=" …")
            self.lines.remark_row(line.number, "summary", "is cut: it is the line under the title")
        self.draft.dossier["lead"] = lead
        if any(name in line.cells for name in FIELDS):
            self.lines.remark_row(line.number, "media", "is left out: a title has no source")

    def _era(self, line: Line) -> None:
        """Take the row for a period, which is shown behind the events."""
        cells = {"label": line.take("title"), "start": line.take("start"), "end": line.take("end")}
        self.draft.add(Period, line.number, group=PERIODS, **cells)
        if cells["label"] and is_start(cells["start"]):
            self.draft.dossier["bands"] = [PERIODS]

    def _continue(self, line: Line) -> None:
        """Take a row of sources alone for one of the event above it."""
        if isinstance(self.above, _Occurrence):
            self._refer(line, self.above)
        elif self.above:
            number = self.above.number
            message = f"belongs to the event of row {number}, which cannot be read"
            self.lines.refuse(line, "", message)

    def _event(self, line: Line) -> None:
        key = _names(line)
        event = self.events.get(key)
        if event is None:
            own = self.ids.of(line.take("id") or line.take("title"))
            event = self.events[key] = _Occurrence(line.number, own, _cells(line))
        else:
            self._unite(line, event)
        self.above = event
        self._refer(line, event)

    def _refer(self, line: Line, event: _Occurrence) -> None:
        event.references |= dict.fromkeys(self.evidence.add(line, event.id))

    def _unite(self, line: Line, event: _Occurrence) -> None:
        """Add a row to the event whose start and title it has."""
        if not any(name in line.cells for name in FIELDS):
            self.repeats.append(line.number)
        for name, text in _cells(line).items():
            before = event.cells.get(name, "")
            if name in UNITED:
                event.cells[name] = "|".join(
                    dict.fromkeys(f"{before}|{text}".strip("|").split("|"))
                )
            elif name in TEXTS and text not in before:
                event.cells[name] = f"{before} {text}".strip()
            elif not before:
                event.cells[name] = text
            elif name in SINGLE and text != before:
                message = f"{named(text)} is left out: row {event.number} of the event counts"
                self.lines.remark_row(line.number, name, message)


def _names(line: Line) -> tuple[str, str]:
    """Return what rows of one event share: start and title."""
    return line.take("start"), line.take("title").casefold()


def _cells(line: Line) -> dict[str, str]:
    """Return the cells of an event that stand in a row."""
    names = ("title", "start", *SINGLE, *UNITED, *TEXTS)
    return {name: line.cells[name] for name in names if name in line.cells}
