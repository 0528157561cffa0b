"""The chosen events as a calendar (iCalendar): all of whole days, with what is not sure of them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from components import text
from components.base.address import View
from components.base.public_url import is_local
from components.citing import notes
from components.exports import days, statements
from components.http.pieces import framed, pieces
from data.base.texts import printable
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection import query

END = "END:VCALENDAR"
_DAY = timedelta(days=1)


def write(catalogue: Catalogue, view: View, base: str) -> Iterator[str]:
    """Yield a calendar with an event of whole days for each event.

    A vague date is the days that it may mean, what goes on lasts until today; both are said. The
    same event of the same dossier has the same name in every file.
    """
    from icalendar import Calendar  # 0.1 s to import

    calendar = Calendar()
    title = printable(catalogue.dossier.title)
    for name, value in (
        ("prodid", text.exports.generator()),
        ("version", "2.0"),
        ("name", title),
        ("x-wr-calname", title),
    ):
        calendar.add(name, value)
    head = calendar.to_ical(sorted=False).decode().partition(END)[0]
    positions = query.select(catalogue, view.selection).positions
    events = (_event(catalogue, event, base) for event in statements.events(catalogue, positions))
    return framed(head, map("".join, pieces(events)), f"{END}\r\n")


def _event(catalogue: Catalogue, event: EventRow, base: str) -> str:
    from icalendar import Event

    when = catalogue.interval(event)
    first, last = days.extent(when)
    vague = "" if days.is_exact(when) else text.exports.when(when)
    link = notes.permalink(catalogue, "event", event.id, base)
    entry = Event()
    for name, value in (
        ("uid", f"{event.id}@{statements.identity(catalogue)}"),
        ("dtstamp", datetime.combine(catalogue.today, datetime.min.time(), UTC)),
        ("dtstart", first),
        ("dtend", last + _DAY if last < date.max else None),
        ("summary", printable(text.exports.headline(event, vague))),
        ("description", printable("\n\n".join(_description(catalogue, event)))),
        ("location", printable(event.place)),
        ("categories", _categories(catalogue, event)),
        ("url", "" if is_local(link) else link),
        ("status", "CONFIRMED" if event.status == "attested" else "TENTATIVE"),
        ("transp", "TRANSPARENT"),  # nobody is busy on these days
    ):
        if value:
            entry.add(name, value)
    lines: bytes = entry.to_ical(sorted=False)
    return lines.decode()


def _categories(catalogue: Catalogue, event: EventRow) -> list[str]:
    themes = [catalogue.themes[key].label for key in event.themes]
    return [printable(label) for label in (catalogue.types[event.type].label, *themes)]


def _description(catalogue: Catalogue, event: EventRow) -> Iterator[str]:
    """What is to be said of an event, a paragraph each."""
    when = catalogue.interval(event)
    date_said = text.events.event_date(catalogue, event)
    yield text.exports.line(text.exports.WHEN, [date_said, *statements.unsure(when)])
    if status := text.exports.status(event):
        yield text.exports.line(text.exports.STATUS, [status])
    if event.summary:
        yield event.summary
    for voice in statements.voices(catalogue, event):
        yield f"{voice.speaker}\n{voice.said}"
    if record := statements.record(event):
        yield record
    works = [catalogue.references[key] for key in event.references]
    if works:
        named = (" ".join(filter(None, (work.title, work.URL))) for work in works)
        yield text.exports.line(text.exports.REFERENCES, ["; ".join(named)])
    yield from statements.facts(catalogue, event)
