"""Pieces of CSV and JSON: together they are what would be written at once."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.http import answers, pieces

ITEM = st.dictionaries(st.text(max_size=4), st.text(max_size=4) | st.lists(st.text(max_size=3)))


@given(st.lists(ITEM, max_size=6), st.integers(1, 3))
def test_a_list_in_pieces_is_the_list(items: list[dict[str, Any]], at_once: int) -> None:
    """However many objects a piece has, all pieces are the list as JSON writes it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "AT_ONCE", at_once)
        written = list(pieces.to_json_list(items))
    assert "".join(written) == pieces.to_json(items)
    assert len(written) == -(-len(items) // at_once) + 1


@given(st.lists(ITEM, max_size=4), st.text(max_size=8))
def test_a_list_within_an_object(items: list[dict[str, Any]], word: str) -> None:
    """Items go into the empty list of their name, however deep it lies, whatever words say."""
    whole = {"title": f'{word} "list": [] ', "inner": {"list": [], "last": 1}}
    written = "".join(pieces.to_json_around(whole, "list", items))
    assert json.loads(written) == {"title": whole["title"], "inner": {"list": items, "last": 1}}
    assert written == pieces.to_json(json.loads(written))


def test_the_first_piece_does_not_wait_for_the_last() -> None:
    """Only a few pieces are made before an answer begins."""
    made = []

    def pieces() -> Any:
        for number in range(1000):
            made.append(number)
            yield str(number)

    assert answers.data(pieces(), "text/plain").is_streamed
    assert len(made) == answers.FEW
