"""The index of words finds what a plain search through the texts would."""

from hypothesis import given
from hypothesis import strategies as st

from data.selection import bitmaps, query
from data.selection.word_index import WordIndex

TEXTS = st.lists(st.text(alphabet="abĐ é\n´", max_size=12), max_size=70)
PARTS = st.lists(st.text(alphabet="abdeé", min_size=1, max_size=3), max_size=3)


@given(TEXTS, PARTS)
def test_words_agree_with_a_plain_search(texts: list[str], parts: list[str]) -> None:
    """A text is found exactly if every word, folded, occurs somewhere in it, folded."""
    searched = [query.fold(part) for part in parts]
    found = bitmaps.positions(WordIndex(texts, query.fold).events_with(searched)).tolist()
    folded = map(query.fold, texts)
    assert found == [n for n, text in enumerate(folded) if all(part in text for part in searched)]
