"""What is installed: all that is imported is named, pinned, and locked with hashes."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, packages_distributions
from pathlib import Path

import pytest

import run

ROOT = Path(run.__file__).parent
LISTS = ["requirements-pip", "requirements", "requirements-host", "tests/requirements"]
APP = [ROOT / "app.py", *(ROOT / "data").rglob("*.py"), *(ROOT / "components").rglob("*.py")]
OURS = {path.stem for path in ROOT.iterdir()}


def normal(name: str) -> str:
    """A package's name as it stands in lock files, however else it is written."""
    return re.sub(r"[-_.]+", "-", name).lower()


def lines(name: str | Path) -> list[str]:
    """The lines of a list or lock file without comments; a package and its hashes are one."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "")
    return [line for line in text.splitlines() if not line.lstrip().startswith("#")]


def pins(name: str | Path) -> dict[str, str]:
    """The version of each package in a list or lock file, and in the lists that it takes in."""
    versions: dict[str, str] = {}
    for line in lines(name):
        if line.startswith("-r "):
            versions |= pins((ROOT / name).parent / line.removeprefix("-r "))
        else:
            package, version = line.split()[0].split("==")
            versions[normal(package)] = version
    return versions


def imports(files: Iterable[Path]) -> set[str]:
    """The packages of others that these modules import."""
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_bytes()))]
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    parts = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    modules = {name.partition(".")[0] for name in plain + parts} - OURS - sys.stdlib_module_names
    owners = packages_distributions()
    return {normal(owners[module][0]) for module in modules}


def test_what_the_app_imports_is_named() -> None:
    """Every package that a module of the app imports stands in requirements.txt itself."""
    packages = imports(APP)
    assert {"dash", "numpy", "ruamel-yaml"} < packages
    assert packages - set(pins("requirements.txt")) == set()


def test_what_the_tests_import_is_named() -> None:
    """Every package that a test imports stands in a list of requirements itself."""
    packages = imports((ROOT / "tests").rglob("*.py"))
    assert "pytest" in packages
    assert packages - set(pins("tests/requirements.txt")) == set()


def test_what_is_named_is_imported() -> None:
    """Nothing stands in requirements.txt that the app does without."""
    not_imported = set(pins("requirements.txt")) - imports(APP)
    assert not_imported == {"bootstrap-flask"}  # only for Bootstrap's style sheet


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_pinned_and_locked(name: str) -> None:
    """What a list names is pinned without hashes; its lock file has the same versions, and more."""
    assert all(re.fullmatch(r"-r \S+|[\w.-]+==[\w.]+", line) for line in lines(f"{name}.txt"))
    assert pins(f"{name}.txt").items() <= pins(f"{name}.lock").items()


@pytest.mark.parametrize("name", LISTS)
def test_locks_have_hashes_and_no_host(name: str) -> None:
    """Every package of a lock file has hashes, and nothing says where it is to be had."""
    assert lines(f"{name}.lock")
    assert [line for line in lines(f"{name}.lock") if "--hash=sha256:" not in line] == []
    text = (ROOT / f"{name}.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links", text)


@pytest.mark.parametrize("name", ["requirements", "requirements-host"])
def test_locks_agree(name: str) -> None:
    """What serves is tested: lock files for serving hold the versions of that for the tests."""
    assert pins(f"{name}.lock").items() <= pins("tests/requirements.lock").items()


def test_systems_beside_this_one() -> None:
    """What is needed on Windows alone is locked too."""
    assert [line for line in lines("tests/requirements.lock") if "sys_platform == 'win32'" in line]


def test_build_names_the_project(tmp_path: Path) -> None:
    """A build, from a folder of the same layout, knows the project and what it depends on."""
    for name in ("pyproject.toml", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("assets", "components", "data", "tests"):
        (tmp_path / name).mkdir()
    code = "from setuptools import build_meta; build_meta.prepare_metadata_for_build_wheel('.')"
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True)
    [folder] = tmp_path.glob("*.dist-info")
    built = Distribution.at(folder)
    assert built.metadata["Name"] == "nato-russia-timeline"
    assert built.metadata["Requires-Python"] == f">={'.'.join(map(str, run.OLDEST))}"
    assert sorted(built.requires or []) == sorted(lines("requirements.txt"))


def test_build_tool_is_locked() -> None:
    """The build uses the version of setuptools that is locked for the tests."""
    wanted = f'requires = ["setuptools=={pins("tests/requirements.lock")["setuptools"]}"]'
    assert wanted in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
