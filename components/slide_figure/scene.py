"""What a slide is made from: a step, what of it is hidden, and the sizes of its type."""

from dataclasses import dataclass
from typing import NamedTuple

from components import text
from components.presentation.pieces import HEIGHT, WIDTH
from components.stage.reveals import POSITIONS, built, reveals
from data.catalogue.catalogue import Catalogue
from data.tables.stories import Step, Story

LEFT, TOP, FOOT = 72.0, 46.0, 1004.0  # where the words begin, and where what is below them does
ROOM = WIDTH - 2 * LEFT
EDGE = HEIGHT - 46  # of the line with the number of the step


class Look(NamedTuple):
    """The sizes of type, in pixels (half of them are points), and the gap between two parts."""

    body: float
    quote: float
    least: float
    gap: float
    words: int = 0  # of a text, at most; 0: as many as it has


# As on the stage (css/stage/stage.css), and smaller ones for what a room could hardly read.
LOOKS = (
    Look(39, 52, 32, 30),
    Look(36, 46, 32, 26),
    Look(34, 43, 32, 20),
    Look(32, 40, 32, 18),
    Look(32, 36, 32, 14),
    Look(30, 32, 28, 12),
    Look(28, 28, 26, 10),
    Look(26, 26, 24, 8),
    Look(24, 24, 22, 8),
    Look(22, 22, 20, 6),
    Look(20, 20, 18, 6),
    *(Look(20, 20, 18, 6, words) for words in (200, 100, 50, 25, 12)),
)
LARGE = Look(44, 56, 34, 36)  # where words stand alone


@dataclass(frozen=True)
class Scene:
    """A step of a story as one slide shows it: `hides` is what it keeps for the next."""

    catalogue: Catalogue
    story: Story
    number: int
    step: Step
    hides: frozenset[str] = frozenset()

    def date(self, words: str) -> str:
        """Return a date, or that it is hidden."""
        return text.stage.HIDDEN["date"] if "date" in self.hides and words else words

    @property
    def looks(self) -> tuple[Look, ...]:
        """The sizes of type it may have, the largest first."""
        return LOOKS if self.step.has_figure else (LARGE, *LOOKS)


def states(catalogue: Catalogue, step: Step) -> list[frozenset[str]]:
    """Return what each slide of a step hides, in order; the last hides nothing.

    A comparison, which takes the place of what is compared, has a slide after all else is shown.
    """
    hidden = _hidden(catalogue, step)
    rest = frozenset({POSITIONS} & hidden)
    return list(dict.fromkeys((hidden, rest, frozenset[str]())))


def _hidden(catalogue: Catalogue, step: Step) -> frozenset[str]:
    """What a step shows only when it is asked for.

    What comes bit by bit without being hidden, as findings do, is on the slide from the first.
    """
    named = [*reveals(catalogue, step)]
    kept = {what for what in built(step) if what != POSITIONS}
    return frozenset(what for what in named if what not in kept and not what.startswith("row-"))
