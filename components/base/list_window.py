"""Windows: the part of a long list that a page holds, and the words and buttons around it.

A list of up to 400 events is complete; of a longer one a page holds a hundred around a place.
"""

from pydantic import Field

from components.base.data_attributes import DataAttribute
from components.base.elements import Element, Tree, attributes, html
from components.text import list_window as sentences

COMPLETE, SIZE, STEP = 400, 100, 50
FARTHEST = 10**12  # a place that no list reaches


class Question(DataAttribute):
    """What the browser asks for: the place of an event, or a title that begins with some letters.

    `number` tells one question from the next, 0 is none; letters are sought after the place.
    """

    number: int = Field(0, ge=0)
    place: int = Field(0, ge=-FARTHEST, le=FARTHEST)
    letters: str = ""


NO_QUESTION = Question()


class Window(DataAttribute):
    """What a page holds of a list.

    `contents` names the list with all that it depends on; `answer` is the number of the question
    that was answered last.
    """

    contents: str = ""
    answer: int = 0


def follow(contents: str, window: Window, question: Question) -> int:
    """Return the place asked for in the list that a page holds; 0 if it is to be drawn anew."""
    return question.place if window.contents == contents and window.answer != question.number else 0


def places_around(total: int, place: int) -> range:
    """Return the places shown: all of a short list, else a hundred, the given one well inside."""
    if total <= COMPLETE:
        return range(total)
    last_start = -(-(total - SIZE) // STEP) * STEP
    return places_from(total, max(min((place - STEP // 2) // STEP * STEP, last_start), 0))


def places_from(total: int, start: int) -> range:
    """Return the places that a page holds from a place on."""
    return range(total) if total <= COMPLETE else range(start, min(start + SIZE, total))


def bar(places: range, total: int) -> Tree:
    """Say which places are shown, with buttons for those before and after; nothing if all are."""
    if len(places) == total:
        return []
    before, after = min(SIZE, places.start), min(SIZE, total - places.stop)
    earlier, later = places.start - before + STEP // 2, places.stop + STEP // 2
    return [
        _button("earlier", sentences.earlier(before), earlier, before),
        html.Span(sentences.part(places.start + 1, places.stop, total)),
        _button("later", sentences.later(after), later, after),
    ]


def _button(way: str, label: str, place: int, count: int) -> Element:
    """A button that asks for the window of a place (event_list.js, table.js)."""
    disabled = {} if count else {"aria_disabled": "true"}
    return html.Button(
        label, type="button", **attributes(data_way=way, data_place=str(place), **disabled)
    )
