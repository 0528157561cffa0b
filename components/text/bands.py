"""Sentences of the bands above the timeline: whose they are, by what they divide the time."""

from data.base import dates
from data.catalogue import periods
from data.catalogue.catalogue import Catalogue
from data.citing import csl

NAME = "Bands"
HEADINGS = {
    "office": "Who held office",
    "text": "As the texts divide the time",
    "scholar": "Where scholars see turns",
}
HINT = f"At most {periods.MOST} at once."
FULL = f"These are {periods.MOST}: take one off to choose another."
QUOTATION = "What is argued"
NONE = "none"


def name(catalogue: Catalogue, group: str) -> str:
    """Name a group of periods: after its source or actor, who argues for it, or by its id."""
    row = catalogue.sources.get(group) or catalogue.actors.get(group)
    return row.label if row else argued_by(catalogue, group) or group.replace("-", " ").title()


def argued_by(catalogue: Catalogue, group: str) -> str:
    """Name who argues for the turning points of a group, with the year; '' if nobody is quoted."""
    row = periods.argument(catalogue, group)
    if row is None:
        return ""
    work = catalogue.references[row.reference]
    speaker = (
        catalogue.actors[row.speaker].label if row.speaker in catalogue.actors else row.speaker
    )
    people = csl.names(work.author, work.editor)
    families = [
        person.get("family") or person["literal"] for each in people.values() for person in each
    ]
    named = [each for each in families if each in speaker] or [speaker] if speaker else families
    when = row.date or work.issued
    year = str(dates.parse(when).years[0]) if when else ""
    return " ".join(filter(None, (" and ".join(named), year)))


def title(catalogue: Catalogue, group: str) -> str:
    """Say whose a band is and by what it divides the time: "Quill 2014: by what was hoped"."""
    said = periods.criterion(catalogue, group)
    return ": ".join(filter(None, (name(catalogue, group), said)))


def announcement(catalogue: Catalogue, groups: list[str]) -> str:
    """Say which bands stand above the timeline now."""
    titles = "; ".join(title(catalogue, group).removesuffix(".") for group in groups)
    return f"{NAME}: {titles or NONE}."
