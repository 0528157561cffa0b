"""Copies as they are asked for: of the whole dossier, of a story or of what is chosen."""

import html
from dataclasses import replace

from components.base import address
from components.base.address import View
from components.base.routing import AT_ROOT, COMPARE, EXPLORE, PRESENT
from components.reading_copy import document
from components.reading_copy.export.restriction import opens_at, restricted
from components.reading_copy.prune import UNKNOWN_KEYS
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.tables import plain

SUFFIX = ".html"
KEPT = 8  # copies of parts of a dossier
_NOWHERE, _THERE = 'data-opens=""', 'data-opens="{}"'
_USUAL = View()


def of_all(catalogue: Catalogue, view: View = _USUAL, url: str = "") -> str:
    """Return a copy of the whole dossier, which opens at a view.

    `url` is the address where the program is published, if it is.
    """
    opens = html.escape(opening(view))
    return _of_all(catalogue, url).replace(_NOWHERE, _THERE.format(opens), 1)


@memoised()
def _of_all(catalogue: Catalogue, url: str) -> str:
    return document.copy(restricted(catalogue, _USUAL), url=url)


@memoised(KEPT)
def of_part(catalogue: Catalogue, view: View, url: str = "") -> str:
    """Return a copy of the story of a view, or of what it chooses; `EmptyError` if that is nothing.

    What is in focus there is in focus when it opens.
    """
    return of(restricted(catalogue, view), view, url)


def of(part: Catalogue, view: View, url: str = "") -> str:
    """Return a copy of a part of a dossier, all that a view chooses."""
    return document.copy(part, view, opening(view, part=True), url)


def opening(view: View, *, part: bool = False) -> str:
    """Return the address in a copy at which a view opens; '' if that is its beginning."""
    page = COMPARE if view.dispute else EXPLORE
    path = AT_ROOT.to(PRESENT, view.story) if view.story else AT_ROOT.to(page)
    known = replace(view, **{key: getattr(_USUAL, key) for key in UNKNOWN_KEYS})
    there = path + address.write(opens_at(known) if part else known)
    return "" if there == AT_ROOT.prefix else there


def name(catalogue: Catalogue, view: View = _USUAL, *, part: bool = False) -> str:
    """Return what the file of a copy is called."""
    own = view.story or plain.slug(catalogue.dossier.title) or "timeline"
    return f"{own}-selection{SUFFIX}" if part and not view.story else f"{own}{SUFFIX}"
