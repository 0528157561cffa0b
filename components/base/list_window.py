"""Windows: the part of a long list that a page holds, and the words and buttons around it.

A list of up to 400 events is complete; of a longer one a page holds a hundred around a place.
"""

from typing import Any, NamedTuple

from components import text
from components.base.elements import Element, attributes, html

COMPLETE, SIZE, STEP = 400, 100, 50
DIGITS = 12


class Asked(NamedTuple):
    """What the browser asks for: the place of an event, or a title that begins with some letters.

    `number` tells one question from the next; letters are sought after the place.
    """

    number: str = ""
    place: int = 0
    letters: str = ""


NOT_ASKED = Asked()


def asked(text: str | None) -> Asked:
    """Read a question ("7 120", "8 119 yel"); what is none asks for nothing."""
    number, _, rest = (text or "").partition(" ")
    place, _, letters = rest.partition(" ")
    digits = place.removeprefix("-")
    if not (number.isdecimal() and digits.isdecimal() and len(digits) <= DIGITS):
        return NOT_ASKED
    return Asked(number, int(place), letters)


def follow(now: str, drawn: str, question: Asked) -> int:
    """Return the place that is asked for of what stands, `drawn`; 0 if it is to be drawn anew."""
    held, _, number = drawn.partition(" ")
    return question.place if held == now and question.number != number else 0


def around(total: int, place: int) -> range:
    """Return the places shown: all of a short list, else a hundred, the given one well inside."""
    if total <= COMPLETE:
        return range(total)
    last_start = -(-(total - SIZE) // STEP) * STEP
    return held(total, max(min((place - STEP // 2) // STEP * STEP, last_start), 0))


def held(total: int, start: int) -> range:
    """Return the places that a page holds from a place on."""
    return range(total) if total <= COMPLETE else range(start, min(start + SIZE, total))


def bar(shown: range, total: int) -> list[Element]:
    """Say which part is shown, with buttons for what is before and after it; nothing if all is."""
    if len(shown) == total:
        return []
    before, after = min(SIZE, shown.start), min(SIZE, total - shown.stop)
    return [
        _button(
            "earlier", text.list_window.earlier(before), shown.start - before + STEP // 2, before
        ),
        html.Span(text.list_window.part(shown.start + 1, shown.stop, total)),
        _button("later", text.list_window.later(after), shown.stop + STEP // 2, after),
    ]


def _button(way: str, said: str, place: int, count: int) -> Element:
    """A button that asks for the window of a place (js/explore/event_list.js)."""
    usable: dict[str, Any] = {} if count else {"aria_disabled": "true"}
    return html.Button(
        said, type="button", **attributes(data_way=way, data_place=str(place), **usable)
    )
