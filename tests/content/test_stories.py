"""The shipped stories: of a length for one hour, each step with evidence, no voice heard alone."""

import pytest

from app import DOSSIER
from components.base import address
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.selection import query
from data.tables.stories import Step, Story

FIRST_VISIT = "four-texts-one-august"
STORIES = ("council-to-closure", "doors", FIRST_VISIT, "said-in-1990")
TEXTS = {"liuqiyue": "liuqiyue’s text", "explainer-vi": "the Vietnamese text"}
MOST_LABELS, LONGEST_HEADLINE = 12, 60


@pytest.fixture(params=STORIES)
def story(shipped: Catalogue, request: pytest.FixtureRequest) -> Story:
    """Each of the shipped stories."""
    return shipped.stories[request.param]


def test_four_stories(shipped: Catalogue) -> None:
    """The four stories of the codebook are there, and the check counts them."""
    assert tuple(shipped.stories) == STORIES
    assert check(DOSSIER).counts().endswith(", 4 stories")


def test_length(story: Story) -> None:
    """A story fills at most an hour and has a plan for each step; its core half an hour."""
    assert all(step.minutes for step in story.steps)
    assert sum(step.minutes for step in story.steps) <= 60
    assert sum(step.minutes for step in story.steps if step.core) <= 32
    assert any(not step.core for step in story.steps)


def test_first_visit(shipped: Catalogue) -> None:
    """The story for a first visit has six steps and takes ten minutes."""
    steps = shipped.stories[FIRST_VISIT].steps
    assert (len(steps), sum(step.minutes for step in steps)) == (6, 10)


def test_the_core_stands_alone(story: Story) -> None:
    """The short talk opens with the title, asks the room, shows documents, ends with findings."""
    kinds = [step.kind for step in story.steps if step.core]
    assert (kinds[0], kinds[-1]) == ("title", "findings")
    assert {"question", "document"} <= set(kinds)


def test_every_step_rests_on_something(story: Story) -> None:
    """Each step names what it rests on and helps the presenter with notes that ask the room."""
    for step in story.steps:
        assert step.references, step.headline
        assert step.caption, step.headline
        assert "Ask" in step.notes, step.headline


def test_all_texts_are_heard(shipped: Catalogue, story: Story) -> None:
    """No story rests on some of the four texts alone: who is not quoted is named in the notes."""
    shown = shipped.excerpts_of(key for step in story.steps for key in step.excerpts)
    quoted = {excerpt.source for excerpt in shown}
    notes = " ".join(step.notes for step in story.steps)
    assert len(quoted) >= 3
    assert all(TEXTS[key] in notes for key in set(shipped.sources) - quoted)


def test_documents_face_each_other(shipped: Catalogue, story: Story) -> None:
    """Two quotations that face each other are of two voices."""
    for step in (step for step in story.steps if len(step.quotations) == 2):
        one, other = (shipped.quotations[key] for key in step.quotations)
        assert one.speaker != other.speaker or one.reference != other.reference, step.headline


def labels(shipped: Catalogue, step: Step) -> list[str]:
    """The events that a step's timeline shows: selected, and in its part of time."""
    view = address.read(step.select, shipped)
    start, end = (dates.parse(part) for part in view.window.split(","))
    positions = query.select(shipped, view.selection).positions
    return [
        event.id
        for event in shipped.events_at(positions)
        if event.earliest.date() <= end.last and start.first <= event.latest.date()
    ]


def test_timelines_can_be_read_from_afar(shipped: Catalogue, story: Story) -> None:
    """A step's timeline has a part of time and at most a dozen labels, the event in focus there."""
    for step in filter(lambda step: step.select, story.steps):
        shown = labels(shipped, step)
        assert 1 <= len(shown) <= MOST_LABELS, step.headline
        assert step.event in ("", *shown), step.headline


def test_headlines(story: Story) -> None:
    """A headline is one short line, differs from all others and ends without a full stop."""
    headlines = [step.headline for step in story.steps]
    assert len(set(headlines)) == len(headlines)
    assert max(map(len, headlines)) <= LONGEST_HEADLINE
    assert not any(headline.endswith(".") or "\n" in headline for headline in headlines)


def test_excerpts_belong_to_the_event(shipped: Catalogue, story: Story) -> None:
    """Where one event is in focus, some text beside it tells of that event, if any text does."""
    for step in story.steps:
        if step.event and shipped.event(step.event).excerpts and step.excerpts:
            assert set(step.excerpts) & set(shipped.event(step.event).excerpts), step.headline


def test_the_two_big_quotes_face_each_other(shipped: Catalogue, story: Story) -> None:
    """The first two excerpts of a step of quotes are of two texts."""
    for step in (step for step in story.steps if step.kind == "quotes"):
        one, other = shipped.excerpts_of(step.excerpts[:2])
        assert one.source != other.source, step.headline
