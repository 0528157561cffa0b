"""Text with commands of LaTeX as plain text."""

import codecs
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import cast

import latexcodec  # registers the codec ulatex

LONGEST_WORD = 1_000  # characters; a longer one is no word
_SPOKEN = {"textquotesingle": "'", "textbackslash": "\\", "LaTeX": "LaTeX", "TeX": "TeX"}
_COMMAND = re.compile(r"\\([A-Za-z]+)\*?\s*|\\(.?)", re.DOTALL)
# A word with commands and the next, which an accent may stand before (`\v s`).
_WORD = re.compile(r"[^\s\\]*\\\S*(?:\s+\S+)?")
_ESCAPE = re.compile(r"\\([_%&#$~{}])")
_SIGNS = (("{", ""), ("}", ""), ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", " "))
_BRACES = str.maketrans("", "", "{}")


def plain(text: str) -> str:
    """Return a text without commands and braces, its accents as letters, on one line."""
    if "\\" in text:
        text = _WORD.sub(lambda match: _decoded(match[0]), text)
    for written, sign in _SIGNS:
        text = text.replace(written, sign)
    return " ".join(text.split())


def address(text: str) -> str:
    """Return an address or a number, in which only signs were escaped."""
    return _ESCAPE.sub(r"\1", text).translate(_BRACES).strip()


@lru_cache(maxsize=1 << 12)
def _decoded(text: str) -> str:
    """Return a word with the signs that commands in it stand for."""
    if len(text) > LONGEST_WORD:
        return _bare(text)
    try:
        return _bare(_decoder()(text)[0])
    except UnicodeDecodeError:  # it ends within a command
        return _bare(text)


@cache
def _decoder() -> Callable[[str], tuple[str, int]]:
    assert latexcodec.__name__, "its import registers the codec"
    return cast("Callable[[str], tuple[str, int]]", codecs.lookup("ulatex").decode)


def _bare(text: str) -> str:
    """Leave out the commands that stand for no sign."""
    return _COMMAND.sub(lambda match: _SPOKEN.get(match[1], "") if match[1] else match[2], text)
