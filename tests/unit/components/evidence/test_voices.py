"""Documents, later words and scholars: their cards, their places beside an event, their folds."""

from pathlib import Path

import pytest

from components import text
from components.base.address import View
from components.base.routing import Paths
from components.evidence import evidence, voices
from components.evidence.folds import MOST
from components.evidence.quotations import anchor, card
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from data.selection.facets import Selection
from data.tables.models import Quotation
from tests import small
from tests.conftest import TODAY
from tests.trees import classed, content, elements, hrefs, named, of_type, with_prop, words

NO_QUOTATIONS = {
    name: small.FILES[name].splitlines()[0] + "\n" for name in ("quotations.csv", "findings.csv")
}


def beside(catalogue: Catalogue, event: str) -> evidence.Tree:
    """What stands beside an event in focus."""
    positions = query.select(catalogue, Selection()).positions
    return evidence.of_event(catalogue, View(event=event), positions, Paths("/x/"))


def quotation(catalogue: Catalogue, key: str, **changes: object) -> Quotation:
    """A quotation of the invented dossier with some cells changed."""
    return catalogue.quotations[key].model_copy(update=changes)


def with_quotations(folder: Path, count: int, **cells: str) -> Catalogue:
    """The invented dossier with more documents on the council, of South and then of North."""
    date = cells.get("date", "1997-05-28")
    references = "".join(
        f"doc{n},primary,{'south' if n == count - 1 else 'north'},Note {n},,,,{date},note,"
        f"https://example.org/{n},2026-11-22,\n"
        for n in range(count)
    )
    rows = "".join(
        f"d{n},document,doc{n},council,,,,Words of note {n}.,,en,,,,{date},,"
        f"https://example.org/{n},2026-11-22,\n"
        for n in range(count)
    )
    changes = {
        "references.csv": small.FILES["references.csv"] + references,
        "quotations.csv": small.FILES["quotations.csv"] + rows,
    }
    return load(small.write(folder, changes), TODAY)


def test_head_of_a_document(catalogue: Catalogue) -> None:
    """A document's head says that it is one, of which party and day; a study names its author."""
    document = classed(card(catalogue, catalogue.quotations["q1"]), "voice")
    assert content(document[0]["children"]) == "Document · North · 27 May 1997"
    study = classed(card(catalogue, catalogue.quotations["q2"]), "voice")
    assert content(study[0]["children"]) == "Scholar · Eve · 2005"


def test_card_of_a_document(catalogue: Catalogue) -> None:
    """Who speaks comes before the words; then the work, the place and the copy that was read."""
    shown = card(catalogue, catalogue.quotations["q1"], Paths("/x/"))
    said = words(shown)
    parts = ("Envoy Đặng:", "If both sit down", "The Act", "Article 2", "seen in copy at")
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert hrefs(shown) == ["https://example.org/act", "https://example.com/copy"]
    assert with_prop(shown, "data-cite", "/x/cite/quotation/q1.txt")
    assert named(shown, "quotation-q1")["data-quotation"] == "q1"


def test_words_of_another_language(catalogue: Catalogue) -> None:
    """A quote says its language; its translation is called one, its paraphrase ours."""
    row = quotation(catalogue, "q1", quote="Nếu cả hai", language="vi", translation="If both")
    shown = card(catalogue, row)
    (quote,) = of_type(shown, "Blockquote")
    assert quote["props"]["lang"] == "vi"
    assert "“If both” (translation)" in content(shown)
    assert "were a probe. (in our words)" in content(card(catalogue, catalogue.quotations["q2"]))


def test_recorder_and_release(catalogue: Catalogue) -> None:
    """Who wrote a document down and when it was released stand under its head."""
    act = catalogue.references["act"]
    changed = act.model_copy(update={"recorder": "the clerk of South", "released": "2017-12-12"})
    own = {**catalogue.references, "act": changed}
    said = text.quotations.origin(catalogue.quotations["q1"], own["act"])
    assert said == "recorded by the clerk of South · released 12 December 2017"


def test_a_party_that_speaks_is_named_once(catalogue: Catalogue) -> None:
    """Where the head names who speaks, the line before the words does not repeat it."""
    row = quotation(catalogue, "q1", speaker="north")
    assert text.quotations.speaks(catalogue, row) == ""
    assert text.quotations.speaks(catalogue, catalogue.quotations["q1"]) == "Envoy Đặng"


