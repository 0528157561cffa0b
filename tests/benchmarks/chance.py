"""What a seed gives: numbers, choices, words and dates."""

import random
from datetime import date, timedelta

FIRST, DAYS = date(1985, 1, 1), 13_500
WORDS = {
    "en": (
        "the two leagues met again and a council was asked to weigh words on trade grain ships "
        "roads harbours letters maps borders fairs visits envoys ministers papers talks pauses "
        "returns terms rules votes seats winters towns rivers bridges trains notes replies drafts"
    ),
    "vi": (
        "hai liên minh đã gặp nhau và một hội đồng được yêu cầu cân nhắc lời nói về thương mại "
        "thư từ bản đồ biên giới chuyến thăm sứ giả bộ trưởng cuộc đàm phán điều khoản quy tắc"
    ),
}
SYLLABLES = "ar be ce don el fa gri ho is ju kal lo mir na or pe qui ras so tur"


class Chance:
    """A source of chance that says the same for the same seed."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)
        self.share, self.one_of, self.some = (
            self._random.random,
            self._random.choice,
            self._random.sample,
        )
        # A sentence is a stretch of a long run of words: drawing each word would take minutes.
        self._runs = {language: self._run(words.split()) for language, words in WORDS.items()}

    def _run(self, words: list[str]) -> list[str]:
        """Return a long run of words, one in eight of them one of 8 000 names."""
        return [
            self.one_of(words)
            if self.share() < 0.875
            else "".join(self._random.choices(SYLLABLES.split(), k=3))
            for _ in range(50_000)
        ]

    def below(self, limit: int) -> int:
        """Return a number from nought to below a limit."""
        return int(self.share() * limit)

    def sentence(self, least: int, most: int, language: str = "en") -> str:
        """Return a sentence of so many words, without a full stop."""
        run = self._runs[language]
        at = self.below(len(run) - most)
        return " ".join(run[at : at + least + self.below(most - least + 1)]).capitalize()

    def day(self) -> date:
        """Return a day of the time that the dossier is about."""
        return FIRST + timedelta(self.below(DAYS))

    def written(self, day: date) -> str:
        """Write a day in EDTF: 70 % as a day, the rest with less precision."""
        share, year = self.share(), day.year
        if share < 0.7:
            return str(day)
        if share < 0.85:
            return str(day)[:7]
        if share < 0.95:
            return str(year)
        season = f"{year}-2{day.month // 3}" if 3 <= day.month < 12 else f"{year}?"
        return self.one_of((f"{year}~", season, f"{year // 10}X", f"[{year}..{year + 2}]"))
