"""Incidents as timemap shows them: a day (month first), a place, a description, filters, sources.

In one file with what their ids mean (`sources`, `associations`), as a list of incidents alone, or
as its export, which holds sources and filters in each incident.
"""

from collections.abc import Iterator, Mapping

from data.readers.cell import several
from data.readers.draft import Draft
from data.readers.objects.account import Account
from data.readers.objects.fields import Fields, first, headline, objects
from data.readers.objects.json_text import Json
from data.readers.objects.shelf import Shelf
from data.readers.remarks import NO_TIME
from data.tables.cells import is_address
from data.tables.models import Event

_OWN = {"location", "latitude", "associations", "filters", "category"}
_NAMES = {
    "title": "description",
    "start": "date",
    "type": "category",
    "themes": "associations",
    "place": "location",
    "references": "sources",
}
_ELSEWHERE = "is an id whose meaning stands in another file; it is left out"


def read(file: str, value: Json) -> Draft | None:
    """Return a draft of incidents; None of anything else."""
    domain = value if isinstance(value, dict) and "events" in value else {"events": value}
    some = first(domain["events"])
    if "date" not in some or not {"description", "desc"} & some.keys() or not _OWN & some.keys():
        return None
    if {"title", "headline"} & some.keys():
        return None
    account = Account(file, "event")
    known = {name: _by_id(domain.get(name)) for name in ("sources", "associations")}
    shelf = Shelf(account.draft)
    for fields in objects(domain["events"], account):
        _event(fields, account, known, shelf)
    return account.close(names=_NAMES)


def _by_id(values: Json) -> dict[str, Json]:
    if isinstance(values, dict):
        return values
    return {
        str(each["id"]): each
        for each in (values if isinstance(values, list) else [])
        if isinstance(each, dict) and "id" in each
    }


def _event(
    fields: Fields, account: Account, known: Mapping[str, dict[str, Json]], shelf: Shelf
) -> None:
    start = fields.date("date", month_first=True)
    if fields.is_early(start):
        return
    fields.drop("id", "civId")
    time = fields.text("time")
    if time.strip("0:"):
        account.odd("time", NO_TIME, fields.number, time)
    summary = fields.text("description", "desc")
    title = headline(summary) or fields.text("location")
    account.draft.add(
        Event,
        fields.number,
        title=title,
        start=start,
        type=fields.text("category"),
        themes=several([*_filters(fields, known["associations"])]),
        place=fields.text("location"),
        summary=summary if summary != title else "",
        references=several(
            [_source(each, shelf) for each in _meant(fields, "sources", known["sources"])]
        ),
    )


def _filters(fields: Fields, known: dict[str, Json]) -> Iterator[str]:
    """Yield what an incident is filed under: `Type of area: Residential`."""
    for name in ("filters", "associations"):
        for each in _meant(fields, name, known):
            with each as filed:
                path = filed.texts("filter_paths") or filed.texts("key", "value")
                yield ": ".join(path) or filed.text("title")
                filed.drop("id", "title", "mode")


def _meant(fields: Fields, name: str, known: dict[str, Json]) -> Iterator[Fields]:
    """Yield the objects of a list, also where only their ids stand in it."""
    for each in fields.each(name, "id"):
        own = each.text("id")
        meant = known.get(own)
        if isinstance(meant, dict):
            yield Fields(meant, fields.number, fields.account, f"{name}.")
        elif own and len(each.value) == 1:
            fields.account.odd(name, _ELSEWHERE, fields.number, own)
        else:
            yield each


def _source(source: Fields, shelf: Shelf) -> str:
    with source as fields:
        paths = [*fields.texts("paths", "path"), fields.text("url")]
        address = next(filter(is_address, paths), "")
        fields.drop("id", *(("url",) if address else ()))
        return shelf.add(
            fields.number,
            title=fields.text("description", "title") or address,
            author=fields.text("author"),
            URL=address,
        )
