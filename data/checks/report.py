"""What a check of a dossier finds: problems, warnings, and how much there is."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from data.base import texts
from data.tables import models
from data.tables.cells import hint
from data.tables.files import STORIES
from data.tables.models import Row
from data.tables.problems import Problem
from data.tables.stories import StoryFile
from data.tables.tables import Tables

# Looking for what comes near compares a value with every id: so many times in all, and no more.
MOST_COMPARISONS = 200_000
LONGEST_MEANT = 100  # characters of a value that may be an id mistyped


@dataclass
class Report:
    """What a check found: problems (the dossier cannot be used), warnings, and what there is."""

    tables: Tables
    stories: dict[str, StoryFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    full_texts: dict[str, texts.FullText] = field(default_factory=dict)
    comparisons: int = MOST_COMPARISONS

    def add(self, table: type[Row], line: int, column: str, message: str) -> None:
        """Note a problem: the dossier cannot be used."""
        self.problems.append(Problem(table.file, line, column, message))

    def warn(self, table: type[Row], line: int, column: str, message: str) -> None:
        """Note a warning: the dossier can be used."""
        self.warnings.append(Problem(table.file, line, column, message))

    def usable(self) -> bool:
        """Whether there is something to show: without problems, or under plain rules some event."""
        some = not self.tables.strict and len(self.tables[models.Event]) > 0
        return some or not self.problems

    def rows(self) -> tuple[int, int]:
        """Return how many rows of the files are shown, and how many there are."""
        if self.tables.size:
            wrong = {problem.line for problem in self.problems if problem.line}
            return self.tables.size - len(wrong) - self.tables.left_out, self.tables.size
        tables = self.tables.by_file.values()
        shown = sum(1 for table in tables for line in table.lines if line)
        return shown, sum(table.size for table in tables)

    def hint(self, value: str, known: Collection[str]) -> str:
        """Return a hint at what may have been meant, as long as there are comparisons left."""
        if len(known) > self.comparisons or len(value) > LONGEST_MEANT:
            return ""
        self.comparisons -= len(known)
        return hint(value, known)

    def sizes(self) -> dict[str, int]:
        """Return how many rows each table has, by its name, and how many stories there are."""
        tables = self.tables.by_file.values()
        sizes = {models.sheet_name(table.model): len(table) for table in tables}
        return sizes | {STORIES: len(self.stories)}

    def counts(self) -> str:
        """Say how many rows each table has, and how many stories there are.

        Under plain rules nothing is said of tables without rows, which may be absent.
        """
        sizes = {n: size for n, size in self.sizes().items() if size or self.tables.strict}
        counts = ", ".join(f"{size} {name}" for name, size in sizes.items()) or "0 events"
        shown, rows = self.rows()
        return counts if shown == rows else f"{shown} of {rows} rows: {counts}"

    def uncoded(self) -> Iterator[str]:
        """Say every sentence of the full texts that no excerpt touches, one a line."""
        quotes: dict[str, list[str]] = {}
        for _, source, quote in self.tables[models.Excerpt].each("source", "quote"):
            quotes.setdefault(source, []).append(quote)
        for source, full in self.full_texts.items():
            for number, sentence in texts.sentences_without_quote(full, quotes.get(source, [])):
                yield f"{source} ¶ {number}: {sentence}"
