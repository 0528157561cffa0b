"""One rule of comparing words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.base.words import all_fit, alphabetical, patterns, placed, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia's and Russia’s", ["russias", "and", "russias"]),
        ("‘open door’", ["open", "door"]),
        ("Đà Nẵng, Łódź, Ørsted", ["da", "nang", "lodz", "orsted"]),
        ("1997–98; post-Soviet (INF)", ["1997", "98", "post", "soviet", "inf"]),
        ("Straße", ["strasse"]),
        ("_ — …", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Case, accents and apostrophes do not count; other signs part words."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("q", "text", "fits"),
    [
        ("promise", "a compromise was found", False),
        ("promise", "he promised it", True),
        ("INF", "the INF treaty", True),
        ("INF", "their influence", False),
        ("Russia's", "Russia’s wish", True),
        ("nato council", "Councils of NATO", True),
        ("nato league", "Councils of NATO", False),
        ("", "anything", True),
    ],
)
def test_a_word_of_a_search_begins_a_word(q: str, text: str, *, fits: bool) -> None:
    """Every word begins a word; of three letters or fewer it is a whole word."""
    assert all_fit(patterns(q), words(text)) is fits


def test_a_word_counts_once() -> None:
    """However often it is repeated, a word is looked for once."""
    assert len(patterns("a " * 5000 + "A á")) == 1


def test_alphabetical() -> None:
    """Accents and quotation marks do not send a title to the end."""
    titles = ["Zone", "Élan", "“Ajar” doors", "Đà Nẵng", "Äpfel", "Łódź", "Eel"]
    assert sorted(titles, key=alphabetical) == [
        "“Ajar” doors",
        "Äpfel",
        "Đà Nẵng",
        "Eel",
        "Élan",
        "Łódź",
        "Zone",
    ]


@given(st.text(alphabet="aÉ’' -\u0301ß.1_", max_size=20))
def test_places_are_those_of_the_words(text: str) -> None:
    """The words with their places are the words; each place holds its word."""
    assert [word for word, _, _ in placed(text)] == words(text)
    for word, start, end in placed(text):
        assert word in words(text[start:end])
