"""What the pages of stories say: on the wall, to the presenter, to whoever reads along."""

import re
from collections.abc import Iterable

from components.text import quotations
from components.text.common import locator, plural
from components.text.events import reach
from components.text.timeline import earlier, later
from data.base import date_words, dates
from data.catalogue import quotations as quotations_of
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.citing import csl
from data.citing.item import Item
from data.tables.models import Finding, Quotation, Source

PRESENT = "Present"
STORIES = "Stories"
STORIES_LINE = (
    "A story leads through the dossier step by step, for a room: on the wall one thing at a time, "
    "in a second window your notes."
)
NO_STORIES = "This dossier has no stories yet."
BEGIN = "Begin"
BEGIN_CORE = "Begin the core"
PLACE = "{} / {}"  # number of the step, of so many
DESK = "Presenter’s window"
AS_TEXT = "As text"

# On the wall.
HIDDEN = {
    "date": "date hidden",
    "source": "who says it?",
    "next": "what came next is hidden",
    "positions": "comparison to come",
    "answer": "an answer to come",
    "caption": "caption to come",
    "quotes": "quotes to come",
    "row": "findings to come",
}
AGAINST = "against:"
ALONE = "One voice alone: no second voice and no record stands with it on this step."
RECORD = "Record: "
POSITIONS = "What each source says, aspect by aspect"
NOTHING_SAID = "–"
ON_THE_TIMELINE = "On the timeline"
STEPS = "Steps"
BLANK = "Blank"
CARD = {
    "author": "Who writes",
    "issued": "When",
    "genre": "What",
    "evidence": "On what evidence",
    "horizon": "Knows of events up to",
    "standpoint": "From where",
}
NO_AUTHOR = "nobody is named"
NO_DATE = "no date"

# The presenter's window.
NOTES = "Notes"
NO_NOTES = "No notes."
QUOTED = "Quoted: "
END = "The story ends here."
CLOCK, ELAPSED, REMAINING = "Time", "Elapsed", "Left"
START, PAUSE, RESET = "Start", "Pause", "Reset"
PACE = "Pace"
PACES = {"even": "on time", "ahead": "{} min ahead", "late": "{} min late", "none": "no plan"}
MINUTES = "Minutes"
OVER = "over"
PARKING = "Parked questions"
PARK, PARK_FIELD = "Park a question", "Question"
PARKED_NOTHING = "None so far."
TAKE_OFF = "Take off the list"
PRINT = "Print the list"
HANDOUT = "Handout with these questions"
ADDED, MAKER = "Views added to this story", "Change the story"
WALLS = {
    "stage": "",
    "explore": "The wall is on Explore.",
    "compare": "The wall is on Compare.",
    "read": "The wall is on Read.",
    "page": "The wall is on another page.",
    "closed": "The wall is closed: open the story in a window for the room.",
}
BRING_BACK = "Bring it back"
COVERS = {"black": "The wall is black.", "qr": "The wall shows the QR code."}
TO_REVEAL = "Hidden at first: "

# Ways out of a step, and back.
ADD, ADD_DONE = "Add this view after step {}", "Added after step {}"
PARK_DONE = "Parked"
NOT_PARKED = "Not parked: this browser keeps nothing"
STAY = "Stay here and drop the way back"
WAY_BACK = "The way back"

QR = "To read along"
STAGE = "Stage"
KEEP = "Keep"
QR_ALT = "QR code of the address below"
ONLY_HERE = (
    "Only this machine can open this address. Start the program with --host 0.0.0.0 so that "
    "others can, or name a published copy with --public-url."
)
TEXT_VIEW = "This step as text, for a screen reader or larger letters"

# What needs the server, where it does not answer: by the action of js/stage/stage_keys.js.
_AWAY = "needs the program, which does not answer now. The story goes on."
AWAY = {
    "explore": f"Explore {_AWAY}",
    "compare": f"Compare {_AWAY}",
    "read": f"To read the text {_AWAY}",
    "search": f"Search {_AWAY}",
    "leave": f"The list of stories {_AWAY}",
    "slides": f"The file of slides {_AWAY}",
    "link": f"This link {_AWAY}",
    "qr": "The QR code needs the program, which does not answer now. The address can be typed.",
}
# What is announced of a change on the wall.
NEWS = {
    "date": "Dates are shown.",
    "source": "The source is shown.",
    "answer": "The answer is shown.",
    "caption": "The caption is shown.",
    "quotes": "What is quoted is shown.",
    "row": "A finding is shown.",
    "next": "What came next is shown.",
    "positions": "The comparison is shown.",
    "hidden": "Hidden again.",
    "black": COVERS["black"],
}

