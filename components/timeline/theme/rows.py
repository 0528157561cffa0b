"""The rows that the timeline gains for one theme: documents, texts, what looks back, scholars.

They stand below the lanes, on the same axis. What stands close together is one mark ("+2").
marks.py draws them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from components import text
from components.drawing import axis, hover, text_width
from components.drawing.static_rows import Extent, Rows
from components.text import theme_rows as words
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.selection.facets import Selection
from data.sources import theme as themes
from data.tables.models import Quotation

# A narrow plot, so that none overlap in a wide one; the room of a sign, the size of labels, and the
# space between them.
WIDTH, ROOM, LABEL, APART = 560, 14, 12.5, 6
MOST = {"documents": 6, "texts": 1, "later": 5, "scholars": 8}  # rows of a lane
GAP, LINE = 12, 90  # pixels between lanes, characters of a card
NAME = 46  # pixels of a name in three lines
LEFT = ("later", "scholars")  # labels stand to the left, so that later works step down


@dataclass(frozen=True)
class Mark:
    """Something said: of what kind, what leads to its card, its days, its label, its hover card."""

    kind: str
    card: str
    first: date
    last: date
    label: str
    hover: str


@dataclass
class Spot:
    """Marks at one place of a row: the first of them names it."""

    lane: str
    y: float
    marks: list[Mark]

    @property
    def label(self) -> str:
        """The label, with how many more there are."""
        more = len(self.marks) - 1
        return f"{self.marks[0].label} +{more}" if more else self.marks[0].label


@dataclass(frozen=True)
class Name:
    """A name beside the rows: its middle and how high they are; `css` says what it names."""

    words: str
    y: float
    height: float
    css: str


@dataclass
class ThemeRows:
    """All rows of a theme, below the lanes from `top` to `height`, and where lines part them."""

    top: float
    height: float
    spots: list[Spot] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    lines: list[float] = field(default_factory=list)


def rows_of(
    catalogue: Catalogue, selection: Selection, window: str, top: float, row: int
) -> ThemeRows:
    """Return the rows of the theme of a selection; none if it is not exactly one.

    `window` is the part of time shown, `top` where they begin, `row` how high each is, in pixels.
    """
    plan = ThemeRows(top, top)
    if not themes.chosen(selection):
        return plan
    strands = themes.strands(catalogue, selection)
    packing = _Packing(plan, window, row)
    documents = [quoted(catalogue, each) for each in _once(strands.documents)]
    press = any(mark.kind == "press" for mark in documents)
    packing.lane("documents", words.AND_PRESS if press else words.DOCUMENTS, documents)
    texts = {
        catalogue.sources[key].label: [told(catalogue, each) for each in rows]
        for key, rows in strands.claims.items()
    }
    packing.lanes("texts", words.TEXTS, texts)
    later = [quoted(catalogue, each) for each in _once(strands.later)]
    packing.lane("later", words.LATER, later)
    studies = [quoted(catalogue, each) for each in _once(strands.studies)]
    packing.lane("scholars", words.SCHOLARS, studies)
    return plan


def _once(rows: Iterable[Quotation]) -> list[Quotation]:
    """One quotation of each work and day, the first."""
    return list({(row.reference, row.date): row for row in reversed(list(rows))}.values())[::-1]


def quoted(catalogue: Catalogue, row: Quotation) -> Mark:
    """Return the mark of a quotation."""
    head = text.quotations.head(catalogue, row)
    title = catalogue.references[row.reference].title
    kind = row.kind or "document"
    card = [f"<b>{hover.line(text.quotations.KINDS[kind])}</b>"]
    card += [hover.line(head), *hover.lines(title, LINE)]
    label = words.label(catalogue, row)
    return Mark(kind, row.id, *themes.days(catalogue, row.date), label, "<br>".join(card))


def told(catalogue: Catalogue, row: ExcerptRow) -> Mark:
    """Return the mark of an excerpt that gives a date of its own."""
    source = catalogue.sources[row.source].label
    card = [f"<b>{hover.line(source)}</b>", *hover.lines(f"“{row.quote}”", LINE)]
    return Mark(
        "text",
        row.id,
        *themes.days(catalogue, row.claim_date),
        words.opening(row),
        "<br>".join(card),
    )


class _Packing:
    """Puts lanes one below the other into a plan."""

    def __init__(self, plan: ThemeRows, window: str, row: int) -> None:
        self.plan, self.row = plan, row
        first, last = axis.ends(window)
        self.first = first.toordinal()
        self.unit = WIDTH / (last.toordinal() + 1 - self.first)

    def lane(self, lane: str, name: str, marks: Sequence[Mark]) -> None:
        """Add a lane, if there is anything in it."""
        if not marks:
            return
        top = self._begin()
        self._rows(lane, marks)
        self.plan.height = max(self.plan.height, top + NAME)
        self.plan.names.append(Name(name, top, self.plan.height - top, "lane-group lane-alone"))

    def lanes(self, lane: str, name: str, parts: Mapping[str, Sequence[Mark]]) -> None:
        """Add a lane in parts: its name in a line of its own, each part's beside its first row."""
        if not parts:
            return
        self.plan.names.append(Name(name, self._begin(), self.row, "lane-group lane-head"))
        self.plan.height += self.row
        for part, marks in parts.items():
            middle = self.plan.height + self.row / 2
            self._rows(lane, marks)
            self.plan.names.append(Name(part, middle, self.row, "lane lane-text"))

    def _begin(self) -> float:
        """Part a lane from what stands above it; return where it begins."""
        self.plan.lines.append(self.plan.height + GAP / 2)
        self.plan.height += GAP
        return self.plan.height

    def _rows(self, lane: str, marks: Sequence[Mark]) -> None:
        self.plan.height += self._pack(lane, marks) * self.row

    def _pack(self, lane: str, marks: Sequence[Mark]) -> int:
        """Give marks in order of time their rows; return how many there are.

        As long as a lane may grow, a mark gets room for its label. In a full one it stands between
        the others, without that room, or where there is none with the nearest of them.
        """
        labelled, bare = Rows(APART), Rows(APART)
        spots: list[tuple[Extent, Spot]] = []
        for mark in marks:
            extent, ways = self._ways(mark, left=lane in LEFT)
            number = _place(labelled, ways, MOST[lane])
            if number is not None:
                bare.taken += [[]] * (number + 1 - len(bare.taken))
                bare.taken[number] = [*bare.taken[number], extent]
            elif (number := bare.squeeze(extent)) is not None:
                labelled.taken[number].append(extent)
            else:
                nearest = max(spots, key=lambda spot: _overlap(spot[0], extent))
                nearest[1].marks.append(mark)
                continue
            y = self.plan.height + (number + 0.5) * self.row
            spots.append((extent, Spot(lane, y, [mark])))
        self.plan.spots += [spot for _, spot in spots]
        return len(bare.taken)

    def _ways(self, mark: Mark, *, left: bool) -> tuple[Extent, list[Extent]]:
        """What a mark takes alone, and with its label beside it."""
        start = (mark.first.toordinal() - self.first) * self.unit
        end = (mark.last.toordinal() + 1 - self.first) * self.unit
        middle = (start + end) / 2
        first, last = min(start, middle - ROOM / 2), max(end, middle + ROOM / 2)
        label = text_width.average(mark.label, LABEL) + APART
        before, after = (first - label, last), (first, last + label)
        ways = [before, after] if left or after[1] > WIDTH else [after, before]
        return (first, last), ways


def _place(rows: Rows, ways: Sequence[Extent], most: int) -> int | None:
    """Put something in a row, one of so many at most; return its number, None if all are taken."""
    trial = Rows(rows.apart, [list(taken) for taken in rows.taken])
    number, _ = trial.place(ways)
    if number >= most:
        return None
    rows.taken = trial.taken
    return number


def _overlap(one: Extent, other: Extent) -> float:
    """How much two extents have in common; negative where they are apart."""
    return min(one[1], other[1]) - max(one[0], other[0])
