"""Without an event in focus: what is read under events, arguments, and the head of a theme."""

from dataclasses import replace
from typing import Any

from components.base.address import View
from components.base.elements import Tree
from components.base.routing import Paths
from components.evidence import passages
from components.evidence.disagreements import record_of_argument
from components.evidence.references import record_line
from components.text.evidence import DOCUMENTS_ALONE, opening
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection
from tests.trees import classed, content, elements, hrefs, named, of_type, words

ALL_TIME = "1950,2026"
LONG = "First, e.g. of St. John. A second sentence. A third. A fourth."


def read(catalogue: Catalogue, **chosen: Any) -> Tree:
    """All that a selection lets one read."""
    view = View(Selection(**chosen), window=ALL_TIME)
    positions = query.select(catalogue, view.selection).positions
    every = passages.Part(0, 10_000)
    return passages.of_selection(catalogue, view, positions, every, Paths("/x/"))[0]


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
    head = named(read(catalogue, theme=("trust",)), "theme-head")["children"]
    said = words(head)
    assert "Theme 1 of 2 Trust Who trusts whom." in said
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
    head = words(named(read(other, theme=("trust",)), "theme-head")["children"])
    assert "How it moved." in head
    assert "Who trusts whom." not in head


def test_no_head_without_one_theme(catalogue: Catalogue) -> None:
    """Several themes, or none, have no head; nor has the second page of one."""
    for chosen in ((), ("trust", "trade")):
        assert not classed(read(catalogue, theme=chosen), "theme-head")
    view = View(Selection(theme=("trust",)))
    positions = query.select(catalogue, view.selection).positions
    later, _ = passages.of_selection(catalogue, view, positions, passages.Part(2))
    assert not classed(later, "theme-head")


def test_head_of_a_theme_without_events(catalogue: Catalogue) -> None:
    """Where nothing is chosen the head counts nothing and offers no sheets."""
    head = named(read(catalogue, theme=("trust",), q="zzzz"), "theme-head")["children"]
    assert classed(head, "gathered") == []
    assert "Who trusts whom." in words(head)
