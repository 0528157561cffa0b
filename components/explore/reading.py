"""What Explore has to read of a view: the list of events, and the evidence beside it."""

from dataclasses import dataclass

from pydantic import Field

from components import text
from components.base import address, list_window
from components.base.address import View
from components.base.current import edition
from components.base.data_attributes import DataAttribute
from components.base.elements import Tree, html
from components.base.list_window import Question
from components.base.routing import AT_ROOT, Paths
from components.drawing import axis
from components.evidence import evidence, passages, theme_head
from components.evidence.passages import PAGE, Part
from components.explore import event_list, focus_bar, start, switch
from components.explore.event_list import ListWindow
from components.filters import answers, summary
from components.timeline import edges
from data.catalogue.catalogue import Catalogue
from data.selection.facets import Selection
from data.selection.query import Result


@dataclass(frozen=True)
class Around:
    """What stands around the timeline, each for an output of its name.

    `theme` is the head of a theme, `outside` what lies beyond the edges, `zero` the event at zero;
    `focus` and `switch` stand above.
    """

    theme: Tree
    outside: Tree
    zero: Tree
    focus: Tree
    switch: Tree


def around(catalogue: Catalogue, view: View, result: Result, paths: Paths = AT_ROOT) -> Around:
    """Return what stands around the timeline of a view."""
    shown = axis.window(catalogue, view)
    return Around(
        theme_head.head(catalogue, view, result.positions, paths),
        edges.buttons_beyond(catalogue, result.positions, shown),
        edges.zero_note(catalogue, view),
        focus_bar.bar(catalogue, view, result.positions),
        switch.switch(catalogue, view, paths),
    )


@dataclass(frozen=True)
class Listing:
    """The list and the bar above it, each for an output of its name; None leaves what stands."""

    items: Tree | None = None
    bar: Tree | None = None
    window: ListWindow | None = None


def listing(
    catalogue: Catalogue,
    view: View,
    result: Result,
    window: ListWindow = event_list.NOTHING_YET,
    question: Question = list_window.NO_QUESTION,
) -> Listing:
    """Return the part of the list that is to stand now; nothing of it if its `window` can stay."""
    part = event_list.part(catalogue, view, result.positions, window, question)
    return Listing(part.items, part.bar, part.window) if part else Listing()


class Pages(DataAttribute):
    """Which evidence a page holds: `contents` is all that it depends on.

    `clicks` is how often the button for more had been pressed when its first page came.
    """

    contents: str = ""
    clicks: int = Field(0, ge=0)


NO_PAGES = Pages()
MOST_PAGES = 100  # after the first: all of them are sent each time


@dataclass(frozen=True)
class Clicks:
    """How often the button for more was pressed since it is there, and the pages that stand."""

    count: int = 0
    pages: Pages = NO_PAGES


NO_CLICKS = Clicks()


@dataclass(frozen=True)
class Reading:
    """The evidence, each part for an output of its name; None leaves what stands as it is.

    `more` pages follow the `first`; the `button` asks for the next, and is `hidden` after the last.
    """

    first: Tree | None = None
    more: Tree | None = None
    pages: Pages | None = None
    button: str | None = None
    hidden: bool | None = None


NOTHING_NEW = Reading()


def reading(
    catalogue: Catalogue,
    view: View,
    result: Result,
    clicks: Clicks = NO_CLICKS,
    paths: Paths = AT_ROOT,
) -> Reading:
    """Return the evidence of a view: its first page, or as many more as were asked for since.

    A new address begins with its first page.
    """
    contents = f"{edition(catalogue)}{address.write(view)}"
    since = clicks.count - clicks.pages.clicks if clicks.pages.contents == contents else -1
    if not since:  # it was the list that was asked
        return NOTHING_NEW
    if since > 0 and not view.event:
        tree, rest = _more(catalogue, view, result, since, paths)
        return Reading(more=tree, button=text.events.more(rest), hidden=not rest)
    tree, rest = _first(catalogue, view, result, paths)
    now = Pages(contents=contents, clicks=clicks.count)
    return Reading(tree, [], now, text.events.more(rest), not rest)


def _first(catalogue: Catalogue, view: View, result: Result, paths: Paths) -> tuple[Tree, int]:
    """The event in focus, or the first page of excerpts, and how many are left."""
    if view.event:
        return evidence.of_event(catalogue, view, result.positions, paths), 0
    tree, rest = passages.of_selection(catalogue, view, result.positions, paths=paths)
    fits = bool(len(result.positions))
    near = answers.answers(catalogue, view, paths, fits=fits)
    if not fits:
        tree = near + summary.nothing(catalogue, view) + tree
    elif view.selection == Selection() and not view.window:
        tree = start.start(catalogue, paths) + tree
    else:
        tree = near + tree
    return tree, rest


def _more(
    catalogue: Catalogue, view: View, result: Result, count: int, paths: Paths
) -> tuple[Tree, int]:
    """So many pages of excerpts after the first, and how many excerpts are left to be asked for.

    Of more than a page can hold the rest is counted, and nothing is left.
    """
    following = Part(PAGE, PAGE * min(count, MOST_PAGES))
    tree, rest = passages.of_selection(catalogue, view, result.positions, following, paths)
    if not rest or count < MOST_PAGES:
        return tree, rest
    return [*tree, html.P(text.events.beyond(rest), className="note")], 0
