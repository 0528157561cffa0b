"""The passages that sheets set before pupils, of the texts, the documents and the scholars."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from data.base.words import words as words_of
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.lessons.material import Material
from data.tables.models import Quotation

Voice = Literal["text", "document", "scholar"]
VOICES: tuple[Voice, ...] = ("text", "document", "scholar")
REPORTED = ("attributed", "quoted")  # voices of an excerpt in which another speaks
STEM, SHORTEST = 5, 4  # letters of a name by which it is known, and of the shortest name that tells


class Passage(NamedTuple):
    """Words with who says them: `whose` is a text, the parties of a document, or a scholar.

    `names` are the labels of all who could be told by them.
    """

    id: str
    voice: Voice
    whose: tuple[str, ...]
    quote: str
    language: str
    translation: str
    lead: str
    names: tuple[str, ...]
    weight: int


def passages(catalogue: Catalogue, material: Material) -> list[Passage]:
    """Return the passages of a material that have words of their own, texts first."""
    return [
        *_excerpts(catalogue, material.excerpts),
        *_quotations(catalogue, material.quotations),
    ]


def _excerpts(catalogue: Catalogue, ids: Iterable[str]) -> Iterator[Passage]:
    for row in catalogue.excerpts_of(ids):
        if row.voice in REPORTED:
            continue
        source = catalogue.sources[row.source]
        yield Passage(
            id=row.id,
            voice="text",
            whose=(row.source,),
            quote=row.quote,
            language=source.language or catalogue.dossier.language,
            translation=row.translation,
            lead=row.lead,
            names=(source.label, *source.author.split("|")),
            weight=_weight(catalogue, row.events),
        )


def _quotations(catalogue: Catalogue, ids: Iterable[str]) -> Iterator[Passage]:
    for key in ids:
        row = catalogue.quotations[key]
        kind = row.kind or "document"
        if not row.quote or kind not in (*quotations.DOCUMENTS, *quotations.STUDIES):
            continue
        parties = quotations.parties(catalogue, row)
        scholar = kind in quotations.STUDIES
        work = catalogue.references[row.reference]
        actors = [catalogue.actors[each].label for each in parties if each in catalogue.actors]
        speaker = catalogue.actors.get(row.speaker)
        yield Passage(
            id=row.id,
            voice="scholar" if scholar else "document",
            whose=_family(row) if scholar else _party(catalogue, row, parties),
            quote=row.quote,
            language=row.language or catalogue.dossier.language,
            translation=row.translation,
            lead=row.lead,
            names=(speaker.label if speaker else row.speaker, *actors, *work.author.split("|")),
            weight=_weight(catalogue, row.events),
        )


def _family(row: Quotation) -> tuple[str, ...]:
    """The last name of a scholar, who may be cited with more or fewer first names."""
    return tuple(words_of(row.speaker)[-1:]) or (row.reference,)


def _party(catalogue: Catalogue, row: Quotation, parties: list[str]) -> tuple[str, ...]:
    """Whose words a document has: a speaker who is nobody’s actor may stand in others’ record."""
    if row.speaker and row.speaker not in catalogue.actors:
        return (row.speaker,)
    return tuple(parties) or (row.reference,)


def documents_on(catalogue: Catalogue, key: str, most: int) -> list[Quotation]:
    """Return a few documents on a question, of different parties: those on its events first.

    None where one party alone would speak.
    """
    about = quotations.about(catalogue, "disagreements", key)
    rows = [row for row in quotations.of_kinds(about, quotations.DOCUMENTS) if row.quote]
    events = set(catalogue.disagreements[key].events)
    near = [row for row in rows if events & set(row.events)]
    shown, _ = quotations.divided(catalogue, near, most)
    if len(shown) < most:
        others = [row for row in rows if row not in near]
        shown += quotations.divided(catalogue, others, most - len(shown))[0]
    parties = {tuple(quotations.parties(catalogue, row)) for row in shown}
    return quotations.in_order(shown) if len(parties) > 1 else []


def _weight(catalogue: Catalogue, events: Iterable[str]) -> int:
    return max((catalogue.event(event).weight for event in events), default=0)


def words_in(catalogue: Catalogue, passage: Passage, language: str) -> str:
    """Return a passage in a language: as it was said or as we translate it; '' if it has neither.

    Translations are in the language of the dossier.
    """
    if passage.language == language:
        return passage.quote
    return passage.translation if language == catalogue.dossier.language else ""


def tells(passage: Passage, words: str) -> bool:
    """Whether some words name who says them, in whatever form of the name."""
    spoken = words_of(words)
    stems = {
        name[:STEM] for label in passage.names for name in words_of(label) if len(name) >= SHORTEST
    }
    return any(word.startswith(stem) for stem in stems for word in spoken)
