"""The rules for events, phases, actors and periods; every breach names its line."""

from collections import Counter
from itertools import pairwise

from data.base import date_forms, dates
from data.checks import rules_of_ids
from data.checks.report import Report
from data.tables import models
from data.tables.cells import named
from data.tables.problems import Problem

MAX_CONTEXT_EVENTS = 70
LONGEST_LABEL = 24


def dates_are_in_order(report: Report) -> None:
    """What has a start and an end does not end before it starts."""
    for model in (models.Event, models.Phase, models.Disagreement, models.Actor, models.Period):
        for line, start, end in report.tables[model].each("start", "end"):
            if start and dates.ends_before_it_starts(start, end):
                report.add(model, line, "end", f"{end!r} lies before the start {start!r}")


def claims_are_in_order(report: Report) -> None:
    """Of two dates that a source gives, the second is not before the first."""
    for line, claim in report.tables[models.Excerpt].each("claim_date"):
        if "/" in claim and dates.ends_before_it_starts(*claim.split("/")):
            report.add(models.Excerpt, line, "claim_date", f"{claim!r} ends before it starts")


def events_have_evidence(report: Report) -> None:
    """No event without an excerpt or a reference; a context event says why it is here."""
    with_excerpt = {e for _, events in report.tables[models.Excerpt].each("events") for e in events}
    quoted = {e for _, events in report.tables[models.Quotation].each("events") for e in events}
    without_excerpt = 0
    fields = ("id", "references", "why", "record", "status")
    for line, event, references, why, record, status in report.tables[models.Event].each(*fields):
        if report.tables[models.Excerpt].broken:
            return
        if event not in with_excerpt:
            without_excerpt += 1
            if not references and event not in quoted:
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
    if (
        without_excerpt > MAX_CONTEXT_EVENTS
        and len(report.tables[models.Event]) <= 10 * MAX_CONTEXT_EVENTS
    ):
        message = f"{without_excerpt} events without excerpt (at most {MAX_CONTEXT_EVENTS})"
        report.add(models.Event, 0, "why", message)


def bars_have_an_end(report: Report) -> None:
    """Where `dossier.yaml` wants bars, an event ends, or is said to be open."""
    dossier = report.tables.dossier
    bars = dossier.bars if dossier else []
    for line, event, kind, end in report.tables[models.Event].each("id", "type", "end"):
        if kind in bars and not end:
            message = (
                f"is empty; {event!r} is of type {kind!r}: its last day, or '..' if it goes on"
            )
            report.add(models.Event, line, "end", message)


def labels_are_short(report: Report) -> None:
    """A label in the timeline has at most 24 characters."""
    for line, short in report.tables[models.Event].each("short"):
        if len(short) > LONGEST_LABEL:
            message = f"{named(short)} has {len(short)} characters (at most {LONGEST_LABEL})"
            report.add(models.Event, line, "short", message)


def parts_have_one_level(report: Report) -> None:
    """An event is part of an event that is itself part of none."""
    table = report.tables[models.Event]
    parent_of = {e: parent for _, e, parent in table.each("id", "part_of") if parent}
    for line, event, parent in table.each("id", "part_of"):
        if parent in parent_of:
            message = f"{parent!r} is itself part of {parent_of[parent]!r} (one level only)"
            report.add(models.Event, line, "part_of", message)
        if parent == event:
            report.add(models.Event, line, "part_of", f"{event!r} is part of itself")


def members_are_states(report: Report) -> None:
    """Who joined is a state."""
    kinds = {a: kind for _, a, kind in report.tables[models.Actor].each("id", "kind")}
    for line, joined in report.tables[models.Event].each("joined"):
        for actor in joined:
            if kinds.get(actor, "state") != "state":
                report.add(
                    models.Event, line, "joined", f"{actor!r} is a {kinds[actor]}, not a state"
                )


