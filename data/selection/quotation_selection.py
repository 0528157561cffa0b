"""The quotations of a selection: those on its events, and those without event that fit it."""

from itertools import chain

from data.base.words import all_fit, patterns, words
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import query
from data.selection.excerpt_selection import concerns_arguments
from data.selection.facets import Selection
from data.tables.models import Quotation


def of_selection(catalogue: Catalogue, selection: Selection) -> list[Quotation]:
    """Return the quotations on the chosen events in order of these, then those without event.

    A quotation without event fits by its themes (its own, or those of its disagreements) and words;
    none fits where something is chosen that only events have, or a source.
    """
    return of_events(catalogue, selection, query.select(catalogue, selection).positions)


def of_events(catalogue: Catalogue, selection: Selection, positions: Rows) -> list[Quotation]:
    """Return the same, where the events that a selection chooses are known."""
    if not catalogue.quotations:
        return []
    events = catalogue.events["id"].to_numpy()[positions]
    rows = [row for event in events for row in quotations.about(catalogue, "events", event)]
    if concerns_arguments(selection) and not selection.source:
        rows += [row for row in alone(catalogue) if fits(catalogue, selection, row)]
    return list({row.id: row for row in rows}.values())


def beside(catalogue: Catalogue, selection: Selection, positions: Rows) -> list[Quotation]:
    """Return those of them that do not stand as documents under a chosen event.

    Documents come first, then later words and the press, then scholars; each in order of date.
    """
    chosen = set(catalogue.events["id"].to_numpy()[positions]) if catalogue.quotations else set()
    every = quotations.in_order(of_events(catalogue, selection, positions))
    kinds = (quotations.DOCUMENTS, quotations.OTHERS, quotations.STUDIES)
    return [
        row
        for kind in kinds
        for row in quotations.of_kinds(every, kind)
        if kind is not quotations.DOCUMENTS or not chosen & set(row.events)
    ]


def fits(catalogue: Catalogue, selection: Selection, row: Quotation) -> bool:
    """Whether a quotation fits the chosen themes and words."""
    if selection.theme and not themes(catalogue, row) & set(selection.theme):
        return False
    return all_fit(patterns(selection.q), set(words(quotations.searched(catalogue, row))))


def alone(catalogue: Catalogue) -> list[Quotation]:
    """Return the quotations without event, in order of their dates."""
    return quotations.in_order(row for row in catalogue.quotations.values() if not row.events)


def themes(catalogue: Catalogue, row: Quotation) -> set[str]:
    """Return the themes of a quotation, and those of its disagreements."""
    of_disagreements = (catalogue.disagreements[key].themes for key in row.disagreements)
    return {*row.themes, *chain.from_iterable(of_disagreements)}
