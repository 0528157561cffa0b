"""The tests themselves: what several of them need stands in modules of its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.programs import ROOT

TESTS = ROOT / "tests"


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of everything that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_test_module_is_imported() -> None:
    """No module, be it a test or a helper, imports a module of tests."""
    modules = sorted(TESTS.rglob("*.py"))
    assert len(modules) > 100
    borrowed = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in modules
        for name in imported(path)
        if re.search(r"(^|\.)test_\w+", name)
    ]
    assert borrowed == []
