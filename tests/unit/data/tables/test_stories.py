"""Stories: every problem names file, line, place and value; a story written is the story read."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.base import address
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.checks.rules_of_stories import KEYS
from data.tables import stories
from data.tables.csv_tables import Problem
from data.tables.stories import Step, Story
from tests import small
from tests.small import FILES

FAIRS = "stories/fairs.yaml"
KNOWN_KEYS = "from, to, type, actor, role, theme, source, told, status, q, contested, context, window, dim, zero"
STEP_KEYS = "kind, headline, caption, select, event, dispute, excerpts, references, reveal, notes"

# old, new, the whole problem that must come, and nothing else
BREACHES = [
    # what a step names
    ("event: council", "event: councli", "14: steps[1].event: 'councli' is not an event of events.csv; did you mean 'council'?"),
    ("[a1, b1]", "[a1, b1, ar-999]", "20: steps[2].excerpts: 'ar-999' is not an excerpt of excerpts.csv"),
    ("- g1", "- gg1", "28: steps[4].excerpts: 'gg1' is not an excerpt of excerpts.csv; did you mean 'g1'?"),
    ("[act]", "[pact]", "16: steps[1].references: 'pact' is not a reference of references.csv; did you mean 'act'?"),
    ("who-wrote", "who-spoke", "24: steps[3].dispute: 'who-spoke' is not a disagreement of disagreements.csv; did you mean 'who-wrote'?"),
    ("event: council", "event: a council", "14: steps[1].event: 'a council' is not an id (lower-case letters, digits and hyphens: nrc-2002)"),
    # select
    ("type=forum", "tpye=forum", f"13: steps[1].select: 'tpye' is not a key of a selection (known: {KNOWN_KEYS})"),
    ("type=forum", "type=forun", "13: steps[1].select: type: 'forun' means nothing here; did you mean 'forum'?"),
    ("from=1994", "from=1994-13", "13: steps[1].select: from: '1994-13' means nothing here"),
    ("from=1994", "from=1994&to=1993", "13: steps[1].select: from 1994 to 1993 is no period: it ends before it starts"),
    ("window=1990,2000", "window=2000,1990", "13: steps[1].select: window: '2000,1990' means nothing here"),
    ("window=1990,2000", "zero=fiar", "13: steps[1].select: zero: 'fiar' means nothing here"),
    ("window=1990,2000", "role=speaking", "13: steps[1].select: role: 'speaking' means nothing here"),
    ("window=1990,2000", "event=fair", f"13: steps[1].select: 'event' is not a key of a selection (known: {KNOWN_KEYS})"),
    # what a kind shows
    ("    headline: Two tell of a letter\n", "", "18: steps[2].headline: is missing; a step of kind 'quotes' has one"),
    ("dispute: who-wrote", "dispute: who-wrote\n    event: council", "24: steps[3].dispute: stands beside the event 'council'; a step shows one of them"),
    ("[a1, b1]", "[a1]", "20: steps[2].excerpts: 1, of 1 sources; quotes are two or more, of two sources"),
    ("[a1, b1]", "[a1, a2]", "20: steps[2].excerpts: 2, of 1 sources; quotes are two or more, of two sources"),
    ("- g1", "- g1\n      - a1", "27: steps[4].excerpts: 2; a source step has one, of the source whose card it shows"),
    ("    dispute: who-wrote\n", "", "22: steps[3].dispute: is missing; a compare step shows the positions in one"),
    ("kind: blank", "kind: blank\n    caption: Nothing", "30: steps[5].caption: a blank step has notes only"),
    ("dispute: who-wrote", "dispute: who-wrote\n    reveal: [source]", "25: steps[3].reveal: 'source' has nothing to reveal: the step has no excerpts"),
    ("dispute: who-wrote", "dispute: who-wrote\n    reveal: [date]", "25: steps[3].reveal: 'date' has nothing to reveal: the step has no excerpts and no event"),
    # views
    ("[a2]\n    references: [act]", "[a2, a5]", "15: steps[1].excerpts: 'a5' is of kind 'perception' and stands alone: add an excerpt of a second source or a reference"),
    # lengths
    ("Two tell of a letter", "x" * 91, f"19: steps[2].headline: '{'x' * 91}' has 91 characters (at most 90)"),
    ("One text tells of it.", "so " * 40, "10: steps[1].caption: has 46 words (at most 40)"),
    # form
    ("kind: quotes", "kind: qoutes", "18: steps[2].kind: 'qoutes' is not one of 'title', 'section', 'step', 'quotes', 'source', 'compare', 'question' or 'blank'"),
    ("[date, next]", "[date, date]", "17: steps[1].reveal: 'date' stands twice"),
    ("[date, next]", "[dates]", "17: steps[1].reveal: 'dates' is not one of 'date', 'source' or 'next'"),
    ("[a1, b1]", "[a1, b1, a1]", "20: steps[2].excerpts: 'a1' stands twice"),
    ("[a2]", "a2", "15: steps[1].excerpts: needs a list: [a2]"),
    ("headline: Two tell of a letter", "headline: [Two]", "19: steps[2].headline: needs text"),
    ("headline: Two tell of a letter", "headlin: Two", f"19: steps[2].headlin: is not a key here (known: {STEP_KEYS})"),
    ("author: The tests", "autor: The tests", "1: author: is missing"),
    ("author: The tests", "author:", "3: author: is missing"),
    ("author: The tests", "author: ''", "3: author: is empty"),
    ("author: The tests", "author: The tests\nyear: 2026", "4: year: is not a key here (known: title, language, author, summary, steps)"),
    ("language: en", "language: English", "2: language: 'English' does not have the form ^[a-z]{2,3}(-[A-Za-z0-9]+)*$"),
    ("title: Fairs and a council\n", "title: Fairs and a council\ntitle: Fairs\n", "2: title: stands twice (first in line 1)"),
    ("    headline: Two tell of a letter\n", "    headline: Two tell\n    headline: of a letter\n", "20: steps[2].headline: stands twice (first in line 19)"),
    ("  - kind: title\n    headline: Fairs and a council\n", "  - kind title\n", "6: steps[0]: needs lines of the form 'kind: …'"),
    ("[a1, b1]", "&ids [a1, b1]\n    references: *ids", "21: steps[2].references: repeats another value by a sign (*); write the value itself"),
    ("kind: quotes", "kind: [", "20: not YAML: expected ',' or ']', but got ':'"),
    ("kind: quotes", "\tkind: quotes", "18: not YAML: found character '\\t' that cannot start any token"),
]  # fmt: skip


def problems(folder: Path) -> list[str]:
    """All problems of a dossier."""
    return [str(problem) for problem in check(folder).problems]


@pytest.mark.parametrize(("old", "new", "problem"), BREACHES)
def test_breach(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """Each breach is one line: file, line, place, value and what would be right."""
    story = FILES[FAIRS].replace(old, new, 1)
    assert story != FILES[FAIRS], "the passage to change must be there"
    found = problems(small.write(tmp_path, {FAIRS: story}))
    assert found[:1] == [f"{FAIRS}:{problem}"]
    assert len(found) == 1 or "autor" in new


def test_words_in_dispute(tmp_path: Path) -> None:
    """Words in dispute are warned of in our own words, not in quotes nor in other languages."""
    story = FILES[FAIRS].replace("The Act was signed in Town.", "An “invasion”, an invasion.")
    report = check(small.write(tmp_path, {FAIRS: story}))
    assert [str(warning) for warning in report.warnings] == [
        f"{FAIRS}:10: steps[1].caption: 'invasion' is a word in dispute: quote it or say it otherwise"
    ]
    assert report.problems == []
    german = story.replace("language: en", "language: de")
    assert check(small.write(tmp_path, {FAIRS: german})).warnings == []


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("Our Fairs.yaml", "", "Our Fairs.yaml: the name of a story is its id and .yaml (lower case and hyphens: doors.yaml)"),
        ("fairs.yml", "", "fairs.yml: the name of a story is its id and .yaml (lower case and hyphens: doors.yaml)"),
        ("more.yaml", "", "more.yaml:1: needs lines of the form 'title: …'"),
        ("more.yaml", "- a", "more.yaml:1: needs lines of the form 'title: …'"),
        ("more.yaml", "[" * 3000, "more.yaml: not YAML that can be read: nested too deeply"),
        ("more.yaml", "title: a\n---\ntitle: b\n", "more.yaml:2: not YAML: but found another document"),
        ("more.yaml", "title: a\x07", "more.yaml: not YAML: unacceptable character #x0007: special characters are not allowed"),
        ("more.yaml", r'title: "\UFFFFFFFF"', "more.yaml: not YAML that can be read: no such character"),
        ("more.txt", "notes", None),
    ],
)  # fmt: skip
def test_files(tmp_path: Path, name: str, content: str, problem: str | None) -> None:
    """A file that is no story is named; files of other kinds are let be."""
    found = problems(small.write(tmp_path, {f"stories/{name}": content}))
    assert found == ([] if problem is None else [f"stories/{problem}"])


def test_encoding(tmp_path: Path) -> None:
    """A story that is not UTF-8 is named; one with a mark at its beginning and CRLF is read."""
    folder = small.write(tmp_path, {FAIRS: "\ufeff" + FILES[FAIRS].replace("\n", "\r\n")})
    assert problems(folder) == []
    (folder / FAIRS).write_bytes(b"title: \xff")
    assert problems(folder) == [f"{FAIRS}: is not UTF-8 (byte 7: invalid start byte)"]


def test_no_stories(tmp_path: Path) -> None:
    """A dossier needs no stories."""
    folder = small.write(tmp_path)
    (folder / FAIRS).unlink()
    (folder / "stories").rmdir()
    report = check(folder)
    assert report.problems == []
    assert report.counts().endswith(", 0 stories")


def test_one_mistake_is_told_once(tmp_path: Path) -> None:
    """What a broken table holds is not missed in a story."""
    report = check(small.write(tmp_path, {"excerpts.csv": "id\n", "themes.csv": "id\n"}))
    assert {problem.file for problem in report.problems} == {"excerpts.csv", "themes.csv"}


def test_the_catalogue_has_them(catalogue: Catalogue) -> None:
    """The catalogue holds each story by its id, frozen."""
    assert list(catalogue.stories) == ["fairs"]
    step = catalogue.stories["fairs"].steps[1]
    assert (step.kind, step.excerpts, step.reveal) == ("step", ("a2",), ("date", "next"))
    assert step.caption == "The Act was signed in Town. One text tells of it."
    with pytest.raises(ValueError, match="frozen"):
        step.headline = "Another"


def test_what_a_select_may_hold_the_page_understands() -> None:
    """No key passes the check that an address would pass over."""
    assert set(KEYS) <= set(address.KEYS)


# --- written and read again ------------------------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(str.strip)
SOME_TEXT = TEXT.filter(bool)
NOTES = st.text(st.sampled_from("ab \n\t'\":#-“é%\x85"), max_size=300).map(str.strip) | TEXT
TWO_SOURCES = st.sampled_from([("a1", "b1"), ("b1", "a5", "a2"), ("g1", "a4")])


def steps() -> st.SearchStrategy[Step]:
    """Steps of every kind that keep the rules."""
    words = {"headline": SOME_TEXT, "caption": TEXT, "notes": NOTES}
    views = {
        "select": st.sampled_from(["", "type=forum&window=1990,2000", "q=a%20b:%20c"]),
        "references": st.sampled_from([("act",), ("book", "act")]),
    }
    return st.one_of(
        st.builds(Step, kind=st.sampled_from(["title", "section", "question"]), **words),
        st.builds(Step, kind=st.just("step"), event=st.just("council"), **words, **views),
        st.builds(
            Step,
            kind=st.just("quotes"),
            excerpts=TWO_SOURCES,
            reveal=st.permutations(["date", "source", "next"]).map(tuple),
            **words,
        ),
        st.builds(Step, kind=st.just("compare"), dispute=st.just("who-wrote"), **words),
        st.builds(Step, kind=st.just("source"), excerpts=st.just(("g1",)), **words),
        st.builds(Step, kind=st.just("blank"), notes=NOTES),
    )


STORIES = st.builds(
    Story,
    title=SOME_TEXT,
    language=st.sampled_from(["de", "vi", "en-GB"]),
    author=SOME_TEXT,
    summary=SOME_TEXT,
    steps=st.lists(steps(), min_size=1, max_size=4).map(tuple),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the invented dossier, for stories to be written into."""
    return small.write(tmp_path_factory.mktemp("written"))


