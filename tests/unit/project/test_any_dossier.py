"""The program knows no dossier: what it says comes from the tables."""

import csv
import re
from pathlib import Path

from app import DOSSIER

ROOT = Path(__file__).parents[3]
# Our name, a rule, a face.
OURS = (
    "NATO–Russia timeline",
    "General Assembly of the United Nations",
    '"majorFont": "Georgia"',
)


def names() -> list[str]:
    """The labels of the shipped dossier's actors and periods, and its capitals."""
    labels = ["Moscow", "Washington", "Kyiv", "Brussels"]
    for table in ("actors.csv", "periods.csv"):
        with (DOSSIER / table).open(encoding="utf-8-sig", newline="") as file:
            labels += [row["label"] for row in csv.DictReader(file)]
    return labels


def test_no_name_of_the_shipped_dossier() -> None:
    """No module names an actor, a period or a capital of the dossier that is shipped."""
    alternatives = "|".join(map(re.escape, sorted(names(), key=len, reverse=True)))
    pattern = re.compile(rf"\b({alternatives})\b")
    found = []
    for path in [*ROOT.glob("components/**/*.py"), *ROOT.glob("data/*/*.py")]:
        source = path.read_text(encoding="utf-8")
        for each in OURS:
            source = source.replace(each, "")
        found += [f"{path}: {name}" for name in pattern.findall(source)]
    assert found == []
