"""The header of every page: the name of the dossier, navigation, search, tools, filters."""

from collections.abc import Mapping
from dataclasses import replace

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Still, attributes, still
from components.base.elements import html as tree
from components.base.ids import Id
from components.base.routing import EXPLORE, STORIES, Paths
from components.filters import menus
from components.shell.pages import PAGES
from components.text import reading_copy
from components.text.timeline import PICTURES
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import Content, contents

# What a dossier must have for a download to hold anything; the others hold events.
NEEDS: Mapping[str, Content] = {
    "excerpts.csv": "texts",
    "quotations.csv": "quotations",
    "bibliography.bib": "works",
    "bibliography.ris": "works",
    "bibliography.json": "works",
    "annotations.jsonld": "quotes",
}


def header(catalogue: Catalogue, paths: Paths, tools: list[Component] | None = None) -> html.Header:
    """Return the header; its tools, if no others are given, are those of all pages of a dossier."""
    tools = _tools(catalogue, paths) if tools is None else tools
    brand = html.A(
        catalogue.dossier.title, href=paths.to(EXPLORE), className="brand", id=Id.BRAND, dir="auto"
    )
    pages = html.Nav(id=Id.NAVIGATION, **attributes(aria_label=text.shell.NAVIGATION))
    return html.Header(
        [
            html.A(text.shell.SKIP, href=f"#{Id.MAIN}", className="skip"),
            html.A(text.shell.SKIP_TO_LIST, href=f"#{Id.EVENT_LIST}", className="skip of-timeline"),
            html.Div(
                [brand, still(pages), html.Div(tools, className="tools")],
                className="top",
            ),
            still(html.Div(id=Id.PROBLEMS, role="status", className="problems")),
            still(html.Div(id=Id.BACK)),
            html.Div(
                [menus.bar(), still(html.Div(id=Id.SUMMARY)), _search()], className="selection"
            ),
        ],
        className="shell",
    )


def links(catalogue: Catalogue, paths: Paths, view: View, path: str) -> list[Element]:
    """Return the links to the pages and to the stories, with the view, the current one marked."""
    name = path.removeprefix(paths.prefix).partition("/")[0]
    query = address.write(replace(view, beside=""))  # which belongs to the text that is left
    return [
        tree.A(
            page.name,
            href=paths.to(page.path) + query,
            id=page.link,
            **attributes(aria_current="page" if page.path == name else None),
        )
        for page in PAGES
        if page.link and page.serves(catalogue)
    ]


def _search() -> html.Div:
    """The field of the search, and the key that leads to it."""
    field = dbc.Input(
        id=Id.SEARCH,
        type="search",
        placeholder=text.facets.SEARCH_PLACEHOLDER,
        autocomplete="off",
        debounce=300,
    )
    label = html.Label(text.facets.SEARCH, htmlFor=Id.SEARCH, className="visually-hidden")
    key = html.Kbd(text.facets.SEARCH_KEY, **attributes(aria_hidden="true"))
    return html.Div([label, field, key], className="search")


def _tools(catalogue: Catalogue, paths: Paths) -> list[Component]:
    share, *others = small_tools()
    return [share, *_story(paths), _downloads(catalogue, paths), *others]


def small_tools() -> list[Component]:
    """Return what needs no server: to copy the address, to see the keys, to change the colours."""
    return [
        html.Button(
            text.shell.SHARE, id=Id.SHARE, type="button", **attributes(data_done=text.shell.SHARED)
        ),
        html.Button(
            "?",
            id=Id.HELP,
            type="button",
            **attributes(aria_label=text.shell.HELP, aria_haspopup="dialog"),
        ),
        _theme_switch(),
    ]


def _downloads(catalogue: Catalogue, paths: Paths) -> Still:
    """The menu of what can be taken away of the events chosen: to print, as pictures, as data.

    Pictures and a note are offered only where there is a timeline.
    """
    printed = [page for page in PAGES if page.printed and page.serves(catalogue)]
    note = html.Button(text.bracket.ADD, type="button", **attributes(data_note="add"))
    pages = [html.Li(html.A(page.printed, href=paths.to(page.path))) for page in printed]
    there = contents(catalogue)
    files = {
        heading: {path: each for path, each in names.items() if NEEDS.get(path) in {None, *there}}
        for heading, names in text.shell.DOWNLOADS.items()
    }
    pictures = [_picture(name, label) for name, label in PICTURES.items()]
    groups = [
        html.Li(html.Ul([*pages, html.Li(print_button())])),
        _files(paths, reading_copy.HEADING, reading_copy.FILES),
        html.Li(html.Ul([*pictures, html.Li(note)]), className="of-timeline"),
        *(_files(paths, heading, names) for heading, names in files.items() if names),
    ]
    menu = html.Div(html.Ul(groups), className="menu")
    return still(html.Details([html.Summary(text.shell.DOWNLOAD), menu], id=Id.DOWNLOAD))


def _files(paths: Paths, heading: str, files: Mapping[str, str]) -> html.Li:
    items = [_file(paths, path, label) for path, label in files.items()]
    return html.Li([html.Span(heading, className="choices-heading"), html.Ul(items)])


def _file(paths: Paths, path: str, label: str) -> html.Li:
    name = path.rpartition("/")[2]
    words: list[str | html.Span] = [label, " ", html.Span(name, className="kind")]
    chosen = attributes(data_chosen="1") if path == reading_copy.CHOSEN else {}
    return html.Li(html.A(words, href=paths.to(path), download=name), **chosen)


def print_button(label: str = text.shell.PRINT) -> html.Button:
    """Return the way to paper that waits for the figure (js/shell/print.js)."""
    waits = attributes(data_print="page", data_done=text.shell.PRINT_WAITS)
    return html.Button(label, type="button", **waits)


def _picture(name: str, label: str) -> html.Li:
    """What js/explore/picture.js draws."""
    words: list[str | html.Span] = [label, " ", html.Span(name, className="kind")]
    return html.Li(html.Button(words, type="button", **attributes(data_picture=name)))


def _theme_switch() -> html.Button:
    """The button goes round the themes; js/shell/shell.js says which comes next."""
    names = {f"data_{name}": text.shell.theme_switch(name) for name in text.shell.COLOURS}
    label = text.shell.theme_switch("light")
    return html.Button(
        "◐", id=Id.THEME_SWITCH, type="button", title=label, **attributes(aria_label=label, **names)
    )


def _story(paths: Paths) -> list[Component]:
    """The button that adds the view to the story in the making, and the way to that story."""
    return [
        html.Button(
            text.maker.ADD,
            id=Id.ADD,
            type="button",
            **attributes(
                data_done=text.maker.SAID["added"],
                data_failed=text.maker.NOT_ADDED,
                data_unreachable=text.maker.NO_ANSWER,
            ),
        ),
        html.A(
            id=Id.MY_STORY,
            href=paths.to(STORIES),
            hidden=True,
            **attributes(data_name=text.maker.MINE),
        ),
        html.Span(id=Id.ADDED, role="status", className="visually-hidden"),
    ]
