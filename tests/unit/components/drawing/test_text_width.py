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


def test_letters_as_wide_as_high() -> None:
    """Chinese, Japanese and Korean letters, and pictures, take twice as much as others."""
    for letter in "北海한🎉":
        assert text_width.wide(letter) == 1
        assert text_width.average(letter * 4) == 2 * text_width.average("a" * 4)
        assert text_width.most(letter * 4) == 4


def test_lines() -> None:
    """A name has as many lines as it takes, at most so many; the last says that it goes on."""
    assert text_width.lines("Armed conflicts", 120, 9.5, 2) == ["Armed conflicts"]
    two = text_width.lines("A type of event with a long name", 120, 9.5, 2)
    assert len(two) == 2
    assert " ".join(two) == "A type of event with a long name"
    cut = text_width.lines("A type of event with a long name and with more words", 120, 9.5, 2)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    for line in (*two, *cut):
        assert text_width.average(line, 9.5) <= 120
    (first, *_) = text_width.lines("Donaudampfschifffahrt" * 9, 120, 9.5, 2)
    assert text_width.average(first, 9.5) <= 120
