"""The scripts of the reading copy, asked many questions in one run of Node.js."""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import run

ROOT = Path(__file__).parent.parent
# What the scripts of a selection need, in this order.
SELECTION = (
    "base/folding",
    *(
        f"selection/{name}"
        for name in (
            "wording",
            "days",
            "date_advice",
            "bitmaps",
            "word_index",
            "selector",
            "views",
            "sentences",
        )
    ),
)


def answers(
    sections: Mapping[str, object],
    ask: str,
    questions: Iterable[object],
    scripts: Iterable[str] = SELECTION,
) -> list[Any]:
    """Return what a function of JavaScript answers to each question, given as JSON.

    `ask` is the function (`(search) => views.read(search)`), `scripts` those that it needs, by
    folder and name, in order; `sections` are the parts of the parcel by name. A Map comes as a list
    of pairs, a Set and a typed array as a list.
    """
    asked = {
        "scripts": list(scripts),
        "sections": sections,
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
