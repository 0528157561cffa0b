"""Bibliographies: references of a dossier, or events on the days their works were published."""

from datetime import date
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.citing import bibtex as bibtex_out
from data.citing import csl as csl_out
from data.citing import ris as ris_out
from data.citing.item import Item
from data.dossier.load import load
from data.readers.bibliography import bibtex, latex, ris
from data.readers.bibliography.work import Bibliography
from data.tables.models import Event, Reference
from data.tables.problems import DataError
from tests.unit.data.readers.files import problems, read, remarks, rows

BIB = r"""
@string{gazette = "Harbour Gazette"}
@article{Quill1911,
  title = {Tolls of the {East}: \"Uber {\'e}t\'e -- a study},
  author = {Quill, Jr., Ida and {Board of Tolls, Fish and Light} and van der Berg, Jan},
  journal = gazette,
  year = 1911, month = may, volume = 3, number = {2}, pages = {12--15},
  doi = {10.1000/a\_b}, url = {https://example.org/a_b}, urldate = {2020-01-02},
  abstract = {On tolls.}, keywords = {tolls, fish}, isbn = {1-2},
}
@misc{no-date, title = {Undated}}
"""
RIS = """TY  - CHAP
ID  - Reed1912
TI  - Of Light
T2  - The Harbours
AU  - Reed, Ann
A2  - Quill, Ida
DA  - 1912/06//
SP  - 4
EP  - 9
PB  - North Press
UR  - https://example.org/light
KW  - light
ER  -
"""
CSL = [
    {
        "id": "smith-1913",
        "type": "article-newspaper",
        "title": "A fair",
        "author": [{"family": "Smith", "given": "Jo"}, {"literal": "Board of Tolls"}],
        "issued": {"date-parts": [[1913, 4, 3]]},
        "container-title": "Gazette",
        "keyword": "fairs; fish",
        "ISSN": "1",
    }
]


def test_bibtex_alone() -> None:
    """A work is an event at its date of issue, by its authors, with its reference."""
    report = read("zotero.bib", BIB)
    fields = ("title", "start", "date_of", "type", "agents", "themes", "summary", "references")
    title = "Tolls of the East: Über été – a study"
    assert rows(report, Event, *fields) == [
        [
            *(title, "1911-05", "published", "article"),
            ["ida-quill-jr", "board-of-tolls-fish-and-light", "jan-van-der-berg"],
            *(["tolls", "fish"], "On tolls.", ["quill1911"]),
        ]
    ]
    fields = ("author", "container_title", "volume", "issue", "page", "DOI", "URL", "accessed")
    assert rows(report, Reference, *fields)[0] == [
        "Quill, Ida, Jr.|{Board of Tolls, Fish and Light}|van der Berg, Jan",
        *("Harbour Gazette", "3", "2", "12–15", "10.1000/a_b", "https://example.org/a_b"),
        "2020-01-02",
    ]
    assert problems(report) == ["zotero.bib:11: has no date of issue, so it cannot be shown"]
    assert report.rows() == (1, 2)
    assert remarks(report) == ["zotero.bib: isbn: cannot be used; it is left out (once)"]


def test_ris_alone() -> None:
    """A record of RIS is an event too; its dates may lack a day."""
    report = read("works.ris", RIS)
    assert rows(report, Event, "title", "start", "type") == [["Of Light", "1912-06", "chapter"]]
    fields = ("id", "author", "editor", "container_title", "page", "genre", "kind")
    assert rows(report, Reference, *fields) == [
        ["reed1912", "Reed, Ann", "Quill, Ida", "The Harbours", "4–9", "book", "scholarship"]
    ]


def test_csl_alone() -> None:
    """So is a work in CSL-JSON, which is named by its number."""
    report = read("works.json", [*CSL, {"id": "x", "type": "book", "title": "Y", "author": 5}])
    assert rows(report, Event, "title", "start", "agents", "themes") == [
        ["A fair", "1913-04-03", ["jo-smith", "board-of-tolls"], ["fairs", "fish"]]
    ]
    assert problems(report) == [
        "works.json: work 2: author: is '5', where an object, {…}, belongs"
    ] or problems(report) == ["works.json: work 2: has no date of issue, so it cannot be shown"]


def test_broken_entries_are_named() -> None:
    """A broken entry is a problem with its line; those around it are read."""
    text = (
        "@book{a, title = {Open, year = 1990\n\n@book{b, title = {Whole}, year = {1991}}\n"
        "@book{,title={n}}\n@book{d title}\n"
        "@book{e, title={Names}, author={a, b, c, d, e}, year=1990}\n"
    )
    report = read("x.bib", text)
    assert rows(report, Event, "title") == [["Whole"]]
    assert problems(report) == [
        "x.bib:1: this entry cannot be read: it is not closed",
        "x.bib:4: this entry cannot be read: entry key expected",
        "x.bib:5: this entry cannot be read: '=' expected",
        "x.bib:6: author: this entry cannot be read: Too many commas in 'a, b, c, d, e'",
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('@string{a = "0123456789"}\n' + "@string{a = a # a # a}\n" * 60, "texts of @string come"),
        ("@book{k, title = " + "{" * 5000 + "}" * 5000 + "}\n", "too many nested braces"),
        ("@book{k, title = {" + "x" * 1_000_001 + "}}\n", "has more than 1,000,000 characters"),
    ],
)
def test_bibtex_without_end(text: str, sentence: str) -> None:
    """Texts that grow without end, and braces without end, are refused in a sentence."""
    found = bibtex.read("x.bib", f"{text}@book{{l, title = a, year = 1990}}\n")
    assert sentence in str(found.problems[0])


