"""What is read in a copy is what the server gives at an address, less what needs the server."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from components.base import address
from components.base.address import View
from components.base.elements import Node
from components.base.routing import AT_ROOT
from components.explore.reading import Clicks, Pages, around, reading
from components.reading_copy import selection
from components.reading_copy.prune import prune
from components.reading_copy.scripts import files
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from tests import hostile_words
from tests.conftest import TODAY
from tests.little import EVENTS, read
from tests.queries import Queries
from tests.reading_copy import answers

MANY = 100  # addresses of each dossier
SCRIPTS = (
    *("copy/carry", "copy/replies", *files("replies/choosing")),
    *("replies/timeline/time_shown", "replies/timeline/theme_packing"),
    *files("replies/reading"),
)
PARTS = (
    *("selection", "words", "disputes", "listing", "near", "timeline"),
    *("evidence", "passages", "around"),
)
ASK = """
([search, clicks]) => {
  const view = views.read(search);
  const result = selector.select(view.selection);
  const changed = new Set(["address"]);
  const question = { place: { page: "", of: "" }, view, result, changed, props: () => ({}) };
  const first = evidence.first(question);
  const asked = clicks && !view.event;
  const more = asked ? evidence.more(question, clicks) : { tree: [], rest: first.rest };
  return {
    first: first.tree,
    more: more.tree,
    button: outside.say(parcel.part("passages").more, more.rest),
    hidden: !more.rest,
    theme: themeHead.head(question),
    outside: outside.buttons(question),
    focus: focusBar.bar(question),
  };
}
"""


def plain(node: Any) -> Any:
    """A node of a tree, its children always a list and without those that are nothing."""
    if not isinstance(node, dict):
        return node
    props = {name: value for name, value in node["props"].items() if value is not None}
    inside = props.pop("children", [])
    nodes = inside if isinstance(inside, (list, tuple)) else [inside]
    return {"type": node["type"], "props": props, "inside": every(nodes)}


def every(nodes: Iterable[Any]) -> list[Any]:
    """The nodes of a tree that are something."""
    return [plain(node) for node in nodes if node is not None]


def server_side(catalogue: Catalogue, search: str, clicks: int) -> dict[str, Any]:
    """What the server gives at an address, less what the copy has not."""
    nothing: dict[str, Any] = {key: getattr(View(), key) for key in selection.LEFT_OUT}
    view = replace(address.read(search, catalogue), **nothing)
    result = query.select(catalogue, view.selection)
    given = reading(catalogue, view, result)
    assert given.pages
    held = Pages(contents=given.pages.contents, clicks=0)
    more = reading(catalogue, view, result, Clicks(clicks, held)) if not view.event else None
    last = more if clicks and more else given
    beside = around(catalogue, view, result, AT_ROOT)

    def left(tree: Sequence[Node] | None) -> list[Any]:
        return every(prune(tree or [], catalogue))

    return {
        "first": left(given.first),
        "more": left(last.more),
        "button": last.button,
        "hidden": last.hidden,
        "theme": left(beside.theme),
        "outside": left(beside.outside),
        "focus": left(beside.focus),
    }


def closer(catalogue: Catalogue, search: str, chance: random.Random) -> str:
    """An address, now and then with an event in focus, with one theme, or with a part of time."""
    more = [
        (0.3, "event", list(catalogue.position)),
        (0.3, "theme", list(catalogue.themes)),
        (0.3, "window", ["1990,1994", "1994-05,2002-11", "1997,2009", "2000-01-01,2030"]),
    ]
    pairs = [search.removeprefix("?")] if search else []
    for often, key, values in more:
        if values and f"{key}=" not in search and chance.random() < often:
            pairs.append(f"{key}={chance.choice(values)}")
    return f"?{'&'.join(pairs)}" if pairs else ""


def compare(catalogue: Catalogue, count: int = MANY) -> list[dict[str, Any]]:
    """Hold the copy against the server over many addresses; return what both give."""
    chance = random.Random(count)
    asked = [
        (closer(catalogue, search, chance), chance.choice((0, 0, 1, 3, 200)))
        for search in ["", *Queries(catalogue).searches(count)]
    ]
    said = answers(catalogue, ASK, asked, SCRIPTS, PARTS)
    for (search, clicks), of_copy in zip(asked, said, strict=True):
        for key, value in server_side(catalogue, search, clicks).items():
            own = every(of_copy[key]) if isinstance(value, list) else of_copy[key]
            assert own == value, (search, clicks, key)
    return said


@pytest.mark.parametrize("dossier", ["catalogue", "disputed", "tour", "town", "shipped"])
def test_the_copy_gives_what_the_server_gives(dossier: str, request: pytest.FixtureRequest) -> None:
    """Evidence, passages, heads, focus and what lies outside are the same at every address."""
    catalogue = request.getfixturevalue(dossier)
    said = compare(catalogue)
    for key in ("more", "theme", "focus"):
        assert sum(bool(each[key]) for each in said) > MANY / 10 or dossier != "shipped"


@pytest.mark.parametrize("name", EVENTS)
def test_a_little_dossier(tmp_path: Path, name: str) -> None:
    """So they are where a dossier has but a table of events."""
    compare(read(tmp_path / "little", name), 40)


def test_odd_signs(tmp_path: Path) -> None:
    """So they are where a dossier holds signs of every kind."""
    compare(load(hostile_words.write(tmp_path), TODAY))
