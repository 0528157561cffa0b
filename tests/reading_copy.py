"""The scripts of the reading copy, asked many questions in one run of Node.js."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import run
from components.reading_copy.made import Made
from components.reading_copy.parcel import contents
from components.reading_copy.scripts import files
from data.catalogue.catalogue import Catalogue

ROOT = Path(__file__).parent.parent
SCRIPTS = ("base/folding", "copy/parcel", *files("selection"))


def answers(
    catalogue: Catalogue,
    ask: str,
    questions: Iterable[object],
    scripts: Iterable[str] = (),
    parts: Iterable[str] = ("selection", "words"),
) -> list[Any]:
    """Return what a function of JavaScript answers to each question in a copy of a dossier.

    `ask` is the function (`(search) => views.read(search)`). It knows the scripts of a selection,
    and others by folder and name (`replies/list`); `parts` are those of the parcel that they need.
    A Map comes back as a list of pairs, a Set and a typed array as a list.
    """
    made = Made(catalogue)
    parcel = json.loads(contents(made, parts))
    asked = {
        "scripts": [*SCRIPTS, *scripts],
        "parcel": parcel,
        "ask": ask,
        "questions": list(questions),
    }
    done = subprocess.run(
        [sys.executable, *run.node("tests/scripts/reading_copy.mjs")],
        cwd=ROOT,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found
