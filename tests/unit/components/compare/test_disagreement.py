"""A disagreement in focus: scholars below the texts, documents and findings beside the quotes."""

from pathlib import Path
from typing import Any

from components import text
from components.base import address
from components.base.routing import AT_ROOT
from components.compare import disagreement, disagreements
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import query
from tests import small
from tests.conftest import TODAY
from tests.trees import classed, elements, hrefs, of_type, words


def panel(catalogue: Catalogue, search: str) -> Any:
    """What Compare lists or shows beside its staves."""
    view = address.read(search, catalogue)
    rows = query.select(catalogue, view.selection).positions
    return disagreements.panel(catalogue, view, rows, AT_ROOT)


def test_voices_and_findings(catalogue: Catalogue) -> None:
    """After the quotes stand documents, scholars, what is agreed and argued, then the record."""
    tree = panel(catalogue, "?dispute=who-wrote")
    ids = [e.get("data-quotation") or e.get("className") for e in elements(tree)]
    order = ["dispute-quotes", "q1", "q2", "findings", "record"]
    assert [each for each in ids if each in order] == order
    assert "Something was sent." in words(tree)


def test_scholars_in_the_table(catalogue: Catalogue) -> None:
    """Scholars are a group of rows over all columns of the texts, each a link to its card."""
    tree = disagreement.table(catalogue, "who-wrote")
    _, scholars = of_type(tree, "Tbody")
    assert words(scholars) == (
        "Scholars On the whole Eve · 2005 :  For Eve the seats were a probe. (in our words)"
    )
    assert [e["colSpan"] for e in elements(scholars) if "colSpan" in e] == [4, 3]
    assert hrefs(scholars) == ["#quotation-q2"]


def test_scholars_by_aspect(tmp_path_factory: Any) -> None:
    """A study that is coded with an aspect stands under it, and the aspect is not named as bare."""
    coded = small.changed(
        "quotations.csv",
        "q2,study,book,council,,who-wrote,,",
        "q2,study,book,council,,who-wrote,when,",
    )
    tree = disagreement.table(
        load(small.write(tmp_path_factory.mktemp("coded"), coded), TODAY), "who-wrote"
    )
    assert "Scholars when Eve · 2005" in words(tree)


def test_no_marks_no_switch(tmp_path: Path, town: Catalogue) -> None:
    """Marks can be taken away where there are some."""
    key = next(iter(town.disagreements))
    assert text.compare.MARKS in words(disagreement.table(town, key))
    files = {
        "events.csv": "title,start\nA toll,1910\n",
        "disagreements.csv": "id,question,kind,events\nwho,Who?,agency,A toll\n",
    }
    plain = load(small.write_only(tmp_path, files), TODAY)
    assert text.compare.MARKS not in words(disagreement.table(plain, "who"))


def test_no_scholar_no_rows(town: Catalogue) -> None:
    """Where no scholar is quoted the table is of the texts alone."""
    key = next(iter(town.disagreements))
    tree = disagreement.table(town, key)
    assert len(of_type(tree, "Tbody")) == 1
    assert classed(tree, "scholars") == []


def test_the_list_counts_findings(catalogue: Catalogue, town: Catalogue) -> None:
    """The list says how much is agreed, found and argued, and nothing where nothing is."""
    assert "agreed 1 · argued 1" in words(panel(catalogue, ""))
    assert "agreed" not in words(panel(town, ""))


def test_worksheet_of_it(catalogue: Catalogue) -> None:
    """A link leads to the worksheet of this disagreement."""
    assert "/worksheet?dispute=who-wrote" in hrefs(panel(catalogue, "?dispute=who-wrote"))
