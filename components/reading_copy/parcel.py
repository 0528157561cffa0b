"""All data of a copy as one text: JSON, packed by bzip2, in base64 (js/copy/parcel.js opens it).

bzip2 makes prose a third smaller than what browsers could unpack by themselves (bunzip.js).
"""

import base64
import bz2
import json

from components.reading_copy.made import Made
from components.reading_copy.sections import SECTIONS
from components.reading_copy.trees import written


def pack(made: Made) -> str:
    """Return the data of a copy."""
    whole = contents({name: section(made) for name, section in SECTIONS.items()})
    return base64.b64encode(bz2.compress(whole.encode())).decode()


def contents(parts: dict[str, object]) -> str:
    """Return some parts, and the trees that they share, as JSON."""
    trees, inside = written(parts)
    return json.dumps({"trees": trees, "parts": inside}, ensure_ascii=False, separators=(",", ":"))
