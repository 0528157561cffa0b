"""All data of a copy as one text: JSON, packed by LZMA, in base64 (js/copy/parcel.js opens it).

LZMA makes prose two fifths smaller than what browsers can unpack by themselves.
"""

import base64
import json
import lzma
from collections.abc import Iterable

from components.reading_copy.made import Made
from components.reading_copy.sections import SECTIONS

# For prose in bytes: what comes next depends on the byte before, not on where it stands.
FILTER = {
    "id": lzma.FILTER_LZMA1,
    "preset": 9 | lzma.PRESET_EXTREME,
    "lc": 4,
    "lp": 0,
    "pb": 0,
    "dict_size": 1 << 23,
}
LENGTH = slice(5, 13)  # where the header says how long all is


def pack(data: str) -> str:
    """Return the data of a copy as they stand in its document."""
    return base64.b64encode(compressed(data.encode())).decode()


def compressed(contents: bytes) -> bytes:
    """Return bytes as js/copy/unpacking.js unpacks them: with their length in the header."""
    packed = lzma.compress(contents, format=lzma.FORMAT_ALONE, filters=[FILTER])
    return packed[: LENGTH.start] + len(contents).to_bytes(8, "little") + packed[LENGTH.stop :]


def contents(made: Made, names: Iterable[str]) -> str:
    """Return some sections, and the trees that they name, as JSON."""
    parts = {name: SECTIONS[name](made) for name in names}
    whole = {"trees": made.trees.written(), "parts": parts}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
