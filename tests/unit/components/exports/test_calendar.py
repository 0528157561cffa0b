"""The calendar: read back by a library, all events are on the days that they may be."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from flask.testing import FlaskClient
from icalendar import Calendar
from icalendar import Event as Entry

from components.base import address
from components.exports import calendar, statements
from data.base import date_words
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import hostile_words, small
from tests.conftest import TODAY

HOME, PUBLIC = "http://127.0.0.1:8050/", "https://timeline.example/"


def written(catalogue: Catalogue, query: str = "", base: str = PUBLIC) -> str:
    """The file of a selection."""
    return "".join(calendar.write(catalogue, address.read(query, catalogue), base))


def entries(catalogue: Catalogue, query: str = "", base: str = PUBLIC) -> list[Entry]:
    """What a calendar makes of it, without any error."""
    found = Calendar.from_ical(written(catalogue, query, base))
    assert [entry.errors for entry in found.events if entry.errors] == []
    return list(found.events)


def test_every_event_is_an_entry(large: Catalogue) -> None:
    """Each event is an entry with its title, its place, its type and themes."""
    for event, entry in zip(large.every_event(), entries(large), strict=True):
        assert entry["summary"].startswith(event.title)
        assert entry.get("location", "") == event.place
        themes = [large.themes[key].label for key in event.themes]
        assert entry["categories"].cats == [large.types[event.type].label, *themes]
        assert (entry["status"] == "CONFIRMED") == (event.status == "attested")
        assert entry["transp"] == "TRANSPARENT"


def test_entries_are_whole_days(large: Catalogue) -> None:
    """An entry begins on the first possible day and ends after the last; words say how vague."""
    for event, entry in zip(large.every_event(), entries(large), strict=True):
        first, last = event.earliest.date(), event.latest.date()
        assert (entry.start, entry.end) == (first, last + timedelta(days=1))
        assert type(entry.start) is date
        when = date_words.interval_in_words(large.interval(event))
        exact = len(event.start) == 10 and len(event.end) in (0, 10) and event.start[0] != "["
        assert exact or f"({when}" in entry["summary"]
        assert entry["description"].startswith("When: ")


def test_dates_of_every_kind(tmp_path: Path) -> None:
    """What is vague is all that it may mean; what is open, the days that it names."""
    dates = {
        ("1994", ""): (date(1994, 1, 1), date(1995, 1, 1), "1994"),
        ("1997-05-27", ".."): (date(1997, 5, 27), date(2026, 11, 23), "since 27 May 1997"),
        ("199X", ""): (date(1990, 1, 1), date(2000, 1, 1), "the 1990s"),
        ("[..1984]", ""): (date(1984, 1, 1), date(1985, 1, 1), "1984 or before"),
        ("1999-03", "1999-07~"): (
            date(1999, 3, 1),
            date(1999, 8, 1),
            "March 1999 to about July 1999",
        ),
        ("9999-12-31", ""): (date(9999, 12, 31), date(9999, 12, 31), ""),
        ("1999-12-31", "2000-01-02"): (date(1999, 12, 31), date(2000, 1, 3), ""),
    }
    catalogue = load(small.write(tmp_path, small.dated(*dates)), TODAY)
    found = {entry["uid"].partition("@")[0]: entry for entry in entries(catalogue)}
    for number, (first, end, said) in enumerate(dates.values()):
        entry = found[f"d{number}"]
        ends = entry["dtend"].dt if "dtend" in entry else first
        assert (entry["dtstart"].dt, ends) == (first, end)
        assert entry["summary"] == f"Event {number}" + (f" ({said})" if said else "")


def test_what_goes_on_is_said(catalogue: Catalogue) -> None:
    """An event that goes on lasts until today here, and says so."""
    (council,) = entries(catalogue, "q=founded")
    assert council["summary"] == "North and South founded a council (since 27 May 1997)"
    assert council["description"].startswith("When: since 27 May 1997 (signed), It goes on: ")


def test_names_stay(catalogue: Catalogue) -> None:
    """An event has one name wherever it is asked for; a file is of the dossier’s day."""
    here, there = entries(catalogue, base=HOME), entries(catalogue, "theme=trade")
    names = {entry["uid"] for entry in here}
    assert len(names) == len(here) == len(catalogue.events)
    assert {entry["uid"] for entry in there} < names
    assert {entry["dtstamp"].dt for entry in here} == {
        datetime.combine(TODAY, datetime.min.time(), UTC)
    }
    assert written(catalogue) == written(catalogue)


def test_links_back_only_for_others(catalogue: Catalogue) -> None:
    """An address of this machine alone stands in no entry."""
    assert {entry.get("url", "") for entry in entries(catalogue, base=HOME)} == {""}
    assert entries(catalogue, "q=founded")[0]["url"] == f"{PUBLIC}?event=council"


def test_words_are_attributed(large: Catalogue) -> None:
    """All that is said of an event stands in its description, each below who says it."""
    for event, entry in zip(large.every_event(), entries(large), strict=True):
        for voice in statements.voices(large, event):
            assert f"{voice.speaker}\n{voice.said}" in entry["description"]
        assert event.summary in entry["description"]


def test_nothing_chosen(catalogue: Catalogue) -> None:
    """An empty selection is a calendar without events."""
    assert entries(catalogue, "q=nowhere") == []


def test_signs_of_the_format_are_text(tmp_path: Path) -> None:
    """Whatever a cell holds, it is read back as text, and smuggles in no line."""
    catalogue = load(hostile_words.write(tmp_path), TODAY)
    found = entries(catalogue)
    assert len(found) == len(catalogue.events)
    for event, entry in zip(catalogue.every_event(), found, strict=True):
        if "\x07" not in event.title:
            lines = "\n".join(event.title.replace("\r\n", "\n").splitlines())
            assert entry["summary"] == entry["location"] == lines
    file = written(catalogue)
    assert not set("\x07\x1b\x7f\x85") & set(file)
    assert [line for line in file.split("\r\n") if "\n" in line or len(line.encode()) > 75] == []


def test_same_query_as_elsewhere(client: FlaskClient) -> None:
    """The route takes the query of a page, and names what it could not use."""
    answer = client.get("/events.ics?theme=trade,moon")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["X-Dropped"] == "theme=moon"
    assert len(Calendar.from_ical(answer.text).events) == 4
