"""What a dossier has: of the rest no page, menu, column or key speaks."""

from typing import Literal

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue

Content = Literal[
    "lanes",
    "groups",
    "actors",
    "themes",
    "texts",
    "tellings",
    "silence",
    "reading",
    "quotations",
    "quotes",
    "references",
    "works",
    "disagreements",
    "comparison",
    "findings",
    "sequence",
    "lessons",
    "stories",
]
SEQUENCE = 4  # events


@memoised()
def contents(catalogue: Catalogue) -> frozenset[Content]:
    """Return what there is in a dossier.

    `lanes`, `groups`: events of several types, of several groups of types; `texts`: sources that
    are quoted, `tellings`: several; `silence`: of some it is known how far it goes, so that not to
    tell is to be silent; `reading`: quotes or whole texts; `quotes`: of texts, documents or
    scholars; `works`: sources or references; `comparison`: several tellings, or disagreements;
    `sequence`: enough events to be put in order; `lessons`: these, or quotations.
    """
    events, texts = catalogue.events, catalogue.texts
    quotes = bool(texts or catalogue.whole.quotations)
    sequence = len(events) >= SEQUENCE
    cases: dict[Content, object] = {
        "lanes": len(catalogue.whole.lanes) > 1,
        "groups": len(catalogue.whole.lane_groups) > 1,
        "actors": any(map(len, events["agents"])) or any(map(len, events["others"])),
        "themes": catalogue.themes,
        "texts": texts,
        "tellings": len(texts) > 1,
        "silence": any(catalogue.sources[text].horizon for text in texts),
        "reading": texts or catalogue.full_texts,
        "quotations": catalogue.whole.quotations,
        "quotes": quotes,
        "references": catalogue.references,
        "works": catalogue.sources or catalogue.references,
        "disagreements": catalogue.disagreements,
        "comparison": len(texts) > 1 or catalogue.disagreements,
        "findings": any(catalogue.findings.values()),
        "sequence": sequence,
        "lessons": sequence or catalogue.quotations,
        "stories": catalogue.stories,
    }
    return frozenset(content for content, case in cases.items() if case)
