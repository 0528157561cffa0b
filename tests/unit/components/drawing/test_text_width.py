"""How wide texts are where nothing measures them."""

from components.drawing import text_width


def test_at_most() -> None:
    """Broad letters and capitals take more than narrow ones, in the unit of the size."""
    assert text_width.most("mm") > text_width.most("MA") * 0.9 > text_width.most("aa")
    assert text_width.most("il") < text_width.most("ea")
    assert text_width.most("Letter ⚑", 10) == 10 * text_width.most("Letter ⚑")
    assert text_width.most("") == 0


def test_on_average() -> None:
    """On average a text takes half of its size a letter, which is less than it takes at most."""
    assert text_width.average("Rain fell", 20) == 90
    assert text_width.average("Rain fell") < text_width.most("Rain fell")


def test_cut() -> None:
    """A text that has no room is cut with an ellipsis, and takes no more than there is."""
    assert text_width.fitted("Rain fell", 200, 10) == "Rain fell"
    cut = text_width.fitted("Rain fell on the harbours", 60, 10)
    assert cut.endswith("…")
    assert "Rain fell on the harbours".startswith(cut[:-1])
    assert text_width.most(cut, 10) <= 60


def test_lines() -> None:
    """A text stands in lines of whole words; the last is cut where it has no room."""
    words = "Rain fell on the harbours of the north"
    assert " ".join(text_width.lines(words, 150, 10, 2)) == words
    first, last = text_width.lines(words, 80, 10, 2)
    assert words.startswith(f"{first} {last[:-1]}")
    assert last.endswith("…")
    assert max(text_width.most(line, 10) for line in (first, last)) <= 80
    assert text_width.lines("", 80, 10, 2) == []
