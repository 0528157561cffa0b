"""Files that a browser keeps for a year: styles, scripts, plotly.js, under a hash of their content.

The same content has the same address in every worker and after every start.
"""

import importlib.util
import re
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from flask import Flask, Response, abort

from components import text
from components.base.routing import Paths
from components.http.compression import YEAR

ROUTE = "files"
HERE = Path(__file__).parent.parent.parent
ASSETS = HERE / "assets"
BASIC = HERE / "node_modules" / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
CSS, JS = "text/css; charset=utf-8", "text/javascript; charset=utf-8"

# What a page loads, in this order: a folder and the names in it. The scripts share one scope, so
# that a file may use what stands above it; of two rules of one weight the lower one wins.
SCRIPTS = (
    ("base", "direction dom folding route dash_bridge local_store"),
    ("base", "confirmation clipboard address elements"),
    ("base", "character_keys answers refresh range_handles parking story_draft"),
    ("drawing", "plotly_loader label_overlay time_window"),
    ("shell", "shell print hash"),
    ("citing", "cite"),
    ("evidence", "jumps"),
    ("filters", "filters period"),
    ("explore", "label_places labels links arrows marks card motion ticks"),
    ("timeline", "unit_scale time_rows layouts shapes"),
    ("explore", "overview bracket pinned further keys event_list picture"),
    ("timeline", "downwards drawing sheet"),
    ("explore", "explore theme_rows"),
    ("compare", "score_light score_labels tellings compare"),
    ("read", "read ribbon beside"),
    ("table", "table"),
    ("paper", "paper"),
    ("stage", "fitting"),
    ("maker", "maker_file maker_step maker_preview maker"),
    ("own", "own"),
    ("stage", "messages windows digression stage away codes stage_keys presenter"),
)
STYLES = (
    ("base", "theme direction"),
    ("shell", "shell"),
    ("compare", "compare downwards"),
    ("evidence", "evidence"),
    ("explore", "explore"),
    ("filters", "filters"),
    ("read", "read"),
    ("paper", "paper prints"),
    ("sheets", "sheets"),
    ("maker", "maker"),
    ("own", "own"),
    ("table", "table"),
    ("themes", "themes"),
    ("about", "about"),
    ("stage", "presenter stage room"),
    ("base", "print widths access"),
    ("timeline", "downwards rightwards sheet"),
)
_VERSION = re.compile(rb"plotly\.js (?:\([^)]*\) )?v([\w.-]+)")


@dataclass(frozen=True)
class File:
    """What is sent under one name: some files, one after the other."""

    name: str
    kind: str
    parts: tuple[Path, ...]

    @cached_property
    def body(self) -> bytes:
        """The content."""
        return b"\n".join(part.read_bytes() for part in self.parts)

    @cached_property
    def digest(self) -> str:
        """The hash of the content."""
        return blake2b(self.body, digest_size=8).hexdigest()

    def address(self, paths: Paths) -> str:
        """Return the path of this content."""
        return paths.to(ROUTE, f"{self.digest}/{self.name}")

    def addresses(self, paths: Paths, *, apart: bool) -> list[str]:
        """Return the path of this content, or one for each part of ours, which Dash serves."""
        parts = [part.relative_to(ASSETS).as_posix() for part in self.parts if apart]
        return [paths.to("assets", part) for part in parts] or [self.address(paths)]


def bootstrap() -> File:
    """Return Bootstrap's style sheet, as Bootstrap-Flask brings it."""
    sheet = _package("flask_bootstrap") / "static" / "bootstrap5" / "css" / "bootstrap.min.css"
    return File(sheet.name, CSS, (sheet,))


def style(left_out: Collection[str] = ()) -> File:
    """Return our styles as one sheet, without some folders."""
    folders = [each for each in STYLES if each[0] not in left_out]
    return File("timeline.css", CSS, _parts(folders, "css"))


def script() -> File:
    """Return our scripts as one."""
    return File("timeline.js", JS, _parts(SCRIPTS, "js"))


def _parts(folders: Iterable[tuple[str, str]], kind: str) -> tuple[Path, ...]:
    """The files that a list names, in its order."""
    return tuple(
        ASSETS / kind / folder / f"{name}.{kind}"
        for folder, names in folders
        for name in names.split()
    )


def plotly(basic: Path = BASIC) -> File:
    """Return plotly.js: its basic bundle if `npm ci` has brought it, else the whole of plotly.py.

    A bundle of another version than plotly.py's is not used, which is said on standard error.
    """
    whole = _package("plotly") / "package_data" / "plotly.min.js"
    if basic.is_file():
        ours, theirs = version(basic), version(whole)
        if ours == theirs:
            return File("plotly-basic.min.js", JS, (basic,))
        print(text.shell.OTHER_PLOTLY.format(ours or "?", theirs), file=sys.stderr)
    return File(whole.name, JS, (whole,))


def version(script: Path) -> str:
    """Return the version that a plotly.js names in its first lines, "" if none."""
    with script.open("rb") as file:
        match = _VERSION.search(file.read(300))
    return match[1].decode() if match else ""


def _package(name: str) -> Path:
    """The folder of a package, found without importing it."""
    spec = importlib.util.find_spec(name)
    assert spec is not None, f"{name} comes with requirements.txt"
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0])


def register(server: Flask, paths: Paths, files: Iterable[File]) -> None:
    """Add the route of these files; an address with another hash is not found."""
    known = {(file.digest, file.name): file for file in files}

    def answer(digest: str, name: str) -> Response:
        file = known.get((digest, name)) or abort(404)
        response = Response(file.body, content_type=file.kind)
        response.cache_control.max_age = YEAR
        response.set_etag(file.digest)
        return response

    server.add_url_rule(paths.to(ROUTE, "<digest>/<name>"), ROUTE, answer)
