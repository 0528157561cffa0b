"""The timeline of the reading copy is that of the server: rows, labels, names, the years."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import unquote

import pytest

from components.base import address
from components.base import theme as themes
from components.base.address import View
from components.explore.drawing import drawing
from components.reading_copy import selection
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from tests.benchmarks.generate import generate
from tests.conftest import TODAY
from tests.reading_copy import answers

SCRIPTS = ("time_shown", "theme_packing", "packing", "detail", "lanes", "density", "chart", "strip")
ASK = """
([search, name]) => {
  const all = parcel.part("timeline");
  const view = views.read(search);
  const { positions, anyTime } = selector.select(view.selection);
  const { data, plan, events } = chart.of(all, all.looks[name], view, positions);
  const { from, to } = view.selection;
  return {
    meta: data.figure.layout.meta,
    range: data.figure.layout.xaxis.range,
    height: data.ground.height,
    rows: data.rows,
    names: lanes.names(all, plan),
    dense: [events.dense, events.inWindow, events.marks.length],
    strip: strip.draw(all, all.looks[name], anyTime, timeShown.period(all, view.selection)),
  };
}
"""
WRITTEN = ("labels", "pale", "bands", "links", "sources", "members", "theme", "stems", "window")
LOOKS = ("page", "text", "muted", "onMark", "scale", "size", "tellings", "months")
OWN = ("phases", "lasts", "middle")  # of a mark, which the server's page does not need


def searches(catalogue: Catalogue, count: int, seed: int = 7) -> list[str]:
    """Addresses of selections and windows, drawn by chance, the same for one seed."""
    chance = Random(seed)
    facets = {"type": list(catalogue.types), "theme": list(catalogue.themes)}

    def search() -> str:
        parts = [
            f"{key}={','.join(chance.sample(values, min(len(values), chance.choice((1, 1, 2)))))}"
            for key, values in facets.items()
            if values and chance.random() < 0.4
        ]
        year = chance.randint(1985, 2018)
        some = {
            f"from={year}": 0.2,
            f"to={year + chance.randint(0, 9)}-05": 0.2,
            "dim=1": 0.3,
            f"event={chance.choice(list(catalogue.position))}": 0.3,
            f"window={year},{year + chance.randint(1, 20)}": 0.3,
            f"window={year}-02,{year}-{chance.randint(4, 6):02}-11": 0.2,
        }
        parts += [part for part, share in some.items() if chance.random() < share]
        return f"?{'&'.join(parts)}"

    return [search() for _ in range(count)]


def plain(value: object) -> Any:
    """A value as JSON has it, numbers without what their type adds."""
    whole = json.loads(json.dumps(value))
    return _plain(whole)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return round(float(value), 6)
    return re.sub(r"(\d)\.0px", r"\1px", value) if isinstance(value, str) else value


def in_order(parts: Sequence[Any]) -> list[str]:
    """Parts whose order says nothing."""
    return sorted(json.dumps(each, sort_keys=True) for each in parts)


def numbers(picture: str) -> list[float]:
    """The numbers in an SVG picture."""
    return [float(each) for each in re.findall(r"(?<![#\w])\d+\.?\d*", unquote(picture))]


def same(catalogue: Catalogue, count: int) -> None:
    """Hold what the copy draws of some addresses against what the server does."""
    chance = Random(count)
    asked = [(each, chance.choice(list(themes.THEMES))) for each in searches(catalogue, count)]
    scripts = [f"replies/timeline/{name}" for name in SCRIPTS]
    drawn = answers(catalogue, ASK, asked, scripts, ("selection", "words", "timeline"))
    nothing: dict[str, Any] = {key: getattr(View(), key) for key in selection.LEFT_OUT}
    for (search, name), copied in zip(asked, drawn, strict=True):
        view = replace(address.read(search, catalogue), **nothing)
        ours = drawing(catalogue, view, name, "")
        assert ours.data is not None
        figure: Any = ours.data["figure"]
        layout, meta = figure["layout"], figure["layout"]["meta"]
        copy = plain(copied["meta"])
        for part in WRITTEN + LOOKS:
            server = plain(meta[part])
            if part in ("links", "stems"):
                for each in copy[part]:
                    each.update({k: v.removesuffix(":00Z") for k, v in each.items() if k == "day"})
                assert in_order(copy[part]) == in_order(server), (search, part)
            else:
                assert copy.get(part) == server, (search, part)
        for mark in copied["rows"]["marks"].values():
            for key in OWN:
                mark.pop(key, None)
        for kind in copied["rows"]["types"].values():
            del kind["larger"]
        assert plain(copied["rows"]) == plain(ours.data["rows"]), search
        assert plain(copied["names"]) == plain((ours.lanes or [])[1:]), search
        assert copied["range"] == layout["xaxis"]["range"], search
        assert copied["height"] == pytest.approx(layout["yaxis"]["range"][0]), search
        assert copied["dense"][0] == bool(ours.dense), search
        assert numbers(copied["strip"]) == pytest.approx(numbers(ours.strip or ""), abs=0.11), (
            search
        )


def test_shipped(shipped: Catalogue) -> None:
    """Of the shipped dossier a copy draws what the server draws, whatever is chosen."""
    same(shipped, 120)


def test_invented(town: Catalogue, catalogue: Catalogue) -> None:
    """So it does of dossiers that have other things."""
    same(town, 50)
    same(catalogue, 30)


@pytest.mark.parametrize("events", [700, 1500])
def test_dense(tmp_path: Path, events: int) -> None:
    """So it does where events are too many to be drawn one by one, and some are only counted."""
    many = load(generate(tmp_path / "many", events), TODAY)
    positions = query.select(many, View().selection).positions
    assert len(positions) == events
    same(many, 25)
