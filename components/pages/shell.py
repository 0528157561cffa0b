"""What stands around every page: address, header with navigation, filters."""

from typing import Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from components import filters, ids, text
from components.event_list import attributes
from components.ids import Id
from components.routing import EXPLORE, PAGES, Paths
from data.catalogue import Catalogue

DOWNLOADS = ("events.csv", "excerpts.csv", "events.json")


def layout(catalogue: Catalogue, paths: Paths) -> html.Div:
    """Return the shell, the same for all pages."""
    return html.Div(
        [
            dcc.Location(id=Id.URL, refresh="callback-nav"),
            dcc.Store(id=Id.THEME, storage_type="local"),
            _header(catalogue, paths),
            _keys(),
            html.Main(html.Div(id=Id.PAGE), id=Id.MAIN, tabIndex=-1),
        ],
        className="app",
    )


def _header(catalogue: Catalogue, paths: Paths) -> html.Header:
    links = [dcc.Link(text.PAGES[page], href=paths.to(page), id=ids.link(page)) for page in PAGES]
    return html.Header(
        [
            html.A(text.SKIP, href=f"#{Id.MAIN}", className="skip"),
            html.Div(
                [
                    dcc.Link(catalogue.dossier.title, href=paths.to(EXPLORE), className="brand"),
                    html.Nav(links, id=Id.NAVIGATION, **attributes(aria_label="Pages")),
                    html.Div(_tools(paths), className="tools"),
                ],
                className="top",
            ),
            html.Div(
                [
                    filters.bar(catalogue),
                    html.Div(
                        [
                            html.Strong(id=Id.RESULT_COUNT, role="status"),
                            html.Span(id=Id.SELECTION_IN_WORDS),
                            html.Span(id=Id.CHIPS, className="chips"),
                            html.Span(
                                dcc.Link(text.RESET, href="?", id=Id.RESET),
                                id=Id.RESETTING,
                                hidden=True,
                            ),
                        ],
                        className="result",
                    ),
                    html.P(id=Id.DROPPED, className="dropped", role="status"),
                ],
                className="selection",
            ),
        ],
        className="shell",
    )


def _keys() -> html.Dialog:
    rows = [part for key, said in text.KEYS for part in (html.Dt(html.Kbd(key)), html.Dd(said))]
    return html.Dialog(
        [
            html.H2(text.KEYS_TITLE, id="keys-title"),
            html.Dl(rows),
            html.Button(text.CLOSE_DIALOG, type="button", className="more"),
        ],
        id=Id.KEYS,
        className="keys",
        **attributes(aria_labelledby="keys-title"),
    )


def _tools(paths: Paths) -> list[Any]:
    search = dbc.Input(
        id=Id.SEARCH,
        type="search",
        placeholder=text.SEARCH,
        autocomplete="off",
        debounce=300,
    )
    menu = [html.Li(html.A(name, href=paths.to(name), download=name)) for name in DOWNLOADS]
    return [
        html.Label(text.SEARCH, htmlFor=Id.SEARCH, className="visually-hidden"),
        search,
        html.Button(text.SHARE, id=Id.SHARE, type="button", **attributes(data_done=text.SHARED)),
        html.Details(
            [html.Summary(text.DOWNLOAD), html.Ul(menu, className="menu")], id=Id.DOWNLOAD
        ),
        html.Button(
            "?",
            id=Id.HELP,
            type="button",
            **attributes(aria_label=text.HELP, aria_haspopup="dialog"),
        ),
        html.Button(
            "◐", id=Id.THEME_SWITCH, type="button", **attributes(aria_label=text.THEME_SWITCH)
        ),
    ]
