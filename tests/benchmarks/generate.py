"""Writes an invented dossier of any size, in the dossier's own format; one seed, one dossier.

Of its events 30 % happened at one time and 70 % lasted; most dates are days, some are months, years
or vaguer. An event is told by none to three excerpts; some forums have phases, some sources differ.
"""

import csv
from contextlib import ExitStack
from pathlib import Path

from data.tables.models import TABLES, columns
from tests.benchmarks.chance import Chance
from tests.benchmarks.events import rows_of
from tests.benchmarks.vocabulary import DOSSIER, Rows, vocabularies

SEED = 1949


def generate(folder: Path, events: int, seed: int = SEED) -> Path:
    """Write a dossier of so many events into a folder; the same number and seed, the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dossier.yaml").write_text(DOSSIER.format(events=events), encoding="utf-8")
    with ExitStack() as files:
        writers = {}
        for table in TABLES:
            path = folder / table.file
            file = files.enter_context(path.open("w", encoding="utf-8", newline=""))
            writers[table] = csv.DictWriter(file, list(columns(table)), lineterminator="\n")
            writers[table].writeheader()
        for table, cells in rows(events, seed):
            writers[table].writerow(cells)
    return folder


def rows(events: int, seed: int) -> Rows:
    """Yield every row of the dossier, with its table."""
    chance = Chance(f"{seed} {events}")
    yield from vocabularies()
    for number in range(events):
        yield from rows_of(chance, number)
