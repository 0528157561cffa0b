"""Who speaks on a step of a story, and whether one of them stands alone.

A claim of one party (a document, a text that says how somebody sees it) needs a second voice or
the record on the same step. `check` and the stage hold it by the same rule.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.base import dates
from data.base.membership import Parents, whole
from data.tables.models import Actor, Finding, Quotation
from data.tables.stories import Step

# Kinds of excerpt that say how somebody sees it.
VIEWS = ("cause", "evaluation", "perception")

Voice = frozenset[str]


@dataclass(frozen=True)
class Voices:
    """What a step may name, by id.

    `excerpts`: the source, and what makes it a claim ('' if nothing does). `quotations`: whose
    words they are, in whose record, and the work. `works`: the parties that issued a reference.
    `disputes`: the sources and the carriers that speak on a disagreement.
    """

    excerpts: Mapping[str, tuple[str, str]]
    quotations: Mapping[str, tuple[Voice, Voice, str]]
    works: Mapping[str, Voice]
    disputes: Mapping[str, list[str]]


def lone(step: Step, voices: Voices) -> tuple[str, str] | None:
    """Return the field and the id of a claim that stands alone on a step; None if there is none."""
    claims = list(_claims(step, voices))
    if not claims or len(set(_heard(step, voices))) > 1:
        return None
    field, key = claims[0]
    own = voices.quotations.get(key)
    parties, work = (own[0] | own[1], own[2]) if own else (frozenset(), "")
    for reference in step.references:
        issuers = voices.works.get(reference, frozenset())
        if reference != work and not (issuers and issuers <= parties):
            return None
    return field, key


def _claims(step: Step, voices: Voices) -> Iterator[tuple[str, str]]:
    """What one party alone says: a joint document is nobody's alone."""
    for key in step.excerpts:
        if voices.excerpts.get(key, ("", ""))[1]:
            yield "excerpts", key
    for key in step.quotations:
        if key in voices.quotations and len(voices.quotations[key][0]) < 2:
            yield "quotations", key
    if step.kind == "findings":
        carriers = [each for key in step.named_disputes for each in voices.disputes.get(key, [])]
        yield from (("disputes", key) for key in carriers[:1])


def _heard(step: Step, voices: Voices) -> Iterator[Voice]:
    for key in step.excerpts:
        if key in voices.excerpts:
            yield frozenset((f"text {voices.excerpts[key][0]}",))
    for key in (*step.quotations, *_on(step, voices)):
        if key in voices.quotations:
            parties, recorder, work = voices.quotations[key]
            yield parties | recorder or frozenset((work,))
        elif key not in step.quotations:
            yield voices.works.get(key) or frozenset((key,))


def _on(step: Step, voices: Voices) -> Iterable[str]:
    shown = step.named_disputes if step.kind in ("compare", "findings") else ()
    return [each for key in shown for each in voices.disputes.get(key, [])]


def parents_of(actors: Mapping[str, Actor]) -> Parents:
    """Return what every actor was part of."""
    return {key: actor.part_of for key, actor in actors.items()}


def parties(
    row: Quotation, issuers: Iterable[str], actors: Mapping[str, Actor], parents: Parents
) -> list[str]:
    """Return whose words they are: what the speaker was part of that day, or who issued the work.

    A person stands for a state or an organisation; whoever wrote it down is named as its recorder.
    """
    if not row.date:
        return list(issuers)
    day = dates.parse(row.date).first
    if row.speaker in actors:
        return [whole(parents, row.speaker, day)]
    people = {key for key in issuers if key in actors and actors[key].kind == "person"}
    wholes = (whole(parents, key, day) if key in people else key for key in issuers)
    return list(dict.fromkeys(wholes))


def _voice(
    row: Quotation, issuers: Iterable[str], actors: Mapping[str, Actor], parents: Parents
) -> tuple[Voice, Voice, str]:
    """Return whose words a quotation has, in whose record, and in which work."""
    said = frozenset(parties(row, issuers, actors, parents) if row.kind != "study" else [])
    return said or frozenset(filter(None, (row.speaker,))), frozenset(issuers), row.reference


def gather(
    excerpts: Iterable[tuple[str, str, str, str]],
    quotations: Iterable[Quotation],
    works: Mapping[str, Voice],
    actors: Mapping[str, Actor],
    speakers: Iterable[tuple[str, Iterable[str]]],
) -> Voices:
    """Return who speaks: `excerpts` as (id, source, kind, voice), `speakers` on a disagreement."""
    parents = parents_of(actors)
    disputes: dict[str, list[str]] = {}
    for disagreement, keys in speakers:
        disputes.setdefault(disagreement, []).extend(keys)
    return Voices(
        {key: (source, claim(kind, voice)) for key, source, kind, voice in excerpts},
        {row.id: _voice(row, works.get(row.reference, ()), actors, parents) for row in quotations},
        works,
        disputes,
    )


def claim(kind: str, voice: str) -> str:
    """Say what makes an excerpt a claim of somebody; '' if nothing does."""
    if kind in VIEWS:
        return f"of kind {kind!r}"
    return "somebody's words" if voice in ("attributed", "quoted", "mixed") else ""


def carriers(row: Finding) -> tuple[str, list[str]]:
    """Return a disagreement and who speaks in one finding on it."""
    return row.disagreement, [*row.carriers, *row.against]
