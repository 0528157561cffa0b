"""The architecture: imports run one way, every facet is said and shown, nothing is left over."""

import ast
import importlib
import inspect
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

from plotly.utils import PlotlyJSONEncoder

from components import text
from components.base.address import View
from components.base.ids import Id
from components.filters import menus as filters_menus
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import FACETS, Selection

ROOT = Path(__file__).parents[3]
SENTENCES = sorted(path.stem for path in ROOT.glob("components/text/*.py"))
MODULES = [ROOT / "app.py", *ROOT.glob("data/**/*.py"), *ROOT.glob("components/**/*.py")]
FEWEST = 130  # modules; fewer means that the search above misses some
# From the ground up: a folder imports only folders of the lines above its own.
FLOORS = """
data.base
data.tables
data.readers
data.catalogue
data.selection
data.checks data.sources data.writers
data.citing data.dossier data.lessons
components.text
components.base
components.drawing components.http components.table
components.presentation
components.timeline components.citing components.lessons components.paper_figure
components.filters components.evidence components.notes components.exports
components.explore components.compare components.read components.stage
components.slide_figure
components.slides
components.paper components.about components.themes components.maker components.own
components.sheets
components.shell
components.reading_copy
app
"""
FLOOR = {
    folder: number for number, line in enumerate(FLOORS.split("\n")) for folder in line.split()
}
# These alone may name Dash's wiring or the request.
WIRED, WEB = {"callbacks.py", "routes.py"}, ROOT / "components" / "http"
Graph = dict[str, set[str]]


def dotted(path: Path) -> str:
    """The name of a module."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


NAMES = frozenset(map(dotted, MODULES))


def folder(module: str) -> str:
    """The folder of a module."""
    return ".".join(module.split(".")[:2])


@cache
def imports(path: Path) -> set[str]:
    """The modules of ours that a module imports, for types alone too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            full = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in NAMES else node.module for name in full}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & NAMES


def circles(graph: Graph) -> list[list[str]]:
    """The circles of a graph, as far as one walk through it finds them."""
    found: list[list[str]] = []
    done: set[str] = set()

    def walk(node: str, way: list[str]) -> None:
        if node in way:
            found.append([*way[way.index(node) :], node])
        elif node not in done:
            for following in sorted(graph.get(node, ())):
                walk(following, [*way, node])
            done.add(node)

    for node in graph:
        walk(node, [])
    return found


def test_imports_run_one_way() -> None:
    """A folder imports only lower ones; data knows neither Dash nor Plotly; no module is missed."""
    assert len(MODULES) >= FEWEST
    for path in MODULES:
        own = dotted(path)
        if path.parent != ROOT and path.name != "__init__.py":
            assert folder(own) in FLOOR, f"{path} stands in no folder of the list"
        for name in imports(path):
            if folder(own) != folder(name) and own not in ("data", "components"):
                assert FLOOR[folder(name)] < FLOOR[folder(own)], f"{own} imports {name}"
        if own.startswith("data"):
            assert not re.search(r"^\s*(from|import) (dash|plotly)", path.read_text(), re.MULTILINE)


def test_no_circle() -> None:
    """No module imports itself by way of others, not even for types."""
    graph = {dotted(path): imports(path) - {dotted(path)} for path in MODULES}
    texts = "components.text"  # its folder's module names all of its modules
    graph = {
        own: names - {texts} if own.startswith(texts) else names for own, names in graph.items()
    }
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}}) == [["a", "b", "c", "a"]]
    assert circles(graph) == []


def test_rooms_are_small() -> None:
    """No folder but that of the sentences holds more than twelve modules."""
    rooms = {path.parent for path in MODULES} - {ROOT / "components" / "text"}
    assert {
        str(room): many
        for room in rooms
        if (many := len([p for p in room.glob("*.py") if p.name != "__init__.py"])) > 12
    } == {}


def test_wiring_stands_apart() -> None:
    """Inputs, outputs and requests are named by callbacks and routes alone."""
    pattern = re.compile(r"\b(Input|Output|State)\(Id\b|from flask import .*\brequest\b")
    others = [path for path in MODULES if path.name not in WIRED and path.parent != WEB]
    named = [str(path) for path in others if pattern.search(path.read_text(encoding="utf-8"))]
    assert named == []


def test_no_callback_at_module_level() -> None:
    """Callbacks belong to an app: none is bound where a module is imported."""
    for path in MODULES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            for decorator in getattr(node, "decorator_list", []):
                assert "callback" not in ast.unparse(decorator), path


def test_every_facet_is_wired(catalogue: Catalogue) -> None:
    """Every facet has a name, a control (the search has its own) and, if it selects, a phrase."""
    keys = [facet.key for facet in FACETS]
    menus = filters_menus.menus(catalogue, View(), query.select(catalogue, Selection()), "/")
    drawn = json.dumps(menus, cls=PlotlyJSONEncoder)
    for key in keys:
        control = f'"name": "{key}"' if key in ("from", "to") else f'"data-key": "{key}"'
        assert key == "q" or control in drawn
    assert set(text.facets.FACET_NAMES) >= set(keys) - {"to"}
    assert set(text.facets.FACET_PHRASES) == set(keys) - {"actor", "role"}


def test_every_id_is_used() -> None:
    """No element id is left over."""
    source = "".join(p.read_text(encoding="utf-8") for p in MODULES if p.name != "ids.py")
    assert [name for name in Id.__members__ if f"Id.{name}" not in source] == []


def test_no_visible_sentence_left_over() -> None:
    """Every name in the modules of sentences is used somewhere."""
    source = "\n".join(p.read_text(encoding="utf-8") for p in MODULES)
    times = Counter(re.findall(r"\w+", source))
    unused = [
        name
        for module in (importlib.import_module(f"components.text.{each}") for each in SENTENCES)
        for name, value in vars(module).items()
        if name[0].isalpha()
        and not inspect.ismodule(value)
        and getattr(value, "__module__", module.__name__) == module.__name__
        and times[name] < 2
    ]
    assert unused == []
