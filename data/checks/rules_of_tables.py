"""The rules across the tables of a dossier; every breach is a problem that names its line."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from typing import Any

from data.base import dates
from data.checks import rules_of_evidence, rules_of_stories
from data.checks.report import Report
from data.tables import models
from data.tables.cells import SLUG
from data.tables.csv_tables import Problem
from data.tables.models import Row

MAX_CONTEXT_EVENTS = 40


# --- ids and references to ids ---------------------------------------------------------------

# table, field, the table whose ids it names
REFERENCES: tuple[tuple[type[Row], str, type[Row]], ...] = (
    (models.Event, "type", models.Type),
    (models.Event, "agents", models.Actor),
    (models.Event, "others", models.Actor),
    (models.Event, "joined", models.Actor),
    (models.Event, "themes", models.Theme),
    (models.Event, "part_of", models.Event),
    (models.Event, "references", models.Reference),
    (models.Phase, "event", models.Event),
    (models.Phase, "agents", models.Actor),
    (models.Phase, "references", models.Reference),
    (models.Excerpt, "source", models.Source),
    (models.Excerpt, "events", models.Event),
    (models.Excerpt, "themes", models.Theme),
    (models.Paragraph, "source", models.Source),
    (models.Source, "depends_on", models.Source),
    (models.Reference, "party", models.Actor),
    (models.Disagreement, "events", models.Event),
    (models.Disagreement, "themes", models.Theme),
    (models.Disagreement, "references", models.Reference),
    (models.Position, "disagreement", models.Disagreement),
    (models.Position, "aspect", models.Aspect),
    (models.Position, "source", models.Source),
    (models.Position, "excerpts", models.Excerpt),
    (models.Link, "from_", models.Event),
    (models.Link, "to", models.Event),
    (models.Link, "source", models.Source),
    (models.Link, "excerpt", models.Excerpt),
    (models.Type, "group", models.Group),
    (models.Period, "source", models.Source),
)


def _ids_are_unique(report: Report) -> None:
    for table in report.tables.by_file.values():
        ids = table.cells.get("id", [])
        if len(set(ids)) == len(ids):
            continue
        first: dict[str, int] = {}
        for line, row_id in table.each("id"):
            if row_id in first:
                before = first[row_id]
                report.add(table.model, line, "id", f"{row_id!r} stands in line {before} already")
            first.setdefault(row_id, line)


def _references_are_known(report: Report) -> None:
    for model, name, target in REFERENCES:
        known = report.tables[target]
        if known.broken:
            continue
        table = report.tables[model]
        unknown = set(_values(table.cells[name])).difference(known.ids, [""])
        if not unknown:
            continue
        column = model.model_fields[name].alias or name
        for line, cell in table.each(name):
            for value in _values([cell]):
                if value in unknown:
                    report.add(model, line, column, _not_an_id(report, value, target))


def _values(cells: list[Any]) -> Iterable[str]:
    """All values of cells that hold one value each, or several."""
    return chain.from_iterable(cells) if cells and isinstance(cells[0], list) else cells


def _not_an_id(report: Report, value: str, target: type[Row]) -> str:
    hint = report.near(value, report.tables[target].ids)
    return f"{value!r} is not an id of {target.file}{hint}"


def _speakers_are_known(report: Report) -> None:
    """A speaker is an actor's id or plain words; what looks like an id must be one."""
    actors = report.tables[models.Actor]
    if actors.broken:
        return
    for model in (models.Excerpt, models.Link):
        for line, speaker in report.tables[model].each("speaker"):
            if SLUG.fullmatch(speaker) and speaker not in actors.ids:
                message = _not_an_id(report, speaker, models.Actor)
                report.add(
                    model, line, "speaker", f"{message} (plain words need a capital or a blank)"
                )


# --- events, phases, periods -----------------------------------------------------------------


def _dates_are_in_order(report: Report) -> None:
    for model in (models.Event, models.Phase, models.Disagreement, models.Actor, models.Period):
        for line, start, end in report.tables[model].each("start", "end"):
            if start and dates.ends_before_it_starts(start, end):
                report.add(model, line, "end", f"{end!r} lies before the start {start!r}")


def _claims_are_in_order(report: Report) -> None:
    for line, claim in report.tables[models.Excerpt].each("claim_date"):
        if "/" in claim and dates.ends_before_it_starts(*claim.split("/")):
            report.add(models.Excerpt, line, "claim_date", f"{claim!r} ends before it starts")


def _events_have_evidence(report: Report) -> None:
    """No event without an excerpt or a reference; a context event says why it is here."""
    told = {e for _, events in report.tables[models.Excerpt].each("events") for e in events}
    context = 0
    fields = ("id", "references", "why", "record", "status")
    for line, event, references, why, record, status in report.tables[models.Event].each(*fields):
        if report.tables[models.Excerpt].broken:
            return
        if event not in told:
            context += 1
            if not references:
                report.add(
                    models.Event, line, "references", f"{event!r} has no excerpt and no reference"
                )
            if not why:
                report.add(
                    models.Event, line, "why", f"{event!r} has no excerpt: say why it belongs here"
                )
        if record and not references:
            report.add(models.Event, line, "references", "a record needs its references")
        if status == "unattested" and not record:
            report.add(models.Event, line, "record", "an unattested event needs where we looked")
    if context > MAX_CONTEXT_EVENTS and len(report.tables[models.Event]) <= 10 * MAX_CONTEXT_EVENTS:
        message = f"{context} events without excerpt (at most {MAX_CONTEXT_EVENTS})"
        report.add(models.Event, 0, "why", message)


