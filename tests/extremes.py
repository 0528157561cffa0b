"""Dossiers with little or very much in them, each by its name: whatever passes can be shown."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.tables import models
from tests import tables
from tests.tables import Rows

LONG = ("Nordseekanalverwaltung " * 9)[:200].strip()
SYMBOLS = ("square", "diamond", "cross", "x", "circle", "star")


@dataclass(frozen=True)
class Shape:
    """How much there is of what in a dossier, and when; `absent`: tables without rows are."""

    starts: tuple[str, ...] = ("1901-02-03", "1902", "1903-05")
    actors: int = 2
    sources: int = 2
    themes: int = 2
    types: int = 2
    periods: int = 2
    excerpts: bool = True
    coding: bool = True
    absent: bool = False
    label: str = "Tolls"
    language: str = "en"


SHAPES: dict[str, Shape] = {
    "no actors": Shape(actors=0),
    "no sources": Shape(sources=0),
    "no themes": Shape(themes=0),
    "no excerpts": Shape(excerpts=False),
    "no periods": Shape(periods=0),
    "no types": Shape(types=0),
    "no coding": Shape(coding=False),
    "events alone": Shape(actors=0, sources=0, themes=0, types=0, periods=0),
    "events alone, no other table": Shape(
        actors=0, sources=0, themes=0, types=0, periods=0, absent=True
    ),
    "one event": Shape(starts=("1901-02-03",)),
    "one event alone": Shape(
        ("1901-02-03",), actors=0, sources=0, themes=0, types=0, periods=0, absent=True
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
    "labels of markup": Shape(label="<b>\"A\" & 'B'</b> $x$ %{y}"),
    "one type": Shape(types=1),
    "40 types": Shape(types=40),
}


def write(folder: Path, name: str) -> Path:
    """Write the dossier of a name into a folder."""
    shape = SHAPES[name]
    bands = "bands: [era]\n" if shape.periods else ""
    tables.write(folder, f"title: {name}\n{bands}", _rows(shape))
    if shape.absent:
        for path in folder.glob("*.csv"):
            if len(path.read_text(encoding="utf-8").splitlines()) < 2:
                path.unlink()
    return folder


def _rows(shape: Shape) -> Rows:
    if shape.types:
        yield models.Group, {"id": "all", "label": shape.label, "order": 1}
    for n in range(shape.types):
        yield models.Type, _type(n, shape)
    for n in range(shape.actors):
        yield models.Actor, {"id": f"actor-{n}", "label": f"{shape.label} {n}", "kind": "state"}
    for n in range(shape.themes):
        cells = {"id": f"theme-{n}", "label": f"{shape.label} {n}", "order": n}
        yield models.Theme, cells | {"definition": "Of it."}
    for n in range(shape.periods):
        cells = {"id": f"period-{n}", "label": f"{shape.label} {n}", "group": "era"}
        yield models.Period, cells | {"start": f"{1900 + n}", "end": f"{1901 + n}"}
    if not shape.absent:
        yield models.Reference, {"id": "ledger", "title": shape.label}
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


ABOUT_A_SOURCE = {
    "type": "book",
    "issued_basis": "stated",
    "genre": "book",
    "evidence": "none",
    "horizon": "3000",
    "horizon_basis": "stated",
    "standpoint": "none",
    "provenance": "known",
    "cleaning": "none",
    "words": "90",
}
CODING = {"kind": "event", "voice": "own", "modality": "asserts", "paragraph": 1}


def _sources(shape: Shape) -> Rows:
    for n in range(shape.sources):
        key = f"source-{n}"
        names = {"id": key, "label": shape.label, "title": shape.label, "language": shape.language}
        yield models.Source, names | (ABOUT_A_SOURCE if shape.coding else {})
        if shape.coding:
            yield models.Paragraph, {"source": key, "paragraph": 1, "opening": "It is"}
        if shape.excerpts:
            cells = {"source": key, "quote": f"“{shape.label}” & so on", "events": "event-0"}
            coding = CODING | {"id": f"excerpt-{n}"} if shape.coding else {}
            yield models.Excerpt, cells | coding


def _event(n: int, start: str, shape: Shape) -> dict[str, Any]:
    return {
        "id": f"event-{n}",
        "title": f"{shape.label} {n}",
        "type": f"type-{n % shape.types}" if shape.types else "",
        "start": start,
        "agents": "actor-0" if shape.actors else "",
        "summary": shape.label if shape.coding else "",
        "themes": "theme-0" if shape.themes else "",
        "references": "" if shape.absent else "ledger",
    }
