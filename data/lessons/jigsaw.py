"""Jigsaw: the longest text, the other texts, the documents and the scholars on one question."""

from dataclasses import dataclass
from typing import Literal

from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.lessons.material import of_question
from data.lessons.passages import documents_on
from data.lessons.turns import by_turns
from data.sources import disagreements
from data.tables.models import Quotation

Name = Literal["longest", "texts", "documents", "scholars"]
MOST_EXCERPTS, MOST_QUOTATIONS = 4, 3  # of a group
FEWEST, FEWEST_GROUPS = 2, 3
LEAST_WORDS = 8


@dataclass(frozen=True)
class Group:
    """What one group reads: excerpts of one or several texts (`sources`), or quotations."""

    name: Name
    sources: tuple[str, ...] = ()
    excerpts: tuple[ExcerptRow, ...] = ()
    quotations: tuple[Quotation, ...] = ()


def groups(catalogue: Catalogue, key: str) -> list[Group]:
    """Return the groups on a question; none if there are too few to share out.

    A group has two passages at least, and words of more than one party among the documents.
    """
    by_source = disagreements.excerpts_by_source(catalogue, key)
    longest = max(by_source, key=lambda each: catalogue.sources[each].words, default="")
    others = tuple(each for each in by_source if each != longest)
    rows = [catalogue.quotations[each] for each in of_question(catalogue, key).quotations]
    studies = quotations.of_kinds(rows, quotations.STUDIES)
    every = [
        _of_texts(catalogue, "longest", (longest,) if longest else (), by_source),
        _of_texts(catalogue, "texts", others, by_source),
        Group("documents", quotations=tuple(documents_on(catalogue, key, MOST_QUOTATIONS))),
        Group(
            "scholars", quotations=tuple(quotations.divided(catalogue, studies, MOST_QUOTATIONS)[0])
        ),
    ]
    found = [each for each in every if len(each.excerpts) + len(each.quotations) >= FEWEST]
    return found if len(found) >= FEWEST_GROUPS else []


def _of_texts(
    catalogue: Catalogue, name: Name, sources: tuple[str, ...], by_source: dict[str, list[str]]
) -> Group:
    """Excerpts of each text by turns, those first that are more than a few words."""
    queues = [_telling(catalogue, by_source[each]) for each in sources]
    rows = catalogue.excerpts_of(by_turns(queues, MOST_EXCERPTS))
    ordered = sorted(rows, key=lambda row: sources.index(row.source))
    return Group(name, sources=sources, excerpts=tuple(ordered))


def _telling(catalogue: Catalogue, ids: list[str]) -> list[str]:
    rows = catalogue.excerpts_of(ids)
    ordered = sorted(rows, key=lambda row: len(row.quote.split()) < LEAST_WORDS)
    return [row.id for row in ordered]
