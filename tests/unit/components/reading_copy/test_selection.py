"""The reading copy selects as the server does, and says it in the same words."""

import sys
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from components import text
from components.base import address
from components.base.address import View
from components.filters import summary
from components.reading_copy import selection
from components.reading_copy.made import Made
from data.base.words import words as words_of
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.selection import excerpt_selection, query, quotation_selection
from data.selection.facets import FACETS
from tests import hostile_words
from tests.conftest import TODAY
from tests.little import EVENTS, read
from tests.queries import Queries
from tests.reading_copy import answers

MANY = 1000  # queries of each dossier
ASK = """
([search, dropped]) => {
  const view = views.read(search);
  const { selection } = view;
  const { positions, anyTime, total, counts } = selector.select(selection);
  const said = [sentences.inWords(selection), sentences.resultCount(selector.select(selection))];
  return {
    address: views.write(view),
    dropped: view.dropped,
    left: sentences.dropped(dropped),
    positions,
    anyTime,
    total,
    counts,
    said,
    chips: sentences.chips(view, "/"),
    excerpts: selector.excerpts(selection),
    quotations: selector.quotations(selection),
  };
}
"""


def server_side(catalogue: Catalogue, search: str) -> dict[str, Any]:
    """What the server says of an address; of what the copy has not it knows nothing."""
    view = address.read(search, catalogue)
    dropped = [pair for pair in view.dropped if pair[0] not in selection.LEFT_OUT]
    nothing: dict[str, Any] = {key: getattr(View(), key) for key in selection.LEFT_OUT}
    view = replace(view, **nothing)
    result = query.select(catalogue, view.selection)
    none = result.positions[:0]  # so that only what is without event remains
    return {
        "address": address.write(view),
        "dropped": [list(pair) for pair in dropped],
        "left": text.facets.dropped(dropped),
        "positions": result.positions.tolist(),
        "anyTime": result.any_time.tolist(),
        "total": result.total,
        "counts": result.counts,
        "said": [
            text.facets.selection_in_words(catalogue, view.selection),
            summary.count(result),
        ],
        "chips": summary.chips(catalogue, view, "/"),
        "excerpts": [
            row.id
            for row in catalogue.excerpts_at(
                excerpt_selection.of_events(catalogue, view.selection, none)
            )
        ],
        "quotations": [
            row.id for row in quotation_selection.of_events(catalogue, view.selection, none)
        ],
    }


def compare(catalogue: Catalogue, count: int = MANY) -> list[dict[str, Any]]:
    """Hold the copy against the server over many addresses; return what both answer."""
    searches = Queries(catalogue).searches(count)
    expected = [server_side(catalogue, search) for search in searches]
    questions = [(search, each["dropped"]) for search, each in zip(searches, expected, strict=True)]
    for search, server, of_copy in zip(
        searches, expected, answers(catalogue, ASK, questions), strict=True
    ):
        dropped = of_copy["dropped"]
        of_copy["dropped"] = [pair for pair in dropped if pair[0] not in selection.LEFT_OUT]
        for key, value in server.items():
            assert of_copy[key] == value, (search, key)
    return expected


@pytest.mark.parametrize("dossier", ["disputed", "tour", "town", "shipped"])
def test_the_copy_answers_as_the_server(dossier: str, request: pytest.FixtureRequest) -> None:
    """Events, counts, address, what is dropped and the words are the same for every address."""
    said = compare(request.getfixturevalue(dossier))
    some = [each for each in said if 0 < len(each["positions"]) < each["total"]]
    assert len(some) > MANY / 4


@pytest.mark.parametrize("name", EVENTS)
def test_a_little_dossier(tmp_path: Path, name: str) -> None:
    """So they are where a dossier has but a table of events."""
    compare(read(tmp_path / "little", name), 100)


def test_odd_signs(tmp_path: Path) -> None:
    """So they are where a dossier holds signs of every kind."""
    compare(load(hostile_words.write(tmp_path), TODAY), 300)


def test_what_the_copy_has_not_is_dropped(catalogue: Catalogue) -> None:
    """A value of a key whose control the copy has not is left out and named."""
    search = "?" + "&".join(f"{key}=x" for key in selection.LEFT_OUT)
    ask = "(search) => [views.read(search).dropped, views.write(views.read(search))]"
    ((dropped, written),) = answers(catalogue, ask, [search])
    assert sorted(key for key, _ in dropped) == sorted(selection.LEFT_OUT)
    assert written == ""


def test_every_letter_is_folded_as_on_the_server(catalogue: Catalogue) -> None:
    """The words of a text are the same whatever letters it has."""
    letters = [
        chr(n)
        for n in range(sys.maxunicode + 1)
        if unicodedata.category(chr(n)) not in ("Cn", "Cs")
    ]
    texts = [f"b{letter}c {letter}" for letter in letters]
    found = answers(catalogue, "(text) => folding.words(text)", texts)
    pairs = zip(texts, found, strict=True)
    assert not [(text, words) for text, words in pairs if words_of(text) != words]


def test_facets_are_all_there(catalogue: Catalogue) -> None:
    """Every facet and every key of an address is known to the copy, or left out of it."""
    section: Any = selection.section(Made(catalogue))
    assert [key for key, *_ in section["facets"]] == [facet.key for facet in FACETS]
    assert set(selection.LEFT_OUT) < set(section["view"])
