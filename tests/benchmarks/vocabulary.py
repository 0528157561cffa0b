"""The small tables of an invented dossier: types, actors, themes, sources; the same at any size."""

from typing import Any

from data.tables import models
from tests.tables import Rows

DOSSIER = """\
title: {events} invented events
subtitle: For measuring
language: en
window: "1989,2022"
bands: [capital]
rules: strict
"""
GROUPS = ("forums", "steps", "crises", "talks")
SYMBOLS = ("square", "hexagon", "diamond", "cross", "x", "pentagon", "circle", "triangle-up")
COLOURS = (
    ("#2d7967", "#74c5b3"),
    ("#965f0d", "#e6a94c"),
    ("#9d4f85", "#d0a9c4"),
    ("#4c5968", "#95a1af"),
)
TYPES = ("forum", "agreement", "accession", "delay", "break", "clash", "statement", "meeting")
THEMES = tuple(f"theme-{n}" for n in range(1, 13))
STATES = tuple(f"state-{n}" for n in range(1, 21))
BODIES = tuple(f"body-{n}" for n in range(1, 7))
PERSONS = tuple(f"person-{n}" for n in range(1, 15))
ACTORS = STATES + BODIES + PERSONS
LANGUAGES = {"alpha": "en", "beta": "en", "gamma": "en", "delta": "vi"}
SOURCES = tuple(LANGUAGES)
PARAGRAPHS = 100


def label(key: str) -> str:
    """Return a label for an id: "State 7"."""
    return key.replace("-", " ").capitalize()


def vocabularies() -> Rows:
    """Yield the rows of all small tables."""
    for order, key in enumerate(GROUPS):
        yield models.Group, {"id": key, "label": label(key), "order": order}
    for order, key in enumerate(TYPES):
        yield models.Type, _type(order, key)
    for order, key in enumerate(THEMES):
        row = {"id": key, "label": label(key), "order": order, "definition": "Invented."}
        yield models.Theme, row
    yield models.Aspect, {"id": "when", "label": "When", "order": 1, "definition": "The date."}
    yield from _actors()
    for n, start in enumerate(range(1985, 2025, 10)):
        row = {"id": f"period-{n}", "label": f"Office {n}", "group": "capital"}
        yield models.Period, row | {"start": str(start), "end": str(start + 10)}
    for key, language in LANGUAGES.items():
        yield models.Source, _source(key, language)
        for number in range(1, PARAGRAPHS + 1):
            row = {"source": key, "paragraph": number, "opening": f"Paragraph {number} of it"}
            yield models.Paragraph, row


def _type(order: int, key: str) -> dict[str, Any]:
    group = order * len(GROUPS) // len(TYPES)
    colour, colour_dark = COLOURS[group]
    return {
        "id": key,
        "label": label(key),
        "group": GROUPS[group],
        "order": order,
        "definition": "Invented.",
        "symbol": SYMBOLS[order],
        "colour": colour,
        "colour_dark": colour_dark,
    }


def _actors() -> Rows:
    for key in STATES:
        yield models.Actor, {"id": key, "label": label(key), "kind": "state"}
    for key in BODIES:
        yield models.Actor, {"id": key, "label": label(key), "kind": "organisation"}
    for n, key in enumerate(PERSONS):
        parents = f"{STATES[n]}|{BODIES[n % len(BODIES)]}@1990/1999"
        row = {"id": key, "label": label(key), "kind": "person", "part_of": parents}
        yield models.Actor, row


def _source(key: str, language: str) -> dict[str, Any]:
    """A source so long that a quote for each event is a small share of it."""
    said = dict.fromkeys(("type", "genre", "standpoint", "provenance", "cleaning"), "invented")
    basis = dict.fromkeys(("issued_basis", "horizon_basis", "evidence"), "invented")
    own = {"id": key, "label": label(key), "title": label(key), "text_file": f"{key}.txt"}
    about = {"language": language, "issued": "2023", "horizon": "2022", "words": 1_000_000_000}
    return own | about | said | basis
