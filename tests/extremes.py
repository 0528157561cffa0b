"""Dossiers with little or very much in them, each by its name: whatever passes can be shown."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.tables import models
from tests import tables
from tests.tables import Rows

SHORT = 24  # characters that a short label has at most
LONG = ("Nordseekanalverwaltung " * 9)[:200].strip()
SYMBOLS = ("square", "diamond", "cross", "x", "circle", "star")


@dataclass(frozen=True)
class Shape:
    """How much of what there is in a dossier, and when."""

    starts: tuple[str, ...] = ("1901-02-03", "1902", "1903-05")
    actors: int = 2
    sources: int = 2
    themes: int = 2
    types: int = 2
    periods: int = 2
    excerpts: bool = True
    coding: bool = True
    label: str = "Tolls"
    language: str = "en"


SHAPES: dict[str, Shape] = {
    "no actors": Shape(actors=0),
    "no sources": Shape(sources=0),
    "no themes": Shape(themes=0),
    "no excerpts": Shape(excerpts=False),
    "no periods": Shape(periods=0),
    "no coding": Shape(coding=False),
    "events alone": Shape(actors=0, sources=0, themes=0, types=1, periods=0),
    "one event": Shape(starts=("1901-02-03",)),
    "one event alone": Shape(
        starts=("1901-02-03",), actors=0, sources=0, themes=0, types=1, periods=0
    ),
    "one day": Shape(starts=("1901-02-03",) * 5),
    "3 000 years": Shape(starts=("0001", "0499-05", "1066-10-14", "1492-10-12", "3000-12-31")),
    "all years": Shape(starts=("0001-01-01", "9999-12-31")),
    "one actor": Shape(actors=1),
    "5 000 actors": Shape(actors=5_000),
    "labels of one character": Shape(label="T"),
    "labels of 200 characters": Shape(label=LONG),
    "labels of one long word": Shape(label="Donaudampfschifffahrt" * 9),
    "labels of another script": Shape(label='السلام "في" الميناء', language="ar"),
    "one type": Shape(types=1),
    "40 types": Shape(types=40),
}


def write(folder: Path, name: str) -> Path:
    """Write the dossier of a name into a folder."""
    shape = SHAPES[name]
    first, last = shape.starts[0][:4], shape.starts[-1][:4]
    about = f"title: {name}\nlanguage: en\nwindow: '{first},{last}'\n"
    bands = "bands: [era]\n" if shape.periods else ""
    return tables.write(folder, about + bands, _rows(shape))


def _rows(shape: Shape) -> Rows:
    yield models.Group, {"id": "all", "label": shape.label, "order": 1}
    for n in range(shape.types):
        yield models.Type, _type(n, shape)
    for n in range(shape.actors):
        yield models.Actor, {"id": f"actor-{n}", "label": f"{shape.label} {n}", "kind": "state"}
    for n in range(shape.themes):
        yield (
            models.Theme,
            {"id": f"theme-{n}", "label": f"{shape.label} {n}", "order": n, "definition": "Of it."},
        )
    for n in range(shape.periods):
        cells = {"id": f"period-{n}", "label": f"{shape.label} {n}", "group": "era"}
        yield models.Period, cells | {"start": f"{1900 + n}", "end": f"{1901 + n}"}
    yield models.Reference, REFERENCE | {"title": shape.label}
    yield from _sources(shape)
    for n, start in enumerate(shape.starts):
        yield models.Event, _event(n, start, shape)


def _type(n: int, shape: Shape) -> dict[str, Any]:
    return {
        "id": f"type-{n}",
        "label": f"{shape.label} {n}",
        "group": "all",
        "order": n,
        "definition": shape.label,
        "symbol": SYMBOLS[n % len(SYMBOLS)],
        "colour": "#2d7967",
        "colour_dark": "#74c5b3",
    }


REFERENCE = {
    "id": "ledger",
    "kind": "primary",
    "issued": "1912",
    "accessed": "2026-11-30",
    "URL": "https://example.org/ledger",
}
SOURCE = {
    "text_file": "text.txt",
    "type": "book",
    "issued_basis": "stated",
    "genre": "book",
    "evidence": "none",
    "horizon": "9999",
    "horizon_basis": "stated",
    "standpoint": "none",
    "provenance": "known",
    "cleaning": "none",
    "words": "90",
}
CODING = {"voice": "own", "modality": "asserts"}


def _sources(shape: Shape) -> Rows:
    for n in range(shape.sources):
        key = f"source-{n}"
        names = {"id": key, "label": shape.label, "title": shape.label, "language": shape.language}
        yield models.Source, SOURCE | names
        yield models.Paragraph, {"source": key, "paragraph": 1, "opening": "It is"}
        if shape.excerpts:
            cells = {"id": f"excerpt-{n}", "source": key, "kind": "event", "paragraph": 1}
            cells |= {"quote": f"“{shape.label}” & so on", "events": "event-0", "voice": "own"}
            yield models.Excerpt, cells | CODING


def _event(n: int, start: str, shape: Shape) -> dict[str, Any]:
    return {
        "id": f"event-{n}",
        "title": f"{shape.label} {n}",
        "short": shape.label[:SHORT],
        "type": f"type-{n % shape.types}",
        "status": "attested",
        "start": start,
        "agents": "actor-0" if shape.actors else "",
        "summary": shape.label,
        "weight": 2,
        "themes": "theme-0" if shape.themes else "",
        "references": "ledger",
        "why": "Of it.",
    }
