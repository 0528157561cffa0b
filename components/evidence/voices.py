"""The other voices on an event, a theme or a disagreement: documents, later words, scholars."""

from collections.abc import Callable
from typing import NamedTuple

from components import text
from components.base.elements import Tree, html
from components.base.routing import Paths
from components.evidence.folds import MOST, fold
from components.evidence.quotations import card
from components.text.evidence import (
    NO_DOCUMENT,
    earlier_documents,
    more_documents,
    more_passages,
)
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Quotation

Quotations = list[Quotation]


class Voices(NamedTuple):
    """What is quoted on an event, each in order of date.

    Its own documents, those of earlier days, later words and the press, scholars.
    """

    documents: Quotations
    earlier: Quotations
    later: Quotations
    studies: Quotations

    def ids(self) -> set[str]:
        """Return the ids of all of them."""
        return {row.id for rows in self for row in rows}


def on_event(catalogue: Catalogue, event: EventRow) -> Voices:
    """Return who speaks of an event beside the texts."""
    rows = quotations.about(catalogue, "events", event.id)
    documents = quotations.of_kinds(rows, quotations.DOCUMENTS)
    own = quotations.of_its_time(documents, event.earliest.date())
    return Voices(
        own,
        [row for row in documents if row not in own],
        quotations.of_kinds(rows, quotations.OTHERS),
        quotations.of_kinds(rows, quotations.STUDIES),
    )


class Part(NamedTuple):
    """A part of the evidence: its heading, its id in the page if any, and the name of its fold."""

    heading: str
    id: str = ""
    more: Callable[[int], str] = more_passages


DOCUMENTS = Part(text.quotations.DOCUMENTS, "evidence-documents", more_documents)
LATER = Part(text.quotations.LATER_WORDS, "evidence-later", more_passages)
SCHOLARS = Part(text.quotations.SCHOLARS, "evidence-scholars", more_passages)


def section(
    catalogue: Catalogue, part: Part, rows: Quotations, paths: Paths | None = None, most: int = MOST
) -> Tree:
    """Return quotations under a heading, of many the rest folded; nothing if there are none."""
    if not rows:
        return []
    heading = html.H3(part.heading, id=part.id or None, className="section")
    return [heading, *_cards(catalogue, rows, paths, most, part.more)]


def _cards(
    catalogue: Catalogue,
    rows: Quotations,
    paths: Paths | None,
    most: int,
    more: Callable[[int], str],
) -> Tree:
    shown, folded = quotations.divided(catalogue, rows, most)
    return [
        *(card(catalogue, row, paths) for row in shown),
        *fold(more(len(folded)), [card(catalogue, row, paths) for row in folded]),
    ]


def documents(
    catalogue: Catalogue, event: EventRow, voices: Voices, paths: Paths | None = None
) -> Tree:
    """Return the documents on an event: its own, then those of earlier days under "Before".

    More than four are folded. Parties of which none is quoted are named where others are.
    """
    if not (voices.documents or voices.earlier):
        return [html.P(NO_DOCUMENT, className="silent")] if catalogue.whole.quotations else []
    heading = html.H3(DOCUMENTS.heading, id=DOCUMENTS.id, className="section")
    tree: Tree = [heading, *_cards(catalogue, voices.documents, paths, MOST, more_documents)]
    if voices.earlier:
        most = max(MOST - len(voices.documents), 0)
        tree.append(html.H4(text.quotations.BEFORE, className="before"))
        tree += _cards(catalogue, voices.earlier, paths, most, earlier_documents)
    missing = text.quotations.missing(_unquoted(catalogue, event, voices))
    return [*tree, html.P(missing, className="silent") if missing else None]


def of_disagreement(catalogue: Catalogue, key: str, paths: Paths | None = None) -> Tree:
    """Return what documents and scholars say on a disagreement."""
    return of_rows(catalogue, quotations.about(catalogue, "disagreements", key), paths)


def of_rows(catalogue: Catalogue, rows: Quotations, paths: Paths | None = None) -> Tree:
    """Return quotations by kind: documents, later words and the press, scholars."""
    own = quotations.of_kinds(rows, quotations.DOCUMENTS)
    later = quotations.of_kinds(rows, quotations.OTHERS)
    studies = quotations.of_kinds(rows, quotations.STUDIES)
    parts = ((DOCUMENTS, own), (LATER, later), (SCHOLARS, studies))
    return [node for part, some in parts for node in section(catalogue, part, some, paths)]


def _unquoted(catalogue: Catalogue, event: EventRow, voices: Voices) -> list[str]:
    """The labels of those who act in an event and of whom no document is quoted."""
    heard = {
        whole
        for row in (*voices.documents, *voices.earlier)
        for party in (*catalogue.references[row.reference].party, row.speaker)
        for whole in _wholes(catalogue, party)
    }
    return [
        catalogue.actors[agent].label
        for agent in event.agents
        if agent in catalogue.actors and not heard & set(_wholes(catalogue, agent))
    ]


def _wholes(catalogue: Catalogue, actor: str) -> list[str]:
    """An actor and all that it is or was part of."""
    found, ahead = [], [actor]
    while ahead:
        key = ahead.pop()
        if key in catalogue.actors and key not in found:
            found.append(key)
            ahead += [part.partition("@")[0] for part in catalogue.actors[key].part_of]
    return found
