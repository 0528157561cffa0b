"""A dossier whose cells hold what the formats of other programs take for their own signs."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from tests import small

WORDS = (
    "lines\nof\r\ntext",
    "a, b; c: d \\n e \\, f",
    'said "so" and “so”',
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "&lt;img src=x onerror=alert(1)&gt; &ltimg AT&T &amp;",
    "</p></blockquote><a href='javascript:alert(1)'>x</a>",
    "=HYPERLINK(1)",
    "+1 and -2",
    "@sum",
    "'=1",
    "مؤتمر السلام في القاهرة",
    "עברית and English",
    "bell \x07 escape \x1b[2J null-like \x7f \x85 \u2028 line",
    "END:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:smuggled",
    "https://example.org/?a=1&b=2 mail@example.org",
    "long " + "đ" * 200,
)


def write(folder: Path) -> Path:
    """Write a dossier with an event for each of these words, in its title and all else."""
    events = [
        (words, f"19{50 + n}-01-02", words, words, words, words, words)
        for n, words in enumerate(WORDS)
    ]
    columns = ("title", "start", "summary", "place", "type", "agents", "record")
    sources = [(f"s{n}", words, words) for n, words in enumerate(WORDS)]
    files = {
        "dossier.yaml": "title: Signs & <b>signs</b>\nlead: A, b; c.\n",
        "events.csv": _table(("id", *columns), [(f"e{n}", *row) for n, row in enumerate(events)]),
        "sources.csv": _table(("id", "label", "title"), sources),
        "excerpts.csv": _table(
            ("id", "source", "events", "quote", "translation"),
            [(f"x{n}", f"s{n}", f"e{n}", words, words) for n, words in enumerate(WORDS)],
        ),
    }
    return small.write_only(folder, files)


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    return out.getvalue()
