"""Hostile requests, some hundred of them: `tests.benchmarks.fuzz` sends as many as one likes."""

import logging
from collections.abc import Iterator

import pytest
from dash import Dash

from data.catalogue.catalogue import Catalogue
from tests.fuzz.hostile import Hostility, Sent, answered, wrong

SEED = 2026


@pytest.fixture(scope="module")
def hostility(app: Dash, catalogue: Catalogue) -> Hostility:
    """What makes them."""
    return Hostility(app, catalogue, SEED)


def failures(app: Dash, requests: Iterator[Sent]) -> list[tuple[Sent, str]]:
    """The requests that fail, each with what is wrong with its answer."""
    answers = [(sent, wrong(sent, answered(app, sent))) for sent in requests]
    return [(sent, reason) for sent, reason in answers if reason]


def test_hostile_addresses(
    app: Dash, hostility: Hostility, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever address is asked for, nothing fails, and nothing is logged."""
    with caplog.at_level(logging.WARNING):
        assert failures(app, hostility.addresses(500)) == []
    assert caplog.records == []


def test_malformed_payloads(
    app: Dash, hostility: Hostility, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever is sent to a callback or to be checked, nothing fails, and nothing is logged."""
    with caplog.at_level(logging.WARNING):
        assert failures(app, hostility.payloads(300)) == []
    assert caplog.records == []
