"""The catalogue: rows as named tuples, and what is kept beside them."""

import gc
import weakref
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.conftest import TODAY


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


def test_once(tmp_path: Path) -> None:
    """What depends on a catalogue is made once, of each catalogue for itself, and freed with it."""
    one, other = (load(small.write(tmp_path / name), TODAY) for name in "ab")
    made: list[Catalogue] = []

    def make(catalogue: Catalogue) -> set[str]:
        made.append(catalogue)
        return {catalogue.version}

    kept = one.once(make)
    assert one.once(make) is kept
    assert other.once(make) is not kept
    assert made == [one, other]
    gone = weakref.ref(kept_of_its_own(one))
    made.clear()
    del one, kept
    gc.collect()
    assert gone() is None


class Kept:
    """Something that is kept."""


def kept_of_its_own(catalogue: Catalogue) -> Kept:
    """What is kept with a catalogue alone."""
    return catalogue.once(lambda _: Kept())
