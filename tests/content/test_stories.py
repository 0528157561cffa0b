"""The shipped stories: of a length for one hour, each step with evidence, all four texts heard."""

import pytest

from app import DOSSIER
from components.base import address
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.selection import query
from data.tables.stories import Step, Story

STORIES = ("council-to-closure", "doors", "said-in-1990")
MOST_LABELS = 12


@pytest.fixture(params=STORIES)
def story(shipped: Catalogue, request: pytest.FixtureRequest) -> Story:
    """Each of the shipped stories."""
    return shipped.stories[request.param]


def test_three_stories(shipped: Catalogue) -> None:
    """The three stories of the codebook are there, and the check counts them."""
    assert tuple(shipped.stories) == STORIES
    assert check(DOSSIER).counts().endswith(", 3 stories")


def test_length(story: Story) -> None:
    """A story has 9 to 14 steps: a title, soon a question, and at the end the texts themselves."""
    assert 9 <= len(story.steps) <= 14
    kinds = [step.kind for step in story.steps]
    assert kinds[:2] == ["title", "question"]
    assert kinds[-1] == "quotes"


def test_every_step_rests_on_something(story: Story) -> None:
    """Each step shows excerpts or names references, and helps the presenter with notes."""
    for step in story.steps:
        assert step.excerpts or step.references, step.headline
        assert step.caption, step.headline
        assert "Ask" in step.notes or step.kind in ("title", "question"), step.headline


def test_all_texts_are_heard(shipped: Catalogue, story: Story) -> None:
    """No story rests on some of the four texts alone."""
    shown = shipped.excerpts_of(key for step in story.steps for key in step.excerpts)
    assert {excerpt.source for excerpt in shown} == set(shipped.sources)


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
    """A headline is one line, differs from all others and ends without a full stop."""
    headlines = [step.headline for step in story.steps]
    assert len(set(headlines)) == len(headlines)
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
