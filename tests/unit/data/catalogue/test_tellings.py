"""Which excerpts tell of which events: slices of them, by one source, each once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue

CHOSEN = st.sets(st.integers(0, 7)).map(lambda rows: np.array(sorted(rows), dtype=np.intp))
SOURCES = st.sampled_from(["", "alpha", "beta", "gamma"])


@given(CHOSEN, st.integers(0, 12), st.integers(1, 12), SOURCES)
def test_slices(
    catalogue: Catalogue, positions: tellings.Rows, start: int, size: int, source: str
) -> None:
    """A slice holds what the same slice of all that is read under the events holds.

    That are excerpts, then documents, of neither the event itself; of one source its excerpts.
    """
    everything = []
    for event in catalogue.events_at(positions):
        rows = [row for row in catalogue.excerpts_of(event.excerpts) if source in ("", row.source)]
        entries = [tellings.Entry(event.id, excerpt=row.id) for row in rows]
        if not source and event.id == "council":
            entries.append(tellings.Entry("council", quotation="q1"))  # q2 is a study
        everything += entries or ([] if source else [tellings.Entry(event.id)])
    page, total = tellings.page(catalogue, positions, start, start + size, source)
    assert page == everything[start : start + size]
    assert total == len(everything)


@given(CHOSEN)
def test_each_once(catalogue: Catalogue, positions: tellings.Rows) -> None:
    """An excerpt that tells of several events comes once, with the first of them."""
    told = [excerpt for event in catalogue.events_at(positions) for excerpt in event.excerpts]
    assert tellings.ids(catalogue, positions) == list(dict.fromkeys(told))
    events, excerpts = tellings.of_all(catalogue).pairs(positions)
    found = zip(catalogue.events_at(events), catalogue.excerpts["id"].iloc[excerpts], strict=True)
    expected = [
        (event, each) for event in catalogue.events_at(positions) for each in event.excerpts
    ]
    assert [(event, excerpt) for event, excerpt in found] == expected
