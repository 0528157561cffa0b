"""Rows of the catalogue: their fields are the columns of its tables."""

from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow, ExcerptRow


def test_fields_are_the_columns(catalogue: Catalogue) -> None:
    """A column that is added to a table, or taken out, has to be declared."""
    assert list(EventRow._fields) == list(catalogue.events.columns)
    assert list(ExcerptRow._fields) == list(catalogue.excerpts.columns)


def test_a_row_holds_plain_values(catalogue: Catalogue) -> None:
    """Texts are texts, numbers are numbers, and a list of ids is a list."""
    event = next(each for each in catalogue.every_event() if each.excerpts)
    assert (type(event.id), type(event.weight), type(event.told)) == (str, int, int)
    assert event.earliest.date() == catalogue.interval(event).first
    assert catalogue.excerpts_of(event.excerpts)[0].id == event.excerpts[0]
