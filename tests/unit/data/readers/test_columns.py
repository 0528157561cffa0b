"""Columns of a sheet: in any order, by many names; what is not used is named, once."""

from hypothesis import given
from hypothesis import strategies as st

from data.readers.events import names
from data.tables.models import Event, Reference
from tests.unit.data.readers.sheets import book, read, sheet, text

COLUMNS = {
    "Start": "1997-05-27",
    "End": "1999",
    "Title": "Two harbours agreed",
    "Summary": "They agreed on a list.",
    "Type": "Treaty",
    "Actors": "Ash; Birch",
    "Themes": "tariffs",
    "Place": "Ash Town",
    "Weight": "3",
}


@given(st.permutations(sorted(COLUMNS)), st.randoms())
def test_order_and_case_do_not_matter(order: list[str], random: object) -> None:
    """A sheet says the same whatever the order of its columns, and however its names are typed."""
    forms = (str.upper, str.lower, str.title, lambda name: f" {name}: ")
    header = [random.choice(forms)(name) for name in order]  # type: ignore[attr-defined]
    lines = [",".join(header), ",".join(COLUMNS[name] for name in order)]
    assert text(*lines).rows(Event, "title", "start", "end", "type", "agents", "weight") == [
        ("Two harbours agreed", "1997-05-27", "1999", "treaty", ["ash", "birch"], 3)
    ]


@given(st.data())
def test_every_word_for_a_column_is_understood(data: st.DataObject) -> None:
    """Each of the words for a column leads to it, alone or between others."""
    column = data.draw(st.sampled_from(sorted(names.WORDS)))
    title = ["title"] if column in ("short", "summary") else []  # which they would stand for
    word = data.draw(st.sampled_from(names.WORDS[column]))
    others = data.draw(st.lists(st.sampled_from(["x", "notes", "colour"])))
    assert names.of([*others, word, *title]).at[column] == len(others)


def test_first_word_wins() -> None:
    """Of two columns that mean the same the first word of the list counts, the other is named."""
    timeline = text("name,date,title,start", "A,1990,B,1991")
    assert timeline.rows(Event, "title", "start") == [("B", "1991")]
    assert timeline.warnings == [
        "my.csv: date: is left out: 'start' holds the same",
        "my.csv: name: is left out: 'title' holds the same",
    ]


def test_description_alone_is_the_title() -> None:
    """A table of dates and descriptions has these as titles; beside a title they are none."""
    timeline = text("date,description", "1990,Two harbours agreed.")
    assert timeline.rows(Event, "title", "summary") == [("Two harbours agreed.", "")]
    timeline = text("date,description,event", "1990,Two harbours agreed.,Agreement")
    assert timeline.rows(Event, "title", "summary") == [("Agreement", "Two harbours agreed.")]


def test_filled_column_comes_before_an_empty_one() -> None:
    """A column that holds nothing takes no meaning from one that does."""
    timeline = text("start,title,type,group", "1990,A,,War")
    assert timeline.rows(Event, "type") == [("war",)]
    assert timeline.warnings == []


def test_unused_columns_are_named_once() -> None:
    """What the program cannot use is named by column, however many cells it has; blank ones not."""
    rows = [[1990 + n, f"Event {n}", 54.1, 7.9, "", "a.jpg", "x"] for n in range(5)]
    header = ["Year", "Title", "Latitude", "Longitude", "Empty", "Image", ""]
    assert sheet(header, *rows).warnings == [
        "Sheet1: column 7 has no name; it is left out",
        "Sheet1: Image: cannot be used; it is left out",
        "Sheet1: Latitude: cannot be used; it is left out",
        "Sheet1: Longitude: cannot be used; it is left out",
    ]


def test_header_stands_further_down() -> None:
    """Rows above the names, empty ones and an empty first column are passed over and said."""
    timeline = sheet(["", "Our harbours"], [], [], ["", "Date", "Event"], ["", "1997", "Agreed"])
    assert timeline.rows(Event, "title", "start") == [("Agreed", "1997")]
    assert timeline.warnings == [
        "Sheet1!1: 'Our harbours' stands above the columns; it is taken as the title"
    ]


