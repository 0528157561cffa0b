"""A story in the making: held against the rules of `check`; its routes, what they refuse."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from components import text
from components.base import address
from components.base.routing import Place
from components.maker import routes
from components.maker import steps as maker_steps
from components.maker.steps import Holdings, Offering
from data.catalogue.catalogue import Catalogue
from data.checks import report
from data.checks.check import check
from data.checks.stories import story_drafts
from data.tables import stories
from data.tables.problems import Problem
from data.tables.stories import MAX_HEADLINE, Step, Story
from tests import small
from tests.breaches import BREACHES, FAIRS
from tests.small import FILES
from tests.trees import classed, words

CHECK = "/stories/check"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


def story() -> dict[str, Any]:
    """A story that passes, as the maker sends it."""
    steps = [
        {"kind": "title", "headline": "Letters"},
        {"kind": "quotes", "headline": "Two tell of a letter", "excerpts": ["a1", "b1"]},
        {"kind": "step", "headline": "A council", "event": "council", "select": "type=forum"},
    ]
    return {"title": "Letters", "language": "en", "author": "N", "summary": "S", "steps": steps}


def send(client: FlaskClient, body: Any, kind: str = "application/json", **headers: str) -> Any:
    """Send a story or a file as our own page does."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = SAME_ORIGIN | {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(CHECK, data=data, content_type=kind, headers=sent)


def problems(answer: TestResponse) -> list[str]:
    """What an answer complains of."""
    return [each["said"] for each in answer.get_json()["problems"]]


# --- the same rules as check -----------------------------------------------------------------


@pytest.mark.parametrize(("old", "new", "problem"), BREACHES)
def test_as_check(catalogue: Catalogue, old: str, new: str, problem: str) -> None:
    """What `check` finds wrong in a story is found here, with the same line and words."""
    changed = FILES[FAIRS].replace(old, new, 1)
    found = story_drafts.of_file(catalogue, changed.encode())
    assert found.story is None
    assert f"{story_drafts.NAME}:{problem}" in [str(each) for each in found.problems]


def test_stories_pass(large: Catalogue) -> None:
    """Every story of a large dossier passes as a file and as fields, and is the same story."""
    for told in large.stories.values():
        assert story_drafts.of_fields(large, told.model_dump()).story == told
        assert story_drafts.of_file(large, stories.dump(told).encode()).story == told


def test_warnings_let_it_pass(catalogue: Catalogue) -> None:
    """Words in dispute are named, and the story passes."""
    found = story_drafts.of_fields(catalogue, story() | {"summary": "An invasion."})
    assert found.story is not None
    assert [each.column for each in found.warnings] == ["summary"]


def changed(old: str, new: str) -> bytes:
    """The story of the invented dossier with one passage replaced."""
    return FILES[FAIRS].replace(old, new, 1).encode()


# --- the route -------------------------------------------------------------------------------


def test_a_story_comes_back_as_its_file(client: FlaskClient, tmp_path: Path) -> None:
    """A story that passes is answered with YAML, which passes the check of the dossier."""
    answer = send(client, story())
    assert answer.status_code == 200
    written = answer.get_json()["yaml"]
    folder = small.write(tmp_path, {"stories/letters.yaml": written})
    report = check(folder)
    assert report.problems == []
    assert report.stories["letters"].story == Story.model_validate(story())


def test_a_file_comes_back_as_fields(client: FlaskClient) -> None:
    """A file that passes is answered with the story, as the maker keeps it."""
    answer = send(client, FILES[FAIRS].encode(), "application/yaml").get_json()
    assert answer["story"]["title"] == "Fairs and a council"
    assert answer["story"]["steps"][1]["excerpts"] == ["a2"]
    assert answer["story"]["steps"][0] == {"kind": "title", "headline": "Fairs and a council"}
    assert answer["warnings"] == []


