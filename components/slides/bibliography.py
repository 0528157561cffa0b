"""What a story quotes, each work in full, and the record its steps rest on, in short."""

from collections.abc import Iterable, Iterator

from components import text
from components.slide_figure.scene import Scene
from components.stage.reveals import rows
from data.catalogue.catalogue import Catalogue
from data.citing import chicago, csl
from data.tables.models import Source

Steps = dict[str, list[int]]  # by the key of a work, the numbers of the steps that quote it


def entries(told: Iterable[Scene]) -> list[tuple[str, list[str]]]:
    """Return what some steps quote, in groups with a heading: texts, documents, scholars, press.

    A text has its terms, where its note names them. Then the record: a line a step, works in short.
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
        groups[heading] = [f"{in_full(catalogue, key)} {_at(works[key])}" for key in keys]
    groups[text.slides.RECORD] = [line for scene in scenes for line in _record(scene)]
    return [(heading, lines) for heading, lines in groups.items() if lines]


def _texts(scene: Scene) -> Iterable[str]:
    step, catalogue = scene.step, scene.catalogue
    quoted = [row.source for row in catalogue.excerpts_of(step.excerpts)]
    if step.kind == "compare":
        quoted += [row.source for row in catalogue.positions[step.dispute]]
    return dict.fromkeys(quoted)


def _works(scene: Scene) -> Iterator[str]:
    """The works quoted, and those that carry what is found."""
    step, catalogue = scene.step, scene.catalogue
    keys = [*step.quotations]
    if step.kind == "findings":
        keys += [key for row in rows(catalogue, step) for key in (*row.carriers, *row.against)]
    for key in keys:
        quotation = catalogue.quotations.get(key)
        yield quotation.reference if quotation else key


def _kind(catalogue: Catalogue, key: str) -> str:
    kind = catalogue.references[key].kind
    return kind if kind in text.slides.KINDS else ""


def _text(catalogue: Catalogue, key: str, steps: list[int]) -> str:
    note = chicago.sentence(csl.items(catalogue)[csl.source_key(key)])
    return " ".join(filter(None, (note, _licence(catalogue.sources[key]), _at(steps))))


def _licence(source: Source) -> str:
    """What the note of a source says of its terms, in a sentence; '' if it says nothing."""
    _, word, rest = source.note.partition(text.slides.LICENCE)
    sentence, stop, _ = rest.partition(". ")
    return f"{word}{sentence}{stop.strip()}" if word else ""


def _at(steps: list[int]) -> str:
    return text.slides.at_steps(steps)


def in_full(catalogue: Catalogue, key: str) -> str:
    """Return a reference as a full note."""
    return chicago.sentence(csl.items(catalogue)[key])


def _record(scene: Scene) -> Iterator[str]:
    items = csl.items(scene.catalogue)
    names = text.stage.references((items[key] for key in scene.step.references), room=1000)
    if names:
        yield text.slides.record(scene.number, names)
