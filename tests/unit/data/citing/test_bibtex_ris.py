"""BibTeX and RIS, read back by pybtex and rispy and compared field by field."""

import pytest

from data.catalogue.catalogue import Catalogue
from data.citing import bibtex, csl, ris
from data.citing.item import Item
from data.tables.models import Reference
from tests import parsed

HOSTILE = 'A {Book}: 100% \\and $more #1_x ~y^2 & "quoted" “Đặng” } {<script>alert(1)</script>'


def hostile() -> Item:
    """An item all of whose fields hold what BibTeX, TeX or RIS could take for their own."""
    row = {
        "id": "act",
        "kind": "primary",
        "title": HOSTILE,
        "author": "Đặng {and} and Bo, Eve_1 & Ada|Ministry of War and Peace",
        "container-title": "Signs\nER  - \nTY  - BOOK {x",
        "publisher": "@article{evil, title = {x}}",
        "issued": "2008-21",
        "URL": "https://example.org/a_b%20{c}?d=1&e=~f#g\\h",
        "accessed": "2026-11-22",
        "DOI": "10.1000/a_b{c}",
    }
    return csl.of_reference(Reference.model_validate(row))


def encoded(item: Item) -> parsed.Flat:
    """What BibTeX gives back: braces and backslashes of addresses percent-encoded."""
    found = parsed.item(item)
    for key in ("URL", "DOI"):
        for sign, code in (("{", "%7B"), ("}", "%7D"), ("\\", "%5C")):
            found[key] = found[key].replace(sign, code)
    return found


def test_bibtex_of_hostile_strings() -> None:
    """Braces, commands, entries and name separators inside of values stay text."""
    text = bibtex.write([hostile(), hostile() | {"id": "next"}])
    assert parsed.bibtex(text) == {"act": encoded(hostile()), "next": encoded(hostile())}
    assert r"100\% \textbackslash{}and \$more \#1\_x \textasciitilde{}y" in text


def test_ris_of_hostile_strings() -> None:
    """Line breaks and tags inside of values stay text."""
    text = ris.write([hostile(), hostile() | {"id": "next"}])
    assert parsed.ris(text) == {"act": parsed.item(hostile()), "next": parsed.item(hostile())}


def test_printed_and_kept() -> None:
    """Suffix, body with a comma, genre, archive and copy stand where both formats want them."""
    row = {
        "id": "memo",
        "title": "A memo",
        "author": "Quill, Ida, Jr.|{Board of Tolls, Fish and Light}",
        "collection": "Tolls, box 3",
        "archive": "Town Archive",
        "genre": "minutes",
        "seen_at": "https://copies.example/memo",
    }
    item = csl.of_reference(Reference.model_validate(row))
    entry = bibtex.write([item])
    assert "author = {Quill, Jr., Ida and {Board of Tolls, Fish and Light}}" in entry
    assert "note = {Tolls, box 3, Town Archive, seen in copy at copies.example}" in entry
    assert "type = {minutes}" in entry
    assert parsed.bibtex(entry) == parsed.ris(ris.write([item])) == {"memo": parsed.item(item)}
    lines = ris.write([item]).split("\r\n")
    assert "AU  - Quill, Ida, Jr." in lines
    assert "AU  - Board of Tolls, Fish and Light" in lines
    assert {"M3  - minutes", "AV  - Tolls, box 3", "DB  - Town Archive"} <= set(lines)
    assert "DP  - seen in copy at copies.example" in lines
    assert "url = {https://copies.example/memo}" in entry


def test_all_of_a_dossier(catalogue: Catalogue) -> None:
    """Sources and references come back whole, in order, each under its key."""
    items = csl.items(catalogue)
    expected = {key: parsed.item(item) for key, item in items.items()}
    assert list(expected) == ["source:alpha", "source:beta", "source:gamma", "act", "book"]
    for found in (
        parsed.bibtex(bibtex.write(items.values())),
        parsed.ris(ris.write(items.values())),
    ):
        assert list(found) == list(expected)
        assert found == expected


@pytest.mark.parametrize(
    ("issued", "in_bibtex", "in_ris"),
    [
        ("1997-05-27", ("1997", "may", "1997-05-27"), "1997/05/27/"),
        ("1997-05~", ("1997", "may", "1997-05~"), "1997/05//circa"),
        ("2008-23", ("2008", "", "2008-23"), "2008///Autumn"),
        ("[2021-12..2022]", ("2021", "dec", "2021-12~/2022~"), "2021/12//circa until 2022"),
    ],
)
def test_dates(issued: str, in_bibtex: tuple[str, ...], in_ris: str) -> None:
    """Dates keep their precision, and say where they are vague."""
    item = {"id": "x", "type": "document", "title": "X", "issued": csl.date(issued)}
    year, month, date = in_bibtex
    text = bibtex.write([item])
    assert f"  year = {{{year}}},\n" in text
    assert (f"  month = {month},\n" in text) is bool(month)
    assert f"  date = {{{date}}},\n" in text
    assert f"DA  - {in_ris}\r\n" in ris.write([item])


def test_undated_and_unsigned() -> None:
    """What is not known has no field in either."""
    item = {"id": "x", "type": "webpage", "title": "X"}
    assert bibtex.write([item]) == "@misc{x,\n  title = {{X}},\n}\n"
    assert ris.write([item]) == "TY  - ELEC\r\nID  - x\r\nTI  - X\r\nER  - \r\n"
