"""Where a passage stands, in words: paragraphs by their numbers, pages as they are cited."""

import pytest

from components import text
from components.evidence.references import record
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.conftest import TODAY
from tests.trees import content, elements


@pytest.mark.parametrize(
    ("place", "words"),
    [("3", "¶\N{NO-BREAK SPACE}3"), ("p. 12", "p. 12"), ("12–13", "12–13"), ("", "")],
)
def test_locator(place: str, words: str) -> None:
    """A whole number is a paragraph; any other place is named as it is given."""
    assert text.common.locator(place) == words


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (["3"], "¶ 3"),
        (["12", "3", "3"], "¶¶ 3, 12"),
        (["fol. 3r", "2", "p. 12"], "¶ 2, fol. 3r, p. 12"),
        ([""], ""),
    ],
)
def test_locators(places: list[str], words: str) -> None:
    """Of several places paragraphs come first and in order, each place once."""
    assert text.cite.locators(places) == words


@pytest.fixture
def printed(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with a page, and with references on no page of the web."""
    references = (
        small.FILES["references.csv"]
        .replace("https://example.org/book,2026-11-22,", ",,")
        .replace("https://example.org/act,2026-11-22,", ",,10.5555/12345678")
    )
    excerpts = small.changed("excerpts.csv", "both,,2,1997", "both,,p. 12,1997")
    folder = small.write(
        tmp_path_factory.mktemp("printed"), excerpts | {"references.csv": references}
    )
    return load(folder, TODAY)


def test_references_without_address(printed: Catalogue) -> None:
    """A DOI leads to the work; a reference with no address at all is named without a link."""
    tree = record(printed, "", ["act", "book"])
    assert tree
    links = [props.get("href") for props in elements(tree)]
    assert list(filter(None, links)) == ["https://doi.org/10.5555/12345678"]
    assert "" not in links
    assert "A Book" in content(tree)


def test_a_page_is_cited(printed: Catalogue) -> None:
    """A page stands in the note of a passage as it was given."""
    from components.citing import notes

    assert ", p. 12" in notes.witness(printed, printed.excerpts_of(["a2"])[0])
