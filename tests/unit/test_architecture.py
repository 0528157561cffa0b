"""The architecture: imports run one way, every facet is said and shown, nothing is left over."""

import ast
import importlib
import inspect
import json
import re
from pathlib import Path

from plotly.utils import PlotlyJSONEncoder

from components import filters, text
from components.address import View
from components.ids import Id
from data import query
from data.catalogue import Catalogue
from data.facets import FACETS, Selection

ROOT = Path(__file__).parent.parent.parent
SENTENCES = sorted(path.stem for path in ROOT.glob("components/text/*.py"))
MODULES = [ROOT / "app.py", *ROOT.glob("data/*.py"), *ROOT.glob("components/**/*.py")]
RANK = {"app": 5, "callbacks": 4, "pages": 3, "components": 2, "data": 1}


def place(dotted: str) -> int:
    """How high a module stands: app, then callbacks, pages, parts, data."""
    parts = dotted.split(".")
    return max((RANK[part] for part in parts if part in RANK), default=0)


def imports(path: Path) -> set[str]:
    """The modules of ours that a module imports."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.split(".")[0] in ("app", "components", "data")}


def test_imports_run_one_way() -> None:
    """From app to callbacks, pages, parts, data, never back; data knows neither Dash nor Plotly."""
    for path in MODULES:
        own = place(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for name in imports(path):
            assert place(name) <= own, f"{path.name} imports {name}"
        if own == RANK["data"]:
            assert not re.search(r"^\s*(from|import) (dash|plotly)", path.read_text(), re.MULTILINE)


def test_no_callback_at_module_level() -> None:
    """Callbacks belong to an app: none is bound where a module is imported."""
    for path in MODULES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            for decorator in getattr(node, "decorator_list", []):
                assert "callback" not in ast.unparse(decorator), path


def test_every_facet_is_wired(catalogue: Catalogue) -> None:
    """Every facet has a name, a control (the search has its own) and, if it selects, a phrase."""
    keys = [facet.key for facet in FACETS]
    menus = filters.menus(catalogue, View(), query.select(catalogue, Selection()), "/")
    drawn = json.dumps(menus, cls=PlotlyJSONEncoder)
    for key in keys:
        control = f'"name": "{key}"' if key in ("from", "to") else f'"data-key": "{key}"'
        assert key == "q" or control in drawn
    assert set(text.FACET_NAMES) >= set(keys) - {"to"}
    assert set(text.FACET_PHRASES) == set(keys) - {"actor", "role"}


def test_every_id_is_used() -> None:
    """No element id is left over."""
    source = "".join(p.read_text(encoding="utf-8") for p in MODULES if p.name != "ids.py")
    assert [name for name in Id.__members__ if f"Id.{name}" not in source] == []


def test_no_visible_sentence_left_over() -> None:
    """Every name in the modules of sentences is used somewhere."""
    source = "".join(p.read_text(encoding="utf-8") for p in MODULES)
    unused = [
        name
        for module in (importlib.import_module(f"components.text.{each}") for each in SENTENCES)
        for name, value in vars(module).items()
        if name[0].isalpha()
        and not inspect.ismodule(value)
        and getattr(value, "__module__", module.__name__) == module.__name__
        and len(re.findall(rf"\b{name}\b", source)) < 2
    ]
    assert unused == []
