"""How wide a text is where nothing can measure it: in a static drawing, or before there is one."""

import re

# Letters as wide as they are high: Chinese, Japanese, Korean.
WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60"
_WIDE = re.compile(f"[{WIDE}]")
_NARROW, _BROAD = frozenset(" iljtfrI.,:;'’|!()[]-"), frozenset("mwMW%@—⚑")
_LEAST = 0.4  # em: of the narrowest letter
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


def fitted(text: str, room: float, size: float = 1) -> str:
    """Return a text, cut so that it is at most so wide."""
    if most(text, size) <= room:
        return text
    letters = text
    while letters and most(f"{letters}…", size) > room:
        letters = letters[: min(len(letters) - 1, int(room / size / _LEAST))]
    return f"{letters.rstrip()}…"


def lines(text: str, room: float, size: float, most_lines: int) -> list[str]:
    """Return a text in at most so many lines of a width; where it has no room the last is cut."""
    done, rest = list[str](), text.split()
    while rest and len(done) < most_lines - 1:
        count = next(
            (n for n in range(len(rest), 1, -1) if most(" ".join(rest[:n]), size) <= room), 1
        )
        done.append(fitted(" ".join(rest[:count]), room, size))
        rest = rest[count:]
    return [*done, fitted(" ".join(rest), room, size)] if rest else done


def wide(text: str) -> int:
    """Return how many letters of a text are as wide as they are high."""
    return len(_WIDE.findall(text))


def average(text: str, size: float = 1) -> float:
    """Return how wide a text is on average: enough to estimate lines and rows by."""
    return size * AVERAGE * len(text)
