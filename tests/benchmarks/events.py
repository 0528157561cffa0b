"""One invented event with all that hangs on it: excerpts, a reference, phases, a difference."""

from datetime import date, timedelta
from typing import Any

from data.base.dates import OPEN
from data.tables import models
from tests.benchmarks.chance import Chance
from tests.benchmarks.vocabulary import (
    ACTORS,
    LANGUAGES,
    PARAGRAPHS,
    SOURCES,
    STATES,
    THEMES,
    TYPES,
)
from tests.tables import Rows

POINTS, ONGOING = 3, 0.05  # of ten events; of those that lasted
EXCERPTS = (0, 1, 1, 1, 1, 1, 2, 2, 2, 3)  # of ten events
EVENTS_OF_A_REFERENCE = 5
STATUSES = (*("attested",) * 17, "disputed", "planned", "feared")
KINDS = ("event", "event", "event", "cause", "evaluation")


def rows_of(chance: Chance, number: int) -> Rows:
    """Yield an event and the rows of other tables that name it."""
    key, start = f"event-{number}", chance.day()
    end = "" if number % 10 < POINTS else _end(chance, start)
    told = chance.some(SOURCES, chance.one_of(EXCERPTS))
    event = _event(chance, number, start, end) | {"id": key, "why": "" if told else "It was there."}
    yield models.Event, event
    if number % EVENTS_OF_A_REFERENCE == 0:
        yield models.Reference, _reference(event["references"])
    for source in told:
        yield models.Excerpt, _excerpt(chance, source, number) | {"events": key}
    if event["type"] == "forum" and end and chance.share() < 0.2:
        yield from _phases(key, event["start"], event["end"])
    if len(told) > 1 and chance.share() < 0.1:
        yield from _difference(chance, number, told, event)
    if told and number and chance.share() < 0.05:
        row = {"from": f"event-{number - 1}", "to": key, "kind": "enables", "source": told[0]}
        yield models.Link, row | {"excerpt": f"{told[0]}-{number}"}
    if chance.share() < 0.03:  # an argument, which tells of no event
        row = _excerpt(chance, chance.one_of(SOURCES), number, "argument-")
        yield models.Excerpt, row | {"themes": chance.one_of(THEMES), "kind": "theory"}


def _end(chance: Chance, start: date) -> str:
    if chance.share() < ONGOING:
        return OPEN
    return chance.written(start + timedelta(10 + chance.below(1_500)))


def _event(chance: Chance, number: int, start: date, end: str) -> dict[str, Any]:
    type_ = chance.one_of(TYPES)
    who = chance.some(ACTORS, 4)
    return {
        "title": chance.sentence(5, 9),
        "short": chance.sentence(2, 3)[:24].strip(),
        "type": type_,
        "status": chance.one_of(STATUSES),
        "start": chance.written(start),
        "end": end,
        "date_of": "began" if end else "held",
        "agents": "|".join(who[:2]),
        "others": "|".join(who[2:]),
        "themes": "|".join(chance.some(THEMES, 1 + chance.below(2))),
        "joined": chance.one_of(STATES) if type_ == "accession" and not end else "",
        "summary": f"{chance.sentence(12, 24)}.",
        "record": f"{chance.sentence(12, 24)}." if chance.share() < 0.3 else "",
        "references": f"reference-{number // EVENTS_OF_A_REFERENCE}",
        "weight": 1 + chance.below(3),
    }


def _reference(key: str) -> dict[str, Any]:
    address = f"https://example.org/{key}"
    row = {"id": key, "kind": "primary", "title": "An invented document", "URL": address}
    return row | {"issued": "1997", "accessed": "2026-11-22"}


def _excerpt(chance: Chance, source: str, number: int, prefix: str = "") -> dict[str, Any]:
    language = LANGUAGES[source]
    translated = {"translation": chance.sentence(8, 20)} if language != "en" else {}
    return translated | {
        "id": f"{prefix}{source}-{number}",
        "source": source,
        "kind": chance.one_of(KINDS),
        "quote": chance.sentence(8, 20, language),
        "paragraph": 1 + chance.below(PARAGRAPHS),
        "voice": "own",
        "modality": "asserts",
    }


def _phases(event: str, start: str, end: str) -> Rows:
    """A forum that was suspended for as long as its first date is vague."""
    for state, first, last in (("active", start, start), ("suspended", start, end)):
        yield models.Phase, {"event": event, "state": state, "start": first, "end": last}


def _difference(chance: Chance, number: int, told: list[str], event: dict[str, Any]) -> Rows:
    key = f"difference-{number}"
    row = {"id": key, "question": f"{chance.sentence(5, 9)}?", "kind": "date"}
    yield (
        models.Disagreement,
        row | {"events": event["id"], "summary": f"{chance.sentence(8, 16)}."},
    )
    for source in told:
        row = {"disagreement": key, "aspect": "when", "source": source}
        position = {"position": chance.sentence(3, 6), "excerpts": f"{source}-{number}"}
        yield models.Position, row | position
