"""The kinds of sheets, and on which question of a subject each can be built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import Content, contents
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


# What a dossier must have for a sheet ever to be built of it.
NEEDS: Mapping[Kind, Content] = {
    Kind.WHO: "quotations",
    Kind.ORDER: "sequence",
    Kind.JIGSAW: "disagreements",
    Kind.DEBATE: "disagreements",
    Kind.RECORDS: "quotations",
}


def possible(catalogue: Catalogue) -> list[Kind]:
    """Return the kinds for which a dossier has material, whatever is chosen of it."""
    return [kind for kind in Kind if NEEDS[kind] in contents(catalogue)]


# How much there is for a sheet; 0 where it cannot be built.
Size = Callable[[Catalogue, Material], int]


def _quotes(catalogue: Catalogue, of: Material) -> int:
    found = unnamed.unnamed(catalogue, of)
    return len(found.passages) if found else 0


# Sheets on one question, and sheets on all that is chosen.
ON_A_QUESTION: Mapping[Kind, Size] = {
    Kind.WHO: _quotes,
    Kind.JIGSAW: lambda catalogue, of: len(jigsaw.groups(catalogue, of.questions[0])),
    Kind.DEBATE: lambda catalogue, of: int(bool(debate.debate(catalogue, of.questions[0]))),
}
ON_THE_WHOLE: Mapping[Kind, Size] = {
    Kind.WHO: _quotes,
    Kind.ORDER: lambda catalogue, of: len(order.in_order(catalogue, of.events)),
    Kind.RECORDS: lambda catalogue, of: len(records.pairs(catalogue, of)),
}


@memoised(16)
def plans(catalogue: Catalogue, subject: Subject) -> Mapping[Kind, Plan]:
    """Return for every kind on what it can be built of a subject."""
    of = material(catalogue, subject)
    return {kind: _plan(catalogue, kind, of) for kind in Kind}


def _plan(catalogue: Catalogue, kind: Kind, of: Material) -> Plan:
    """What a theme or a story asks itself goes first, then that on which there is most."""
    sizes = {
        key: _size(catalogue, kind, key)
        for key in of.questions[:MOST_QUESTIONS]
        if kind in ON_A_QUESTION
    }
    built = [key for key, size in sizes.items() if size]
    named = [key for key in built if key in of.questions[: of.named]]
    others = sorted((k for k in built if k not in named), key=lambda k: -sizes[k])
    whole = ON_THE_WHOLE.get(kind)
    return Plan(bool(not built and whole and whole(catalogue, of)), (*named, *others))


def chosen(catalogue: Catalogue, kind: Kind, subject: Subject) -> tuple[str, Material] | None:
    """Return the question of a sheet ('' on the whole) and its material; None without either.

    A sheet on one disagreement asks its question in any case.
    """
    plan = plans(catalogue, subject)[kind]
    if not plan:
        return None
    if plan.questions:
        return plan.questions[0], of_question(catalogue, plan.questions[0])
    return subject.dispute, material(catalogue, subject)


@memoised(512)
def _size(catalogue: Catalogue, kind: Kind, key: str) -> int:
    return ON_A_QUESTION[kind](catalogue, of_question(catalogue, key))
