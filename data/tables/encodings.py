"""How a table is written: UTF-8, or UTF-16 and Windows-1252 as Excel writes them."""

import codecs
from typing import BinaryIO

BLOCK = 1 << 20
UTF_8 = "utf-8-sig"  # with or without the mark at its beginning
WINDOWS = "cp1252"
NO_TEXT = "is no text that can be read; save it as CSV UTF-8"
# What a remark calls an encoding; UTF-8 needs none.
NAMES = {
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    WINDOWS: "Windows-1252",
}


def of(content: BinaryIO) -> str:
    """Return the codec that a file is written in; it is left at its beginning.

    A file that is mostly UTF-8 with some bytes damaged counts as UTF-8, which it then breaks.
    """
    start = content.read(4)
    content.seek(0)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if len(start) > 1 and 0 in start[:2] and start[:2] != b"\0\0":
        return "utf-16-le" if start[0] else "utf-16-be"
    codec = UTF_8 if _is_utf8(content) or _is_damaged_utf8(content) else WINDOWS
    content.seek(0)
    return codec


def _is_utf8(content: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block := content.read(BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(content: BinaryIO) -> bool:
    """Whether more letters beyond ASCII can be read as UTF-8 than cannot."""
    content.seek(0)
    text = content.read().decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - damaged > damaged