def test_problems_in_words(client: FlaskClient) -> None:
    """What is wrong is said with step and field in words, in order, and where to go."""
    broken = story() | {"title": ""}
    broken["steps"][2]["event"] = "councli"
    broken["steps"][1]["excerpts"] = ["a1"]
    broken["steps"][0]["caption"] = "so " * 41
    answer = send(client, broken).get_json()["problems"]
    assert answer == [
        {"said": "Title: is empty", "step": None, "field": "title"},
        {
            "said": "Step 1, caption: has 41 words (at most 40)",
            "step": 0,
            "field": "caption",
        },
    ]
    broken = story()
    broken["steps"][2]["event"] = "councli"
    broken["steps"][1]["excerpts"] = ["a1"]
    assert problems(send(client, broken)) == [
        "Step 2, excerpts: 1, of 1 sources; quotes are two or more, of two sources",
        "Step 3, event: 'councli' is not an event of events.csv; did you mean 'council'?",
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"title: [", "Line 1: not YAML: "),
        (b"title: \xff", "Line 1: is not UTF-8; save it as UTF-8"),
        (b"[" * 600, "not YAML that can be read: nested too deeply"),
        (b"", "Line 1: needs lines of the form 'title: …'"),
        (b"just words", "Line 1: needs lines of the form 'title: …'"),
        (changed("kind: quotes", "kind: qoutes"), "Line 18, step 3, kind of step: 'qoutes' is not"),
        (changed("language: en", "language: English"), "Line 2, language: 'English'"),
    ],
)
def test_broken_files(client: FlaskClient, content: bytes, problem: str) -> None:
    """A broken file is refused with line and reason."""
    answer = send(client, content, "application/yaml")
    assert answer.status_code == 200
    assert problems(answer)[0].startswith(problem)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"{", text.maker.NOT_JSON),
        (b"[" * 100_000, text.maker.NOT_JSON),
        (b"\xff\xfe\x00", text.maker.NOT_JSON),
        (b"[1]", text.maker.NOT_A_STORY),
        (b'"text"', text.maker.NOT_A_STORY),
        (b'{"title": "\\ud800"}', text.maker.NOT_TEXT),
        (b'{"title": 5, "steps": []}', "Title: needs text"),
        (b'{"steps": "x"}', "Title: is missing"),
        (b'{"steps": [1], "moon": 1}', "Title: is missing"),
    ],
)
def test_hostile_bodies(client: FlaskClient, body: bytes, problem: str) -> None:
    """Whatever is sent is answered with a reason, never with an error of ours."""
    answer = send(client, body)
    assert answer.status_code == 200
    assert problem in problems(answer)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"[" * 17, "not YAML that can be read: nested too deeply"),
        (b"a:\n" + b"".join(b" " * n + b"a:\n" for n in range(1, 20)), "not YAML that can be read"),
        (b"[" + b"a," * 10_001 + b"]", "not YAML that can be read: more than 10000 values"),
    ],
)
def test_files_without_end(client: FlaskClient, content: bytes, problem: str) -> None:
    """A file that is nested deeper, or holds more, than any story needs is not read to its end."""
    answer = send(client, content, "application/yaml")
    assert answer.status_code == 200
    assert problems(answer)[0].startswith(problem)


def test_many_steps(client: FlaskClient) -> None:
    """More steps than an address can name are refused as such, whatever they are."""
    answer = send(client, story() | {"steps": [{"kind": "blank"}] * 1000})
    assert problems(answer) == ["Steps: has more than 999 entries"]


def test_a_long_caption(client: FlaskClient) -> None:
    """A caption has an end in characters too."""
    first, *others = story()["steps"]
    steps = [first | {"caption": "a" * 401}, *others]
    answer = send(client, story() | {"steps": steps})
    assert problems(answer) == ["Step 1, caption: has 401 characters (at most 400)"]


