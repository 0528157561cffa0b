"""The rules for stories: what a step names is there, and no view stands alone on a screen."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial

from data.base import dates
from data.checks.report import Report
from data.selection import bracket, facets
from data.selection.facets import FACETS, Facet
from data.tables import models
from data.tables.cells import named
from data.tables.models import Row
from data.tables.stories import Step, StoryFile
from data.tables.tables import Table
from data.tables.yaml_lines import Place

# field of a step: what one of its ids is, and the table that has them
NAMED: dict[str, tuple[str, type[Row]]] = {
    "event": ("an event", models.Event),
    "dispute": ("a disagreement", models.Disagreement),
    "excerpts": ("an excerpt", models.Excerpt),
    "references": ("a reference", models.Reference),
}
# What a `select` may hold beside the facets: how its events are looked at.
LOOKS: dict[str, Callable[[Report, str], bool]] = {
    "window": lambda _, value: facets.is_window(value),
    "bracket": lambda _, value: bracket.parse(value) is not None,
    "dim": lambda _, value: value == "1",
    "zero": lambda report, value: value in report.tables[models.Event].ids,
}
KEYS = (*(facet.key for facet in FACETS), *LOOKS)

# Kinds of excerpt that say how somebody sees it.
VIEWS = ("cause", "evaluation", "perception")

# Words whose use is itself in dispute stand only inside quotes (DESIGN.md, principle 6).
DISPUTED = re.compile(
    r"\b(pledge[sd]?|promise[sd]?|equals?|ultimatums?|coup|reunification|aggression|aggressive|"
    r"annex(?:ed|es|ation)|invasions?|invaded|expansion|betray\w*|puppets?|regimes?)\b",
    re.IGNORECASE,
)
# From the last opening sign to the next closing one, so that each sign is looked at once.
QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’")


def _steps(report: Report) -> Iterator[tuple[StoryFile, int, Step]]:
    for file in report.stories.values():
        for number, step in enumerate(file.story.steps):
            yield file, number, step


def _excerpts(report: Report) -> dict[str, tuple[str, str]]:
    rows = report.tables[models.Excerpt].each("id", "source", "kind")
    return {key: (source, kind) for _, key, source, kind in rows}


# --- what a step names -----------------------------------------------------------------------


def what_steps_name_is_known(report: Report) -> None:
    """The events, disagreements, excerpts and references of a step stand in their tables."""
    for file, number, step in _steps(report):
        for name, (what, model) in NAMED.items():
            table, value = report.tables[model], getattr(step, name)
            for n, key in enumerate([value] if isinstance(value, str) else value):
                if key and key not in table.ids and not table.broken:
                    message = (
                        f"{named(key)} is not {what} of {model.file}{report.hint(key, table.ids)}"
                    )
                    place = ("steps", number, name) if value == key else ("steps", number, name, n)
                    report.problems.append(file.problem(place, message))


def selects_are_understood(report: Report) -> None:
    """A `select` is a query of which nothing would be left out."""
    if any(_table(report, name).broken for facet in FACETS for name in facet.tables):
        return
    vocabularies = {facet: _vocabulary(facet, report) for facet in FACETS}
    for file, number, step in _steps(report):
        for message in _misunderstood(step.select, report, vocabularies):
            report.problems.append(file.problem(("steps", number, "select"), message))


def _vocabulary(facet: Facet, report: Report) -> Collection[str]:
    return {*facet.values, *(key for name in facet.tables for key in _table(report, name).ids)}


def _misunderstood(
    select: str, report: Report, vocabularies: Mapping[Facet, Collection[str]]
) -> Iterator[str]:
    query = facets.parse(select)
    for key in query:
        if key not in KEYS:
            yield f"{named(key)} is not a key of a selection (known: {', '.join(KEYS)})"
    selection, dropped = facets.read(query, vocabularies.__getitem__)
    for key, test in LOOKS.items():
        facets.first(key, query.get(key, []), partial(test, report), dropped)
    values = {facet.key: vocabulary for facet, vocabulary in vocabularies.items()}
    for key, value in dropped:
        meant = facets.day_meant(key, value) if key in ("from", "to") else ""
        advice = f"; write {meant}" if meant else report.hint(value, values.get(key, ()))
        yield f"{key}: {named(value)} means nothing here{advice}"
    if selection.from_ and dates.ends_before_it_starts(selection.from_, selection.to):
        yield f"from {selection.from_} to {selection.to} is no period: it ends before it starts"


def _table(report: Report, name: str) -> Table[Row]:
    return report.tables.by_file[f"{name}.csv"]


# --- what a step shows -----------------------------------------------------------------------


def steps_have_what_their_kind_shows(report: Report) -> None:
    """Each kind of step has what it shows, and nothing that it could not show."""
    excerpts = _excerpts(report)
    for file, number, step in _steps(report):
        sources = {excerpts.get(key, (key, ""))[0] for key in step.excerpts}
        for name, message in _misfits(step, len(sources)):
            report.problems.append(file.problem(("steps", number, name), message))


def _misfits(step: Step, sources: int) -> Iterator[tuple[str, str]]:
    count = len(step.excerpts)
    if step.kind == "blank":
        names = [name for name in Step.model_fields if getattr(step, name)]
        yield from ((n, "a blank step has notes only") for n in names if n not in ("kind", "notes"))
        return
    if not step.headline:
        yield "headline", f"is missing; a step of kind {step.kind!r} has one"
    if step.event and step.dispute:
        yield "dispute", f"stands beside the event {step.event!r}; a step shows one of them"
    if step.kind == "quotes" and (count < 2 or sources < 2):
        yield "excerpts", f"{count}, of {sources} sources; quotes are two or more, of two sources"
    if step.kind == "source" and count != 1:
        yield "excerpts", f"{count}; a source step has one, of the source whose card it shows"
    if step.kind == "compare" and not step.dispute:
        yield "dispute", "is missing; a compare step shows the positions in one"
    if "source" in step.reveal and not step.excerpts:
        yield "reveal", "'source' has nothing to reveal: the step has no excerpts"
    if "date" in step.reveal and not (step.excerpts or step.event):
        yield "reveal", "'date' has nothing to reveal: the step has no excerpts and no event"


def views_do_not_stand_alone(report: Report) -> None:
    """Beside a cause, an evaluation or a perception stands a second source or a reference."""
    excerpts = _excerpts(report)
    for file, number, step in _steps(report):
        rows = [(n, *excerpts[key]) for n, key in enumerate(step.excerpts) if key in excerpts]
        if step.references or len({source for _, source, _ in rows}) > 1:
            continue
        for n, _, kind in rows:
            if kind in VIEWS:
                message = (
                    f"{step.excerpts[n]!r} is of kind {kind!r} and stands alone: "
                    "add an excerpt of a second source or a reference"
                )
                place = ("steps", number, "excerpts", n)
                report.problems.append(file.problem(place, message))


def words_in_dispute_are_quoted(report: Report) -> None:
    """Warn of words whose use takes sides, in our own words and outside quotes (English only)."""
    for file in report.stories.values():
        if file.story.language.startswith("en"):
            for place, text in _our_words(file):
                for word in DISPUTED.findall(QUOTED.sub("", text)):
                    message = f"{word!r} is a word in dispute: quote it or say it otherwise"
                    report.warnings.append(file.problem(place, message))


def _our_words(file: StoryFile) -> Iterator[tuple[Place, str]]:
    for name in ("title", "summary"):
        yield (name,), getattr(file.story, name)
    for number, step in enumerate(file.story.steps):
        for name in ("headline", "caption", "notes"):
            yield ("steps", number, name), getattr(step, name)
