"""Findings: by state, with what carries them, and never a link that leads nowhere."""

from dataclasses import replace

from components.base.address import View
from components.base.routing import Paths
from components.evidence import evidence
from components.evidence.findings import MOST, Page, findings
from data.catalogue.catalogue import Catalogue
from data.selection import query
from data.selection.facets import Selection
from data.tables.models import Finding
from tests.trees import classed, content, elements, hrefs, of_type, words

KEY = "who-wrote"


def with_findings(catalogue: Catalogue, *rows: Finding) -> Catalogue:
    """The invented dossier with other findings on its disagreement."""
    return replace(catalogue, findings={KEY: list(rows)})


def found(catalogue: Catalogue, carrier: str, page: Page | None = None) -> list[str]:
    """Where the links of a finding lead that one quotation or reference carries."""
    row = Finding(disagreement=KEY, state="agreed", sentence="So it was.", carriers=carrier)
    return hrefs(findings(with_findings(catalogue, row), [KEY], page))


def test_states_in_order(catalogue: Catalogue) -> None:
    """What is agreed comes before what is argued; a state of which there is nothing is not said."""
    said = words(findings(catalogue, [KEY]))
    assert said.index("Something was sent.") < said.index("It was a probe.")
    assert "Found by" not in said
    assert findings(catalogue, []) == []


def test_what_speaks_against_it(catalogue: Catalogue) -> None:
    """A finding names what stands against it, and up to when it holds."""
    (argued,) = classed(findings(catalogue, [KEY]), "argued")
    assert "against it:" in content(argued["children"])
    assert "as of 2005" in content(argued["children"])


def test_a_card_in_the_page(catalogue: Catalogue) -> None:
    """What is quoted in the page is a link to its card, a quoted work too."""
    page = Page({"q1", "q2"})
    assert found(catalogue, "q1", page) == ["#quotation-q1"]
    assert found(catalogue, "act", page) == ["#quotation-q1"]
    assert found(catalogue, "q1") == ["#quotation-q1"]


def test_a_card_elsewhere(catalogue: Catalogue) -> None:
    """What the page does not show leads to the disagreement on Compare, else to the work."""
    page = Page((), View(Selection(theme=("trust",)), event="letter"), Paths("/x/"))
    assert found(catalogue, "q1", page) == [f"/x/compare?theme=trust&event=letter&dispute={KEY}"]
    assert found(catalogue, "book", page) == ["https://example.org/book"]
    stray = catalogue.quotations["q1"].model_copy(update={"disagreements": []})
    other = replace(catalogue, quotations={**catalogue.quotations, "q1": stray})
    assert found(other, "q1", page) == ["https://example.org/act"]


def test_a_work_without_address(catalogue: Catalogue) -> None:
    """Where no address is known the title stands without a link."""
    act = catalogue.references["act"].model_copy(update={"URL": ""})
    other = replace(catalogue, references={**catalogue.references, "act": act})
    row = Finding(disagreement=KEY, state="agreed", sentence="So it was.", carriers="act")
    shown = findings(with_findings(other, row), [KEY], Page(()))
    assert hrefs(shown) == []
    assert "The Act" in words(shown)


def test_many_are_folded(catalogue: Catalogue) -> None:
    """Three of a state stand open, the others unfold under their number."""
    rows = [
        Finding(disagreement=KEY, state="argued", sentence=f"Reading {n}.", carriers="q2")
        for n in range(MOST + 2)
    ]
    shown = findings(with_findings(catalogue, *rows), [KEY], Page({"q2"}))
    (fold,) = of_type(shown, "Details")
    assert "2 more" in content(fold)
    assert len(of_type(fold, "Li")) == 2
    assert len(of_type(shown, "Li")) == MOST + 2


def test_what_concerns_other_events_is_folded(disputed: Catalogue) -> None:
    """Beside an event stands open what rests on its documents or works, or is its own question."""
    question = disputed.disagreements[KEY].model_copy(update={"events": ["letter", "council"]})
    rows = [
        Finding(disagreement=KEY, state="agreed", sentence="On the other.", carriers="act"),
        Finding(disagreement=KEY, state="agreed", sentence="On this.", carriers="book"),
    ]
    shared = replace(
        with_findings(disputed, *rows), disagreements={**disputed.disagreements, KEY: question}
    )
    shown = findings(shared, [KEY], Page((), works=["book"]))
    (fold,) = of_type(shown, "Details")
    assert "1 more, on questions that it shares with other events" in content(fold)
    assert "On the other." in content(fold)
    assert "On this." not in content(fold)
    alone = findings(with_findings(disputed, *rows), [KEY], Page((), works=[]))
    assert of_type(alone, "Details") == []


def test_no_link_of_an_event_leads_nowhere(large: Catalogue) -> None:
    """Every link within a page has its target in it, whatever event is open."""
    positions = query.select(large, Selection()).positions
    for event in large.every_event():
        tree = evidence.of_event(large, View(event=event.id), positions)
        ids = {each.get("id") for each in elements(tree)}
        inside = [href[1:] for href in hrefs(tree) if href.startswith("#")]
        assert set(inside) <= ids, event.id
