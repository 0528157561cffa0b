"""The parts of an excerpt that all pages share: its marks, its head, its lead, its translation."""

import pytest

from components.base.elements import html
from components.evidence.excerpts import lead, quotation, speaker, translation
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from tests.trees import content


@pytest.fixture
def excerpt(catalogue: Catalogue) -> ExcerptRow:
    """An excerpt of the invented dossier."""
    return catalogue.excerpts_of(["b1"])[0]


@pytest.mark.parametrize(
    ("quote", "css"),
    [
        ("plain", ""),
        ("it’s", ""),
        ("a “word” of theirs", "holds-quotes"),
        ('a "word" of theirs', "holds-quotes"),
    ],
)
def test_marks_within_marks(excerpt: ExcerptRow, quote: str, css: str) -> None:
    """A quote that holds double marks stands in single ones; its words are never changed."""
    element = quotation(excerpt._replace(quote=quote))
    assert (element["type"], element["props"]["className"]) == ("Q", css)
    assert content(element) == quote


def test_the_lead_stands_before_the_marks(excerpt: ExcerptRow) -> None:
    """Our words that lead to a quote stand in brackets; without any there is nothing."""
    assert lead(excerpt._replace(lead="of the envoy")) == "[of the envoy] "
    assert lead(excerpt._replace(lead="")) == ""


def test_the_head(catalogue: Catalogue, excerpt: ExcerptRow) -> None:
    """Source, who speaks and how; genre and place only where they are asked for."""
    assert content(speaker(catalogue, excerpt)) == "Beta n.d. · the writer asserts"
    place = html.A("¶ 1", href="/")
    assert content(speaker(catalogue, excerpt, place, genre=True)) == (
        "Beta n.d. · web page · the writer asserts · ¶ 1"
    )


def test_the_translation_is_ours(excerpt: ExcerptRow) -> None:
    """A translation is said to be ours; an excerpt without one has no paragraph for it."""
    ours = translation(excerpt._replace(translation="a letter"))
    assert content(ours) == "“a letter” (our translation)"
    assert translation(excerpt._replace(translation="")) is None
