"""The pages of the app, a row each."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from dash import Dash
from dash.development.base_component import Component

from components import text
from components.about import page as about
from components.base import ids
from components.base.current import Current
from components.base.ids import Id
from components.base.routing import (
    COMPARE,
    EXPLORE,
    HANDOUT,
    OWN,
    PRESENT,
    READ,
    SHEET,
    STORIES,
    TABLE,
    THEMES,
    WORKSHEET,
    Paths,
    Subjects,
    Visit,
)
from components.compare import callbacks as compare_callbacks
from components.compare import page as compare
from components.explore import callbacks as explore_callbacks
from components.explore import page as explore
from components.maker import page as maker
from components.maker import routes as maker_routes
from components.own import page as own
from components.own import routes as own_routes
from components.paper import callbacks as paper_callbacks
from components.paper import page as paper
from components.read import callbacks as read_callbacks
from components.read import page as read
from components.sheets import callbacks as sheets_callbacks
from components.sheets import page as sheets
from components.shell import not_found
from components.stage import page as stage
from components.stage import routes as stage_routes
from components.table import callbacks as table_callbacks
from components.table import page as table
from components.text.about import TITLE as ABOUT_TITLE
from components.text.table import TITLE as TABLE_TITLE
from components.text.themes import NO_THEMES
from components.text.themes import TITLE as THEMES_TITLE
from components.themes import callbacks as themes_callbacks
from components.themes import page as themes
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import Content, contents
from data.lessons.kinds import Kind


def _nothing(_: Catalogue) -> Collection[str]:
    return ()


def _sources(catalogue: Catalogue) -> Collection[str]:
    return catalogue.sources


def _kinds(_: Catalogue) -> Collection[str]:
    return list(Kind)


def _stories(catalogue: Catalogue) -> Collection[str]:
    return catalogue.stories


@dataclass(frozen=True)
class Page:
    """A page: the first part of its path, its name, its skeleton, and what wires it if anything.

    `link` is the id of its link in the navigation, `printed` its name in the menu of downloads:
    without them it stands in neither. `subjects` are what it can be a page of; `needs` is what a
    dossier must have for it to show anything: else nothing links to it, and at its address stands
    what is lacking (`lacks`), with the ways to pages that are there `instead`.
    """

    path: str
    name: str
    layout: Callable[[Visit], Component]
    register: Callable[[Dash, Current, Paths], None] | None = None
    link: str = ""
    printed: str = ""
    subjects: Subjects = _nothing
    needs: Content | None = None
    lacks: str = ""
    instead: tuple[str, ...] = ()

    def serves(self, catalogue: Catalogue) -> bool:
        """Tell whether the page has anything to show of a dossier."""
        return self.needs is None or self.needs in contents(catalogue)


# In the order of the navigation.
PAGES = (
    Page(
        EXPLORE,
        text.explore.TITLE,
        explore.layout,
        explore_callbacks.register,
        link=ids.link("explore"),
    ),
    Page(
        THEMES,
        THEMES_TITLE,
        themes.layout,
        themes_callbacks.register,
        link=ids.link("themes"),
        needs="themes",
        lacks=NO_THEMES,
    ),
    Page(
        COMPARE,
        text.compare.TITLE,
        compare.layout,
        compare_callbacks.register,
        link=ids.link("compare"),
        needs="comparison",
        lacks=text.shell.NO_COMPARISON,
    ),
    Page(
        READ,
        text.read.TITLE,
        read.layout,
        read_callbacks.register,
        link=ids.link("read"),
        subjects=_sources,
        needs="reading",
        lacks=text.shell.NO_TEXT,
    ),
    Page(
        TABLE,
        TABLE_TITLE,
        table.layout,
        table_callbacks.register,
        link=ids.link("table"),
    ),
    Page("about", ABOUT_TITLE, about.layout, link=ids.link("about")),
    Page(
        PRESENT,
        text.stage.PRESENT,
        stage.layout,
        stage_routes.register,
        link=Id.PRESENT,
        subjects=_stories,
        needs="stories",
        lacks=text.stage.NO_STORIES,
        instead=(STORIES,),
    ),
    Page(
        HANDOUT,
        text.paper.HANDOUT,
        paper.layout,
        paper_callbacks.register,
        printed=text.paper.HANDOUT_TO_PRINT,
        subjects=_stories,
    ),
    Page(
        WORKSHEET,
        text.paper.WORKSHEET,
        paper.layout,  # wired with Handout
        printed=text.paper.WORKSHEET_TO_PRINT,
        subjects=_sources,
        needs="quotes",
        lacks=text.shell.NO_QUOTES,
    ),
    Page(
        SHEET,
        text.sheets.TITLE,
        sheets.layout,
        sheets_callbacks.register,
        printed=text.sheets.TO_PRINT,
        subjects=_kinds,
        needs="lessons",
        lacks=text.shell.NO_LESSONS,
    ),
    Page(STORIES, text.maker.STORIES, maker.layout, maker_routes.register),
    Page(OWN, text.own.TITLE, own.layout, own_routes.register),
)
SUBJECTS = {page.path: page.subjects for page in PAGES}
_AT = {page.path: page for page in PAGES}


def layout(catalogue: Catalogue, paths: Paths, path: str | None, search: str = "") -> Component:
    """Return the skeleton of the page at a path, or the page that says there is none."""
    place = paths.place(path, catalogue)
    if place is None:
        return not_found.layout(paths)
    page = _AT[place.page]
    visit = Visit(catalogue, paths, place, page.name, search)
    if not page.serves(catalogue):
        return not_found.without(visit, page.lacks, {path: _AT[path].name for path in page.instead})
    return page.layout(visit)


def skeletons(catalogue: Catalogue, paths: Paths) -> list[Component]:
    """Return each skeleton once, of the first subject if it can have one."""
    pages = {page.layout: page for page in PAGES}
    firsts = [(page, next(iter(page.subjects(catalogue)), "")) for page in pages.values()]
    return [layout(catalogue, paths, paths.to(page.path, first)) for page, first in firsts]


def register(app: Dash, current: Current, paths: Paths) -> None:
    """Wire every page of an app."""
    for page in PAGES:
        if page.register:
            page.register(app, current, paths)
