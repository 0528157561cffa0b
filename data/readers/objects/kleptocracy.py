"""Events as KleptocracyTimeline keeps them: dated, with actors, tags, importance and sources."""

import re

from data.base.dates import is_date
from data.readers import when
from data.readers.cell import several, third
from data.readers.draft import Draft
from data.readers.objects.account import Account
from data.readers.objects.fields import Fields, first, objects
from data.readers.objects.json_text import Json
from data.readers.objects.shelf import Shelf
from data.readers.remarks import NO_ADDRESS, NO_DATE
from data.tables.cells import is_address, named
from data.tables.models import Event

_OWN = {"actors", "capture_lanes", "importance", "sources", "tags"}
_HIGHEST = 10  # of importance, which becomes a weight in thirds
_STATUS = {
    "confirmed": "attested",
    "validated": "attested",
    "verified": "attested",
    "contested": "disputed",
    "disputed": "disputed",
    "alleged": "unattested",
    "developing": "unattested",
    "partially-verified": "unattested",
    "reported": "unattested",
    "unverified": "unattested",
}
_ACCESS = ("accessed", "date_accessed", "access_date", "accessed_date", "retrieved_date")
_NAMES = {
    "start": "date",
    "type": "capture_lanes",
    "agents": "actors",
    "themes": "tags",
    "place": "location",
    "weight": "importance",
    "references": "sources",
}


def read(file: str, value: Json) -> Draft | None:
    """Return a draft of events (one, a list, or the list in `events`); None of anything else."""
    values = value["events"] if isinstance(value, dict) and "events" in value else value
    some = first(values)
    if not ({"title", "date"} <= some.keys() and _OWN & some.keys()):
        return None
    account = Account(file, "event")
    shelf = Shelf(account.draft)
    for fields in objects(values, account):
        _event(fields, account, shelf)
    return account.close(names=_NAMES)


def _event(fields: Fields, account: Account, shelf: Shelf) -> None:
    start, end = fields.date("date"), fields.date("end_date")
    if fields.is_early(start):
        return
    fields.drop("id")  # it is made of date and title
    lanes = fields.texts("capture_lanes", "capture_lane")
    account.draft.add(
        Event,
        fields.number,
        title=fields.text("title"),
        start=start,
        end=end,
        type=lanes[0] if lanes else "",
        status=_status(fields, account),
        agents=several(fields.names("actors")),
        themes=several([*fields.texts("tags"), *lanes[1:]]),
        place=", ".join(fields.texts("location")),
        summary=fields.text("summary", "description"),
        references=several([_source(each, shelf) for each in fields.each("sources", "title")]),
        weight=_weight(fields, account),
    )


def _status(fields: Fields, account: Account) -> str:
    status = fields.text("status")
    if status and status.lower() not in _STATUS:
        message = "says nothing of whether it happened; the event is taken as attested"
        account.odd("status", message, fields.number, status)
    return _STATUS.get(status.lower(), "")


def _weight(fields: Fields, account: Account) -> str:
    importance = fields.text("importance")
    if not importance:
        return ""
    if re.fullmatch("[0-9]{1,2}", importance) and 1 <= int(importance) <= _HIGHEST:
        return third(int(importance), _HIGHEST)
    account.fault(fields.number, "importance", f"{named(importance)} is not from 1 to {_HIGHEST}")
    return ""


def _source(source: Fields, shelf: Shelf) -> str:
    with source as fields:
        account, number = fields.account, fields.number
        address = fields.text("url", "archive_url")
        if address and not is_address(address):
            account.odd("sources.url", NO_ADDRESS, number, address)
            address = ""
        return shelf.add(
            number,
            title=fields.text("title"),
            author=fields.text("author"),
            publisher=fields.text("outlet", "publisher", "publication"),
            issued=_day(fields, "date", "publication_date", "date_published", "year"),
            URL=address,
            accessed=_day(fields, *_ACCESS),
        )


def _day(fields: Fields, *names: str) -> str:
    """Return a date of a source; one that cannot be read is left out."""
    day = when.edtf(when.without_time(fields.text(*names)))
    if day and not is_date(day):
        fields.account.odd(f"sources.{names[0]}", NO_DATE, fields.number, day)
        return ""
    return day
