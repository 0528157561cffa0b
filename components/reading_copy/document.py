"""A copy as an HTML document: styles, scripts and data in one file, from which nothing is asked."""

import base64
import hashlib
import html
import json

from components.base import address
from components.base.address import View
from components.base.public_url import PublicUrl
from components.base.routing import Paths
from components.http import document
from components.reading_copy import parcel, scripts
from components.reading_copy.beside.notice import licences
from components.reading_copy.made import WHOLE, Made
from components.reading_copy.sections import SECTIONS
from components.reading_copy.styles import styles
from data.catalogue.catalogue import Catalogue


def copy(catalogue: Catalogue, view: View = WHOLE, opens: str = "", url: str = "") -> str:
    """Return a copy of a dossier, or of a part of it: what a view says.

    It `opens` at an address of the program, a path and a query; by itself with the first page.
    `url` is the address where the program is published, if it is.
    """
    made = Made(catalogue, view, Paths(public_url=PublicUrl(url=url)))
    data, code = parcel.contents(made, SECTIONS), scripts.ours()
    language = catalogue.dossier.language
    root = {
        "lang": language,
        "dir": document.direction(language),
        "data-bs-theme": "light",
        "data-keys": ",".join(address.KEYS),
        "data-opens": opens,
        "style": f"--title: {json.dumps(catalogue.dossier.title, ensure_ascii=False)}",
    }
    attributes = " ".join(f'{name}="{html.escape(value)}"' for name, value in root.items())
    inline = [document.THEME_SCRIPT, *scripts.react(), code]
    policy = (
        f"default-src 'none'; script-src {' '.join(map(_hash, inline))}; "
        "style-src 'unsafe-inline'; img-src data: blob:; connect-src 'none'; "
        "base-uri 'none'; form-action 'none'"
    )
    theme, *others = (f"<script>{script}</script>" for script in inline)
    return "\n".join(
        [
            "<!doctype html>",
            f"<html {attributes}>",
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            theme,
            f"<title>{html.escape(catalogue.dossier.title)}</title>",
            f'<link rel="icon" href="{document.ICON}">',
            f"<style>{styles(code, data)}</style>",
            "</head>",
            "<body>",
            '<div id="copy"></div>',
            f'<script id="parcel" type="text/plain">{parcel.pack(data)}</script>',
            *others,
            "</body>",
            licences(),
            "</html>",
            "",
        ]
    )


def _hash(script: str) -> str:
    """What the policy calls a script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
