"""Tables of what was measured: medians of both sides, their ratio, and the budget beside it.

The yardstick is the naive app, or for larger dossiers its chart alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from components.http.assets import BASIC

Samples = Mapping[str, Sequence[float]]  # for each figure its samples
CLIENTS = (1, 10, 30)


@dataclass(frozen=True)
class Row:
    """One figure: its name and unit; samples are multiplied by `scale`."""

    key: str
    label: str
    unit: str = "ms"
    scale: float = 1


@dataclass(frozen=True)
class Budget:
    """A bound of a figure for numbers of events: of its ratio to the yardstick's, or of ours."""

    key: str
    bound: float
    least: int = 1
    most: int = 10**9
    ratio: bool = True
    at_least: bool = False

    def words(self, unit: str) -> str:
        """Say it: "≤ 0.60 ×"."""
        sign = "≥" if self.at_least else "≤"
        return f"{sign} {self.bound:.3g} {'×' if self.ratio else unit}"

    def kept(self, theirs: float | None, ours: float) -> bool | None:
        """Whether it is kept; None where there is nothing to compare with."""
        if self.ratio and not theirs:
            return None
        value = ours / theirs if self.ratio and theirs else ours
        return value >= self.bound if self.at_least else value <= self.bound


ROWS = (
    Row("click_one", "click: one type"),
    Row("click_all", "click: all types again"),
    Row("blocking_one", "  of it blocked: one type"),
    Row("blocking_all", "  of it blocked: all types"),
    Row("server", "server, for a click"),
    Row("answer", "answer to a click", "KB", 1e-3),
    Row("answer_packed", "  the same, gzipped", "KB", 1e-3),
    Row("load_first", "load until idle, first visit"),
    Row("load_again", "load until idle, next visit"),
    Row("blocking_first", "  of it blocked, first visit"),
    Row("bytes_first", "bytes of the first visit", "KB", 1e-3),
    Row("first_visit_packed", "  the same, gzipped", "KB", 1e-3),
    Row("bytes_again", "bytes of the next visit", "KB", 1e-3),
    Row("first_answer", "first 200 after the start", "s"),
    Row("server_memory", "memory of the server", "MB"),
    Row("page_memory", "memory of the page's scripts", "MB"),
    *(Row(f"clicks_a_second_{n}", f"{n} clients: clicks answered", "/s") for n in CLIENTS),
    *(Row(f"p95_{n}", f"{n} clients: 95 % within", "ms", 1e3) for n in CLIENTS),
    *(Row(f"errors_{n}", f"{n} clients: errors", "") for n in CLIENTS),
)
# As in PERFORMANCE.md; "the dossier's size" is here up to 500 events. Two depend on `npm ci`.
OF_LOAD = (
    (Budget("load_first", 0.55), Budget("first_visit_packed", 0.5))
    if BASIC.is_file()
    else (Budget("load_first", 1),)
)
BUDGETS = (
    *(Budget(key, 0.6, most=500) for key in ("click_one", "click_all")),
    *(Budget(key, 1 / 7, least=5_000, most=50_000) for key in ("click_one", "click_all")),
    *(Budget(key, 1 / 70, least=50_001) for key in ("click_one", "click_all")),
    Budget("answer_packed", 30, ratio=False),
    Budget("server", 15, most=500, ratio=False),
    Budget("server", 60, least=501, ratio=False),
    *OF_LOAD,
    Budget("first_answer", 1, most=500),
    Budget("first_answer", 60, least=500_000, ratio=False),
    Budget("clicks_a_second_30", 12, at_least=True),
    Budget("p95_30", 300, ratio=False),
    Budget("errors_30", 0, ratio=False),
)
WIDTHS = (32, 12, 12, 9, 11, 6)


def table(events: int, yardstick: str, theirs: Samples, ours: Samples) -> str:
    """Return the table of one dossier, beside the yardstick of this name."""
    head = ("", yardstick, "ours", "ratio", "budget", "")
    lines = [f"{events:,} events".replace(",", " "), _line(head)]
    lines += [_line(cells) for row in ROWS for cells in _cells(row, events, theirs, ours)]
    return "\n".join(lines)


def _cells(row: Row, events: int, theirs: Samples, ours: Samples) -> Iterator[Sequence[str]]:
    their, our = (_median(row, samples) for samples in (theirs, ours))
    if their is None and our is None:
        return
    ratio = f"{our / their:.2f} ×" if our is not None and their else ""
    cells = [row.label, _said(their, row.unit), _said(our, row.unit), ratio]
    for budget in BUDGETS:
        if budget.key == row.key and budget.least <= events <= budget.most and our is not None:
            kept = {True: "kept", False: "over", None: ""}[budget.kept(their, our)]
            yield [*cells, budget.words(row.unit), kept]
            return
    yield [*cells, "", ""]


def _median(row: Row, samples: Samples) -> float | None:
    found = samples.get(row.key)
    return median(found) * row.scale if found else None


def _said(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    return f"{value:.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


def _line(cells: Sequence[str]) -> str:
    first, *rest = (
        f"{cell:<{width}}" if n == 0 else f"{cell:>{width}}"
        for n, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    )
    return " ".join([first, *rest]).rstrip()


def growth(ours: Mapping[int, Samples]) -> str:
    """Say how a click at 100 000 events compares with one at 1 000, if both were measured."""
    small, large = (ours.get(events, {}).get("click_all") for events in (1_000, 100_000))
    if not small or not large:
        return ""
    return (
        f"click at 100 000 events: {median(large) / median(small):.2f} × 1 000 (budget ≤ 1.3 ×)\n"
    )
