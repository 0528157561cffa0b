"""A note that a step stands under: a bracket over its days, always headed as the reader's."""

from components import text
from components.base import address
from components.base.elements import Element, attributes, html
from components.drawing import axis, text_width
from components.drawing.time_scale import TimeScale
from components.stage.drawing.axis import WIDTH
from components.stage.drawing.marks import down, percent
from data.catalogue.catalogue import Catalogue
from data.selection import bracket
from data.selection.bracket import Bracket
from data.tables.stories import Step

HEIGHT, LINE, TOP, FOOT = 2.2, 1.05, 1.5, 2.1  # em: of all, of the words, of the bracket


def of(catalogue: Catalogue, step: Step) -> Bracket | None:
    """Return the note of a step, if its view has one."""
    return bracket.parse(address.read(step.select, catalogue).bracket)


def words(note: Bracket, *, dated: bool) -> str:
    """Return a note in words; `dated`: with its part of time."""
    if dated:
        return text.bracket.whole(note.words, note.first, note.last)
    return f"{text.bracket.HEAD}: {note.words}"


def over(note: Bracket, scale: TimeScale) -> Element:
    """Return a note over the marks; without its bracket where its days are not in view."""
    first, last = axis.ends(note.window)
    seen = scale.shows(first, last)
    left = max(scale.place(first), 0) if seen else 0
    right = min(scale.place(last, over=True), 1) if seen else 1
    return html.Svg(
        [_words(note, (left + right) / 2), *(_bracket(left, right) if seen else ())],
        width="100%",
        height=down(HEIGHT),
        className="readers-note",
        **attributes(aria_hidden="true"),
    )


def _words(note: Bracket, middle: float) -> Element:
    """The words over the middle; at the edges they stand inside."""
    line = words(note, dated=False)
    half = text_width.most(line) / 2 / WIDTH
    place = min(max(middle, half), 1 - half) if half < 1 / 2 else 1 / 2
    return html.Text(line, x=percent(place), y=down(LINE), textAnchor="middle")


def _bracket(left: float, right: float) -> list[Element]:
    """The three lines of a bracket that is open below."""
    ends = ((left, left, TOP, FOOT), (left, right, TOP, TOP), (right, right, TOP, FOOT))
    return [
        html.Line(x1=percent(x1), x2=percent(x2), y1=down(y1), y2=down(y2))
        for x1, x2, y1, y2 in ends
    ]
