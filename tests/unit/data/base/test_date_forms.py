"""Dates that are refused: each is named with what would do; examples of EDTF are read or named."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from data.base import date_forms, dates, everyday_dates
from data.base.date_forms import Place
from data.tables import cells
from tests.date_examples import EVERYDAY, EXAMPLES


@pytest.mark.parametrize(("text", "reading"), EXAMPLES, ids=lambda value: str(value)[:30])
def test_examples_of_edtf(text: str, reading: tuple[str, str] | str) -> None:
    """Each example is read with its strict bounds, or named with what would do, which is read."""
    if isinstance(reading, str):
        assert not dates.is_date(text)
        assert date_forms.refusal(text) == f"{text!r}: {reading}"
        _, _, advice = reading.partition("write ")
        assert not advice or dates.is_date(advice)
    else:
        span = dates.parse(text)
        assert (str(span.first), str(span.last)) == reading


@pytest.mark.parametrize(("text", "reason"), EVERYDAY.items())
def test_everyday_forms(text: str, reason: str) -> None:
    """What is no EDTF is refused, with the date that is meant where one can tell."""
    assert date_forms.refusal(text) == f"{text!r} is not a date ({reason})"


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("../1985", "start", "write [..1985]/1985"),
        ("1985/", "start", "write 1985"),
        ("1997–2001", "start", "write 1997/2001"),
        ("1997–2001", "claim", "write 1997/2001"),
        ("1997–2001", "end", "write 2001"),
        ("1964/2008", "end", "write 2008"),
        ("1985/..", "end", "write .."),
        ("1985/..", "claim", "write 1985"),
        ("today", "end", "write .."),
    ],
)
def test_advice_fits_the_cell(text: str, place: Place, advice: str) -> None:
    """An interval is advised only where one may stand, and two dots only as an end."""
    assert advice in re.split("[:()] ?", date_forms.refusal(text, place))
    assert "write" not in date_forms.refusal("today", "start")


def test_meaning() -> None:
    """The one date that is meant is given alone; of two readings none is."""
    texts = ["27.05.1997", "988", "c. 1564", "1997", "\u0661\u0669\u0669\u0667", "5/6/1997", "soon"]
    meant = ["1997-05-27", "0988", "1564~", "1997", "1997", "", ""]
    assert [date_forms.rewrite(text) for text in texts] == meant


def test_long_texts_are_cut() -> None:
    """A text that is no date is not repeated whole, however long it is."""
    sentence = date_forms.refusal("9" * 10_000)
    assert len(sentence) < 150
    assert sentence.endswith("…' is not a date (EDTF, e.g. 1997-05)")
    assert date_forms.rewrite("9" * 10_000) == date_forms.reason("9" * 10_000) == ""


@pytest.mark.parametrize("text", ["c " * 20 + "~" * 18, "1 to " * 12, "c " * 10 + "- " * 10])
def test_forms_in_forms_are_read_once(text: str) -> None:
    """However forms are nested, each part of a text is read once, so that none takes long."""
    everyday_dates.read.cache_clear()
    date_forms.refusal(text)
    assert everyday_dates.read.cache_info().misses < len(text) ** 2


WORDS = ["1997", "5", "27", "May", "c.", "44", "BC", "to", "X", "-", "/", ".", "..", "~", "T", "["]


@given(st.lists(st.sampled_from(WORDS), max_size=7).map("".join) | st.text(max_size=20))
def test_advice_can_be_followed(text: str) -> None:
    """Whatever is refused, in whichever cell: what is advised is no longer refused there."""
    if not dates.is_date(text):
        sentence = date_forms.refusal(text)
        assert sentence.startswith(repr(text))
        _, _, advice = sentence.rpartition("write ")
        meant = (
            advice.rstrip(")").split(" or ")
            if "write " in sentence.removeprefix(repr(text))
            else []
        )
        assert all(map(dates.is_date, meant))


def test_what_the_page_on_dates_says() -> None:
    """Every form that docs/dates.md names as read is read, and every other one is refused."""
    page = (Path(__file__).parents[4] / "docs" / "dates.md").read_text(encoding="utf-8")
    read, refused = (
        [
            form
            for row in re.findall(r"^\| (`.*?) \|", part, re.MULTILINE)
            for form in re.findall("`([^`]+)`", row)
            if form not in ("start", "end", "..", "horizon")
        ]
        for part in page.split("## What is refused")
    )
    start, end = (TypeAdapter(kind) for kind in (cells.Start, cells.End))
    assert [start.validate_python(each) for each in read] == read
    assert refused.pop() == "[1984..]"  # of a horizon alone
    assert min(len(read), len(refused)) > 15
    for each in refused:
        with pytest.raises(ValidationError):
            end.validate_python(each)
