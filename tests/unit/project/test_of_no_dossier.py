"""The tests stand on invented dossiers, so that editors of the shipped one need not know them."""

import csv
import re

from app import DOSSIER
from tests import invented, small
from tests.programs import ROOT

FOLDERS = ("browser", "callbacks", "unit")
TABLES = ("events", "excerpts", "disagreements")
# An id that the program itself gives as an example of an id.
EXAMPLES = re.compile(r"digits and hyphens: [a-z0-9-]+")


def shipped_ids() -> set[str]:
    """The longer ids of the shipped dossier, and of its stories, that no invented one has."""
    stories = {path.stem for path in (DOSSIER / "stories").glob("*.yaml")}
    for table in TABLES:
        with (DOSSIER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            stories |= {row["id"] for row in csv.DictReader(file)}
    longer = {key for key in stories if len(key) >= 6 and "-" in key}
    return longer - invented.ids() - small.ids()


def test_no_test_names_what_the_shipped_dossier_tells() -> None:
    """No test outside tests/content has an id of the shipped events, excerpts and the like."""
    shipped = shipped_ids()
    assert len(shipped) > 300
    named = [
        f"{path.relative_to(ROOT)}: {word}"
        for folder in FOLDERS
        for path in sorted((ROOT / "tests" / folder).rglob("*.py"))
        for word in re.findall(r"[a-z0-9-]+", EXAMPLES.sub("", path.read_text(encoding="utf-8")))
        if word in shipped
    ]
    assert named == []
