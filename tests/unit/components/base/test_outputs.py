"""Outputs by name: what is None stays, small objects go as JSON and come back with care."""

import dataclasses

import pytest
from dash import no_update

from components.base.list_window import Question
from components.base.outputs import outputs


@dataclasses.dataclass(frozen=True)
class Result:
    """The result of some callback."""

    tree: list[str] | None = None
    question: Question | None = None


def test_fields_name_the_outputs() -> None:
    """Each field goes to the output of its name; None leaves what stands as it is."""
    assert outputs(Result(tree=[])) == {"tree": [], "question": no_update}


def test_objects_go_and_come_back() -> None:
    """What is written into an attribute is read from it again."""
    question = Question(number=3, place=-1, letters='a "b" c')
    written = outputs(Result(question=question))["question"]
    assert isinstance(written, str)
    assert Question.read(written) == question


@pytest.mark.parametrize("text", [None, "", "null", "{", '{"number": true}', "[" * 100_000])
def test_anything_else_is_none(text: str | None) -> None:
    """A text that is no such object counts as none at all."""
    assert Question.read(text) == Question()
