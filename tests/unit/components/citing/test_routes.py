"""Routes of citations: one thing, a selection, its bibliography and its annotations."""

import json
from pathlib import Path
from typing import Any

import pytest
from citeproc.source.json import CiteProcJSON
from flask.testing import FlaskClient

from app import create_app
from data.catalogue.catalogue import Catalogue
from data.citing import csl
from data.dossier.load import load
from tests import parsed, small
from tests.conftest import TODAY
from tests.small import FILES

WHOLE = ["source:alpha", "source:beta", "source:gamma", "act", "book"]


def keys(client: FlaskClient, path: str) -> list[str]:
    """The keys of a bibliography in CSL-JSON."""
    return [item["id"] for item in json.loads(client.get(path).text)]


def test_bibliography_of_the_whole(client: FlaskClient) -> None:
    """Without a query the three formats hold every source and reference."""
    assert keys(client, "/bibliography.json") == WHOLE
    assert list(parsed.bibtex(client.get("/bibliography.bib").text)) == WHOLE
    assert list(parsed.ris(client.get("/bibliography.ris").text)) == WHOLE
    CiteProcJSON(json.loads(client.get("/bibliography.json").text))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?to=1960", ["act"]),  # told by nobody; its reference
        ("?from=1999-01&to=1999-12&type=break", ["source:alpha"]),
        ("?type=forum&source=gamma", ["source:gamma"]),
        ("?q=letter", ["source:alpha", "source:beta", "act", "book"]),
        ("?theme=trust&source=gamma", []),
        ("?from=2005&to=2000", []),
        ("?event=fair", WHOLE),  # a focus chooses nothing
    ],
)
def test_bibliography_of_a_selection(client: FlaskClient, query: str, expected: list[str]) -> None:
    """With a query: sources of its excerpts, references of its events and disagreements."""
    assert keys(client, f"/bibliography.json{query}") == expected


@pytest.mark.parametrize(
    ("table", "old", "new", "query"),
    [
        ("phases.csv", "1999-03-24,,act", "1999-03-24,,book", "?type=forum&told=2"),
        ("events.csv", "Its words differ.,act|book", "Its words differ.,act", "?contested=1"),
        ("disagreements.csv", "content|date,letter", "content|date,", "?theme=trust&type=break"),
    ],
)
def test_where_references_come_from(
    tmp_path: Path, table: str, old: str, new: str, query: str
) -> None:
    """Those of phases, of disagreements, and of disagreements without event that fit count too."""
    catalogue = load(small.write(tmp_path, small.changed(table, old, new)), TODAY)
    client = create_app(lambda: catalogue).server.test_client()
    assert "book" in keys(client, f"/bibliography.json{query}")


def test_types_and_dropped_values(client: FlaskClient) -> None:
    """Each format comes as what it is, and names in the header what it left out."""
    expected = {
        "/bibliography.bib": "application/x-bibtex",
        "/bibliography.ris": "application/x-research-info-systems",
        "/bibliography.json": "application/vnd.citationstyles.csl+json",
        "/annotations.jsonld": "application/ld+json",
        "/cite/selection.txt": "text/plain",
        "/cite/selection.ris": "application/x-research-info-systems",
    }
    for path, kind in expected.items():
        answer = client.get(f"{path}?theme=trust,l%C3%B6ve&actor=%0d%0aX-Evil:1")
        assert answer.status_code == 200
        assert answer.mimetype == kind
        assert answer.headers["X-Dropped"] == "actor=X-Evil%3A1, theme=l%C3%B6ve"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "X-Dropped" not in client.get(path).headers


