"""The scripts of a copy: React as Dash brings it, and ours without those that need the server."""

import re
from functools import cache
from pathlib import Path

import dash

from components.http import assets

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
    "copy/unpacking",
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


@cache
def react() -> tuple[str, ...]:
    """Return React as Dash brings it, in order."""
    folder = Path(dash.__file__).parent / "deps"
    return tuple((folder / name).read_text(encoding="utf-8").strip() for name in REACT)


def names() -> list[str]:
    """Return the names of the scripts of a copy, in order."""
    every = [f"{folder}/{name}" for folder, some in assets.SCRIPTS for name in some.split()]
    kept = [
        name
        for name in every
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
def ours() -> str:
    """Return our scripts as one."""
    sources = [(JS / f"{name}.js").read_text(encoding="utf-8") for name in names()]
    return COMMENT.sub("", "\n".join(sources)).replace("</script", "<\\/script")
