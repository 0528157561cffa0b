"""The sentences of what a search is near to, and in what words one asks of the dossier itself."""

from components.text import about
from components.text.common import plural
from components.text.compare import COVERAGE

HEADING = "Near to these words"
NOTHING_HOLDS = "No event has all of these words; near to them"
KINDS = {
    "question": "⚑ Question",
    "theme": "Theme",
    "story": "Guided tour",
    "page": "About the dossier",
    "event": "Event",
}
# Parts of the page About and of Compare: what each is called, and in what words one may ask for it.
PAGES = {
    "method": (
        about.PARTS["method"],
        "coding codebook method reliable reliability trust trusted trustworthy objective",
    ),
    "notes": (
        about.PARTS["notes"],
        "footnotes citations cited references evidence proof reliable reliability trust trusted",
    ),
    "voices": (
        about.PARTS["voices"],
        "whose voice missing voices perspective unheard absent excluded bias biased balance",
    ),
    "untold": (
        about.PARTS["untold"],
        "left out omitted missing gaps silent silence untold unmentioned ignored absent",
    ),
    "limits": (
        about.PARTS["limits"],
        "left out missing limits limitations weakness bias biased incomplete uncertain",
    ),
    "coverage": (
        COVERAGE,
        "coverage how much each text says, which years and themes, left out, silence, alone",
    ),
}
# In what words one may ask for a kind of difference.
ASKED = {
    "date": "when date day",
    "agency": "who did",
    "blame": "whose fault, guilt, guilty, blame, responsible, responsibility, provoked",
    "fact": "true, really, happened",
    "content": "what was said",
    "scope": "how far, how long",
    "framing": "words, called, term, terms, wording",
    "interpretation": "why, reason, cause, meaning",
}


def voices(texts: int, documents: int, scholars: int) -> str:
    """Count who speaks on a question: "3 texts · 12 documents · 4 scholars"."""
    counts = ((texts, "text"), (documents, "document"), (scholars, "scholar"))
    return " · ".join(plural(count, name) for count, name in counts if count)