@settings(max_examples=50)
@given(story=STORIES)
def test_round_trip(folder: Path, story: Story) -> None:
    """A story written to its file passes the check and is read as it was."""
    (folder / FAIRS).write_text(stories.dump(story), encoding="utf-8", newline="")
    report = check(folder)
    assert report.problems == []
    assert report.stories["fairs"].story == story


SNIPPETS = [
    "title: ",
    "steps:\n  - ",
    "kind: ",
    "&a ",
    "*a",
    "<<: ",
    "? ",
    "---\n",
    "!!map ",
    "\x85",
]


@given(parts=st.lists(st.sampled_from([*SNIPPETS, *"ab \n-[]{}\"':#|>%@`\\U0\t"]), max_size=30))
def test_any_text_is_read_or_named(folder: Path, parts: list[str]) -> None:
    """Whatever a file holds, what is wrong is named; nothing breaks the reading."""
    (folder / FAIRS).write_text("".join(parts), encoding="utf-8", newline="")
    found: list[Problem] = []
    assert bool(stories.read(folder, found)) is not bool(found)


def test_written_for_people(catalogue: Catalogue) -> None:
    """What is written reads like a story written by hand: ids in one line, notes as lines."""
    written = stories.dump(catalogue.stories["fairs"])
    assert "    excerpts: [a1, b1]\n" in written
    assert "    notes: |-\n      Ask the room.\n      Wait.\n" in written
    assert "null" not in written
    assert "caption: ''" not in written
