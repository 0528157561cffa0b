"""The header, the menus and the list of a copy are the very trees that the server gives."""

import json
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest

from components.base import address, list_window
from components.base.list_window import Question
from components.base.routing import COMPARE, EXPLORE, THEMES, Paths
from components.explore.event_list import ListWindow
from components.explore.reading import listing
from components.filters import answers as near
from components.filters import summary
from components.reading_copy import selection
from components.reading_copy.prune import prune
from components.shell.callbacks import describe
from components.shell.pages import SUBJECTS
from data.catalogue.catalogue import Catalogue
from data.selection import facets, query
from tests.queries import Queries
from tests.reading_copy import ROOT, answers

MANY = 200  # queries of each dossier
PARTS = ("selection", "words", "filters", "header", "listing", "near", "disputes")
FOLDER = ROOT / "assets" / "js"
FILES = sorted((FOLDER / "replies" / "choosing").glob("*.js"))
SCRIPTS = ("copy/replies", *(f"replies/choosing/{path.stem}" for path in FILES))
PLACES = (EXPLORE, EXPLORE, COMPARE, THEMES, "about", "present/{story}")
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
        return [plain(each) for each in tree if not is_switch(each)]
    return tree


def is_switch(node: object) -> bool:
    """Whether it is the choice of a text through which one reads, which a copy has not."""
    return isinstance(node, dict) and node.get("props", {}).get("id") == "filter-through"


def of_server(catalogue: Catalogue, asked: dict[str, Any]) -> dict[str, Any]:
    """What the server says of an address."""
    paths = Paths(pages=SUBJECTS)
    view = address.read(asked["search"], catalogue)
    result = query.select(catalogue, view.selection)
    said = describe(catalogue, view, paths, paths.to(asked["page"], asked["of"]))
    fits = bool(len(result.positions))
    answer = {
        "filters": said["filters"],
        "summary": said["summary"],
        "navigation": prune(said["links"], catalogue),  # type: ignore[arg-type]
        "announcer": said["announcement"],
        "search": view.selection.q,
        "near": near.answers(catalogue, view, paths, fits=fits),
        "nothing": [] if fits else summary.nothing(catalogue, view),
        "list": list_of_server(catalogue, asked),
    }
    return plain(answer)


def list_of_server(catalogue: Catalogue, asked: dict[str, Any]) -> dict[str, Any] | None:
    """What the server says of the list: its items, the bar above, the window; None if all stays."""
    if asked["page"] != EXPLORE:
        return None
    view = address.read(asked["search"], catalogue)
    held, question = ListWindow.read(asked["held"]), Question.read(asked["asked"])
    result = query.select(catalogue, view.selection)
    now = listing(catalogue, view, result, held, question)
    if now.window is None:
        return None
    return plain({"items": now.items, "bar": now.bar, "window": now.window.model_dump()})


def of_copy(said: dict[str, Any]) -> dict[str, Any]:
    """The same, of what a copy says."""
    answer = {
        "filters": said["filters"]["tree"],
        "summary": said["summary"]["tree"],
        "navigation": said["navigation"]["tree"],
        "announcer": said["announcer"]["children"],
        "search": said.get("search", {}).get("value", ""),
        "list": list_of_copy(said),
        **said["trees"],
    }
    return plain(answer)


def list_of_copy(said: dict[str, Any]) -> dict[str, Any] | None:
    """What a copy says of the list."""
    events = said.get("event-list")
    if not events:
        return None
    bar = said.get("events-shown", {}).get("tree")
    window = json.loads(events["data-drawn"])
    return plain({"items": events.get("tree"), "bar": bar, "window": window})


def question(search: str, page: str = EXPLORE, of: str = "") -> dict[str, Any]:
    """A visit of an address, where no list is held yet."""
    return {"page": page, "of": of, "search": search, "asked": "", "held": ""}


def questions(catalogue: Catalogue, count: int) -> Iterator[dict[str, Any]]:
    """Visits by chance, of some page each, at addresses of which a copy knows all keys."""
    queries = Queries(catalogue)
    story = next(iter(catalogue.stories), "")
    for search in queries.searches(count):
        page, _, of = queries.chance.choice(PLACES).format(story=story).partition("/")
        if not set(facets.parse(search)) & set(selection.LEFT_OUT):
            yield question(search, page, of)


