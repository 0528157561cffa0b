"""What stands around every page: address, header with navigation, filters."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from components import text
from components.base import address, ids
from components.base.address import View
from components.base.elements import Element, Still, attributes, still
from components.base.elements import html as tree
from components.base.ids import Id
from components.base.routing import EXPLORE, PAGES, PRESENT, STORIES, Paths
from components.filters import menus
from components.text.timeline import PICTURES
from data.catalogue.catalogue import Catalogue


def layout(catalogue: Catalogue, paths: Paths) -> html.Div:
    """Return the shell, the same for all pages."""
    return html.Div(
        [
            dcc.Location(id=Id.URL, refresh="callback-nav"),
            dcc.Store(id=Id.THEME, storage_type="local"),
            _header(catalogue, paths),
            _keys(),
            html.Main(html.Div(id=Id.PAGE), id=Id.MAIN, tabIndex=-1),
            html.Footer(
                [
                    html.Span(text.shell.colophon(catalogue), id=Id.COLOPHON),
                    html.Span(id=Id.PERMALINK),
                ],
                className="colophon",
            ),
            html.P(id=Id.ANNOUNCER, role="status", className="visually-hidden"),
        ],
        className="app",
    )


def _header(catalogue: Catalogue, paths: Paths) -> html.Header:
    brand = html.A(catalogue.dossier.title, href=paths.to(EXPLORE), className="brand", id=Id.BRAND)
    pages = html.Nav(id=Id.NAVIGATION, **attributes(aria_label=text.shell.NAVIGATION))
    return html.Header(
        [
            html.A(text.shell.SKIP, href=f"#{Id.MAIN}", className="skip"),
            html.Div(
                [brand, still(pages), html.Div(_tools(paths), className="tools")], className="top"
            ),
            still(html.Div(id=Id.PROBLEMS, role="status", className="problems")),
            still(html.Div(id=Id.BACK)),
            html.Div([menus.bar(), still(html.Div(id=Id.SUMMARY))], className="selection"),
        ],
        className="shell",
    )


def links(paths: Paths, view: View, path: str) -> list[Element]:
    """Return the links to the pages and to the stories, with the view, the current one marked."""
    here = path.removeprefix(paths.prefix).partition("/")[0]
    written = address.write(view)
    named = {page: (text.shell.PAGES[page], ids.link(page)) for page in PAGES}
    named[PRESENT] = (text.stage.PRESENT, Id.PRESENT)
    return [
        tree.A(
            said,
            href=paths.to(page) + written,
            id=name,
            **attributes(aria_current="page" if page == here else None),
        )
        for page, (said, name) in named.items()
    ]


def _keys() -> Still:
    rows = [
        part for key, said in text.shell.KEYS for part in (html.Dt(html.Kbd(key)), html.Dd(said))
    ]
    return still(
        html.Dialog(
            [
                html.H2(text.shell.KEYS_TITLE, id="keys-title"),
                html.Dl(rows),
                html.Button(text.shell.CLOSE_DIALOG, type="button", className="more"),
            ],
            id=Id.KEYS,
            className="keys",
            **attributes(aria_labelledby="keys-title"),
        )
    )


def _tools(paths: Paths) -> list[Any]:
    search = dbc.Input(
        id=Id.SEARCH,
        type="search",
        placeholder=text.facets.SEARCH,
        autocomplete="off",
        debounce=300,
    )
    menu = [html.Li(html.A(said, href=paths.to(page))) for page, said in text.shell.PRINTED.items()]
    menu += [
        html.Li(
            html.A(
                [said, " ", html.Span(path.rpartition("/")[2], className="kind")],
                href=paths.to(path),
                download=path.rpartition("/")[2],
            )
        )
        for path, said in text.shell.DOWNLOADS.items()
    ]
    menu += [_picture(name, said) for name, said in PICTURES.items()]
    return [
        html.Label(text.facets.SEARCH, htmlFor=Id.SEARCH, className="visually-hidden"),
        search,
        html.Button(
            text.shell.SHARE, id=Id.SHARE, type="button", **attributes(data_done=text.shell.SHARED)
        ),
        *_story(paths),
        still(
            html.Details(
                [html.Summary(text.shell.DOWNLOAD), html.Ul(menu, className="menu")], id=Id.DOWNLOAD
            )
        ),
        html.Button(
            "?",
            id=Id.HELP,
            type="button",
            **attributes(aria_label=text.shell.HELP, aria_haspopup="dialog"),
        ),
        _theme_switch(),
    ]


def _picture(name: str, said: str) -> html.Li:
    """What js/explore/picture.js draws; offered only where there is a timeline."""
    words: list[Any] = [said, " ", html.Span(name, className="kind")]
    button = html.Button(words, type="button", **attributes(data_picture=name))
    return html.Li(button, className="of-timeline")


def _theme_switch() -> html.Button:
    """The button goes round the themes; js/shell/shell.js says which comes next."""
    names = {f"data_{name}": text.shell.theme_switch(name) for name in text.shell.COLOURS}
    said = text.shell.theme_switch("light")
    return html.Button(
        "◐", id=Id.THEME_SWITCH, type="button", title=said, **attributes(aria_label=said, **names)
    )


def _story(paths: Paths) -> list[Any]:
    """The button that adds the view to the story in the making, and the way to that story."""
    return [
        html.Button(
            text.maker.ADD,
            id=Id.ADD,
            type="button",
            **attributes(data_done=text.maker.SAID["added"], data_failed=text.maker.NOT_ADDED),
        ),
        html.A(
            id=Id.MY_STORY,
            href=paths.to(STORIES),
            hidden=True,
            **attributes(data_name=text.maker.MINE),
        ),
        html.Span(id=Id.ADDED, role="status", className="visually-hidden"),
    ]
