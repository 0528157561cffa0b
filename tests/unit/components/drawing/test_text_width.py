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
