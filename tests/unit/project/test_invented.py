"""The larger invented dossier, on which the tests in a browser stand."""

from pathlib import Path

from data.checks.check import check
from tests import invented


def test_the_larger_invented_dossier_is_clean(tmp_path: Path) -> None:
    """It passes the check without a warning, and its ids are those of its tables."""
    report = check(invented.write(tmp_path / "dossier"))
    assert report.problems == []
    assert report.warnings == []
    assert {"charter-1997", "journal-charter-1997", "valley-first", "crossing"} <= invented.ids()
