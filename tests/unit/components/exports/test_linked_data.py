"""Linked data: what a processor of JSON-LD reads, offline, is what the dossier holds."""

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

from edtf import parse_edtf
from flask.testing import FlaskClient
from pyld import jsonld

from components.base import address
from components.exports import linked_data
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import hostile_words, small
from tests.conftest import TODAY

HOME, PUBLIC = "http://127.0.0.1:8050/", "https://timeline.example/"
SCHEMA, EDTF = linked_data.SCHEMA, linked_data.EDTF
TEMPORAL = "http://purl.org/dc/terms/temporal"
Node = dict[str, Any]


def refuse(url: str, options: Any) -> Any:
    """Fetches nothing: all that is needed stands in the file."""
    raise AssertionError(url)


@lru_cache(4)
def nodes(catalogue: Catalogue, query: str = "", base: str = PUBLIC) -> dict[str, Node]:
    """All that a selection names, by its name, as a processor puts it together."""
    view = address.read(query, catalogue)
    text = "".join(linked_data.write(catalogue, view, base))
    flat = jsonld.flatten(jsonld.json.loads(text), options={"documentLoader": refuse})
    return {node["@id"]: node for node in flat}


def of_kind(found: dict[str, Node], kind: str) -> dict[str, Node]:
    """Those of a class of schema.org."""
    return {key: node for key, node in found.items() if SCHEMA + kind in node.get("@type", ())}


def values(node: Node, name: str) -> list[Any]:
    """The values of a property, without their types; of other things their names."""
    return [each.get("@value", each.get("@id")) for each in node.get(SCHEMA + name, ())]


def test_every_event_is_an_event(large: Catalogue) -> None:
    """Each event has its title, summary, place, and its dates: as days only where they are."""
    found = nodes(large)
    (whole,) = of_kind(found, "ItemList").values()
    order = [each["@id"] for each in whole[f"{SCHEMA}itemListElement"][0]["@list"]]
    assert order == [f"{PUBLIC}?event={key}" for key in large.events["id"]]
    assert set(of_kind(found, "Event")) == set(order)
    for event, name in zip(large.every_event(), order, strict=True):
        node = found[name]
        assert values(node, "name") == [event.title]
        assert values(node, "description") == [event.summary]
        places = [values(found[key], "name") for key in values(node, "location")]
        assert places == ([[event.place]] if event.place else [])
        for key, typed in (("startDate", event.start), ("endDate", event.end.strip("."))):
            exact = [typed] if len(typed) == 10 and typed[0] != "[" else []
            given = [{"@type": EDTF, "@value": typed}] if typed else []
            assert node.get(SCHEMA + key, []) == [{"@value": day} for day in exact] + given


def test_who_acts_and_on_what(large: Catalogue) -> None:
    """Those who act are its actors; themes and the others involved are what it is about."""
    found = nodes(large)
    for event in large.every_event():
        node = found[f"{PUBLIC}?event={event.id}"]
        actors = [values(found[key], "name")[0] for key in values(node, "actor")]
        assert actors == [large.actors[key].label for key in event.agents]
        about = [values(found[key], "name")[0] for key in values(node, "about")]
        labels = [large.themes[key].label for key in event.themes]
        assert about == labels + [large.actors[key].label for key in event.others]
        works = [key.partition("#reference-")[2] for key in values(node, "citation")]
        assert works == event.references


def test_quotes_are_of_their_source(large: Catalogue) -> None:
    """Each quote is there once, with its words and its source; each paraphrase is a claim."""
    found = nodes(large)
    excerpts = large.excerpts_of(key for event in large.every_event() for key in event.excerpts)
    for row in excerpts:
        node = found[f"{PUBLIC}events.jsonld#excerpt-{row.id}"]
        assert values(node, "text") == [row.quote]
        (work,) = values(node, "isPartOf")
        assert work == f"{PUBLIC}events.jsonld#source-{row.source}"
        assert values(found[work], "name") == [large.sources[row.source].title]
    told = [row for row in large.quotations.values() if row.events]
    for row in told:
        node = found[f"{PUBLIC}events.jsonld#quotation-{row.id}"]
        assert values(node, "text") == [row.quote or row.position]
        assert node["@type"] == [SCHEMA + ("Quotation" if row.quote else "Claim")]
    named = [key for key in of_kind(found, "Quotation") if not key.startswith("_:")]
    assert len(named) == len({row.id for row in excerpts}) + sum(bool(row.quote) for row in told)


def test_all_is_said_of_each_event(large: Catalogue) -> None:
    """An event is the subject of the quotes that tell it and of the quotations on it."""
    found = nodes(large)
    for event in large.every_event():
        said = values(found[f"{PUBLIC}?event={event.id}"], "subjectOf")
        on_it = quotations.about(large, "events", event.id)
        keys = [f"excerpt-{key}" for key in event.excerpts] + [f"quotation-{q.id}" for q in on_it]
        assert Counter(key.partition("#")[2] for key in said) == Counter(keys)


DATES = {
    ("1994", ""): "1994",
    ("1997-05-27", ".."): "1997-05-27/..",
    ("1999-03", "1999-07~"): "1999-03/1999-07~",
    ("[1996..1998]", ""): "[1996..1998]",
    ("[1996..1998]", "2001"): "",
    ("2008-21", ""): "2008-21",
    ("1985/..", ""): "1985/..",
}


def test_dates_are_edtf(tmp_path: Path) -> None:
    """Every typed value is valid EDTF; the whole date is one value, unless there is none for it."""
    catalogue = load(small.write(tmp_path, small.dated(*DATES)), TODAY)
    found = nodes(catalogue)
    for number, whole in enumerate(DATES.values()):
        given = found[f"{PUBLIC}?event=d{number}"].get(TEMPORAL, [])
        assert [each["@value"] for each in given] == ([whole] if whole else [])
    typed = [
        each["@value"]
        for node in found.values()
        for value in node.values()
        for each in value
        if isinstance(each, dict) and each.get("@type") == EDTF
    ]
    assert len(typed) >= 2 * len(catalogue.events)
    assert all(parse_edtf(text) for text in typed)


def test_names_stay_on_one_machine(catalogue: Catalogue) -> None:
    """Where nobody else can follow an address, names are of the dossier, and nothing leads back."""
    found = nodes(catalogue, base=HOME)
    assert len(of_kind(found, "Event")) == len(catalogue.events)
    assert {key.partition(":")[0] for key in found} == {"urn", "_"}
    events = of_kind(found, "Event")
    assert not any(values(node, "url") for node in events.values())
    assert set(of_kind(nodes(catalogue, "theme=trade", HOME), "Event")) < set(events)


def test_signs_of_the_format_are_text(tmp_path: Path) -> None:
    """Whatever a cell holds, it is read back as it was."""
    catalogue = load(hostile_words.write(tmp_path), TODAY)
    found = of_kind(nodes(catalogue), "Event").values()
    titles = {(node[f"{SCHEMA}name"][0]["@value"]) for node in found}
    assert titles == set(catalogue.events["title"])


def test_same_query_as_elsewhere(client: FlaskClient) -> None:
    """The route takes the query of a page, and names what it could not use."""
    answer = client.get("/events.jsonld?theme=trade,moon")
    assert answer.headers["Content-Type"] == "application/ld+json; charset=utf-8"
    assert answer.headers["X-Dropped"] == "theme=moon"
    assert len(answer.json["itemListElement"]) == answer.json["numberOfItems"] == 4
