"""All that hangs on the events of the invented dossier: excerpts, links, disagreements."""

from collections.abc import Iterator
from typing import Any

from data.tables import models
from tests.invented.events import EVENTS, Event
from tests.invented.vocabulary import PARAGRAPHS, SOURCES
from tests.tables import Rows

EVENTS_OF_A_RECORD = 4
# How each source tells an event: its words, and whose they are.
QUOTES = {
    "journal": (
        "{title}, and the papers of both sides record it at some length, as they do much else that"
        " was said and done in {year}"
    ),
    "essay": "As everybody on the quay knows, it was in {year} that this came about: {title}",
    "primer": "Năm {year}, sự kiện “{short}” đã làm thay đổi quan hệ giữa hai bên",
    "weblog": "People say that in {year} it came to this, and few asked why: {title}",
}
VOICES: dict[str, dict[str, str]] = {
    "journal": {"voice": "own", "modality": "asserts", "cites": "Stone, 1998"},
    "essay": {"voice": "own", "modality": "asserts"},
    "primer": {
        "voice": "own",
        "modality": "asserts",
        "translation": "In {year} “{short}” changed the ties of both sides",
    },
    "weblog": {"voice": "attributed", "modality": "hedges", "speaker": "People"},
}
# Further excerpts, of their sources by their ids: id, events, themes, kind.
FURTHER = (
    ("journal-council-rank", "joint-council-2002", "rank", "evaluation"),
    ("journal-council-work", "joint-council-2002", "work|seat", "conclusion"),
    ("journal-council-hope", "joint-council-2002|charter-1997", "seat", "perception"),
    ("essay-council-hope", "joint-council-2002", "seat", "perception"),
    ("weblog-council-hope", "joint-council-2002", "seat|rank", "perception"),
    ("journal-bly-later", "bly-visit-1990|coast-speech-2007", "promises", "perception"),
    ("journal-bly-sense", "bly-visit-1990", "promises", "evaluation"),
    ("essay-bly-later", "bly-visit-1990|two-drafts-2021", "promises", "perception"),
    ("journal-letter-sense", "marek-letter-1991", "membership", "evaluation"),
    ("journal-letter-tone", "marek-letter-1991|why-not-2000", "membership", "perception"),
    ("essay-speech-tone", "coast-speech-2007", "rank", "evaluation"),
    ("weblog-speech-tone", "coast-speech-2007|two-drafts-2021", "rank", "perception"),
    ("journal-fear", "", "reasons", "theory"),
    ("journal-trade", "", "reasons|work", "theory"),
    ("journal-chance", "", "reasons|membership", "counterfactual"),
    ("essay-pride", "", "rank|reasons", "cause"),
    ("primer-wall", "", "bonds|reasons", "conclusion"),
    ("weblog-luck", "", "reasons", "counterfactual"),
)
# from, to, kind, source
LINKS = (
    ("second-hint-1996", "harbour-hint-1990", "continues", "weblog"),
    ("why-not-2000", "harbour-hint-1990", "continues", "essay"),
    ("coast-speech-2007", "harbour-hint-1990", "continues", "primer"),
    ("charter-1997", "joint-council-2002", "enables", "journal"),
    ("valley-war-2008", "pause-2008", "causes", "journal"),
    ("bay-meeting-2008", "valley-war-2008", "causes", "primer"),
    ("island-2014", "break-off-2014", "causes", "journal"),
    ("joint-council-2002", "port-meeting-2010", "enables", "journal"),
    ("recognition-2008", "valley-war-2008", "justified-by", "primer"),
    ("valley-war-2008", "air-fight-1999", "justified-by", "weblog"),
)
# id, question, kinds, events, themes
DISAGREEMENTS = (
    ("bly-words", "What did Bly say on the quay?", "content|framing", "bly-visit-1990", "promises"),
    (
        "hill-sense",
        "What did the Hill Words say?",
        "content|framing",
        "hill-words-1990",
        "promises",
    ),
    ("promise-use", "Was a promise made?", "interpretation", "", "promises"),
    (
        "shores-sense",
        "What did the settlement bar?",
        "content",
        "two-shores-1990",
        "promises|bonds",
    ),
    (
        *("first-wish", "Who first wished to join, and when?", "date|agency|scope"),
        *("harbour-hint-1990|marek-letter-1991", "membership"),
    ),
    (
        *("council-standing", "How far did a seat in the council mean a say?", "scope|framing"),
        *("joint-council-2002", "seat"),
    ),
    ("council-birth", "When was the joint council founded?", "date", "joint-council-2002", "seat"),
    (
        *("charter-bonds", "What did the charter bind?", "content|interpretation"),
        *("charter-1997", "bonds"),
    ),
    ("valley-first", "Who began in the valley?", "agency|blame", "valley-war-2008", "force"),
    ("isle-name", "What was done on the isle?", "framing", "island-2014", "force"),
    (
        *("break-off-why", "When, by whom and why was the work broken off?", "agency|date|scope"),
        *("break-off-2014", "rupture"),
    ),
    ("boats-many", "How many boats came?", "agency|date|scope", "spring-boats-2020", "boats"),
    ("last-sitting", "Which session was the last?", "date", "last-session-2022", "rupture"),
)
POSITIONS = {
    "when": "in the spring, as it says",
    "who": "the other side",
    "what": "less than was said",
    "why": "because it had been wronged",
}
# The words of each source that are marked in positions.
MARKS = {"journal": "both sides", "essay": "everybody", "primer": "thay đổi", "weblog": "few asked"}
PHASES = (
    ("assembly-1991", "active", "1991-12-20", "1997-05-30"),
    ("assembly-1991", "ended", "1997-05-30", ""),
    ("first-council-1997", "active", "1997-05-27", "1999-03-24"),
    ("first-council-1997", "suspended", "1999-03-24", "1999-07-23"),
    ("first-council-1997", "active", "1999-07-23", "2002-05-28"),
    ("wide-council-1997", "active", "1997-05-30", "[2015..2024]"),
    ("wide-council-1997", "suspended-in-part", "[2015..2024]", ".."),
    ("joint-council-2002", "active", "2002-05-28", "2008-08-19"),
    ("joint-council-2002", "suspended", "2008-08-19", "2009-03-05"),
    ("joint-council-2002", "active", "2009-03-05", "2014-04-01"),
    ("joint-council-2002", "suspended-in-part", "2014-04-01", ".."),
)
NAMES = [key for key, *_ in SOURCES]
BY_ID = {event.id: event for event in EVENTS}


