"""The document around the app: which way its language is written."""

from pathlib import Path

import pytest

from app import create_app
from components.http.document import direction
from tests import little


@pytest.mark.parametrize("language", ["ar", "he", "fa", "ur", "ar-EG", "az-Arab"])
def test_from_right_to_left(language: str) -> None:
    """Languages of Arabic and Hebrew script are written from right to left."""
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", ["en", "vi", "sr-Latn", "az", "xx", "no language at all", ""])
def test_from_left_to_right(language: str) -> None:
    """All others are written from left to right, a language that nobody knows too."""
    assert direction(language) == "ltr"


@pytest.mark.parametrize(
    ("name", "attributes"),
    [("bare", 'lang="en" dir="ltr"'), ("right to left", 'lang="ar" dir="rtl"')],
)
def test_the_language_of_the_dossier(tmp_path: Path, name: str, attributes: str) -> None:
    """The document says in which language the dossier is, and which way it is written."""
    catalogue = little.read(tmp_path, name)
    page = create_app(lambda: catalogue).server.test_client().get("/")
    assert f"<html {attributes}" in page.text
