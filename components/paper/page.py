"""The pages Handout and Worksheet: a bar for the screen, and below it what is printed."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html as dash_html

from components import text
from components.base import address
from components.base.address import SHORT, View
from components.base.elements import Element, Node, attributes, html, still
from components.base.ids import Id
from components.base.public_url import is_local
from components.base.routing import EXPLORE, HANDOUT, PRESENT, Paths, Place, Visit
from components.paper import handout, short_handout, story_handout, worksheet
from data.catalogue.catalogue import Catalogue


def layout(visit: Visit) -> dash_html.Div:
    """Return the skeleton; the callbacks fill it."""
    page = visit.place.page
    of_story = page == HANDOUT and visit.place.of
    return dash_html.Div(
        still(dash_html.Div(id=Id.PAPER)),
        className=f"printing printing-{page}{' printing-story' if of_story else ''}",
        **attributes(data_title=visit.title()),
    )


def content(
    catalogue: Catalogue, view: View, place: Place, paths: Paths, base: str
) -> list[Element]:
    """Return the bar and the paper of a page; `base` is the absolute address of the app."""
    sheets: Sequence[Node]
    if place.page != HANDOUT:
        sheets = worksheet.sheets(catalogue, view, base, place.of)
    elif view.print == SHORT and place.of:
        sheets = short_handout.of_story(catalogue, place.of, view, base)
    elif view.print == SHORT:
        sheets = short_handout.of_selection(catalogue, view, base)
    elif place.of:
        sheets = story_handout.of_story(catalogue, place.of, view, base)
    else:
        sheets = handout.of_selection(catalogue, view, base)
    bar = _bar(catalogue, view, place, paths, is_local(base))
    look = f" {view.print}-print" if view.print and place.page == HANDOUT else ""
    return [bar, html.Article(sheets, className=f"paper paper-{place.page}{look}")]


def _bar(catalogue: Catalogue, view: View, place: Place, paths: Paths, local: bool) -> Element:
    upright = place.page == HANDOUT
    story = place.of if upright else ""
    back = paths.to(PRESENT, story) if story else paths.to(EXPLORE)
    return html.Div(
        [
            html.Button(text.paper.PRINT, type="button", id=Id.PRINT, className="more"),
            _notes(view, place, paths) if _has_notes(view, place) else None,
            html.A(
                text.paper.STORY_SHEET if story else text.paper.SELECTION_SHEET,
                href=back + address.write(replace(view, notes="", print="")),
            ),
            *(_ways(catalogue, view, place, paths) if upright else ()),
            _whole(view, place, paths),
            _others(catalogue, view, place, paths),
            html.P(text.paper.HINT_HANDOUT if upright else text.paper.HINT_WORKSHEET),
            html.P(text.paper.LOCAL_BAR) if local else None,
        ],
        className="printing-bar",
        role="group",
        **attributes(aria_label=text.paper.BAR),
    )


def _ways(catalogue: Catalogue, view: View, place: Place, paths: Paths) -> list[Element]:
    """The long handout, that of two pages and large print; the core of a story or all of it."""
    ways = {
        label: replace(view, print=name, notes="" if name == SHORT else view.notes)
        for name, label in text.paper.PRINTS.items()
        if name != view.print
    }
    if place.of and catalogue.stories[place.of].has_core:
        label = text.paper.WHOLE_STORY if view.core else text.paper.CORE_ALONE
        ways[label] = replace(view, core="" if view.core else "1")
    path = paths.to(place.page, place.of)
    return [html.A(label, href=path + address.write(each)) for label, each in ways.items()]


def _has_notes(view: View, place: Place) -> bool:
    """Whether there is a key to a page, or notes of a speaker that have room on it."""
    return place.page != HANDOUT or bool(place.of and view.print != SHORT)


def _notes(view: View, place: Place, paths: Paths) -> Element:
    """The switch of the speaker’s notes, or of the key."""
    upright = place.page == HANDOUT
    labels = (
        (text.paper.WITH_NOTES, text.paper.WITHOUT_NOTES)
        if upright
        else (text.paper.WITH_KEY, text.paper.NO_KEY)
    )
    turned = replace(view, notes="" if view.notes else "1")
    return html.A(
        labels[bool(view.notes)], href=paths.to(place.page, place.of) + address.write(turned)
    )


def _whole(view: View, place: Place, paths: Paths) -> Element | None:
    """The way from the worksheet of one disagreement to that of the selection."""
    if place.page == HANDOUT or not view.dispute:
        return None
    search = address.write(replace(view, dispute=""))
    return html.A(text.paper.WITHOUT_DISPUTE, href=paths.to(place.page, place.of) + search)


def _others(catalogue: Catalogue, view: View, place: Place, paths: Paths) -> Element | None:
    """The same of the whole selection, of each story or of each source; None without these."""
    upright = place.page == HANDOUT
    names = {key: story.title for key, story in catalogue.stories.items()}
    if not upright:
        names = {key: source.label for key, source in catalogue.sources.items()}
    if not names:
        return None
    whole = text.paper.OF_SELECTION if upright else text.paper.OF_ALL
    links = [
        html.Li(
            html.A(
                label,
                href=paths.to(place.page, key) + address.write(view),
                **attributes(aria_current="page" if key == place.of else None),
            )
        )
        for key, label in {"": whole, **names}.items()
    ]
    return html.Nav(html.Ul(links), **attributes(aria_label=text.paper.OTHERS))
