"""What the speaker reads under a slide: the notes of the step, what is hidden, what is quoted."""

from components import text
from components.slides import cards
from components.slides.scene import Scene
from components.stage import presenter


def notes(scene: Scene, *, whole: bool = True) -> str:
    """Return the notes of a slide; where it has no room for all that is quoted, with that."""
    lines = [scene.step.notes] if scene.step.notes else []
    if not scene.hides:
        lines += [f"{name}{words}" for name, words in presenter.lines(scene.catalogue, scene.step)]
    else:
        lines.append(text.slides.next_shows(sorted(scene.hides)))
    if not whole:
        lines += [text.slides.WHOLE, *cards.in_words(scene)]
    return "\n\n".join(lines)
