"""The header, the menus and the list of a copy are the very trees that the server gives."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from components.base import address
from components.base.address import View
from components.base.elements import Tree
from components.base.list_window import Question
from components.base.routing import COMPARE, EXPLORE, Paths
from components.explore.event_list import ListWindow
from components.explore.reading import listing
from components.filters import answers as near
from components.filters import summary
from components.reading_copy import selection
from components.reading_copy.prune import prune
from components.shell.callbacks import describe
from components.shell.pages import SUBJECTS
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import facets, query
from tests import little
from tests.conftest import TODAY
from tests.queries import Queries
from tests.reading_copy import ROOT, answers

MANY = 400  # queries of each dossier
PARTS = ("selection", "words", "filters", "header", "listing", "near", "disputes")
FOLDER = ROOT / "assets" / "js"
SCRIPTS = ("copy/replies", *(f"replies/choosing/{path.stem}" for path in sorted(FOLDER.glob("replies/choosing/*.js"))))
PLACES = ("", "", "compare", "themes", "about", "present/{story}")
ASK = """
({ page, of, search, asked, held }) => {
  const view = views.read(search);
  const question = {
    place: { page, of },
    view,
    result: selector.select(view.selection),
    changed: new Set(["address"]),
    props: (id) => (id === "event-list" ? { "data-asked": asked, "data-drawn": held } : {}),
  };
  const fits = question.result.positions.length > 0;
  const trees = { near: near.answers(view, fits), nothing: fits ? [] : summary.nothing(view) };
  return { ...replies.gather(question), trees };
}
"""


def plain(tree: object) -> Any:
    """A tree as it is drawn: what is not set is left out, and one child is as a list of one."""
    if isinstance(tree, dict):
        kept = {key: plain(value) for key, value in tree.items() if value is not None}
        if isinstance(kept.get("children"), (dict, str)):
            kept["children"] = [kept["children"]]
        return kept
    if isinstance(tree, (list, tuple)):
        return [plain(each) for each in tree]
    return tree


def without_switch(filters: Tree) -> Tree:
    """The menus without the choice of a text through which one reads."""
    def kept(node: object) -> Any:
        if isinstance(node, list):
            return [kept(each) for each in node if not is_switch(each)]
        if isinstance(node, dict):
            return {key: kept(value) for key, value in node.items()}
        return node
    def is_switch(node: object) -> bool:
        return isinstance(node, dict) and node.get("props", {}).get("id") == "filter-through"
    result: Tree = kept(plain(filters))
    return result


def of_server(catalogue: Catalogue, asked: dict[str, Any]) -> dict[str, Any]:
    """What the server says of an address."""
    paths = Paths(pages=SUBJECTS)
    path = paths.to(asked["page"], asked["of"])
    view = address.read(asked["search"], catalogue)
    result = query.select(catalogue, view.selection)
    said = describe(catalogue, view, paths, path)
    fits = bool(len(result.positions))
    answer = {
        "filters": without_switch(said["filters"]),
        "summary": said["summary"],
        "navigation": prune(said["links"], catalogue),
        "announcer": said["announcement"],
        "search": view.selection.q,
        "near": near.answers(catalogue, view, paths, fits=fits),
        "nothing": [] if fits else summary.nothing(catalogue, view),
    }
    if asked["page"] == EXPLORE:
        shown = listing(catalogue, view, result, ListWindow.read(asked["held"]), Question.read(asked["asked"]))
        answer |= {"list": shown.items, "bar": shown.bar, "window": shown.window.model_dump() if shown.window else None}
    return plain(answer)


def of_copy(said: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    """The same, of what a copy says."""
    answer = {
        "filters": said["filters"]["tree"],
        "summary": said["summary"]["tree"],
        "navigation": said["navigation"]["tree"],
        "announcer": said["announcer"]["children"],
        "search": said.get("search", {}).get("value", ""),
        **said["trees"],
    }
    if asked["page"] == EXPLORE:
        events = said.get("event-list", {})
        answer |= {"list": events.get("tree"), "bar": said.get("events-shown", {}).get("tree"), "window": json.loads(events["data-drawn"]) if events else None}
    return plain(answer)


def questions(catalogue: Catalogue, count: int) -> list[dict[str, Any]]:
    """Addresses by chance, each of some page; no list is held yet."""
    queries = Queries(catalogue)
    story = next(iter(catalogue.stories), "")
    asked = []
    for search in queries.searches(count):
        if set(facets.parse(search)) & set(selection.LEFT_OUT):  # the server knows them
            continue
        page, _, of = queries.chance.choice(PLACES).format(story=story).partition("/")
        asked.append({"page": page, "of": of, "search": search, "asked": "", "held": ""})
    return asked


def compare(catalogue: Catalogue, count: int = MANY) -> None:
    """Hold the copy against the server over many addresses."""
    asked = questions(catalogue, count)
    for question, said in zip(asked, answers(catalogue, ASK, asked, SCRIPTS, PARTS), strict=True):
        assert of_copy(said, question) == of_server(catalogue, question), question


def test_of_an_invented_dossier(catalogue: Catalogue) -> None:
    """Over some hundred addresses a copy shows what the server shows."""
    compare(catalogue)


def test_of_a_larger_one(town: Catalogue) -> None:
    """So it is where a menu is long, and where questions have kinds."""
    compare(town)


def test_of_the_shipped_one(shipped: Catalogue) -> None:
    """So it is in the dossier that comes with the program."""
    compare(shipped)
