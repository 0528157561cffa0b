"""The container file: what it copies is there and enough, its versions and ports agree."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from run import OLDEST
from tests import small
from tests.programs import ROOT


def instructions() -> list[tuple[str, str]]:
    """The instructions of the container file, each with what follows it."""
    text = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in lines)]


def said(name: str) -> list[str]:
    """What follows each instruction of a name."""
    return [rest for instruction, rest in instructions() if instruction == name]


def copied() -> list[str]:
    """The files and folders that are copied from here."""
    lines = [shlex.split(rest) for rest in said("COPY") if not rest.startswith("--from")]
    return [source for words in lines for source in words[:-1]]


def let_in() -> set[str]:
    """What `.dockerignore` does not keep out."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    return {line.removeprefix("!") for line in lines if line.startswith("!")}


def test_copies_what_is_there() -> None:
    """Every path exists, is let in, and nothing else is."""
    assert [path for path in copied() if not (ROOT / path).exists()] == []
    assert set(copied()) == let_in()


def test_what_is_copied_is_enough(tmp_path: Path) -> None:
    """With nothing but what is copied the app is built and answers."""
    for path in copied():
        if (ROOT / path).is_dir():
            shutil.copytree(ROOT / path, tmp_path / path)
        else:
            shutil.copy(ROOT / path, tmp_path / path)
    code = "import app; print(app.server.test_client().get('/two/').status_code)"
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "URL_PREFIX": "two", "DOSSIER": str(small.write(tmp_path / "small"))},
    )
    assert ended.stdout == "200\n"


def test_versions_agree() -> None:
    """Python is one that the app runs on; the packages are those that are locked for hosting."""
    [python] = [rest for rest in said("ARG") if rest.startswith("PYTHON=")]
    assert tuple(map(int, python.removeprefix("PYTHON=").split("."))) >= OLDEST
    [pip] = [rest for rest in said("RUN") if rest.startswith("pip install")]
    assert pip.endswith(" --require-hashes -r requirements-host.lock")


def test_it_listens_where_it_is_asked() -> None:
    """Port, health and command agree; it does not run as root."""
    [port] = said("EXPOSE")
    command = json.loads(said("CMD")[-1])
    assert command[:2] == ["gunicorn", "app:server"]
    assert command[command.index("--bind") + 1] == f"0.0.0.0:{port}"
    [health] = said("HEALTHCHECK")
    assert f"http://127.0.0.1:{port}/healthz" in health
    [user] = said("USER")
    assert user != "root"


@pytest.mark.parametrize("stage", ["basic", "whole"])
def test_either_bundle_has_a_stage(stage: str) -> None:
    """With and without npm there is a stage to take the scripts from, and no tool for them."""
    assert "npm ci --omit=dev" in said("RUN")
    assert any(rest.endswith(f" AS {stage}") for rest in said("FROM"))
    assert "${BUNDLE} AS bundle" in said("FROM")
