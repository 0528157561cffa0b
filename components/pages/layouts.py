"""The layouts of the app: the shell that is served, the page of a path, and all in one tree."""

from typing import Any

from dash import html

from components.pages import about, compare, explore, maker, paper, present, read, table
from components.pages.shell import layout as shell
from components.routing import (
    ABOUT,
    COMPARE,
    EXPLORE,
    HANDOUT,
    PRESENT,
    READ,
    STORIES,
    TABLE,
    WORKSHEET,
    Paths,
    Place,
)
from data.catalogue import Catalogue

__all__ = ["everything", "page", "shell"]


def page(catalogue: Catalogue, paths: Paths, path: str | None) -> Any:
    """Return the skeleton of the page at a path, or the page that says there is none."""
    place = paths.place(path, catalogue)
    match place and place.page:
        case page if page == EXPLORE:
            return explore.layout(catalogue)
        case page if page == COMPARE:
            return compare.layout(catalogue)
        case page if page == READ:
            return read.layout(catalogue, place.of if place else "")
        case page if page == TABLE:
            return table.layout(catalogue)
        case page if page == ABOUT:
            return about.layout(catalogue, paths.to(EXPLORE))
        case page if page == PRESENT:
            of = place.of if place else ""
            return present.layout(catalogue, paths, of) if of else present.stories(catalogue, paths)
        case page if place and page in (HANDOUT, WORKSHEET):
            return paper.layout(catalogue, place)
        case page if page == STORIES:
            return maker.layout(catalogue, paths)
    return about.not_found(paths.to(EXPLORE))


def everything(catalogue: Catalogue, paths: Paths) -> Any:
    """Return the shell and every page that callbacks name elements of, in one tree."""
    return html.Div(
        [
            shell(catalogue, paths),
            explore.layout(catalogue),
            compare.layout(catalogue),
            read.skeleton(next(iter(catalogue.sources.values()))),
            table.layout(catalogue),
            paper.layout(catalogue, Place(HANDOUT)),
            about.not_found(paths.to(EXPLORE)),
        ]
    )
