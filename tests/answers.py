"""Prints a line for each answer of an app (`python -m tests.answers DOSSIER`): always the same."""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from app import create_app
from data.dossier.load import load
from tests.callbacks.asking import outputs
from tests.conftest import TODAY

PATHS = (
    *("", "_dash-layout", "_dash-dependencies", "events.csv?actor=north", "excerpts.csv"),
    *("events.json", "bibliography.bib", "annotations.jsonld", "cite/event/fair.txt"),
)
CONFIG = re.compile(r'<script id="_dash-config" type="application/json">(.*?)</script>')
VALUES = {"search": "?theme=trust,trade&event=council", "pathname": "/", "hash": ""}


def requests(client: FlaskClient) -> Iterator[tuple[str, Any]]:
    """Yield each page and route, and each callback, with its answer."""
    for path in PATHS:
        yield path, client.get(f"/{path}")
    for callback in client.get("/_dash-dependencies").get_json():
        if callback["clientside_function"] is None:
            yield callback["output"], client.post("/_dash-update-component", json=body(callback))


def body(callback: dict[str, Any]) -> dict[str, Any]:
    """What the browser sends when the first input of a callback has changed."""
    return {
        "output": callback["output"],
        "outputs": outputs(callback["output"]),
        "inputs": [filled(each) for each in callback["inputs"]],
        "state": [filled(each) for each in callback["state"]],
        "changedPropIds": ["{id}.{property}".format(**callback["inputs"][0])],
    }


def filled(entry: dict[str, str]) -> dict[str, Any]:
    """An input with the value that the address gives it."""
    return entry | {"value": VALUES.get(entry["property"])}


def meant(answer: Any) -> str:
    """What an answer says: in any order of keys, and without what Dash draws anew for each page."""
    if answer.is_json:
        return json.dumps(answer.json, sort_keys=True)
    config = CONFIG.search(answer.text)
    if not config:
        return str(answer.text)
    said = json.loads(config[1])
    del said["end_id"]  # signs the background callbacks of a page, of which there are none
    return CONFIG.sub("", answer.text) + json.dumps(said, sort_keys=True)


def main(folder: Path) -> None:
    """Print name, status, headers and fingerprint of every answer."""
    found = load(folder, TODAY)
    for name, answer in requests(create_app(lambda: found).server.test_client()):
        digest = hashlib.sha256(meant(answer).encode()).hexdigest()
        print(name, answer.status_code, sorted(answer.headers), digest)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
