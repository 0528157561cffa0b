"""The pages of a copy beside Explore and the stage show what those of the server show."""

import random
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from components.base import address
from components.base.address import View
from components.base.routing import AT_ROOT
from components.compare import disagreement, disagreements, tellings
from components.reading_copy.beside import about
from components.reading_copy.export.restriction import restricted
from components.reading_copy.made import Made
from components.reading_copy.prune import leads_nowhere, prune
from components.themes.page import themes
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.sources import claims
from tests import trees
from tests.queries import Queries
from tests.reading_copy import ROOT, answers

MANY = 150  # queries of each page
MOST = 150  # events of a score
FOLDER = ROOT / "assets" / "js"
SCRIPTS = (
    *("copy/carry", "copy/replies"),
    *(
        path.relative_to(FOLDER).with_suffix("").as_posix()
        for path in sorted(FOLDER.glob("replies/*/*.js"))
        if path.stem in {"spoken", "compare", "themes"} or path.parent.name == "choosing"
    ),
)
PARTS = (
    *("selection", "words", "filters", "header", "listing", "near", "disputes"),
    *("passages", "compare", "themes"),
)
ASK = """
({ page, search }) => {
  const view = views.read(search);
  const result = selector.select(view.selection);
  return page === "themes" ? themes.draw(view) : differences.draw({ view, result });
}
"""


def plain(tree: object) -> Any:
    """A tree as it is drawn: of one child as of a list of one, without what is not set."""
    if isinstance(tree, dict):
        kept = {key: plain(value) for key, value in tree.items() if value is not None}
        kept.pop("data-carry", None)
        if "children" in kept and not isinstance(kept["children"], list):
            kept["children"] = [kept["children"]]
        return kept
    if isinstance(tree, (list, tuple)):
        return [plain(each) for each in tree if each is not None]
    return tree


def queries(catalogue: Catalogue, page: str) -> list[str]:
    """Queries of a page, some of them with an event or a disagreement in focus."""
    chance = random.Random(page)
    every = []
    for text in Queries(catalogue, seed=7).searches(MANY):
        view = replace(address.read(text, catalogue), step="", story="", view="", back="")
        focus: dict[str, Any] = {
            "event": chance.choice(["", *catalogue.position]),
            "dispute": chance.choice(["", "", *catalogue.disagreements]),
            "kind": tuple(k for k in address.KINDS if chance.random() < 0.1),
        }
        every.append(address.write(replace(View(view.selection), **focus)))
    return every


def of_server(catalogue: Catalogue, search: str) -> dict[str, Any]:
    """What the server shows of disagreements, without what a copy has not."""
    view = address.read(search, catalogue)
    rows = query.select(catalogue, view.selection).positions
    panel = disagreements.panel(catalogue, view, rows, AT_ROOT)
    shown = claims.weightiest(catalogue, rows, MOST)
    told = view.event and not view.dispute and catalogue.event(view.event).told
    parts = {
        "dispute-table": disagreement.table(catalogue, view.dispute) if view.dispute else [],
        "tellings": tellings.panel(catalogue, view, shown, AT_ROOT) if told else [],
        "disputes": panel,
    }
    return {key: {"tree": plain(prune(tree, catalogue))} for key, tree in parts.items()}


@pytest.mark.parametrize("name", ["town", "shipped"])
def test_disagreements(name: str, request: pytest.FixtureRequest) -> None:
    """The list, a table with what is said on it, and what is told of an event are the server's."""
    catalogue: Catalogue = request.getfixturevalue(name)
    searches = queries(catalogue, "compare")
    asked = [{"page": "compare", "search": search} for search in searches]
    given = answers(catalogue, ASK, asked, SCRIPTS, PARTS)
    for search, answer in zip(searches, given, strict=True):
        assert plain(answer) == of_server(catalogue, search), search


@pytest.mark.parametrize("name", ["town", "shipped"])
def test_themes(name: str, request: pytest.FixtureRequest) -> None:
    """The cards of the themes, with their counts and drawings, are the server's."""
    catalogue: Catalogue = request.getfixturevalue(name)
    searches = queries(catalogue, "themes")
    asked = [{"page": "themes", "search": search} for search in searches]
    given = answers(catalogue, ASK, asked, SCRIPTS, PARTS)
    for search, answer in zip(searches, given, strict=True):
        tree = themes(catalogue, address.read(search, catalogue), AT_ROOT)
        assert plain(answer) == plain(prune(tree, catalogue)), search


def test_about(large: Catalogue) -> None:
    """About of a copy tells of every source as a witness, of the copy itself, and leads nowhere."""
    tree = about.tree(Made(large))
    said = trees.words(tree)
    for source in large.sources.values():
        assert source.label in said
    assert len(trees.classed(tree, "witness")) == len(large.sources)
    assert large.version in said
    assert "/events.csv" not in said
    assert not [href for href in trees.hrefs(tree) if leads_nowhere(href, large)]


def test_about_of_a_part(large: Catalogue) -> None:
    """About of a part tells of the whole dossier, and links no event that is left out."""
    view = View(address.NOTHING_CHOSEN, story=next(iter(large.stories)))
    part = restricted(large, view)
    tree = about.tree(Made(part, view))
    said = trees.words(tree)
    assert f"{len(part.events)} events" in said
    assert f"of {len(large.events)}" in said
    for event in large.every_event():
        if not event.told:
            assert event.title in said
    linked = [dict(parse_qsl(urlsplit(href).query)).get("event") for href in trees.hrefs(tree)]
    assert {event for event in linked if event} <= set(part.position)