# the action of js/stage/stage_keys.js, its sign ('' where its name stands), its name
TOOLS: tuple[tuple[str, str, str], ...] = (
    ("previous", "◂", "Step before"),
    ("next", "▸", "Next step"),
    ("reveal", "", "Show what is hidden"),
    ("countdown", "", "Time to think"),
    ("explore", "", "Explore this"),
    ("compare", "", "Compare"),
    ("read", "", "Read the text"),
    ("notes", "", NOTES),
    ("qr", "", "QR code"),
    ("text", "", AS_TEXT),
    ("slides", "", "PowerPoint"),
    ("wall", "", "As on the wall"),
    ("full", "", "Full screen"),
    ("theme", "◐", "Bright room, light or dark"),
    ("keys", "?", "Keys"),
    ("leave", "×", STORIES),
)

# key, what it does, the action of js/stage/stage_keys.js ('' where it is no button)
KEYS: tuple[tuple[str, str, str], ...] = (
    ("← Page ↑", "step before", "previous"),
    ("→ Page ↓ Space", "what is hidden, then the next step", "next"),
    ("Home End", "first, last step", ""),
    ("7 Enter", "to step 7", ""),
    ("R", "show what is hidden, or hide it again", "reveal"),
    ("S", "start or stop the silent countdown", "countdown"),
    ("N", "presenter’s window", "notes"),
    ("F", "full screen", "full"),
    ("B", "black wall", "black"),
    ("Q", "QR code, to read along", "qr"),
    ("V", "this step as text", "text"),
    ("+ −", "larger, smaller text", ""),
    ("D", "bright room, light or dark", "theme"),
    ("E", "explore this step’s events", "explore"),
    ("C", "compare the sources", "compare"),
    ("T", "read the text quoted", "read"),
    ("/", "search", "search"),
    ("Backspace Esc", "on other pages: back to the step", ""),
    ("Esc", "close what is open", ""),
    ("?", "these keys", "keys"),
)


def steps(count: int) -> str:
    """Say how many steps a story has."""
    return plural(count, "step")


def size(count: int, minutes: int) -> str:
    """Say how many steps a story has and how long it is planned to take."""
    return ", ".join(filter(None, (steps(count), plural(minutes, "minute") if minutes else "")))


def minutes(count: int) -> str:
    """Say for how long a step is planned."""
    return f" {count} min"


def core_size(count: int, minutes: int) -> str:
    """Say the same of its core."""
    return f"its core: {size(count, minutes)}"


def step(number: int, headline: str) -> str:
    """Name a step by its number and headline."""
    return f"{number}. {headline or BLANK}"


def back(number: int, headline: str) -> str:
    """Name the step that a digression returns to."""
    return f"Back to step {number}: {headline or BLANK}"


def rest(more: int, before: int, after: int) -> str:
    """Say how many events of a step its timeline leaves out, or has before and after it."""
    parts = [f"{more} more" if more else ""]
    parts += [earlier(before) if before else "", later(after) if after else ""]
    return " · ".join(filter(None, parts))


def counting(short: str) -> str:
    """Say from which event the axis counts."""
    return f"Years before and after “{short}”. Order is not cause."


def claim(date: str) -> str:
    """Say the date that a source gives."""
    return f"gives: {date_words.claim_in_words(date)}" if date else ""


def reference(item: Item) -> str:
    """Name a reference in a few words: "Quill 1951", "Senate 1910"; '' if no name is short."""
    people = item.get("author") or item.get("editor") or []
    names = [name.get("family") or name["literal"] for name in people]
    places = [item.get("container-title"), item.get("publisher"), item["title"]]
    who = next((name for each in (*names[:1], *places) if (name := _brief(each or ""))), "")
    if who and len(names) > 1 and who == names[0]:
        who += f" & {names[1]}" if len(names) == 2 else " et al."
    year = str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""
    return f"{who} {'' if year in who else year}".strip() if who else ""


# Where the first clause of a title ends: not after an initial ("H.E.").
CLAUSE = re.compile(r"[,:;]\s| [(–—\[]|(?<=[^\W\d_A-Z]{2})\.\s")


def _brief(name: str, most: int = 38) -> str:
    """Return a name as far as it can be named without a cut: whole, or its first clause."""
    clause = CLAUSE.split(name, maxsplit=1)[0].strip()
    return next((each for each in (name, clause) if len(each) <= most), "")


def references(items: Iterable[Item], room: int = 92) -> str:
    """Name as many references as have room, whole, and say how many more there are."""
    every = list(items)
    if not every:
        return ""
    names = list(dict.fromkeys(filter(None, map(reference, every))))
    shown = len(names)
    while shown > 1 and len("; ".join(names[:shown])) > room:
        shown -= 1
    more = len({reference(item) or item["title"] for item in every}) - shown
    if not shown:
        return plural(more, "work")
    return "; ".join(names[:shown]) + (f" and {more} more" if more else "")


