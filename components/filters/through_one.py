"""Reading through one source: the switch that chooses it, and what the page says of it."""

from dataclasses import replace

from components import text
from components.base import address, ids
from components.base.address import View
from components.base.elements import Element, Tree, attributes, field, html
from components.drawing import symbols
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.sources import through_one

KEY = "through"


def choices(catalogue: Catalogue, view: View, css: str = "menu-part") -> Element:
    """Return one choice a source, of which the dossier can be read through one, or through all.

    The page Explore has them as a switch above its timeline; elsewhere they stand in a menu.
    """
    labels = {"": text.facets.NO_SOURCE} | {
        key: row.label for key, row in catalogue.sources.items()
    }
    items = [
        html.Label(
            [_radio(key, view.through), html.Span([symbols.glyph(catalogue, key), label])],
            className="choice",
        )
        for key, label in labels.items()
    ]
    legend = html.Legend(text.facets.THROUGH, className="choices-heading")
    return html.Fieldset(
        [legend, html.Div(items, className="segments")],
        id=ids.wrapper(KEY),
        className=css,
        title=text.facets.THROUGH_HINT,
        **attributes(data_key=KEY),
    )


def _radio(source: str, chosen: str) -> Element:
    checked = "1" if source == chosen else ""
    return field(
        "radio", name=KEY, value=source, className="form-check-input", data_checked=checked
    )


def note(catalogue: Catalogue, view: View, result: query.Result, path: str) -> Tree:
    """Say how much the source tells and leaves out, with the way back to all of them."""
    if not view.through:
        return []
    telling, silences, later = through_one.counts(catalogue, view.through, result.positions)
    label = catalogue.sources[view.through].label
    counts = (telling, len(result.positions), silences)
    out = html.A(text.facets.THROUGH_NONE, href=path + address.write(replace(view, through="")))
    return [
        html.P(
            [text.facets.reads_through(label, *counts, later), " ", out],
            className="lens",
            **attributes(data_through=view.through),
        )
    ]
