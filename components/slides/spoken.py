"""What the speaker reads under a slide: the notes of the step, what is hidden, what is quoted."""

from components import text
from components.slide_figure.scene import Scene
from components.slides import cards
from components.slides.bibliography import in_full
from components.stage import presenter


def notes(scene: Scene, *, whole: bool = True) -> str:
    """Return the notes of a slide; where it has no room for all that is quoted, with that."""
    catalogue, step = scene.catalogue, scene.step
    parts = [step.notes] if step.notes else []
    if scene.hides:
        parts.append(text.slides.next_shows(sorted(scene.hides)))
    parts += [f"{name}{words}" for name, words in presenter.lines(catalogue, step)]
    if not whole:
        parts += [text.slides.WHOLE, *cards.in_words(scene)]
    if step.references:
        parts.append("\n".join(in_full(catalogue, key) for key in step.references))
    return "\n\n".join(parts)
