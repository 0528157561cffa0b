"""The catalogue: rows as named tuples, and what is kept beside them."""

from data.catalogue.catalogue import Catalogue


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
