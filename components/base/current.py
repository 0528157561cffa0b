"""What pages and routes are given: functions that return the catalogue, and what is wrong, now."""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeVar

from flask import g, has_app_context

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.tables.problems import Problem

T = TypeVar("T")
Current = Callable[[], Catalogue]
Problems = Callable[[], Sequence[Problem]]
MOST_PROBLEMS_NAMED = 50  # problems that tell one state of a broken dossier from another


def steady(name: str, give: Callable[[], T]) -> Callable[[], T]:
    """Return a function that gives the same throughout one answer, whatever comes meanwhile."""

    def same() -> T:
        if not has_app_context():
            return give()
        if name not in g:
            setattr(g, name, give())
        value: T = getattr(g, name)
        return value

    return same


@memoised()
def edition(catalogue: Catalogue) -> str:
    """Return a fingerprint of all that pages are made of, the same in every process."""
    if not catalogue.full_texts:
        return catalogue.version
    texts = "".join(f"{key} {full.text}" for key, full in sorted(catalogue.full_texts.items()))
    return f"{catalogue.version}-{_short(texts)}"


def state(catalogue: Catalogue, problems: Sequence[Problem]) -> str:
    """Return a fingerprint of what is shown, and of what is wrong with the files."""
    if not problems:
        return edition(catalogue)
    lines = "\n".join(map(str, problems[:MOST_PROBLEMS_NAMED]))
    return f"{edition(catalogue)}-{len(problems)}-{_short(lines)}"


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
