"""The rules for stories: what a step names is there, and no view stands alone on a screen."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import pairwise
from operator import itemgetter

from data.base import dates
from data.checks.report import Report
from data.selection import bracket, facets
from data.selection.facets import FACETS, Facet
from data.tables import models
from data.tables.cells import named
from data.tables.models import Row
from data.tables.stories import Step, StoryFile
from data.tables.tables import Table
from data.tables.yaml.yaml_lines import Place

# field of a step: what one of its ids is, and the table that has them
NAMED: dict[str, tuple[str, type[Row]]] = {
    "event": ("an event", models.Event),
    "dispute": ("a disagreement", models.Disagreement),
    "disputes": ("a disagreement", models.Disagreement),
    "events": ("an event", models.Event),
    "excerpts": ("an excerpt", models.Excerpt),
    "quotations": ("a quotation", models.Quotation),
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

# What a slide has room for, in a size that a room can read.
MAX_QUOTES, MAX_DOCUMENTS, MAX_ROWS, MAX_EVENTS = 4, 2, 3, 6
OF_BLANK = ("kind", "notes", "core", "minutes")

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


def _sources(report: Report) -> dict[str, str]:
    """The source of each excerpt."""
    return {key: source for _, key, source in report.tables[models.Excerpt].each("id", "source")}


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
    source_of = _sources(report)
    findings = Counter(report.tables[models.Finding].cells["disagreement"])
    for file, number, step in _steps(report):
        sources = {source_of.get(key, key) for key in step.excerpts}
        misfits = (*_misfits(step, len(sources)), *_misplaced(step), *_nothing_hidden(step))
        for name, message in misfits:
            report.problems.append(file.problem(("steps", number, name), message))
        if step.kind == "findings" and not any(findings[key] for key in step.named_disputes):
            name = "dispute" if step.dispute or not step.disputes else "disputes"
            message = "has no findings in findings.csv"
            report.problems.append(file.problem(("steps", number, name), message))


def _misfits(step: Step, sources: int) -> Iterator[tuple[str, str]]:
    """What a step lacks of what its kind shows."""
    count, quotations = len(step.excerpts), len(step.quotations)
    if step.kind == "blank":
        names = [name for name in Step.model_fields if getattr(step, name)]
        yield from ((n, "a blank step has notes only") for n in names if n not in OF_BLANK)
        return
    if not step.headline:
        yield "headline", f"is missing; a step of kind {step.kind!r} has one"
    if step.event and step.dispute:
        yield "dispute", f"stands beside the event {step.event!r}; a step shows one of them"
    if step.kind == "quotes" and sources + quotations < 2:
        yield "excerpts", f"{count}, of {sources} sources; quotes are two or more, of two sources"
    if step.kind == "source" and count != 1:
        yield "excerpts", f"{count}; a source step has one, of the source whose card it shows"
    if step.kind == "document" and not quotations:
        yield "quotations", "is missing; a document step shows one or two"
    if step.kind == "compare" and not step.dispute:
        yield "dispute", "is missing; a compare step shows the positions in one"


def _misplaced(step: Step) -> Iterator[tuple[str, str]]:
    """What a step of its kind has no place for."""
    if step.disputes and step.kind != "findings":
        yield "disputes", "are for a step of kind 'findings'; others have one dispute"
    if step.events and step.kind != "question":
        yield "events", "are for a step of kind 'question': to be put in order"
    if step.answer and step.kind != "question":
        yield "answer", "is for a step of kind 'question'"
    if step.quotations and step.kind == "source":
        yield "quotations", "have no place beside the card of a source"
    if step.mark and not (step.excerpts or step.quotations):
        yield "mark", "has nothing to mark: the step has no excerpts and no quotations"


def _nothing_hidden(step: Step) -> Iterator[tuple[str, str]]:
    """What a step would hide and does not have."""
    quotes = step.excerpts or step.quotations
    if "source" in step.reveal and not quotes:
        yield "reveal", "'source' has nothing to reveal: the step has no excerpts"
    if "date" in step.reveal and not (quotes or step.event or step.events):
        yield "reveal", "'date' has nothing to reveal: the step has no excerpts and no event"


def screens_have_room(report: Report) -> None:
    """A step shows what a room can read: beside a timeline one text and one document at most."""
    findings = Counter(
        (key, state == "argued")
        for _, key, state in report.tables[models.Finding].each("disagreement", "state")
    )
    for file, number, step in _steps(report):
        for name, message in _too_much(step, findings):
            report.problems.append(file.problem(("steps", number, name), message))


def _too_much(step: Step, findings: Mapping[tuple[str, bool], int]) -> Iterator[tuple[str, str]]:
    count, quotations = len(step.excerpts), len(step.quotations)
    if step.has_figure and count > 1:
        yield "excerpts", f"{count} beside a timeline (at most one text); make it a step of quotes"
    if step.has_figure and quotations > 1:
        yield "quotations", f"{quotations} beside a timeline (at most one document)"
    if step.kind == "document" and (quotations > MAX_DOCUMENTS or count > 1):
        yield (
            "quotations",
            f"{quotations}, with {count} excerpts (at most {MAX_DOCUMENTS} documents and one text)",
        )
    if count + quotations > MAX_QUOTES:
        yield "excerpts", f"{count + quotations} quotes (at most {MAX_QUOTES} on one screen)"
    if len(step.events) > MAX_EVENTS:
        yield "events", f"{len(step.events)} to be put in order (at most {MAX_EVENTS})"
    rows = [sum(findings[key, argued] for key in step.named_disputes) for argued in (False, True)]
    if step.kind == "findings" and max(rows) > MAX_ROWS:
        name = "disputes" if step.disputes else "dispute"
        yield name, f"{rows[0]} findings and {rows[1]} argued (at most {MAX_ROWS} of each)"


def marks_are_quoted(report: Report) -> None:
    """Words to be marked stand in a quote, or in the translation of one, of their step."""
    words: dict[str, str] = {}
    for model in (models.Excerpt, models.Quotation):
        for _, key, *cells in report.tables[model].each("id", "quote", "translation"):
            words[key] = " ".join(cells)
    for file, number, step in _steps(report):
        whole = " ".join(words.get(key, "") for key in (*step.excerpts, *step.quotations))
        for n, mark in enumerate(step.mark):
            if mark not in whole and (step.excerpts or step.quotations):
                message = f"{named(mark)} is not in what the step quotes"
                report.problems.append(file.problem(("steps", number, "mark", n), message))


def events_can_be_put_in_order(report: Report) -> None:
    """Events of which the room shall say the order: none may have been while another was."""
    when = {key: days for _, key, *days in report.tables[models.Event].each("id", "start", "end")}
    for file, number, step in _steps(report):
        spans = [(key, _span(*when[key])) for key in step.events if key in when]
        spans.sort(key=itemgetter(1))
        for (one, (_, last)), (other, (first, _)) in pairwise(spans):
            if first <= last:
                message = f"{one!r} and {other!r} may have been at one time: no order is known"
                report.problems.append(file.problem(("steps", number, "events"), message))


def _span(start: str, end: str) -> tuple[date, date]:
    when = dates.interval(start, end, date.max)
    return when.first, when.last


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
        for name in ("headline", "caption", "answer", "notes"):
            yield ("steps", number, name), getattr(step, name)
