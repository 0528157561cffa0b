"""Who speaks in what a step of a story shows, of a whole dossier."""

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.tables import voices
from data.tables.stories import Step
from data.tables.voices import Voices


def stands_alone(catalogue: Catalogue, step: Step) -> bool:
    """Whether a claim of one party stands alone on a step."""
    return voices.lone(step, _voices(catalogue)) is not None


@memoised()
def _voices(catalogue: Catalogue) -> Voices:
    columns = catalogue.excerpts[["id", "source", "kind", "voice"]]
    positions = (row for rows in catalogue.positions.values() for row in rows)
    findings = (row for rows in catalogue.findings.values() for row in rows)
    return voices.gather(
        columns.itertuples(index=False, name=None),
        catalogue.quotations.values(),
        {key: frozenset(row.party) for key, row in catalogue.references.items()},
        catalogue.actors,
        [*((row.disagreement, [row.source]) for row in positions), *map(voices.carriers, findings)],
    )
