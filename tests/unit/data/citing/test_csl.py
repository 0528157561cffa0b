"""Rows into CSL-JSON items, and items into notes."""

import re
from pathlib import Path
from typing import Any

import citeproc
import pytest
from citeproc import source as citeproc_source
from citeproc.source.json import CiteProcJSON

from data.catalogue.catalogue import Catalogue
from data.citing import chicago, csl
from data.citing.item import Item
from data.tables.models import Reference, Source

SCHEMA = Path(citeproc.__file__).parent / "data/schema/schemas/styles/csl-types.rnc"


PRINT = {"URL": "", "accessed": ""}  # what is on no page of the web


def reference(**cells: str) -> Reference:
    """A reference with some cells filled."""
    row = {
        "id": "book",
        "kind": "scholarship",
        "title": "A Book",
        "URL": "https://example.org/book",
        "accessed": "2026-11-22",
    }
    named = {key.replace("_title", "-title"): value for key, value in cells.items()}
    return Reference.model_validate(row | named)


def item(**cells: str) -> Item:
    """The item of a reference with some cells filled."""
    return csl.of_reference(reference(**cells))


def source(**cells: Any) -> Item:
    """The item of a source with some cells filled."""
    row = dict.fromkeys(
        ("evidence", "horizon_basis", "standpoint", "provenance", "cleaning", "genre"), "x"
    ) | {
        "id": "alpha",
        "label": "Alpha",
        "text_file": "alpha.txt",
        "type": "webpage",
        "title": "Alpha",
        "issued_basis": "stated",
        "language": "vi",
        "horizon": "2010",
        "words": 9,
    }
    return csl.of_source(
        Source.model_validate(
            row | {key.replace("_title", "-title"): v for key, v in cells.items()}
        )
    )


@pytest.mark.parametrize(
    ("text", "parts", "rest"),
    [
        ("1997-05-27", [[1997, 5, 27]], {}),
        ("1997-05", [[1997, 5]], {}),
        ("1997", [[1997]], {}),
        ("2008-21", [[2008]], {"season": 1}),
        ("1912-24", [[1912]], {"season": 4}),
        ("199X", [[1990], [1999]], {"circa": True}),
        ("19XX", [[1900], [1999]], {"circa": True}),
        ("1999-05-XX", [[1999, 5]], {}),
        ("1999-XX", [[1999]], {}),
        ("[1984-05..]", [[1984, 5]], {"circa": True}),
        ("[..1984]", [[1984]], {"circa": True}),
        ("{1667,1668}", [[1667], [1668]], {}),
        ("2004-06~-11", [[2004, 6, 11]], {"circa": True}),
        ("[2021-12..2022-02]", [[2021, 12], [2022, 2]], {"circa": True}),
        ("2016~", [[2016]], {"circa": True}),
        ("2009-06?", [[2009, 6]], {"circa": True}),
    ],
)
def test_dates(text: str, parts: list[list[int]], rest: dict[str, Any]) -> None:
    """A date has the parts that its text has, and what is vague or uncertain says so."""
    assert csl.date(text) == {"date-parts": parts} | rest


def test_no_date_is_no_field() -> None:
    """An unknown date is left out, so that each style says it in its own way."""
    assert "issued" not in item()


def test_names() -> None:
    """Names are cut at the comma, roles made of what stands in brackets, others left whole."""
    assert csl.names("Begum, Imrana|De La Guérivière, Jean|Lord Robertson") == {
        "author": [
            {"family": "Begum", "given": "Imrana"},
            {"family": "De La Guérivière", "given": "Jean"},
            {"literal": "Lord Robertson"},
        ]
    }
    assert csl.names("Jones, Seth G. (ed.)") == {
        "editor": [{"family": "Jones", "given": "Seth G."}]
    }
    assert csl.names("Ross, Dennis B. (notetaker)") == {
        "contributor": [{"family": "Ross", "given": "Dennis B."}]
    }
    assert csl.names("") == {}


def test_numbers_of_periodicals() -> None:
    """Volume, issue and pages are what their columns say; a title with digits stays whole."""
    numbers = {"volume": "44", "issue": "1", "page": "7–41"}
    assert item(container_title="Security", **numbers).items() >= numbers.items()
    whole = item(container_title="Gazette 44 (1), pp. 7–41")
    assert whole["container-title"] == "Gazette 44 (1), pp. 7–41"
    assert not whole.keys() & numbers.keys()


