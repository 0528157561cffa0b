"""A view as a step of a story, and what can be added to it: excerpts, references, disagreements."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import TypedDict

from components import text
from components.base import address
from components.base.address import View
from components.base.routing import COMPARE, EXPLORE, READ, SHEET, TABLE, Place
from components.citing import notes as citing_notes
from components.lessons import ways
from components.maker import questions
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.citing import chicago, csl
from data.lessons.kinds import Kind
from data.selection import excerpt_selection, query, quotation_selection
from data.sources import disagreements
from data.tables.models import Quotation
from data.tables.stories import MAX_HEADLINE, Step

MOST_OFFERS = 60
SHOWN = (EXPLORE, TABLE, COMPARE, READ)  # pages that show what a step can show


def of_view(catalogue: Catalogue, view: View, *, comparing: bool = False) -> Step:
    """Return the step that shows a view: disagreement (on Compare) or event, and selection."""
    disagreement = view.dispute if comparing else ""
    event = "" if disagreement else view.event
    if disagreement:
        headline = catalogue.disagreements[disagreement].question
    elif event:
        headline = catalogue.event(event).title
    else:
        headline = text.maker.headline(catalogue, view.selection)
    note = "" if disagreement else view.bracket
    part = View(view.selection, window=view.window, bracket=note, dim=view.dim, zero=view.zero)
    return Step(
        kind="compare" if disagreement else "step",
        headline=_short(headline),
        select=address.write(part).removeprefix("?"),
        event=event,
        dispute=disagreement,
    )


@dataclass(frozen=True)
class Offering:
    """What *Add to story* adds on a page: a step, or why there is none, in words.

    On Read the step waits for the passage that the browser knows; the refusal is for want of one.
    """

    step: Step | None
    refusal: str = ""


def of_page(catalogue: Catalogue, view: View, place: Place | None) -> Offering:
    """Return the step that a page with a view becomes; what a step cannot keep is refused."""
    if place and place.page == SHEET and place.of:
        step = questions.of_sheet(catalogue, Kind(place.of), ways.subject(view))
        return Offering(step, "" if step else text.sheets.NOT_BUILT)
    if place is None or place.page not in SHOWN:
        return Offering(None, text.maker.NO_VIEW)
    if place.page == READ:
        source = catalogue.sources.get(place.of)
        waiting = Step(kind="source", headline=_short(source.label)) if source else None
        return Offering(waiting, text.maker.NO_PASSAGE)
    comparing = place.page == COMPARE
    if comparing and not view.dispute:
        return Offering(None, text.maker.NO_QUESTION)
    if view.through and not comparing:
        return Offering(None, text.maker.READ_THROUGH)
    return Offering(of_view(catalogue, view, comparing=comparing))


def _short(headline: str) -> str:
    return text.common.shorten(headline, MAX_HEADLINE - 1)


@dataclass(frozen=True)
class Holdings:
    """What a step holds already: it stays on offer, whatever the view."""

    excerpts: Iterable[str] = ()
    quotations: Iterable[str] = ()
    references: Iterable[str] = ()


class Offer(TypedDict):
    """Something to add to a step: its id and how it is named there."""

    id: str
    label: str


def offers(catalogue: Catalogue, view: View, holdings: Holdings) -> dict[str, list[Offer]]:
    """Return what a step that shows a view can be given: excerpts, references, disagreements."""
    excerpts, references, disagreement_ids = _choices(catalogue, view)
    own_excerpts = [e for e in holdings.excerpts if e in catalogue.excerpt_position]
    own_references = [r for r in holdings.references if r in catalogue.references]
    excerpts = list(dict.fromkeys([*own_excerpts, *excerpts[:MOST_OFFERS]]))
    references = list(dict.fromkeys([*own_references, *references[:MOST_OFFERS]]))
    notes = csl.items(catalogue)
    own_quotations = [q for q in holdings.quotations if q in catalogue.quotations]
    quoted = list(dict.fromkeys([*own_quotations, *_quotations(catalogue, view)[:MOST_OFFERS]]))
    return {
        "excerpts": [
            {"id": row.id, "label": _excerpt(catalogue, row)}
            for row in catalogue.excerpts_of(excerpts)
        ],
        "quotations": [
            {"id": key, "label": _quotation(catalogue, catalogue.quotations[key])} for key in quoted
        ],
        "references": [{"id": key, "label": chicago.note(notes[key])} for key in references],
        "disputes": [
            {"id": key, "label": catalogue.disagreements[key].question}
            for key in disagreement_ids[:MOST_OFFERS]
        ],
    }


def _choices(catalogue: Catalogue, view: View) -> tuple[list[str], list[str], list[str]]:
    """The excerpts, references and disagreements of what is in focus, or else of the selection."""
    if view.dispute:
        row = catalogue.disagreements[view.dispute]
        excerpts = [e for position in catalogue.positions[view.dispute] for e in position.excerpts]
        return excerpts, row.references, [view.dispute]
    if view.event:
        event = catalogue.event(view.event)
        return event.excerpts, event.references, event.disagreements
    positions = query.select(catalogue, view.selection).positions
    keys = list(chain.from_iterable(catalogue.events["disagreements"].to_numpy()[positions]))
    keys += disagreements.without_event(catalogue, view.selection)
    references = list(chain.from_iterable(catalogue.events["references"].to_numpy()[positions]))
    return excerpt_selection.ids(catalogue, view.selection), references, keys


def _quotations(catalogue: Catalogue, view: View) -> list[str]:
    """The documents, later words and scholars on what is in focus, or else in the selection."""
    if view.dispute:
        rows = quotations.about(catalogue, "disagreements", view.dispute)
    elif view.event:
        rows = quotations.about(catalogue, "events", view.event)
    else:
        rows = list(quotation_selection.of_selection(catalogue, view.selection))
    return [row.id for row in rows]


def _quotation(catalogue: Catalogue, row: Quotation) -> str:
    head = (
        f"{text.quotations.KINDS[row.kind or 'document']}: {text.quotations.head(catalogue, row)}"
    )
    return f"{head}: {chicago.quote(row.quote or row.position)}"


def _excerpt(catalogue: Catalogue, row: ExcerptRow) -> str:
    where = citing_notes.witnesses(catalogue, [row.id])[0]
    head = ", ".join(filter(None, (where, text.events.KIND_LABELS.get(row.kind, ""))))
    return f"{head}: {chicago.quote(row.quote)}"
