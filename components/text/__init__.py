"""Every visible sentence that is not data, once; functions where a sentence depends on data."""

from components.text import (
    about,
    cite,
    common,
    compare,
    dossier,
    events,
    explore,
    facets,
    list_window,
    maker,
    paper,
    read,
    shell,
    stage,
    table,
    timeline,
)

__all__ = [
    "about",
    "cite",
    "common",
    "compare",
    "dossier",
    "events",
    "explore",
    "facets",
    "list_window",
    "maker",
    "paper",
    "read",
    "shell",
    "stage",
    "table",
    "timeline",
]