def tellers(event: Event) -> list[str]:
    """Return the sources that tell an event."""
    return [name for name in NAMES if name[0] in event.told]


def rows() -> Rows:
    """Yield events and what hangs on them, each row with its table."""
    for number, event in enumerate(EVENTS):
        yield models.Event, _event(event, f"record-{number // EVENTS_OF_A_RECORD + 1}")
    for number in range(-(-len(EVENTS) // EVENTS_OF_A_RECORD)):
        yield models.Reference, _record(number + 1)
    for event, state, start, end in PHASES:
        row = {"event": event, "state": state, "start": start, "end": end}
        yield models.Phase, row | {"references": "record-1"}
    for name in NAMES:
        told = [event for event in EVENTS if name in tellers(event)]
        for number, event in enumerate(told):
            paragraph = 1 + number * PARAGRAPHS // len(told)
            yield models.Excerpt, _excerpt(name, event) | {"paragraph": paragraph}
    for number, (key, events, themes, kind) in enumerate(FURTHER):
        yield models.Excerpt, _further(key, events, themes, kind, 1 + number % PARAGRAPHS)
    for start, end, kind, name in LINKS:
        told = start if name[0] in BY_ID[start].told else end
        basis = {"source": name, "excerpt": f"{name}-{told}"}
        yield models.Link, {"from": start, "to": end, "kind": kind} | basis
    for key, question, kinds, events, themes in DISAGREEMENTS:
        yield from _disagreement(key, question, kinds, events, themes)


def _event(event: Event, record: str) -> dict[str, Any]:
    return {
        "id": event.id,
        "title": event.title,
        "short": event.short,
        "type": event.type,
        "status": "disputed" if event.id == "second-hint-1996" else "attested",
        "start": event.start,
        "end": event.end,
        "date_of": "began" if event.end else "held",
        "agents": event.agents,
        "others": event.others,
        "themes": event.themes,
        "part_of": event.part_of,
        "joined": event.joined,
        "place": "On the quay",
        "summary": f"{event.title}, in {event.start[:4]}.",
        "record": "The papers give the day; why it came about is told in several ways.",
        "references": record,
        "why": "" if event.told else "It frames what is told.",
        "weight": event.weight,
    }


def _record(number: int) -> dict[str, Any]:
    return {
        "id": f"record-{number}",
        "kind": ("primary", "press", "scholarship")[number % 3],
        "title": f"Papers of the quay, volume {number}",
        "author": "" if number % 3 else "Archivist, Ada",
        "publisher": "The Quay Press",
        "issued": f"{1999 + number}",
        "URL": f"https://example.org/record-{number}",
        "accessed": "2026-11-22",
    }


def _excerpt(name: str, event: Event) -> dict[str, Any]:
    words = {"title": event.title, "short": event.short, "year": event.start[:4]}
    return {
        "id": f"{name}-{event.id}",
        "source": name,
        "events": event.id,
        "themes": event.themes.partition("|")[0],
        "kind": "event",
        "quote": QUOTES[name].format(**words),
        "claim_date": "" if name == "weblog" else event.start[:4],
        **{key: cell.format(**words) for key, cell in VOICES[name].items()},
    }


def _further(key: str, events: str, themes: str, kind: str, paragraph: int) -> dict[str, Any]:
    name, _, rest = key.partition("-")
    quote = (
        f"Of all that is said of {rest.replace('-', ' and ')}, little can be shown and less agreed"
    )
    if name == "primer":
        quote = "Bức tường giữa hai bên cao dần theo năm tháng"
    row = {"id": key, "source": name, "events": events, "themes": themes, "kind": kind}
    voice = VOICES[name]
    if kind == "perception":
        voice = voice | {"voice": "attributed", "speaker": "People", "modality": "hedges"}
    if name == "journal":
        voice = voice | {"cites": "A. Stone, 1998"}
    if name == "primer":
        voice = voice | {"translation": "The wall between both sides grew with the years"}
    return row | {"quote": quote, "paragraph": paragraph} | voice


def _disagreement(key: str, question: str, kinds: str, events: str, themes: str) -> Rows:
    row = {"id": key, "question": question, "kind": kinds, "events": events, "themes": themes}
    about = {"summary": "Each source says it in its own way, and none says how it knows."}
    record = {"record": "The papers settle the day alone.", "references": "record-1|record-2"}
    yield models.Disagreement, row | about | record
    for aspect in ("when", "what", "why"):
        for name, excerpt in _basis(events):
            position = {"aspect": aspect, "position": POSITIONS[aspect]}
            mark = MARKS[name] if events and aspect == "what" else ""
            cells = {"disagreement": key, "source": name, "excerpts": excerpt, "mark": mark}
            yield models.Position, cells | position


def _basis(events: str) -> Iterator[tuple[str, str]]:
    """Whose excerpt a position rests on: of the first event that a source tells, or an argument."""
    if not events:
        yield from (("journal", "journal-fear"), ("essay", "essay-pride"))
        return
    for name in NAMES:
        told = [key for key in events.split("|") if name[0] in BY_ID[key].told]
        if told:
            yield name, f"{name}-{told[0]}"
