"""The sentences of the page Explore."""

from components.text.common import plural
from data.catalogue.catalogue import Catalogue

TITLE = "Explore"
CHOOSE = "Choose one, in it or in the list below, and read of it here."
CHOOSE_AND_COMPARE = (
    "Choose one, in it or in the list below, and read what each source says of it, word for word."
)
DIFFER = "⚑ stands where sources differ: each is shown, and what the record settles or leaves open."
EXAMPLE = "For example: "
EXAMPLE_LINK = "what the sources say on “{}”"
MOST_NAMED = 8  # groups or types of events


def introduction(catalogue: Catalogue) -> list[str]:
    """Say on a first visit what the timeline shows, what can be chosen, and what the flag means."""
    flagged = [DIFFER] if catalogue.disagreements else []
    choose = CHOOSE_AND_COMPARE if len(catalogue.excerpts) else CHOOSE
    return [_contents(catalogue), choose, *flagged]


def _contents(catalogue: Catalogue) -> str:
    """What the timeline shows: its groups of events, or the types if there is one group."""
    rows = catalogue.groups if len(catalogue.groups) > 1 else catalogue.types
    labels = [row.label for row in rows.values()]
    names = ", ".join(labels[:MOST_NAMED]) + (" …" if len(labels) > MOST_NAMED else "")
    events = plural(len(catalogue.events), "event")
    return f"The timeline shows {events} as bars and symbols: {names}."
