"""The rule of stories that no claim of one party stands alone on a screen."""

from data.checks.report import Report
from data.tables import models, voices
from data.tables.voices import Voices


def claims_do_not_stand_alone(report: Report) -> None:
    """Beside what one party says, or a view, stands a second voice or a reference."""
    if not report.stories:
        return
    heard = of_tables(report)
    for file in report.stories.values():
        for number, step in enumerate(file.story.steps):
            if alone := voices.lone(step, heard):
                field, key = alone
                ids = getattr(step, field)
                place = (
                    ("steps", number, field, ids.index(key)) if key in ids else ("steps", number)
                )
                message = _message(key, heard.excerpts.get(key, ("", ""))[1])
                report.problems.append(file.problem(place, message))


def _message(key: str, claim: str) -> str:
    if claim:
        return (
            f"{key!r} is {claim} and stands alone: add an excerpt of a second source or a reference"
        )
    return (
        f"{key!r} is a claim of one party and stands alone: add another party, a text, a scholar "
        "or a reference that is not of the same party"
    )


def of_tables(report: Report) -> Voices:
    """Return who speaks in what the tables hold."""
    tables = report.tables
    excerpts = tables[models.Excerpt].each("id", "source", "kind", "voice")
    works = tables[models.Reference].each("id", "party")
    positions = tables[models.Position].each("disagreement", "source")
    return voices.gather(
        ((key, source, kind, voice) for _, key, source, kind, voice in excerpts),
        tables[models.Quotation].models(),
        {key: frozenset(party) for _, key, party in works},
        {actor.id: actor for actor in tables[models.Actor].models()},
        [
            *((key, [source]) for _, key, source in positions),
            *map(voices.carriers, tables[models.Finding].models()),
        ],
    )
