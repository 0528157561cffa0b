"""The quotations of a selection: those on its events, and those without event that fit it."""

from data.base.words import all_fit, patterns, words
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.excerpt_selection import concerns_arguments
from data.selection.facets import Selection
from data.tables.models import Quotation


def of_selection(catalogue: Catalogue, selection: Selection) -> list[Quotation]:
    """Return the quotations on the chosen events in order of these, then those without event.

    A quotation without event fits by its themes (its own, or those of its disagreements) and words;
    none fits where something is chosen that only events have, or a source.
    """
    positions = query.select(catalogue, selection).positions
    events = catalogue.events["id"].to_numpy()[positions]
    rows = [row for event in events for row in quotations.about(catalogue, "events", event)]
    if concerns_arguments(selection) and not selection.source:
        others = (row for row in catalogue.quotations.values() if not row.events)
        rows += [row for row in quotations.in_order(others) if fits(catalogue, selection, row)]
    return list({row.id: row for row in rows}.values())


def fits(catalogue: Catalogue, selection: Selection, row: Quotation) -> bool:
    """Whether a quotation fits the chosen themes and words."""
    themes = {
        *row.themes,
        *(t for d in row.disagreements for t in catalogue.disagreements[d].themes),
    }
    if selection.theme and not themes & set(selection.theme):
        return False
    return all_fit(patterns(selection.q), set(words(quotations.searched(catalogue, row))))
