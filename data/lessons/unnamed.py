"""Who says it? Quotes of different voices in one language, none of which names its speaker."""

from collections import Counter
from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.lessons.material import Material
from data.lessons.passages import VOICES, Passage, passages, tells, words_in
from data.lessons.shuffle import rank, shuffled
from data.lessons.turns import by_turns

FEWEST, MOST = 4, 6  # more is no lesson of 45 minutes
LEAST_WORDS, MOST_WORDS = 8, 45  # fewer tell nothing of who says them, more fill the page


@dataclass(frozen=True)
class Unnamed:
    """Passages in the order of the sheet, and the one language in which all of them stand there."""

    language: str
    passages: tuple[Passage, ...]


def unnamed(catalogue: Catalogue, material: Material) -> Unnamed | None:
    """Return the quotes of a sheet; None if too few different voices speak in one language.

    The language of the dossier goes before others: into it all is translated.
    """
    every = passages(catalogue, material)
    counts = Counter(each.language for each in every)
    languages = [catalogue.dossier.language, *(each for each, _ in counts.most_common())]
    for language in dict.fromkeys(languages):
        chosen = _chosen([each for each in every if _is_fit(catalogue, each, language)])
        if len(chosen) >= FEWEST and len({each.voice for each in chosen}) > 1:
            return Unnamed(language, tuple(shuffled(chosen, lambda each: each.id)))
    return None


def _is_fit(catalogue: Catalogue, passage: Passage, language: str) -> bool:
    words = words_in(catalogue, passage, language)
    return LEAST_WORDS <= len(words.split()) <= MOST_WORDS and not tells(passage, words)


def _chosen(every: list[Passage]) -> list[Passage]:
    """The weightiest of each who speaks, by turns a text, a document and a scholar."""
    rows = sorted(every, key=lambda each: (-each.weight, rank(each.id)))
    firsts = list({each.whose: each for each in reversed(rows)}.values())[::-1]
    return by_turns([[each for each in firsts if each.voice == voice] for voice in VOICES], MOST)
