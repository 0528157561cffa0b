"""What is gathered on each theme of a dossier, under the other filters of a selection."""

from dataclasses import dataclass, replace

import numpy as np

from data.base import dates
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import query, quotation_selection
from data.selection.facets import Selection
from data.sources import disagreements
from data.tables.models import Quotation, Theme


@dataclass(frozen=True, eq=False)
class Gathering:
    """One theme: the rows of its events, its documents, how many scholars and differences.

    `documents` holds one quotation a work, the earliest.
    """

    theme: Theme
    selection: Selection
    events: Rows
    documents: list[Quotation]
    scholars: int
    differences: int

    def years_of_documents(self) -> list[int]:
        """Return the year of each document that has a date."""
        return [dates.parse(row.date).first.year for row in self.documents if row.date]


def gather(catalogue: Catalogue, selection: Selection) -> list[Gathering]:
    """Return what is gathered on every theme, in order; a theme chosen is as good as any."""
    chosen = query.select(catalogue, replace(selection, theme=())).positions
    rows: dict[str, list[int]] = {theme: [] for theme in catalogue.themes}
    for row, themes in zip(chosen, catalogue.events["themes"].to_numpy()[chosen], strict=True):
        for theme in themes:
            rows[theme].append(row)
    return [
        _gathering(catalogue, replace(selection, theme=(key,)), np.array(events, dtype=np.intp))
        for key, events in rows.items()
    ]


def _gathering(catalogue: Catalogue, selection: Selection, events: Rows) -> Gathering:
    spoken = quotation_selection.of_events(catalogue, selection, events)
    documents = quotations.in_order(quotations.of_kinds(spoken, quotations.DOCUMENTS))
    works = {row.reference: row for row in reversed(documents)}
    return Gathering(
        catalogue.themes[selection.theme[0]],
        selection,
        events,
        quotations.in_order(works.values()),
        len({row.speaker for row in quotations.of_kinds(spoken, quotations.STUDIES)}),
        len(disagreements.of_selection(catalogue, selection, events)),
    )
