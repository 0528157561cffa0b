"""All data of a copy as one text: JSON, packed by bzip2, in base64 (js/copy/parcel.js opens it).

bzip2 makes prose a third smaller than what browsers could unpack by themselves (bunzip.js).
"""

import base64
import bz2
import json
from collections.abc import Iterable

from components.reading_copy.made import Made
from components.reading_copy.sections import SECTIONS


def pack(made: Made) -> str:
    """Return the data of a copy."""
    return base64.b64encode(bz2.compress(contents(made, SECTIONS).encode())).decode()


def contents(made: Made, names: Iterable[str]) -> str:
    """Return some sections, and the trees that they name, as JSON."""
    parts = {name: SECTIONS[name](made) for name in names}
    whole = {"trees": made.trees.written(), "parts": parts}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
