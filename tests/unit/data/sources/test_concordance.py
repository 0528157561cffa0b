"""Words in context: what counts as a word, where lines come from, how often per 1 000 words."""

import pytest

from data.catalogue.catalogue import Catalogue
from data.sources import concordance
from data.sources.concordance import find, term, term_of_search


def met(text: str, *terms: str) -> list[str]:
    """The words that terms meet in a text."""
    return [text[start:end] for _, start, end in find(text, [term(t) for t in terms])]


@pytest.mark.parametrize(
    ("text", "terms", "words"),
    [
        ("War, wars and warsaw.", ["war"], ["War"]),
        ("War, wars and warsaw.", ["war*"], ["War", "wars", "warsaw"]),
        ("NATO's, NATO’s and Russia-NATO", ["nato*"], ["NATO's", "NATO’s", "NATO"]),
        ("Đặng viết, dang viet", ["dang viet"], ["Đặng viết", "dang viet"]),
        ("sứ giả GIA NHẬP", ["gia nhập"], ["GIA NHẬP"]),
        ("an open-door policy", ["open-door"], ["open-door"]),
        ("security guarantees", ["security guarantee*", "guarantee*"], ["security guarantees"]),
        ("guarantees of security", ["security guarantee*"], []),
        ("", ["war"], []),
        ("the end", ["end of"], []),
    ],
)
def test_words(text: str, terms: list[str], words: list[str]) -> None:
    """Whole words, starts with *, several in a row; case and accents are folded, đ is d."""
    assert met(text, *terms) == words


def test_a_search_goes_as_far_as_it_is_typed() -> None:
    """A long word of a search may go on, a short one not; nothing typed is nothing searched."""
    text = "a council was founded, councils were founded"
    assert [text[a:b] for _, a, b in find(text, term_of_search("COUNCIL w foun"))] == []
    assert [text[a:b] for _, a, b in find(text, term_of_search("coun was foun"))] == [
        "council was founded"
    ]
    assert [text[a:b] for _, a, b in find(text, term_of_search("councils wer"))] == []
    assert term_of_search("  ") == term_of_search("…") == ()


def test_lines_of_the_whole_text(whole: Catalogue) -> None:
    """With the text at hand all of it is searched; a line knows its excerpt if it has one."""
    found = concordance.hits(whole, "alpha", [term("council"), term("hint")])
    assert [(hit.paragraph, hit.excerpt, hit.term) for hit in found] == [
        (2, "a2", "council"),
        (2, "", "council"),
        (3, "a5", "hint"),
        (3, "", "hint"),
    ]
    assert found[2].before == "Some say a visit was a "
    assert found[3].after == " was a visit, though nobody has shown it. It rained."
    assert concordance.size(whole, "alpha") == whole.sources["alpha"].words


def test_lines_of_the_quotes(catalogue: Catalogue) -> None:
    """Without it the quotes alone are searched, and only their words are counted."""
    found = concordance.hits(catalogue, "alpha", [term("council"), term("hint")])
    assert [(hit.excerpt, hit.before, hit.after) for hit in found] == [
        ("a2", "a ", " was founded by both"),
        ("a5", "a visit was a ", ""),
    ]
    words = sum(len(e.quote.split()) for e in catalogue.excerpts_from("alpha"))
    assert concordance.size(catalogue, "alpha") == words
    # A translation is ours, not the source's.
    assert concordance.hits(catalogue, "beta", [term("letter")]) == []
    assert [hit.word for hit in concordance.hits(catalogue, "beta", [term("dang")])] == ["Đặng"]


def test_counts_and_forms(whole: Catalogue) -> None:
    """Hits are counted by term and by the form met, and per 1 000 words."""
    found = concordance.hits(whole, "alpha", [term("wish*"), term("a")])
    assert concordance.counts(found)["wish*"] == 1
    assert concordance.forms(found)["wished"] == 1
    assert concordance.per_thousand(3, 1500) == 2
    assert concordance.per_thousand(0, 0) == 0


def test_context_is_cut_between_words(whole: Catalogue) -> None:
    """Long contexts begin and end with whole words and say that there is more."""
    hit = concordance.hits(whole, "alpha", [term("came of")])[0]
    assert hit.before == "… the envoy wrote that he wished to join them, and little "
    line = concordance.hits(whole, "alpha", [term("leagues")])[0]
    assert line.before == "The two "
    assert line.after.startswith(" had met before;")
    assert line.after.endswith("wished to join …")
    assert len(line.after) <= concordance.AROUND + 2
