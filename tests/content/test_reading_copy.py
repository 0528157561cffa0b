"""The copy of the shipped dossier."""

from components.reading_copy import document
from data.catalogue.catalogue import Catalogue

MOST = 2_000_000  # bytes (DESIGN.md, "The reading copy")


def test_size(shipped: Catalogue) -> None:
    """It is small enough for a mail."""
    assert len(document.copy(shipped).encode()) <= MOST
