"""All data of a copy as one text: JSON, deflated, in base64 (js/copy/parcel.js opens it)."""

import base64
import json
import zlib
from collections.abc import Iterable

from components.reading_copy.made import Made
from components.reading_copy.sections import SECTIONS


def pack(made: Made) -> str:
    """Return the data of a copy."""
    return base64.b64encode(zlib.compress(contents(made, SECTIONS).encode(), 9)).decode()


def contents(made: Made, names: Iterable[str]) -> str:
    """Return some sections, and the trees that they name, as JSON."""
    parts = {name: SECTIONS[name](made) for name in names}
    whole = {"trees": made.trees.written(), "parts": parts}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