def test_macros_in_a_circle() -> None:
    """A @string that names itself stands for its name."""
    found = bibtex.read("x.bib", "@string{a = a}\n@book{k, title = a, year = 1990}\n")
    assert [work.cells["title"] for work in found.works] == ["a"]


def test_ris_without_end() -> None:
    """A record without its end is read as far as the next, and that is said."""
    found = ris.read("x.ris", f"TY  - BOOK\nTI  - One\nPY  - 1990\n{RIS}")
    assert [work.cells["title"] for work in found.works] == ["One", "Of Light"]
    assert str(found.remarks[0]) == (
        "x.ris:1: this record does not end (ER  -); it is read to the next one"
    )


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"{\"O}l\v s \c{c} {\ss} \O", "Ölš ç ß Ø"),
        (r"\textit{die} {NATO} \& 100\%", "die NATO & 100%"),
        ("a~b -- c ``d''", "a b – c “d”"),
        ("broken \\", "broken"),
    ],
)
def test_latex(written: str, text: str) -> None:
    """Accents become letters, commands and braces go."""
    assert latex.plain(written) == text


def _folder(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_bibliography_of_a_folder(tmp_path: Path) -> None:
    """Works of `references.bib` are references; events name them by key, id or title."""
    events = "title,start,references\nA,1990,Quill1911\nB,1991,quill1911\nC,1992,Undated|own\n"
    references = "id,title\nown,Own book\n"
    folder = _folder(
        tmp_path,
        events_csv=events,
        references_csv=references,
        references_bib=BIB,
        references_ris=RIS,
    )
    report = check(folder)
    assert problems(report) == []
    assert [row[0] for row in rows(report, Event, "references")] == [
        ["quill1911"],
        ["quill1911"],
        ["no-date", "own"],
    ]
    assert {row[0] for row in rows(report, Reference, "id")} == {
        *("own", "quill1911", "no-date", "reed1912")
    }
    assert "references.bib" in {file.name for file in report.tables.files.every()}


def test_places_of_a_bibliography(tmp_path: Path) -> None:
    """What is wrong with a work is said with its file and line, of a table beside it too."""
    bib = "@book{own, title = {A}, year = 1990}\n\n@book{b, title = {B}}\n@book{b, title = {C}}\n"
    folder = _folder(
        tmp_path,
        events_csv="title,start\nA,1990\n",
        references_csv="id,title,issued\nown,Own,1990\nc,C,1990/\n",
        references_bib=bib,
        references_json="[1]",
    )
    assert problems(check(folder)) == [
        "references.csv:3: issued: '1990/': an end that is not known cannot be shown: write 1990",
        "references.bib:1: 'own' stands in references.csv too",
        "references.bib:4: 'b' stands in references.bib:3 too",
        "references.json: holds no work of a bibliography (BibTeX, RIS or CSL-JSON)",
    ]


def test_other_bibliographies_are_named(tmp_path: Path) -> None:
    """A bibliography of another name is passed over, and said how it would be read."""
    folder = _folder(tmp_path, events_csv="title,start\nA,1990\n", zotero_bib=BIB)
    assert "zotero.bib: a bibliography of a dossier is called references.bib; it is not read" in (
        remarks(check(folder))
    )


def test_huge_bibliography() -> None:
    """A bibliography of more than 20 MB is refused in one sentence."""
    with pytest.raises(DataError, match="has more than 20 MB, too much for a bibliography"):
        read("x.bib", "@book{k, title = {x}}\n" + "%" * 20_000_000)


@pytest.fixture(scope="module")
def items() -> list[Item]:
    """The references of the shipped dossier, as they are cited."""
    catalogue: Catalogue = load(Path("data/nato_russia"), date(2026, 1, 1))
    return [csl_out.of_reference(row) for row in catalogue.references.values()]


@pytest.mark.parametrize("form", ["bib", "ris"])
def test_what_we_write_we_read(items: list[Item], form: str) -> None:
    """Our own exports come back: keys, titles, addresses, years and authors."""
    found: Bibliography = (
        bibtex.read("x.bib", bibtex_out.write(items))
        if form == "bib"
        else ris.read("x.ris", ris_out.write(items))
    )
    assert found.problems == []
    assert len(found.works) == len(items)
    for work, item in zip(found.works, items, strict=True):
        assert work.key == item["id"]
        assert work.cells["title"] == item["title"]
        assert work.cells.get("URL", "") == item.get("URL", "")
        assert len(work.people["author"]) == len(item.get("author", []))
        if "issued" in item:
            assert f"{item['issued']['date-parts'][0][0]:04}" in work.cells["issued"]
