"""The other voices on an event, a theme or a disagreement: documents, later words, scholars."""

from components import text
from components.base.elements import Tree, html
from components.base.routing import Paths
from components.evidence.quotations import card, section
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Quotation


def of_event(catalogue: Catalogue, event: EventRow, paths: Paths | None = None) -> Tree:
    """Return what documents and scholars say of an event.

    Its own documents come first, those of earlier days under "Before"; parties of the event of
    which no document is quoted are named where others are.
    """
    rows = quotations.about(catalogue, "events", event.id)
    documents = quotations.of_kinds(rows, quotations.DOCUMENTS)
    own = quotations.of_its_time(documents, event.earliest.date())
    earlier = [row for row in documents if row not in own]
    tree = section(catalogue, text.quotations.DOCUMENTS, own or earlier, paths)
    if own and earlier:
        cards: Tree = [card(catalogue, row, paths) for row in earlier]
        tree += [html.H4(text.quotations.BEFORE, className="before"), *cards]
    if silent := text.quotations.missing(_unquoted(catalogue, event, documents)):
        tree.append(html.P(silent, className="silent"))
    return [*tree, *_others(catalogue, rows, paths)]


def of_disagreement(catalogue: Catalogue, key: str, paths: Paths | None = None) -> Tree:
    """Return what documents and scholars say on a disagreement."""
    return of_rows(catalogue, quotations.about(catalogue, "disagreements", key), paths)


def of_rows(catalogue: Catalogue, rows: list[Quotation], paths: Paths | None = None) -> Tree:
    """Return quotations by kind: documents, later words and the press, scholars."""
    documents = quotations.of_kinds(rows, quotations.DOCUMENTS)
    return [
        *section(catalogue, text.quotations.DOCUMENTS, documents, paths),
        *_others(catalogue, rows, paths),
    ]


def _others(catalogue: Catalogue, rows: list[Quotation], paths: Paths | None) -> Tree:
    later = quotations.of_kinds(rows, quotations.OTHERS)
    studies = quotations.of_kinds(rows, quotations.STUDIES)
    return [
        *section(catalogue, text.quotations.LATER_WORDS, later, paths),
        *section(catalogue, text.quotations.SCHOLARS, studies, paths),
    ]


def _unquoted(catalogue: Catalogue, event: EventRow, documents: list[Quotation]) -> list[str]:
    """The labels of those who act in an event and of whom no document is quoted, if others are."""
    if not documents:
        return []
    heard = {
        whole
        for row in documents
        for party in (*catalogue.references[row.reference].party, row.speaker)
        for whole in _wholes(catalogue, party)
    }
    return [
        catalogue.actors[agent].label
        for agent in event.agents
        if not heard & set(_wholes(catalogue, agent))
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
