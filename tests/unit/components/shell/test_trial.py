"""The trial of a dossier: a page or route that fails is named, with the kind of error."""

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from flask.testing import FlaskClient

import app as program
from app import create_app
from components.base.routing import Paths
from components.citing import annotations
from components.explore import callbacks as explore_callbacks
from components.shell import pages, trial
from components.table import page as table_page
from data.catalogue.catalogue import Catalogue
from tests import small

PATHS = Paths(pages=pages.SUBJECTS)


def fail(*_: object, **__: object) -> NoReturn:
    """Fail as a program does that meets what it did not expect."""
    raise LookupError


def problems(catalogue: Catalogue) -> list[str]:
    """What the trial of an app over a catalogue finds."""
    return trial.problems(create_app(lambda: catalogue), catalogue, PATHS)


def test_nothing_fails(catalogue: Catalogue) -> None:
    """A dossier that can be shown gives no sentence."""
    assert problems(catalogue) == []


def test_a_page_that_would_be_blank(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """A callback that fails is a problem of its page alone, in one sentence with the error."""
    monkeypatch.setattr(table_page, "table", fail)
    (sentence,) = problems(catalogue)
    assert sentence.startswith("/table cannot be shown (LookupError): ")


def test_a_route_that_fails(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is a route, though it fails only while its answer is read."""
    monkeypatch.setattr(annotations, "write", fail)
    (sentence,) = problems(catalogue)
    assert sentence.startswith("/annotations.jsonld cannot be shown (LookupError): ")


def test_a_fault_that_is_answered(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that says the program failed is named by its status."""
    app = create_app(lambda: catalogue)
    app.server.add_url_rule("/broken", "broken", lambda: ("", 503))
    (sentence,) = trial.problems(app, catalogue, PATHS)
    assert sentence.startswith("/broken cannot be shown (503 SERVICE UNAVAILABLE): ")


def test_every_subject_and_a_focus(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each source and story is asked for on its pages, and one event and disagreement in focus."""
    asked = _addresses(monkeypatch)
    assert problems(catalogue) == []
    assert {"/read/alpha", "/worksheet/gamma", "/present/fairs", "/handout/fairs"} <= set(asked)
    assert {"/cite/event/treaty.bib", "/story.json?id=fairs", "/events.csv"} <= set(asked)


def test_a_large_dossier(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a large dossier one day is asked for, everywhere."""
    monkeypatch.setattr(trial, "LARGE", 7)
    asked = _addresses(monkeypatch)
    assert problems(catalogue) == []
    assert "/events.csv?from=1954-03-31&to=1954-03-31" in asked
    assert "/story.json?id=fairs&from=1954-03-31&to=1954-03-31" in asked


def _addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that are asked for from now on."""
    asked: list[str] = []
    get: Callable[..., object] = FlaskClient.get

    def spy(client: FlaskClient, address: str, **options: object) -> object:
        asked.append(address)
        return get(client, address, **options)

    monkeypatch.setattr(FlaskClient, "get", spy)
    return asked


def test_check_ends_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`app.py check` says it in a line and exits with 1."""
    folder = str(small.write(tmp_path / "whole"))
    monkeypatch.setattr(explore_callbacks, "drawing", fail)
    assert program.main(["check", "--dossier", folder]) == 1
    first, *_ = capsys.readouterr().out.splitlines()
    assert first == "/ cannot be shown (LookupError): the program fails on these tables."
