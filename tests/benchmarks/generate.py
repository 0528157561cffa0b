"""Writes an invented dossier of any size, in the dossier's own format; one seed, one dossier.

Of its events 30 % happened at one time and 70 % lasted; most dates are days, some are months, years
or vaguer. An event is told by none to three excerpts; some forums have phases, some sources differ.
"""

from pathlib import Path

from tests.benchmarks.chance import Chance
from tests.benchmarks.events import rows_of
from tests.benchmarks.vocabulary import DOSSIER, vocabularies
from tests.tables import Rows, write

SEED = 1949


def generate(folder: Path, events: int, seed: int = SEED) -> Path:
    """Write a dossier of so many events into a folder; the same number and seed, the same bytes."""
    return write(folder, DOSSIER.format(events=events), rows(events, seed))


def rows(events: int, seed: int) -> Rows:
    """Yield every row of the dossier, with its table."""
    chance = Chance(f"{seed} {events}")
    yield from vocabularies()
    for number in range(events):
        yield from rows_of(chance, number)
