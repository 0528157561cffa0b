"""Fixtures: the invented dossier as a catalogue, apps over it and over the shipped one."""

from datetime import date
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import settings

from app import DOSSIER, create_app
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import invented, small

# A busy machine is no failure: times are never asserted.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

TODAY = date(2026, 11, 22)
TEXTS = Path(__file__).parent.parent.parent / "shared" / "sources"


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier of eight events."""
    return load(small.write(tmp_path_factory.mktemp("dossier")), TODAY)


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with its full texts at hand."""
    folder = tmp_path_factory.mktemp("whole")
    texts = small.write_texts(folder / "texts")
    return load(small.write(folder / "dossier"), TODAY, texts)


@pytest.fixture(scope="session")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with more disagreements."""
    folder = small.write(tmp_path_factory.mktemp("disputed"), small.DISPUTED)
    return load(folder, TODAY)


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The invented dossier with a second story, of every kind of step."""
    return load(small.write(tmp_path_factory.mktemp("tour"), small.TOUR), TODAY)


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The larger invented dossier."""
    return load(invented.write(tmp_path_factory.mktemp("town") / "dossier"), TODAY)


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The dossier that comes with the program."""
    return load(DOSSIER, TODAY)


@pytest.fixture(scope="session", params=["town", "shipped"])
def large(request: pytest.FixtureRequest) -> Catalogue:
    """Each dossier of the size of a real one, for what holds whatever it tells."""
    dossier: Catalogue = request.getfixturevalue(request.param)
    return dossier


@pytest.fixture(scope="session")
def app(catalogue: Catalogue) -> Dash:
    """An app over the invented dossier."""
    return create_app(lambda: catalogue)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    """A client of the app over the invented dossier."""
    return app.server.test_client()


@pytest.fixture(scope="session")
def full_texts() -> Path:
    """The folder of the sources' full texts; they are other people's works and not shipped."""
    if not TEXTS.is_dir():
        pytest.skip("needs the full texts, which are not part of the repository")
    return TEXTS
