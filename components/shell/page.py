"""What stands around every page: address, header, dialog of keys, foot."""

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from components import text
from components.base import keys
from components.base.elements import Still, attributes, still
from components.base.elements import html as tree
from components.base.ids import Id
from components.base.routing import Paths
from components.shell import pages
from components.shell.header import header
from data.catalogue.catalogue import Catalogue


def layout(catalogue: Catalogue, paths: Paths) -> html.Div:
    """Return the shell, the same for all pages."""
    colophon = text.shell.colophon(catalogue)
    return around(header(catalogue, paths), colophon, text.shell.keys(catalogue))


def around(
    head: html.Header, colophon: str, pairs: Iterable[tuple[str, str]], *more: Component
) -> html.Div:
    """Return what stands around every page: a header, keys and what they do, a foot with `more`."""
    return html.Div(
        [
            dcc.Location(id=Id.URL, refresh="callback-nav"),
            dcc.Store(id=Id.THEME, storage_type="local"),
            html.Div(className="waiting-line", **attributes(aria_hidden="true")),
            head,
            _failure(),
            _keys(pairs),
            html.Main(html.Div(id=Id.PAGE), id=Id.MAIN, tabIndex=-1),
            html.Footer(
                [
                    html.Span(colophon, id=Id.COLOPHON),
                    html.Span(id=Id.PERMALINK),
                    *more,
                ],
                className="colophon",
            ),
            html.P(id=Id.ANNOUNCER, role="status", className="visually-hidden"),
        ],
        className="app",
    )


def everything(catalogue: Catalogue, paths: Paths) -> html.Div:
    """Return the shell and every page that callbacks name elements of, in one tree."""
    return html.Div([layout(catalogue, paths), *pages.skeletons(catalogue, paths)])


def _failure() -> Still:
    """What says that an answer did not come; js/base/answers.js shows it."""
    texts = attributes(data_back=text.shell.NOT_ANSWERED, data_part=text.shell.PART_NOT_ANSWERED)
    again = html.Button(text.shell.TRY_AGAIN, type="button", className="more")
    return still(html.Div([html.P(), again], id=Id.FAILURE, role="alert", hidden=True, **texts))


def _keys(pairs: Iterable[tuple[str, str]]) -> Still:
    close = tree.Button(text.shell.CLOSE_DIALOG, type="button", className="more")
    return still(keys.dialog(Id.KEYS, pairs, close))
