"""Rows of a static drawing: what is put into them never overlaps."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from components.drawing.static_rows import Rows

EXTENTS = st.tuples(st.integers(0, 90), st.integers(1, 10)).map(lambda e: (e[0], e[0] + e[1]))


def test_first_free_row() -> None:
    """A mark takes the first row in which it is free, else a new one."""
    rows = Rows(apart=1)
    assert [rows.place([each])[0] for each in [(0, 4), (4, 6), (5, 7), (20, 22)]] == [0, 1, 0, 0]


def test_ways() -> None:
    """In each row the best way that is free is taken, before the next row is tried."""
    rows = Rows(apart=0)
    assert rows.place([(0, 5), (3, 9)]) == (0, 0)
    assert rows.place([(4, 9), (5, 9)]) == (0, 1)
    assert rows.place([(4, 9), (5, 9)]) == (1, 0)


def test_squeeze() -> None:
    """Between others something may touch them; where nothing is free there is no row."""
    rows = Rows(apart=3)
    rows.place([(0, 5)])
    rows.place([(9, 12)])
    assert rows.squeeze((5, 9)) == 0
    assert rows.squeeze((5, 9)) is None
    assert Rows(apart=3).squeeze((0, 1)) is None


@given(st.lists(st.lists(EXTENTS, min_size=1, max_size=3), max_size=30))
def test_nothing_overlaps(marks: list[list[tuple[float, float]]]) -> None:
    """In no row do two extents come nearer than they may."""
    rows = Rows(apart=2)
    for ways in marks:
        row, way = rows.place(ways)
        assert ways[way] in rows.taken[row]
    for taken in rows.taken:
        for (left, right), (first, last) in combinations(taken, 2):
            assert right + 2 <= first or last + 2 <= left
