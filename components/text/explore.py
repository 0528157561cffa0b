"""The sentences of the page Explore."""

import re

from components.text.common import counted, either, in_words, number, plural
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.event_table import reach
from data.tables import plain
from data.tables.models import Source

TITLE = "Explore"
OUR_RECORD, WHOSE = "Our record", "Whose telling"
BEGIN, MARK = "Begin here", "How to read a mark"
CHOOSE = "Choose an event, and read of it here."
DIFFER = "Where the texts differ"
STROKES = "Each stroke is an event that the text tells"
HATCHING = "hatching lies after the last thing it knows of"
FLAG = "⚑ dates, facts or who acted are told differently"
WHY_THESE = "Why these texts?"
# Parts of the page About, as the first panel asks for them.
ASIDES = {
    "voices": "Whose voice is missing?",
    "untold": "What is left out?",
    "notes": "Can the notes be trusted?",
}
TOLD = "told"
LEAVE, ESCAPE = "Leave", "Esc"
WHOLE_SHEET, CLOSE_SHEET = "Evidence over the whole screen", "Close the evidence"
MOST_NAMED, LONGEST_NAME = 8, 40  # groups or types of events, and letters of a name


def lead(catalogue: Catalogue) -> str:
    """Return the lead of the dossier with its numbers filled in; if it has none, the numbers."""
    values = numbers(catalogue)
    own = catalogue.dossier.lead
    if own:
        return re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], match[0]), own)
    told = _told(catalogue)
    if not (told and catalogue.texts):
        return _contents(catalogue)
    verb = "tells" if len(catalogue.texts) == 1 else "tell"
    texts = counted(len(catalogue.texts), "text")
    sentence = f"{values['events']}; {texts} {verb} {number(told)} of them"
    return f"{sentence}{_differ(catalogue)}."


def numbers(catalogue: Catalogue) -> dict[str, str]:
    """Return what a lead can name in braces: counts of the dossier, with their nouns."""
    return {
        "events": plural(len(catalogue.events), "event"),
        "texts": counted(len(catalogue.sources), "text"),
        "told": number(_told(catalogue)),
        "questions": plural(differences(catalogue), "question"),
    }


def _told(catalogue: Catalogue) -> int:
    return int((catalogue.events["told"] > 0).sum())


def differences(catalogue: Catalogue) -> int:
    """Count the questions on which at least two texts take a position."""
    return sum(len({row.source for row in rows}) > 1 for rows in catalogue.positions.values())


def _differ(catalogue: Catalogue) -> str:
    count = differences(catalogue)
    return f" and differ on {plural(count, 'question')}" if count else ""


def _contents(catalogue: Catalogue) -> str:
    """What the timeline shows: how many events, of which years, and of which groups or types."""
    first, last = (day.year for day in reach(catalogue.events))
    years = str(first) if first == last else f"{first}–{last}"
    groups = [catalogue.groups[key].label for key in catalogue.lane_groups]
    types = [catalogue.types[key].label for key in catalogue.lanes]
    labels = groups if len(groups) > 1 else types
    names = ", ".join(plain.label(label, LONGEST_NAME) for label in labels[:MOST_NAMED])
    rest = " …" if len(labels) > MOST_NAMED else "."
    of_which = f": {names}{rest}" if len(labels) > 1 else "."
    return f"{plural(len(catalogue.events), 'event')}, {years}{of_which}"


def texts(count: int) -> str:
    """Head the cards of the texts: "The four texts"."""
    return "The text" if count == 1 else f"The {in_words(count)} texts"


def tellings(count: int) -> str:
    """Name the way to Compare: "Four tellings"."""
    return f"{in_words(count)} tellings".capitalize()


def several(short: str, count: int) -> str:
    """Invite to the event most differed on: "The letter: three tellings"."""
    return f"{short}: {in_words(count)} tellings"


def questions(count: int) -> str:
    """Say on how many questions those who tell an event differ."""
    return f"They differ on {plural(count, 'question')}."


def tour(steps: int) -> str:
    """Say what a story is to a visitor."""
    return f"A guided tour, {plural(steps, 'step')}"


def steps(count: int) -> str:
    """Say how long a story is."""
    return plural(count, "step")


def differing(count: int) -> str:
    """Say how much there is to compare."""
    return f"{plural(count, 'question')}, text beside text"


def strokes(catalogue: Catalogue) -> str:
    """Say what the strips of the texts show."""
    return f"{STROKES}; {HATCHING}." if "silence" in contents(catalogue) else f"{STROKES}."


def about_text(source: Source) -> str:
    """Say what a text is and of which year: "journal article · 2023"; '' if neither is known."""
    kind = source.genre or source.type.replace("-", " ")
    no_year = "no date" if source.issued_basis else ""
    return " · ".join(filter(None, (kind, _years(source.issued) or no_year)))


def _years(issued: str) -> str:
    if not issued:
        return ""
    day = dates.parse(issued)
    first, last = day.first.year, day.last.year
    return str(first) if first == last else f"{first}–{last}"


def horizon(source: Source) -> str:
    """Say up to when a text knows: "to 2014"; '' if that is not known."""
    if not source.horizon:
        return ""
    return f"to {date_words.in_words(dates.parse(source.horizon))}"


def before(when: str, count: int) -> str:
    """Head what lies before the part of time shown: "Before 1989: 5 events"."""
    return f"Before {when}: {plural(count, 'event')}"


def others(count: int) -> str:
    """Say how many are not named."""
    return f"… and {plural(count, 'other', 'others')}: earlier still; the list has them all."


def focus(catalogue: Catalogue, count: int) -> str:
    """Say in the bar above the timeline what is linked to the event in focus."""
    links = {"by a text": "texts", "by a question": "disagreements"}
    names = [name for name, needs in links.items() if needs in contents(catalogue)]
    if not count:
        by = f"{',' if names[1:] else ''} {either(names)}" if names else ""
        return f"in focus. No other event is linked to it{by}."
    linked = "One event is" if count == 1 else f"{in_words(count)} events are".capitalize()
    return f"in focus. {linked} linked to it: {either([*names, 'as a part'])}."
