"""Stories: every problem names file, line, place and value; a story written is the story read."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.base import address
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.checks.stories.rules_of_stories import KEYS
from data.tables import stories
from data.tables.files import of_dossier
from data.tables.problems import Problem
from data.tables.stories import Step, Story
from tests import small
from tests.breaches import BREACHES, FAIRS
from tests.small import FILES


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
        ("more.yaml", "[" * 600, "more.yaml: not YAML that can be read: nested too deeply"),
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
    assert problems(folder) == [f"{FAIRS}:1: is not UTF-8; save it as UTF-8"]


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
    assert bool(stories.read(of_dossier(folder), found)) is not bool(found)


def test_written_for_people(catalogue: Catalogue) -> None:
    """What is written reads like a story written by hand: ids in one line, notes as lines."""
    written = stories.dump(catalogue.stories["fairs"])
    assert "    excerpts: [a1, b1]\n" in written
    assert "    notes: |-\n      Ask the room.\n      Wait.\n" in written
    assert "null" not in written
    assert "caption: ''" not in written
