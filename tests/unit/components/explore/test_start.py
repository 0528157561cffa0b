"""The first panel of Explore, what stands above its timeline, and the bar of an event in focus."""

from dataclasses import replace
from datetime import date

import numpy as np

from components.base.address import View
from components.base.routing import AT_ROOT
from components.explore import focus_bar, start, switch
from components.timeline import edges
from data.catalogue.catalogue import Catalogue
from data.catalogue.linked import linked_to
from data.selection.facets import Selection
from tests.trees import classed, content, elements

EVERY = np.arange(8)


def links(tree: object) -> list[str]:
    """Where the links of a tree lead, in order."""
    return [str(each["href"]) for each in elements(tree) if "href" in each]


def test_invitations_and_cards(catalogue: Catalogue) -> None:
    """It invites to the event most differed on, first of all; each text has a card."""
    tree = start.start(catalogue, AT_ROOT)
    assert links(tree)[0] == "?event=letter"
    cards = [each for each in elements(tree) if each.get("data-source")]
    assert [card["data-source"] for card in cards] == list(catalogue.sources)
    assert len(classed(tree, "stroke")) == len(catalogue.sources)


def test_a_mark_explained(catalogue: Catalogue) -> None:
    """The mark of the event most differed on says what each slot beside it means."""
    said = content(start.start(catalogue, AT_ROOT))
    for sentence in ("Alpha 2010 tells it", "Beta n.d. tells it", "Gamma 1998 does not tell it"):
        assert sentence in said


def test_only_what_there_is(catalogue: Catalogue) -> None:
    """Without texts no card and no event told several times; without all the way to a story."""
    untold = replace(catalogue, events=catalogue.events.assign(told=0), sources={}, positions={})
    tree = start.start(untold, AT_ROOT)
    assert not any(each.get("data-source") for each in elements(tree))
    assert "?event=" not in str(links(tree))
    assert links(start.start(replace(untold, stories={}), AT_ROOT)) == ["/stories", "/own"]


def test_switch(catalogue: Catalogue) -> None:
    """One choice a text and one for all; from two texts on the way to Compare keeps the query."""
    view = View(Selection(theme=("trust",)), through="alpha")
    tree = switch.switch(catalogue, view, AT_ROOT)
    values = [each["value"] for each in elements(tree) if "value" in each]
    assert values == ["", *catalogue.sources]
    assert links(tree)[1] == "/compare?theme=trust&through=alpha"
    assert "Three tellings" in content(tree)
    one = replace(catalogue, sources={"alpha": catalogue.sources["alpha"]})
    assert links(switch.switch(one, View(), AT_ROOT)) == []
    assert switch.switch(replace(catalogue, sources={}), View(), AT_ROOT) == []


def test_bar_of_the_focus(catalogue: Catalogue) -> None:
    """It names the event and counts what is linked among the events chosen, and leads out."""
    assert focus_bar.bar(catalogue, View(), EVERY) == []
    linked = linked_to(catalogue, "letter")
    assert "letter" not in linked
    tree = focus_bar.bar(catalogue, View(Selection(theme=("trust",)), event="letter"), EVERY)
    assert "in focus" in content(tree)
    assert (
        links(tree) == ["?event=letter&theme=trust&zero=letter", "?theme=trust"]
        or links(tree)[-1] == "?theme=trust"
    )
    alone = focus_bar.bar(catalogue, View(event="letter"), EVERY[:0])
    assert "No other event" in content(alone)


def test_what_begins_in_view_comes_first(shipped: Catalogue) -> None:
    """Before what goes on since before the part of time shown stands what begins in it."""
    view = View(window="2008-07,2008-09")
    _, in_view = edges.split_at_window(shipped, view, np.arange(len(shipped.events)))
    ordered = edges.begun_first(shipped, view, in_view)
    assert sorted(ordered) == sorted(in_view)
    begun = [event.earliest.date() >= date(2008, 7, 1) for event in shipped.events_at(ordered)]
    assert begun == sorted(begun, reverse=True)
    assert True in begun
    assert False in begun
