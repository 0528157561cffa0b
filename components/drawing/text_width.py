"""How wide a text is where nothing can measure it: in a static drawing, or before there is one."""

import re
import textwrap

# Letters as wide as they are high: Chinese, Japanese, Korean, and pictures.
WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60"
    "\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff"
)
_WIDE = re.compile(f"[{WIDE}]")
_NARROW, _BROAD = frozenset(" iljtfrI.,:;'’|!()[]-"), frozenset("mwMW%@—⚑")
AVERAGE = 0.5  # em a letter, in sans-serif faces


def most(text: str, size: float = 1) -> float:
    """Return how wide a text is at most, in a sans-serif face that is not known.

    `size` is that of the type; what is returned has its unit (without a size: em).
    """

    def ems(letter: str) -> float:
        if letter in _NARROW:
            return 0.4
        if letter in _BROAD:
            return 0.97
        return 0.72 if letter.isupper() else 0.62

    return size * (sum(map(ems, _WIDE.sub("", text))) + wide(text))


def lines(text: str, room: float, size: float, many: int) -> list[str]:
    """Return a text in at most so many lines that fit into a room; what is left over is cut."""
    letters = int(len(text) * min(1, room / max(most(text, size), size)))
    return textwrap.wrap(text, max(letters, 2), max_lines=many, placeholder="…")


def wide(text: str) -> int:
    """Return how many letters of a text are as wide as they are high."""
    return 0 if text.isascii() else len(_WIDE.findall(text))


def average(text: str, size: float = 1) -> float:
    """Return how wide a text is on average: enough to estimate lines and rows by."""
    return size * AVERAGE * letters(text)


def letters(text: str) -> int:
    """Return how many letters of usual width a text is as wide as."""
    return len(text) + wide(text)
