"""Plain rules: a title and a start are enough, what can be read is shown, the rest is named."""

from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.dossier.load import load
from data.tables.models import TABLES, Type
from data.tables.problems import DataError
from tests import small
from tests.conftest import TODAY
from tests.small import FILES, write_only

SHEET = (
    "title,start,agents,type,references,themes\n"
    "The treaty of the two harbours was signed,1910-05-02,East Harbour|Łódź,Pacts,Blue Book,Trade\n"
    "A fair,1920,east harbour,,Blue Book,\n"
    "A fair,1921,Договор,,,\n"
)
PLAIN = small.changed("dossier.yaml", "rules: strict", "rules: plain")


def problems(folder: Path) -> list[str]:
    """What is wrong with a dossier."""
    return list(map(str, check(folder).problems))


@pytest.fixture
def sheet(tmp_path: Path) -> Catalogue:
    """A dossier of one sheet and nothing else."""
    folder = write_only(tmp_path / "Two harbours", {"events.csv": SHEET})
    assert problems(folder) == []
    return load(folder, TODAY)


def test_title_and_start(sheet: Catalogue) -> None:
    """Events get ids from their titles, labels cut at a word, a type, a status and a weight."""
    rows = sheet.every_event()
    assert [row.id for row in rows] == [
        "the-treaty-of-the-two-harbours-was-signed",
        "a-fair",
        "a-fair-2",
    ]
    assert [row.short for row in rows] == ["The treaty of the two…", "A fair", "A fair"]
    assert {(row.type, row.status, row.weight) for row in rows[1:]} == {("event", "attested", 2)}


def test_no_dossier_yaml(sheet: Catalogue) -> None:
    """The title is the folder's name, the window all of it and a little more, in English."""
    assert sheet.dossier.title == "Two harbours"
    assert sheet.dossier.window == "1910-02,1922-03"
    assert sheet.dossier.language == "en"


def test_values_are_their_own_labels(sheet: Catalogue) -> None:
    """Where a table is absent, each value is a row of it, whatever its case or script."""
    assert {key: actor.label for key, actor in sheet.actors.items()} == {
        "east-harbour": "East Harbour",
        "lodz": "Łódź",
        next(key for key in sheet.actors if key.startswith("x-")): "Договор",
    }
    assert [row.agents for row in sheet.every_event()][:2] == [
        ["east-harbour", "lodz"],
        ["east-harbour"],
    ]
    assert {key: row.title for key, row in sheet.references.items()} == {"blue-book": "Blue Book"}
    assert {key: row.label for key, row in sheet.themes.items()} == {"trade": "Trade"}
    assert [(t.label, t.group) for t in sheet.types.values()] == [
        ("Pacts", "events"),
        ("Event", "events"),
    ]
    assert all(t.symbol and t.colour and t.colour_dark for t in sheet.types.values())


def test_a_table_that_is_there(tmp_path: Path) -> None:
    """Where a table is there, a label of it is known; any other value is named with the nearest."""
    actors = "label\nEast Harbour\nWest Harbour\n"
    events = "title,start,agents\nA,1910,East Harbour\nB,1911,west-harbour\nC,1912,west-harbor\n"
    folder = write_only(tmp_path, {"events.csv": events, "actors.csv": actors})
    [problem] = problems(folder)
    assert problem.startswith("events.csv:4: agents: 'west-harbor' is not an id of actors.csv")
    assert problem.endswith("; did you mean 'west-harbour'?")
    rows = load(folder, TODAY).every_event()
    assert [row.agents for row in rows] == [["east-harbour"], ["west-harbour"]]


def test_excerpts(tmp_path: Path) -> None:
    """A source and a quote are enough; coding that is missing stays empty; a page stays a page."""
    excerpts = (
        "source,quote,events,paragraph\nAsh 1960,one,A,p. 12\nAsh 1960,two,a,007\nBirch,three,,\n"
    )
    folder = write_only(tmp_path, {"events.csv": "title,start\nA,1910\n", "excerpts.csv": excerpts})
    assert problems(folder) == []
    catalogue = load(folder, TODAY)
    rows = catalogue.excerpts_at(range(3))
    assert [(r.id, r.source, r.events, r.paragraph) for r in rows] == [
        ("ash-1960-1", "ash-1960", ["a"], "p. 12"),
        ("ash-1960-2", "ash-1960", ["a"], "7"),
        ("birch-1", "birch", [], ""),
    ]
    assert {(r.kind, r.voice, r.modality) for r in rows} == {("", "", "")}
    assert {s.label: s.horizon for s in catalogue.sources.values()} == {"Ash 1960": "", "Birch": ""}
    assert catalogue.event("a").sources == ["ash-1960"]


