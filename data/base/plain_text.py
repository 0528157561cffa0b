"""HTML as plain text: the words alone, as sheets of other programs hold them among tags."""

import re
from html import unescape
from html.parser import HTMLParser

_MARKUP = re.compile(
    r"<[a-z]\w*(?:\s[^<>]*=[^<>]*)?\s*/?>|</[a-z]\w*\s*>|<!--|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'|]+")
_UNSEEN = {"script", "style"}
_INLINE = {"a", "b", "em", "i", "small", "span", "strong", "sub", "sup", "u"}


def is_html(text: str) -> bool:
    """Whether a text holds tags or signs written as HTML does (`&amp;`)."""
    return ("<" in text or "&" in text) and bool(_MARKUP.search(text))


def plain(text: str) -> str:
    """Return the words of an HTML text on one line; a text without tags as it is."""
    if not is_html(text):
        return text
    words = _Words()
    words.feed(text)
    words.close()
    return " ".join("".join(words.pieces).split())


def address(text: str) -> str:
    """Return the first address of a page in a text, of an `<iframe src=…>` too; '' without one."""
    match = _ADDRESS.search(unescape(text))
    return match[0].rstrip(".,;)") if match else ""


class _Words(HTMLParser):
    """Gathers what stands between tags."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSEEN:
            self.unseen = tag
        self.pieces.append("" if tag in _INLINE else " ")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.unseen:
            self.unseen = ""
        self.pieces.append("" if tag in _INLINE else " ")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.pieces.append(data)