@pytest.mark.parametrize(
    ("cell", "publisher", "copy"),
    [
        ("NATO (copy: Scribd)", "NATO", "copy: Scribd"),
        ("NATO (archived copy)", "NATO", "archived copy"),
        ("SANA, copy on a blog", "SANA", "copy on a blog"),
        ("Copy on a blog", None, "copy on a blog"),
        ("(copy)", None, "copy"),
        ("Reuters (RFE/RL)", "Reuters (RFE/RL)", None),
    ],
)
def test_copies_are_no_publishers(cell: str, publisher: str | None, copy: str | None) -> None:
    """Where only a copy was seen, this is the source of the item and not who published it."""
    found = item(publisher=cell)
    assert (found.get("publisher"), found.get("source")) == (publisher, copy)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"container_title": "Security", "volume": "44"}, "article-journal"),
        ({"container_title": "Security", "page": "7–41", "genre": "book"}, "article-journal"),
        ({"container_title": "Defence Studies", "DOI": "10.1/x"}, "article-journal"),
        ({"container_title": "Mondaq"}, "webpage"),
        ({"genre": "book"}, "book"),
        ({"genre": "book", "container_title": "A Volume"}, "chapter"),
        ({"publisher": "A University Press"}, "document"),
        ({"publisher": "Carnegie Endowment"}, "document"),
        ({"kind": "press", "publisher": "TASS"}, "article-newspaper"),
        ({"kind": "press", "container_title": "Monitor", "volume": "2"}, "article-magazine"),
        ({"kind": "primary", "publisher": "Office of the Press Secretary"}, "document"),
        ({"kind": "primary", "container_title": "NATO Update"}, "webpage"),
    ],
)
def test_types(cells: dict[str, str], kind: str) -> None:
    """The type is what kind and columns warrant, and one of CSL 1.0.2."""
    found = item(**cells)
    assert found["type"] == kind
    listed = SCHEMA.read_text(encoding="utf-8").split("item-types =")[1].split("item-types")[0]
    assert kind in re.findall(r'"([a-z_-]+)"', listed)


def test_who_issued_a_document() -> None:
    """A document without author is by the body that issued it; other kinds are not."""
    assert csl.of_reference(reference(kind="primary"), ["NATO"])["author"] == [{"literal": "NATO"}]
    signed = reference(kind="primary", author="Lord Robertson")
    assert csl.of_reference(signed, ["NATO"])["author"] == [{"literal": "Lord Robertson"}]
    assert "author" not in csl.of_reference(reference(kind="press"), ["NATO"])


def test_states_write_nothing(catalogue: Catalogue) -> None:
    """A state is not named as the writer of a document: its bodies and persons are."""
    assert catalogue.references["act"].party == ["north"]
    assert "author" not in csl.items(catalogue)["act"]


def test_sources() -> None:
    """A source has a key of its own; a date not stated is uncertain and its note says why."""
    found = source(issued="2025-10-06", issued_basis="inferred: from its address", title="[Alpha]")
    assert found["id"] == "source:alpha"
    assert found["issued"] == {"date-parts": [[2025, 10, 6]], "circa": True}
    assert found["note"].startswith("Date inferred: from its address. The title in brackets")
    assert "note" not in source(issued="2025")


# --- notes -----------------------------------------------------------------------------------

URL = "https://example.org/book"


@pytest.mark.parametrize(
    ("cells", "note"),
    [
        (
            {
                "author": "Sarotte, M. E.|Way, Lucan A.",
                "container_title": "Security",
                "volume": "44",
                "issue": "1",
                "page": "7–41",
                "publisher": "A Press",
                "issued": "2019",
                "DOI": "10.1162/X",
            },
            (
                "M. E. Sarotte and Lucan A. Way, “A Book,” Security 44, no. 1 (2019): 7–41, "
                "https://doi.org/10.1162/X"
            ),
        ),
        (
            {
                "author": "A, B|C, D|E, F",
                "publisher": "A Press",
                "issued": "2000-10-23",
                "genre": "book",
            },
            f"B A, D C, and F E, A Book (A Press, 2000), {URL}",
        ),
        (
            {
                "author": "A, B|C, D|E, F|G, H",
                "publisher": "A Press",
                "container_title": "Whole",
                "genre": "book",
            },
            f"B A et al., “A Book,” in Whole (A Press, n.d.), accessed 22 November 2026, {URL}",
        ),
        (
            {"author": "A, B (ed.)", "title": "Why?", "publisher": "CSIS", "issued": "2020-05"},
            f"B A, ed., “Why?,” CSIS, May 2020, {URL}",
        ),
        (
            {
                "kind": "press",
                "title": "[Report on a talk]",
                "publisher": "TASS",
                "issued": "2012~",
            },
            f"[Report on a talk], TASS, [2012?], {URL}",
        ),
        (
            {"container_title": "NATO Update", "publisher": "NATO (copy)", "issued": "2008-21"},
            f"“A Book,” NATO Update, NATO, Spring 2008, copy, {URL}",
        ),
        (
            {"container_title": "The Quarterly", "page": "39–61", "issued": "2009"},
            f"“A Book,” The Quarterly, 2009, 39–61, {URL}",
        ),
        (
            {"author": "Quill, Ida, Jr.", "publisher": "Harbour Press", "issued": "1931", **PRINT},
            "Ida Quill Jr., A Book (Harbour Press, 1931)",
        ),
        (
            {"author": "{Board of Tolls, Fish and Light}", "issued": "1931", **PRINT},
            "Board of Tolls, Fish and Light, “A Book,” 1931",
        ),
        (
            {
                "kind": "primary",
                "issued": "1931",
                "collection": "Tolls, box 3",
                "archive": "Town Archive",
                **PRINT,
            },
            "“A Book,” 1931, Tolls, box 3, Town Archive",
        ),
        (
            {
                "kind": "primary",
                "title": "No Fog",
                "publisher": "Embassy",
                "issued": "1931",
                "genre": "cable",
                "archive": "Town Archive",
                "seen_at": URL,
                **PRINT,
            },
            f"“No Fog,” cable, Embassy, 1931, Town Archive, seen in copy at example.org, {URL}",
        ),
        (
            {"kind": "primary", "title": "Treaty on Tolls", "issued": "1931", "genre": "treaty"},
            f"“Treaty on Tolls,” 1931, {URL}",
        ),
        (
            {"editor": "Quill, Ida", "issued": "1999", "DOI": "doi:10.5555/12345678", **PRINT},
            "Ida Quill, ed., “A Book,” 1999, https://doi.org/10.5555/12345678",
        ),
    ],
)
def test_notes(cells: dict[str, str], note: str) -> None:
    """Notes read as a historian prints them: no empty field, no mark twice."""
    assert chicago.note(item(**cells)) == note


