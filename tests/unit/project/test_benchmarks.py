"""The benchmark measures and asserts nothing; here its dossier, its yardstick and its table are."""

from pathlib import Path

import pytest

from data.checks.check import check
from tests.benchmarks import naive, report
from tests.benchmarks.generate import generate

EVENTS = 120


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented dossier of the shipped one's size."""
    return generate(tmp_path_factory.mktemp("generated"), EVENTS)


def test_generated_dossier_is_clean(generated: Path) -> None:
    """The dossier passes the check without a warning, and has the events asked for."""
    found = check(generated)
    assert (found.problems, found.warnings) == ([], [])
    assert len(found.tables.by_file["events.csv"]) == EVENTS


def test_generated_dossier_is_seeded(generated: Path, tmp_path: Path) -> None:
    """The same number and seed give the same bytes, another seed gives others."""
    again, other = generate(tmp_path / "again", EVENTS), generate(tmp_path / "other", EVENTS, 2)
    for file in generated.iterdir():
        assert (again / file.name).read_bytes() == file.read_bytes()
    assert (other / "events.csv").read_bytes() != (generated / "events.csv").read_bytes()


def test_generated_dossier_has_points_and_ranges(generated: Path) -> None:
    """Three in ten events happened at one time, the others lasted."""
    ends = check(generated).tables.by_file["events.csv"].cells["end"]
    assert ends.count("") == 0.3 * EVENTS


def test_naive_app_answers(generated: Path) -> None:
    """The yardstick serves its page, and shows every event, its excerpts and nothing else."""
    assert naive.build(generated).server.test_client().get("/_dash-layout").status_code == 200
    events, told = naive.read(generated)
    assert len(naive.listed(events)) == EVENTS
    assert len(naive.quoted(events, told)) == sum(event in told for event in events["id"])
    drawn = naive.figure(events).data
    assert sum(len(trace.x) for trace in drawn) == EVENTS


def test_table_says_what_is_over() -> None:
    """Beside each median stand the ratio and the budget, and whether it is kept."""
    ours = {"click_one": [50.0, 70.0, 60.0], "answer_packed": [31_000.0]}
    lines = report.table(120, "naive", {"click_one": [100.0]}, ours).splitlines()
    assert [" ".join(line.split()) for line in lines[2:]] == [
        "click: one type 100 ms 60 ms 0.60 × ≤ 0.6 × kept",
        "the same, gzipped – 31 KB ≤ 30 KB over",
    ]