def test_one_excerpt(client: FlaskClient, catalogue: Catalogue) -> None:
    """An excerpt comes as a note, or as an item of the dossier followed by its source."""
    note = client.get("/cite/excerpt/a1.txt", base_url="http://example.org:8050").text
    assert note.startswith(
        "“the envoy wrote that he wished to join.” Ada and Bo, Alpha (2010), ¶ 1. In"
    )
    assert note.endswith("http://example.org:8050/?event=letter.\n")
    assert keys(client, "/cite/excerpt/a1.json") == ["excerpt:a1", "source:alpha"]
    entry = parsed.bibtex(client.get("/cite/excerpt/a1.bib").text)["excerpt:a1"]
    assert entry["title"] == "Alpha 2010, ¶ 1: “the envoy wrote that he wished to join”"
    assert (entry["version"], entry["accessed"]) == (catalogue.version, "2026-11-22")
    record = parsed.ris(client.get("/cite/excerpt/a1.ris").text)["excerpt:a1"]
    assert record == entry


def test_one_event_and_disagreement(client: FlaskClient) -> None:
    """They come with the sources that tell them and the references they rest on."""
    assert keys(client, "/cite/event/letter.json") == [
        *("event:letter", "source:alpha", "source:beta", "act", "book")
    ]
    assert keys(client, "/cite/disagreement/who-wrote.json") == [
        *("disagreement:who-wrote", "source:alpha", "source:beta", "act", "book")
    ]
    assert "Told by Alpha 2010" in client.get("/cite/event/letter.txt").text


def test_one_quotation(client: FlaskClient) -> None:
    """A document is cited as a document, with the copy that was seen; a study by our position."""
    note = client.get("/cite/quotation/q1.txt").text
    assert note.startswith(
        "“If both sit down, neither shall rule.” Envoy Đặng, 27 May 1997: “The Act,” 27 May 1997"
    )
    assert "Article 2" in note
    study = client.get("/cite/quotation/q2.txt").text
    assert study.startswith("Eve, 2005: For Eve the seats were a probe. Eve, A Book (Press, 2005)")
    assert keys(client, "/cite/quotation/q1.json") == ["quotation:q1", "act"]


def test_the_copy_seen(tmp_path: Path) -> None:
    """What was seen in copy says so, in the note and in the item."""
    header = FILES["references.csv"].splitlines()[0]
    references = (
        FILES["references.csv"]
        .replace(header, f"{header},seen_at")
        .replace(
            "https://example.org/act,2026-11-22,",
            "https://example.org/act,2026-11-22,,https://copy.example.com/act",
        )
    )
    rest = references.replace("book,2026-11-22,", "book,2026-11-22,,")
    folder = small.write(tmp_path, {"references.csv": rest})
    item = csl.items(load(folder, TODAY))["act"]
    assert item["source"] == "seen in copy at https://copy.example.com/act"
    assert item["URL"] == "https://example.org/act"


def test_one_selection(client: FlaskClient) -> None:
    """A selection comes as a note, or as an item followed by its bibliography."""
    note = client.get("/cite/selection.txt?type=break").text
    assert note.startswith("“Events of the type Breaks,” 1 of 8 events, in Two leagues")
    assert keys(client, "/cite/selection.json?type=break") == ["selection", "source:alpha"]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("excerpt/zz.txt", "There is no excerpt “zz” to cite in this dossier.\n"),
        ("event/a1.bib", "There is no event “a1” to cite in this dossier.\n"),
        ("%3Cscript%3E/x.ris", "There is no <script> “x” to cite in this dossier.\n"),
        ("event/fair.docx", "Citations come as txt, bib, ris, json, not as docx.\n"),
        ("selection.docx", "Citations come as txt, bib, ris, json, not as docx.\n"),
    ],
)
def test_unknown_things(client: FlaskClient, path: str, sentence: str) -> None:
    """What is not there answers 404 in words, as plain text."""
    answer = client.get(f"/cite/{path}")
    assert (answer.status_code, answer.mimetype, answer.text) == (404, "text/plain", sentence)


@pytest.mark.parametrize("path", ["/cite", "/cite/event/fair", "/bibliography.docx"])
def test_paths_that_are_no_routes(client: FlaskClient, path: str) -> None:
    """Other paths near them answer 404 with the page that says so."""
    answer = client.get(path)
    assert answer.status_code == 404
    assert "react-entry-point" in answer.text


