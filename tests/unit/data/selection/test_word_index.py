"""The index of words finds what a plain search through the texts would."""

from hypothesis import given
from hypothesis import strategies as st

from data.base.words import all_fit, patterns, words
from data.selection import bitmaps
from data.selection.word_index import WordIndex

TEXTS = st.lists(st.text(alphabet="abĐ é\n´’-1", max_size=14), max_size=70)
SEARCHES = st.text(alphabet="abdeé 1", max_size=14)


@given(TEXTS, SEARCHES)
def test_words_agree_with_a_plain_search(texts: list[str], q: str) -> None:
    """A text is found exactly if every word of a search fits some word of it."""
    searched = patterns(q)
    found = bitmaps.positions(WordIndex(texts).events_with(searched)).tolist()
    assert found == [n for n, text in enumerate(texts) if all_fit(searched, words(text))]
