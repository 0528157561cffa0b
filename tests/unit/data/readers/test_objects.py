"""JSON of other programs becomes events, periods and references, and nothing is lost unsaid."""

import json
from typing import Any

import pytest

from data.tables.models import Event, Excerpt, Period, Reference
from data.tables.problems import DataError
from tests.unit.data.readers.files import problems, read, remarks, rows

TOLL = {
    "id": "1910-05-02--toll",
    "date": "1910-05-02",
    "title": "Two harbours agreed on a toll",
    "summary": "List 1 was agreed.",
    "actors": ["East Harbour", "West Harbour"],
    "tags": ["tolls", "fish"],
    "importance": 8,
    "status": "confirmed",
    "location": "East Harbour",
    "notes": "to be checked",
    "sources": [
        {"title": "The Toll", "url": "https://example.org/1", "outlet": "Gazette", "date": "1910"},
        {"title": "No address", "url": "n/a", "date": "some day"},
    ],
}


def test_kleptocracy() -> None:
    """An event with actors, tags, importance and sources keeps them all."""
    report = read("toll.json", {"events": [TOLL]})
    fields = ("title", "start", "agents", "themes", "weight", "status", "place", "references")
    [[title, start, agents, themes, weight, status, place, references]] = rows(
        report, Event, *fields
    )
    assert (title, start) == ("Two harbours agreed on a toll", "1910-05-02")
    assert (agents, themes) == (["east-harbour", "west-harbour"], ["tolls", "fish"])
    assert (weight, status, place) == (3, "attested", "East Harbour")
    assert references == ["the-toll", "no-address"]
    assert rows(report, Reference, "publisher", "issued", "URL") == [
        ["Gazette", "1910", "https://example.org/1"],
        ["", "", ""],
    ]
    assert problems(report) == []
    assert remarks(report) == [
        "toll.json: notes: cannot be used; it is left out (once)",
        "toll.json: sources.date: is no date; it is left out (event 1: 'some day')",
        "toll.json: sources.url: is not an address (https://…); it is left out (event 1: 'n/a')",
    ]


@pytest.mark.parametrize(
    ("importance", "weight"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (10, 3)]
)
def test_importance_in_thirds(importance: int, weight: int) -> None:
    """Importance from 1 to 10 becomes a weight in thirds."""
    assert rows(read("a.json", TOLL | {"importance": importance}), Event, "weight") == [[weight]]


def test_one_source_of_several_events() -> None:
    """A work that several events name is one reference."""
    report = read("a.json", [TOLL, TOLL | {"title": "The toll was paid"}])
    assert len(report.tables[Reference]) == 2


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"date": "1997-13"}, "date: '1997-13' is not a date (EDTF, e.g. 1997-05)"),
        ({"title": ["a"]}, "title: is a list, where text belongs"),
        ({"title": ""}, "title: is empty; this column needs a value"),
        ({"sources": [5]}, None),
        ({"sources": [True]}, "sources: is true or false, where an object, {…}, belongs"),
        ({"tags": [["a"]]}, "tags: is a list, where text belongs"),
        ({"importance": 11}, "importance: '11' is not from 1 to 10"),
        ({"summary": {"en": "x"}}, "summary: is an object, where text belongs"),
    ],
)
def test_fault_of_one_object(change: dict[str, Any], problem: str | None) -> None:
    """What is wrong names the object and its field; the others are shown."""
    report = read("toll.json", [TOLL, TOLL | {"title": "Another"} | change])
    expected = [f"toll.json: event 2: {problem}"] if problem else []
    assert problems(report) == expected
    assert report.rows() == (2 - len(expected), 2)
    assert report.usable()


def test_objects_that_are_none() -> None:
    """An item of the list that is no object is named by its number."""
    assert problems(read("a.json", [TOLL, 5, None, []])) == [
        "a.json: event 2: is '5', where an object, {…}, belongs",
        "a.json: event 3: is nothing, where an object, {…}, belongs",
        "a.json: event 4: is a list, where an object, {…}, belongs",
    ]