def test_prefix(catalogue: Catalogue) -> None:
    """Under a prefix the routes stand under it, and so do the addresses they give."""
    client = create_app(lambda: catalogue, prefix="/nato/").server.test_client()
    assert "http://localhost/nato/?event=fair" in client.get("/nato/cite/event/fair.txt").text
    assert client.get("/nato/bibliography.bib").status_code == 200
    assert client.get("/cite/event/fair.txt").status_code == 404


# --- annotations -----------------------------------------------------------------------------


def test_annotations(client: FlaskClient, catalogue: Catalogue) -> None:
    """A collection of one page in the words of the Web Annotation model."""
    found = json.loads(client.get("/annotations.jsonld").text)
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationCollection"
    assert found["label"] == "Two leagues: All events."
    assert found["version"] == catalogue.version
    page = found["first"]
    assert (page["type"], page["partOf"], page["id"]) == (
        "AnnotationPage",
        found["id"],
        found["last"],
    )
    assert found["total"] == len(page["items"]) == 8  # arguments and documents too
    assert len({item["id"] for item in page["items"]}) == 8
    assert {item["type"] for item in page["items"]} == {"Annotation"}


def test_one_annotation(client: FlaskClient) -> None:
    """An excerpt: quote in its source and language, events as tags, themes, our translation."""
    answer = client.get("/annotations.jsonld?source=beta", base_url="https://example.org")
    items = json.loads(answer.text)["first"]["items"]
    (letter,) = (item for item in items if item["id"].endswith("#b1"))
    assert letter["motivation"] == "classifying"
    assert letter["creator"]["name"] == "Two leagues"
    assert letter["generator"]["type"] == "Software"
    assert letter["target"] == {
        "source": {
            "id": "https://example.org/read/beta",
            "type": "Text",
            "language": "vi",
            "label": "Beta n.d.",
        },
        "selector": {"type": "TextQuoteSelector", "exact": "sứ giả Đặng viết thư"},
    }
    tags = [body["source"] for body in letter["body"] if body["purpose"] == "tagging"]
    assert tags[0] == {
        "id": "https://example.org/?event=letter",
        "label": "The envoy wrote of joining",
    }
    rest = [(b["purpose"], b["value"]) for b in letter["body"] if b["type"] == "TextualBody"]
    assert rest == [("classifying", "Trust"), ("describing", "the envoy Dang wrote a letter")]


def names(collection: dict[str, Any]) -> list[str]:
    """The excerpts of a collection of annotations."""
    return [item["id"].rpartition("#")[2] for item in collection["first"]["items"]]


def test_annotations_of_a_selection(client: FlaskClient) -> None:
    """They follow the query, arguments where it asks for nothing that only events have."""
    found = json.loads(client.get("/annotations.jsonld?type=break&event=fair").text)
    assert found["id"] == "http://localhost/annotations.jsonld?type=break"
    assert names(found) == ["a3"]
    arguments = json.loads(client.get("/annotations.jsonld?theme=trade&source=alpha").text)
    assert names(arguments) == ["a1", "b1", "a5", "a4"]


def test_hostile_words_stay_text(tmp_path: Path) -> None:
    """A quote full of markup and quotation marks comes back as it is."""
    hostile = '</script><b>"“{\\'
    cell = hostile.replace('"', '""')
    change = small.changed("excerpts.csv", "trade makes trust", f'"{cell}"')
    catalogue = load(small.write(tmp_path, change), TODAY)
    client = create_app(lambda: catalogue).server.test_client()
    assert hostile in client.get("/cite/excerpt/a4.txt").text
    items = json.loads(client.get("/annotations.jsonld").text)["first"]["items"]
    assert hostile in [item["target"]["selector"]["exact"] for item in items]
    entry = parsed.bibtex(client.get("/cite/excerpt/a4.bib").text)["excerpt:a4"]
    assert entry["title"] == 'Alpha 2010, ¶ 2: “</script><b>"‘{\\”'
