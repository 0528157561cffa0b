"""Sheets of odd sizes and forms, and files that are no sheets: read right, or named in words."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from components.base.address import View
from components.exports import tables, timelinejs
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.readers.sheets import archives
from data.readers.sheets.sheet import letters, number_of
from data.tables.models import Event, Type
from data.tables.problems import DataError
from tests.unit.data.readers.sheets import Timeline, book, read, sheet, text

CASES = Path(__file__).parents[5] / "shared" / "cases"


def refusal(content: bytes, name: str = "my.xlsx") -> str:
    """What is said of a file that is not read."""
    with pytest.raises(DataError) as error:
        read(content, name)
    return str(error.value)


def changed(content: bytes, member: str, to: bytes) -> bytes:
    """A zip with another member in the place of one."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name != member:
                new.writestr(name, old.read(name))
        new.writestr(member, to)
    return out.getvalue()


SMALL = book({"Sheet1": [["Date", "Title"], ["1990", "A"]]})
SHEET = "xl/worksheets/sheet1.xml"


def test_a_sheet_of_forty_events() -> None:
    """The sheet that needed 16 files and 900 cells is read without one."""
    case = CASES / "no-start-from-one-sheet" / "sheet.csv"
    if not case.is_file():
        pytest.skip("the cases are not at hand")
    report = check(case)
    assert (report.problems, report.warnings, report.rows()) == ([], [], (40, 40))
    assert [len(report.tables[model]) for model in (Event, Type)] == [40, 1]


@pytest.mark.parametrize(
    "rows",
    [
        [["1990", "One event"]],
        [["1990-05-27", f"Event {n} of one day"] for n in range(30)],
        [["0001", "First"], ["2999", "Last"]],
        [["1990", "A label of 200 signs " + "x" * 179], ["1991", "x" * 200]],
        [["1990", "A"], ["", ""], ["1991", "B"], ["", ""], ["", ""]],
    ],
)
def test_odd_sizes(rows: list[list[str]]) -> None:
    """One event, one day, 3 000 years, long labels and empty rows are all shown."""
    timeline = sheet(["Date", "Title"], *rows)
    assert (timeline.problems, timeline.warnings) == ([], [])
    assert timeline.rows(Event, "start", "title") == [tuple(row) for row in rows if any(row)]


def test_many_types() -> None:
    """Forty types are forty lanes, each with its symbol and colours."""
    timeline = sheet(
        ["Date", "Title", "Type"], *([1900 + n, f"E{n}", f"Type {n}"] for n in range(40))
    )
    assert len(timeline.rows(Type, "id")) == 40
    assert all(all(cells) for cells in timeline.rows(Type, "symbol", "colour", "colour_dark"))


def test_duplicate_titles() -> None:
    """Events of one title on different days are different events."""
    timeline = sheet(["Date", "Title"], ["1990", "Talks"], ["1991", "Talks"], ["1992", "talks"])
    assert timeline.rows(Event, "id") == [("talks",), ("talks-2",), ("talks-3",)]


def test_rows_without_title_or_date() -> None:
    """A row that lacks its title or its date is named by that cell."""
    timeline = sheet(["Date", "Headline"], ["1990", ""], ["", "A"], ["1991", "B"])
    assert timeline.problems == [
        "Sheet1!B2: Headline: is empty; this column needs a value",
        "Sheet1!A3: Date: is empty; this column needs a value",
    ]
    assert timeline.report.rows() == (1, 3)


def test_end_before_start() -> None:
    """An event that ends before it starts is named by its cell, in the words of the sheet."""
    (problem,) = sheet(["From", "To", "Event"], ["1991", "1990", "A"], ["1992", "", "B"]).problems
    assert problem.startswith("Sheet1!B2: To: ")


def test_formulas() -> None:
    """The saved value of a formula counts, one without is empty; a failed one is named."""

    def write(each: object) -> None:
        each.write_formula("A2", "=1989+1", None, 1990)  # type: ignore[attr-defined]
        each.write_formula("C2", '=""', None, "")  # type: ignore[attr-defined]
        each.write_formula("A3", "=1/0", None, "#DIV/0!")  # type: ignore[attr-defined]
        each.write_formula("D2", "=NA()", None, "#N/A")  # type: ignore[attr-defined]

    rows = [["Date", "Title", "Place", "Note"], ["", "A"], ["", "B"]]
    timeline = read(book({"Sheet & 1": rows}, write))
    assert timeline.rows(Event, "start", "place") == [("1990", "")]
    assert timeline.problems == [
        "Sheet & 1!A3: Date: '#DIV/0!' is the error of a formula, and no value"
    ]
    assert timeline.report.rows() == (1, 2)


def test_formulas_are_text() -> None:
    """What looks like a formula in a text file is text."""
    timeline = text("start,title", "1990,=1+1", "1991,#harbour")
    assert timeline.rows(Event, "title") == [("=1+1",), ("#harbour",)]


@pytest.mark.parametrize("content", [b"PK\x03\x04 no zip", SMALL[:2000], b"\xd0\xcf\x11\xe0 no"])
def test_damaged_files(content: bytes) -> None:
    """A damaged spreadsheet is refused in one sentence."""
    assert refusal(content) in (
        "my.xlsx: is damaged: it is no whole spreadsheet; save it again",
        "my.xlsx: is no spreadsheet that can be read (.xlsx, .ods); is it whole?",
    )


