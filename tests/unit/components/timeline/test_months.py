"""Events by month, for the overview of few years."""

import re
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest

from components.base import theme
from components.timeline import months, overview
from data.dossier.load import load
from data.selection import query
from data.selection.facets import Selection
from tests.conftest import TODAY
from tests.small import write_only

SHEET = "title,start\nA,1910-02-03\nB,1910-02\nC,1910\nD,[..1910-12]\nE,1911-11-30\n"


def test_events_by_month(tmp_path: Path) -> None:
    """A day counts in its month; a year counts in equal parts in each of its months."""
    catalogue = load(write_only(tmp_path, {"events.csv": SHEET}), TODAY)
    (counts,) = months.begun(catalogue, np.arange(5), 1910, 1911).values()
    assert counts.sum() == pytest.approx(5, abs=1e-4)
    assert counts[1] == pytest.approx(2 + 1 / 12, abs=1e-4)
    assert counts[0] == counts[5] == pytest.approx(1 / 12, abs=1e-4)
    assert counts[11] == pytest.approx(1 + 1 / 12, abs=1e-4)
    assert counts[12:].tolist() == [0] * 10 + [1, 0]


@pytest.mark.parametrize(
    ("starts", "bars"), [(["1910-02-03", "1910-05"], 2), (["1910", "1911-05"], 13), (["0001"], 12)]
)
def test_the_strip_of_few_years(tmp_path: Path, starts: list[str], bars: int) -> None:
    """It has a bar for each month in which something began, not one for all."""
    lines = "".join(f"Event {n},{start}\n" for n, start in enumerate(starts))
    catalogue = load(write_only(tmp_path, {"events.csv": f"title,start\n{lines}"}), TODAY)
    rows = query.select(catalogue, Selection()).positions
    drawn = unquote(overview.strip(catalogue, rows, Selection(), theme.LIGHT))
    assert len(re.findall(r"M[\d.]+,[\d.]+h", drawn)) == bars
