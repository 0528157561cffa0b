"""The layouts of the app: the shell that is served, the page of a path, and all in one tree."""

from typing import Any

from dash import html

from components.about import page as about_page
from components.base.routing import (
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
from components.compare import page as compare_page
from components.explore import page as explore_page
from components.maker import page as maker_page
from components.paper import page as paper_page
from components.read import page as read_page
from components.shell.page import layout as shell
from components.stage import page as stage_page
from components.table import page as table_page
from data.catalogue.catalogue import Catalogue

__all__ = ["everything", "page", "shell"]


def page(catalogue: Catalogue, paths: Paths, path: str | None) -> Any:
    """Return the skeleton of the page at a path, or the page that says there is none."""
    place = paths.place(path, catalogue)
    match place and place.page:
        case page if page == EXPLORE:
            return explore_page.layout(catalogue)
        case page if page == COMPARE:
            return compare_page.layout(catalogue)
        case page if page == READ:
            return read_page.layout(catalogue, place.of if place else "")
        case page if page == TABLE:
            return table_page.layout(catalogue)
        case page if page == ABOUT:
            return about_page.layout(catalogue, paths.to(EXPLORE))
        case page if page == PRESENT:
            of = place.of if place else ""
            return (
                stage_page.layout(catalogue, paths, of)
                if of
                else stage_page.stories(catalogue, paths)
            )
        case page if place and page in (HANDOUT, WORKSHEET):
            return paper_page.layout(catalogue, place)
        case page if page == STORIES:
            return maker_page.layout(catalogue, paths)
    return about_page.not_found(paths.to(EXPLORE))


def everything(catalogue: Catalogue, paths: Paths) -> Any:
    """Return the shell and every page that callbacks name elements of, in one tree."""
    return html.Div(
        [
            shell(catalogue, paths),
            explore_page.layout(catalogue),
            compare_page.layout(catalogue),
            read_page.skeleton(next(iter(catalogue.sources.values()))),
            table_page.layout(catalogue),
            paper_page.layout(catalogue, Place(HANDOUT)),
            about_page.not_found(paths.to(EXPLORE)),
        ]
    )
