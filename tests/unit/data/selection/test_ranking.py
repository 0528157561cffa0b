"""Ranking texts by the words of a question."""

from data.selection.ranking import Ranking, stem

TEXTS = {
    "begun": [(4, "Who began the war of 1820?"), (1, "The north is blamed.")],
    "words": [(4, "In what words is the war told?")],
    "tolls": [(4, "What tolls were promised?"), (1, "A war is not named.")],
}


def test_inflections_have_a_stem() -> None:
    """Words that differ in their ending are one; a short word stays whole."""
    assert stem("bombing") == stem("bombed") == stem("bombs") == "bomb"
    assert stem("ties") == "tie"
    assert stem("whom") == stem("who")


def test_rare_words_and_titles_count_more() -> None:
    """What holds the rare words comes first, and where they stand in a title."""
    ranking = Ranking(TEXTS)
    assert ranking.best("who started the war in 1820", 3)[0] == "begun"
    assert ranking.best("a promise", 3) == ["tolls"]
    assert ranking.best("war", 3) == ["begun", "words"]
    assert ranking.best("war", 1) == ["begun"]


def test_what_holds_too_little_is_left_out() -> None:
    """Words that no text holds do not count, and where none is held nothing is near."""
    ranking = Ranking(TEXTS)
    assert ranking.best("zebra", 3) == []
    assert ranking.best("zebra tolls", 3) == ["tolls"]
    assert ranking.best("the of and", 3) == []
    assert ranking.best("began tolls told", 3, least=0.9) == []
    assert Ranking({}).best("war", 3) == []
