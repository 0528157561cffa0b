"""What stands above the timeline: through which text it is read, and the way to Compare."""

from dataclasses import replace

from components import text
from components.base import address
from components.base.address import View
from components.base.elements import Element, Tree, attributes, html
from components.base.routing import COMPARE, Paths
from components.filters import through_one
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents


def switch(catalogue: Catalogue, view: View, paths: Paths) -> Tree:
    """Return the switch as the address sets it; nothing where there are no two texts."""
    if "tellings" not in contents(catalogue):
        return []
    return [through_one.choices(catalogue, view, "through"), _tellings(catalogue, view, paths)]


def _tellings(catalogue: Catalogue, view: View, paths: Paths) -> Element:
    """Our record, which is here, and the same as each text tells it."""
    here = html.A(
        text.explore.OUR_RECORD,
        href=address.write(view) or "?",
        **attributes(aria_current="true"),
    )
    there = paths.to(COMPARE) + address.write(replace(view, sort=""))
    links = [here, html.A(text.explore.tellings(len(catalogue.texts)), href=there)]
    name = attributes(aria_label=text.explore.WHOSE)
    return html.Nav(links, className="segments whose", **name)