def test_title_above_the_columns() -> None:
    """One text alone above the names of columns is the title; what stands under it is left out."""
    rows = [["Our harbours", ""], ["as of May", ""], ["Date", "Event"], ["1997", "Agreed"]]
    dossier = sheet(*rows).report.tables.dossier
    assert dossier is not None
    assert dossier.title == "Our harbours"
    assert sheet(*rows).warnings[1] == (
        "Sheet1!2: 'as of May' stands above the columns; it is left out"
    )
    dossier = sheet(["Printed", "2020"], *rows[2:]).report.tables.dossier
    assert dossier is not None
    assert dossier.title == "my"


def test_sheet_that_fits_best_is_read() -> None:
    """Of several sheets the one is read of which most is understood; the others are named."""
    timeline = read(
        book(
            {
                "Read me": [["Please read"]],
                "Draft": [["Title", "Date"], ["Old", "1990"]],
                "Events": [["Title", "Date", "Place"], ["New", "1991", "Ash Town"]],
                "Empty": [],
            }
        )
    )
    assert timeline.rows(Event, "title") == [("New",)]
    assert timeline.warnings == [
        "Draft: is not read: 'Events' is taken as the sheet of events",
        "Read me: is not read: 'Events' is taken as the sheet of events",
    ]


def test_hidden_sheets_are_passed_over() -> None:
    """A sheet that its maker hides is not read, and that is said."""
    sheets = {
        "Events": [["Title", "Date"], ["A", "1990"]],
        "Old": [["Title", "Date", "Place"], ["B", "1991", "C"]],
    }
    timeline = read(book(sheets, lambda each: each.name == "Old" and each.hide()))
    assert timeline.rows(Event, "title") == [("A",)]
    assert timeline.warnings == ["Old: is hidden in the workbook; it is not read"]


def test_lists() -> None:
    """Strokes and semicolons part values; commas only where neither stands in the column."""
    timeline = text(
        "start,title,actors,themes",
        '1990,A,"Ash, Birch; Cedar","sea, land"',
        '1991,B,Ash|Elm,"land, land"',
    )
    assert timeline.rows(Event, "agents", "themes") == [
        (["ash-birch", "cedar"], ["sea", "land"]),
        (["ash", "elm"], ["land"]),
    ]
    assert timeline.warnings == [
        "my.csv: themes: commas part the values: 'sea, land' are 2 (with ; or | in it they do not)"
    ]


def test_weights_of_other_scales() -> None:
    """Weights from 1 to 3 stay; other scales and words are taken in thirds, and that is said."""
    assert text("start,title,weight", "1990,A,1", "1991,B,3").rows(Event, "weight") == [(1,), (3,)]
    ten = text("start,title,importance", *(f"1990,E{n},{n}" for n in (1, 3, 4, 7, 8, 10)))
    assert [weight for (weight,) in ten.rows(Event, "weight")] == [1, 1, 2, 3, 3, 3]
    (warning,) = ten.warnings
    assert warning == (
        "my.csv: importance: "
        "1 to 10 are taken in thirds as 1 to 3: how soon an event gets its label"
    )
    words = text("start,title,importance", "1990,A,high", "1990,B,Low", "1990,C,huge")
    assert words.rows(Event, "weight") == [(3,), (1,), (2,)]
    assert words.warnings == [
        "my.csv: importance: 'huge' is no weight (1, 2 or 3; low, medium, high)"
    ]


def test_status_of_another_kind() -> None:
    """A column `status` counts if all of its words are ours; else it is named."""
    ours = text("start,title,status", "1990,A,planned", "1991,B,")
    assert ours.rows(Event, "status") == [("planned",), ("attested",)]
    other = text("start,title,status", "1990,A,planned", "1991,B,done")
    assert other.rows(Event, "status") == [("attested",), ("attested",)]
    assert "my.csv: status: is left out: 'done' is not one of" in other.warnings[0]


def test_html_is_read_as_plain_text() -> None:
    """Tags and signs of HTML are no text; a stroke in a formula is."""
    timeline = text(
        "start,title,summary,url",
        '1990,A &amp; B,"<p>First.</p><p>Then <a href=""https://x.example"">this</a>.</p>",',
        "1991,3 < 4,a<b and c>d,",
    )
    assert timeline.rows(Event, "title", "summary") == [
        ("A & B", "First. Then this."),
        ("3 < 4", "a<b and c>d"),
    ]


def test_address_alone_is_a_reference() -> None:
    """An address without a source is a reference that is called by its host."""
    timeline = text("start,title,link", "1990,A,https://www.example.org/a?b=1")
    assert timeline.rows(Reference, "title", "URL") == [
        ("example.org", "https://www.example.org/a?b=1")
    ]
