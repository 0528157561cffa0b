"""Windows of long lists: any place is inside its own, and the buttons leave nothing out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.base import list_window
from components.base.list_window import (
    COMPLETE,
    NO_QUESTION,
    SIZE,
    STEP,
    Question,
    Window,
    places_around,
)

TOTALS = st.integers(COMPLETE + 1, 3000)


@given(st.integers(0, COMPLETE), st.integers(-9, 3000))
def test_a_short_list_is_complete(total: int, place: int) -> None:
    """Up to 400 events all are shown, without a word about it."""
    assert places_around(total, place) == range(total)
    assert list_window.bar(places_around(total, place), total) == []


@given(TOTALS, st.data())
def test_a_place_is_well_inside_its_window(total: int, data: st.DataObject) -> None:
    """A hundred are shown at most; around the place as many as half a step, where there are."""
    place = data.draw(st.integers(0, total - 1))
    shown = places_around(total, place)
    assert len(shown) <= SIZE
    for near in (place - STEP // 2, place, place + STEP // 2 - 1):
        assert min(max(near, 0), total - 1) in shown
    assert list_window.places_from(total, shown.start) == shown


@given(TOTALS, st.data())
def test_buttons_leave_nothing_out(total: int, data: st.DataObject) -> None:
    """The next window begins within the one before or right after it, until the end is shown."""
    shown = places_around(total, data.draw(st.integers(0, total - 1)))
    earlier, said, later = (part["props"] for part in list_window.bar(shown, total))
    before = places_around(total, int(earlier["data-place"]))
    after = places_around(total, int(later["data-place"]))
    assert before.stop >= shown.start
    assert after.start <= shown.stop
    assert before.start < shown.start or ("aria-disabled" in earlier and shown.start == 0)
    assert after.stop > shown.stop or ("aria-disabled" in later and shown.stop == total)
    first, last = said["children"].removeprefix("Events ").split(" of ")[0].split("–")
    assert (int(first), int(last)) == (shown.start + 1, shown.stop)


def test_words_of_a_window() -> None:
    """Which events are shown is said, and how many come before and after."""
    parts = [
        part["props"]["children"] for part in list_window.bar(places_around(12_345, 325), 12_345)
    ]
    assert parts == ["◂ 100 earlier", "Events 301–400 of 12\u202f345", "100 later ▸"]
    parts = [part["props"]["children"] for part in list_window.bar(places_around(433, 0), 433)]
    assert parts == ["none earlier", "Events 1–100 of 433", "100 later ▸"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"number": 7, "place": 120}', Question(number=7, place=120)),
        (
            '{"number": 8, "place": -1, "letters": "the fa"}',
            Question(number=8, place=-1, letters="the fa"),
        ),
        ("", NO_QUESTION),
        (None, NO_QUESTION),
        ("7 120", NO_QUESTION),
        ("[7, 120]", NO_QUESTION),
        ('{"number": "7", "place": 120}', NO_QUESTION),
        ('{"number": -7, "place": 120}', NO_QUESTION),
        ('{"number": 7, "place": 1.5}', NO_QUESTION),
        ('{"number": 7, "place": 1' + "0" * 5000 + "}", NO_QUESTION),
        ('{"number": 7, "place": 1, "more": 1}', NO_QUESTION),
    ],
)
def test_questions(text: str | None, expected: Question) -> None:
    """A question has a number, a place and maybe letters; anything else asks for nothing."""
    assert Question.read(text) == expected


def test_what_stands_is_followed() -> None:
    """A place is asked for once, of what stands; of anything else the beginning is shown."""
    question = Question(number=3, place=250)
    assert list_window.follow("v?q=a", Window(contents="v?q=a", answer=2), question) == 250
    assert list_window.follow("v?q=a", Window(contents="v?q=a", answer=3), question) == 0
    assert list_window.follow("v?q=b", Window(contents="v?q=a", answer=2), question) == 0
    assert list_window.follow("v?q=a", Window(), question) == 0