def _parts_have_one_level(report: Report) -> None:
    table = report.tables[models.Event]
    parent_of = {e: parent for _, e, parent in table.each("id", "part_of") if parent}
    for line, event, parent in table.each("id", "part_of"):
        if parent in parent_of:
            message = f"{parent!r} is itself part of {parent_of[parent]!r} (one level only)"
            report.add(models.Event, line, "part_of", message)
        if parent == event:
            report.add(models.Event, line, "part_of", f"{event!r} is part of itself")


def _members_are_states(report: Report) -> None:
    kinds = {a: kind for _, a, kind in report.tables[models.Actor].each("id", "kind")}
    for line, joined in report.tables[models.Event].each("joined"):
        for actor in joined:
            if kinds.get(actor, "state") != "state":
                report.add(
                    models.Event, line, "joined", f"{actor!r} is a {kinds[actor]}, not a state"
                )


def _phases_belong_to_forums(report: Report) -> None:
    types = {e: t for _, e, t in report.tables[models.Event].each("id", "type")}
    latest: dict[str, str] = {}
    for line, event, start, end in report.tables[models.Phase].each("event", "start", "end"):
        if types.get(event, "forum") != "forum":
            report.add(
                models.Phase, line, "event", f"{event!r} is of type {types[event]!r}, not forum"
            )
        before = latest.get(event)
        if before == dates.OPEN or (before and dates.parse(start).last < dates.parse(before).first):
            message = f"{start!r} lies before the end of the phase above it ({before!r})"
            report.add(models.Phase, line, "start", message)
        latest[event] = end or start


def _actors_are_well_placed(report: Report) -> None:
    """Parents are known, states have none, and nothing is part of itself by any way."""
    table = report.tables[models.Actor]
    parents = {a: [p.partition("@")[0] for p in part] for _, a, part in table.each("id", "part_of")}
    for line, actor, kind in table.each("id", "kind"):
        for parent in (p for p in parents[actor] if p not in table.ids):
            report.add(models.Actor, line, "part_of", _not_an_id(report, parent, models.Actor))
        if kind == "state" and parents[actor]:
            report.add(models.Actor, line, "part_of", f"{actor!r} is a state: part of nothing")
        if actor in _ancestors(actor, parents):
            report.add(models.Actor, line, "part_of", f"{actor!r} is part of itself")


def _ancestors(actor: str, parents: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    todo = list(parents.get(actor, ()))
    while todo:
        parent = todo.pop()
        if parent not in found:
            found.add(parent)
            todo += parents.get(parent, ())
    return found


def _groups_and_types_differ(report: Report) -> None:
    """An address names a type or a group by one id, so both may share one only if they agree."""
    types = list(report.tables[models.Type].each("id", "group"))
    members = Counter(group for _, _, group in types)
    groups = report.tables[models.Group].ids
    for line, type_id, group in types:
        if type_id in groups and (group != type_id or members[group] > 1):
            message = f"{type_id!r} is a group of other types too; choose another id"
            report.add(models.Type, line, "id", message)


def _hatches_are_alike(report: Report) -> None:
    """Warn of a hatching of a type's own: suspended phases are hatched in one way."""
    for line, hatch in report.tables[models.Type].each("hatch"):
        if hatch:
            message = f"{hatch!r} is not drawn: what is suspended is hatched alike in all lanes"
            report.warn(models.Type, line, "hatch", message)


def _dossier_fits(report: Report) -> None:
    dossier, periods = report.tables.dossier, report.tables[models.Period]
    if dossier is None or periods.broken:
        return
    groups = {group for _, group in periods.each("group")}
    for band in dossier.bands:
        if band not in groups:
            message = f"{band!r} is not a group of periods.csv ({', '.join(sorted(groups))})"
            report.problems.append(Problem("dossier.yaml", 0, "bands", message))
    try:
        first, last = (dates.parse(part) for part in dossier.window.split(","))
        wrong = "starts after its end" if first.first > last.last else ""
    except dates.DateError as error:
        wrong = str(error)
    if wrong:
        report.problems.append(Problem("dossier.yaml", 0, "window", f"{dossier.window!r}: {wrong}"))


def _periods_follow(report: Report) -> None:
    """Within a group of periods, each begins where the one before it ends, or later."""
    groups: dict[str, list[tuple[int, str, str]]] = {}
    for line, group, start, end in report.tables[models.Period].each("group", "start", "end"):
        groups.setdefault(group, []).append((line, start, end))
    for rows in groups.values():
        for (_, _, end), (line, start, _) in pairwise(rows):
            if end == dates.OPEN or (end and dates.parse(start).last < dates.parse(end).first):
                report.add(
                    models.Period, line, "start", f"{start!r} lies before {end!r}, the end above"
                )


RULES: Sequence[Callable[[Report], None]] = (
    _ids_are_unique,
    _references_are_known,
    _speakers_are_known,
    _dates_are_in_order,
    _claims_are_in_order,
    _events_have_evidence,
    _parts_have_one_level,
    _members_are_states,
    _phases_belong_to_forums,
    _actors_are_well_placed,
    _groups_and_types_differ,
    _hatches_are_alike,
    _dossier_fits,
    rules_of_evidence.excerpts_are_placed,
    rules_of_evidence.voices_have_speakers,
    rules_of_evidence.quotes_are_short,
    rules_of_evidence.paragraphs_are_numbered,
    rules_of_evidence.references_are_not_stretched,
    rules_of_evidence.positions_rest_on_quotes,
    rules_of_evidence.disagreements_are_whole,
    rules_of_evidence.links_rest_on_their_source,
    _periods_follow,
    *rules_of_stories.RULES,
)
