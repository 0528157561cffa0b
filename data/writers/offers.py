"""What the drop-down list of a column offers: words that are fixed, or the ids of a sheet."""

from collections.abc import Mapping
from typing import get_origin

from data.tables import models
from data.tables.models import Row

# Columns that may name rows of a table beside other words, or among others.
_MAY_NAME: Mapping[tuple[type[Row], str], type[Row]] = {
    (models.Excerpt, "speaker"): models.Actor,
    (models.Quotation, "speaker"): models.Actor,
    (models.Link, "speaker"): models.Actor,
    (models.Actor, "part_of"): models.Actor,
    (models.Finding, "carriers"): models.Quotation,
    (models.Finding, "against"): models.Quotation,
}
_NAMED: Mapping[tuple[type[Row], str], type[Row]] = {
    **_MAY_NAME,
    **{(model, field): target for model, field, target in models.KEYS},
}
WEIGHTS = ("1", "2", "3")


def words(table: type[Row], field: str) -> tuple[str, ...]:
    """Return the fixed words of a field, in order; none if it has no such words."""
    return WEIGHTS if field == "weight" else models.choices(table, field)


def target(table: type[Row], field: str) -> type[Row] | None:
    """Return the table whose ids a field may hold."""
    return _NAMED.get((table, field))


def several(table: type[Row], field: str) -> bool:
    """Whether a cell of the field may hold several values."""
    return get_origin(table.model_fields[field].annotation) is list
