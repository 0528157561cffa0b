"""The catalogue: rows as named tuples, and slices of the excerpts of a selection."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data.catalogue import Catalogue


@given(st.sets(st.integers(0, 7)), st.integers(0, 12), st.integers(1, 12))
def test_slices_of_excerpts(catalogue: Catalogue, chosen: set[int], start: int, size: int) -> None:
    """A slice holds what the same slice of all excerpts, event after event, holds."""
    positions = np.array(sorted(chosen), dtype=np.intp)
    everything = [(e.id, told) for e in catalogue.events_at(positions) for told in e.excerpts]
    entries, total = catalogue.telling(positions, start, start + size)
    assert entries == everything[start : start + size]
    assert total == len(everything)


def test_rows_are_those_of_the_frame(catalogue: Catalogue) -> None:
    """A row as a named tuple holds the cells of the frame, as Python's own values."""
    for number, row in enumerate(catalogue.events.itertuples(index=False)):
        found = catalogue.events_at([number])[0]
        assert found == tuple(row)
        assert type(found.told) is int
        assert type(found.contested) is bool


def test_arguments(catalogue: Catalogue) -> None:
    """The excerpts that tell of no event are the arguments."""
    assert [argument.id for argument in catalogue.arguments] == ["a4"]
