"""The sheet to begin with: a timeline of one's own in one sheet of events, with a few of them."""

from data.writers import notes, offers, sheets
from data.writers.sheets import ROOM, Column, Sheet

NAME = "events"
# Two sources tell of the first event: the rows with the same start and title are one.
_ROWS: tuple[dict[str, str], ...] = (
    {
        "start": "1810-05-02",
        "title": "The lighthouse of Skerry was lit",
        "summary": "A lamp of whale oil burnt for the first time on the rock.",
        "label": "First light",
        "type": "Building",
        "actors": "Board of Lights|Ida Quill",
        "themes": "Safety at sea",
        "place": "Skerry",
        "source": "Harbour Gazette",
        "quote": "On the second of May the lamp was seen from the town.",
        "page": "3",
        "weight": "3",
    },
    {
        "start": "1810-05-02",
        "title": "The lighthouse of Skerry was lit",
        "source": "Memoir of the keeper",
        "quote": "We had burnt oil there since April, and nobody had looked.",
        "page": "41",
    },
    {
        "start": "1824",
        "end": "1827~",
        "title": "Fishermen and the Board quarrelled over the toll",
        "type": "Quarrels",
        "actors": "Board of Lights|Fishermen of Skerry",
        "themes": "Tolls",
    },
)
# Columns that choose from what stands in them already.
_AGAIN = ("type", "source")


def template() -> bytes:
    """Return a workbook of one sheet to be filled: columns explained, some rows as examples."""
    columns = [_column(number, name) for number, name in enumerate(notes.SHEET)]
    return sheets.workbook([Sheet(NAME, columns)])


def _column(number: int, name: str) -> Column:
    letter = chr(ord("A") + number)
    again = f"=${letter}$2:${letter}${ROOM}" if name in _AGAIN else ""
    return Column(
        name,
        [row.get(name, "") for row in _ROWS],
        notes.SHEET[name],
        offers.WEIGHTS if name == "weight" else again,
    )