def test_zip_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that would be far larger unpacked is refused before it is."""
    monkeypatch.setattr(archives, "LARGEST", 1 << 20)
    assert "would be 2 MB unpacked" in refusal(changed(SMALL, "xl/media/a.bin", b"0" * (2 << 20)))
    monkeypatch.undo()
    bomb = changed(SMALL, "xl/media/a.bin", bytes(11 << 20))
    assert "would be 11 MB unpacked" in refusal(bomb)


def test_cells_far_away() -> None:
    """A sheet whose last cell lies where memory would not reach is refused."""
    with zipfile.ZipFile(io.BytesIO(SMALL)) as archive:
        xml = archive.read(SHEET)
    far = xml.replace(b"</sheetData>", b'<row r="9"><c r="XFD1048576"/></row></sheetData>')
    assert "reach to row 1048576 and column 16384" in refusal(changed(SMALL, SHEET, far))


def test_passwords() -> None:
    """A workbook with a password is named as one."""
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusal(container) == "my.xlsx: has a password; save it without one"


def test_macros_are_not_run() -> None:
    """A workbook with macros is read like another."""
    timeline = read(changed(SMALL, "xl/vbaProject.bin", b"macro"), "my.xlsm")
    assert timeline.rows(Event, "title") == [("A",)]


def ods(rows: list[list[str]]) -> bytes:
    """A spreadsheet as LibreOffice writes it, of texts and days."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    day = (
        '<table:table-cell office:value-type="date" office:date-value="{0}"><text:p>{0}</text:p>'
        "</table:table-cell>"
    )
    lines = "".join(
        f"<table:table-row>{''.join((day if each[:1] == '1' else cell).format(each) for each in r)}"
        "</table:table-row>"
        for r in rows
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>"
            f'<table:table table:name="Tabelle1">{lines}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def test_libreoffice() -> None:
    """A spreadsheet of LibreOffice is read as one of Excel is."""
    timeline = read(ods([["Date", "Title"], ["1997-05-27", "A"], ["soon", "B"]]), "my.ods")
    assert timeline.rows(Event, "start", "title") == [("1997-05-27", "A")]
    assert timeline.problems == ["Tabelle1!A3: Date: 'soon' is not a date (EDTF, e.g. 1997-05)"]


@pytest.mark.parametrize(
    ("content", "remark"),
    [
        ("start;title\n1990;Å\n".encode("cp1252"), "Windows-1252 with semicolons"),
        ("start\ttitle\n1990\tÅ\n".encode("utf-16"), "UTF-16 with tabs"),
    ],
)
def test_other_text_files(content: bytes, remark: str) -> None:
    """Text files of Excel in other codes and with other signs are read, and that is said."""
    timeline = read(content, "my.tsv")
    assert timeline.rows(Event, "title") == [("Å",)]
    (warning,) = timeline.warnings
    assert remark in warning


def test_letters_of_columns() -> None:
    """The letters of a column and its number lead to each other."""
    assert [letters(n) for n in (0, 25, 26, 701, 702, 16383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]
    assert all(number_of(letters(n)) == n for n in range(2000))


def test_our_own_events(catalogue: Catalogue) -> None:
    """Our own `/events.csv` is read back with all its events."""
    lines = "".join(tables.events_csv(catalogue, View()))
    timeline = read(lines.encode(), "events.csv")
    assert timeline.problems == []
    assert len(timeline.rows(Event, "id")) == len(catalogue.events)


def test_our_own_sheet_for_timelinejs(catalogue: Catalogue) -> None:
    """Our own `/timelinejs.csv` is read back with all its events, and its title."""
    lines = "".join(timelinejs.write(catalogue, View(), "https://a.example/"))
    timeline = read(lines.encode(), "timelinejs.csv")
    dossier = timeline.report.tables.dossier
    assert dossier is not None
    assert dossier.title == catalogue.dossier.title
    assert timeline.problems == []
    titles = zip(timeline.rows(Event, "title"), catalogue.events["title"], strict=True)
    assert all(str(read[0]).startswith(title) for read, title in titles)


def test_excerpts_alone(catalogue: Catalogue) -> None:
    """Our own `/excerpts.csv` has no events, and where it belongs is said."""
    lines = "".join(tables.excerpts_csv(catalogue, View())).encode()
    assert "put it as excerpts.csv beside an events.csv" in refusal(lines, "mine.csv")


def test_title_of_a_file() -> None:
    """A dossier without a title is called by its file, with blanks for underscores."""
    timeline = read(SMALL, "my_wars-2020.xlsx")
    dossier = timeline.report.tables.dossier
    assert dossier is not None
    assert dossier.title == "my wars-2020"


def test_dashes_in_titles() -> None:
    """A dash parts the words of an id as a hyphen does."""
    timeline = sheet(["Date", "Title"], ["1871", "The feud, 1862–1871"])
    assert timeline.rows(Event, "id") == [("the-feud-1862-1871",)]


def test_rows_are_counted() -> None:
    """Two of forty rows that cannot be read leave 38 of 40, as the banner says."""
    rows: list[list[str | date]] = [[date(1990, 1, n % 28 + 1), f"Event {n}"] for n in range(38)]
    timeline: Timeline = sheet(["Date", "Title"], *rows, ["soon", "A"], ["later", "B"])
    assert timeline.report.rows() == (38, 40)
    assert timeline.report.counts().startswith("38 of 40 rows: 38 events")
