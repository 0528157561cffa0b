"""A view as a step of a story, and what a step can be given: excerpts, references, differences."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from components import text
from components.base import address
from components.base.address import View
from components.citing import notes as citing_notes
from data.catalogue.catalogue import Catalogue
from data.citing import chicago, csl
from data.selection import excerpt_selection, query
from data.sources import disagreements
from data.tables.stories import MAX_HEADLINE, Step

OFFERED = 60


def of_view(catalogue: Catalogue, view: View, *, comparing: bool = False) -> Step:
    """Return the step that shows a view: disagreement (on Compare) or event, and selection."""
    dispute = view.dispute if comparing else ""
    event = "" if dispute else view.event
    if dispute:
        headline = catalogue.disagreements[dispute].question
    elif event:
        headline = str(catalogue.event(event).title)
    else:
        headline = text.facets.selection_in_words(catalogue, view.selection).removesuffix(".")
    shown = View(view.selection, window=view.window, dim=view.dim, zero=view.zero)
    return Step(
        kind="compare" if dispute else "step",
        headline=text.common.shorten(headline, MAX_HEADLINE - 1),
        select=address.write(shown).removeprefix("?"),
        event=event,
        dispute=dispute,
    )


@dataclass(frozen=True)
class Held:
    """What a step holds already: it stays on offer, whatever the view."""

    excerpts: Iterable[str] = ()
    references: Iterable[str] = ()


def offers(catalogue: Catalogue, view: View, held: Held) -> dict[str, Any]:
    """Return what a step that shows a view can be given, each with its label."""
    excerpts, references, disputes = _at_hand(catalogue, view)
    known_excerpts = [e for e in held.excerpts if e in catalogue.excerpt_position]
    known_references = [r for r in held.references if r in catalogue.references]
    chosen = dict.fromkeys([*known_excerpts, *islice(excerpts, OFFERED)])
    notes = csl.items(catalogue)
    return {
        "excerpts": [
            {"id": row.id, "label": _excerpt(catalogue, row)}
            for row in catalogue.excerpts_of(chosen)
        ],
        "references": [
            {"id": key, "label": chicago.note(notes[key])}
            for key in dict.fromkeys([*known_references, *islice(references, OFFERED)])
        ],
        "disputes": [
            {"id": key, "label": catalogue.disagreements[key].question}
            for key in islice(disputes, OFFERED)
        ],
    }


def _at_hand(catalogue: Catalogue, view: View) -> tuple[list[str], list[str], list[str]]:
    """The excerpts, references and disagreements of what is in focus, or else of the selection."""
    if view.dispute:
        row = catalogue.disagreements[view.dispute]
        told = [e for position in catalogue.positions[view.dispute] for e in position.excerpts]
        return told, row.references, [view.dispute]
    if view.event:
        event = catalogue.event(view.event)
        return event.excerpts, event.references, event.disagreements
    positions = query.select(catalogue, view.selection).positions
    disputes = list(chain.from_iterable(catalogue.events["disagreements"].to_numpy()[positions]))
    disputes += disagreements.without_event(catalogue, view.selection)
    references = list(chain.from_iterable(catalogue.events["references"].to_numpy()[positions]))
    return excerpt_selection.ids(catalogue, view.selection), references, disputes


def _excerpt(catalogue: Catalogue, row: Any) -> str:
    where = citing_notes.witnesses(catalogue, [row.id])[0]
    return f"{where}, {text.events.KIND_LABELS[row.kind]}: {chicago.quote(row.quote)}"
