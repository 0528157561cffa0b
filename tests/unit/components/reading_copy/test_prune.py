"""What the copy has not goes out of its trees."""

import json
import re

import pytest

from components.base.address import View
from components.base.elements import Tree, html
from components.base.routing import Paths
from components.evidence import evidence
from components.explore import start
from components.reading_copy.prune import prune, words
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection


def test_a_link_in_a_sentence_becomes_its_words(catalogue: Catalogue) -> None:
    """What leads to the server's pages stays as words where a line of text goes on around it."""
    tree: Tree = [html.P(["See ", html.A("the table", href="/table?q=x"), " for more."])]
    assert prune(tree, catalogue) == [html.P(["See ", "the table", " for more."])]


def test_a_control_after_a_sentence_goes(catalogue: Catalogue) -> None:
    """What stands after the last sentence of a line, as if it led on, leaves no words over."""
    way = html.A("Every note of Alpha", href="/read/alpha#who")
    line = [html.Strong("Alpha"), ": ", "No passage comes with a note.", " ", way]
    assert (
        words(prune([html.Li(line)], catalogue)[0]).strip()
        == "Alpha: No passage comes with a note."
    )


def test_a_control_goes_with_its_sign(catalogue: Catalogue) -> None:
    """Of a row of controls those of the server go, and no dot is left over."""
    button = html.Button("copy")
    there = html.A("in context", href="/read/alpha#a1")
    row: Tree = [html.P([there, " · ", button]), html.P([button, " · ", there])]
    assert prune(row, catalogue) == [html.P([button]), html.P([button])]


def test_what_holds_nothing_more_goes_too(catalogue: Catalogue) -> None:
    """A paragraph of such controls alone goes with them; what was empty before stays."""
    tree: Tree = [html.Nav(html.P(html.A("At zero", href="?zero=fair"))), html.P(), html.Br()]
    assert prune(tree, catalogue) == [html.P(), html.Br()]


def test_a_head_with_sheets_keeps_its_numbers(catalogue: Catalogue) -> None:
    """Two rows of links after a count go with all that stood between them."""
    links = [html.A(name, href=f"/{name}?theme=trust") for name in ("handout", "worksheet")]
    sheets = [html.A(name, href=f"/{name}") for name in ("sheet", "sheet/debate")]
    line = ["5 events", " · ", links[0], " · ", links[1], html.Br(), sheets[0], ": ", sheets[1]]
    assert prune([html.P(line)], catalogue) == [html.P(["5 events"])]


def test_the_name_of_a_source_stays(catalogue: Catalogue) -> None:
    """A source whose text the copy has not is still named."""
    tree: Tree = [html.Li(html.A([html.I(), "Alpha 2010"], href="/read/alpha"))]
    assert words(prune(tree, catalogue)[0]) == "Alpha 2010"
    assert "href" not in json.dumps(prune(tree, catalogue))


@pytest.mark.parametrize(
    "href",
    ["?event=fair", "/compare?dispute=x#disputes", "/present/tour", "https://example.org/a", "#x"],
)
def test_what_leads_somewhere_stays(catalogue: Catalogue, href: str) -> None:
    """Links within the copy, and to other sites, are as they were."""
    story = next(iter(catalogue.stories))
    tree: Tree = [html.P(html.A("there", href=href.replace("tour", story)))]
    assert prune(tree, catalogue) == tree


def test_no_dead_link_is_left(catalogue: Catalogue) -> None:
    """In the evidence of every event and in the first panel no way leads to the server."""
    every = query.select(catalogue, Selection()).positions
    trees = [evidence.of_event(catalogue, View(event=event), every) for event in catalogue.position]
    written = json.dumps(
        [prune(tree, catalogue) for tree in [*trees, start.start(catalogue, Paths())]]
    )
    dead = r'"(\?|/)[^"]*\b(zero=|read/|handout|worksheet|sheet|own|stories|\.bib)'
    assert not re.search(rf'"href": {dead}', written)
    assert written.count("data-cite") > len(trees)