def test_a_person_is_named_beside_the_state(tmp_path: Path) -> None:
    """Where the work is a person's, the head names the state, and the person speaks below it."""
    references = small.changed("references.csv", "act,primary,north", "act,primary,envoy")
    catalogue = load(small.write(tmp_path, references), TODAY)
    said = words(card(catalogue, catalogue.quotations["q1"]))
    assert "· North · 27 May 1997" in said
    assert "Envoy Đặng:" in said
    unsigned = quotation(catalogue, "q1", speaker="")
    assert quotations.parties(catalogue, unsigned) == ["north"]


@pytest.mark.parametrize("kind", ["document", "memoir", "press", "study"])
def test_every_kind_looks_its_own_way(catalogue: Catalogue, kind: str) -> None:
    """A card has the class of its kind, by which it is drawn, and says its kind in words."""
    shown = card(catalogue, quotation(catalogue, "q1", kind=kind))
    assert shown["props"]["className"] == f"quotation {kind}"
    assert text.quotations.KINDS[kind] in words(shown)


def test_order_beside_an_event(catalogue: Catalogue) -> None:
    """Texts, documents, scholars, findings, the record: one after the other, each once."""
    said = words(beside(catalogue, "council"))
    heads = (text.quotations.TEXTS, text.quotations.DOCUMENTS, "Scholars Scholar", "Record and")
    places = [said.index(each) for each in heads]
    assert places == sorted(places)
    said = words(beside(catalogue, "letter"))
    assert said.index("Agreed Borne out") < said.index("Where sources differ")


def test_jumps_lead_to_parts_with_their_counts(catalogue: Catalogue) -> None:
    """The links at the top count what a part holds, and each part is in the panel."""
    tree = beside(catalogue, "council")
    (row,) = classed(tree, "jumps")
    assert content(row["children"]) == "Texts 3 · Documents 1 · Scholars 1"
    ids = {each.get("id") for each in elements(tree)}
    assert {href.removeprefix("#") for href in hrefs(row["children"])} <= ids
    assert "Agreed, argued" in content(beside(catalogue, "letter"))
    assert classed(beside(catalogue, "fair"), "jumps") == []


def test_a_party_without_a_document_is_named(catalogue: Catalogue) -> None:
    """Where one party of an event is quoted, the others are named; where none is, that is said."""
    said = words(beside(catalogue, "council"))
    assert f"{text.quotations.NOBODY_CITED} South." in said
    assert "No document on it is quoted here." in words(beside(catalogue, "fair"))


def test_nothing_is_missing_without_quotations(catalogue: Catalogue, tmp_path: Path) -> None:
    """A dossier that has no quotations says nothing of documents."""
    bare = load(small.write(tmp_path, NO_QUOTATIONS), TODAY)
    assert "No document" not in words(beside(bare, "fair"))
    assert "No document" in words(beside(catalogue, "fair"))


def test_earlier_documents_come_after_those_of_the_event(tmp_path: Path) -> None:
    """What was written before the first day of an event stands under "Before"."""
    dossier = with_quotations(tmp_path, 1, date="1996-01-01")
    said = words(beside(dossier, "council"))
    assert said.index("If both sit down") < said.index("Before") < said.index("Words of note 0")


def test_many_documents_are_folded(tmp_path: Path) -> None:
    """Four stand open and every party among them; the others unfold under their number."""
    dossier = with_quotations(tmp_path, 6)
    tree = voices.documents(dossier, dossier.event("council"), _voices(dossier), Paths())
    open_ones = [node["props"]["id"] for node in tree if node and node["type"] == "Article"]
    assert open_ones == [anchor(key) for key in ("q1", "d0", "d1", "d5")]
    (fold,) = of_type(tree, "Details")
    assert "3 more documents" in content(fold)
    assert len(of_type(fold, "Article")) == 3
    assert len(open_ones) == MOST


def _voices(catalogue: Catalogue) -> voices.Voices:
    return voices.on_event(catalogue, catalogue.event("council"))


def test_nobody_is_left_out_by_folding(large: Catalogue) -> None:
    """What stands open and what is folded is, together, all of it in its order."""
    for event in large.every_event():
        rows = quotations.about(large, "events", event.id)
        shown, folded = quotations.divided(large, rows, MOST)
        assert sorted(map(rows.index, [*shown, *folded])) == list(range(len(rows)))
        assert shown == [row for row in rows if row in shown]
        assert len(shown) == min(MOST, len(rows))


def test_columns_only_where_both_speak(catalogue: Catalogue, tmp_path: Path) -> None:
    """Texts and documents are two parts of one whole, which the width sets beside each other."""
    (both,) = classed(beside(catalogue, "council"), "columns")
    assert [each["type"] for each in both["children"]] == ["Section", "Section"]
    bare = load(small.write(tmp_path, NO_QUOTATIONS), TODAY)
    (alone,) = classed(beside(bare, "council"), "columns")
    assert len(alone["children"]) == 1