def phases_belong_to_forums(report: Report) -> None:
    """Only forums have phases."""
    types = {e: t for _, e, t in report.tables[models.Event].each("id", "type")}
    for line, event in report.tables[models.Phase].each("event"):
        if types.get(event, "forum") != "forum":
            report.add(
                models.Phase, line, "event", f"{event!r} is of type {types[event]!r}, not forum"
            )


def phases_follow(report: Report) -> None:
    """The phases of an event follow one another in the table."""
    latest: dict[str, str] = {}
    for line, event, start, end in report.tables[models.Phase].each("event", "start", "end"):
        end_above = latest.get(event)
        if end_above == dates.OPEN or (
            end_above and dates.parse(start).last < dates.parse(end_above).first
        ):
            message = f"{start!r} lies before the end of the phase above it ({end_above!r})"
            report.add(models.Phase, line, "start", message)
        latest[event] = end or start


def states_are_part_of_nothing(report: Report) -> None:
    """A state has no parents."""
    for line, actor, kind, parents in report.tables[models.Actor].each("id", "kind", "part_of"):
        if kind == "state" and parents:
            report.add(models.Actor, line, "part_of", f"{actor!r} is a state: part of nothing")


def actors_are_well_placed(report: Report) -> None:
    """Parents are known, and nothing is part of itself by any way."""
    table = report.tables[models.Actor]
    parents = {a: [p.partition("@")[0] for p in part] for _, a, part in table.each("id", "part_of")}
    for line, actor in table.each("id"):
        for parent in (p for p in parents[actor] if p not in table.ids):
            report.add(
                models.Actor,
                line,
                "part_of",
                rules_of_ids.not_an_id(report, parent, models.Actor),
            )
        if actor in _ancestors(actor, parents):
            report.add(models.Actor, line, "part_of", f"{actor!r} is part of itself")


def _ancestors(actor: str, parents: dict[str, list[str]]) -> set[str]:
    ancestors: set[str] = set()
    ahead = list(parents.get(actor, ()))
    while ahead:
        parent = ahead.pop()
        if parent not in ancestors:
            ancestors.add(parent)
            ahead += parents.get(parent, ())
    return ancestors


def groups_and_types_differ(report: Report) -> None:
    """An address names a type or a group by one id, so both may share one only if they agree."""
    types = list(report.tables[models.Type].each("id", "group"))
    members = Counter(group for _, _, group in types)
    groups = report.tables[models.Group].ids
    for line, type_id, group in types:
        if type_id in groups and (group != type_id or members[group] > 1):
            message = f"{type_id!r} is a group of other types too; choose another id"
            report.add(models.Type, line, "id", message)


def hatches_are_alike(report: Report) -> None:
    """Warn of a hatching of a type's own: suspended phases are hatched in one way."""
    for line, hatch in report.tables[models.Type].each("hatch"):
        if hatch:
            message = f"{hatch!r} is not drawn: what is suspended is hatched alike in all lanes"
            report.warn(models.Type, line, "hatch", message)


def dossier_fits(report: Report) -> None:
    """The strips at the top are groups of periods; the window ends after it starts."""
    dossier, periods = report.tables.dossier, report.tables[models.Period]
    if dossier is None or periods.broken:
        return
    for kind in dossier.bars:
        if kind not in report.tables[models.Type].ids:
            message = rules_of_ids.not_an_id(report, kind, models.Type)
            report.problems.append(Problem("dossier.yaml", 0, "bars", message))
    groups = {group for _, group in periods.each("group")}
    for band in dossier.bands:
        if band not in groups:
            message = f"{named(band)} is not a group of periods.csv ({', '.join(sorted(groups))})"
            report.problems.append(Problem("dossier.yaml", 0, "bands", message))
    if not dossier.window:
        return
    try:
        first, last = (dates.parse(part) for part in dossier.window.split(","))
        fault = "starts after its end" if first.first > last.last else ""
    except dates.DateError as error:
        fault = date_forms.refusal(error.text)
    if fault:
        report.problems.append(Problem("dossier.yaml", 0, "window", f"{dossier.window!r}: {fault}"))


def periods_follow(report: Report) -> None:
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
