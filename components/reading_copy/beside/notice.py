"""What a copy says of itself: of what it is one, from when, what is in it, how to cite it."""

import re
from functools import cache

from components import text
from components.base.elements import Tree, html
from components.http import assets
from components.reading_copy.made import Made
from components.text import reading_copy as words
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue

BANNER = re.compile(r"/\*!(.*?)\*/", re.DOTALL)  # what a library says of itself


def day(catalogue: Catalogue) -> str:
    """Return the day of a copy in words."""
    return date_words.in_words(dates.parse(str(catalogue.today)))


@cache
def licences() -> str:
    """Return the terms that go with every copy, as a comment: ours and Bootstrap's.

    Those of React stand in its scripts.
    """
    own = (assets.ASSETS.parent / "LICENSE").read_text(encoding="utf-8")
    others = BANNER.findall(assets.bootstrap().body.decode("utf-8"))
    return f"<!--\n{own}\n{' '.join(others)}\n-->"


def notice(made: Made) -> Tree:
    """Return the notice, a paragraph each; of what its tables do not say it says nothing."""
    catalogue, when, address = made.catalogue, day(made.catalogue), made.paths.public_url.url
    came: Tree = [words.CAME_FROM, html.A(address, href=address, rel="noreferrer"), words.WHERE]
    parts: list[Tree] = [
        [words.origin(catalogue, when)],
        [_part(made)],
        came if address else [""],
        [words.NOT_IN_IT],
        [catalogue.dossier.licence],
        [words.citation(catalogue, when, address)],
        [words.PRIVATE],
        [words.PROGRAM],
    ]
    return [html.P(part) for part in parts if any(part)]


def _part(made: Made) -> str:
    """Say what alone a copy holds; '' if it is the whole dossier."""
    catalogue, view = made.catalogue, made.view
    if catalogue.origin is None:
        return ""
    held, total = len(catalogue.events), len(catalogue.whole.events)
    if view.story:
        said = words.of_story(catalogue.stories[view.story].title, held, total)
    else:
        chosen = text.facets.selection_in_words(catalogue.whole, view.selection)
        said = words.of_selection(chosen, held, total)
    return f"{said} {words.OF_WHOLE}"