# --- documents and findings ------------------------------------------------------------------


def whose(catalogue: Catalogue, row: Quotation) -> str:
    """Name whose words a quotation has: the party of a document, the scholar of a study."""
    if row.kind in ("study", "memoir"):
        return quotations.who(catalogue, row.speaker)
    return quotations.parties(catalogue, row) or quotations.who(catalogue, row.speaker)


def genre(catalogue: Catalogue, row: Quotation) -> str:
    """Say of what genre a document is and who speaks in it; of a study, where it stands."""
    work = catalogue.references[row.reference]
    if row.kind == "study":
        return _brief(work.container_title.split(",")[0] or work.title, 44)
    speaker = quotations.speaks(catalogue, row).split(",")[0]
    if speaker and speaker in whose(catalogue, row):
        speaker = ""
    others = set(work.party) - set(quotations_of.parties(catalogue, row))
    recorder = f"recorded by {work.recorder}" if work.recorder and others else ""
    return ", ".join(filter(None, (work.genre, speaker, recorder)))


def origin(catalogue: Catalogue, row: Quotation) -> str:
    """Say where a quotation is kept, if that can be named without a cut, and the place in it."""
    if row.kind == "study":
        return row.locator
    work = catalogue.references[row.reference]
    places = (work.collection, work.archive, work.container_title, work.title, work.publisher)
    kept = next((name for each in places if (name := _brief(each, 48))), "")
    return ", ".join(filter(None, (kept, row.locator if len(row.locator) < 30 else "")))


def document(catalogue: Catalogue, row: Quotation) -> str:
    """Name a quotation for the presenter."""
    return f"{quotations.head(catalogue, row)} ({catalogue.references[row.reference].title})"


def between(days: int) -> str:
    """Say how long it is from one document to the next: "seven months"."""
    months = round(days / 30.44)
    if months < 2:
        return plural(days, "day")
    return plural(months, "month") if months < 24 else plural(round(days / 365.25), "year")


def carriers(catalogue: Catalogue, row: Finding, room: int = 46) -> str:
    """Name what carries a finding and what stands against it, as far as a line has room."""
    if not row.against:
        return _carried(catalogue, row.carriers, room)
    against = f"{AGAINST} {_carried(catalogue, row.against, room // 3)}"
    return f"{_carried(catalogue, row.carriers, room - len(against))} · {against}"


def _carried(catalogue: Catalogue, keys: Iterable[str], room: int) -> str:
    names = list(dict.fromkeys(filter(None, (_carrier(catalogue, key) for key in keys))))
    shown = len(names)
    while shown > 1 and len("; ".join(names[:shown])) > room - 3 * (shown < len(names)):
        shown -= 1
    more = len(names) - shown
    return "; ".join(names[:shown]) + (f" +{more}" if more else "")


def _carrier(catalogue: Catalogue, key: str) -> str:
    """Name a carrier in a few words: whose words and of which year, or the work."""
    row = catalogue.quotations.get(key)
    if row is None:
        return reference(csl.items(catalogue)[key])
    name = whose(catalogue, row)
    if row.kind in ("study", "memoir"):
        name = name.split(" (")[0].split()[-1] if name else ""
    work = catalogue.references[row.reference]
    genre = re.split(" of | \\(", work.genre)[0] if row.kind == "document" else ""
    year = row.date[:4] if row.date[:4].isdecimal() else ""
    return " ".join(filter(None, (name, genre, year)))


def card(source: Source, language: str) -> dict[str, str]:
    """Return what the card of a source says, row by row, each in a few words.

    What is not known of it has no row, but for author and date: that they lack is worth a word.
    """
    issued = date_words.in_words(dates.parse(source.issued)) if source.issued else NO_DATE
    basis = f" ({_first(source.issued_basis)})" if source.issued_basis else ""
    rows = {
        "author": source.author.replace("|", "; ") or NO_AUTHOR,
        "issued": f"{issued}{basis}",
        "genre": ", ".join(filter(None, (source.genre, language))),
        "evidence": _first(source.evidence),
        "horizon": reach(source),
        "standpoint": _first(source.standpoint),
    }
    return {key: words for key, words in rows.items() if words}


def _first(description: str) -> str:
    """The first clause of a longer description."""
    return re.split(r"[.,:;]\s| \(", description, maxsplit=1)[0].rstrip(".")


def progress(number: int, count: int) -> str:
    """Say where in the story one is."""
    return f"Step {number} of {count}"


def passage(label: str, excerpt: ExcerptRow) -> str:
    """Name a passage for the presenter."""
    return ", ".join(filter(None, (label, locator(excerpt.paragraph))))