def ask(catalogue: Catalogue, asked: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What a copy answers."""
    return answers(catalogue, ASK, asked, SCRIPTS, PARTS)


@pytest.mark.parametrize("name", ["catalogue", "town", "shipped"])
def test_a_visit(name: str, request: pytest.FixtureRequest) -> None:
    """Over some hundred addresses a copy shows what the server shows: of every dossier."""
    catalogue: Catalogue = request.getfixturevalue(name)
    asked = list(questions(catalogue, MANY))
    for each, said in zip(asked, ask(catalogue, asked), strict=True):
        assert of_copy(said) == of_server(catalogue, each), each


def test_words_lead_to_the_same(shipped: Catalogue) -> None:
    """A question in one's own words is near to the same questions, themes, tours, pages, events."""
    chance = Random(17)
    titles = [row.question for row in shipped.disagreements.values()]
    titles += [row.label for row in shipped.themes.values()]
    titles += [row.title for row in shipped.stories.values()]
    titles += [near.words.PAGES[key][1] for key in near.pages(shipped)]
    titles += shipped.events["title"].to_list()
    words = " ".join(titles).split()
    asked = titles + [" ".join(chance.sample(words, chance.randint(1, 5))) for _ in range(300)]
    script = """
    (q) => {
      const keys = (answers) => answers.map(([kind, id]) => [kind, id]);
      return [keys(near.nearest(q)), keys(near.nearest(q, true))];
    }
    """
    for q, said in zip(asked, answers(shipped, script, asked, SCRIPTS, PARTS), strict=True):
        found = (near.nearest(shipped, q, events=events) for events in (False, True))
        assert said == [[list(key) for key in keys] for keys in found], q


def steps(catalogue: Catalogue, count: int) -> Iterator[dict[str, Any]]:
    """Steps in a long list: to an event in focus, to places and letters that are asked for."""
    chance = Random(17)
    searches = ("", "?from=1999", "?contested=1", "?status=feared&contested=1")
    letters = ("a", "the", "n", "b ", "zz", "“", "co-", "")
    events = ["", "", *catalogue.position]
    search, number, held = "", 0, ""
    for _ in range(count):
        if not chance.randrange(6):
            search = chance.choice(searches)
        focus = chance.choice(events)
        event = f"{'&' if search else '?'}event={focus}" if focus else ""
        number += chance.randrange(2)
        asked = Question(
            number=number, place=chance.randint(-9, 90), letters=chance.choice(letters)
        )
        each = question(search + event) | {"asked": asked.write(), "held": held}
        yield each
        window = (list_of_server(catalogue, each) or {}).get("window")
        held = json.dumps({"match": None} | window) if window else held


def test_a_long_list(town: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long list the same part is shown, whatever is asked for and wherever one is."""
    for name, size in (("COMPLETE", 9), ("SIZE", 8), ("STEP", 4)):
        monkeypatch.setattr(list_window, name, size)
    asked = list(steps(town, MANY))
    shown = [list_of_server(town, each) for each in asked]
    assert any(each is None for each in shown)
    assert any(each and "items" not in each for each in shown)
    for each, here, said in zip(asked, shown, ask(town, asked), strict=True):
        assert list_of_copy(said) == here, each


def test_what_is_typed_stays(catalogue: Catalogue) -> None:
    """The field of the search keeps what one types while it means what is searched for."""
    script = """
    ([q, typed]) => {
      const view = views.read(`?q=${encodeURIComponent(q)}`);
      const props = (id) => (id === "search" ? { value: typed } : {});
      const visit = { place: { page: "", of: "" }, changed: new Set(["address"]), props };
      const said = replies.gather({ ...visit, view, result: selector.select(view.selection) });
      return said.search ?? null;
    }
    """
    asked = [["the letter", " the  letter "], ["letter", "let"], ["", "  "]]
    said = answers(catalogue, script, asked, SCRIPTS, PARTS)
    assert said == [None, {"value": "letter"}, None]
