"""How many lines words take, and how high they are: estimated from the widths of their letters."""

import re
from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from components.drawing import text_width
from components.presentation.pieces import Box, Face, Paragraph, Part, Place, Run, Words

# Widths of common faces, as parts of what text is at most; bold ones are wider.
FACES: dict[tuple[Face, bool], float] = {
    ("serif", False): 0.95,
    ("serif", True): 1.02,
    ("sans", False): 0.88,
    ("sans", True): 0.95,
}
HEADS = (62.0, 54.0, 46.0)  # pixels
# Where a line may break: at blanks, and between letters as wide as high.
_WORD = re.compile(rf"[{text_width.WIDE}]|[^\s{text_width.WIDE}]+|\s+")


def width(words: str, size: float, face: Face = "sans", *, bold: bool = False) -> float:
    """Return how wide words are, on one line."""
    share = FACES[face, bold]
    return text_width.most(words, size) * share + text_width.wide(words) * size * (1 - share)


def lines(paragraph: Paragraph, room: float) -> int:
    """Return how many lines a paragraph takes in a box so wide; a longer word is broken."""
    count, used = 1, 0.0
    for word, wide in _words(paragraph):
        if used + wide <= room or (word.isspace() and used):
            used = min(used + wide, room)
            continue
        count += ceil(wide / room) - (0 if used else 1)
        used = wide % room if wide > room else wide
    return count


def _words(paragraph: Paragraph) -> Iterable[tuple[str, float]]:
    """The words of a paragraph with their widths, each as wide as the run that it begins in."""
    ends = [0]
    for run in paragraph.runs:
        ends.append(ends[-1] + len(run.words))
    bold = [run.bold for run in paragraph.runs]
    number = 0
    for found in _WORD.finditer(paragraph.words):
        while number + 1 < len(bold) and found.start() >= ends[number + 1]:
            number += 1
        yield found[0], width(found[0], paragraph.size, paragraph.face, bold=bold[number])


def height(paragraphs: Iterable[Paragraph], room: float) -> float:
    """Return how high paragraphs are in a box so wide."""
    return sum(each.space + lines(each, room) * each.size * each.leading for each in paragraphs)


def block(
    paragraphs: Iterable[Paragraph], room: float, *, least: float = 0, place: Place = "top"
) -> Part:
    """Return paragraphs as a part so wide, as high as they are or `least`; of none it is empty."""
    kept = tuple(each for each in paragraphs if each.words)
    high = max(height(kept, room), least)
    if not kept:
        return Part(least, ())
    return Part(high, (Words(Box(0, 0, room, high), kept, place),))


def fitted(paragraph: Paragraph, room: float, least: float) -> Paragraph:
    """Return one line in the size that fits into a width; below the least size it is cut."""
    run = paragraph.runs[0]
    wide = width(run.words, paragraph.size, paragraph.face, bold=run.bold)
    if wide <= room:
        return paragraph
    size = paragraph.size * room / wide
    if size >= least:
        return replace(paragraph, size=size)
    words = run.words
    while words and width(f"{words}…", least, paragraph.face, bold=run.bold) > room:
        words = words[:-1].rstrip()
    return replace(paragraph, size=least, runs=(replace(run, words=f"{words}…"),))


def headline(words: str, room: float) -> Part:
    """Return the headline of a slide, in two lines at most where that can be."""
    for size in HEADS:
        paragraph = Paragraph((Run(words, bold=True),), size, "serif", leading=1.14)
        if lines(paragraph, room) <= 2:
            break
    high = height([paragraph], room)
    return Part(high, (Words(Box(0, 0, room, high), (paragraph,), title=True),))
