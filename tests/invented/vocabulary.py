"""The small tables of the invented dossier: types, themes, actors, periods, sources, terms."""

from data.tables import models
from tests.tables import Rows

DOSSIER = """\
title: Alliance and Harbour
subtitle: An invented dossier of towns
window: "1989,2022"
language: en
version_note: For the tests.
bands: [quay, ridge]
rules: strict
"""
GROUPS = (
    ("joint", "Forums and joint work"),
    ("growth", "Growth"),
    ("crises", "Crises"),
    ("talks", "Meetings and statements"),
    ("domestic", "Within the towns"),
)
TYPES = (
    ("forum", "Forums", "joint", "square", "#2d7967", "#74c5b3"),
    ("agreement", "Agreements", "joint", "hexagon", "#276a5a", "#57baa3"),
    ("cooperation", "Joint work", "joint", "cross", "#225c4e", "#47ac95"),
    ("accession", "Steps of growth", "growth", "diamond", "#965f0d", "#e6a94c"),
    ("break", "Breaks and resumptions", "crises", "x", "#9d4f85", "#d0a9c4"),
    ("conflict", "Fights", "crises", "star-diamond", "#844270", "#c797b9"),
    ("posture", "Boats and walls", "crises", "triangle-up", "#6e385e", "#be87ad"),
    ("meeting", "Meetings", "talks", "triangle-down", "#5c6c7f", "#a9b3bf"),
    ("statement", "Statements", "talks", "circle", "#4c5968", "#95a1af"),
    ("politics", "Votes and offices", "domestic", "pentagon", "#785b47", "#bea797"),
)
THEMES = (
    ("promises", "What was promised on the hill’s extent"),
    ("membership", "The harbour in the alliance?"),
    ("seat", "A seat at the table"),
    ("doors", "New towns"),
    ("force", "Force and right"),
    ("work", "Working together"),
    ("rupture", "Breaking off and resuming"),
    ("boats", "Boats and walls"),
    ("rank", "Rank and respect"),
    ("bonds", "Binding words"),
    ("reasons", "Reasons given"),
)
TOWNS = (
    *("harbour", "alder", "birch", "cedar", "dogwood", "elm", "fir", "hazel", "juniper"),
    *("larch", "maple", "oak", "pine", "rowan", "willow", "isle", "valley"),
)
BODIES = ("alliance", "council", "court")
PERSONS = {
    "marek": ("President Marek", "harbour"),
    "odell": ("President Odell", "harbour"),
    "bly": ("Envoy Bly", "alder"),
    "walek": ("Mayor Wałek", "elm"),
    "stone": ("Secretary Stone", "alliance"),
}
PERIODS = (
    ("quay-first", "Garin", "quay", "1985-03-11", "1991-12-25"),
    ("quay-marek", "Marek", "quay", "1991-12-25", "2008-05-07"),
    ("quay-odell", "Odell", "quay", "2008-05-07", "2012-05-07"),
    ("quay-again", "Marek", "quay", "2012-05-07", ".."),
    ("ridge-ash", "Ash", "ridge", "1989-01-20", "2001-01-20"),
    ("ridge-reed", "Reed", "ridge", "2001-01-20", "2017-01-20"),
    ("ridge-moss", "Moss", "ridge", "2017-01-20", "2025-01-20"),
)
# id, label, title, author, issued
SOURCES = (
    ("journal", "Berg & Khoury 2023", "Uneasy Neighbours", "Berg, Ina|Khoury, Sam", "2023-04-03"),
    ("essay", "Anon. (EN) n.d.", "[The harbour tried to join]", "", ""),
    ("primer", "Anon. (VI) [2021–22]", "[Vì sao bến cảng đứng ngoài?]", "", "[2021-12..2022-02]"),
    ("weblog", "quayside [2025]", "Old Wishes of the Harbour", "quayside", "2025-10-06"),
)
LANGUAGES = {"primer": "vi"}
HORIZONS = {"journal": "2023-04", "essay": "2022", "primer": "2022-02", "weblog": "2025"}
WORDS = {"journal": 9000, "essay": 3000, "primer": 4000, "weblog": 2600}
PARAGRAPHS = 12
ASPECTS = ("when", "who", "what", "why")
TERMS = (
    ("joining", "Joining the alliance", "join*|membership|gia nhập", "What was wished."),
    ("breaking", "Breaking off", "broke*|quan hệ", ""),
    ("record", "Records", "record*|papers", ""),
)


def label(key: str) -> str:
    """Return a label for an id: "Island vote"."""
    return key.replace("-", " ").capitalize()


def rows() -> Rows:
    """Yield the rows of the small tables, each with its table."""
    for order, (key, name) in enumerate(GROUPS, 1):
        yield models.Group, {"id": key, "label": name, "order": order}
    for order, (key, name, group, symbol, colour, dark) in enumerate(TYPES, 1):
        row = {"id": key, "label": name, "group": group, "order": order, "symbol": symbol}
        about = {"definition": f"{name} of both sides.", "colour": colour, "colour_dark": dark}
        yield models.Type, row | about
    for order, (key, name) in enumerate(THEMES, 1):
        about = {"definition": f"{name}, in a few words."}
        yield models.Theme, {"id": key, "label": name, "order": order} | about
    for order, key in enumerate(ASPECTS, 1):
        row = {"id": key, "label": label(key), "order": order, "definition": f"{label(key)}."}
        yield models.Aspect, row
    for key, name, group, start, end in PERIODS:
        row = {"id": key, "label": name, "group": group, "start": start, "end": end}
        yield models.Period, row
    for key, name, terms, note in TERMS:
        yield models.Term, {"id": key, "label": name, "terms": terms, "note": note}
    yield from _actors()
    yield from _sources()


def _actors() -> Rows:
    for key in TOWNS:
        yield models.Actor, {"id": key, "label": label(key), "kind": "state"}
    for key in BODIES:
        yield models.Actor, {"id": key, "label": label(key), "kind": "organisation"}
    for key, (name, whole) in PERSONS.items():
        yield models.Actor, {"id": key, "label": name, "kind": "person", "part_of": whole}


def _sources() -> Rows:
    for key, name, title, author, issued in SOURCES:
        yield (
            models.Source,
            {
                "id": key,
                "label": name,
                "text_file": f"{key}.txt",
                "type": "article-journal" if key == "journal" else "webpage",
                "title": title,
                "author": author,
                "issued": issued,
                "issued_basis": "stated: on its first page"
                if issued
                else "unknown: it has no date",
                "URL": f"https://example.org/{key}",
                "language": LANGUAGES.get(key, "en"),
                "genre": "article" if key == "journal" else "web page",
                "evidence": "80 notes" if key == "journal" else "no notes",
                "horizon": HORIZONS[key],
                "horizon_basis": "the last year it names",
                "standpoint": "that of a neighbour; it says so itself",
                "provenance": "found on the quay, in one copy",
                "cleaning": "lines joined",
                "words": WORDS[key],
            },
        )
        for number in range(1, PARAGRAPHS + 1):
            row = {"source": key, "paragraph": number, "opening": f"Paragraph {number} of it"}
            yield models.Paragraph, row
