"""Controls that cite: a note to the clipboard (js/citing/cite.js), files for Zotero and others."""

from components import text
from components.base.elements import Element, attributes, html
from components.base.routing import Paths


def copy(paths: Paths, kind: str, key: str) -> Element:
    """Return the button that copies the note of an excerpt, event or disagreement."""
    address = paths.to(f"cite/{kind}/{key}.txt")
    return html.Button(
        text.cite.COPY_CITATION,
        type="button",
        className="link",
        **attributes(data_cite=address, data_done=text.cite.CITATION_COPIED),
    )


def row(paths: Paths, kind: str, key: str) -> Element:
    """Return that button and links to the same in other formats."""
    links = [
        html.A(name, href=paths.to(f"cite/{kind}/{key}.{ending}"), download=f"{key}.{ending}")
        for ending, name in text.cite.CITATION_FORMATS.items()
    ]
    parts = [part for link in links for part in (" · ", link)]
    return html.P([f"{text.cite.CITE}: ", copy(paths, kind, key), *parts], className="ways cite")
