"""All data of a copy as one text: JSON, deflated, in base64 (js/copy/parcel.js opens it)."""

import base64
import json
import zlib

from components.reading_copy.made import Made
from components.reading_copy.sections import SECTIONS
from components.reading_copy.trees import written


def pack(made: Made) -> str:
    """Return the data of a copy."""
    whole = contents({name: section(made) for name, section in SECTIONS.items()})
    return base64.b64encode(zlib.compress(whole.encode(), 9)).decode()


def contents(parts: dict[str, object]) -> str:
    """Return some parts, and the trees that they share, as JSON."""
    trees, inside = written(parts)
    return json.dumps({"trees": trees, "parts": inside}, ensure_ascii=False, separators=(",", ":"))
