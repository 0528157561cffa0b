"""The kinds of sheets, and on which question of a subject each can be built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.lessons import debate, jigsaw, order, records, unnamed
from data.lessons.material import Material, Subject, material, of_question


class Kind(StrEnum):
    """The kinds of sheets; their names are in addresses."""

    WHO = "who-says-it"
    ORDER = "in-order"
    JIGSAW = "jigsaw"
    DEBATE = "for-and-against"
    RECORDS = "two-records"


MOST_QUESTIONS = 40  # of a large selection: those to which most speak


@dataclass(frozen=True)
class Plan:
    """On what a sheet can be built: on questions (the first is asked), or on what is chosen."""

    whole: bool = False
    questions: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it can be built at all."""
        return self.whole or bool(self.questions)


Can = Callable[[Catalogue, Material], bool]
# Sheets on one question, and sheets on all that is chosen.
ON_A_QUESTION: Mapping[Kind, Can] = {
    Kind.WHO: lambda catalogue, of: bool(unnamed.unnamed(catalogue, of)),
    Kind.JIGSAW: lambda catalogue, of: bool(jigsaw.groups(catalogue, of.questions[0])),
    Kind.DEBATE: lambda catalogue, of: bool(debate.debate(catalogue, of.questions[0])),
}
ON_THE_WHOLE: Mapping[Kind, Can] = {
    Kind.WHO: lambda catalogue, of: bool(unnamed.unnamed(catalogue, of)),
    Kind.ORDER: lambda catalogue, of: bool(order.in_order(catalogue, of.events)),
    Kind.RECORDS: lambda catalogue, of: bool(records.pairs(catalogue, of)),
}


@memoised(16)
def plans(catalogue: Catalogue, subject: Subject) -> Mapping[Kind, Plan]:
    """Return for every kind on what it can be built of a subject."""
    of = material(catalogue, subject)
    return {kind: _plan(catalogue, kind, of) for kind in Kind}


def _plan(catalogue: Catalogue, kind: Kind, of: Material) -> Plan:
    on_question = ON_A_QUESTION.get(kind)
    questions = tuple(
        key for key in of.questions[:MOST_QUESTIONS] if on_question and _can(catalogue, kind, key)
    )
    if kind == Kind.JIGSAW:  # the more groups the better
        questions = tuple(sorted(questions, key=lambda key: -len(jigsaw.groups(catalogue, key))))
    on_whole = ON_THE_WHOLE.get(kind)
    return Plan(bool(not questions and on_whole and on_whole(catalogue, of)), questions)


@memoised(512)
def _can(catalogue: Catalogue, kind: Kind, key: str) -> bool:
    return ON_A_QUESTION[kind](catalogue, of_question(catalogue, key))
