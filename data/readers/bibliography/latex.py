"""Text with commands of LaTeX as plain text."""

import codecs
import re
from collections.abc import Callable
from functools import cache
from typing import cast

import latexcodec  # registers the codec ulatex

_SPOKEN = {"textquotesingle": "'", "textbackslash": "\\", "LaTeX": "LaTeX", "TeX": "TeX"}
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?\s*|\\(.)", re.DOTALL)
_ESCAPE = re.compile(r"\\([_%&#$~{}])")
_BRACES = str.maketrans("", "", "{}")


def plain(text: str) -> str:
    """Return a text without commands and braces, its accents as letters, on one line."""
    if any(sign in text for sign in "\\{}~$") or "--" in text or "``" in text:
        text = _bare(_decoded(text)).translate(_BRACES)
    return " ".join(text.split())


def address(text: str) -> str:
    """Return an address or a number, in which only signs were escaped."""
    return _ESCAPE.sub(r"\1", text).translate(_BRACES).strip()


def _decoded(text: str) -> str:
    """Return a text with the signs that commands stand for."""
    return _decoder()(text)[0]


@cache
def _decoder() -> Callable[[str], tuple[str, int]]:
    assert latexcodec.__name__, "its import registers the codec"
    return cast("Callable[[str], tuple[str, int]]", codecs.lookup("ulatex").decode)


def _bare(text: str) -> str:
    """Leave out the commands that stand for no sign."""
    return _COMMAND.sub(lambda match: _SPOKEN.get(match[1], "") if match[1] else match[2], text)
