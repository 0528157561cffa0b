"""The documents beside a passage: those it quotes, then those of its events nearest in time."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from data.base import dates, words
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.tables.models import Quotation

MOST = 2  # documents beside a passage, of different parties
RUN = 9  # words in a row that passage and document share where one quotes the other


class Beside(NamedTuple):
    """Documents that a passage quotes, others beside it, and how many more each topic has.

    A topic is an event that the passage tells; of a passage that tells none, a disagreement.
    """

    quoted: list[Quotation]
    others: list[Quotation]
    rest: Mapping[str, int]


def beside(catalogue: Catalogue, excerpt: ExcerptRow, disagreements: Iterable[str]) -> Beside:
    """Return the documents beside a passage that is used in some disagreements."""
    column: quotations.About = "events" if excerpt.events else "disagreements"
    by_topic = {
        topic: quotations.of_kinds(quotations.about(catalogue, column, topic), quotations.DOCUMENTS)
        for topic in (excerpt.events or disagreements)
    }
    documents = {row.id: row for rows in by_topic.values() for row in rows}
    far = {key: _distance(catalogue, excerpt, row) for key, row in documents.items()}
    ordered = sorted(documents.values(), key=lambda row: (not quotes(excerpt, row), far[row.id]))
    shown = _of_different_parties(catalogue, ordered)
    rest = {topic: len([r for r in rows if r not in shown]) for topic, rows in by_topic.items()}
    return Beside(
        [row for row in shown if quotes(excerpt, row)],
        [row for row in shown if not quotes(excerpt, row)],
        {topic: count for topic, count in rest.items() if count},
    )


def quotes(excerpt: ExcerptRow, quotation: Quotation) -> bool:
    """Whether a passage gives words of a document: so many in a row that it is no chance."""
    ours = (excerpt.quote, excerpt.translation, excerpt.original)
    return bool(_runs(ours) & _runs((quotation.quote, quotation.translation)))


def _runs(texts: Iterable[str]) -> set[tuple[str, ...]]:
    every = [words.words(text) for text in texts]
    return {tuple(each[n : n + RUN]) for each in every for n in range(len(each) - RUN + 1)}


def _distance(catalogue: Catalogue, excerpt: ExcerptRow, quotation: Quotation) -> int:
    """Days between a document and the start of its nearest event; undated ones are farthest."""
    if not quotation.date:
        return quotations.LAST[0].toordinal()
    when = dates.parse(quotation.date)
    told = [event for event in excerpt.events if event in quotation.events]
    starts = (catalogue.interval(catalogue.event(event)).start for event in told)
    gaps = ((start.first - when.last, when.first - start.last) for start in starts)
    return min((max(0, *(gap.days for gap in pair)) for pair in gaps), default=0)


def _of_different_parties(catalogue: Catalogue, rows: list[Quotation]) -> list[Quotation]:
    """The first document, and the next one that none of its parties issued."""
    shown: list[Quotation] = []
    heard: set[str] = set()
    for row in rows:
        parties = set(catalogue.references[row.reference].party) or {row.speaker}
        if not parties & heard and len(shown) < MOST:
            shown.append(row)
            heard |= parties
    return shown
