"""Without an event in focus: what is read under events, arguments, and the head of a theme."""

from dataclasses import replace
from typing import Any

from components.base.address import View
from components.base.elements import Tree
from components.base.routing import Paths
from components.evidence import passages, theme_head
from components.evidence.disagreements import record_of_argument
from components.evidence.references import record_line
from components.text.evidence import DOCUMENTS_ALONE, NO_DAY, opening
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection
from tests.trees import classed, content, elements, hrefs, of_type, words

ALL_TIME = "1950,2026"
LONG = "First, e.g. of St. John. A second sentence. A third. A fourth."


def read(catalogue: Catalogue, **chosen: Any) -> Tree:
    """All that a selection lets one read."""
    view = View(Selection(**chosen), window=ALL_TIME)
    positions = query.select(catalogue, view.selection).positions
    every = passages.Part(0, 10_000)
    return passages.of_selection(catalogue, view, positions, every, Paths("/x/"))[0]


def head_of(catalogue: Catalogue, **chosen: Any) -> Tree:
    """The head of the theme of a selection."""
    view = View(Selection(**chosen))
    positions = query.select(catalogue, view.selection).positions
    return theme_head.head(catalogue, view, positions, Paths("/x/"))


def test_an_event_that_no_text_tells(catalogue: Catalogue) -> None:
    """It has its summary, and its record with references; a told one has its record in a line."""
    said = words(read(catalogue))
    assert "31 March 1954" in said
    assert "A treaty ended. Record and scholarship (1 reference)" in said
    assert "Record:  The Act says so." in said


def test_reading_begins_in_view(catalogue: Catalogue) -> None:
    """What is over before the part shown is folded and counted, and not read out."""
    positions = query.select(catalogue, Selection()).positions
    tree = passages.of_selection(catalogue, View(), positions)[0]
    (fold,) = of_type(tree, "Details")[:1]
    assert "Before 1990: 1 event" in words(fold)
    assert "?event=treaty" in hrefs(fold)
    assert "A treaty ended." not in words(tree)
    everything = passages.of_selection(catalogue, View(window=ALL_TIME), positions)[0]
    assert "Before" not in words(everything)[:20]
    assert "A treaty ended." in words(everything)


def test_documents_and_record_of_an_untold_event(catalogue: Catalogue) -> None:
    """A document on it does not push its summary and its record out."""
    row = catalogue.quotations["q1"].model_copy(update={"events": ["treaty"]})
    other = replace(catalogue, quotations={**catalogue.quotations, "q1": row})
    said = words(read(other, q="older treaty"))
    places = [said.index(each) for each in ("A treaty ended.", "If both sit", "Record and")]
    assert places == sorted(places)


def test_arguments_only_where_they_can_fit(catalogue: Catalogue) -> None:
    """Where something is chosen that only events have, no argument fills the panel."""
    assert "trade makes trust" in words(read(catalogue))
    assert "trade makes trust" in words(read(catalogue, theme=("trade",)))
    for chosen in ({"told": ("0",)}, {"from_": "1990"}, {"actor": ("south",)}):
        assert "trade makes trust" not in words(read(catalogue, **chosen))


def test_scholars_of_a_selection(catalogue: Catalogue) -> None:
    """Whoever speaks beside the documents comes after all events, under a heading, each once."""
    tree = read(catalogue)
    cards = [each["data-quotation"] for each in elements(tree) if "data-quotation" in each]
    assert cards == ["q1", "q2"]
    assert words(tree).index("Arguments") < words(tree).index("Scholars")


def test_a_document_without_an_event(catalogue: Catalogue) -> None:
    """It stands under a heading of its own; read through a text, none but this text speaks."""
    row = catalogue.quotations["q1"].model_copy(update={"events": []})
    other = replace(catalogue, quotations={**catalogue.quotations, "q1": row})
    assert DOCUMENTS_ALONE in words(read(other))
    view = View(through="alpha")
    positions = query.select(other, view.selection).positions
    assert "If both sit" not in words(passages.of_selection(other, view, positions)[0])


def test_pages_join_without_gap(large: Catalogue) -> None:
    """Read page by page, a selection gives the same cards and headings as read at once."""
    view = View(Selection())
    positions = query.select(large, view.selection).positions
    at_once, rest = passages.of_selection(large, view, positions, passages.Part(0, 10_000))
    assert rest == 0
    joined: Tree = []
    skip, left = 0, 1
    while left:
        tree, left = passages.of_selection(large, view, positions, passages.Part(skip, 50))
        joined += tree
        skip += 50
    assert joined == at_once


def test_record_line(disputed: Catalogue) -> None:
    """An argument is answered by the first sentences of the record; the whole unfolds."""
    assert opening(LONG) == ("First, e.g. of St. John. A second sentence.", "A third. A fourth.")
    assert opening("One. Two.") == ("One. Two.", "")
    long = record_line(LONG)
    (fold,) = of_type(long, "Details")
    assert "A third. A fourth." in content(fold)
    assert of_type(record_line("One. Two."), "Details") == []
    row = disputed.disagreements["trade-trust"].model_copy(update={"record": LONG})
    answered = replace(disputed, disagreements={**disputed.disagreements, "trade-trust": row})
    line = record_of_argument(answered, View(), "a4", paths=Paths("/x/"))
    assert hrefs(line) == ["/x/compare?dispute=trade-trust"]
    again = record_of_argument(answered, View(), "a4", "a4")
    assert "as above." in words(again)
    assert "A second sentence" not in words(again)