@pytest.mark.parametrize("model", [t for t in TABLES if t.file != "events.csv"])
def test_any_other_table_may_be_absent(tmp_path: Path, model: type) -> None:
    """Without any one of the other tables there is something to show."""
    small.write(tmp_path, PLAIN)
    (tmp_path / model.file).unlink()  # type: ignore[attr-defined]
    assert len(load(tmp_path, TODAY).events) == 8


@pytest.mark.parametrize("model", [t for t in TABLES if t.file != "events.csv"])
def test_any_other_table_may_be_empty(tmp_path: Path, model: type) -> None:
    """Without a row in any one of the other tables something is shown, what is lost is named."""
    header = FILES[model.file].splitlines()[0]  # type: ignore[attr-defined]
    small.write(tmp_path, PLAIN | {model.file: f"{header}\n"})  # type: ignore[attr-defined]
    catalogue = load(tmp_path, TODAY)
    assert len(catalogue.events) > 0
    assert catalogue.rows[0] <= catalogue.rows[1]


def test_readable_rows_are_shown(tmp_path: Path) -> None:
    """Rows with problems are left out and named; what rests on them goes or loses them."""
    changes = {
        "events.csv": FILES["events.csv"]
        .replace("1997-05-27", "1997-13-27")
        .replace("attested,1994,", "attestd,1994,"),
        "actors.csv": FILES["actors.csv"].replace("person,north|league@1990/1995", "robot,north"),
    }
    statuses = "'attested', 'disputed', 'unattested', 'planned' or 'feared'"
    kinds = "'state', 'organisation', 'body', 'joint', 'person', 'group', 'place' or 'commentator'"
    report = check(small.write(tmp_path, PLAIN | changes))
    assert list(map(str, report.problems)) == [
        "events.csv:2: start: '1997-13-27' is not a date (EDTF, e.g. 1997-05)",
        f"events.csv:4: status: 'attestd' is not one of {statuses}",
        "phases.csv:2: event: 'council' is left out, so it is missing here",
        "phases.csv:3: event: 'council' is left out, so it is missing here",
        "phases.csv:4: event: 'council' is left out, so it is missing here",
        "links.csv:2: from: 'council' is left out, so it is missing here",
        f"actors.csv:5: kind: 'robot' is not one of {kinds}",
        "stories/fairs.yaml:14: steps[1].event: 'council' is not an event of events.csv",
    ]
    assert "events.csv:5: agents: 'envoy' is left out, so it is missing here" in map(
        str, report.warnings
    )
    shown, rows = report.rows()
    assert rows - shown == 7
    assert report.counts().startswith(f"{shown} of {rows} rows: 6 events, 7 excerpts")
    catalogue = load(tmp_path, TODAY)
    assert (catalogue.rows, catalogue.problems) == ((shown, rows), tuple(report.problems))
    assert catalogue.event("letter").agents == []
    assert catalogue.event("halt").part_of == ""
    assert catalogue.stories == {}


def test_a_lane_that_is_wrong(tmp_path: Path) -> None:
    """Events of a type that cannot be read go into the lane of plain events."""
    change = small.changed("types.csv", "square,,#2d7967", "square,,teal")
    catalogue = load(small.write(tmp_path, PLAIN | change), TODAY)
    assert catalogue.event("council").type == "event"
    assert catalogue.types["event"].group in catalogue.groups


def test_a_broken_table(tmp_path: Path) -> None:
    """What stands before quotes that do not balance is read, and who is named after them lost."""
    change = small.changed("actors.csv", "league,League", 'league,"League')
    report = check(small.write(tmp_path, PLAIN | change))
    assert [str(p) for p in report.problems if p.file == "actors.csv"] == [
        'actors.csv:4: the quotes of this record do not balance; inside quotes write " as ""'
    ]
    assert load(tmp_path, TODAY).event("council").agents == ["north", "south"]


