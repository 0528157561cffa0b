"""What a story quotes and rests on, each work once, with the steps that lean on it."""

from collections.abc import Iterable, Iterator

from components import text
from components.slides.scene import Scene
from components.stage.reveals import rows
from data.catalogue.catalogue import Catalogue
from data.citing import chicago, csl
from data.tables.models import Source

Steps = dict[str, list[int]]  # by the key of a work, the numbers of the steps that lean on it


def entries(told: Iterable[Scene]) -> list[tuple[str, list[str]]]:
    """Return the works of some steps, in groups with a heading: texts, documents, scholars, others.

    A text has its terms where its note names them, and the paragraphs that are quoted.
    """
    scenes = list(told)
    texts, works = Steps(), Steps()
    for scene in scenes:
        for source in _texts(scene):
            texts.setdefault(source, []).append(scene.number)
        for work in dict.fromkeys(_works(scene)):
            works.setdefault(work, []).append(scene.number)
    catalogue = scenes[0].catalogue
    groups = {text.quotations.TEXTS: [_text(catalogue, *each) for each in texts.items()]}
    for kind, heading in text.slides.KINDS.items():
        keys = [key for key in works if _kind(catalogue, key) == kind]
        groups[heading] = [_work(catalogue, key, works[key]) for key in keys]
    return [(heading, lines) for heading, lines in groups.items() if lines]


def _texts(scene: Scene) -> Iterable[str]:
    step, catalogue = scene.step, scene.catalogue
    quoted = [row.source for row in catalogue.excerpts_of(step.excerpts)]
    if step.kind == "compare":
        quoted += [row.source for row in catalogue.positions[step.dispute]]
    return dict.fromkeys(quoted)


def _works(scene: Scene) -> Iterator[str]:
    step, catalogue = scene.step, scene.catalogue
    keys = [*step.quotations]
    if step.kind == "findings":
        for found in rows(catalogue, step):
            keys += [*found.carriers, *found.against]
    for key in [*keys, *step.references]:
        row = catalogue.quotations.get(key)
        yield row.reference if row else key


def _kind(catalogue: Catalogue, key: str) -> str:
    kind = catalogue.references[key].kind
    return kind if kind in text.slides.KINDS else ""


def _text(catalogue: Catalogue, key: str, steps: list[int]) -> str:
    source = catalogue.sources[key]
    note = f"{chicago.note(csl.items(catalogue)[csl.source_key(key)])}."
    return " ".join(filter(None, (note, _licence(source), text.slides.at_steps(steps))))


def _licence(source: Source) -> str:
    """What the note of a source says of its terms, in a sentence; '' if it says nothing."""
    _, word, rest = source.note.partition(text.slides.LICENCE)
    sentence, stop, _ = rest.partition(". ")
    return f"{word}{sentence}{stop.strip()}" if word else ""


def _work(catalogue: Catalogue, key: str, steps: list[int]) -> str:
    return f"{chicago.note(csl.items(catalogue)[key])}. {text.slides.at_steps(steps)}"
