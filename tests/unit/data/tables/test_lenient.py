"""Lenient reading: what spreadsheets write is read and said, whatever rules a dossier has."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.base.address import View
from components.exports.tables import events_csv, excerpts_csv
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.dossier.load import load
from data.readers.reading import read
from data.tables import csv_tables, models
from tests import small
from tests.conftest import TODAY
from tests.small import FILES

CASES = Path(__file__).parents[5] / "shared" / "cases"
EVENTS = FILES["events.csv"]


def parted(text: str, sign: str) -> str:
    """A table with other signs between its columns."""
    out = io.StringIO()
    csv.writer(out, delimiter=sign, lineterminator="\n").writerows(csv.reader(text.splitlines()))
    return out.getvalue()


def warnings(folder: Path) -> list[str]:
    """What is warned of in a dossier without problems."""
    report = check(folder)
    assert report.problems == []
    return list(map(str, report.warnings))


@pytest.mark.parametrize(
    ("written", "remark"),
    [
        (EVENTS.encode(), ""),
        (EVENTS.encode("utf-8-sig"), ""),
        (EVENTS.replace("\n", "\r\n\r\n").encode(), ""),
        (EVENTS.encode("utf-16"), "is read as UTF-16"),
        (EVENTS.encode("utf-16-le"), "is read as UTF-16"),
        (EVENTS.encode("utf-16-be"), "is read as UTF-16"),
        (parted(EVENTS, ";").encode(), "is read with semicolons between the columns"),
        (parted(EVENTS, "\t").encode(), "is read with tabs between the columns"),
        (parted(EVENTS, "\t").encode("utf-16"), "is read as UTF-16 with tabs between the columns"),
        (
            parted(EVENTS, ";").replace("Town", "Türmünd").encode("cp1252"),
            "is read as Windows-1252 with semicolons between the columns",
        ),
    ],
)
def test_how_it_is_written(tmp_path: Path, written: bytes, remark: str) -> None:
    """Each way of writing gives the same events, and what is unusual is said once a file."""
    plain = read(small.write(tmp_path))[models.Event].models()
    (tmp_path / "events.csv").write_bytes(written)
    assert warnings(tmp_path) == ([f"events.csv: {remark}"] if remark else [])
    events = read(tmp_path)[models.Event].models()
    assert events[0].place in ("Town", "Türmünd")
    assert [e.model_copy(update={"place": ""}) for e in events] == [
        e.model_copy(update={"place": ""}) for e in plain
    ]


def test_damaged_utf8(tmp_path: Path) -> None:
    """A table that is UTF-8 but for a byte is not taken for another encoding."""
    small.write(tmp_path)
    words = "sứ giả Đặng viết thư".encode()
    (tmp_path / "themes.csv").write_bytes(
        FILES["themes.csv"].encode().replace(b"whom", words + b"\xff")
    )
    [problem] = [str(p) for p in check(tmp_path).problems]
    assert problem == "themes.csv: is no text that can be read; save it as CSV UTF-8"


@pytest.mark.parametrize("sign", ["\u200b", "\u00a0", "\ufeff", "\u2060"])
def test_unseen_characters(tmp_path: Path, sign: str) -> None:
    """An unseen character in the header is left out and named by its number."""
    small.write(tmp_path, {"themes.csv": FILES["themes.csv"].replace("label", f"label{sign}")})
    assert warnings(tmp_path) == [
        f"themes.csv:1: label: an unseen character in the header is left out (U+{ord(sign):04X})"
    ]


def test_unknown_columns(tmp_path: Path) -> None:
    """Unknown columns are left out and named, with the column that may be meant."""
    themes = (
        "id,label,order,definition,colour,definiton,\ntrust,Trust,1,A,red,,\ntrade,Trade,2,B,,,\n"
    )
    types = FILES["types.csv"].replace(",hatch,", ",hach,")
    small.write(tmp_path, {"themes.csv": themes, "types.csv": types})
    assert warnings(tmp_path) == [
        "types.csv:1: hach: cannot be used; it is left out; did you mean 'hatch'?",
        "themes.csv:1: colour: cannot be used; it is left out",
        "themes.csv:1: definiton: cannot be used; it is left out",
    ]


def test_a_column_without_a_name(tmp_path: Path) -> None:
    """A column without a name is left out; that it held something is said."""
    lines = FILES["themes.csv"].replace("\n", ",\n").replace("Goods.,,,,,", "Goods.,,,,,new")
    small.write(tmp_path, {"themes.csv": lines})
    assert warnings(tmp_path) == ["themes.csv:1: column 9 has no name; it is left out"]


def test_long_cells(tmp_path: Path) -> None:
    """A cell of a million characters is read; one of sixteen is named."""
    long = "word " * 200_000
    small.write(tmp_path, small.changed("events.csv", "The Act says so.", long))
    assert warnings(tmp_path) == []
    assert read(tmp_path)[models.Event].cells["record"][0] == long.strip()


def test_a_cell_without_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell beyond all measure is named in our words, with the line where it begins."""
    csv.field_size_limit(1_000)
    try:
        folder = small.write(tmp_path, small.changed("themes.csv", "Goods.", "g" * 2_000))
        assert [str(p) for p in check(folder).problems] == [
            "themes.csv:3: has a cell of more than 16 million characters; does a quote not end?"
        ]
    finally:
        csv.field_size_limit(csv_tables.LONGEST_CELL)


