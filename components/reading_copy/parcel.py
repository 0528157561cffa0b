"""All data of a copy as one text: JSON, deflated, in base64 (js/copy/parcel.js opens it)."""

import base64
import json
import zlib

from components.reading_copy.made import Made
from components.reading_copy.sections import SECTIONS


def pack(made: Made) -> str:
    """Return the data of a copy."""
    parts = {name: section(made) for name, section in SECTIONS.items()}
    return packed(parts, made)


def packed(parts: dict[str, object], made: Made) -> str:
    """Return some parts and the trees that they share."""
    whole = {"trees": made.trees.folded, "parts": parts}
    written = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(written.encode(), 9)).decode()
