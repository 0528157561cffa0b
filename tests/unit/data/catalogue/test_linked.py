"""What is linked to an event: by a text, by its narrowest question, as part or whole."""

from dataclasses import replace

from data.catalogue.catalogue import Catalogue
from data.catalogue.linked import linked_to, narrowest


def test_by_a_text(catalogue: Catalogue) -> None:
    """A link that a source draws links both its ends."""
    assert "halt" in linked_to(catalogue, "council")
    assert "council" in linked_to(catalogue, "halt")


def test_by_the_narrowest_question(catalogue: Catalogue) -> None:
    """Of the questions of an event only the one that names the fewest events links them."""
    question = catalogue.disagreements["who-wrote"]
    events = {
        "wide": ["letter", "speech", "visit"],
        "narrow": ["letter", "treaty"],
        "own": ["letter"],
    }
    questions = {
        key: question.model_copy(update={"id": key, "events": named})
        for key, named in events.items()
    }
    asked = replace(
        catalogue,
        disagreements=questions,
        events=catalogue.events.assign(
            disagreements=[
                [key for key, named in events.items() if event in named]
                for event in catalogue.events["id"]
            ]
        ),
    )
    assert linked_to(asked, "letter") == {"treaty"}
    assert linked_to(asked, "speech") == {"letter", "visit"}
    assert narrowest(asked, ["own"]) == []


def test_part_and_whole(shipped: Catalogue) -> None:
    """A part is linked to its whole, and the whole to its parts."""
    parts = [event for event in shipped.every_event() if event.part_of]
    assert parts
    for event in parts:
        assert event.part_of in linked_to(shipped, event.id)
        assert event.id in linked_to(shipped, event.part_of)


def test_not_to_itself(shipped: Catalogue) -> None:
    """No event is linked to itself, and only events are linked."""
    for event in shipped.every_event():
        linked = linked_to(shipped, event.id)
        assert event.id not in linked
        assert linked <= shipped.position.keys()
