"""The rules that need the full texts: how much of a text may stand in a dossier."""

from pathlib import Path

import pytest

from data.checks.check import check
from tests import small
from tests.small import FILES, TEXTS

LONG = " ".join(f"word{n}" for n in range(38))
ALPHA = TEXTS["alpha.txt"].replace("The two leagues had", f"The two leagues {LONG} had")


def problems(tmp_path: Path, changes: dict[str, str], alpha: str = TEXTS["alpha.txt"]) -> list[str]:
    """What a check finds with the texts at hand."""
    words = len(alpha.split())
    sources = FILES["sources.csv"].replace(",none,84,", f",none,{words},")
    folder = small.write(tmp_path / "d", {"sources.csv": sources} | changes)
    texts = small.write_texts(tmp_path / "t")
    (texts / "alpha.txt").write_text(alpha, encoding="utf-8")
    return [str(problem) for problem in check(folder, texts).problems]


def test_share_of_a_paragraph(tmp_path: Path) -> None:
    """Of a long paragraph at most 60 % is quoted, quotes that overlap counted once."""
    more = "\n".join(
        f"x{n},alpha,letter,trust,event,{' '.join(LONG.split()[n : n + 30])},,1,,own,,asserts,,,,,,"
        for n in (0, 4, 8)
    )
    found = problems(tmp_path, {"excerpts.csv": f"{FILES['excerpts.csv']}{more}\n"}, ALPHA)
    assert "excerpts.csv: quote: 46 of 65 words of 'alpha' ¶ 1 are quoted (at most 60%)" in found


def test_sentences_that_follow(tmp_path: Path) -> None:
    """Two whole sentences that follow one another are not quoted, in one excerpt or in two."""
    second = "In it, a council was founded by both sides, and South left it in March"
    quotes = ("In 1997 a council was founded by both", f"{second}, people said at the time.")
    more = "\n".join(
        f'x{n},alpha,letter,trust,event,"{quote}",,2,,own,,asserts,,,,,,'
        for n, quote in enumerate(quotes)
    )
    found = problems(tmp_path, {"excerpts.csv": f"{FILES['excerpts.csv']}{more}\n"})
    assert any("two whole sentences of 'alpha' ¶ 2 follow one another" in each for each in found)


@pytest.mark.parametrize(
    ("words", "copied"),
    [
        ("South, in short, left it in March, people said at the time.", True),
        ("“South left it in March, people said at the time”, it says.", False),
        ("South left it in March, people wrote.", False),
    ],
)
def test_our_words(tmp_path: Path, words: str, copied: bool) -> None:
    """More than six words in a row of a text stand in what we write in quotation marks only."""
    change = small.changed("disagreements.csv", "They differ.", f'"{words}"')
    found = problems(tmp_path, change)
    message = "stands in a text: say it in words of our own"
    assert [each.endswith(message) for each in found] == ([True] if copied else [])


def test_plain_rules(tmp_path: Path) -> None:
    """How much is quoted is no rule of a plain dossier."""
    words = "South left it in March, people said at the time."
    changes = small.changed("dossier.yaml", "rules: strict", "rules: plain")
    changes |= small.changed("disagreements.csv", "They differ.", f'"{words}"')
    assert problems(tmp_path, changes) == []
