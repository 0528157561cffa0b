"""Every visible sentence that is not data, once; functions where a sentence depends on data.

Listed here is what many modules speak with, as `text.events.…`. The sentences of one page, or of
one module, are imported by it alone, by their names.
"""

from components.text import (
    bands,
    bracket,
    cite,
    command_line,
    common,
    compare,
    dossier,
    events,
    explore,
    exports,
    facets,
    http,
    maker,
    own,
    paper,
    quotations,
    read,
    sheets,
    shell,
    slides,
    stage,
    timeline,
)

__all__ = [
    "bands",
    "bracket",
    "cite",
    "command_line",
    "common",
    "compare",
    "dossier",
    "events",
    "explore",
    "exports",
    "facets",
    "http",
    "maker",
    "own",
    "paper",
    "quotations",
    "read",
    "sheets",
    "shell",
    "slides",
    "stage",
    "timeline",
]
