"""A story in the making: held against the rules of `check`, beside the dossier that is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.checks import check, rules_of_stories
from data.checks.report import Report
from data.tables import models, stories
from data.tables.files import Files, decode
from data.tables.problems import DataError, Problem
from data.tables.stories import Story, StoryFile
from data.tables.tables import Table, Tables
from data.tables.yaml_lines import Document

NAME = "story"
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
    for rule in check.rules(strict=report.tables.strict, of=rules_of_stories):
        rule(report)
    story = None if problems else file.story
    return Verdict(story, sorted(problems), sorted(report.warnings))


def _tables(catalogue: Catalogue) -> Tables:
    """The ids of what a story may name, as tables that the rules look into."""
    rows: dict[type[models.Row], Iterable[str]] = {
        models.Event: catalogue.position,
        models.Excerpt: catalogue.excerpt_position,
        models.Disagreement: catalogue.disagreements,
        models.Reference: catalogue.references,
        models.Source: catalogue.sources,
        models.Theme: catalogue.themes,
        models.Actor: catalogue.actors,
        models.Type: catalogue.types,
        models.Group: catalogue.groups,
    }
    by_file = {model.file: Table(model, ids=set(keys)) for model, keys in rows.items()}
    excerpts = by_file[models.Excerpt.file]
    excerpts.cells = {name: catalogue.excerpts[name].tolist() for name in ("id", "source", "kind")}
    excerpts.lines = [0] * len(catalogue.excerpts)
    return Tables(Files(Path()), catalogue.dossier, by_file)
