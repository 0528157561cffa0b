"""What a check counts of the voices: quotations by kind, scholars, findings, shares."""

from collections import Counter
from collections.abc import Iterator

from data.checks import balance
from data.checks.report import Report
from data.tables import models


def lines(report: Report) -> Iterator[str]:
    """Say how many voices speak, on how much, and whose; nothing where none is quoted."""
    if report.tables.strict and (idle := list(without_use(report))):
        yield f"excerpts without use (no position, date, link, story or record): {', '.join(idle)}"
    if report.tables.strict and (idle := sorted(unused_references(report))):
        yield f"references that nothing uses: {', '.join(idle)}"
    table = report.tables[models.Quotation]
    if not len(table):
        return
    kinds = Counter(kind or "document" for _, kind in table.each("kind"))
    counts = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    events = {event for _, cell in table.each("events") for event in cell}
    yield f"quotations: {counts}; on {len(events)} events"
    studies = [
        (speaker, quote, cell)
        for _, kind, speaker, quote, cell in table.each("kind", "speaker", "quote", "disagreements")
        if kind == "study"
    ]
    if studies:
        scholars = {speaker for speaker, _, _ in studies}
        own = sum(1 for _, quote, _ in studies if quote)
        on = {disagreement for _, _, cell in studies for disagreement in cell}
        yield (
            f"studies: {len(scholars)} scholars, {own} of {len(studies)} in their own words, "
            f"on {len(on)} disagreements"
        )
    findings = report.tables[models.Finding]
    if len(findings):
        states = Counter(state for _, state in findings.each("state"))
        counts = ", ".join(f"{count} {state}" for state, count in states.most_common())
        with_some = len(set(findings.cells["disagreement"]))
        yield f"findings: {counts}; on {with_some} of {len(report.tables[models.Disagreement])}"
    yield from balance.lines(report)


def without_use(report: Report) -> Iterator[str]:
    """Yield the excerpts that serve nothing: no position, link, story, date or record's answer."""
    tables = report.tables
    used = {e for _, keys in tables[models.Position].each("excerpts") for e in keys}
    used.update(e for _, e in tables[models.Link].each("excerpt"))
    for file in report.stories.values():
        used.update(e for step in file.story.steps for e in step.excerpts)
    answered = {event for _, event, record in tables[models.Event].each("id", "record") if record}
    for _, excerpt, events, claim in tables[models.Excerpt].each("id", "events", "claim_date"):
        if excerpt not in used and not claim and not answered & set(events):
            yield excerpt


def unused_references(report: Report) -> set[str]:
    """Return the references that no row, and no step of a story, rests on."""
    tables = report.tables
    used: set[str] = set(tables[models.Quotation].cells["reference"])
    for model, field, target in models.KEYS:
        if target is models.Reference and field != "reference":
            used.update(*tables[model].cells[field])
    for name in ("carriers", "against"):
        used.update(*tables[models.Finding].cells[name])
    for file in report.stories.values():
        used.update(*(step.references for step in file.story.steps))
    return tables[models.Reference].ids - used
