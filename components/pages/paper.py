"""The pages Handout and Worksheet: a bar for the screen, and below it what is printed."""

from dataclasses import replace
from typing import Any

from dash import html as dash_html

from components import address, handout, paper, story_sheet, worksheet
from components.address import View
from components.ids import Id
from components.routing import EXPLORE, HANDOUT, PRESENT, Paths, Place
from components.still import Element, attributes, html, still
from components.text import handout as words
from data.catalogue import Catalogue


def layout(catalogue: Catalogue, place: Place) -> Any:
    """Return the skeleton; `callbacks.paper` fills it."""
    name = words.HANDOUT if place.page == HANDOUT else words.WORKSHEET
    of_story = place.page == HANDOUT and place.of
    return dash_html.Div(
        still(dash_html.Div(id=Id.PAPER)),
        className=f"desk desk-{place.page}{' desk-story' if of_story else ''}",
        **attributes(data_title=f"{name} – {catalogue.dossier.title}"),
    )


def content(catalogue: Catalogue, view: View, place: Place, paths: Paths, base: str) -> list[Any]:
    """Return the bar and the paper of a page; `base` is the absolute address of the app."""
    if place.page != HANDOUT:
        sheets = worksheet.sheets(catalogue, view, base, place.of)
    elif place.of:
        sheets = story_sheet.of_story(catalogue, place.of, view, base)
    else:
        sheets = handout.of_selection(catalogue, view, base)
    path = paths.to(place.page, place.of)
    bar = _bar(view, place, paths, path, paper.is_local(base))
    return [bar, html.Article(sheets, className=f"paper paper-{place.page}")]


def _bar(view: View, place: Place, paths: Paths, path: str, local: bool) -> Element:
    upright = place.page == HANDOUT
    back = paths.to(PRESENT, place.of) if upright and place.of else paths.to(EXPLORE)
    return html.Div(
        [
            html.Button(words.PRINT, type="button", id=Id.PRINT, className="more"),
            _notes(view, path, upright) if not upright or place.of else None,
            html.A(
                words.STORY_SHEET if upright and place.of else words.SELECTION_SHEET,
                href=back + address.write(replace(view, notes="")),
            ),
            html.P(words.HINT_HANDOUT if upright else words.HINT_WORKSHEET),
            html.P(words.LOCAL) if local else None,
        ],
        className="desk-bar",
        role="group",
        **attributes(aria_label=words.BAR),
    )


def _notes(view: View, path: str, upright: bool) -> Element:
    with_, without = (
        (words.WITH_NOTES, words.WITHOUT_NOTES) if upright else (words.WITH_KEY, words.WITHOUT_KEY)
    )
    turned = replace(view, notes="" if view.notes else "1")
    return html.A(without if view.notes else with_, href=path + address.write(turned))
