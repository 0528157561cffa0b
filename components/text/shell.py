"""Sentences of what stands around every page."""

from collections.abc import Collection, Mapping

from components.text.common import either
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import Content, contents

NOT_FOUND = "Page not found"
NAVIGATION = "Pages"
SHARE, SHARED = "Share", "Address copied"
DOWNLOAD = "Download"
PRINT, PRINT_WAITS = "Print this page", "Prints when the figure is drawn …"
# What the menu offers of the events chosen, for what: address and name.
DOWNLOADS = {
    "For a spreadsheet": {
        "events.csv": "Events",
        "excerpts.csv": "Excerpts",
        "quotations.csv": "Documents and scholars",
    },
    "For other programs": {
        "timelinejs.csv": "TimelineJS",
        "events.ics": "Calendar",
        "events.jsonld": "Linked data",
        "events.json": "Events",
        "annotations.jsonld": "Web Annotations",
    },
    "To cite": {
        "cite/selection.txt": "This selection",
        "bibliography.bib": "BibTeX",
        "bibliography.ris": "RIS",
        "bibliography.json": "CSL",
    },
}
COLOURS = {"light": "light", "dark": "dark", "projector": "bright room"}
NOT_ANSWERED = "No answer came, so the page stays as it was."
PART_NOT_ANSWERED = "No answer came: a part of this page is missing."
TRY_AGAIN = "Try again"
LOADING = "Loading …"
SKIP = "Skip to the content"
SKIP_TO_LIST = "Skip to the list of events"
NOT_FOUND_LINE = "There is no page at this address."
BACK_TO_EXPLORE = "Go to the timeline"
# What stands at the address of a page that this dossier has nothing for.
NO_COMPARISON = "Nothing is here to compare: that takes quotes from two texts."
NO_TEXT = "Nothing is here to read: no text is quoted in this dossier."
NO_QUOTES = "A worksheet would be empty: nothing is quoted in this dossier."
NO_LESSONS = "This dossier has too little for a teaching sheet: it takes four events, or documents."
HELP, KEYS_TITLE, CLOSE_DIALOG = "Keys", "Keys", "Close"
CHARACTER_KEYS = "Keys that are a single character do something"
CHARACTER_KEYS_HINT = (
    "Switched off, / and ? and the letters, digits and signs of a story do nothing, so that speech "
    "input or a key struck by mistake sets nothing off; arrows, Enter and Escape remain, and all "
    "has a button or a link. This browser remembers it."
)


# What a key does; in braces what it does only where the dossier has what is named first.
PARTS: Mapping[str, tuple[Content, str]] = {
    "text": ("reading", " or the text"),
    "passages": ("reading", "; in a text: passage before, next passage"),
    "passage": ("reading", " or passage of a text"),
    "staves": ("tellings", " or the staves"),
}
KEYS = (
    ("/", "to the search"),
    ("F6", "from the list of events{text} to what is said of it, and back"),
    ("?", "these keys"),
    ("↑ ↓", "in a list: the one before, the next{passages}"),
    ("Home End", "first, last of a list{passage}, or one end of the time"),
    ("Page ↑ ↓", "ten on in a list, or five years"),
    ("letters", "in the list: the next title that begins with them"),
    ("Enter", "open {one}"),
    ("← →", "on the handles below the timeline: a month"),
    ("Ctrl + wheel", "over the timeline{staves}: zoom"),
    ("Esc", "close a menu; leave the event in focus"),
)


def keys(catalogue: Catalogue, lacks: Collection[Content] = ()) -> list[tuple[str, str]]:
    """Return the keys and what each does on the pages of a dossier; of what it `lacks` nothing."""
    there = contents(catalogue) - set(lacks)
    opened = {"the passage": "reading", "the difference": "disagreements"}
    words = {name: what if needs in there else "" for name, (needs, what) in PARTS.items()}
    words["one"] = either(
        ["the event", *(name for name, needs in opened.items() if needs in there)]
    )
    return [(key, what.format(**words)) for key, what in KEYS]


def theme_switch(now: str) -> str:
    """Name the button that changes the colours: which they are, which come next."""
    names = list(COLOURS)
    following = names[(names.index(now) + 1) % len(names)]
    return f"Colours: {COLOURS[now]} (next: {COLOURS[following]})"


def colophon(catalogue: Catalogue) -> str:
    """Name the dossier and its version, at the foot of a printed page."""
    return f"{catalogue.dossier.title}, version {catalogue.version}. "


OTHER_PLOTLY = (
    "node_modules has plotly.js {}, but plotly.py draws for {}: the basic bundle is not used. "
    "`npm ci` brings the right one."
)
