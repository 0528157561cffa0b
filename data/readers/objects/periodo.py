"""Periods as PeriodO gathers them: by authority, each from some year to some year, in places."""

from collections.abc import Iterator

from data.readers import when
from data.readers.cell import several
from data.readers.draft import Draft
from data.readers.objects.account import Account
from data.readers.objects.fields import Fields, objects
from data.readers.objects.json_text import Json
from data.readers.objects.shelf import Shelf
from data.tables.cells import is_address
from data.tables.models import Event

PERIOD = "Period"
MOST_LANES = 40  # authorities that have a lane each
_NAMES = {
    "title": "label",
    "end": "stop",
    "place": "spatialCoverage",
    "summary": "note",
    "type": "authority",
    "references": "authority",
}


def read(file: str, value: Json) -> Draft | None:
    """Return a draft of the periods of authorities (a dataset, or one); None of anything else."""
    authorities = _authorities(value)
    if authorities is None:
        return None
    account = Account(file, "period")
    shelf = Shelf(account.draft)
    lanes = 1 < len(authorities) <= MOST_LANES
    for each in authorities:
        periods = each.pop("periods", None)
        with Fields(each, account.total + 1, account, "authority.") as authority:
            source = _source(authority)
            cited = shelf.add(account.total + 1, **source)
        lane = source["title"] if lanes else PERIOD
        for fields in objects(_values(periods), account):
            _period(fields, account, lane, cited)
    return account.close(names=_NAMES)


def _authorities(value: Json) -> list[dict[str, Json]] | None:
    """Return the authorities of a dataset, of a backup of one, or the only one; None if none."""
    if not isinstance(value, dict):
        return None
    for name in ("dataset", "authorities"):
        inner = value.get(name)
        if isinstance(inner, dict):
            each = [dict(one) for one in inner.values() if isinstance(one, dict)]
            return each if name == "authorities" else _authorities(inner)
    return [dict(value)] if "periods" in value else None


def _values(value: Json) -> list[Json]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _period(fields: Fields, account: Account, lane: str, cited: str) -> None:
    start, end = (_terminus(fields, name) for name in ("start", "stop"))
    if fields.is_early(*start, *end):
        return
    fields.drop("id", "type", "language", "languageTag", "localizedLabels")
    with fields.inner("source") as source:
        source.drop("id", "partOf")
        locator = source.text("locator")
    note = fields.text("note")
    account.draft.add(
        Event,
        fields.number,
        title=fields.text("label"),
        start=when.between(*start),
        end=when.between(*end),
        type=lane,
        place=several([*_places(fields.value.get("spatialCoverage"))]).replace("|", ", ")
        or fields.text("spatialCoverageDescription"),
        summary=" ".join(filter(None, (note, f"({locator})" if locator and cited else ""))),
        references=cited,
    )
    fields.drop("spatialCoverage", "spatialCoverageDescription")


def _terminus(fields: Fields, name: str) -> tuple[str, str]:
    """Return between which years a period starts or stops."""
    with fields.inner(name) as terminus, terminus.inner("in") as inner:
        terminus.drop("label")
        year = inner.text("year")
        bounds = (year, year) if year else (inner.text("earliestYear"), inner.text("latestYear"))
    first, last = (when.of_parts(bound) for bound in bounds)
    return first or last, last or first


def _places(value: Json) -> Iterator[str]:
    """Yield the labels of places, however they are nested."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, list):
            yield from _places(each)
        elif isinstance(each, dict) and isinstance(label := each.get("label"), str):
            yield label


def _source(authority: Fields) -> dict[str, str]:
    """Return an authority's work as the cells of a reference."""
    authority.drop("id", "type", "@context", "primaryTopicOf")
    with authority.inner("source") as own, own.inner("partOf") as whole:
        work = own if own.left - {"partOf", "id", "locator"} else whole
        own.drop("id", "locator")
        whole.drop("id")
        address = work.text("url")
        return {
            "title": work.text("title", "citation"),
            "author": _people(work, "creators"),
            "editor": _people(work, "contributors"),
            "issued": work.text("yearPublished"),
            "URL": address if is_address(address) else "",
            "genre": "book",
        }


def _people(work: Fields, name: str) -> str:
    people = []
    for each in work.each(name, "name"):
        with each as person:
            person.drop("id")
            people.append(person.text("name").removesuffix("."))
    return several(people)
