"""A story in the making: held against the rules of `check`, beside the dossier that is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.checks import check
from data.checks.report import Report
from data.checks.stories import rules_of_stories, rules_of_voices
from data.tables import models, stories
from data.tables.files import Files, decode
from data.tables.models import Row
from data.tables.problems import DataError, Problem
from data.tables.stories import Story, StoryFile
from data.tables.tables import Table, Tables
from data.tables.yaml.yaml_lines import Document

NAME = "story"
RULES = (rules_of_stories, rules_of_voices)
MOST_COMPARISONS = 20_000  # for hints: a visitor waits


@dataclass(frozen=True)
class Verdict:
    """The story if it passes, and why it does not; warnings let it pass."""

    story: Story | None
    problems: list[Problem]
    warnings: list[Problem]


def of_file(catalogue: Catalogue, content: bytes) -> Verdict:
    """Check the content of a YAML file; problems have its lines."""
    problems: list[Problem] = []
    try:
        text = decode(content, NAME)
    except DataError as error:
        return Verdict(None, error.problems, [])
    return _verdict(catalogue, stories.parse(text, NAME, problems), problems)


def of_fields(catalogue: Catalogue, fields: Mapping[str, object]) -> Verdict:
    """Check a story as plain data, named as in its file."""
    problems: list[Problem] = []
    return _verdict(catalogue, stories.story_of(Document(fields), NAME, problems), problems)


def _verdict(catalogue: Catalogue, file: StoryFile | None, problems: list[Problem]) -> Verdict:
    if file is None:
        return Verdict(None, sorted(problems), [])
    report = Report(_tables(catalogue), {NAME: file}, problems, comparisons=MOST_COMPARISONS)
    for rule in check.rules(strict=report.tables.strict, of=RULES):
        rule(report)
    story = None if problems else file.story
    return Verdict(story, sorted(problems), sorted(report.warnings))


@memoised()
def _tables(catalogue: Catalogue) -> Tables:
    """The tables of what a story may name, as far as the rules look into them."""
    ids: dict[type[Row], Iterable[str]] = {
        models.Disagreement: catalogue.disagreements,
        models.Source: catalogue.sources,
        models.Theme: catalogue.themes,
        models.Type: catalogue.types,
        models.Group: catalogue.groups,
    }
    tables = [Table(model, ids=set(keys)) for model, keys in ids.items()]
    rows: dict[type[Row], Iterable[object]] = {
        models.Actor: catalogue.actors.values(),
        models.Quotation: catalogue.quotations.values(),
        models.Reference: catalogue.references.values(),
        models.Position: chain.from_iterable(catalogue.positions.values()),
        models.Finding: chain.from_iterable(catalogue.findings.values()),
        models.Event: catalogue.every_event(),
        models.Excerpt: catalogue.excerpts_at(range(len(catalogue.excerpts))),
    }
    tables += [_table(model, list(each)) for model, each in rows.items()]
    by_file = {table.model.file: table for table in tables}
    return Tables(Files(Path()), catalogue.dossier, by_file)


def _table(model: type[Row], rows: Sequence[object]) -> Table[Row]:
    """A table of rows as the catalogue has them: the fields that both know."""
    names = [name for name in model.model_fields if rows and hasattr(rows[0], name)]
    cells = {name: [getattr(row, name) for row in rows] for name in names}
    return Table(model, lines=[0] * len(rows), cells=cells, ids=set(cells.get("id", ())))