def test_half_characters() -> None:
    """Half of a character is named, and never reaches a page."""
    report = read("a.json", rb'[{"title": "\ud800!", "date": "1990", "tags": []}]')
    assert problems(report)[0] == (
        "a.json: event 1: title: '?!' holds half of a character (\\ud800–\\udfff)"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[" * 10_000 + "]" * 10_000, "a.json: is nested too deeply to be a list of events"),
        ('{"a": 1', "a.json:1: is no JSON from character 8 of this line on: a comma or a closing"),
        ('[{"a": 1}]\n[{}]', "a.json:2: is no JSON from character 1 of this line on: a second"),
        ("[1, 2]", "a.json: is JSON without events"),
        ("{}", "a.json: is JSON without events"),
        ('[{"name": "x"}]', "a.json: is JSON without events"),
    ],
)
def test_json_that_is_none(content: str, sentence: str) -> None:
    """A file that cannot be read as events: one clear sentence."""
    with pytest.raises(DataError) as error:
        read("a.json", content)
    assert str(error.value).startswith(sentence)
    assert "\n" not in str(error.value)


def test_numbers_as_they_stand() -> None:
    """Numbers of any size, and what is none, are read as they are written."""
    content = f'[{{"title": "x", "date": {"9" * 5000}, "tags": [1e999, NaN]}}]'
    assert problems(read("a.json", content))[0].startswith("a.json: event 1: date: '9999")


def test_timemap() -> None:
    """Incidents of timemap have their day with the month first, and what their ids mean."""
    report = read(
        "map.json",
        {
            "events": [
                {
                    "id": "CIV1",
                    "date": "02/24/1922",
                    "time": "18:30",
                    "location": "East Quay",
                    "latitude": "1.5",
                    "longitude": "2.5",
                    "description": "A quay was hit. Nobody was hurt.",
                    "sources": ["s1", "s9"],
                    "associations": ["a1"],
                }
            ],
            "sources": {"s1": {"id": "s1", "paths": ["https://example.org/1"], "title": "Post"}},
            "associations": [{"id": "a1", "title": "Quay", "filter_paths": ["Area", "Quay"]}],
        },
    )
    [[title, start, themes, place, summary, references]] = rows(
        report, Event, "title", "start", "themes", "place", "summary", "references"
    )
    assert (title, start, place) == ("A quay was hit.", "1922-02-24", "East Quay")
    assert summary == "A quay was hit. Nobody was hurt."
    assert (themes, references) == (["area-quay"], ["post"])
    assert "map.json: time: the time of day cannot be shown; it is left out (event 1: '18:30')" in (
        remarks(report)
    )
    assert any("meaning stands in another file" in remark for remark in remarks(report))


def test_periodo() -> None:
    """Periods are bars with their places and the work that defines them."""
    report = read(
        "periods.json",
        {
            "authorities": {
                "p1": {
                    "id": "p1",
                    "type": "Authority",
                    "source": {
                        "title": "The Harbours",
                        "creators": [{"name": "Quill, Ida."}],
                        "yearPublished": 1911,
                    },
                    "periods": {
                        "a": _period("Old tolls", {"year": "-0099"}, {"year": "0050"}),
                        "b": _period(
                            "New tolls",
                            {"earliestYear": "0700", "latestYear": "0750"},
                            {"year": "0900"},
                        ),
                    },
                }
            }
        },
    )
    fields = ("title", "start", "end", "place", "references")
    assert rows(report, Event, *fields) == [
        ["New tolls", "[0700..0750]", "0900", "East, West", ["the-harbours"]]
    ]
    assert rows(report, Reference, "author", "issued") == [["Quill, Ida", "1911"]]
    assert report.rows() == (1, 2)
    assert remarks(report)[0] == (
        "periods.json: 1 of 2 periods is left out, as years before 1 cannot be shown "
        "(the first: period 1: '-0099')"
    )


def _period(label: str, start: dict[str, str], stop: dict[str, str]) -> dict[str, Any]:
    places = [{"id": "x", "label": "East"}, {"id": "y", "label": "West"}]
    termini = {"start": {"in": start, "label": "?"}, "stop": {"in": stop, "label": "?"}}
    return {"id": label, "type": "Period", "label": label, "spatialCoverage": places} | termini


def test_only_early_periods() -> None:
    """A file of which all lies before year 1 is refused in one sentence."""
    value = {"id": "p", "periods": {"a": _period("Old", {"year": "-0099"}, {"year": "-0050"})}}
    with pytest.raises(DataError, match="1 of 1 periods is left out, as years before 1"):
        read("periods.json", value)


