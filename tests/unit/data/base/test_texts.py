"""Full texts: sentences, paragraphs, what no quote touches."""

from pathlib import Path

import pytest

from data.base import texts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four", 4),
        ("He met J. Smith in 1991. It rained.", 2),
        ("It is so (Smith et al., 2005). Then it was not.", 2),
        ("NATO's 3.5 per cent, i.e. a lot, e.g. This.", 1),
        ("Ông nói “không.” Đó là năm 2009.", 2),
        ("no end", 1),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    """Sentences end before a capital or digit, not at initials and abbreviations."""
    spans = list(texts.sentences(text))
    assert len(spans) == count
    assert "".join(text[a:b] for a, b in spans) == text


def test_paragraphs(tmp_path: Path) -> None:
    """Paragraphs are found by their openings, links left out, white space folded."""
    path = tmp_path / "t.txt"
    path.write_text(
        "A  title\n\nA title\nstands twice. https://x.example/?a=b See.\n", encoding="utf-8"
    )
    full = texts.divide(path.read_text(encoding="utf-8"), ["A title", "A title stands"])
    assert full.paragraph(1) == "A title "
    assert full.paragraph(2) == "A title stands twice. See."
    assert full.paragraph(3) == full.paragraph(0) == ""
    assert full.number_at(0) == 1
    assert full.number_at(10) == 2
    with pytest.raises(texts.MissingOpeningError, match="'B' is not found"):
        texts.divide(path.read_text(encoding="utf-8"), ["A title", "B"])


def test_untouched(tmp_path: Path) -> None:
    """A sentence is touched if any part of a quote lies in it."""
    path = tmp_path / "t.txt"
    path.write_text("One is here. Two is there. Three is gone.", encoding="utf-8")
    full = texts.divide(path.read_text(encoding="utf-8"), ["One is"])
    assert list(texts.sentences_without_quote(full, ["is  there", "gone"])) == [(1, "One is here.")]