def test_long_values_are_cut(tmp_path: Path) -> None:
    """A message names the beginning of a long value, never all of it."""
    folder = small.write(tmp_path, small.changed("events.csv", "disputed", "d" * 100_000))
    [problem] = map(str, check(folder).problems)
    assert len(problem) < 300


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "'=1", "''-x"])
def test_guards(tmp_path: Path, text: str) -> None:
    """One apostrophe before what a spreadsheet takes for a formula is taken off."""
    small.write(tmp_path, small.changed("events.csv", "The Act says so.", f"'{text}"))
    assert read(tmp_path)[models.Event].cells["record"][0] == text


def test_apostrophes_stay(tmp_path: Path) -> None:
    """Other apostrophes belong to the text."""
    small.write(tmp_path, small.changed("events.csv", "The Act says so.", "'twas the Act"))
    assert read(tmp_path)[models.Event].cells["record"][0] == "'twas the Act"


# --- our own tables --------------------------------------------------------------------------

Export = Callable[[Catalogue, View], object]


def read_back(catalogue: Catalogue, folder: Path, name: str, export: Export) -> Catalogue:
    """The catalogue with one of its tables replaced by our own download of it."""
    content = "".join(export(catalogue, View()))  # type: ignore[call-overload]
    (folder / name).write_text(content, encoding="utf-8", newline="")
    return load(folder, TODAY)


@pytest.mark.parametrize(
    ("name", "export", "frame"),
    [
        ("events.csv", events_csv, "events"),
        ("excerpts.csv", excerpts_csv, "excerpts"),
    ],
)
def test_our_own_tables(tmp_path: Path, name: str, export: Export, frame: str) -> None:
    """Our downloads are tables of the dossier again: the same rows, added columns named."""
    before = load(small.write(tmp_path), TODAY)
    after = read_back(before, tmp_path, name, export)
    ids = set(getattr(after, frame)["id"])
    assert ids
    rows = [
        f[f["id"].isin(ids)].set_index("id") for f in (getattr(c, frame) for c in (before, after))
    ]
    assert rows[0].sort_index().equals(rows[1].sort_index())
    added = ["contested", "sources"] if name == "events.csv" else []
    assert warnings(tmp_path) == [
        f"{name}:1: {each}: cannot be used; it is left out" for each in added
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for dossiers that are written and read again."""
    return tmp_path_factory.mktemp("again")


TEXTS = st.text(
    st.sampled_from(["=", "+", "-", "@", "\t", "'", '"', ",", ";", "\n", "é", "a", " "])
)


@given(title=TEXTS.filter(str.strip), summary=TEXTS, record=TEXTS)
def test_any_text_is_read_back(folder: Path, title: str, summary: str, record: str) -> None:
    """Whatever a cell holds, downloaded and read again it is the same."""
    out = io.StringIO()
    rows = [[title, "1910", summary, record], ["Another", "1911", record, summary]]
    csv.writer(out).writerows([["title", "start", "summary", "record"], *rows])
    small.write_only(folder, {"events.csv": out.getvalue()})
    before = load(folder, TODAY)
    after = read_back(before, folder, "events.csv", events_csv)
    assert before.events.equals(after.events)


@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_named(folder: Path, content: bytes) -> None:
    """Whatever a table holds, it is read or named; nothing breaks."""
    small.write_only(folder, {})
    (folder / "events.csv").write_bytes(content)
    report = check(folder)
    assert report.problems
    assert not any("Input should" in str(problem) for problem in report.problems)


@pytest.mark.skipif(not CASES.is_dir(), reason="needs the cases, which are not in the repository")
@pytest.mark.parametrize(
    ("name", "problems", "remarks"),
    [
        ("semicolon-csv", [], ["events.csv: is read with semicolons between the columns"]),
        ("excel-encodings", [], ["events.csv: is read as UTF-16"]),
        (
            "unseen-character-in-header",
            [],
            ["events.csv:1: title: an unseen character in the header is left out (U+200B)"],
        ),
        (
            "messages-of-the-library",
            [
                (
                    "dossier.yaml:2: window: '1900-1950' is no period: "
                    "two dates with a comma, e.g. 1900,1950"
                ),
                "dossier.yaml:4: bands: 'capital' is not a list, e.g. [capital]",
            ],
            [],
        ),
        (
            "print-only-reference",
            [],
            [
                (
                    "references.csv:4: URL: 'Town archive, box 3' is not an address (https://…); "
                    "it is taken as the archive"
                )
            ],
        ),
        ("page-number-refused", [], []),
        ("empty-sources-blank-page", [], []),
    ],
)
def test_cases(name: str, problems: list[str], remarks: list[str]) -> None:
    """Files from the field are read, and what is said of them is in words."""
    report = check(CASES / name / "dossier")
    assert list(map(str, report.problems)) == problems
    assert list(map(str, report.warnings)) == remarks