def test_sentence() -> None:
    """A note as a sentence ends with one full stop, after "n.d." too."""
    row = {"kind": "primary", "URL": "", "accessed": ""}
    undated = item(**row)
    assert chicago.note(undated).endswith("n.d.")
    assert chicago.sentence(undated) == chicago.note(undated)
    dated = item(**row, issued="1931")
    assert chicago.sentence(dated) == f"{chicago.note(dated)}."


def test_names_of_more_than_two_parts() -> None:
    """A suffix stands third, a body with a comma in braces; an editor has a column of its own."""
    assert csl.names("Quill, Ida, Jr.|{Board of Tolls, Fish and Light}|Ash,", "Bo, Eve") == {
        "author": [
            {"family": "Quill", "given": "Ida", "suffix": "Jr."},
            {"literal": "Board of Tolls, Fish and Light"},
            {"literal": "Ash"},
        ],
        "editor": [{"family": "Bo", "given": "Eve"}],
    }


def test_locator_and_vague_dates() -> None:
    """The paragraph stands before the address, a date between two stands in brackets."""
    found = source(issued="[2021-12..2022-02]", issued_basis="inferred: x", URL=URL)
    expected = f"“Alpha,” [December 2021–February 2022?], ¶ 3, {URL}"
    assert chicago.note(found, "¶ 3") == expected


def test_publisher_that_wrote_it() -> None:
    """A body that issued and published a document is named once."""
    row = reference(kind="primary", publisher="NATO (copy: Scribd)", issued="2024")
    assert chicago.note(csl.of_reference(row, ["NATO"])) == (
        f"NATO, “A Book,” 2024, copy: Scribd, {URL}"
    )
    row = reference(kind="primary", publisher="NATO-Russia Council", issued="2013")
    assert chicago.note(csl.of_reference(row, ["NATO–Russia Council"])) == (
        f"NATO–Russia Council, “A Book,” 2013, {URL}"
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Exercise", "“Exercise,”"),
        ('Exercise "Bold"', "“Exercise ‘Bold,’”"),
        ("He said “no” again", "“He said ‘no’ again,”"),
        ("Trump: ‘no longer obsolete’", "“Trump: ‘no longer obsolete,’”"),
        ("Russia 'ends it'", "“Russia 'ends it,'”"),
        ("The Allies’", "“The Allies’,”"),
        ("„Appell“", "“‚Appell,‘”"),
        ("“First” and last", "“‘First’ and last,”"),
    ],
)
def test_quotes_within_titles(title: str, expected: str) -> None:
    """Marks within a title are single, and the comma stands inside all that close with it."""
    assert chicago.quote(title, ",") == expected


def test_citeproc_takes_the_items() -> None:
    """The reference implementation in Python reads an item's type, names, dates and title."""
    items = [
        item(author="Quill, I. J.", container_title="Security", page="7–41", issued="2019"),
        source(issued="[2021-12..2022-02]", author="Ada"),
    ]
    read = CiteProcJSON(items)
    book, alpha = read["book"], read["source:alpha"]
    assert (book.type, str(book.title), str(book.page)) == ("article-journal", "A Book", "7–41")
    assert (book.author[0].family, int(book.issued.year)) == ("Quill", 2019)
    assert isinstance(alpha.issued, citeproc_source.DateRange)