def test_timelinejs() -> None:
    """Slides, title and eras of TimelineJS; a medium is a reference, HTML is plain."""
    report = read(
        "slides.json",
        {
            "title": {"text": {"headline": "The <b>Toll</b>", "text": "<p>Two harbours.</p>"}},
            "events": [
                {
                    "start_date": {"year": "1910", "month": 5, "day": "2", "hour": "6"},
                    "end_date": {"year": 1911},
                    "text": {"headline": "A toll", "text": "It was <i>agreed</i> &amp; paid."},
                    "media": {"url": "https://example.org/1.jpg", "caption": "A quay"},
                    "group": "Tolls",
                },
                {"start_date": {"year": "-50"}, "text": {"headline": "Old"}},
                {"start_date": {"year": "1912"}, "text": {"text": "No headline. More."}},
            ],
            "eras": [
                {
                    "start_date": {"year": "1900"},
                    "end_date": {"year": "1914"},
                    "text": {"headline": "Peace"},
                }
            ],
        },
    )
    assert report.tables.dossier is not None
    assert (report.tables.dossier.title, report.tables.dossier.lead) == (
        "The Toll",
        "Two harbours.",
    )
    fields = ("title", "start", "end", "type", "summary", "references")
    assert rows(report, Event, *fields) == [
        ["A toll", "1910-05-02", "1911", "tolls", "It was agreed & paid.", ["a-quay"]],
        ["No headline.", "1912", "", "event", "No headline. More.", []],
    ]
    assert rows(report, Period, "label", "start", "end", "group") == [
        ["Peace", "1900", "1914", "eras"]
    ]
    assert any("the time of day cannot be shown" in remark for remark in remarks(report))


def test_our_own_events() -> None:
    """Our own `/events.json` is read back: a passage of two events stands once."""
    passage = {"id": "ash-1", "source": "ash", "quote": "agreed", "paragraph": "3"}
    event = {
        "id": "toll",
        "title": "A toll",
        "start": "1910-05/1911",
        "agents": ["east"],
        "themes": [],
        "sources": ["ash"],
        "contested": False,
        "excerpts": [passage],
    }
    report = read("events.json", [event, event | {"id": "toll-2", "title": "Again"}])
    assert rows(report, Event, "id", "start", "end", "agents")[0] == (
        ["toll", "1910-05", "1911", ["east"]]
    )
    assert rows(report, Excerpt, "id", "events", "paragraph") == [
        ["ash-1", ["toll", "toll-2"], "3"]
    ]
    assert remarks(report) == []


def test_linked_data() -> None:
    """Events of schema.org: dates in EDTF, who acted, and works cited."""
    report = read(
        "events.jsonld",
        {
            "@context": {"@vocab": "http://schema.org/"},
            "@type": "ItemList",
            "name": "The Toll",
            "itemListElement": [
                {
                    "@type": "Event",
                    "name": "A toll",
                    "startDateEDTF": "1910-05~",
                    "actor": [{"@type": "Organization", "name": "East Harbour"}],
                    "about": [{"@type": "DefinedTerm", "name": "Fish"}, {"name": "West Harbour"}],
                    "keywords": ["Agreement"],
                    "location": {"@type": "Place", "name": "East"},
                    "citation": [{"name": "Gazette", "url": "https://example.org/1"}],
                }
            ],
        },
    )
    fields = ("title", "start", "type", "agents", "others", "themes", "place", "references")
    assert rows(report, Event, *fields) == [
        [
            *("A toll", "1910-05~", "agreement", ["east-harbour"], ["west-harbour"]),
            *(["fish"], "East", ["gazette"]),
        ]
    ]


def test_utf_16() -> None:
    """JSON is read in any encoding of Unicode."""
    assert len(read("a.json", json.dumps([TOLL]).encode("utf-16")).tables[Event]) == 1


def test_many_fields_are_named_once() -> None:
    """What nobody can use is listed once by field, the rare ones in one line."""
    extra = {f"field-{number:02}": "x" for number in range(30)}
    said = remarks(read("a.json", [TOLL | extra, TOLL | extra | {"title": "B"}]))
    assert "a.json: field-00: cannot be used; it is left out (2 times)" in said
    assert any(line.startswith("a.json: 11 more fields cannot be used") for line in said)


@pytest.mark.parametrize("more", [{}, {"tags": [], "sources": []}])
def test_month_that_is_none(more: dict[str, Any]) -> None:
    """A month above 12 is named, not taken for a day, in plain lists and in Kleptocracy's."""
    events = [{"date": "1997-13-05", "title": "A"} | more, {"date": "1999", "title": "B"} | more]
    (problem,) = problems(read("k.json", events))
    assert "date: '1997-13-05' is not a date (month before day" in problem
