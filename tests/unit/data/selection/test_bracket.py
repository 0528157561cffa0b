"""A reader's note: which values of the address are one."""

import pytest

from data.selection import bracket
from data.selection.bracket import Bracket


@pytest.mark.parametrize(
    ("value", "note"),
    [
        ("1994,2002-11,What I ask", Bracket("1994", "2002-11", "What I ask")),
        ("1994,1995,yes, or no", Bracket("1994", "1995", "yes, or no")),
        ("1994-05-01,1994-05-02,<b>day</b>", Bracket("1994-05-01", "1994-05-02", "<b>day</b>")),
        ("1994,2002,một hai ba bốn năm sáu", Bracket("1994", "2002", "một hai ba bốn năm sáu")),
    ],
)
def test_notes(value: str, note: Bracket) -> None:
    """A window and one to six plain words are a note; commas may stand in them."""
    assert bracket.parse(value) == note


@pytest.mark.parametrize(
    "value",
    [
        "",
        "1994,2002",
        "1994,2002,",
        "2002,1994,words",
        "1994,soon,words",
        "1994,2002,one two three four five six seven",
        f"1994,2002,{'x' * 61}",
        "1994,2002,two  blanks",
        "1994,2002, blank before",
        "1994,2002,bell\a",
        "1994,2002,turned \N{RIGHT-TO-LEFT OVERRIDE}round",
    ],
)
def test_no_notes(value: str) -> None:
    """Without words, without a part of time, too long or with signs unseen it is none."""
    assert bracket.parse(value) is None
