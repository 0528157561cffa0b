"""A copy as an HTML document: styles, scripts and data in one file, from which nothing is asked."""

import base64
import hashlib
import html
import json
import re
from functools import cache
from pathlib import Path

import dash

from components.base import address
from components.base.address import View
from components.base.public_url import PublicUrl
from components.base.routing import Paths
from components.http import assets, document
from components.reading_copy import parcel
from components.reading_copy.made import WHOLE, Made
from data.catalogue.catalogue import Catalogue

JS = assets.ASSETS / "js"
REACT = ("react@18.3.1.min.js", "react-dom@18.3.1.min.js")
# Scripts of the program that a copy has not: they speak to the server, or to Plotly.
LEFT_OUT = {
    *("base/route", "base/dash_bridge", "base/answers", "base/refresh"),
    *("drawing/plotly_loader", "explore/picture", "citing/cite"),
}
# In place of the first two.
FIRST = "copy/route", "copy/bridge"
# After all scripts of the program: files, or folders of which all come, in any order.
LAST = (
    "copy/bunzip",
    "copy/parcel",
    "copy/carry",
    "copy/copy",
    "copy/ground",
    "copy/rightwards",
    "selection",
    "copy/replies",
    "replies",
    "copy/begin",
)
# What stands between code, from the beginning of a line to the end of one.
COMMENT = re.compile(r"^\s*/\*(?:[^*]|\*(?!/))*\*/\n", re.MULTILINE)
PARTS_LEFT_OUT = {"maker", "own", "table", "paper"}  # folders


def copy(catalogue: Catalogue, view: View = WHOLE, opens: str = "", url: str = "") -> str:
    """Return a copy of a dossier, or of a part of it: what a view says.

    It `opens` at an address of the program, a path and a query; by itself with the first page.
    `url` is the address where the program is published, if it is.
    """
    made = Made(catalogue, view, Paths(public_url=PublicUrl(url=url)))
    style, code = _style(), _script()
    language = catalogue.dossier.language
    root = {
        "lang": language,
        "dir": document.direction(language),
        "data-bs-theme": "light",
        "data-keys": ",".join(address.KEYS),
        "data-opens": opens,
        "style": f"--title: {json.dumps(catalogue.dossier.title, ensure_ascii=False)}",
    }
    attributes = " ".join(f'{name}="{html.escape(value)}"' for name, value in root.items())
    scripts = [document.THEME_SCRIPT, *_react(), code]
    policy = (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; "
        "style-src 'unsafe-inline'; img-src data: blob:; connect-src 'none'; "
        "base-uri 'none'; form-action 'none'"
    )
    theme, *others = (f"<script>{script}</script>" for script in scripts)
    return "\n".join(
        [
            "<!doctype html>",
            f"<html {attributes}>",
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            theme,
            f"<title>{html.escape(catalogue.dossier.title)}</title>",
            f'<link rel="icon" href="{document.ICON}">',
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            '<div id="copy"></div>',
            f'<script id="parcel" type="text/plain">{parcel.pack(made)}</script>',
            *others,
            "</body>",
            "</html>",
            "",
        ]
    )


@cache
def _react() -> tuple[str, ...]:
    """React as Dash brings it."""
    folder = Path(dash.__file__).parent / "deps"
    return tuple((folder / name).read_text(encoding="utf-8").strip() for name in REACT)


@cache
def _style() -> str:
    """Bootstrap's styles and ours."""
    sheets = (assets.bootstrap(), assets.style())
    whole = "\n".join(sheet.body.decode("utf-8") for sheet in sheets)
    return COMMENT.sub("", whole).replace("</", "<\\/")


def scripts() -> list[str]:
    """Return the names of the scripts of a copy, in order."""
    names = [f"{folder}/{name}" for folder, names in assets.SCRIPTS for name in names.split()]
    kept = [
        name
        for name in names
        if name not in LEFT_OUT and name.partition("/")[0] not in PARTS_LEFT_OUT
    ]
    at = kept.index("base/local_store")
    return [*kept[:at], *FIRST, *kept[at:], *(name for part in LAST for name in files(part))]


def files(part: str) -> list[str]:
    """Return the script of a name, or those of a folder, by folder and name."""
    folder = JS / part
    if not folder.is_dir():
        return [part]
    found = sorted(folder.rglob("*.js"))
    return [file.relative_to(JS).with_suffix("").as_posix() for file in found]


@cache
def _script() -> str:
    sources = [(JS / f"{name}.js").read_text(encoding="utf-8") for name in scripts()]
    return COMMENT.sub("", "\n".join(sources)).replace("</script", "<\\/script")


def _hash(script: str) -> str:
    """What the policy calls a script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
