"""TimelineJS's JSON: slides with a date, a text in HTML and a medium, a title, and eras."""

from data.base import plain_text
from data.readers import when
from data.readers.draft import Draft
from data.readers.objects.account import Account
from data.readers.objects.fields import Fields, first, headline, objects
from data.readers.objects.json_text import Json
from data.readers.objects.shelf import Shelf
from data.readers.remarks import NO_ADDRESS, NO_TIME
from data.tables.cells import is_address
from data.tables.models import Event, Period

ERAS = "eras"
_NAMES = {
    "title": "text.headline",
    "summary": "text.text",
    "start": "start_date",
    "end": "end_date",
    "type": "group",
    "references": "media",
}
_TIMES = ("hour", "minute", "second", "millisecond")


def read(file: str, value: Json) -> Draft | None:
    """Return a draft of slides and eras; None of anything else."""
    some = first(value, "events")
    if not isinstance(value, dict) or not isinstance(some.get("start_date"), dict):
        return None
    account = Account(file, "event")
    shelf = Shelf(account.draft)
    for fields in objects(value["events"], account):
        _slide(fields, account, shelf)
    slides = account.total
    with Fields(dict(value), 0, account) as whole:
        whole.drop("events", "scale")
        _title(whole, account)
        for era in whole.each("eras"):
            account.total += 1
            _era(era, account)
    draft = account.close(Period, names=_NAMES)
    draft.places[Period] = lambda number, _: f"{file}: era {number - slides}"
    return draft


def _slide(fields: Fields, account: Account, shelf: Shelf) -> None:
    start, end = _date(fields, "start_date"), _date(fields, "end_date")
    if fields.is_early(start, end):
        return
    fields.drop("unique_id")
    with fields.inner("text") as text:
        title = plain_text.plain(text.text("headline"))
        summary = plain_text.plain(text.text("text", "body"))
        with text.inner("source") as source:
            named = shelf.add(
                fields.number, title=source.text("credit"), URL=_address(source, "url")
            )
    shown = "|".join(filter(None, (named, _medium(fields, shelf))))
    account.draft.add(
        Event,
        fields.number,
        title=title or headline(summary) or _caption(fields),
        start=start,
        end=end,
        type=fields.text("group"),
        summary=summary if title or headline(summary) != summary else "",
        references=shown,
    )


def _date(fields: Fields, name: str) -> str:
    """Return a date of parts as EDTF; '' if there is none."""
    with fields.inner(name) as parts:
        times = [parts.text(part) for part in _TIMES]
        if any(time.strip("0") for time in times):
            fields.account.odd(name, NO_TIME, fields.number, ":".join(filter(None, times)))
        parts.drop("format")
        day = parts.text("day", "date")
        return when.of_parts(parts.text("year"), parts.text("month"), day)


def _medium(fields: Fields, shelf: Shelf) -> str:
    """Return the id of what a slide shows, as a reference."""
    with fields.inner("media") as media:
        address = _address(media, "url", "link")
        caption, credit = (plain_text.plain(media.text(name)) for name in ("caption", "credit"))
        if not address:
            return shelf.add(fields.number, title=caption or credit)
        return shelf.add(
            fields.number,
            title=caption or credit or address,
            publisher=credit if caption else "",
            URL=address,
        )


def _caption(fields: Fields) -> str:
    """Return what is said of what a slide shows."""
    with fields.inner("media") as media:
        return headline(plain_text.plain(media.text("caption", "credit", "url")))


def _address(fields: Fields, *names: str) -> str:
    """Return the address in a field, of what an HTML element shows too."""
    text = fields.text(*names)
    address = text if is_address(text) else plain_text.address(text)
    if text and not address:
        fields.account.odd(f"{fields.path}{names[0]}", NO_ADDRESS, fields.number, text)
    return address


def _title(whole: Fields, account: Account) -> None:
    """Take the title slide as the title and the lead of the dossier."""
    with whole.inner("title") as slide, slide.inner("text") as text:
        title = plain_text.plain(text.text("headline"))
        lead = plain_text.plain(text.text("text"))
    account.draft.dossier = {n: t for n, t in (("title", title), ("lead", lead)) if t}


def _era(era: Fields, account: Account) -> None:
    number = account.total
    with era as fields, fields.inner("text") as text:
        start, end = _date(fields, "start_date"), _date(fields, "end_date")
        if not fields.is_early(start, end):
            account.draft.add(
                Period,
                number,
                label=plain_text.plain(text.text("headline")),
                start=start,
                end=end,
                group=ERAS,
            )
