"""The reading copy reads dates as the server does, and advises the same."""

from random import Random

import pytest

from components import text
from data.base import dates
from data.catalogue.catalogue import Catalogue
from tests.date_examples import EVERYDAY, EXAMPLES
from tests.reading_copy import answers

SIGNS = "0123456789-/.~?%X[]{} sthMay–'º,BC"
MANY = 4000


def mistyped(written: list[str], count: int) -> list[str]:
    """Some dates, each with a sign or two too many, too few, or other ones."""
    chance = Random(17)
    texts = []
    for _ in range(count):
        signs = [*chance.choice(written)]
        for _ in range(chance.choice((1, 1, 2))):
            place = chance.randrange(len(signs) + 1)
            signs[place : place + chance.choice((0, 1))] = chance.choice((*SIGNS, ""))
        texts.append("".join(signs))
    return texts


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Dates of every form, read or refused, and such as come near to them."""
    written = [*(example for example, _ in EXAMPLES), *EVERYDAY]
    return [*written, *mistyped(written, MANY)]


def test_the_same_texts_are_dates(catalogue: Catalogue, texts: list[str]) -> None:
    """What is a date, and what may stand in `start`, is so here too."""
    said = answers(catalogue, "(text) => [edtf.isDate(text), edtf.isStart(text)]", texts)
    expected = [[dates.is_date(each), dates.is_start(each)] for each in texts]
    assert dict(zip(texts, said, strict=True)) == dict(zip(texts, expected, strict=True))
    assert [True, True] in said
    assert [False, False] in said


@pytest.mark.parametrize("key", ["from", "to"])
def test_the_same_advice(catalogue: Catalogue, texts: list[str], key: str) -> None:
    """At the fields of the period the copy says what the server says."""
    said = answers(catalogue, f"(text) => sentences.noDay({key!r}, text)", texts)
    expected = [text.facets.no_day(key, each) for each in texts]
    assert dict(zip(texts, said, strict=True)) == dict(zip(texts, expected, strict=True))
    assert len([each for each in said if "write" in each]) > MANY / 8