def test_many_unknown_ids(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is meant is sought for so many ids as the comparisons allow; the others are named."""
    sought: list[str] = []
    monkeypatch.setattr(report, "hint", lambda value, _: sought.append(value) or "; hint")
    monkeypatch.setattr(story_drafts, "MOST_COMPARISONS", 100)
    steps = [story()["steps"][0] | {"excerpts": [f"unknown-{n}" for n in range(2000)]}]
    found = story_drafts.of_fields(catalogue, story() | {"steps": steps}).problems
    assert len(found) == 2001  # the last: more than a screen has room for
    assert len(sought) == 100 // len(catalogue.excerpts)
    assert sum(each.message.endswith("; hint") for each in found) == len(sought)


def test_many_problems(client: FlaskClient) -> None:
    """Of many problems a hundred are named, and the others counted."""
    steps = [story()["steps"][0] | {"excerpts": [f"unknown-{n}" for n in range(350)]}]
    lines = problems(send(client, story() | {"steps": steps}))
    assert (len(lines), lines[-1]) == (101, "… and 251 others.")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("They promised “a promise”", ["promised"]),
        ("“ a “promise” of a pledge", ["pledge"]),
        ("“" * 50_000 + "a promise", ["promise"]),
        ("‘a pledge’ “not a ‘promise’ at all”", []),
    ],
)
def test_quoted_words(catalogue: Catalogue, words: str, named: list[str]) -> None:
    """Words in dispute stand in quotes; a sign that opens and never closes quotes nothing."""
    verdict = story_drafts.of_fields(catalogue, story() | {"summary": words})
    assert [each.message.split("'")[1] for each in verdict.warnings] == named


def test_control_signs_survive(client: FlaskClient) -> None:
    """Signs that YAML cannot hold plainly come back as they were sent."""
    sent = story() | {"summary": "a\x85b\u2028c\x7f: #- 'x' <script>"}
    written = send(client, sent).get_json()["yaml"]
    answer = send(client, written.encode(), "application/yaml").get_json()
    assert answer["story"]["summary"] == sent["summary"]


def test_refusals(client: FlaskClient) -> None:
    """Other origins, other kinds of bodies and large ones are not looked at."""
    assert send(client, story(), Sec_Fetch_Site="cross-site").status_code == 403
    assert send(client, story(), Sec_Fetch_Site="same-site").status_code == 403
    elsewhere = {"Origin": "https://example.org"}
    assert client.post(CHECK, json=story(), headers=elsewhere).status_code == 403
    assert (
        client.post(CHECK, json=story(), headers={"Origin": "http://localhost"}).status_code == 200
    )
    assert send(client, b"a=1", "application/x-www-form-urlencoded").status_code == 415
    assert send(client, b"{}", "text/plain").status_code == 415
    large = send(client, b" " * (routes.LIMIT_KB * 1024 + 1))
    assert large.status_code == 413
    assert problems(large) == [text.maker.TOO_LARGE.format(routes.LIMIT_KB)]
    assert client.get(CHECK).status_code in (404, 405)


def test_places_in_words() -> None:
    """A place of a file is said with step and field."""
    assert text.maker.place("steps[3].caption") == (3, "caption")
    assert text.maker.place("steps[0]") == (0, "")
    assert text.maker.place("title") == (None, "title")
    found = Problem("story", 14, "steps[1].select", "is odd")
    assert text.maker.problem(found, lines=True) == "Line 14, step 2, selection: is odd"
    assert text.maker.problem(found, lines=False) == "Step 2, selection: is odd"
    assert text.maker.problem(Problem("story", 0, "", "not YAML"), lines=True) == "not YAML"


# --- a view as a step ------------------------------------------------------------------------


def step(catalogue: Catalogue, search: str, *, comparing: bool = False) -> Step:
    """The step that an address makes."""
    return maker_steps.of_view(catalogue, address.read(search, catalogue), comparing=comparing)


def test_an_event_as_a_step(catalogue: Catalogue) -> None:
    """An event in focus gives the headline; selection, zoom and zero go into the query."""
    found = step(catalogue, "?type=forum&event=council&window=1990,2000&dim=1&zero=fair&sort=-told")
    assert found == Step(
        kind="step",
        headline="North and South founded a council",
        select="type=forum&window=1990,2000&dim=1&zero=fair",
        event="council",
    )


def test_a_readers_note_in_a_step(catalogue: Catalogue) -> None:
    """A note over the years goes into the query, which the check knows; Compare shows none."""
    search = "?bracket=1996,1999,What I ask&dispute=who-wrote"
    found = step(catalogue, search)
    assert found.select == "bracket=1996,1999,What%20I%20ask"
    assert step(catalogue, search, comparing=True).select == ""
    steps = [*story()["steps"], {"kind": "step", "headline": "x", "select": found.select}]
    assert story_drafts.of_fields(catalogue, story() | {"steps": steps}).story is not None
    steps[-1]["select"] = "bracket=1999,1996,Odd"
    wrong = story_drafts.of_fields(catalogue, story() | {"steps": steps}).problems
    assert [each.column for each in wrong] == ["steps[3].select"]


def test_a_selection_as_a_step(catalogue: Catalogue) -> None:
    """Without focus the headline names what is chosen and when, cut if it is too long."""
    for search, headline in (
        ("?theme=trust", "Trust"),
        ("?type=forum&theme=trust&from=1994&to=1997-05", "Forums: Trust, 1994 to May 1997"),
        ("?type=forum&from=2014", "Forums, from 2014"),
        ("?to=1999", "Two leagues, up to 1999"),
        ("?from=1994&to=1994", "Two leagues, 1994"),
        ("?q=letter", "“letter”"),
        ("", "Two leagues"),
        ("?contested=1", "Events on which sources differ"),
    ):
        assert step(catalogue, search).headline == headline
    long = step(catalogue, f"?q={' '.join(letter * 12 for letter in 'abcdefgh')}")
    assert len(long.headline) == MAX_HEADLINE
    assert long.headline.endswith("…")


def test_a_disagreement_as_a_step(catalogue: Catalogue) -> None:
    """On Compare the disagreement in focus is compared; elsewhere the event counts."""
    search = "?event=letter&dispute=who-wrote"
    found = step(catalogue, search, comparing=True)
    assert (found.kind, found.dispute, found.event) == ("compare", "who-wrote", "")
    assert found.headline == "What did the envoy write?"
    assert (step(catalogue, search).kind, step(catalogue, search).event) == ("step", "letter")


@pytest.mark.parametrize(
    ("place", "search", "sentence"),
    [
        (Place("compare"), "", text.maker.NO_QUESTION),
        (Place("read"), "", text.maker.NO_PASSAGE),
        (Place("about"), "", text.maker.NO_VIEW),
        (Place("present", "fairs"), "", text.maker.NO_VIEW),
        (None, "", text.maker.NO_VIEW),
        (Place(""), "?through=alpha", text.maker.READ_THROUGH),
    ],
)
def test_what_no_step_keeps(
    catalogue: Catalogue, place: Place | None, search: str, sentence: str
) -> None:
    """What a step cannot keep is refused in words."""
    view = address.read(search, catalogue)
    assert maker_steps.of_page(catalogue, view, place) == Offering(None, sentence)


def test_what_a_page_offers(catalogue: Catalogue) -> None:
    """Explore and Compare offer their view; Read its source, and says what is still missing."""
    view = address.read("?dispute=who-wrote", catalogue)
    for page, kind in (("", "step"), ("table", "step"), ("compare", "compare")):
        offering = maker_steps.of_page(catalogue, view, Place(page))
        assert offering.step
        assert (offering.step.kind, offering.refusal) == (kind, "")
    offering = maker_steps.of_page(catalogue, view, Place("read", "alpha"))
    assert offering.step == Step(kind="source", headline="Alpha 2010")
    assert offering.refusal == text.maker.NO_PASSAGE


@pytest.mark.parametrize(
    "search", ["", "?event=council", "?q=a%26b%3Dc", "?window=1990,2000&dim=1&theme=trust"]
)
def test_steps_pass(catalogue: Catalogue, search: str) -> None:
    """Whatever view is added, the story passes."""
    told = story() | {"steps": [step(catalogue, search).model_dump()]}
    assert story_drafts.of_fields(catalogue, told).problems == []


def offered(client: FlaskClient, query: str) -> dict[str, list[str]]:
    """The ids on offer for a view."""
    answer = client.get(f"/stories/offers.json?{query}").get_json()
    return {name: [each["id"] for each in rows] for name, rows in answer.items()}


def test_offers(client: FlaskClient) -> None:
    """A step is offered what its event, disagreement or selection has, and what it holds."""
    assert offered(client, "event=letter") == {
        "excerpts": ["a1", "b1"],
        "quotations": [],
        "references": ["act", "book"],
        "disputes": ["who-wrote"],
    }
    assert offered(client, "dispute=who-wrote")["excerpts"] == ["a1", "b1"]
    assert offered(client, "event=council&excerpts=g1,moon&references=book,moon") == {
        "excerpts": ["g1", "a2", "a3", "b1"],
        "quotations": ["q1", "q2"],
        "references": ["book", "act"],
        "disputes": [],
    }
    assert offered(client, "type=statement")["excerpts"] == ["a5", "a1", "b1"]


def test_labels_of_offers(catalogue: Catalogue) -> None:
    """An excerpt is offered with source, paragraph, kind and quote; a reference as a note."""
    found = maker_steps.offers(catalogue, address.read("?event=letter", catalogue), Holdings())
    first = found["excerpts"][0]["label"]
    assert first == "Alpha 2010, ¶ 1, event: “the envoy wrote that he wished to join”"
    assert found["references"][1]["label"].startswith("Eve, A Book (Press, 2005)")


def shown(client: FlaskClient, sent: Any) -> Any:
    """What the preview of a step answers."""
    return client.post("/stories/preview", json=sent, headers=SAME_ORIGIN).get_json()


def test_preview(client: FlaskClient) -> None:
    """A step is drawn as for the stage, of a story that has no name yet too, under its number."""
    step = {"kind": "step", "headline": "A council", "event": "council", "select": "type=forum"}
    _, slide = shown(client, {"title": "", "number": 3, "steps": [step]})["tree"]
    assert slide["props"]["data-step"] == 3
    assert slide["props"]["hidden"] is False
    assert "A council" in words(slide)
    assert len(classed(slide, "figure")) == 1


@pytest.mark.parametrize(
    "sent",
    [[], {}, {"steps": []}, {"steps": [{"kind": "compare"}]}, {"steps": [{}], "number": "x"}],
)
def test_no_preview(client: FlaskClient, sent: Any) -> None:
    """What cannot be drawn is answered with the reason."""
    answer = shown(client, sent)
    assert "tree" not in answer
    assert answer["problems"]


def test_offers_are_few(town: Catalogue) -> None:
    """Of a large selection the first ones are offered."""
    found = maker_steps.offers(town, address.read("", town), Holdings())
    assert len(found["excerpts"]) == maker_steps.MOST_OFFERS
