"""The HTML document around the app: language, title, and the theme before the first paint."""

import base64
import hashlib
import html
import json
from collections.abc import Sequence
from typing import Any

from babel import Locale, UnknownLocaleError
from dash import Dash

from components.base.current import Current, Problems, state

# What stands for them until a page is sent.
LANGUAGE, DIRECTION = "{%language%}", "{%direction%}"
STATE, TITLE = "{%state%}", "{%shown%}"

# Before anything is drawn, so that a dark page never flashes light. The names are the themes'.
THEME_SCRIPT = (
    "try{var t=JSON.parse(localStorage.getItem('theme'));}catch(e){}"
    "document.documentElement.dataset.bsTheme=t==='dark'||t==='projector'?t:'light';"
)
# Two bars and a mark on a line; within the page, so that nothing is asked for without a server.
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Cpath fill='%232d7967' d='M1 3h9v3H1z'/%3E%3Cpath fill='%23844270' d='M6 10h9v3H6z'/%3E"
    "%3C/svg%3E"
)


def follow(
    dash: Dash, current: Current, problems: Problems, keys: Sequence[str], plotly: str
) -> None:
    """Let the app's document say language, title and state of the dossier as it is now.

    `plotly` is the address that plotly.js comes from when there is something to draw.
    """
    # Any: what Dash documents to be replaced, its types take for fixed.
    app: Any = dash
    app.title = current().dossier.title
    home = app.config.url_base_pathname
    app.index_string = index_string(app.index_string, home, keys, plotly)
    plain = app.interpolate_index

    def interpolated(**parts: str) -> str:
        dossier = current().dossier
        page: str = plain(**(parts | {"title": html.escape(dossier.title)}))
        style = f"--title: {json.dumps(dossier.title, ensure_ascii=False)}"
        places = {
            LANGUAGE: dossier.language,
            DIRECTION: direction(dossier.language),
            STATE: state(current(), problems()),
            TITLE: style,
        }
        for name, value in places.items():
            page = page.replace(name, html.escape(value), 1)
        return page

    app.interpolate_index = interpolated


def index_string(default: str, home: str, keys: Sequence[str], plotly: str) -> str:
    """Return Dash's page with our script, our icon, and what scripts and styles read of it.

    There is room for what follows the dossier; its title is what styles show (a CSS string) until
    there is more.
    """
    attributes = {
        "lang": LANGUAGE,
        "dir": DIRECTION,
        "data-bs-theme": "light",
        "data-keys": ",".join(keys),
        "data-home": home,
        "data-state": STATE,
        "data-plotly": plotly,
        "style": TITLE,
    }
    written = " ".join(f'{name}="{html.escape(value)}"' for name, value in attributes.items())
    root = f"<html {written}>"
    script = f"\n        <script>{THEME_SCRIPT}</script>"
    head = f"<head>{script}"
    icon = f'<link rel="icon" href="{ICON}">'
    page = default.replace("<html>", root, 1).replace("<head>", head, 1)
    return page.replace("{%favicon%}", icon, 1)


def direction(language: str) -> str:
    """Return which way a language is written, "ltr" or "rtl"; "ltr" of one that is not known."""
    try:
        rightmost = Locale.parse(language, sep="-").character_order == "right-to-left"
    except (UnknownLocaleError, ValueError):
        return "ltr"
    return "rtl" if rightmost else "ltr"


def script_hash() -> str:
    """Return the hash of our inline script for the content security policy."""
    digest = hashlib.sha256(THEME_SCRIPT.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
