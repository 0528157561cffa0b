"""The cards of the sources, as a story shows them."""

from components import text
from data.catalogue.catalogue import Catalogue


def test_cards_are_short(shipped: Catalogue) -> None:
    """Every row of every source's card is short enough for the wall."""
    for source in shipped.sources.values():
        for row in text.stage.card(source, "English").values():
            assert 0 < len(row) < 160, row
