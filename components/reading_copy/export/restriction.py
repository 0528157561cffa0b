"""What a copy is restricted to: the events of one story, those of a selection, or none left out."""

from dataclasses import replace

from components.base import address
from components.base.address import View
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.dossier import opening
from data.selection import excerpt_selection, query, quotation_selection
from data.selection.facets import Selection
from data.selection.part import Core, part
from data.sources import disagreements
from data.tables.stories import Step


class EmptyError(Exception):
    """There is no event for a copy to show."""


def restricted(catalogue: Catalogue, view: View) -> Catalogue:
    """Return what a copy of a view holds: a story, what is chosen, or all; never a full text.

    `EmptyError` if that is no event.
    """
    if not view.story and view.selection == Selection():
        return replace(catalogue, full_texts={})
    core = _of_story(catalogue, view.story) if view.story else _of_selection(catalogue, view)
    if not core.events:
        raise EmptyError
    small = part(catalogue, core)
    window = opening.window(small.events)
    return replace(small, dossier=small.dossier.model_copy(update={"window": window}))


def opens_at(view: View) -> View:
    """Return the view with which a copy of a view opens: what it is restricted to is all of it."""
    return replace(view, selection=Selection(), story="", dropped=())


def _of_selection(catalogue: Catalogue, view: View) -> Core:
    """Its events, and the arguments, documents and disagreements without event that fit it."""
    rows = query.select(catalogue, view.selection).positions
    excerpts = excerpt_selection.of_events(catalogue, view.selection, rows)
    quotations = quotation_selection.of_events(catalogue, view.selection, rows)
    return Core(
        _ids(catalogue, rows),
        frozenset(catalogue.excerpts["id"].to_numpy()[excerpts]),
        frozenset(row.id for row in quotations),
        frozenset(disagreements.of_selection(catalogue, view.selection, rows)),
    )


def _of_story(catalogue: Catalogue, key: str) -> Core:
    """The events that its steps show or speak of, and what they quote."""
    steps = catalogue.stories[key].steps
    disputes = frozenset(dispute for step in steps for dispute in step.named_disputes)
    return Core(
        frozenset().union(*(_shown(catalogue, step) for step in steps)),
        frozenset(each for step in steps for each in step.excerpts),
        frozenset(each for step in steps for each in step.quotations),
        disputes,
        frozenset([key]),
    )


def _shown(catalogue: Catalogue, step: Step) -> frozenset[str]:
    drawn = address.read(step.select, catalogue)
    rows = query.select(catalogue, drawn.selection).positions if step.select else ()
    named = [*step.events, *filter(None, [step.event, drawn.event])]
    named += (e for row in catalogue.excerpts_of(step.excerpts) for e in row.events)
    named += (e for key in step.quotations for e in catalogue.quotations[key].events)
    named += (e for key in step.named_disputes for e in catalogue.disagreements[key].events)
    return frozenset(named) | _ids(catalogue, rows)


def _ids(catalogue: Catalogue, rows: Rows | tuple[()]) -> frozenset[str]:
    return frozenset(catalogue.events["id"].to_numpy()[list(rows)])
