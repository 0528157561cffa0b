"""The spreadsheet of TimelineJS: its title, eras, groups, words for dates, media and HTML."""

from data.tables.models import Event, Period, Reference, Type
from tests.unit.data.readers.sheets import Timeline, book, read, sheet

HEADER = [
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time"),
    *("Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption"),
    *("Media Thumbnail", "Type", "Group", "Background"),
]
HTML = "holds HTML, which is read as plain text, without links and pictures"
NO_ADDRESS = "is not an address (https://…); it is left out"


def timelinejs(*rows: dict[str, str | float]) -> Timeline:
    """What a sheet of TimelineJS with these cells becomes."""
    cells = [[row.get(name, "") for name in HEADER] for row in rows]
    return sheet(HEADER, *cells)


def test_title_and_lead() -> None:
    """A row of the type `title` is no event: it gives title and lead of the dossier."""
    timeline = timelinejs(
        {"Type": "title", "Headline": "Two <em>harbours</em>", "Text": "<p>How they met.</p>"},
        {"Year": 1990, "Headline": "A"},
    )
    dossier = timeline.report.tables.dossier
    assert dossier is not None
    assert (dossier.title, dossier.lead) == ("Two harbours", "How they met.")
    assert timeline.rows(Event, "title") == [("A",)]
    assert timeline.problems == []
    assert timeline.report.rows() == (2, 2)


def test_eras_are_periods() -> None:
    """A row of the type `era` is a period, which is shown behind the events."""
    timeline = timelinejs(
        {"Year": 1914, "End Year": 1918, "Headline": "The war", "Type": "era"},
        {"Year": 1915, "Headline": "A"},
    )
    assert timeline.rows(Period, "label", "start", "end", "group") == [
        ("The war", "1914", "1918", "periods")
    ]
    dossier = timeline.report.tables.dossier
    assert dossier is not None
    assert dossier.bands == ["periods"]
    assert timeline.rows(Event, "title") == [("A",)]


def test_groups_are_types() -> None:
    """Groups are the types where `Type` says what rows are, and where it is empty."""
    first = timelinejs(
        {"Year": 1990, "Headline": "A", "Type": "title"},
        {"Year": 1990, "Headline": "A", "Group": "Sea"},
    )
    second = timelinejs({"Year": 1990, "Headline": "A", "Group": "Sea"})
    for timeline in (first, second):
        assert timeline.rows(Type, "label") == [("Sea",)]


def test_types_of_other_sheets() -> None:
    """Types of one's own beside `title` and `era` stay types."""
    header = ["Date", "Title", "Type"]
    timeline = sheet(header, ["1990", "A", "War"], ["1980", "B", "Era"], ["1991", "C", "Peace"])
    assert timeline.rows(Event, "title", "type") == [("A", "war"), ("C", "peace")]
    assert timeline.rows(Period, "label", "start") == [("B", "1980")]


def test_media_are_references() -> None:
    """A picture or film is a reference with its address, called by caption and credit."""
    timeline = timelinejs(
        {
            "Year": 1990,
            "Headline": "A",
            "Media": "https://pictures.example/a.jpg",
            "Media Credit": "Quill",
            "Media Caption": "The <b>harbour</b>",
            "Background": "#ffffff",
            "Media Thumbnail": "a.png",
        },
        {
            "Year": 1991,
            "Headline": "B",
            "Media": '<iframe width="5" src="https://films.example/b" allowfullscreen></iframe>',
        },
        {"Year": 1992, "Headline": "C", "Media": "<blockquote>Words</blockquote>"},
    )
    assert timeline.rows(Reference, "title", "URL") == [
        ("The harbour – Quill", "https://pictures.example/a.jpg"),
        ("films.example", "https://films.example/b"),
    ]
    assert timeline.warnings == [
        "Sheet1: Background: cannot be used; it is left out",
        f"Sheet1: Media Caption: {HTML}",
        "Sheet1: Media Thumbnail: cannot be used; it is left out",
        f"Sheet1!L4: Media: '<blockquote>Words</blockquote>' {NO_ADDRESS}",
    ]


def test_second_title_and_long_lead() -> None:
    """A second title is left out and a long lead is cut; both are said."""
    timeline = timelinejs(
        {"Type": "title", "Headline": "One", "Text": "word " * 100, "Media": "https://a.example"},
        {"Type": "title", "Headline": "Two"},
        {"Year": 1990, "Headline": "A"},
    )
    dossier = timeline.report.tables.dossier
    assert dossier is not None
    assert dossier.title == "One"
    assert len(dossier.lead) <= 300
    assert timeline.warnings == [
        "Sheet1!L2: Media: is left out: a title has no source",
        "Sheet1!K2: Text: is cut: it is the line under the title",
        "Sheet1!3: is a second title; it is left out",
    ]


def test_sheet_beside_a_note() -> None:
    """A sheet of notes before the events is named, and the events are read."""
    sheets = {"Notes": [["Do not edit"]], "od1": [["Year", "Headline"], [1990, "A"]]}
    assert read(book(sheets)).rows(Event, "title") == [("A",)]