@pytest.mark.parametrize(
    ("events", "problem"),
    [
        (None, "events.csv: the file is missing (it needs: title,start)"),
        ("title\nA\n", "events.csv:1: start: the column is missing"),
        ("title,start\n", "events.csv: has no event"),
        ("title,start\nA,soon\n", "events.csv:2: start: 'soon' is not a date"),
    ],
)
def test_nothing_to_show(tmp_path: Path, events: str | None, problem: str) -> None:
    """Where no event can be read, nothing can be shown."""
    folder = write_only(tmp_path, {} if events is None else {"events.csv": events})
    with pytest.raises(DataError, match=r"events\.csv") as raised:
        load(folder, TODAY)
    assert str(raised.value.problems[0]).startswith(problem)


def test_folder_with_a_sheet(tmp_path: Path) -> None:
    """In a folder without a table of events a spreadsheet is named that can be shown by itself."""
    (tmp_path / "harbours.xlsx").touch()
    assert problems(tmp_path) == [
        (
            "events.csv: the file is missing (it needs: title,start); "
            "harbours.xlsx can be shown by itself: name it"
        )
    ]


def test_a_key_of_the_dossier_that_is_wrong(tmp_path: Path) -> None:
    """What is wrong in `dossier.yaml` is named, the rest of it holds."""
    about = 'title: A\nwindow: "2000,1990"\nbands: [moon]\nlanguage: English\n'
    folder = write_only(tmp_path, {"events.csv": SHEET, "dossier.yaml": about})
    assert problems(folder) == [
        "dossier.yaml: bands: 'moon' is not a group of periods.csv ()",
        "dossier.yaml: window: '2000,1990': starts after its end",
        "dossier.yaml:4: language: 'English' is not the code of a language (e.g. en or vi)",
    ]
    dossier = load(folder, TODAY).dossier
    assert (dossier.title, dossier.window, dossier.bands, dossier.language) == (
        "A",
        "1910-02,1922-03",
        [],
        "en",
    )


def test_an_unreadable_dossier_yaml(tmp_path: Path) -> None:
    """While nobody knows by which rules, nothing is shown."""
    folder = write_only(tmp_path, {"events.csv": SHEET, "dossier.yaml": "title: ["})
    with pytest.raises(DataError):
        load(folder, TODAY)


def test_no_house_limits(tmp_path: Path) -> None:
    """Lengths, shares and counts are the house's own; a plain dossier may go beyond them."""
    rows = "".join(f"Event {n},19{n:02},{'A very long label ' * 3}\n" for n in range(60))
    excerpts = "source,quote,events\n" + f"Ash,{'One. Two. Many words ' * 30},event-1\n"
    folder = write_only(
        tmp_path, {"events.csv": f"title,start,short\n{rows}", "excerpts.csv": excerpts}
    )
    assert problems(folder) == []


def test_a_group_and_a_type_of_one_name(tmp_path: Path) -> None:
    """A type made of a value never takes the id of a group."""
    events = "title,start,type\nA,1910,Talks\nB,1911,Events\nC,1912,\n"
    groups = "label\nTalks\n"
    folder = write_only(tmp_path, {"events.csv": events, "groups.csv": groups})
    assert problems(folder) == []
    catalogue = load(folder, TODAY)
    assert not set(catalogue.types) & set(catalogue.groups)


def test_strict_needs_more(tmp_path: Path) -> None:
    """The same sheet breaks the rules of the house, column by column."""
    folder = write_only(
        tmp_path, {"events.csv": SHEET, "dossier.yaml": "title: A\nrules: strict\n"}
    )
    assert [p for p in problems(folder) if p.startswith("events.csv")] == [
        f"events.csv:1: {name}: the column is missing"
        for name in ("id", "short", "status", "summary", "weight")
    ]


def test_types_keep_what_they_have(tmp_path: Path) -> None:
    """A type gets a symbol and colours only where it has none."""
    types = "label,colour\nPacts,#123456\n"
    folder = write_only(
        tmp_path, {"events.csv": "title,start,type\nA,1910,pacts\n", "types.csv": types}
    )
    row: Type = load(folder, TODAY).types["pacts"]
    assert (row.colour, bool(row.colour_dark), bool(row.symbol)) == ("#123456", True, True)


def test_labels_of_wide_letters(tmp_path: Path) -> None:
    """A label has half as many letters where they are as wide as they are high."""
    title = "第二次世界大戦後の欧州における安全保障体制の成立"
    lines = f"title,start\n{title},1945\nPeace,1946\n"
    wide, plain = load(write_only(tmp_path, {"events.csv": lines}), TODAY).every_event()
    assert wide.short == f"{title[:11]}…"
    assert plain.short == "Peace"