def test_an_argument_that_nothing_answers_is_not_large(disputed: Catalogue) -> None:
    """Without a record beside it a claim stands in plain type."""
    assert classed(read(disputed), "plain")
    row = disputed.disagreements["trade-trust"].model_copy(update={"record": "It is open."})
    answered = replace(disputed, disagreements={**disputed.disagreements, "trade-trust": row})
    assert classed(read(answered), "plain") == []


def test_head_of_a_theme(catalogue: Catalogue) -> None:
    """One theme chosen: its introduction, questions with kind, what to read, and sheets of it."""
    head = head_of(catalogue, theme=("trust",))
    said = words(head)
    assert "Trust Theme 1 of 2 Who trusts whom." in said
    assert "What did the envoy write?" in said
    assert "content, date" in said
    assert "Core documents (1)" in said
    assert "Read further (1)" in said
    assert "1 document · 1 scholar" in said
    links = hrefs(head)
    assert "/x/compare?theme=trust&dispute=who-wrote" in links
    assert "https://example.org/act" in links
    assert {"/x/handout?theme=trust", "/x/worksheet?theme=trust"} <= set(links)


def test_introduction_before_definition(catalogue: Catalogue) -> None:
    """An introduction takes the place of the definition."""
    row = catalogue.themes["trust"].model_copy(update={"introduction": "How it moved."})
    other = replace(catalogue, themes={**catalogue.themes, "trust": row})
    head = words(head_of(other, theme=("trust",)))
    assert "How it moved." in head
    assert "Who trusts whom." not in head


def test_no_head_without_one_theme(catalogue: Catalogue) -> None:
    """Several themes, or none, have no head and no switch; the second page of one has no switch."""
    for chosen in ((), ("trust", "trade")):
        assert head_of(catalogue, theme=chosen) == []
        assert not classed(read(catalogue, theme=chosen), "voices")
    view = View(Selection(theme=("trust",)))
    positions = query.select(catalogue, view.selection).positions
    later, _ = passages.of_selection(catalogue, view, positions, passages.Part(2))
    assert not classed(later, "voices")


def test_head_of_a_theme_without_events(catalogue: Catalogue) -> None:
    """Where nothing is chosen the head counts nothing and offers no sheets."""
    head = head_of(catalogue, theme=("trust",), q="zzzz")
    assert classed(head, "gathered") == []
    assert "Who trusts whom." in words(head)


def alone(catalogue: Catalogue, **dates: str) -> Catalogue:
    """The dossier with documents on a theme alone, of these days."""
    first = catalogue.quotations["q1"]
    new = {"events": [], "disagreements": [], "themes": ["trust"]}
    rows = {
        key: first.model_copy(update={"id": key, "date": day} | new) for key, day in dates.items()
    }
    return replace(catalogue, quotations={**catalogue.quotations, **rows})


def order(tree: Tree) -> list[str]:
    """The excerpts and quotations of a tree, in order."""
    return [
        str(each.get("data-excerpt") or each["data-quotation"])
        for each in elements(tree)
        if "data-excerpt" in each or "data-quotation" in each
    ]


def test_a_theme_in_order_of_time(catalogue: Catalogue) -> None:
    """Of one theme a document without an event stands at its day, and last if it has none."""
    other = alone(catalogue, late="2001-02", early="1989-03-01", undated="", same="1997-05-27")
    tree = read(other, theme=("trust",))
    cards = order(tree)
    assert cards[0] == "early"
    assert cards.index("a2") < cards.index("q1") < cards.index("same") < cards.index("late")
    assert cards[-2:] == ["q2", "undated"]
    said = words(tree)
    assert said.index("1 March 1989") < said.index("February 2001") < said.index(NO_DAY)
    assert DOCUMENTS_ALONE not in said
    assert DOCUMENTS_ALONE in words(read(other))


def test_pages_of_a_theme_join(catalogue: Catalogue) -> None:
    """Read page by page, a theme gives the same as read at once, whatever the pages' size."""
    other = alone(catalogue, a="1990", b="1994-05", c="1997-05-27", d="2010", e="")
    view = View(Selection(theme=("trust",)))
    positions = query.select(other, view.selection).positions
    at_once = order(passages.of_selection(other, view, positions, passages.Part(0, 1000))[0])
    for size in (1, 2, 3, 7):
        joined: Tree = []
        skip, left = 0, 1
        while left:
            part = passages.Part(skip, size)
            tree, left = passages.of_selection(other, view, positions, part)
            joined += tree
            skip += size
        assert order(joined) == at_once


def test_switch_of_voices(catalogue: Catalogue) -> None:
    """The head of a theme offers all, and each kind of voice that speaks, with its count."""
    tree = read(catalogue, theme=("trust",))
    (switch,) = classed(tree, "voices")
    assert words(switch["children"]) == "Show All Texts 5 Documents 1 Scholars 1"
    boxes = [each for each in elements(switch["children"]) if each.get("type") == "radio"]
    assert [each["value"] for each in boxes if each["data-checked"]] == ["all"]
    alone_here = replace(catalogue, quotations={})
    assert classed(read(alone_here, theme=("trust",)), "voices") == []


def test_headings_say_what_they_hold(catalogue: Catalogue) -> None:
    """Every heading names the kinds of voices under it, so that an empty one can be hidden."""
    tree = read(catalogue, theme=("trust",))
    holds = {
        words(each["children"]).split(" ")[0]: each["data-holds"]
        for each in classed(tree, "event-heading")
    }
    assert holds["North"] == "texts documents"
    assert holds["Scholars"] == "scholars"
