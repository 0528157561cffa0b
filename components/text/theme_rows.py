"""The names and labels of the rows that the timeline gains for one theme."""

from components.text import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.tables.models import Quotation

DOCUMENTS, AND_PRESS = "Documents", "Documents, press reports"
TEXTS = "The texts, as each dates it"
LATER, SCHOLARS = "Looking back", "Scholars"
LONGEST, WORDS = 30, 5  # characters of a label; words of a quote


def label(catalogue: Catalogue, row: Quotation) -> str:
    """Name a quotation in a few words: who speaks, of a document its genre too, else the year."""
    speaker = quotations.who(catalogue, row.speaker).partition(",")[0]
    if row.kind == "study":
        return _cut(f"{_surnames(speaker)} {row.date[:4]}".strip())
    named = _surnames(speaker) or quotations.parties(catalogue, row)
    genre = catalogue.references[row.reference].genre
    whole = ", ".join(filter(None, (named, genre)))
    return whole if len(whole) <= LONGEST else _cut(named or genre)


def opening(row: ExcerptRow) -> str:
    """Return the first words of a quote."""
    first = row.quote.split()
    return f"“{' '.join(first[:WORDS])}{' …' if len(first) > WORDS else ''}”"


def _surnames(names: str) -> str:
    """The last word of each of some names: "Plokhy and Sarotte"."""
    return " and ".join(name.split()[-1] for name in names.split(" and ") if name.strip())


def _cut(words: str) -> str:
    """Words that are too long end at a word."""
    if len(words) <= LONGEST:
        return words
    start, blank, _ = words[:LONGEST].rpartition(" ")
    return f"{(start if blank else words[: LONGEST - 1]).rstrip(' ,')} …"
