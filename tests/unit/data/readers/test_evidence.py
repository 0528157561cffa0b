"""What the rows of a sheet say of sources: excerpts, references, several rows of one event."""

from data.tables.models import Event, Excerpt, Reference, Source
from tests.unit.data.readers.sheets import book, read, sheet, text


def test_quotes_are_excerpts_of_their_sources() -> None:
    """A source with a quote is one of the texts, by its name, with the address that it has."""
    timeline = text(
        "start,title,source,quote,page,url",
        "1990,A,Ash,they agreed,12,https://a.example/1",
        "1991,B,Ash,they parted,p. 14,",
        "1992,C,Birch,nothing was agreed,,",
    )
    assert timeline.rows(Excerpt, "id", "source", "events", "quote", "paragraph") == [
        ("ash-1", "ash", ["a"], "they agreed", "p. 12"),
        ("ash-2", "ash", ["b"], "they parted", "p. 14"),
        ("birch-1", "birch", ["c"], "nothing was agreed", ""),
    ]
    assert timeline.rows(Source, "id", "label", "URL") == [
        ("ash", "Ash", "https://a.example/1"),
        ("birch", "Birch", ""),
    ]
    assert timeline.warnings == []


def test_quotes_with_marks_of_their_own() -> None:
    """Marks of quotation round a whole quote are left out, and that is said; others stay."""
    timeline = text(
        "start;title;source;quote",
        "1990;A;Ash;»they agreed«",
        "1991;B;Ash;“they” and “we”",
        "1992;C;Ash;« ils sont partis »",
    )
    assert timeline.rows(Excerpt, "quote") == [
        ("they agreed",),
        ("“they” and “we”",),
        ("ils sont partis",),
    ]
    assert "my.csv: quote: is shown without the marks of quotation that stand round it" in (
        timeline.warnings
    )


def test_numbers_of_paragraphs() -> None:
    """A number in a column of paragraphs is one; elsewhere it is a page."""
    timeline = text("start,title,source,quote,paragraph", "1990,A,Ash,they agreed,12")
    assert timeline.rows(Excerpt, "paragraph") == [("12",)]


def test_sources_without_quote_are_references() -> None:
    """A source without a quote is a reference with page and address, one however often named."""
    timeline = text(
        "start,title,source,page,url",
        "1990,A,Ash: A History; 2nd ed.,12,https://a.example/1",
        "1991,B,Ash: A History; 2nd ed.,12,https://a.example/1",
        "1992,C,Birch | Cedar,,",
        "1993,D,https://d.example/x,,",
    )
    assert timeline.rows(Event, "references") == [
        (["ash-a-history-2nd-ed"],),
        (["ash-a-history-2nd-ed"],),
        (["birch", "cedar"],),
        (["d-example"],),
    ]
    assert timeline.rows(Reference, "title", "page", "URL") == [
        ("Ash: A History; 2nd ed.", "12", "https://a.example/1"),
        ("Birch", "", ""),
        ("Cedar", "", ""),
        ("d.example", "", "https://d.example/x"),
    ]


def test_several_rows_of_one_event() -> None:
    """Rows with the same start and title are one event with all their sources and values."""
    timeline = text(
        "start,end,title,actors,source,quote,importance",
        "1990,,A,Ash,Book one,it was so,1",
        "1990,1991,a,Birch,Book two,it was not so,1",
        "1990,1992,A,,Book three,,1",
    )
    assert timeline.rows(Event, "title", "end", "agents", "references") == [
        ("A", "1991", ["ash", "birch"], ["book-three"])
    ]
    assert timeline.rows(Excerpt, "source", "events") == [
        ("book-one", ["a"]),
        ("book-two", ["a"]),
    ]
    assert timeline.warnings == ["my.csv:4: end: '1992' is left out: row 2 of the event counts"]
    assert timeline.report.rows() == (3, 3)


def test_rows_that_repeat_an_event() -> None:
    """A row that says nothing new of an event is one with it, and that is said once."""
    timeline = text("start,title", "1990,A", "1990,A", "1990,A", "1991,A")
    assert timeline.rows(Event, "id", "start") == [("a", "1990"), ("a-2", "1991")]
    assert timeline.warnings == [
        "my.csv:3: has start and title of a row above (2 such rows); they are one event"
    ]


def test_rows_of_sources_alone() -> None:
    """A row of a source alone belongs to the event above it, readable or not."""
    timeline = text(
        "start,title,source,quote",
        "1990,A,Ash,one",
        ",,Birch,two",
        "soon,B,Ash,three",
        ",,Birch,four",
        "soon,B,Cedar,five",
    )
    assert timeline.rows(Excerpt, "source", "events") == [("ash", ["a"]), ("birch", ["a"])]
    assert timeline.problems == [
        "my.csv:4: start: 'soon' is not a date (EDTF, e.g. 1997-05)",
        "my.csv:5: belongs to the event of row 4, which cannot be read",
        "my.csv:6: belongs to the event of row 4, which cannot be read",
    ]
    assert timeline.report.rows() == (2, 5)


def test_merged_cells() -> None:
    """Merged cells count in each of their rows; one across the columns is a heading."""
    rows = [
        ["Date", "Title", "Source", "Quote"],
        ["The nineties"],
        ["1990", "A", "Ash", "one"],
        ["", "", "Birch", "two"],
        ["1990", "A2", "Cedar", "three"],
    ]

    def merge(each: object) -> None:
        each.merge_range("A2:D2", "The nineties")  # type: ignore[attr-defined]
        each.merge_range("A3:A5", "1990")  # type: ignore[attr-defined]
        each.merge_range("B3:B4", "A")  # type: ignore[attr-defined]

    timeline = read(book({"Sheet1": rows}, merge))
    assert timeline.problems == []
    assert timeline.warnings == ["Sheet1!2: 'The nineties' is a heading; it is left out"]
    assert timeline.rows(Event, "title", "start") == [("A", "1990"), ("A2", "1990")]
    assert timeline.rows(Excerpt, "source", "events") == [
        ("ash", ["a"]),
        ("birch", ["a"]),
        ("cedar", ["a2"]),
    ]


def test_quote_without_source() -> None:
    """A quote without a source has the host of its address as one, or none that is named."""
    timeline = text("start,title,quote,url", "1990,A,one,https://a.example/x", "1991,B,two,")
    assert timeline.rows(Source, "label") == [("a.example",), ("Source not named",)]
    assert timeline.warnings == ["my.csv: quote: stands without a source in a row"]


def test_what_is_no_address() -> None:
    """What stands as an address and is none is left out, and named by its cell."""
    timeline = sheet(["Date", "Title", "URL"], ["1990", "A", "pictures/a.jpg"])
    assert timeline.rows(Event, "title", "references") == [("A", [])]
    assert timeline.warnings == [
        "Sheet1!C2: URL: 'pictures/a.jpg' is not an address (https://…); it is left out"
    ]


def test_two_addresses_of_one_source() -> None:
    """A text has one address; another one is left out, and named."""
    timeline = text(
        "start,title,source,quote,url",
        "1990,A,Ash,one,https://a.example/1",
        "1991,B,Ash,two,https://a.example/2",
    )
    assert timeline.rows(Source, "URL") == [("https://a.example/1",)]
    (warning,) = timeline.warnings
    assert warning.startswith("my.csv:3: url: 'https://a.example/2' is left out: 'Ash' has")
